#include "core/reading/messages/wording_match.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace fetchscope {

namespace {

struct Piece
{
    /// Flattened text, or the name of a value.
    std::string text;
    bool isValue = false;
};

/// A wording with its parts put in: one of the texts that it can become.
struct Pattern
{
    const Wording* wording = nullptr;
    std::vector<Piece> pieces;
    bool isOfPreflight = false;
    /// The longest piece of text, which is looked for first.
    std::size_t anchor = 0;
};

/// Values that have a space in them, and how long they may be; all others end with a space.
struct Length
{
    std::string_view name;
    std::size_t most;
};
constexpr std::array<Length, 13> wordyValues {{{"cspDirective", 4000}, {"cspPrinted", 4000}, {"allowOrigin", 400},
    {"subject", 200}, {"noun", 30}, {"mixedNoun", 40}, {"cspVerb", 40}, {"cspOldVerb", 40}, {"cspInline", 60},
    {"frameOptions", 60}, {"schemes", 300}, {"unsafeHeader", 60}, {"fontFace", 300}}};

std::size_t longestValue(std::string_view name)
{
    const auto* row = std::find_if(
        wordyValues.begin(), wordyValues.end(), [name](const Length& length) { return length.name == name; });
    return row == wordyValues.end() ? 0 : row->most;
}

void appendPiece(Pattern& pattern, std::string_view text, bool isValue)
{
    if (text.empty())
        return;
    if (!isValue && !pattern.pieces.empty() && !pattern.pieces.back().isValue)
        pattern.pieces.back().text += text;
    else
        pattern.pieces.push_back({std::string(text), isValue});
}

/// Appends `text` to each of the patterns; an optional part makes two of one.
void expand(std::vector<Pattern>& patterns, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        for (Pattern& pattern : patterns)
            appendPiece(pattern, text.substr(0, open), false);
        if (open == std::string_view::npos)
            return;
        const std::size_t close = text.find('}', open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        text.remove_prefix(close + 1);
        const ConsolePart* part = consolePartNamed(name);
        if (!part) {
            for (Pattern& pattern : patterns)
                appendPiece(pattern, name, true);
            continue;
        }
        std::vector<Pattern> without;
        if (part->presence == ConsolePart::Presence::Optional)
            without = patterns;
        expand(patterns, part->text);
        for (Pattern& pattern : patterns)
            pattern.isOfPreflight = pattern.isOfPreflight || name == "preflight";
        patterns.insert(patterns.end(), without.begin(), without.end());
    }
}

void finish(Pattern& pattern)
{
    // A full stop at the end is often lost.
    if (Piece& last = pattern.pieces.back(); !last.isValue && last.text.ends_with('.')) {
        last.text.pop_back();
        if (last.text.empty())
            pattern.pieces.pop_back();
    }
    for (Piece& piece : pattern.pieces) {
        if (!piece.isValue)
            piece.text = flattened(piece.text);
    }
    std::size_t longest = 0;
    for (std::size_t i = 0; i < pattern.pieces.size(); ++i) {
        if (!pattern.pieces[i].isValue && pattern.pieces[i].text.size() > longest) {
            longest = pattern.pieces[i].text.size();
            pattern.anchor = i;
        }
    }
}

std::vector<Pattern> makePatterns()
{
    std::vector<Pattern> all;
    for (const Wording& wording : allWordings()) {
        std::vector<Pattern> patterns {{&wording, {}, wording.isOfPreflight, 0}};
        expand(patterns, wording.text);
        for (Pattern& pattern : patterns) {
            finish(pattern);
            all.push_back(std::move(pattern));
        }
    }
    return all;
}

/// Where the quotes close in which a value of several words stands, or the sentence or line where it has none.
std::size_t endOfWords(const MessageText& text, std::size_t begin, std::size_t most)
{
    const std::string_view plain = text.plain();
    const std::size_t from = text.plainAt(begin);
    const std::size_t longest = std::min(begin + most, text.flat().size());
    for (const auto& [open, close] :
        {std::pair<std::string_view, std::string_view> {"\"", "\""}, {"'", "'"}, {"“", "”"}, {"‘", "’"}, {"`", "`"}}) {
        if (!plain.substr(0, from).ends_with(open))
            continue;
        const std::size_t end = plain.substr(0, from + 2 * most).find(close, from);
        if (end != std::string_view::npos)
            return std::min(text.flatAt(end), longest);
    }
    const std::size_t sentence = text.flat().substr(0, longest).find(". ", begin);
    return std::min({text.lineEnd(begin), longest, sentence});
}

/// Where a word ends that begins here; what somebody put in place of a part of an address may have spaces.
std::size_t endOfWord(std::string_view flat, std::size_t begin)
{
    constexpr std::size_t longest = 8000;
    std::size_t end = begin;
    while (end < flat.size() && flat[end] != ' ' && end - begin < longest)
        end += std::max<std::size_t>(1, placeholderAt(flat.substr(begin, longest), end - begin));
    return std::min(end, flat.size());
}

/// Where a value ends that begins here: before the text that follows it, found from a place on, or with the word where
/// none follows.
std::size_t endOfValue(
    const MessageText& text, std::size_t begin, std::size_t from, std::string_view name, std::string_view next)
{
    const std::string_view flat = text.flat();
    const std::size_t most = longestValue(name);
    if (next.empty())
        return most == 0 ? endOfWord(flat, begin) : endOfWords(text, begin, most);
    // A path on somebody's disk has spaces.
    const std::size_t longest = most > 0 ? most : flat.substr(begin).starts_with("file:") ? 300 : 0;
    const std::size_t limit = longest > 0 ? begin + longest : endOfWord(flat, begin);
    return flat.substr(0, std::min(limit + next.size(), flat.size())).find(next, from);
}

/// Where a value that ends here begins: behind the text before it, or with the word where there is none.
std::size_t beginOfValue(const MessageText& text, std::size_t end, std::string_view name, std::string_view previous)
{
    const std::size_t most = longestValue(name);
    // No value is longer; a URL of one that is not wordy may be.
    constexpr std::size_t longestWord = 8000;
    const std::size_t reach = (most > 0 ? std::max<std::size_t>(most, 300) : longestWord) + previous.size();
    const std::size_t from = end > reach ? end - reach : 0;
    const std::string_view window = text.flat().substr(from, end - from);
    if (previous.empty()) {
        const std::size_t space = window.rfind(' ');
        if (most == 0)
            return from + (space == std::string_view::npos ? 0 : space + 1);
        std::size_t begin = std::max(text.lineBegin(end == 0 ? 0 : end - 1), end > most ? end - most : 0);
        // Behind what stands before the message on its line.
        for (const std::string_view before : {": ", ". "}) {
            const std::size_t found = window.rfind(before);
            if (found != std::string_view::npos && from + found + before.size() > begin)
                begin = from + found + before.size();
        }
        return begin;
    }
    const std::size_t found = window.size() < previous.size() ? std::string_view::npos : window.rfind(previous);
    if (found == std::string_view::npos)
        return found;
    const std::string_view value = window.substr(found + previous.size());
    const std::size_t longest = most > 0 ? most : value.starts_with("file:") ? 300 : 0;
    if (longest == 0 ? value.find(' ') != std::string_view::npos : value.size() > longest)
        return std::string_view::npos;
    return end - value.size();
}

class Matcher
{
public:
    Matcher(const MessageText& text, const Pattern& pattern)
        : m_text(text)
        , m_pattern(pattern)
    {
    }

    /// Does the pattern fit with its anchor at this place?
    bool fitsAt(std::size_t place, WordingMatch& match)
    {
        m_values.clear();
        std::size_t end = place + anchor().size();
        std::size_t begin = place;
        if (!forward(m_pattern.anchor + 1, end) || !backward(begin))
            return false;
        match = {m_pattern.wording, begin, end, m_pattern.isOfPreflight, {}};
        for (const auto& [piece, from, to] : m_values)
            match.values.emplace_back(m_pattern.pieces[piece].text, std::string(m_text.between(from, to)));
        return true;
    }
    std::string_view anchor() const { return m_pattern.pieces[m_pattern.anchor].text; }

private:
    struct Value
    {
        std::size_t piece;
        std::size_t begin;
        std::size_t end;
    };

    std::string_view textOf(std::size_t piece) const
    {
        return piece < m_pattern.pieces.size() && !m_pattern.pieces[piece].isValue
            ? std::string_view(m_pattern.pieces[piece].text)
            : std::string_view();
    }
    bool forward(std::size_t piece, std::size_t& end)
    {
        if (piece == m_pattern.pieces.size())
            return true;
        const Piece& current = m_pattern.pieces[piece];
        if (!current.isValue) {
            if (m_text.flat().substr(end, current.text.size()) != current.text)
                return false;
            end += current.text.size();
            return forward(piece + 1, end);
        }
        // The text that follows may be in the value, too.
        constexpr int mostTries = 6;
        const std::size_t begin = end;
        std::size_t from = begin;
        for (int tries = 0; tries < mostTries; ++tries) {
            const std::size_t valueEnd = endOfValue(m_text, begin, from, current.text, textOf(piece + 1));
            if (valueEnd == std::string_view::npos)
                return false;
            m_values.push_back({piece, begin, valueEnd});
            end = valueEnd;
            if (forward(piece + 1, end))
                return true;
            m_values.pop_back();
            from = valueEnd + 1;
        }
        return false;
    }
    bool backward(std::size_t& begin)
    {
        for (std::size_t piece = m_pattern.anchor; piece-- > 0;) {
            const Piece& current = m_pattern.pieces[piece];
            if (!current.isValue) {
                if (begin < current.text.size()
                    || m_text.flat().substr(begin - current.text.size(), current.text.size()) != current.text)
                    return false;
                begin -= current.text.size();
                continue;
            }
            const std::size_t valueBegin =
                beginOfValue(m_text, begin, current.text, piece == 0 ? std::string_view() : textOf(piece - 1));
            if (valueBegin == std::string_view::npos)
                return false;
            m_values.push_back({piece, valueBegin, begin});
            begin = valueBegin;
        }
        return true;
    }

    const MessageText& m_text;
    const Pattern& m_pattern;
    std::vector<Value> m_values;
};

/// Patterns by what their anchors begin with, so that a text is gone through once.
class AnchorIndex
{
public:
    explicit AnchorIndex(const std::vector<Pattern>& patterns)
        : m_isBeginning(std::size_t {1} << 16U)
    {
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const std::string_view anchor = patterns[i].pieces[patterns[i].anchor].text;
            if (anchor.size() < prefixLength) {
                m_short.push_back(i);
                continue;
            }
            m_byPrefix[std::string(anchor.substr(0, prefixLength))].push_back(i);
            m_isBeginning[beginningOf(anchor)] = true;
        }
    }

    /// Calls `take(pattern, place)` where a pattern may have its anchor.
    template <class Take> void forEachPlace(std::string_view text, Take take) const
    {
        std::string prefix;
        for (std::size_t place = 0; place + 1 < text.size(); ++place) {
            for (const std::size_t pattern : m_short)
                take(pattern, place);
            if (place + prefixLength > text.size() || !m_isBeginning[beginningOf(text.substr(place, 2))])
                continue;
            prefix.assign(text.substr(place, prefixLength));
            const auto found = m_byPrefix.find(prefix);
            if (found == m_byPrefix.end())
                continue;
            for (const std::size_t pattern : found->second)
                take(pattern, place);
        }
    }

private:
    static constexpr std::size_t prefixLength = 4;

    /// The first two characters as a number.
    static std::size_t beginningOf(std::string_view text)
    {
        return static_cast<unsigned char>(text[0]) * std::size_t {256} + static_cast<unsigned char>(text[1]);
    }

    std::unordered_map<std::string, std::vector<std::size_t>> m_byPrefix;
    std::vector<std::size_t> m_short;
    std::vector<bool> m_isBeginning;
};

/// Where patterns fit, by the pattern and then by the place.
std::vector<WordingMatch> fittingIn(const MessageText& text)
{
    static const std::vector<Pattern> patterns = makePatterns();
    static const AnchorIndex anchors(patterns);
    std::vector<std::size_t> next(patterns.size());
    std::vector<std::pair<std::size_t, WordingMatch>> found;
    anchors.forEachPlace(text.flat(), [&](std::size_t pattern, std::size_t place) {
        Matcher matcher(text, patterns[pattern]);
        if (place < next[pattern] || !text.flat().substr(place).starts_with(matcher.anchor()))
            return;
        next[pattern] = place + matcher.anchor().size();
        WordingMatch match;
        if (matcher.fitsAt(place, match))
            found.emplace_back(pattern, std::move(match));
    });
    std::stable_sort(
        found.begin(), found.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<WordingMatch> all;
    all.reserve(found.size());
    for (auto& [pattern, match] : found)
        all.push_back(std::move(match));
    return all;
}

} // namespace

std::string_view WordingMatch::value(std::string_view name) const
{
    const auto found =
        std::find_if(values.begin(), values.end(), [name](const auto& candidate) { return candidate.first == name; });
    return found == values.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<WordingMatch> matchWordings(const MessageText& text)
{
    std::vector<WordingMatch> all = fittingIn(text);
    std::stable_sort(all.begin(), all.end(),
        [](const WordingMatch& a, const WordingMatch& b) { return a.end - a.begin > b.end - b.begin; });
    std::vector<WordingMatch> kept;
    // What is taken of the text.
    std::vector<bool> isTaken(text.flat().size() + 1);
    for (WordingMatch& match : all) {
        const auto begin = isTaken.begin() + static_cast<std::ptrdiff_t>(match.begin);
        const auto end = isTaken.begin() + static_cast<std::ptrdiff_t>(match.end);
        if (std::find(begin, end, true) != end)
            continue;
        std::fill(begin, end, true);
        kept.push_back(std::move(match));
    }
    std::sort(kept.begin(), kept.end(), [](const WordingMatch& a, const WordingMatch& b) { return a.begin < b.begin; });
    return kept;
}

} // namespace fetchscope
