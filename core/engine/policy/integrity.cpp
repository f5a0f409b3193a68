#include "core/engine/policy/integrity.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 3> algorithmNames {"sha256", "sha384", "sha512"};

std::string_view nameOfAlgorithm(IntegrityHash::Algorithm algorithm)
{
    return algorithmNames[static_cast<std::size_t>(algorithm)];
}

std::string digest(std::string_view bytes, IntegrityHash::Algorithm algorithm)
{
    const EVP_MD* const types[] = {EVP_sha256(), EVP_sha384(), EVP_sha512()};
    std::array<unsigned char, EVP_MAX_MD_SIZE> buffer {};
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), buffer.data(), &size, types[static_cast<std::size_t>(algorithm)], nullptr);
    return {buffer.begin(), buffer.begin() + size};
}

/// One or more letters of Base64 or base64url, and up to two signs of equality
/// (https://w3c.github.io/webappsec-csp/#grammardef-base64-value).
bool isBase64Hash(std::string_view hash)
{
    const std::size_t letters = hash.find_last_not_of('=') + 1;
    return letters > 0 && hash.size() - letters <= 2 && std::all_of(hash.begin(), hash.begin() + letters, [](char c) {
        return isAsciiAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_';
    });
}

} // namespace

IntegrityHash hashOf(std::string_view bytes, IntegrityHash::Algorithm algorithm)
{
    return {algorithm, base64Encode(digest(bytes, algorithm))};
}

std::vector<IntegrityHash> parseIntegrityMetadata(std::string_view metadata, bool lowerCaseOnly)
{
    std::vector<IntegrityHash> hashes;
    std::size_t position = 0;
    while (position < metadata.size()) {
        if (isAsciiWhitespace(metadata[position])) {
            ++position;
            continue;
        }
        std::size_t end = position;
        while (end < metadata.size() && !isAsciiWhitespace(metadata[end]))
            ++end;
        // An expression: the algorithm, `-`, the hash, and options after `?` that nobody defines.
        std::string_view expression = metadata.substr(position, end - position);
        position = end;
        expression = expression.substr(0, expression.find('?'));
        const std::size_t dash = expression.find('-');
        const std::string_view name = expression.substr(0, dash);
        const auto found = std::find_if(algorithmNames.begin(), algorithmNames.end(), [&](std::string_view known) {
            return lowerCaseOnly ? known == name : asciiCaseInsensitiveEquals(known, name);
        });
        if (found == algorithmNames.end())
            continue;
        hashes.push_back({static_cast<IntegrityHash::Algorithm>(found - algorithmNames.begin()),
            dash == std::string_view::npos ? std::string() : std::string(expression.substr(dash + 1))});
    }
    return hashes;
}

IntegrityResult doBytesMatchMetadata(
    std::string_view bytes, std::string_view metadata, const Profile& profile, Tracer& trace)
{
    // 1. and 2. Nothing that is known: everything matches.
    const auto parse = [metadata](const Profile& by) {
        std::vector<IntegrityHash> hashes =
            parseIntegrityMetadata(metadata, by.departs(Difference::IntegrityAlgorithmCase));
        // Differs: browsers skip what is no Base64.
        if (by.departs(Difference::IntegrityMalformedHash))
            std::erase_if(hashes, [](const IntegrityHash& hash) { return !isBase64Hash(hash.value); });
        return hashes;
    };
    const std::vector<IntegrityHash> hashes = parse(profile);
    markDeciding(profile, {Difference::IntegrityAlgorithmCase, Difference::IntegrityMalformedHash}, trace,
        [&](const Profile& by) { return parse(by).size(); });
    if (hashes.empty()) {
        trace.step(StepId::IntegrityNone, StepResult::Passed);
        return {};
    }
    // 4. Only the strongest algorithm counts.
    const auto strongest =
        std::max_element(hashes.begin(), hashes.end(), [](const IntegrityHash& a, const IntegrityHash& b) {
            return a.algorithm < b.algorithm;
        })->algorithm;
    const std::string actualBytes = digest(bytes, strongest);
    IntegrityResult result {false, base64Encode(actualBytes), nameOfAlgorithm(strongest)};
    // 5. and 6. One of its hashes has to be the bytes' own.
    for (const IntegrityHash& hash : hashes) {
        if (hash.algorithm != strongest)
            continue;
        // base64url is accepted as well.
        std::string value = hash.value;
        std::replace(value.begin(), value.end(), '-', '+');
        std::replace(value.begin(), value.end(), '_', '/');
        const auto expected = forgivingBase64Decode(value);
        if (expected && *expected == actualBytes) {
            result.matches = true;
            trace.step(StepId::IntegrityMatch, StepResult::Passed, result.algorithm);
            return result;
        }
    }
    trace.step(StepId::IntegrityMismatch, StepResult::Failed, metadata, result.actual);
    return result;
}

} // namespace fetchscope
