#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/engine/http/headers.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

/// Lines of `name:value`, any bytes: the rules about headers keep their promises to each other.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    HeaderList headers;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string_view name = line.substr(0, colon);
        const std::string_view value = normalizeHeaderValue(line.substr(colon + 1));
        if (!isHeaderName(name) || !isHeaderValue(value))
            continue;
        const std::size_t before = headers.count(name);
        headers.append(name, value);
        require(headers.count(name) == before + 1 && headers.contains(name));
        require(!isCorsSafelistedRequestHeader(name, value) || value.size() <= 128);
        // Splitting never gives nothing.
        require(!getDecodeAndSplitHeaderValue(value).empty());
    }
    const auto unsafe = corsUnsafeRequestHeaderNames(headers);
    require(std::is_sorted(unsafe.begin(), unsafe.end()));
    require(std::adjacent_find(unsafe.begin(), unsafe.end()) == unsafe.end());
    for (const std::string& name : unsafe)
        require(headers.contains(name) && name == asciiLowercase(name));
    for (const HeaderView header : headers) {
        const std::string name(header.name);
        const auto tokens = extractTokenList(headers, name);
        require(tokens.has_value());
        for (const std::string& token : tokens->tokens)
            require(isToken(token));
        HeaderList copy = headers;
        copy.set(name, "x");
        require(copy.getSingle(name) == "x");
        copy.remove(name);
        require(!copy.contains(name));
    }
    return 0;
}
