#pragma once

#include "core/reading/importers/captured/captured_exchange.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fetchscope {

/// What a curl command asks for.
struct CurlRequests
{
    /// So many of the URLs that a pattern stands for are asked for.
    static constexpr std::size_t mostOfPattern = 50;

    std::vector<CapturedRequest> requests;
    /// A pattern stands for more of them.
    bool isCut = false;
};

/// The requests that a curl command makes, by its words without `curl` itself: one for each URL. Options that change
/// nothing of a request are passed over, and so is a sentence behind the address. `input` is what the command is given
/// to read (shell_words.h).
CurlRequests readCurlOptions(std::span<const std::string> words, const std::optional<std::string>& input);

} // namespace fetchscope
