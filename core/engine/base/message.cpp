#include "core/engine/base/message.h"

namespace fetchscope {

namespace {

void appendValue(std::string& text, const MessageValue& value, Phrasebook phrases)
{
    if (const Message* words = value.words())
        appendMessage(text, *words, phrases);
    else
        text += *value.text();
}

} // namespace

void appendMessage(std::string& text, const Message& message, Phrasebook phrases)
{
    if (message.isEmpty())
        return;
    std::string translated;
    std::string_view pattern = message.pattern->english;
    if (phrases) {
        translated = phrases(pattern);
        pattern = translated;
    }
    std::size_t from = 0;
    for (std::size_t at = 0; at + 2 < pattern.size(); ++at) {
        if (pattern[at] != '{' || pattern[at + 1] < '0' || pattern[at + 1] > '9' || pattern[at + 2] != '}')
            continue;
        text += pattern.substr(from, at - from);
        const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (index < message.values.size())
            appendValue(text, message.values[index], phrases);
        at += 2;
        from = at + 1;
    }
    text += pattern.substr(from);
}

std::string textOf(const Message& message, Phrasebook phrases)
{
    std::string text;
    appendMessage(text, message, phrases);
    return text;
}

std::string textOf(const MessageValue& value, Phrasebook phrases)
{
    std::string text;
    appendValue(text, value, phrases);
    return text;
}

} // namespace fetchscope
