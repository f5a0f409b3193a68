#include "core/telling/handout/sheet_facts.h"

#include "core/engine/fetch/cors_preflight_fetch.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/model/difference.h"
#include "core/engine/model/request_values.h"
#include "core/engine/model/response.h"
#include "core/telling/handout/messages.h"
#include "core/telling/handout/profile_runs.h"
#include "core/telling/timeline/elapsed_time.h"

#include <array>

namespace fetchscope {

namespace {

/// Names with commas between them; `mark` goes behind each.
template <class Names> std::string listed(const Names& names, std::string_view mark = {})
{
    std::string list;
    for (const std::string_view name : names) {
        if (!name.empty())
            list.append(list.empty() ? "" : ", ").append(name).append(mark);
    }
    return list;
}

/// Builds a table whose rows say in words what is listed beside them.
class Listing
{
public:
    Listing(Message title, Phrasebook phrases)
        : m_table {std::move(title), {say<messages::SheetWhat>(), say<messages::SheetWhich>()}, {}}
        , m_phrases(phrases)
    {
    }

    void row(const Message& what, std::string which)
    {
        m_table.rows.push_back({{textOf(what, m_phrases)}, {std::move(which), true}});
    }
    void row(const Message& what, const Message& words)
    {
        m_table.rows.push_back({{textOf(what, m_phrases)}, {textOf(words, m_phrases)}});
    }
    void rowOf(std::string_view what, const Message& words)
    {
        m_table.rows.push_back({{std::string(what), true}, {textOf(words, m_phrases)}});
    }
    SheetTable take() { return std::move(m_table); }

private:
    SheetTable m_table;
    Phrasebook m_phrases;
};

SheetTable methods(Phrasebook phrases)
{
    Listing table(say<messages::SheetMethods>(), phrases);
    table.row(say<messages::SheetMethodsSimple>(), listed(corsSafelistedMethods));
    table.row(say<messages::SheetMethodsForbidden>(), listed(forbiddenMethods));
    table.row(say<messages::SheetMethodsNormalized>(), listed(normalizedMethods));
    return table.take();
}

SheetTable safelistedRequestHeaders(Phrasebook phrases)
{
    Listing table(say<messages::SheetSafelisted>(), phrases);
    std::string unsafe;
    for (char byte = 0x21; byte < 0x7F; ++byte) {
        if (isCorsUnsafeRequestHeaderByte(byte))
            unsafe.append(unsafe.empty() ? "" : " ").append(1, byte);
    }
    const auto& names = corsSafelistedRequestHeaderNames;
    table.rowOf(names[0], say<messages::SheetValueAccept>(unsafe));
    table.rowOf(names[1], say<messages::SheetValueLanguage>());
    table.rowOf(names[2], say<messages::SheetValueLanguage>());
    table.rowOf(names[3], say<messages::SheetValueType>(listed(safelistedContentTypes)));
    table.rowOf(names[4], say<messages::SheetValueRange>());
    table.row(say<messages::SheetValueLimit>(), say<messages::SheetBytes>(safelistedValueLimit));
    table.row(say<messages::SheetSumLimit>(), say<messages::SheetBytes>(safelistedSumLimit));
    return table.take();
}

SheetTable forbiddenHeaders(Phrasebook phrases)
{
    Listing table(say<messages::SheetForbidden>(), phrases);
    table.row(say<messages::SheetForbiddenNames>(), listed(forbiddenRequestHeaderNames));
    table.row(say<messages::SheetForbiddenPrefixes>(), listed(forbiddenRequestHeaderPrefixes, "*"));
    table.row(say<messages::SheetForbiddenOverrides>(), listed(methodOverrideHeaderNames));
    return table.take();
}

SheetTable readableHeaders(Phrasebook phrases)
{
    Listing table(say<messages::SheetReadable>(), phrases);
    table.row(say<messages::SheetReadableAlways>(), listed(corsSafelistedResponseHeaderNames));
    table.row(say<messages::SheetReadableNever>(), listed(forbiddenResponseHeaderNames));
    return table.take();
}

SheetTable preflightAge(Phrasebook phrases)
{
    Listing table(say<messages::SheetMaxAge>(), phrases);
    table.row(say<messages::SheetMaxAgeDefault>(), elapsedTime(defaultPreflightMaxAge, phrases));
    const DifferenceInfo& limit = infoOf(Difference::PreflightMaxAgeLimit);
    for (std::size_t i = 0; i < limit.values.size(); ++i) {
        const Message who = say<messages::SheetMaxAgeLimit>(messageFor(static_cast<ProfileId>(i)));
        if (limit.values[i] == 0)
            table.row(who, say<messages::SheetNoLimit>());
        else
            table.row(who, elapsedTime(limit.values[i], phrases));
    }
    return table.take();
}

SheetTable fetchMetadata(Phrasebook phrases)
{
    Listing table(say<messages::SheetMetadata>(), phrases);
    table.rowOf("Sec-Fetch-Site", say<messages::SheetMetadataSite>());
    table.rowOf("Sec-Fetch-Mode", say<messages::SheetMetadataMode>(listed(Names<RequestMode>::list)));
    table.rowOf("Sec-Fetch-Dest", say<messages::SheetMetadataDest>(listed(Names<Destination>::list)));
    table.rowOf("Sec-Fetch-User", say<messages::SheetMetadataUser>());
    return table.take();
}

SheetTable credentials(Phrasebook phrases)
{
    Listing table(say<messages::SheetCredentials>(), phrases);
    table.rowOf(nameOf(CredentialsMode::Omit), say<messages::SheetCredentialsOmit>());
    table.rowOf(nameOf(CredentialsMode::SameOrigin), say<messages::SheetCredentialsSameOrigin>());
    table.rowOf(nameOf(CredentialsMode::Include), say<messages::SheetCredentialsInclude>());
    const DifferenceInfo& unnamed = infoOf(Difference::CookieDefault);
    for (std::size_t i = 0; i < unnamed.values.size(); ++i)
        table.row(say<messages::SheetSameSiteDefault>(messageFor(static_cast<ProfileId>(i))),
            unnamed.spell(unnamed.values[i]));
    return table.take();
}

SheetTable redirects(Phrasebook phrases)
{
    Listing table(say<messages::SheetRedirects>(), phrases);
    std::string statuses;
    for (const int status : redirectStatuses)
        statuses.append(statuses.empty() ? "" : ", ").append(std::to_string(status));
    table.row(say<messages::SheetRedirectStatuses>(), statuses);
    table.row(say<messages::SheetRedirectModes>(), listed(Names<RedirectMode>::list));
    return table.take();
}

SheetTable referrerPolicies(Phrasebook phrases)
{
    Listing table(say<messages::SheetReferrer>(), phrases);
    table.row(say<messages::SheetReferrerPolicies>(), listed(Names<ReferrerPolicy>::list));
    return table.take();
}

using Headers = std::string_view;
constexpr std::array methodHeaders {Headers("Access-Control-Request-Method"), Headers("Access-Control-Allow-Methods")};
constexpr std::array safelistHeaders {Headers("Access-Control-Request-Headers"),
    Headers("Access-Control-Allow-Headers"), Headers("Content-Type"), Headers("Accept-Language"),
    Headers("Content-Language")};
constexpr std::array forbiddenRows {Headers("Origin"), Headers("Referer"), Headers("Cookie"), Headers("Host"),
    Headers("Sec-Fetch-Site"), Headers("Sec-Purpose"), Headers("Access-Control-Request-Method")};
constexpr std::array exposeHeaders {Headers("Access-Control-Expose-Headers")};
constexpr std::array ageHeaders {Headers("Access-Control-Max-Age")};
constexpr std::array metadataHeaders {
    Headers("Sec-Fetch-Site"), Headers("Sec-Fetch-Mode"), Headers("Sec-Fetch-Dest"), Headers("Sec-Fetch-User")};
constexpr std::array credentialHeaders {
    Headers("Access-Control-Allow-Credentials"), Headers("Cookie"), Headers("Set-Cookie")};
constexpr std::array redirectHeaders {Headers("Location")};
constexpr std::array referrerHeaders {Headers("Referer"), Headers("Referrer-Policy")};

constexpr std::array facts {
    SheetFact {methodHeaders, methods},
    SheetFact {safelistHeaders, safelistedRequestHeaders},
    SheetFact {forbiddenRows, forbiddenHeaders},
    SheetFact {exposeHeaders, readableHeaders},
    SheetFact {ageHeaders, preflightAge},
    SheetFact {credentialHeaders, credentials},
    SheetFact {redirectHeaders, redirects},
    SheetFact {metadataHeaders, fetchMetadata},
    SheetFact {referrerHeaders, referrerPolicies},
};

} // namespace

std::span<const SheetFact> sheetFacts()
{
    return facts;
}

} // namespace fetchscope
