#include "core/telling/timeline/cookie_rows.h"

#include "core/telling/explain/cookie_remedies.h"
#include "core/telling/timeline/messages.h"

#include <algorithm>

namespace fetchscope {

std::vector<CookieRow> cookieRowsOf(const std::vector<CookieFate>& fates)
{
    std::vector<CookieRow> rows;
    rows.reserve(fates.size());
    CookieSetters setters;
    for (const CookieFate& fate : fates) {
        rows.push_back({&fate, fate.isOfAnswer() ? std::nullopt : setters.of(fate.cookie)});
        setters.take(fate, static_cast<std::uint64_t>(fate.exchange));
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
