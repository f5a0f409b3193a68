#include "core/reading/io/text_file.h"

#include "core/reading/io/messages.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <tuple>
#include <utility>

namespace fetchscope {

namespace {

struct FileCloser
{
    void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};
using OpenFile = std::unique_ptr<std::FILE, FileCloser>;

/// A new file beside another one; empty with errno where there can be none. Who may read and write it the user's mask
/// says.
std::pair<std::string, std::FILE*> newFileBeside(const std::string& path)
{
    static std::atomic<unsigned> count = 0;
    for (;;) {
        std::string name = path + '.' + std::to_string(::getpid()) + '-' + std::to_string(++count);
        const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0)
            return {std::move(name), ::fdopen(descriptor, "wb")};
        if (errno != EEXIST)
            return {};
    }
}

Result<std::string, IoError> readAll(std::FILE* file, const std::string& path, std::size_t limit)
{
    std::string text;
    std::array<char, 1 << 16> buffer {};
    for (;;) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
        if (text.size() + count > limit)
            return tl::make_unexpected(IoError {path, say<messages::TooLarge>(limit >> 20)});
        text.append(buffer.data(), count);
        if (count < buffer.size()) {
            if (std::ferror(file) != 0)
                return tl::make_unexpected(IoError {path, systemMessage(errno)});
            return text;
        }
    }
}

} // namespace

Message systemMessage(int error)
{
    switch (error) {
    case ENOENT:
        return say<messages::NoSuchFile>();
    case EACCES:
        return say<messages::PermissionDenied>();
    case ENOSPC:
        return say<messages::NoSpaceLeft>();
    case EROFS:
        return say<messages::ReadOnly>();
    case EISDIR:
        return say<messages::SystemIsDirectory>();
    case ENOTDIR:
        return say<messages::NotDirectory>();
    case EIO:
        return say<messages::InputOutputError>();
    default:
        return say<messages::SystemError>(std::generic_category().message(error));
    }
}

std::string describe(const IoError& error)
{
    return error.path + ": " + textOf(error.message);
}

Result<std::string, IoError> readTextFile(const std::string& path, std::size_t limit)
{
    if (path == "-")
        return readAll(stdin, "standard input", limit);
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return tl::make_unexpected(IoError {path, say<messages::IsDirectory>()});
    const OpenFile file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return tl::make_unexpected(IoError {path, systemMessage(errno)});
    return readAll(file.get(), path, limit);
}

FileReplacement::FileReplacement(std::string path)
    : m_path(std::move(path))
{
    struct stat status
    {
    };
    const bool isThere = ::stat(m_path.c_str(), &status) == 0;
    if (isThere && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) {
        // A pipe or a device (/dev/stdout) is written to, not replaced.
        m_file = std::fopen(m_path.c_str(), "wbe");
        if (!m_file)
            noteError();
        return;
    }
    // A link stays one: what it leads to is replaced.
    std::error_code error;
    const std::filesystem::path real = std::filesystem::weakly_canonical(m_path, error);
    m_target = error ? m_path : real.string();
    if (isThere) {
        m_mode = status.st_mode & 0777;
        if (::access(m_target.c_str(), W_OK) != 0) {
            noteError();
            return;
        }
    }
    std::tie(m_temporary, m_file) = newFileBeside(m_target);
    if (!m_file)
        noteError();
}

FileReplacement::~FileReplacement()
{
    if (m_file)
        static_cast<void>(std::fclose(m_file));
    std::error_code error;
    if (!m_temporary.empty())
        std::filesystem::remove(m_temporary, error);
}

void FileReplacement::noteError()
{
    if (m_error.isEmpty())
        m_error = systemMessage(errno);
}

bool FileReplacement::write(std::string_view text)
{
    if (!m_error.isEmpty())
        return false;
    if (std::fwrite(text.data(), 1, text.size(), m_file) != text.size())
        noteError();
    return m_error.isEmpty();
}

Result<void, IoError> FileReplacement::commit()
{
    if (m_error.isEmpty() && std::fflush(m_file) != 0)
        noteError();
    // On the disk before it takes the other's place, or a machine that stops has neither.
    if (m_error.isEmpty() && !m_temporary.empty()
        && ((m_mode && ::fchmod(::fileno(m_file), *m_mode) != 0) || ::fdatasync(::fileno(m_file)) != 0))
        noteError();
    if (m_file && std::fclose(std::exchange(m_file, nullptr)) != 0)
        noteError();
    if (m_error.isEmpty() && !m_temporary.empty()) {
        std::error_code error;
        std::filesystem::rename(m_temporary, m_target, error);
        if (error)
            m_error = systemMessage(error.value());
        else
            m_temporary.clear();
    }
    if (m_error.isEmpty())
        return {};
    return tl::make_unexpected(IoError {m_path, m_error});
}

Result<void, IoError> writeTextFile(const std::string& path, const std::string& text)
{
    FileReplacement file(path);
    file.write(text);
    return file.commit();
}

} // namespace fetchscope
