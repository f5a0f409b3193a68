#include "core/reading/server_configuration/allowed_origins.h"

#include <algorithm>

namespace fetchscope {

void AllowedOrigins::add(std::string_view origin)
{
    if (origin == "*")
        m_isForAll = true;
    else
        m_patterns.push_back(TextPattern::ofText(origin));
}

bool AllowedOrigins::allow(RequestCases& request) const
{
    return m_isForAll || std::any_of(m_patterns.begin(), m_patterns.end(), [&request](const TextPattern& pattern) {
        return request.headerMatches("Origin", pattern);
    });
}

} // namespace fetchscope
