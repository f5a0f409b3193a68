#include "core/telling/explain/words.h"

#include "core/engine/base/readable_text.h"

#include <array>
#include <charconv>

namespace fetchscope {

namespace {

void appendValue(std::string& text, const Trace& trace, const StepRecord& step, std::size_t index, Phrasebook phrases)
{
    const TraceValue value = trace.value(step, index);
    if (value.isNumber) {
        std::array<char, 24> digits {};
        text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value.number).ptr);
    } else if (value.text.empty()) {
        if (phrases)
            text += phrases(emptyValue);
        else
            text += emptyValue;
    } else if (phrases && isPhrase(step.id, index, value.text)) {
        text += phrases(value.text);
    } else {
        constexpr std::size_t longest = 1000;
        appendReadable(text, value.text.substr(0, longest));
        if (value.text.size() > longest)
            text += "…";
    }
}

} // namespace

void appendStepText(std::string& text, const Trace& trace, const StepRecord& step, Phrasebook phrases)
{
    const std::string translated = phrases ? phrases(infoOf(step.id).text) : std::string();
    std::string_view pattern = phrases ? std::string_view(translated) : infoOf(step.id).text;
    for (;;) {
        const std::size_t open = pattern.find('{');
        text.append(pattern.substr(0, open));
        if (open == std::string_view::npos)
            return;
        // The table has single digits only.
        appendValue(text, trace, step, static_cast<std::size_t>(pattern[open + 1] - '0'), phrases);
        pattern.remove_prefix(open + 3);
    }
}

std::string describeStep(const Trace& trace, const StepRecord& step, Phrasebook phrases)
{
    std::string text;
    appendStepText(text, trace, step, phrases);
    return text;
}

std::string valueOf(const Trace& trace, const StepRecord& step, std::size_t index, Phrasebook phrases)
{
    const TraceValue value = trace.value(step, index);
    if (value.isNumber)
        return std::to_string(value.number);
    return phrases && isPhrase(step.id, index, value.text) ? phrases(value.text) : std::string(value.text);
}

std::string linkOf(StepId step)
{
    const AlgorithmInfo& algorithm = infoOf(infoOf(step).algorithm);
    std::string link(algorithm.page);
    link.append("#").append(algorithm.anchor);
    return link;
}

} // namespace fetchscope
