#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

namespace fetchscope {

/// Finds a text in others, whatever the case of ASCII letters. Made once for many texts: sixteen places are looked at
/// together for the first and the last byte, and only where both fit the rest is compared.
class FoldedSearch
{
public:
    /// An empty needle is found everywhere.
    explicit FoldedSearch(std::string_view needle)
    {
        for (const char c : needle)
            m_needle += fold(c);
        if (m_needle.empty())
            return;
        m_first = splat(m_needle.front());
        m_last = splat(m_needle.back());
    }

    bool isIn(std::string_view text) const
    {
        const std::size_t length = m_needle.size();
        if (length == 0)
            return true;
        if (text.size() < length)
            return false;
        const std::size_t places = text.size() - length + 1;
        if (places < width)
            return isAmong(text.data(), places);
        for (std::size_t at = 0; at < places; at += width) {
            // The last sixteen overlap those before them.
            const char* block = text.data() + std::min(at, places - width);
            if (isNear(block, length) && isAmong(block, width))
                return true;
        }
        return false;
    }

private:
    static constexpr std::size_t width = 16;
    using Block = unsigned char __attribute__((vector_size(16)));
    using Halves = unsigned long long __attribute__((vector_size(16)));

    static char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
    static Block splat(char c)
    {
        Block block;
        std::memset(&block, static_cast<unsigned char>(c), sizeof block);
        return block;
    }
    static Block load(const char* at)
    {
        Block block;
        std::memcpy(&block, at, sizeof block);
        // To lower case: letters between A and Z get bit 5.
        const Block isUpper = Block((block - static_cast<unsigned char>('A')) < static_cast<unsigned char>(26));
        return block | (isUpper & static_cast<unsigned char>(0x20));
    }
    /// Do the first and the last byte fit at one of the sixteen places?
    bool isNear(const char* at, std::size_t length) const
    {
        const Block fits = Block(load(at) == m_first) & Block(load(at + length - 1) == m_last);
        const auto halves = Halves(fits);
        return (halves[0] | halves[1]) != 0;
    }
    bool isAmong(const char* at, std::size_t places) const
    {
        for (std::size_t i = 0; i < places; ++i) {
            std::size_t same = 0;
            while (same < m_needle.size() && fold(at[i + same]) == m_needle[same])
                ++same;
            if (same == m_needle.size())
                return true;
        }
        return false;
    }

    std::string m_needle;
    Block m_first {};
    Block m_last {};
};

} // namespace fetchscope
