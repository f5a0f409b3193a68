#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// An origin that may read, or all those below a domain.
struct AllowedOrigin
{
    /// As browsers send it (`https://app.example`, `null`), or with `*.` before a domain (`https://*.example.com`): any
    /// host below it, however deep, and not the domain itself.
    std::string text;

    bool isPattern() const { return text.find('*') != std::string::npos; }
    /// Of a pattern, what stands before the star (`https://`) and behind it (`.example.com`).
    std::string_view beforeStar() const { return std::string_view(text).substr(0, text.find('*')); }
    std::string_view behindStar() const { return std::string_view(text).substr(text.find('*') + 1); }
    bool allows(std::string_view origin) const;

    bool operator==(const AllowedOrigin&) const = default;
};

/// A path that tests of the server ask for.
struct TestedPath
{
    /// Begins with a slash; may have a query.
    std::string path = "/";
    /// Those that are tried there; empty: those of the policy.
    std::vector<std::string> methods;
    /// What the server answers there; null: whatever it likes.
    std::optional<std::uint16_t> status;
    /// Nothing changes on the server, whatever the method: it may be sent to one that is in use.
    bool isSafe = false;

    bool operator==(const TestedPath&) const = default;
};

/// What tests of a server ask beside what configurations are written for.
struct PolicyTests
{
    /// Origins that must not read, beside those that look like the allowed ones.
    std::vector<std::string> deniedOrigins;
    /// Empty: `/`.
    std::vector<TestedPath> paths;
    /// Methods that the server itself refuses (status 400 to 499) where a page of an origin that is not allowed sends
    /// them: CORS lets simple requests through.
    std::vector<std::string> refusedToStrangers;

    bool operator==(const PolicyTests&) const = default;
};

/// What the owner of a server wants of the CORS protocol (https://fetch.spec.whatwg.org/#http-cors-protocol).
struct ServerPolicy
{
    /// Any origin may read, without credentials; `origins` is empty then.
    bool allowsAnyOrigin = false;
    std::vector<AllowedOrigin> origins;
    /// Access-Control-Allow-Methods. GET, HEAD and POST are never refused by CORS.
    std::vector<std::string> methods {"GET", "HEAD", "POST"};
    /// Access-Control-Allow-Headers and Access-Control-Expose-Headers, spelled as given.
    std::vector<std::string> requestHeaders;
    std::vector<std::string> exposedHeaders;
    bool allowsCredentials = false;
    /// Access-Control-Max-Age; null: not sent, and browsers take 5 seconds.
    std::optional<std::uint32_t> maxAgeSeconds;
    PolicyTests tests;

    /// May a page of this origin read?
    bool allows(std::string_view origin) const;

    bool operator==(const ServerPolicy&) const = default;
};

/// The longest max-age that is taken, in seconds.
inline constexpr std::uint32_t longestMaxAge = 2147483647;

/// Each takes one entry as a person writes it, or says what is wrong with it (`where` is empty).
std::optional<InputError> addOrigin(ServerPolicy& policy, std::string_view text);
std::optional<InputError> addMethod(ServerPolicy& policy, std::string_view text);
std::optional<InputError> addRequestHeader(ServerPolicy& policy, std::string_view text);
std::optional<InputError> addExposedHeader(ServerPolicy& policy, std::string_view text);
std::optional<InputError> addDeniedOrigin(ServerPolicy& policy, std::string_view text);
std::optional<InputError> addRefusedToStrangers(ServerPolicy& policy, std::string_view text);
/// What is wrong with the path of a test; null where nothing is.
std::optional<InputError> faultOfTestedPath(std::string_view text);
/// What is wrong with a method as a page would write it; null where nothing is.
std::optional<InputError> faultOfMethod(std::string_view text);

/// What does not fit together in the whole, where something does not.
std::optional<InputError> contradictionOf(const ServerPolicy& policy);
/// What is no fault, but opens more than its owner may think, or does less.
std::vector<Message> warningsOf(const ServerPolicy& policy);

} // namespace fetchscope
