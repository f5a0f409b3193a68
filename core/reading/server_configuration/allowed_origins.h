#pragma once

#include "core/reading/server_configuration/configuration_draft.h"

#include <string_view>
#include <vector>

namespace fetchscope {

/// The origins that a configuration lets in.
class AllowedOrigins
{
public:
    /// An origin as it is compared, `*` for all of them.
    void add(std::string_view origin);
    /// Those that a pattern or an expression fits.
    void add(TextPattern pattern) { m_patterns.push_back(std::move(pattern)); }

    bool isForAll() const { return m_isForAll; }
    bool isEmpty() const { return !m_isForAll && m_patterns.empty(); }
    /// Has the request an Origin that is one of them? All: without a question.
    bool allow(RequestCases& request) const;

private:
    bool m_isForAll = false;
    std::vector<TextPattern> m_patterns;
};

} // namespace fetchscope
