#include "core/engine/console/console_text.h"

#include <algorithm>

namespace fetchscope {

namespace {

#define CONSOLE_PART(name, text)
#define OPTIONAL_PART(name, text)
#define CONSOLE_SILENCE(browser, ...)
#define CONSOLE_TEXT(browserName, pattern, ...) {.browser = ProfileId::browserName, .text = pattern, __VA_ARGS__},
constexpr ConsoleText textTable[] = {
#include "core/engine/console/console_texts.def"
};
#undef CONSOLE_TEXT
#undef CONSOLE_SILENCE
#undef OPTIONAL_PART
#undef CONSOLE_PART

#define CONSOLE_TEXT(browser, text, ...)
#define CONSOLE_SILENCE(browser, ...)
#define CONSOLE_PART(name, text) {name, text, ConsolePart::Presence::Always},
#define OPTIONAL_PART(name, text) {name, text, ConsolePart::Presence::Optional},
constexpr ConsolePart partTable[] = {
#include "core/engine/console/console_texts.def"
};
#undef CONSOLE_TEXT
#undef CONSOLE_SILENCE
#undef OPTIONAL_PART
#undef CONSOLE_PART

struct Silent
{
    ProfileId browser;
    RowList<Reason, 90> reasons;
};
#define CONSOLE_TEXT(browser, text, ...)
#define CONSOLE_PART(name, text)
#define OPTIONAL_PART(name, text)
#define CONSOLE_SILENCE(browser, ...) {ProfileId::browser, {__VA_ARGS__}},
constexpr Silent silenceTable[] = {
#include "core/engine/console/console_texts.def"
};
#undef CONSOLE_TEXT
#undef CONSOLE_SILENCE
#undef OPTIONAL_PART
#undef CONSOLE_PART

constexpr bool isWritten(ProfileId browser, Reason reason)
{
    return std::any_of(std::begin(textTable), std::end(textTable),
        [=](const ConsoleText& row) { return row.browser == browser && row.reasons.contains(reason); });
}

constexpr bool isSilent(ProfileId browser, Reason reason)
{
    return std::any_of(std::begin(silenceTable), std::end(silenceTable),
        [=](const Silent& row) { return row.browser == browser && row.reasons.contains(reason); });
}

constexpr bool isEveryReasonDecided(ProfileId browser)
{
    constexpr Reason reasons[] = {
#define REASON(enumerator, ...) Reason::enumerator,
#include "core/engine/model/reasons.def"
#undef REASON
    };
    return std::all_of(std::begin(reasons), std::end(reasons),
        [browser](Reason reason) { return isWritten(browser, reason) != isSilent(browser, reason); });
}
// A reason has a text, or CONSOLE_SILENCE says that it has none.
static_assert(isEveryReasonDecided(ProfileId::Chromium));
static_assert(isEveryReasonDecided(ProfileId::Firefox));
static_assert(isEveryReasonDecided(ProfileId::Safari));

} // namespace

std::span<const ConsoleText> allConsoleTexts()
{
    return textTable;
}

const ConsolePart* consolePartNamed(std::string_view name)
{
    const auto* part = std::find_if(std::begin(partTable), std::end(partTable),
        [name](const ConsolePart& candidate) { return candidate.name == name; });
    return part == std::end(partTable) ? nullptr : part;
}

const ConsoleText* consoleTextFor(ProfileId browser, Reason reason, InitiatorKind initiator, ConsoleForm form)
{
    const auto* row = std::find_if(std::begin(textTable), std::end(textTable), [=](const ConsoleText& candidate) {
        return candidate.browser == browser && candidate.form == form
            && (candidate.reasons.size() == 0 || candidate.reasons.contains(reason))
            && (candidate.initiators.size() == 0 || candidate.initiators.contains(initiator));
    });
    return row == std::end(textTable) ? nullptr : row;
}

void fillConsoleText(std::string& text, std::string_view pattern, const ConsoleValues& values)
{
    for (;;) {
        const std::size_t open = pattern.find('{');
        text.append(pattern.substr(0, open));
        if (open == std::string_view::npos)
            return;
        const std::size_t close = pattern.find('}', open);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const ConsolePart* part = consolePartNamed(name);
        if (!part)
            values.append(text, name);
        else if (part->presence == ConsolePart::Presence::Always || values.hasPart(name))
            fillConsoleText(text, part->text, values);
        pattern.remove_prefix(close + 1);
    }
}

} // namespace fetchscope
