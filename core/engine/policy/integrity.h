#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/trace.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// One hash of integrity metadata (https://w3c.github.io/webappsec-subresource-integrity/#parse-metadata).
struct IntegrityHash
{
    enum class Algorithm : std::uint8_t { Sha256, Sha384, Sha512 };
    Algorithm algorithm = Algorithm::Sha256;
    /// In base64, as written.
    std::string value;
};
/// The hash of bytes: as a script has it in a Content Security Policy, too.
IntegrityHash hashOf(std::string_view bytes, IntegrityHash::Algorithm algorithm);
std::vector<IntegrityHash> parseIntegrityMetadata(std::string_view metadata, bool lowerCaseOnly = false);

/// What a comparison of bytes with integrity metadata found.
struct IntegrityResult
{
    bool matches = true;
    /// The strongest algorithm's hash of the bytes, in base64; empty where nothing was to be compared.
    std::string actual;
    /// `sha256`, `sha384` or `sha512`.
    std::string_view algorithm;
};
/// https://w3c.github.io/webappsec-subresource-integrity/#does-response-match-metadatalist
IntegrityResult doBytesMatchMetadata(
    std::string_view bytes, std::string_view metadata, const Profile& profile, Tracer& trace);

} // namespace fetchscope
