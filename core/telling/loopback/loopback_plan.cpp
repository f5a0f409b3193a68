#include "core/telling/loopback/loopback_plan.h"

#include "core/engine/base/ascii.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/loopback/loopback_limits.h"
#include "core/telling/loopback/messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace fetchscope {

namespace {

using Json = nlohmann::ordered_json;

/// Texts for people, and keys that are carried along.
bool isForPeople(const std::string& key)
{
    return key == "title" || key == "notes" || key.starts_with("_") || key.starts_with("x-");
}

NamedText kindOf(const std::string& key)
{
    if (key == "regexp")
        return NamedText::RegularExpression;
    return key == "contentSecurityPolicy" ? NamedText::Policy : NamedText::Any;
}

/// A header as a pair of name and value.
bool isPolicyHeader(const Json& list)
{
    return list.size() == 2 && list[0].is_string() && list[1].is_string()
        && asciiLowercase(list[0].get_ref<const std::string&>()).starts_with("content-security-policy");
}

/// Calls `take(text, kind)` for each text in which names may stand; keys of `hosts` among them. Bodies only where
/// asked for: what they name is not always asked for (a namespace of XML).
template <class Take> void forEachText(Json& node, NamedText kind, bool hasBodies, const Take& take)
{
    if (node.is_string()) {
        take(node.get_ref<std::string&>(), kind);
    } else if (node.is_array()) {
        const NamedText inside = isPolicyHeader(node) ? NamedText::Policy : kind;
        for (Json& entry : node)
            forEachText(entry, inside, hasBodies, take);
    } else if (node.is_object()) {
        for (auto& [key, value] : node.items()) {
            if (!isForPeople(key) && key != "bodyBase64" && (hasBodies || key != "body"))
                forEachText(value, kindOf(key) == NamedText::Any ? kind : kindOf(key), hasBodies, take);
        }
    }
}

void collect(Json& json, NamedOrigins& origins)
{
    // The page's own first: its port stands for the others where only a host is named.
    origins.addFrom(json["page"].value("url", std::string()));
    forEachText(json, NamedText::Any, false, [&origins](std::string& text, NamedText) { origins.addFrom(text); });
    if (const auto cookies = json.find("cookies"); cookies != json.end()) {
        for (const Json& cookie : *cookies)
            origins.addHost(cookie.value("domain", std::string()));
    }
    if (const auto hosts = json.find("hosts"); hosts != json.end()) {
        for (const auto& [host, known] : hosts->items())
            origins.addHost(host);
    }
    if (const auto cdn = json.find("cdn"); cdn != json.end() && cdn->contains("hosts")) {
        for (const Json& host : (*cdn)["hosts"])
            origins.addHost(host.get<std::string>());
    }
}

void renameHosts(Json& json, const LoopbackNames& names)
{
    const auto hosts = json.find("hosts");
    if (hosts == json.end())
        return;
    Json renamed = Json::object();
    for (const auto& [host, known] : hosts->items())
        renamed[names.onLoopbackHost(host)] = known;
    *hosts = std::move(renamed);
}

/// Takes out the actions that are left out, with what is expected of them.
void removeActions(Json& json, const std::vector<ActionLeftOut>& leftOut)
{
    for (const char* list : {"actions", "expect"}) {
        if (!json.contains(list))
            continue;
        for (auto out = leftOut.rbegin(); out != leftOut.rend(); ++out) {
            if (out->action < json[list].size())
                json[list].erase(json[list].begin() + static_cast<std::ptrdiff_t>(out->action));
        }
    }
}

} // namespace

Result<LoopbackPlan> LoopbackPlan::of(std::string_view json)
{
    auto scenario = readScenario(json);
    if (!scenario)
        return tl::make_unexpected(scenario.error());
    LoopbackPlan plan;
    plan.m_json = json;
    plan.m_scenario = *std::move(scenario);
    Json parsed = Json::parse(json, nullptr, false);
    if (parsed.is_discarded())
        return tl::make_unexpected(InputError {{}, say<messages::LoopbackOtherJson>(), {}});
    collect(parsed, plan.m_origins);
    for (std::size_t i = 0; i < plan.m_scenario.actions.size(); ++i) {
        if (Message why = whyLeftOut(plan.m_scenario.actions[i]); !why.isEmpty())
            plan.m_leftOut.push_back({i, std::move(why)});
    }
    return plan;
}

Result<LoopbackScenario> LoopbackPlan::at(const LoopbackPlace& place) const
{
    LoopbackScenario said;
    said.names = LoopbackNames(m_origins, place);
    Json json = Json::parse(m_json);
    const LoopbackNames& names = said.names;
    renameHosts(json, names);
    forEachText(json, NamedText::Any, true,
        [&names](std::string& text, NamedText kind) { text = names.onLoopback(text, kind); });
    removeActions(json, m_leftOut);
    // Whose rules they are, and what the user has set, says the browser that comes.
    json.erase("profile");
    json.erase("settings");
    said.json = json.dump();
    auto scenario = readScenario(said.json);
    if (!scenario)
        return tl::make_unexpected(scenario.error());
    said.scenario = *std::move(scenario);
    for (std::size_t i = 0; i < m_scenario.actions.size(); ++i) {
        if (std::none_of(m_leftOut.begin(), m_leftOut.end(), [i](const ActionLeftOut& out) { return out.action == i; }))
            said.actions.push_back(i);
    }
    return said;
}

Result<LoopbackScenario> LoopbackPlan::tried(bool hasTls) const
{
    LoopbackPlace place;
    place.hasTls = hasTls;
    constexpr std::uint16_t firstMadeUpPort = 49152;
    for (std::size_t i = 0; i < doors().size(); ++i)
        place.ports.push_back(static_cast<std::uint16_t>(firstMadeUpPort + i));
    return at(place);
}

} // namespace fetchscope
