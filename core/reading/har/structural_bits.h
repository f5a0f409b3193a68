#pragma once

#include <cstddef>
#include <cstdint>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace fetchscope {

/// Which of 64 bytes of JSON text are quotation marks and backslashes: bit n stands for byte n.
struct QuoteBits
{
    std::uint64_t quotes = 0;
    std::uint64_t backslashes = 0;
};
/// Which are brackets.
struct BracketBits
{
    std::uint64_t openings = 0; // { and [
    std::uint64_t closings = 0; // } and ]
};

#if defined(__SSE2__)
namespace detail {

inline __m128i sixteenBytes(const char* bytes, unsigned number)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + std::size_t {number} * 16));
}

inline std::uint64_t maskOf(__m128i equal, unsigned number)
{
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(equal))) << (number * 16);
}

} // namespace detail
#endif

/// Looks at exactly 64 bytes.
inline QuoteBits quoteBitsOf(const char* bytes)
{
    QuoteBits bits;
#if defined(__SSE2__)
    for (unsigned i = 0; i < 4; ++i) {
        const __m128i piece = detail::sixteenBytes(bytes, i);
        bits.quotes |= detail::maskOf(_mm_cmpeq_epi8(piece, _mm_set1_epi8('"')), i);
        bits.backslashes |= detail::maskOf(_mm_cmpeq_epi8(piece, _mm_set1_epi8('\\')), i);
    }
#else
    for (unsigned i = 0; i < 64; ++i) {
        bits.quotes |= static_cast<std::uint64_t>(bytes[i] == '"') << i;
        bits.backslashes |= static_cast<std::uint64_t>(bytes[i] == '\\') << i;
    }
#endif
    return bits;
}

/// Looks at exactly 64 bytes. `[` and `{`, and `]` and `}`, differ in bit 5 only.
inline BracketBits bracketBitsOf(const char* bytes)
{
    BracketBits bits;
#if defined(__SSE2__)
    for (unsigned i = 0; i < 4; ++i) {
        const __m128i folded = _mm_or_si128(detail::sixteenBytes(bytes, i), _mm_set1_epi8(0x20));
        bits.openings |= detail::maskOf(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{')), i);
        bits.closings |= detail::maskOf(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}')), i);
    }
#else
    for (unsigned i = 0; i < 64; ++i) {
        const char folded = static_cast<char>(bytes[i] | 0x20);
        bits.openings |= static_cast<std::uint64_t>(folded == '{') << i;
        bits.closings |= static_cast<std::uint64_t>(folded == '}') << i;
    }
#endif
    return bits;
}

/// Is there neither a quotation mark nor a backslash in these 64 bytes?
inline bool isPlainText(const char* bytes)
{
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    __m128i found = _mm_setzero_si128();
    for (unsigned i = 0; i < 4; ++i) {
        const __m128i piece = detail::sixteenBytes(bytes, i);
        found = _mm_or_si128(found, _mm_or_si128(_mm_cmpeq_epi8(piece, quote), _mm_cmpeq_epi8(piece, backslash)));
    }
    return _mm_movemask_epi8(found) == 0;
#else
    const QuoteBits bits = quoteBitsOf(bytes);
    return (bits.quotes | bits.backslashes) == 0;
#endif
}

/// The bytes that a backslash before them escapes. `carry` is 1 where the byte before the block escapes its first one,
/// and says the same of the next block afterwards.
inline std::uint64_t escapedBits(std::uint64_t backslashes, std::uint64_t& carry)
{
    if (backslashes == 0) {
        const std::uint64_t escaped = carry;
        carry = 0;
        return escaped;
    }
    // In a run of backslashes every second one escapes what follows it. A subtraction carries through the run from
    // where it starts: what it leaves at the odd places, and what it leaves at the even ones, tell which.
    constexpr std::uint64_t oddPlaces = 0xaaaaaaaaaaaaaaaaULL;
    const std::uint64_t starting = backslashes & ~carry;
    const std::uint64_t following = starting << 1;
    const std::uint64_t series = ((following | oddPlaces) - starting) ^ oddPlaces;
    const std::uint64_t escaped = series ^ (backslashes | carry);
    carry = (series & backslashes) >> 63;
    return escaped;
}

/// Bit n: the number of bits set from bit 0 to n is odd.
inline std::uint64_t prefixXor(std::uint64_t bits)
{
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^= bits << 32;
    return bits;
}

} // namespace fetchscope
