#include "core/reading/io/text_file.h"

#include "core/reading/io/messages.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace fetchscope {

namespace {

struct FileCloser
{
    void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};
using OpenFile = std::unique_ptr<std::FILE, FileCloser>;

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
    , m_temporary(m_path + ".XXXXXX")
{
    const int descriptor = ::mkstemp(m_temporary.data());
    if (descriptor >= 0)
        m_file = ::fdopen(descriptor, "wb");
    if (!m_file)
        noteError();
    if (descriptor < 0)
        m_temporary.clear();
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
    if (m_error.isEmpty() && (std::fflush(m_file) != 0 || ::fchmod(::fileno(m_file), 0644) != 0))
        noteError();
    if (m_file && std::fclose(std::exchange(m_file, nullptr)) != 0)
        noteError();
    if (m_error.isEmpty()) {
        std::error_code error;
        std::filesystem::rename(m_temporary, m_path, error);
        if (!error) {
            m_temporary.clear();
            return {};
        }
        m_error = systemMessage(error.value());
    }
    return tl::make_unexpected(IoError {m_path, m_error});
}

Result<void, IoError> writeTextFile(const std::string& path, const std::string& text)
{
    FileReplacement file(path);
    file.write(text);
    return file.commit();
}

} // namespace fetchscope
