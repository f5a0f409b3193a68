#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A directive of nginx, with those in its block (https://nginx.org/en/docs/beginners_guide.html#conf_structure).
struct NginxDirective
{
    std::string name;
    /// Without quotes.
    std::vector<std::string> arguments;
    std::vector<NginxDirective> block {};
    bool hasBlock = false;
    /// Of the whole text: where a block begins that is not closed.
    std::optional<std::size_t> unclosedLine {};
    /// Of the outermost: a line has a comment that begins with `//`, which nginx does not know.
    bool hasSlashComment = false;

    const NginxDirective* find(std::string_view directive) const;
    std::string_view argument(std::size_t index) const
    {
        return index < arguments.size() ? std::string_view(arguments[index]) : std::string_view();
    }
    /// As it stands in a file, without its block.
    std::string text() const;
};

/// Does a line begin or end a directive of nginx, and not a sentence?
bool isNginxLine(std::string_view line);
/// The directives in a text, as the block of one without a name. What stands before the first of them and behind the
/// last is passed over.
NginxDirective readNginxDirectives(std::string_view text);

} // namespace fetchscope
