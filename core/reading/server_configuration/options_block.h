#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fetchscope {

/// Where the block for OPTIONS stands; empty where there is none.
struct OptionsBlock
{
    std::size_t start = 0;
    std::size_t end = 0;
    std::uint16_t status = 200;
    /// Nothing behind it is done for OPTIONS.
    bool isFinal = false;
};

/// `if (req.method === 'OPTIONS') { … }` of a program in any language, and what is like it.
OptionsBlock optionsBlockOf(std::string_view program);
/// What `if (…) { … }` around an offset decides by the origin.
struct OriginCondition
{
    bool isThere = false;
    /// A function is asked: `if (isAllowed(req.headers.origin))`.
    bool asksFunction = false;
    /// What those get whom an `else` refuses with a status; 0: nothing says it.
    std::uint16_t refusal = 0;
};
/// The condition of the block, or of the one statement, that an offset stands in.
OriginCondition originConditionAround(std::string_view program, std::size_t offset);
/// What stands before an offset in its line.
std::string_view leadOf(std::string_view text, std::size_t at);

} // namespace fetchscope
