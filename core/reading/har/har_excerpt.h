#pragma once

#include "core/reading/har/har_reader.h"
#include "core/reading/har/recording.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope {

/// Some entries of a recording that was read before, and what has to be known of it to judge them.
struct HarExcerpt
{
    struct Part
    {
        std::uint64_t index = 0;
        /// Bytes from the (uncompressed) file's beginning, and how many.
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
    };
    /// Which of the file's recordings, counted from 0.
    std::uint64_t recording = 0;
    RecordingInfo info;
    std::vector<RecordedPage> pages;
    /// In the order of the file.
    std::vector<Part> parts;
};

/// Hands the excerpt to the sink as a recording of its own. Of a file that is not packed only these parts are read; a
/// packed one is gone through, and `progress` may stop that. The error says where the file is not what it was.
Result<void, HarError> readExcerpt(
    const std::string& path, const HarExcerpt& excerpt, RecordingSink& sink, const ReadingProgress& progress = {});

} // namespace fetchscope
