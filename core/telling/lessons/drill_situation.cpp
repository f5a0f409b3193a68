#include "core/telling/lessons/drill_situation.h"

#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/lessons/messages.h"
#include "core/telling/timeline/outcome_names.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace fetchscope {

namespace {

using Json = nlohmann::ordered_json;

/// The lists of a scenario that are objects in a draft.
void makeList(Json& scenario, const char* key)
{
    const auto found = scenario.find(key);
    if (found == scenario.end())
        return;
    std::vector<std::string> names;
    for (const auto& [name, value] : found->items())
        names.push_back(name);
    std::sort(names.begin(), names.end());
    Json list = Json::array();
    for (const std::string& name : names)
        list.push_back((*found)[name]);
    *found = std::move(list);
}

class Facts
{
public:
    Facts(const DrillSituation& situation, Phrasebook phrases)
        : m_situation(situation)
        , m_scenario(*situation.run->scenario)
        , m_phrases(phrases)
    {
    }
    std::vector<std::string> take()
    {
        addPage();
        for (const Cookie& cookie : m_scenario.cookies) {
            const auto sameSite = static_cast<std::size_t>(cookie.sameSite);
            constexpr std::string_view names[] = {"—", "None", "Lax", "Strict"};
            add(say<messages::FactCookie>(cookie.name, cookie.domain, names[sameSite]));
        }
        for (std::size_t i = 0; i < m_scenario.actions.size(); ++i)
            addAction(i);
        for (const ServerRule& rule : m_scenario.server)
            addRule(rule);
        return std::move(m_facts);
    }

private:
    void add(const Message& message) { m_facts.push_back(textOf(message, m_phrases)); }
    /// `    NAME: VALUE`, below what it belongs to.
    void addValue(std::string_view name, std::string_view value)
    {
        m_facts.push_back(std::string("    ").append(name).append(": ").append(value));
    }
    void addOption(std::string_view name, const std::optional<std::string>& value)
    {
        if (value)
            addValue(name, *value);
    }
    void addPage()
    {
        const Page& page = m_scenario.page;
        add(say<messages::FactPage>(page.creationUrl.href()));
        if (page.isSandboxed)
            add(say<messages::FactSandboxed>());
        if (page.policyContainer.embedderPolicy != EmbedderPolicy::UnsafeNone)
            addValue("Cross-Origin-Embedder-Policy", nameOf(page.policyContainer.embedderPolicy));
        const Json json = Json::parse(m_situation.json, nullptr, false);
        const auto policies = json["page"].find("contentSecurityPolicy");
        if (policies != json["page"].end()) {
            for (const Json& policy : *policies)
                addValue("Content-Security-Policy", policy.get<std::string>());
        }
    }
    void addAction(std::size_t index)
    {
        const ActionResult& result = m_situation.run->result.actions[index];
        add(say<messages::FactAction>(index + 1, actionText(m_scenario, result, m_phrases)));
        const auto* request = std::get_if<RequestAction>(&m_scenario.actions[index].what);
        if (!request)
            return;
        addOption("method", request->method);
        if (request->headers) {
            for (const auto& [name, value] : *request->headers)
                addValue(name, value);
        }
        if (request->body && !request->body->data.empty())
            addValue("body", request->body->data);
        addOption("mode", request->mode);
        addOption("credentials", request->credentials);
        addOption("redirect", request->redirect);
        addOption("crossorigin", request->crossorigin);
        addOption("as", request->as);
    }
    void addRule(const ServerRule& rule)
    {
        const auto* response = std::get_if<ServerResponse>(&rule.respond);
        if (!response)
            return;
        std::string what = rule.method.value_or(std::string());
        if (rule.url)
            what.append(what.empty() ? "" : " ").append(rule.url->text());
        const std::string_view phrase = statusPhrase(response->status);
        const std::string status = std::to_string(response->status).append(phrase.empty() ? "" : " ").append(phrase);
        add(what.empty() ? say<messages::FactAnswer>(status) : say<messages::FactAnswerTo>(what, status));
        if (!response->headers)
            return;
        for (const auto header : *response->headers)
            addValue(header.name, header.value);
    }

    const DrillSituation& m_situation;
    const Scenario& m_scenario;
    Phrasebook m_phrases;
    std::vector<std::string> m_facts;
};

} // namespace

std::span<const DrillSpace> drillSpaces()
{
    static const std::vector<DrillSpace> all = [] {
        std::vector<DrillSpace> spaces;
        for (const auto& some : {drillSpacesOfRequests(), drillSpacesOfElements()})
            spaces.insert(spaces.end(), some.begin(), some.end());
        return spaces;
    }();
    return all;
}

std::optional<DrillSituation> makeSituation(const DrillSpace& space, DrillChoices choices)
{
    if (choices.size() != space.dimensions.size())
        return std::nullopt;
    Json scenario = Json::parse(space.base, nullptr, false);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto options = space.dimensions[i].options;
        if (choices[i] >= options.size())
            return std::nullopt;
        if (!options[choices[i]].change.empty())
            scenario.merge_patch(Json::parse(options[choices[i]].change, nullptr, false));
    }
    for (const char* key : {"actions", "server", "cookies"})
        makeList(scenario, key);
    DrillSituation situation {&space, std::move(choices), scenario.dump(2), nullptr};
    auto read = readScenario(situation.json);
    if (!read)
        return std::nullopt;
    auto run = std::make_shared<Run>();
    run->scenario = std::make_shared<const Scenario>(*std::move(read));
    run->result = runScenario(*run->scenario);
    if (run->result.actions.empty())
        return std::nullopt;
    situation.run = std::move(run);
    return situation;
}

std::optional<DrillSituation> withOption(const DrillSituation& situation, std::size_t dimension, std::size_t option)
{
    DrillChoices choices = situation.choices;
    choices[dimension] = option;
    return makeSituation(*situation.space, std::move(choices));
}

Message nameOfOption(const DrillSpace& space, std::size_t dimension, std::size_t option)
{
    const DrillDimension& of = space.dimensions[dimension];
    return say<messages::DrillChoice>(Message {of.name, {}}, of.options[option].label);
}

std::vector<std::string> factsOf(const DrillSituation& situation, Phrasebook phrases)
{
    return Facts(situation, phrases).take();
}

} // namespace fetchscope
