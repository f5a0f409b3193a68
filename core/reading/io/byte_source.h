#pragma once

#include "core/reading/io/text_file.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace fetchscope {

/// Bytes that come one piece after the other: of a file, of standard input, or what is unpacked from either.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// The next piece, valid until the next call; empty at the end.
    virtual Result<std::string_view, IoError> next() = 0;
    /// How many bytes were read of the file as it lies on the disk, and how many it has (0: unknown).
    virtual std::uint64_t consumed() const = 0;
    virtual std::uint64_t total() const = 0;
};

/// Opens a file, or standard input for `-`. What gzip or Zstandard packed is unpacked, whatever the file's name. Only
/// a part of it is in memory at a time; a file that becomes shorter meanwhile is an error.
Result<std::unique_ptr<ByteSource>, IoError> openByteSource(const std::string& path);

} // namespace fetchscope
