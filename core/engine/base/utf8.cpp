#include "core/engine/base/utf8.h"

#include <algorithm>
#include <cstddef>

namespace fetchscope {

namespace {

struct Sequence
{
    std::size_t length = 1;
    bool valid = false;
};

unsigned byteAt(std::string_view bytes, std::size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

/// The sequence at the start of `bytes`, which is not empty: how long it is, or how many of its bytes one U+FFFD
/// stands for (https://encoding.spec.whatwg.org/#utf-8-decoder).
Sequence firstSequence(std::string_view bytes)
{
    const unsigned lead = byteAt(bytes, 0);
    if (lead < 0x80)
        return {1, true};
    // 1. The lead byte gives the length and the range of the second byte.
    std::size_t length = 0;
    unsigned lower = 0x80;
    unsigned upper = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        lower = lead == 0xE0 ? 0xA0 : lower; // no overlong forms
        upper = lead == 0xED ? 0x9F : upper; // no surrogates
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        lower = lead == 0xF0 ? 0x90 : lower;
        upper = lead == 0xF4 ? 0x8F : upper; // nothing after U+10FFFF
    } else {
        return {1, false};
    }
    // 2. All the others are in the range of trail bytes.
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= bytes.size() || byteAt(bytes, i) < lower || byteAt(bytes, i) > upper)
            return {i, false};
        lower = 0x80;
        upper = 0xBF;
    }
    return {length, true};
}

} // namespace

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t utf8LengthOfFirst(std::string_view text)
{
    if (text.empty())
        return 0;
    const Sequence sequence = firstSequence(text);
    return sequence.valid ? sequence.length : 0;
}

std::string_view utf8Prefix(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && !isUtf8Start(text[most]))
        --most;
    return text.substr(0, most);
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        put(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        put(0xC0U | codePoint >> 6U);
    } else {
        if (codePoint < 0x10000) {
            put(0xE0U | codePoint >> 12U);
        } else {
            put(0xF0U | codePoint >> 18U);
            put(0x80U | (codePoint >> 12U & 0x3FU));
        }
        put(0x80U | (codePoint >> 6U & 0x3FU));
    }
    put(0x80U | (codePoint & 0x3FU));
}

std::string replaceInvalidUtf8(std::string_view bytes)
{
    std::string output;
    output.reserve(bytes.size());
    while (!bytes.empty()) {
        const Sequence sequence = firstSequence(bytes);
        output += sequence.valid ? bytes.substr(0, sequence.length) : std::string_view("\xEF\xBF\xBD");
        bytes.remove_prefix(sequence.length);
    }
    return output;
}

} // namespace fetchscope
