#include "core/engine/http/header_value.h"

namespace fetchscope {

std::string collectQuotedString(std::string_view input, std::size_t& position)
{
    const std::size_t end = endOfQuotedString(input, position);
    std::string value;
    for (std::size_t i = position + 1; i < end; ++i) {
        const char c = input[i];
        if (c == '"')
            break;
        if (c == '\\' && i + 1 < end)
            ++i;
        value.push_back(input[i]);
    }
    position = end;
    return value;
}

} // namespace fetchscope
