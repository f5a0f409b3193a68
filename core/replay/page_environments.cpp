#include "core/replay/page_environments.h"

#include "core/engine/browser/page_scheme.h"
#include "core/engine/policy/connection_allowlist.h"
#include "core/engine/policy/permissions_policy.h"
#include "core/engine/simulation/scenario.h"
#include "core/engine/url/address_space.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::size_t mostPages = 64;
constexpr std::size_t mostEnvironments = 64;

} // namespace

/// The environment of requests of a page that have an origin, made once.
struct PageEnvironments::KnownPage
{
    std::string pageref;
    std::string origin;
    bool isWhatIf = false;
    Page page;
};

PageEnvironments::PageEnvironments() = default;
PageEnvironments::~PageEnvironments() = default;

void PageEnvironments::makeRoom()
{
    if (m_environments.size() >= mostEnvironments)
        m_environments.clear();
}

void PageEnvironments::forgetEnvironments()
{
    m_environments.clear();
}

void PageEnvironments::forget()
{
    m_pages.clear();
    m_environments.clear();
}

PageContext& PageEnvironments::pageOf(const std::string& pageref)
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const PageContext& page) { return page.id == pageref; });
    if (found != m_pages.end())
        return *found;
    if (m_pages.size() == mostPages) {
        m_pages.erase(m_pages.begin());
        m_environments.clear();
    }
    PageContext& page = m_pages.emplace_back();
    page.id = pageref;
    return page;
}

const Page& PageEnvironments::environmentOf(
    const PageContext& page, const std::string& origin, const RecordedEntry& entry, const WhatIf* whatIf)
{
    const auto found = std::find_if(m_environments.begin(), m_environments.end(), [&](const auto& known) {
        return known->isWhatIf == (whatIf != nullptr) && known->pageref == page.id && known->origin == origin;
    });
    if (found != m_environments.end())
        return (*found)->page;
    const Url* top = page.url();
    const auto own = parseOriginOfPageScheme(origin);
    const bool isOfOwnScheme = own && top && top->scheme() == own->scheme() && top->host() == own->host();
    const bool isTop = isOfOwnScheme || (top && originOf(*top).serialize() == origin);
    std::optional<Url> url;
    if (isTop)
        url = *top;
    else if (const auto referer = entry.requestHeaders.getSingle("referer"))
        url = parseUrl(*referer);
    const bool isOpaque = origin == "null";
    const bool isOfOrigin = url && (isOpaque || isOfOwnScheme || originOf(*url).serialize() == origin);
    if (!isOfOrigin)
        url = parseUrl(isOpaque ? std::string("about:blank") : origin + "/");
    PageOptions options;
    options.isSandboxed = isOpaque;
    // A page that is moved elsewhere has the origin of its new URL.
    if (!whatIf || !whatIf->pageOrigin)
        options.origin = own;
    // A frame of another origin lies in the page of the recording.
    if (top && !isTop && !isOpaque)
        options.topLevelUrl = *top;
    // What was recorded went out: a frame had leave to reach a local network.
    if (!isTop)
        options.frameAllow = std::string(permissionOf(AddressSpace::Local))
                                 .append(" *; ")
                                 .append(permissionOf(AddressSpace::Loopback))
                                 .append(" *");

    auto known = std::make_unique<KnownPage>();
    known->pageref = page.id;
    known->origin = origin;
    known->isWhatIf = whatIf != nullptr;
    if (whatIf && whatIf->pageOrigin && isTop)
        url = movedTo(*whatIf->pageOrigin, *url);
    else if (whatIf && whatIf->pageOrigin && options.topLevelUrl)
        options.topLevelUrl = *whatIf->pageOrigin;
    else if (whatIf && whatIf->pageOrigin && !top)
        url = *whatIf->pageOrigin;
    known->page = makePage(*url, options);
    PolicyContainer& policies = known->page.policyContainer;
    const auto setAllowlist = [&](const std::string& value) {
        policies.connectionAllowlist = parseConnectionAllowlist(value, known->page.creationUrl);
    };
    if (isTop) {
        policies.embedderPolicy = page.embedderPolicy;
        policies.isolationPolicy = page.isolationPolicy;
        if (!page.connectionAllowlist.empty())
            setAllowlist(page.connectionAllowlist);
    }
    if (whatIf) {
        policies.embedderPolicy = whatIf->embedderPolicy.value_or(policies.embedderPolicy);
        policies.contentSecurityPolicies = whatIf->contentSecurityPolicies;
        policies.referrerPolicy = whatIf->referrerPolicy.value_or(policies.referrerPolicy);
        policies.isolationPolicy = whatIf->isolationPolicy.value_or(policies.isolationPolicy);
        if (whatIf->permissionsPolicy)
            known->page.permissionsPolicy = parsePermissionsPolicy(*whatIf->permissionsPolicy);
        if (whatIf->connectionAllowlist)
            setAllowlist(*whatIf->connectionAllowlist);
    }
    m_environments.push_back(std::move(known));
    return m_environments.back()->page;
}

std::optional<Url> movedTo(const Url& origin, const Url& url)
{
    std::string text(originOf(origin).serialize());
    text += url.path();
    if (const auto query = url.query())
        text.append("?").append(*query);
    return parseUrl(text);
}

} // namespace fetchscope
