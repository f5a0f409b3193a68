#pragma once

#include "core/engine/browser/http_cache.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <utility>

namespace fetchscope::tests {

/// Runs begin on 1 January 2026.
inline constexpr double start = 1767225600.0;
inline const QByteArray etag = R"(ETag: "e1")";

/// `Name: value`, one a line.
inline HeaderList headersOf(const QByteArray& lines)
{
    HeaderList list;
    for (const QByteArray& line : lines.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            list.append(line.left(colon).toStdString(), line.mid(colon + 1).trimmed().toStdString());
    }
    return list;
}

inline Url urlOf(const char* text)
{
    return *parseUrl(text);
}

inline const Url& doc()
{
    static const Url url = urlOf("https://api.example.test/doc");
    return url;
}

inline StoredResponse responseOf(const QByteArray& headers, int status = 200, const QByteArray& requestHeaders = {})
{
    StoredResponse response;
    response.partition = "p";
    response.url = cacheKeyOf(doc());
    response.status = static_cast<std::uint16_t>(status);
    response.headers = std::make_shared<const HeaderList>(headersOf(headers));
    response.body = std::make_shared<const std::string>("ok");
    response.requestHeaders = headersOf(requestHeaders);
    response.requestTime = start;
    response.responseTime = start;
    return response;
}

inline CacheSelection selectFrom(const HttpCache& cache, const QByteArray& requestHeaders = {}, double after = 0,
    std::string_view method = "GET", std::string_view partition = "p")
{
    return cache.select(partition, method, doc(), headersOf(requestHeaders), start + after);
}

inline std::string valueOf(const StoredResponse& response, std::string_view name)
{
    return response.headers->get(name).value_or("(absent)");
}

/// What a second request sees: `sent`, `cached`, `while-revalidating`, or what it is validated with.
inline QByteArray verdictOf(const HttpCache& cache, const QByteArray& requestHeaders = {}, double after = 0)
{
    const CacheSelection selection = selectFrom(cache, requestHeaders, after);
    if (selection.response && selection.freshness == Freshness::Fresh)
        return "cached";
    if (selection.response && selection.freshness == Freshness::StaleWhileRevalidate)
        return "while-revalidating";
    const Validators validators = cache.validatorsOf(selection);
    QByteArray verdict;
    if (validators.entityTag)
        verdict += "etag";
    if (validators.lastModified)
        verdict += verdict.isEmpty() ? "modified" : "+modified";
    return verdict.isEmpty() ? "sent" : verdict;
}

inline HttpCache cacheWith(HttpCachePolicy policy)
{
    HttpCache cache;
    cache.setPolicy(std::move(policy));
    return cache;
}

} // namespace fetchscope::tests
