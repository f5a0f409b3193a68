#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace fetchscope {

/// The spellings of an enumeration: `list`, in the order of its enumerators. Each enumeration has a specialization of
/// its own beside it.
template <class E> struct Names;

/// The spelling of a value.
template <class E> constexpr std::string_view nameOf(E value)
{
    return Names<E>::list[static_cast<std::size_t>(value)];
}

/// The value with this spelling, byte for byte; null where there is none.
template <class E> constexpr std::optional<E> valueNamed(std::string_view name)
{
    for (std::size_t i = 0; i < Names<E>::list.size(); ++i) {
        if (Names<E>::list[i] == name)
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace fetchscope
