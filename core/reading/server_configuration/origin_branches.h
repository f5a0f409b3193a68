#pragma once

#include "core/reading/server_configuration/request_cases.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// `if (…origin…) { … } else if (…origin…) { … } else { … }` of a program in a language that writes it so: what a
/// branch sets, only the origins get that take it.
namespace fetchscope {

class ConfigurationDraft;

/// What a condition asks of the request's Origin.
struct OriginTest
{
    enum class Kind : std::uint8_t { IsThere, IsOneOf, Not, And, Or };
    Kind kind = Kind::IsThere;
    std::vector<TextPattern> origins {};
    std::vector<OriginTest> parts {};

    bool holds(RequestCases& request) const;
};

/// The conditions that lead to an offset.
struct OriginBranch
{
    /// Those of the branches before it, which do not hold.
    std::vector<std::string_view> before {};
    /// Its own; empty: that of an `else`.
    std::string_view own {};

    /// As it is noted, and told apart from others.
    std::string text() const;
};
/// The innermost that asks for the origin around an offset; null where there is none.
std::optional<OriginBranch> originBranchAround(std::string_view program, std::size_t offset);
/// Its tests, that all hold where it is taken; null where one of them cannot be told.
std::optional<OriginTest> testOfBranch(const OriginBranch& branch, std::string_view program, ConfigurationDraft& draft);

} // namespace fetchscope
