#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Texts that are kept once each, and stood for by a number. The empty text is number 0.
class TextPool
{
public:
    TextPool();
    /// The number of the text, which is copied where it is new.
    std::uint32_t add(std::string_view text);
    /// Makes room for so many texts.
    void reserve(std::size_t texts);
    std::string_view text(std::uint32_t id) const { return m_texts[id]; }
    std::size_t size() const { return m_texts.size(); }

private:
    std::string_view store(std::string_view text);
    void resizeSlots(std::size_t size);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_left = 0;
    char* m_next = nullptr;
    std::vector<std::string_view> m_texts;
    /// Open addressing by the text's hash; 0: free.
    std::vector<std::uint32_t> m_slots;
};

} // namespace fetchscope
