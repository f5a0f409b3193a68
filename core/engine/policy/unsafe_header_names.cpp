#include "core/engine/policy/unsafe_header_names.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

bool isNumber(std::string_view value, double least)
{
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc() && end == value.data() + value.size() && number >= least;
}

/// The client hints that Chromium's IsCorsSafelistedHeader has had since before they were renamed to sec-ch-…
bool isSafelistedClientHint(std::string_view name, std::string_view value)
{
    const std::string lower = asciiLowercase(name);
    if (lower == "save-data")
        return asciiLowercase(value) == "on";
    if (lower == "device-memory" || lower == "dpr" || lower == "downlink" || lower == "rtt")
        return isNumber(value, 0);
    if (lower == "width" || lower == "viewport-width")
        return isNumber(value, 0) && value.find('.') == std::string_view::npos;
    if (lower == "ect")
        return value == "slow-2g" || value == "2g" || value == "3g" || value == "4g";
    return false;
}

/// A Range whose numbers are too large for the browser's parser.
bool hasTooLargeNumber(std::string_view value)
{
    constexpr std::size_t mostDigits = 18;
    std::size_t digits = 0;
    for (const char c : value) {
        digits = isAsciiDigit(c) ? digits + 1 : 0;
        if (digits > mostDigits)
            return true;
    }
    return false;
}

bool isSafelisted(std::string_view name, std::string_view value, const Profile& profile)
{
    const bool hasUnsafeByte = profile.departs(Difference::NonAsciiValues)
        && std::any_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
    if (hasUnsafeByte)
        return false;
    if (isCorsSafelistedRequestHeader(name, value))
        return !(profile.departs(Difference::RangeNumbers) && asciiCaseInsensitiveEquals(name, "range")
            && hasTooLargeNumber(value));
    return profile.departs(Difference::ClientHintsSafelisted) && value.size() <= 128
        && isSafelistedClientHint(name, value);
}

/// What browsers do in another way than the standard.
constexpr std::initializer_list<Difference> asked {Difference::CombinedClassification,
    Difference::ClientHintsSafelisted, Difference::RangeNumbers, Difference::NonAsciiValues,
    Difference::RequestHeadersRepeated, Difference::SafelistedSum};

/// Every header once, with its values joined.
HeaderList combined(const HeaderList& headers)
{
    HeaderList result;
    for (const HeaderView header : headers) {
        if (!result.contains(header.name))
            result.append(header.name, headers.get(header.name).value_or(std::string()));
    }
    return result;
}

} // namespace

std::vector<std::string> unsafeRequestHeaderNames(const HeaderList& headers, const Profile& profile)
{
    const bool isOfStandard =
        std::none_of(asked.begin(), asked.end(), [&](Difference difference) { return profile.departs(difference); });
    if (isOfStandard)
        return corsUnsafeRequestHeaderNames(headers);

    const bool isCombined = profile.departs(Difference::CombinedClassification) && headers.hasRepeatedNames();
    const HeaderList ownList = isCombined ? combined(headers) : HeaderList();
    const HeaderList& list = isCombined ? ownList : headers;

    // 1. to 4.
    std::vector<std::string> unsafeNames;
    std::size_t safelistValueSize = 0;
    for (const HeaderView header : list) {
        if (isSafelisted(header.name, header.value, profile))
            safelistValueSize += header.value.size();
        else
            unsafeNames.push_back(asciiLowercase(header.name));
    }
    // 5. The names of those that would be safe, were there not too much of them. Differs: firefox adds nothing up.
    constexpr std::size_t mostSafelistedBytes = 1024;
    if (safelistValueSize > mostSafelistedBytes && !profile.departs(Difference::SafelistedSum)) {
        for (const HeaderView header : list) {
            if (isSafelisted(header.name, header.value, profile))
                unsafeNames.push_back(asciiLowercase(header.name));
        }
    }
    // 6.
    std::sort(unsafeNames.begin(), unsafeNames.end());
    if (!profile.departs(Difference::RequestHeadersRepeated))
        unsafeNames.erase(std::unique(unsafeNames.begin(), unsafeNames.end()), unsafeNames.end());
    return unsafeNames;
}

void markUnsafeRequestHeaderNames(const HeaderList& headers, const Profile& profile, Tracer& trace)
{
    markDeciding(profile, asked, trace, [&](const Profile& by) { return unsafeRequestHeaderNames(headers, by); });
}

} // namespace fetchscope
