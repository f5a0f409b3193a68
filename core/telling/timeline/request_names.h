#pragma once

#include "core/engine/simulation/run.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// The requests of a run by what questions call them, `PUT https://api.example/doc`: those that are equal are told
/// apart by which of them it is.
class RequestNames
{
public:
    explicit RequestNames(const Run& run);

    /// The text of a question in which equal requests are told apart: `PUT https://api.example/doc (the second time)`.
    /// Nothing is said of how often the browser will ask, as that may be what is asked.
    Message told(Message text, std::size_t action, std::optional<std::size_t> exchange) const;

private:
    struct Occurrence
    {
        std::size_t action = 0;
        /// Null: nothing of this name went over the wire.
        std::optional<std::size_t> exchange;
        /// The page asks for it by this name, which is known before anything is run.
        bool isOfPage = false;
    };
    /// Which of the occurrences it is, from 1; 0 where there is no other to tell it from.
    std::size_t numberOf(
        const std::vector<Occurrence>& all, std::size_t action, std::optional<std::size_t> exchange) const;

    std::map<std::string, std::vector<Occurrence>, std::less<>> m_occurrences;
};

} // namespace fetchscope
