#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Blocks in blocks that are deeper are not read.
inline constexpr int deepestCaddyBlocks = 20;

/// A line of a Caddyfile (https://caddyserver.com/docs/caddyfile/concepts), with those in its block.
struct CaddyDirective
{
    std::vector<std::string> words;
    std::vector<CaddyDirective> block {};
    bool hasBlock = false;

    std::string_view word(std::size_t index) const
    {
        return index < words.size() ? std::string_view(words[index]) : std::string_view();
    }
};
using CaddyBlock = std::vector<CaddyDirective>;

/// Without quotes and comments.
std::vector<std::string> caddyWordsOf(std::string_view line);
/// All of a file.
CaddyBlock parseCaddyfile(std::string_view text);
/// Has the directive to do with what is answered?
bool answersInCaddy(std::string_view name);
/// Does Caddy run the one before the other, wherever they stand? Of directives that have to do with what is answered
/// (https://caddyserver.com/docs/caddyfile/directives#directive-order).
bool runsBefore(const CaddyDirective& one, const CaddyDirective& other);
/// Is it a directive, and no address of a site?
bool isCaddyDirective(const CaddyDirective& directive);
/// Is it written for version 1?
bool isOfCaddy1(const CaddyBlock& block);

} // namespace fetchscope
