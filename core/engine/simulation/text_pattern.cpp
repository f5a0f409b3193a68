#include "core/engine/base/utf8.h"
#include "core/engine/simulation/scenario.h"

#include <algorithm>
#include <re2/re2.h>

namespace fetchscope {

namespace {

/// A pattern of URLs with its host as it is serialized, and the rest percent-encoded as a path is.
std::string onWire(std::string_view text)
{
    if (isAscii(text))
        return std::string(text);
    const std::size_t colon = text.find("://");
    const std::size_t pathStart =
        colon == std::string_view::npos ? 0 : std::min(text.find_first_of("/?", colon + 3), text.size());
    std::string result(text.substr(0, pathStart));
    if (const auto url = parseUrl(result); url && !isAscii(result)) {
        result = url->href();
        if (result.ends_with('/'))
            result.pop_back();
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text.substr(pathStart)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            result += c;
        else
            result.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
    return result;
}

} // namespace

TextPattern::TextPattern(std::string_view text)
    : m_text(text)
{
    if (text.find('*') == std::string_view::npos) {
        m_pieces.push_back(m_text);
        return;
    }
    std::string piece;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '*') {
            piece += '*';
            ++i;
        } else if (text[i] == '*') {
            m_pieces.push_back(std::move(piece));
            piece.clear();
        } else {
            piece += text[i];
        }
    }
    m_pieces.push_back(std::move(piece));
}

TextPattern TextPattern::ofUrl(std::string_view text)
{
    if (text.find('*') == std::string_view::npos) {
        const auto url = parseUrl(text);
        return url ? ofUrl(text, *url) : TextPattern(text);
    }
    TextPattern pattern(onWire(text));
    pattern.m_text = text;
    return pattern;
}

TextPattern TextPattern::ofUrl(std::string_view text, const Url& url)
{
    TextPattern pattern;
    pattern.m_text = text;
    pattern.m_pieces.push_back(url.wireHref());
    return pattern;
}

TextPattern TextPattern::ofText(std::string_view text)
{
    std::string escaped;
    for (const char character : text) {
        if (character == '*')
            escaped += '\\';
        escaped += character;
    }
    return TextPattern(escaped);
}

tl::expected<TextPattern, std::string> TextPattern::ofRegularExpression(std::string_view expression)
{
    constexpr std::int64_t mostMemory = std::int64_t {1} << 20;
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(mostMemory);
    options.set_encoding(re2::RE2::Options::EncodingLatin1);
    auto compiled = std::make_shared<const re2::RE2>(re2::StringPiece(expression.data(), expression.size()), options);
    if (!compiled->ok())
        return tl::unexpected(compiled->error());
    TextPattern pattern;
    pattern.m_text = expression;
    pattern.m_expression = std::move(compiled);
    return pattern;
}

bool TextPattern::matches(std::string_view text) const
{
    if (m_expression)
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *m_expression);
    if (m_pieces.size() == 1)
        return text == m_pieces.front();
    // The first and the last piece are anchored; those between are found one after another, leftmost first.
    if (m_pieces.empty() || !text.starts_with(m_pieces.front()))
        return false;
    std::string_view rest = text.substr(m_pieces.front().size());
    for (std::size_t i = 1; i + 1 < m_pieces.size(); ++i) {
        const std::size_t found = rest.find(m_pieces[i]);
        if (found == std::string_view::npos)
            return false;
        rest.remove_prefix(found + m_pieces[i].size());
    }
    return rest.ends_with(m_pieces.back());
}

} // namespace fetchscope
