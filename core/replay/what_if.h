#pragma once

#include "core/engine/base/pattern.h"
#include "core/engine/base/result.h"
#include "core/engine/browser/profile.h"
#include "core/engine/http/header_list.h"
#include "core/engine/model/content_security_policy.h"
#include "core/engine/model/page_policies.h"
#include "core/engine/model/request_values.h"
#include "core/engine/url/url.h"
#include "core/reading/har/recording.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// A change to the headers of recorded responses.
/// What a status may be changed to: a whole answer's.
inline constexpr std::uint16_t lowestStatus = 200;
inline constexpr std::uint16_t highestStatus = 599;

struct ResponseChange
{
    /// Patterns with `*`; empty: any. The host is with its port where that is not the scheme's.
    std::string host;
    std::string url;
    std::string method;
    /// Headers that get this value in the place of any they had.
    std::vector<std::pair<std::string, std::string>> set;
    /// Names of headers that are taken away.
    std::vector<std::string> remove;
    /// The status, where that is to be another.
    std::optional<std::uint16_t> status;

    bool matches(std::string_view entryHost, std::string_view entryUrl, std::string_view entryMethod) const;
    void applyTo(HeaderList& headers) const;
    bool isEmpty() const { return set.empty() && remove.empty() && !status; }
};

/// `host=api.example;Access-Control-Allow-Origin=https://new.example`: conditions (`host`, `url`, `method`, with `*`),
/// headers and `status=204`, separated by `;` (`\;` is the character). The error says what is wrong with which part.
Result<ResponseChange> parseResponseChange(std::string_view text);
/// The same with names of headers only: `host=api.example;Access-Control-Allow-Origin`.
Result<ResponseChange> parseHeaderRemoval(std::string_view text);

/// What is to be different from the recording.
struct WhatIf
{
    std::optional<Profile> profile;
    /// The pages lie at this origin. What they load from their own origin moves along, unless `keepsUrls`.
    std::optional<Url> pageOrigin;
    bool keepsUrls = false;
    std::vector<ResponseChange> responses;
    std::optional<EmbedderPolicy> embedderPolicy;
    std::vector<ContentSecurityPolicy> contentSecurityPolicies;
    std::optional<ReferrerPolicy> referrerPolicy;
    std::optional<IsolationPolicy> isolationPolicy;
    /// The values of the headers; a list for connections is read when the page is known.
    std::optional<std::string> permissionsPolicy;
    std::optional<std::string> connectionAllowlist;
    bool blocksThirdPartyCookies = false;

    bool isEmpty() const
    {
        return !profile && !pageOrigin && responses.empty() && !embedderPolicy && contentSecurityPolicies.empty()
            && !referrerPolicy && !isolationPolicy && !permissionsPolicy && !connectionAllowlist
            && !blocksThirdPartyCookies;
    }
};

/// The host of a URL with its port where it has one.
std::string hostAndPort(const Url& url);

} // namespace fetchscope
