#include "ui/timeline/provenance.h"

#include "ui/words/text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeProvenance)
};

/// The JSON of a carried key; null where it is not there.
nlohmann::json carriedValue(const CarriedKeys& keys, std::string_view name)
{
    for (const auto& [key, json] : keys) {
        if (key == name)
            return nlohmann::json::parse(json, nullptr, false);
    }
    return {};
}

} // namespace

std::optional<Trust> trustOf(const Run& run, const Exchange& exchange)
{
    const auto& rules = run.scenario->server;
    if (exchange.rule < 0 || static_cast<std::size_t>(exchange.rule) >= rules.size())
        return std::nullopt;
    const nlohmann::json source = carriedValue(rules[static_cast<std::size_t>(exchange.rule)].carried, "_source");
    if (source == "recorded")
        return Trust::Known;
    return source == "reconstructed" ? std::optional(Trust::Reconstructed) : std::nullopt;
}

std::vector<FactTrust> factsOf(const Run& run, std::uint32_t action)
{
    std::vector<FactTrust> facts;
    if (action >= run.scenario->actions.size())
        return facts;
    const nlohmann::json certainty = carriedValue(run.scenario->actions[action].carried, "_certainty");
    if (!certainty.is_object())
        return facts;
    for (const auto& [fact, value] : certainty.items()) {
        const auto& names = Names<Certainty>::list;
        const auto* found =
            value.is_string() ? std::find(names.begin(), names.end(), value.get<std::string>()) : names.end();
        if (found != names.end())
            facts.push_back({toText(fact), trustOf(static_cast<Certainty>(found - names.begin()))});
    }
    return facts;
}

QString nameOfFact(const QString& fact)
{
    if (fact == QStringLiteral("origin"))
        return Words::tr("origin");
    if (fact == QStringLiteral("initiator"))
        return Words::tr("initiator");
    if (fact == QStringLiteral("mode"))
        return Words::tr("mode");
    if (fact == QStringLiteral("destination"))
        return Words::tr("destination");
    if (fact == QStringLiteral("credentials"))
        return Words::tr("credentials");
    if (fact == QStringLiteral("headers"))
        return Words::tr("own headers");
    return fact;
}

QString summaryOf(const std::vector<FactTrust>& facts)
{
    if (facts.empty())
        return {};
    QStringList parts;
    for (const Trust trust : {Trust::Assumed, Trust::Inferred}) {
        QStringList names;
        for (const FactTrust& fact : facts) {
            if (fact.trust == trust)
                names << nameOfFact(fact.fact);
        }
        if (!names.isEmpty())
            parts << QStringLiteral("%1 %2: %3").arg(signOf(trust), wordOf(trust), names.join(QStringLiteral(", ")));
    }
    return parts.isEmpty() ? QStringLiteral("%1 %2").arg(signOf(Trust::Known), wordOf(Trust::Known))
                           : parts.join(QStringLiteral("; "));
}

} // namespace fetchscope::ui
