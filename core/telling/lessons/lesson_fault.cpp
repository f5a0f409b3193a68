#include "core/telling/lessons/lesson_fault.h"

#include "core/reading/json/json_locator.h"
#include "core/telling/lessons/messages.h"

#include <charconv>

namespace fetchscope {

namespace {

/// The line that words like `line 3, column 7` name; 1 where they name none.
std::size_t lineIn(const Message& where)
{
    std::size_t line = 1;
    const std::string* number = where.values.empty() ? nullptr : where.values.front().text();
    if (number)
        std::from_chars(number->data(), number->data() + number->size(), line);
    return line;
}

} // namespace

std::string describe(const LessonFault& fault, Phrasebook phrases)
{
    std::string text = fault.file;
    if (fault.line > 0)
        text.append(":").append(std::to_string(fault.line));
    text.append(": ");
    const InputError error {{}, fault.message, fault.suggestion};
    if (fault.isWarning)
        text.append(textOf(say<messages::Warning>(), phrases)).append(": ");
    return text.append(describe(error, phrases));
}

void FileFaults::addInJson(std::size_t line, std::string_view json, const InputError& error)
{
    if (const Message* words = error.where.words()) {
        add(line + lineIn(*words) - 1, error.message, error.suggestion);
        return;
    }
    const std::string& path = *error.where.text();
    const std::size_t at = line + lineOfJsonPath(json, path) - 1;
    add(at, path.empty() ? error.message : say<messages::AtPath>(path, error.message), error.suggestion);
}

} // namespace fetchscope
