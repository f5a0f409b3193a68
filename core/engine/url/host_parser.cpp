#include "core/engine/url/host_parser.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/engine/url/ip_address.h"
#include "core/engine/url/percent_encoding.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace fetchscope {

namespace {

constexpr std::size_t longestUnicodeDomain = std::size_t {16} * 1024;

/// The rules a domain may break because the standard asks for no strictness here.
constexpr std::uint32_t toleratedErrors = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG
    | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN
    | UIDNA_ERROR_HYPHEN_3_4;

/// Made once and never closed: it is immutable and any thread may use it.
const UIDNA* internationalizer()
{
    static const UIDNA* const instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        const UIDNA* opened =
            uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, &status);
        return U_SUCCESS(status) ? opened : nullptr;
    }();
    return instance;
}

/// https://url.spec.whatwg.org/#domain-parser-toascii with strictness off.
std::optional<std::string> unicodeToAscii(std::string_view domain)
{
    const UIDNA* const idna = internationalizer();
    if (idna == nullptr || domain.size() > longestUnicodeDomain)
        return std::nullopt;
    std::string result(std::max<std::size_t>(domain.size() * 2, 256), '\0');
    for (int attempt = 0; attempt < 2; ++attempt) {
        UErrorCode status = U_ZERO_ERROR;
        UIDNAInfo info = UIDNA_INFO_INITIALIZER;
        const std::int32_t length =
            uidna_nameToASCII_UTF8(idna, domain.data(), static_cast<std::int32_t>(domain.size()), result.data(),
                static_cast<std::int32_t>(result.size()), &info, &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            result.resize(static_cast<std::size_t>(length));
            continue;
        }
        if (U_FAILURE(status) || (info.errors & ~toleratedErrors) != 0)
            return std::nullopt;
        result.resize(static_cast<std::size_t>(length));
        return isAscii(result) ? std::optional(std::move(result)) : std::nullopt;
    }
    return std::nullopt;
}

/// https://url.spec.whatwg.org/#concept-domain-to-ascii with strictness off.
std::optional<std::string> parseDomain(std::string_view domain)
{
    // 1. ASCII is only put in lower case, `xn--` labels too.
    auto result = isAscii(domain) ? std::optional(asciiLowercase(domain)) : unicodeToAscii(domain);
    // 2. Nothing left, or a character that would end the host elsewhere: failure.
    if (!result || result->empty() || std::any_of(result->begin(), result->end(), isForbiddenDomainCodePoint))
        return std::nullopt;
    return result;
}

/// https://url.spec.whatwg.org/#concept-opaque-host-parser
std::optional<std::string> parseOpaqueHost(std::string_view input)
{
    if (std::any_of(input.begin(), input.end(), isForbiddenHostCodePoint))
        return std::nullopt;
    std::string host;
    host.reserve(input.size());
    appendPercentEncoded(host, input, PercentEncodeSet::C0Control);
    return host;
}

} // namespace

bool isForbiddenHostCodePoint(char c)
{
    constexpr std::string_view forbidden("\0\t\n\r #/:<>?@[\\]^|", 17);
    return forbidden.find(c) != std::string_view::npos;
}

bool isForbiddenDomainCodePoint(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '%' || c == '\x7F' || isForbiddenHostCodePoint(c);
}

std::optional<std::string> parseHost(std::string_view input, bool isOpaque)
{
    // 1. Brackets: an IPv6 address.
    if (input.starts_with('[')) {
        if (!input.ends_with(']'))
            return std::nullopt;
        const auto address = parseIpv6(input.substr(1, input.size() - 2));
        return address ? std::optional('[' + serializeIpv6(*address) + ']') : std::nullopt;
    }
    if (isOpaque)
        return parseOpaqueHost(input);
    // 2. A domain; only one with percent signs has to be decoded first.
    auto domain = input.find('%') == std::string_view::npos ? parseDomain(input)
                                                            : parseDomain(replaceInvalidUtf8(percentDecode(input)));
    if (!domain || !endsInNumber(*domain))
        return domain;
    // 3. One that ends in a number has to be an IPv4 address.
    const auto address = parseIpv4(*domain);
    return address ? std::optional(serializeIpv4(*address)) : std::nullopt;
}

} // namespace fetchscope
