#pragma once

#include <cstdint>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace fetchscope {

/// Which of 64 bytes of JSON text are quotation marks, backslashes and brackets: bit n stands for byte n.
struct StructuralBits
{
    std::uint64_t quotes = 0;
    std::uint64_t backslashes = 0;
    std::uint64_t openings = 0; // { and [
    std::uint64_t closings = 0; // } and ]
};

/// Looks at exactly 64 bytes. `[` and `{`, and `]` and `}`, differ in bit 5 only.
inline StructuralBits structuralBitsOf(const char* bytes)
{
    StructuralBits bits;
#if defined(__SSE2__)
    for (unsigned i = 0; i < 4; ++i) {
        const __m128i piece = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + std::size_t {i} * 16));
        const __m128i folded = _mm_or_si128(piece, _mm_set1_epi8(0x20));
        const auto maskOf = [i](__m128i equal) {
            return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(equal))) << (i * 16);
        };
        bits.quotes |= maskOf(_mm_cmpeq_epi8(piece, _mm_set1_epi8('"')));
        bits.backslashes |= maskOf(_mm_cmpeq_epi8(piece, _mm_set1_epi8('\\')));
        bits.openings |= maskOf(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{')));
        bits.closings |= maskOf(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}')));
    }
#else
    for (unsigned i = 0; i < 64; ++i) {
        const char c = bytes[i];
        const char folded = static_cast<char>(c | 0x20);
        bits.quotes |= static_cast<std::uint64_t>(c == '"') << i;
        bits.backslashes |= static_cast<std::uint64_t>(c == '\\') << i;
        bits.openings |= static_cast<std::uint64_t>(folded == '{') << i;
        bits.closings |= static_cast<std::uint64_t>(folded == '}') << i;
    }
#endif
    return bits;
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
