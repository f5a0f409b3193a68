#include "core/reading/server_configuration/number_literal.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fetchscope {

namespace {

void skipWhitespace(std::string_view program, std::size_t& at)
{
    while (at < program.size() && isAsciiWhitespace(program[at]))
        ++at;
}

std::uint64_t factorAt(std::string_view program, std::size_t& at)
{
    constexpr std::uint64_t largest = std::uint64_t {1} << 40;
    std::uint64_t factor = 0;
    for (; at < program.size() && (isAsciiDigit(program[at]) || program[at] == '_'); ++at) {
        if (program[at] != '_' && factor < largest)
            factor = factor * 10 + static_cast<std::uint64_t>(program[at] - '0');
    }
    return factor;
}

} // namespace

std::optional<std::uint64_t> productAt(std::string_view program, std::size_t& at)
{
    constexpr std::uint64_t limit = std::uint64_t {1} << 31;
    constexpr std::pair<std::string_view, std::uint64_t> units[] {
        {"time.Hour", 3600}, {"time.Minute", 60}, {"time.Second", 1}};
    std::uint64_t product = 1;
    bool isWhole = true;
    while (at < program.size()) {
        const std::uint64_t factor = factorAt(program, at);
        isWhole = isWhole && factor < limit && product < limit;
        product = isWhole ? product * factor : 0;
        const std::size_t behind = at;
        skipWhitespace(program, at);
        if (at >= program.size() || program[at] != '*') {
            // A line break ends a value.
            at = behind;
            break;
        }
        ++at;
        skipWhitespace(program, at);
        const std::string_view rest = program.substr(std::min(at, program.size()));
        const auto* const unit = std::find_if(
            std::begin(units), std::end(units), [rest](const auto& known) { return rest.starts_with(known.first); });
        if (unit != std::end(units)) {
            product *= unit->second;
            at += unit->first.size();
            break;
        }
    }
    return isWhole ? std::optional(product) : std::nullopt;
}

} // namespace fetchscope
