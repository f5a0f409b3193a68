#include "core/telling/timeline/provenance.h"

#include "core/telling/timeline/messages.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

struct FactWord
{
    std::string_view fact;
    const MessagePattern* pattern;
};
constexpr std::array factWords {
    FactWord {"origin", &messages::FactOrigin},
    FactWord {"initiator", &messages::FactInitiator},
    FactWord {"mode", &messages::FactMode},
    FactWord {"destination", &messages::FactDestination},
    FactWord {"credentials", &messages::FactCredentials},
    FactWord {"headers", &messages::FactHeaders},
};

/// The JSON of a carried key; empty where it is not there.
std::string_view carriedValue(const CarriedKeys& keys, std::string_view name)
{
    for (const auto& [key, json] : keys) {
        if (key == name)
            return json;
    }
    return {};
}

/// `≈ inferred`
std::string signAndWord(Trust trust, Phrasebook phrases)
{
    std::string text(signOf(trust));
    text += ' ';
    appendMessage(text, messageFor(trust), phrases);
    return text;
}

} // namespace

Trust trustOf(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Known:
        return Trust::Known;
    case Certainty::Inferred:
        return Trust::Inferred;
    case Certainty::Reconstructed:
        return Trust::Reconstructed;
    case Certainty::Assumed:
        break;
    }
    return Trust::Assumed;
}

std::optional<Trust> trustOf(const Run& run, const Exchange& exchange)
{
    const auto& rules = run.scenario->server;
    if (exchange.rule < 0 || static_cast<std::size_t>(exchange.rule) >= rules.size())
        return std::nullopt;
    // A word of JSON without anything to escape.
    const std::string_view source = carriedValue(rules[static_cast<std::size_t>(exchange.rule)].carried, "_source");
    if (source == "\"recorded\"")
        return Trust::Known;
    return source == "\"reconstructed\"" ? std::optional(Trust::Reconstructed) : std::nullopt;
}

std::string_view signOf(Trust trust)
{
    switch (trust) {
    case Trust::Known:
        return "\u2713";
    case Trust::Inferred:
        return "\u2248";
    case Trust::Assumed:
        return "?";
    case Trust::Reconstructed:
        return "+";
    }
    return {};
}

Message messageFor(Trust trust)
{
    switch (trust) {
    case Trust::Known:
        return say<messages::TrustKnown>();
    case Trust::Inferred:
        return say<messages::TrustInferred>();
    case Trust::Assumed:
        return say<messages::TrustAssumed>();
    case Trust::Reconstructed:
        return say<messages::TrustReconstructed>();
    }
    return {};
}

std::vector<FactTrust> factsOf(const Run& run, std::uint32_t action)
{
    std::vector<FactTrust> facts;
    if (action >= run.scenario->actions.size())
        return facts;
    const std::string_view json = carriedValue(run.scenario->actions[action].carried, "_certainty");
    if (json.empty())
        return facts;
    simdjson::dom::parser parser;
    simdjson::dom::object certainties;
    if (parser.parse(json.data(), json.size()).get(certainties) != simdjson::SUCCESS)
        return facts;
    for (const auto member : certainties) {
        std::string_view name;
        if (member.value.get(name) != simdjson::SUCCESS)
            continue;
        if (const auto certainty = valueNamed<Certainty>(name))
            facts.push_back({std::string(member.key), trustOf(*certainty)});
    }
    std::sort(facts.begin(), facts.end(), [](const FactTrust& a, const FactTrust& b) { return a.fact < b.fact; });
    return facts;
}

std::string factName(std::string_view fact, Phrasebook phrases)
{
    const auto found =
        std::find_if(factWords.begin(), factWords.end(), [fact](const FactWord& word) { return word.fact == fact; });
    return found == factWords.end() ? std::string(fact) : textOf({found->pattern, {}}, phrases);
}

std::string factsSummary(const std::vector<FactTrust>& facts, Phrasebook phrases)
{
    if (facts.empty())
        return {};
    std::string text;
    for (const Trust trust : {Trust::Assumed, Trust::Inferred}) {
        std::string names;
        for (const FactTrust& fact : facts) {
            if (fact.trust == trust)
                names += (names.empty() ? "" : ", ") + factName(fact.fact, phrases);
        }
        if (!names.empty())
            text += (text.empty() ? "" : "; ") + signAndWord(trust, phrases) + ": " + names;
    }
    return text.empty() ? signAndWord(Trust::Known, phrases) : text;
}

} // namespace fetchscope
