#include "core/replay/packed_message.h"

#include <cstdint>
#include <cstring>

namespace fetchscope {

namespace {

enum class Kind : char { Text, Words };

// Pointers are packed, too. NOLINTBEGIN(bugprone-sizeof-expression)
template <class T> void packRaw(std::string& bytes, T value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T> T takeRaw(std::string_view& bytes)
{
    T value {};
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}
// NOLINTEND(bugprone-sizeof-expression)

} // namespace

void packText(std::string& bytes, std::string_view text)
{
    packRaw(bytes, static_cast<std::uint32_t>(text.size()));
    bytes.append(text);
}

std::string_view takeText(std::string_view& bytes)
{
    const auto size = takeRaw<std::uint32_t>(bytes);
    const std::string_view text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return text;
}

void packMessage(std::string& bytes, const Message& message)
{
    packRaw(bytes, message.pattern);
    packRaw(bytes, static_cast<std::uint8_t>(message.values.size()));
    for (const MessageValue& value : message.values) {
        if (const Message* words = value.words()) {
            packRaw(bytes, Kind::Words);
            packMessage(bytes, *words);
        } else {
            packRaw(bytes, Kind::Text);
            packText(bytes, *value.text());
        }
    }
}

Message takeMessage(std::string_view& bytes)
{
    Message message;
    if (bytes.empty())
        return message;
    message.pattern = takeRaw<const MessagePattern*>(bytes);
    const auto count = takeRaw<std::uint8_t>(bytes);
    message.values.reserve(count);
    for (std::uint8_t i = 0; i < count; ++i) {
        if (takeRaw<Kind>(bytes) == Kind::Words)
            message.values.emplace_back(takeMessage(bytes));
        else
            message.values.emplace_back(takeText(bytes));
    }
    return message;
}

} // namespace fetchscope
