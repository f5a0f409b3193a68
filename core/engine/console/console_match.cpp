#include "core/engine/console/console_match.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// A piece of a pattern: text, or a placeholder by its name.
struct Piece
{
    std::string text;
    bool isPlaceholder = false;
};
using Pieces = std::vector<Piece>;

/// A row with its parts put in: one of the texts that it can become.
struct Pattern
{
    const ConsoleText* text = nullptr;
    Pieces pieces;
    bool isOfPreflight = false;
};

void appendPiece(Pattern& pattern, std::string_view text, bool isPlaceholder)
{
    if (text.empty())
        return;
    if (!isPlaceholder && !pattern.pieces.empty() && !pattern.pieces.back().isPlaceholder)
        pattern.pieces.back().text += text;
    else
        pattern.pieces.push_back({std::string(text), isPlaceholder});
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
        const bool isOptional = part->presence == ConsolePart::Presence::Optional;
        // What may stand at the end need not be looked for.
        if (isOptional && text.empty())
            return;
        std::vector<Pattern> without;
        if (isOptional)
            without = patterns;
        expand(patterns, part->text);
        for (Pattern& pattern : patterns)
            pattern.isOfPreflight = pattern.isOfPreflight || name == "preflight";
        patterns.insert(patterns.end(), without.begin(), without.end());
    }
}

std::vector<Pattern> makePatterns()
{
    std::vector<Pattern> all;
    for (const ConsoleText& row : allConsoleTexts()) {
        std::vector<Pattern> patterns {{&row, {}, false}};
        expand(patterns, row.text);
        for (Pattern& pattern : patterns) {
            // A full stop behind a value ends it no sooner than the space that follows.
            if (pattern.pieces.back().text == "." && pattern.pieces.size() > 1)
                pattern.pieces.pop_back();
            for (Piece& piece : pattern.pieces) {
                if (!piece.isPlaceholder)
                    piece.text = flattenedConsoleText(piece.text);
            }
            all.push_back(std::move(pattern));
        }
    }
    return all;
}

using Values = std::vector<std::pair<std::string, std::string>>;

/// What is between quotes has none of them inside.
bool fitsBefore(std::string_view value, std::string_view next)
{
    return next.empty() || (next.front() != '\'' && next.front() != '"')
        || value.find(next.front()) == std::string_view::npos;
}

/// Takes the values of the pieces, whose first text is found at `start`.
bool takeValues(const Pieces& pieces, std::string_view text, std::size_t start, Values& values)
{
    std::size_t at = pieces.front().isPlaceholder ? 0 : start;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (!piece.isPlaceholder) {
            if (text.substr(at, piece.text.size()) != piece.text)
                return false;
            at += piece.text.size();
            continue;
        }
        const std::string_view next = i + 1 < pieces.size() ? std::string_view(pieces[i + 1].text) : std::string_view();
        const std::size_t end = next.empty() ? std::min(text.find(' ', at), text.size())
            : i == 0                         ? start
                                             : text.find(next, at);
        if (end == std::string_view::npos || (i > 0 && !fitsBefore(text.substr(at, end - at), next)))
            return false;
        values.emplace_back(piece.text, text.substr(at, end - at));
        at = end;
    }
    return true;
}

bool matches(const Pieces& pieces, std::string_view text, Values& values)
{
    const auto first =
        std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return !piece.isPlaceholder; });
    if (first == pieces.end())
        return false;
    for (std::size_t start = text.find(first->text); start != std::string_view::npos;
         start = text.find(first->text, start + 1)) {
        values.clear();
        if (takeValues(pieces, text, start, values))
            return true;
    }
    return false;
}

/// `Loading the script ` of today was `load the script ` after `Refused to `.
bool isNamedByOldVerb(std::string_view verb, std::string_view csp)
{
    constexpr std::string_view today = "Loading ";
    constexpr std::string_view once = "load ";
    return verb.starts_with(once) && csp.starts_with(today) && verb.substr(once.size()) == csp.substr(today.size());
}

/// The kind that a noun names: of several the one that asks with CORS by itself where the message is about that, or
/// else the first.
template <class Names> std::optional<InitiatorKind> kindNamed(Names names)
{
    std::optional<InitiatorKind> first;
    for (const InitiatorInfo& info : allInitiators()) {
        if (!names(info))
            continue;
        // What a style sheet asks for goes by the noun of an element.
        if (info.mode == ModeRule::Cors && !(first && info.start == StartRule::OfStyleSheet))
            return info.kind;
        if (!first)
            first = info.kind;
    }
    return first;
}
template <class Names> std::optional<InitiatorKind> firstKindNamed(Names names)
{
    const auto all = allInitiators();
    const auto found = std::find_if(all.begin(), all.end(), names);
    return found == all.end() ? std::nullopt : std::optional(found->kind);
}

/// Nouns that stand for many kinds.
constexpr std::string_view anyNoun = "resource";

} // namespace

std::string flattenedConsoleText(std::string_view text)
{
    std::string flat;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // U+2018, U+2019, U+201C, U+201D
        if (i + 2 < text.size() && text.substr(i, 2) == "\xE2\x80") {
            const char last = text[i + 2];
            if (last == '\x98' || last == '\x99') {
                flat += '\'';
                i += 2;
                continue;
            }
            if (last == '\x9C' || last == '\x9D') {
                flat += '"';
                i += 2;
                continue;
            }
        }
        const char c = isAsciiWhitespace(text[i]) ? ' ' : text[i];
        if (c != ' ' || flat.empty() || flat.back() != ' ')
            flat += c;
    }
    return flat;
}

ConsoleReading::ConsoleReading(std::string_view text)
{
    static const std::vector<Pattern> patterns = makePatterns();
    const std::string flat = flattenedConsoleText(text);
    for (const Pattern& pattern : patterns) {
        Values values;
        if (!matches(pattern.pieces, flat, values))
            continue;
        m_isOfPreflight =
            m_isOfPreflight || pattern.isOfPreflight || pattern.text->form == ConsoleForm::WhereOfPreflight;
        if (!m_text && pattern.text->reasons.size() > 0)
            m_text = pattern.text;
        if (!m_browser)
            m_browser = pattern.text->browser;
        m_found.push_back({pattern.text, std::move(values)});
    }
}

bool ConsoleReading::has(ConsoleForm form) const
{
    return std::any_of(m_found.begin(), m_found.end(), [form](const Found& found) { return found.text->form == form; });
}

Reason ConsoleReading::reason() const
{
    return m_text ? *m_text->reasons.begin() : Reason::None;
}

std::string_view ConsoleReading::value(std::string_view name) const
{
    for (const Found& found : m_found) {
        for (const auto& [placeholder, value] : found.values) {
            if (placeholder == name)
                return value;
        }
    }
    return {};
}

std::optional<InitiatorKind> ConsoleReading::initiator() const
{
    if (const std::string_view noun = value("noun"); !noun.empty() && noun != anyNoun)
        return kindNamed([noun](const InitiatorInfo& info) { return info.chromium.cors == noun; });
    if (const std::string_view noun = value("mixedNoun"); !noun.empty() && noun != anyNoun)
        return firstKindNamed([noun](const InitiatorInfo& info) { return info.chromium.mixedContent == noun; });
    if (const std::string_view verb = value("cspVerb"); !verb.empty())
        return firstKindNamed(
            [verb](const InitiatorInfo& info) { return verb.ends_with(flattenedConsoleText(info.chromium.csp)); });
    if (const std::string_view verb = value("cspOldVerb"); !verb.empty())
        return firstKindNamed([verb](const InitiatorInfo& info) {
            return isNamedByOldVerb(verb, flattenedConsoleText(info.chromium.csp));
        });
    if (const std::string_view api = value("api"); !api.empty())
        return firstKindNamed(
            [api](const InitiatorInfo& info) { return !info.safari.empty() && api.ends_with(info.safari); });
    if (m_text && m_text->initiators.size() > 0)
        return *m_text->initiators.begin();
    return std::nullopt;
}

} // namespace fetchscope
