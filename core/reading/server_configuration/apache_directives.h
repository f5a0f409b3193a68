#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A directive of Apache's, or a section with those in it (https://httpd.apache.org/docs/2.4/configuring.html).
struct ApacheDirective
{
    /// In lower case; of a section without its angle brackets.
    std::string name;
    /// Without quotes.
    std::vector<std::string> arguments;
    /// As it stands in the file.
    std::string text;
    std::vector<ApacheDirective> section {};
    bool isSection = false;
    /// Of the whole text: where a section begins that is not closed.
    std::optional<std::size_t> unclosedLine {};

    std::string_view argument(std::size_t index) const
    {
        return index < arguments.size() ? std::string_view(arguments[index]) : std::string_view();
    }
};

/// The directives in a text, as the section of one without a name; lines that are none are passed over.
ApacheDirective readApacheDirectives(std::string_view text);

} // namespace fetchscope
