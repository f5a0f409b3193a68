#pragma once

#include <string_view>

/// The texts that the algorithms follow. Numbers of steps and anchors are those of these revisions; the table in
/// resources/spec/ was taken from the same.
namespace fetchscope {

/// https://fetch.spec.whatwg.org/commit-snapshots/586cd2a44c2a865b37c166dc0740f3fb8bb220d6/
inline constexpr std::string_view fetchStandardRevision = "586cd2a44c2a865b37c166dc0740f3fb8bb220d6";
inline constexpr std::string_view fetchStandardDate = "2026-07-02";
/// https://html.spec.whatwg.org/commit-snapshots/508a037333d8a1806504303aeb489d931fabbef6/, of which we follow what
/// scripts make of images.
inline constexpr std::string_view htmlStandardRevision = "508a037333d8a1806504303aeb489d931fabbef6";
/// https://w3c.github.io/webappsec-fetch-metadata/
inline constexpr std::string_view fetchMetadataRevision = "6d0c5bf";

} // namespace fetchscope
