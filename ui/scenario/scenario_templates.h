#pragma once

#include "core/engine/initiators/action.h"
#include "ui/editor/json_text.h"

#include <QString>

#include <vector>

/// Scenarios to start from: an initiator and a kind of server, put together.
namespace fetchscope::ui {

/// How a server answers requests of other origins.
struct ServerKind
{
    QString id;
    QString title;
    QString description;
};
std::vector<ServerKind> serverKinds();

/// An initiator, with the words for it and the heading it goes under.
struct InitiatorChoice
{
    InitiatorKind kind = InitiatorKind::Fetch;
    QString group;
    QString title;
};
/// Heading by heading.
std::vector<InitiatorChoice> initiatorChoices();

/// What is asked of the person.
struct TemplateChoices
{
    InitiatorKind initiator = InitiatorKind::Fetch;
    QString server = QStringLiteral("none");
    QString pageUrl = QStringLiteral("https://app.example/");
    /// Empty: one that fits the initiator.
    QString url;
    /// Where the initiator has one; empty: the initiator's own.
    QString method;
    bool withCredentials = false;
    bool withCustomHeader = false;
};
bool hasMethod(InitiatorKind initiator);
bool hasHeaders(InitiatorKind initiator);
bool hasCredentials(InitiatorKind initiator);
/// The URL that an initiator is given where none was chosen.
QString usualUrl(InitiatorKind initiator, const QString& pageUrl);

Json makeScenario(const TemplateChoices& choices);

} // namespace fetchscope::ui
