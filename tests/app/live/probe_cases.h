#pragma once

#include <span>

namespace fetchscope::tests {

/// Something that a page does, for browsers and for a probe to do against the same server.
struct ProbeCase
{
    const char* name;
    /// The actions as a scenario has them. `{same}`, `{site}` and `{cross}` stand for URLs of the case at the page's
    /// own origin, at another of its site, and at another site; `{to:site/2?…}` for such a URL as a value in a query.
    /// What the server answers stands in the query: see answerOfCase().
    const char* actions;
    /// A cookie that the page's server sets with the page, as `name=value`; null: none.
    const char* cookie = nullptr;
};

std::span<const ProbeCase> probeCases();

} // namespace fetchscope::tests
