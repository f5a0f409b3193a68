#pragma once

#include "tests/core/engine/simulation/conversation.h"

#include <initializer_list>
#include <memory>
#include <utility>

/// Scenarios whose page a service worker controls.
namespace fetchscope::tests {

/// Of another origin than the page's.
inline constexpr const char* apiDoc = "https://api.example/doc";

/// A rule that answers with a response of this type.
inline ServiceWorkerRule answering(
    ResponseType type, std::initializer_list<const char*> urls = {}, std::initializer_list<HeaderView> headers = {})
{
    ServiceWorkerRule rule;
    rule.isAnswered = true;
    rule.type = type;
    rule.headers = std::make_shared<const HeaderList>(headers);
    for (const char* const url : urls)
        rule.urlList.push_back(urlOf(url));
    return rule;
}

inline void control(Conversation& talk, ServiceWorkerRule rule)
{
    if (!talk.scenario().serviceWorker)
        talk.scenario().serviceWorker.emplace();
    talk.scenario().serviceWorker->push_back(std::move(rule));
}

inline RequestAction& start(Conversation& talk, InitiatorKind initiator, std::string_view url)
{
    RequestAction& action = talk.fetch(url);
    action.initiator = initiator;
    return action;
}

/// The names of headers that the page can read, each with a space behind it.
inline QByteArray namesExposed(Conversation& talk)
{
    QByteArray names;
    for (const std::string& name : talk.result().actions[0].outcome.exposedHeaders)
        names += toBytes(name) + ' ';
    return names;
}

} // namespace fetchscope::tests
