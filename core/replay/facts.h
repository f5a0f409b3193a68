#pragma once

#include "core/engine/initiators/action.h"
#include "core/engine/model/request_values.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// What a recording lets us know of a request, and how far that can be trusted.
namespace fetchscope {

/// How sure a fact is.
enum class Certainty : std::uint8_t {
    /// The browser said so itself.
    Known,
    /// It follows from something that is nearly always right.
    Inferred,
    /// Nothing says it: the usual case was taken.
    Assumed,
    /// Of a request that is not in the recording: made after its preflight, which is.
    Reconstructed,
};
template <> struct Names<Certainty>
{
    static constexpr std::array<std::string_view, 4> list {"known", "inferred", "assumed", "reconstructed"};
};

/// Where a fact comes from.
enum class FactSource : std::uint8_t {
    Nothing,
    SecFetchSite,
    SecFetchMode,
    SecFetchDest,
    OriginHeader,
    PreflightHeaders,
    RefererHeader,
    AcceptHeader,
    Initiator,
    DocumentUrl,
    PageTitle,
    PageDocument,
    ResourceType,
    MimeType,
    CookieHeader,
    StorageAccessHeader,
    AllowCredentials,
    RequestHeaders,
    UsualCase,
    OwnOrigin,
    RecordedOutcome,
    WhatIf,
    UrlPath,
};
template <> struct Names<FactSource>
{
    static constexpr std::array<std::string_view, 23> list {"nothing", "Sec-Fetch-Site", "Sec-Fetch-Mode",
        "Sec-Fetch-Dest", "Origin", "its preflight", "Referer", "Accept", "_initiator", "_documentURL",
        "the page's title", "the page's document", "_resourceType", "the content type", "Cookie",
        "Sec-Fetch-Storage-Access", "Access-Control-Allow-Credentials", "the request's headers", "the usual case",
        "the URL's own origin", "the recorded outcome", "the what-if", "the URL's ending"};
};

template <class T> struct Fact
{
    T value {};
    Certainty certainty = Certainty::Assumed;
    FactSource source = FactSource::Nothing;

    void set(T newValue, Certainty newCertainty, FactSource newSource)
    {
        value = std::move(newValue);
        certainty = newCertainty;
        source = newSource;
    }
};

/// What is taken for true of one request.
struct RequestFacts
{
    /// The serialized origin of the page that asked; `null` where it is opaque.
    Fact<std::string> origin;
    Fact<InitiatorKind> initiator;
    Fact<RequestMode> mode;
    Fact<Destination> destination;
    Fact<CredentialsMode> credentials;
    /// The names of the headers that the page set (their values are the recorded ones), in lower case.
    Fact<std::string> authorHeaders;
};

} // namespace fetchscope
