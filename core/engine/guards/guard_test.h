#pragma once

#include "core/engine/base/names.h"

#include <cstdint>
#include <string_view>

namespace fetchscope {

/// What a rule of a guard can ask of a request; guard_tests.def has the words.
enum class GuardTest : std::uint8_t {
#define GUARD_TEST(name, code, english, negated) name,
#include "core/engine/guards/guard_tests.def"
#undef GUARD_TEST
    Count
};
template <> struct Names<GuardTest>
{
    static constexpr std::array<std::string_view, static_cast<std::size_t>(GuardTest::Count)> list {
#define GUARD_TEST(name, code, english, negated) code,
#include "core/engine/guards/guard_tests.def"
#undef GUARD_TEST
    };
};

} // namespace fetchscope
