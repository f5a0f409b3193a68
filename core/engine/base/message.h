#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// Everything that the program says is a pattern with values. English, another language and JSON are made of it where
/// it leaves the program; no finished sentence is ever taken apart again.
namespace fetchscope {

/// One thing that can be said. Each folder lists its own in a `messages.def`.
struct MessagePattern
{
    /// Stable, for programs: kebab-case after the subject and a full stop (`json.unknown-key`). Never changes once
    /// used.
    std::string_view code;
    /// Our words; `{0}`, `{1}`… stand for the values, each at least once.
    std::string_view english;

    /// How many values the pattern takes; -1 where a placeholder is left out below the highest one, which is a mistake.
    constexpr int valueCount() const
    {
        unsigned seen = 0;
        int highest = -1;
        for (std::size_t at = 0; at + 2 < english.size(); ++at) {
            if (english[at] != '{' || english[at + 1] < '0' || english[at + 1] > '9' || english[at + 2] != '}')
                continue;
            const int index = english[at + 1] - '0';
            seen |= 1U << static_cast<unsigned>(index);
            highest = index > highest ? index : highest;
        }
        return seen == (1U << static_cast<unsigned>(highest + 1)) - 1 ? highest + 1 : -1;
    }
};

struct MessageValue;

/// Something said: a pattern and what fills it. Empty without a pattern.
struct Message
{
    const MessagePattern* pattern = nullptr;
    std::vector<MessageValue> values;

    bool isEmpty() const { return pattern == nullptr; }
    bool operator==(const Message&) const;
};

/// What fills a placeholder: a text of the person's or a number, said as it is in every language; or words of ours.
struct MessageValue
{
    std::variant<std::string, Message> value;

    MessageValue() = default;
    MessageValue(std::string text)
        : value(std::move(text))
    {
    }
    MessageValue(std::string_view text)
        : value(std::string(text))
    {
    }
    MessageValue(const char* text)
        : value(std::string(text))
    {
    }
    MessageValue(Message words)
        : value(std::move(words))
    {
    }
    template <class Number>
    requires(std::is_integral_v<Number> && !std::is_same_v<Number, bool> && !std::is_same_v<Number, char>)
        MessageValue(Number number)
        : value(std::to_string(number))
    {
    }

    /// The person's text; null where the value is words of ours.
    const std::string* text() const { return std::get_if<std::string>(&value); }
    /// Words of ours; null where the value is a text.
    const Message* words() const { return std::get_if<Message>(&value); }
    bool isEmpty() const { return text() ? text()->empty() : words()->isEmpty(); }
    bool operator==(const MessageValue&) const = default;
};

inline bool Message::operator==(const Message& other) const
{
    return pattern == other.pattern && values == other.values;
}

/// Says `pattern` with its values, whose number the compiler checks: `say<messages::JsonUnknownKey>(key)`.
template <const MessagePattern& pattern, class... Values> Message say(Values&&... values)
{
    static_assert(pattern.valueCount() >= 0, "the placeholders of a pattern count from {0} without a gap");
    static_assert(pattern.valueCount() == static_cast<int>(sizeof...(Values)), "one value for each placeholder");
    Message message {&pattern, {}};
    message.values.reserve(sizeof...(Values));
    (message.values.emplace_back(std::forward<Values>(values)), ...);
    return message;
}

/// Gives a phrase of ours in another language: whole, with the same placeholders (`{0}`, `{url}`) in any order; the
/// phrase itself where it has no other words for it. A null pointer stands for English.
using Phrasebook = std::string (*)(std::string_view phrase);

/// Appends the message as a sentence, in English or by a phrasebook. Nothing for an empty one.
void appendMessage(std::string& text, const Message& message, Phrasebook phrases = nullptr);
/// The message as a sentence.
std::string textOf(const Message& message, Phrasebook phrases = nullptr);
/// A text as it is, words as they are said.
std::string textOf(const MessageValue& value, Phrasebook phrases = nullptr);

} // namespace fetchscope
