#include "core/replay/text_pool.h"

#include <algorithm>
#include <functional>

namespace fetchscope {

namespace {

constexpr std::size_t blockSize = std::size_t {1} << 18;

} // namespace

TextPool::TextPool()
    : m_texts(1)
    , m_slots(64, 0)
{
}

std::string_view TextPool::store(std::string_view text)
{
    if (text.size() > m_left) {
        const std::size_t size = std::max(blockSize, text.size());
        m_blocks.push_back(std::make_unique<char[]>(size));
        m_next = m_blocks.back().get();
        m_left = size;
    }
    char* begin = m_next;
    std::copy(text.begin(), text.end(), begin);
    m_next += text.size();
    m_left -= text.size();
    return {begin, text.size()};
}

void TextPool::reserve(std::size_t texts)
{
    m_texts.reserve(texts);
    std::size_t size = m_slots.size();
    while (texts * 4 > size * 3)
        size *= 2;
    if (size > m_slots.size())
        resizeSlots(size);
}

void TextPool::resizeSlots(std::size_t size)
{
    std::vector<std::uint32_t> slots(size, 0);
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t id = 1; id < m_texts.size(); ++id) {
        std::size_t place = std::hash<std::string_view> {}(m_texts[id]) & mask;
        while (slots[place] != 0)
            place = (place + 1) & mask;
        slots[place] = id;
    }
    m_slots = std::move(slots);
}

std::uint32_t TextPool::add(std::string_view text)
{
    if (text.empty())
        return 0;
    if (m_texts.size() * 4 > m_slots.size() * 3)
        resizeSlots(m_slots.size() * 2);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t place = std::hash<std::string_view> {}(text)&mask;
    while (m_slots[place] != 0) {
        if (m_texts[m_slots[place]] == text)
            return m_slots[place];
        place = (place + 1) & mask;
    }
    const auto id = static_cast<std::uint32_t>(m_texts.size());
    m_texts.push_back(store(text));
    m_slots[place] = id;
    return id;
}

} // namespace fetchscope
