#include "core/engine/base/message.h"

namespace fetchscope {

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
        if (index < message.values.size()) {
            const MessageValue& value = message.values[index];
            if (const Message* words = value.words())
                appendMessage(text, *words, phrases);
            else
                text += *value.text();
        }
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

} // namespace fetchscope
