#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/result.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fetchscope {

/// Something wrong with a course.
struct LessonFault
{
    std::string file;
    /// From 1; 0: the file as a whole.
    std::size_t line = 0;
    Message message;
    /// What would be right; may be empty.
    Message suggestion;
    /// Worth a look, and no error.
    bool isWarning = false;

    bool operator==(const LessonFault&) const = default;
};
/// `file:line: message, suggestion`
std::string describe(const LessonFault& fault, Phrasebook phrases = nullptr);

/// Takes what is wrong with one file.
class FileFaults
{
public:
    FileFaults(std::string file, std::vector<LessonFault>& faults)
        : m_file(std::move(file))
        , m_faults(faults)
    {
    }

    const std::string& file() const { return m_file; }
    /// Is there an error among them?
    bool hasErrors() const { return m_hasErrors; }
    void add(std::size_t line, Message message, Message suggestion = {})
    {
        m_hasErrors = true;
        m_faults.push_back({m_file, line, std::move(message), std::move(suggestion), false});
    }
    void warn(std::size_t line, Message message, Message suggestion = {})
    {
        m_faults.push_back({m_file, line, std::move(message), std::move(suggestion), true});
    }
    /// What is wrong inside of a JSON text that begins on `line` of the file: the line in it, and its path.
    void addInJson(std::size_t line, std::string_view json, const InputError& error);

private:
    std::string m_file;
    std::vector<LessonFault>& m_faults;
    bool m_hasErrors = false;
};

} // namespace fetchscope
