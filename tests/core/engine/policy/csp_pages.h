#pragma once

#include "core/engine/policy/content_security_policy.h"

#include <QByteArrayList>
#include <QTest>

#include <initializer_list>
#include <memory>
#include <optional>

/// Pages with policies, and what they ask for.
namespace testing {

inline fetchscope::Url url(const char* text)
{
    const std::optional<fetchscope::Url> parsed = fetchscope::parseUrl(text);
    if (!parsed)
        qFatal("not a URL: %s", text);
    return *parsed;
}

inline fetchscope::Page pageAt(const char* address, std::initializer_list<const char*> policies = {})
{
    fetchscope::Page page;
    page.creationUrl = url(address);
    page.origin = fetchscope::originOf(page.creationUrl, 1);
    page.topLevelUrl = page.creationUrl;
    page.topLevelOrigin = page.origin;
    for (const char* const policy : policies)
        page.policyContainer.contentSecurityPolicies.push_back(fetchscope::parseContentSecurityPolicy(policy));
    return page;
}

inline fetchscope::Request requestFrom(const fetchscope::Page& page, const char* address,
    fetchscope::Destination destination = fetchscope::Destination::Empty)
{
    fetchscope::Request request;
    request.client = &page;
    request.origin = page.origin;
    request.urlList.push_back(url(address));
    request.destination = destination;
    return request;
}

inline fetchscope::Response responseOf(const char* address, std::initializer_list<fetchscope::HeaderView> headers = {})
{
    fetchscope::Response response;
    response.urlList.push_back(url(address));
    response.headerList = std::make_shared<const fetchscope::HeaderList>(headers);
    return response;
}

/// Names the row after the data, which tells it apart.
template <class... Parts> QTestData& row(const Parts&... parts)
{
    return QTest::newRow(QByteArrayList({QByteArray(parts)...}).join(" | ").constData());
}

} // namespace testing
