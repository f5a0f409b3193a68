#pragma once

#include "core/engine/base/result.h"

#include <sys/types.h>

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A file that could not be read or written, and why.
struct IoError
{
    std::string path;
    Message message;

    bool operator==(const IoError&) const = default;
};
/// What the system says of an error number (errno).
Message systemMessage(int error);
/// `path: message`.
std::string describe(const IoError& error);

/// Reads a whole file; `-` is standard input. Nothing larger than `limit` bytes.
Result<std::string, IoError> readTextFile(const std::string& path, std::size_t limit);
/// Writes into a new file beside it, and puts it in its place when all is written, so that nobody sees half of it and
/// a failure leaves what was there.
Result<void, IoError> writeTextFile(const std::string& path, const std::string& text);

/// A file that is written piece by piece beside another one, and takes its place when it is whole, with the permissions
/// that the other one had. What was not committed is removed. Behind a link it is the file that the link leads to; what
/// is no file (a pipe, a device) is written to.
class FileReplacement
{
public:
    explicit FileReplacement(std::string path);
    ~FileReplacement();
    FileReplacement(const FileReplacement&) = delete;
    FileReplacement& operator=(const FileReplacement&) = delete;

    /// False from the first failure on; commit() says what it was.
    bool write(std::string_view text);
    Result<void, IoError> commit();

private:
    void noteError();

    std::string m_path;
    std::string m_target;
    std::string m_temporary;
    /// Of the file that was there.
    std::optional<mode_t> m_mode;
    std::FILE* m_file = nullptr;
    Message m_error;
};

} // namespace fetchscope
