#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>

namespace fetchscope {

/// A file that could not be read or written, and why.
struct IoError
{
    std::string path;
    std::string message;

    bool operator==(const IoError&) const = default;
};
/// `path: message`.
std::string describe(const IoError& error);

/// Reads a whole file; `-` is standard input. Nothing larger than `limit` bytes.
Result<std::string, IoError> readTextFile(const std::string& path, std::size_t limit);
/// Writes into a new file beside it, and puts it in its place when all is written, so that nobody sees half of it and
/// a failure leaves what was there.
Result<void, IoError> writeTextFile(const std::string& path, const std::string& text);

} // namespace fetchscope
