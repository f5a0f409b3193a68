#include "core/formats/text_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace fetchscope {

namespace {

struct FileCloser
{
    void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};
using OpenFile = std::unique_ptr<std::FILE, FileCloser>;

std::string lastError()
{
    return std::generic_category().message(errno);
}

Result<std::string, IoError> readAll(std::FILE* file, const std::string& path, std::size_t limit)
{
    std::string text;
    std::array<char, 1 << 16> buffer {};
    for (;;) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
        if (text.size() + count > limit)
            return tl::make_unexpected(
                IoError {path, "is larger than " + std::to_string(limit >> 20) + " MiB, the most that is read"});
        text.append(buffer.data(), count);
        if (count < buffer.size()) {
            if (std::ferror(file) != 0)
                return tl::make_unexpected(IoError {path, lastError()});
            return text;
        }
    }
}

} // namespace

std::string describe(const IoError& error)
{
    return error.path + ": " + error.message;
}

Result<std::string, IoError> readTextFile(const std::string& path, std::size_t limit)
{
    if (path == "-")
        return readAll(stdin, "standard input", limit);
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return tl::make_unexpected(IoError {path, "is a directory"});
    const OpenFile file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return tl::make_unexpected(IoError {path, lastError()});
    return readAll(file.get(), path, limit);
}

Result<void, IoError> writeTextFile(const std::string& path, const std::string& text)
{
    std::string temporary = path + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0)
        return tl::make_unexpected(IoError {path, lastError()});
    OpenFile file(::fdopen(descriptor, "wb"));
    bool isWritten = file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
    isWritten = isWritten && std::fflush(file.get()) == 0 && ::fchmod(descriptor, 0644) == 0;
    std::string message = isWritten ? std::string() : lastError();
    file.reset();
    std::error_code error;
    if (isWritten) {
        std::filesystem::rename(temporary, path, error);
        if (!error)
            return {};
        message = error.message();
    }
    std::filesystem::remove(temporary, error);
    return tl::make_unexpected(IoError {path, std::move(message)});
}

} // namespace fetchscope
