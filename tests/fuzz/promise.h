#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

namespace fetchscope::fuzzing {

/// What has to hold whatever comes in; where it does not, the program ends, which fuzzers and tests see.
inline void require(bool promise)
{
    if (!promise)
        std::abort();
}

/// The input as a text of its own.
inline std::string textOf(const std::uint8_t* data, std::size_t size)
{
    return {data, data + size};
}

} // namespace fetchscope::fuzzing
