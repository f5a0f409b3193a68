#pragma once

#include "core/telling/timeline/counterfactual_changes.h"
#include "core/telling/timeline/messages.h"

#include <string>
#include <utility>

namespace fetchscope {

/// Makes the changes for one question.
class ChangeList
{
public:
    explicit ChangeList(const AskedAction& action)
        : m_action(action)
    {
    }

    ScenarioChanges take() { return std::move(m_changes); }

    void addForPreflight();
    void addForPreflightCache();
    void addForAnswer(std::size_t exchange);
    void addForResult();
    void addForHeaders(QuestionKind kind, std::size_t exchange);
    void addForCookie(const Question& question);
    void addForRedirect(std::size_t exchange);
    void addForReadableHeaders();
    void addForWhatCameBefore(QuestionKind kind);
    void addForAhead(std::size_t earlier);

private:
    void add(Message words, std::function<void(Scenario&)> apply)
    {
        m_changes.push_back({std::move(words), std::move(apply), 0});
    }
    /// The same, of the action that is asked about.
    void addToRequest(Message words, const std::function<void(RequestAction&)>& apply)
    {
        add(std::move(words), [index = m_action.index(), apply](Scenario& scenario) {
            if (auto* request = std::get_if<RequestAction>(&scenario.actions[index].what))
                apply(*request);
        });
    }
    using Option = std::optional<std::string> RequestAction::*;
    void addOption(std::string_view name, std::string_view value, Option option)
    {
        if (!hasOption(m_action.request()->initiator, name) || m_action.request()->*option == value)
            return;
        addToRequest(say<messages::ChangeOption>(name, value),
            [option, text = std::string(value)](RequestAction& request) { request.*option = text; });
    }
    /// Another answer to just the method and URL of an exchange.
    void addAnswer(std::size_t exchange, Message words, const std::function<void(ServerResponse&)>& apply);
    void addHeaders(std::size_t exchange, const std::vector<std::pair<std::string, std::string>>& headers);
    void addWithoutHeader(std::size_t exchange, std::string_view name);
    void addStatus(std::size_t exchange, std::uint16_t status);
    void addMethod(std::string_view method);
    /// The same URL, asked for by something else.
    void addInitiator(InitiatorKind kind);
    void addUserActivation();
    void addPage(const Url& url);
    void addPageAtTarget();
    /// At the origin of another URL.
    void addPageAt(const Url& url);
    void addPageElsewhere();
    /// At another origin of the same site.
    void addPageBeside(const Url& url);
    void addWithoutCrossorigin();
    void addNoWait();
    void addCredentials();

    /// The name of the page that asks; empty where it is the first.
    std::string nameOfPage() const { return m_action.run().scenario->actions[m_action.index()].page; }
    const Exchange* exchangeAt(std::size_t index) const
    {
        return index < m_action.action().endExchange ? &m_action.result().exchanges[index] : nullptr;
    }

    const AskedAction& m_action;
    ScenarioChanges m_changes;
};

} // namespace fetchscope
