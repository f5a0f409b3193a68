#include "core/telling/timeline/cookie_rows.h"

#include "core/telling/explain/cookie_remedies.h"
#include "core/telling/timeline/messages.h"

#include <algorithm>
#include <utility>

namespace fetchscope {

std::vector<CookieRow> cookieRowsOf(const RunResult& result)
{
    const std::vector<CookieFate>& fates = result.trace.cookieFates();
    std::vector<CookieRow> rows;
    // Requests that were under way at once stand one after another, each with its answer; who set what goes by time.
    std::vector<std::pair<double, std::size_t>> byTime;
    double time = 0;
    rows.reserve(fates.size());
    byTime.reserve(fates.size());
    for (const CookieFate& fate : fates) {
        if (fate.exchange >= 0 && static_cast<std::size_t>(fate.exchange) < result.exchanges.size()) {
            const Exchange& exchange = result.exchanges[static_cast<std::size_t>(fate.exchange)];
            time = fate.isOfAnswer() ? exchange.answeredAt : exchange.sentAt;
        }
        byTime.emplace_back(time, rows.size());
        rows.push_back({&fate, std::nullopt});
    }
    std::stable_sort(
        byTime.begin(), byTime.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    CookieSetters setters;
    for (const auto& [at, index] : byTime) {
        CookieRow& row = rows[index];
        if (!row.fate->isOfAnswer())
            row.setBy = setters.of(row.fate->cookie);
        setters.take(*row.fate, static_cast<std::uint64_t>(row.fate->exchange));
    }
    return rows;
}

std::span<const CookieRow> rowsOfExchange(const std::vector<CookieRow>& rows, std::size_t exchange)
{
    const auto number = static_cast<int>(exchange);
    const auto first =
        std::find_if(rows.begin(), rows.end(), [number](const CookieRow& row) { return row.fate->exchange == number; });
    const auto end =
        std::find_if(first, rows.end(), [number](const CookieRow& row) { return row.fate->exchange != number; });
    return {first, end};
}

Message messageFor(CookieFate::Kind kind)
{
    using Kind = CookieFate::Kind;
    switch (kind) {
    case Kind::Sent:
        return say<messages::CookieSent>();
    case Kind::Withheld:
        return say<messages::CookieWithheld>();
    case Kind::Stored:
        return say<messages::CookieStored>();
    case Kind::Replaced:
        return say<messages::CookieReplaced>();
    case Kind::Deleted:
        return say<messages::CookieDeleted>();
    case Kind::Refused:
        return say<messages::CookieRefused>();
    }
    return {};
}

std::string reasonText(const CookieFate& fate, Phrasebook phrases)
{
    const auto said = [phrases](std::string_view phrase) { return phrases ? phrases(phrase) : std::string(phrase); };
    if (fate.why == CookieVerdict::Accepted)
        return {};
    std::string text = said(describe(fate.why));
    if (const std::string_view remedy = remedyFor(fate.why); isTelling(fate.kind, fate.why) && !remedy.empty())
        text.append(". ").append(said(remedy));
    return text;
}

} // namespace fetchscope
