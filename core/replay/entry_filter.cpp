#include "core/replay/entry_filter.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/folded_search.h"
#include "core/engine/url/url_text.h"
#include "core/reading/json/suggestions.h"
#include "core/replay/entry_filter_terms.h"
#include "core/replay/entry_words.h"
#include "core/replay/what_if.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace fetchscope {

namespace {

std::optional<std::size_t> indexIn(std::span<const std::string_view> list, std::string_view text)
{
    const auto found = std::find(list.begin(), list.end(), text);
    return found == list.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - list.begin()));
}

/// What was perhaps meant; empty where nothing is near.
std::string nearest(std::string_view text, std::span<const std::string_view> choices)
{
    return std::string(nearestChoice(text, choices));
}

/// The whole text as a number; null where it is none.
std::optional<int> numberOf(std::string_view text)
{
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::vector<std::string> tokensOf(std::string_view text)
{
    std::vector<std::string> tokens;
    std::string token;
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (isAsciiWhitespace(c) && !isQuoted) {
            if (!token.empty())
                tokens.push_back(token);
            token.clear();
            continue;
        }
        token += c;
    }
    if (!token.empty())
        tokens.push_back(token);
    return tokens;
}

/// A letter of the alphabet, or a byte of another one.
bool isLetter(char c)
{
    return isAsciiAlpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool hasQuality(const EntryView& entries, std::size_t row, EntryQuality quality)
{
    const EntryTable& table = entries.table;
    const bool isRequest = table.role(row) == EntryRole::Request;
    switch (quality) {
    case EntryQuality::Blocked:
        return isRequest && !table.isUnknown(row) && table.verdict(row) == Verdict::Blocked;
    case EntryQuality::Changed:
        return entries.change(row) != Change::None;
    case EntryQuality::Breaks:
        return entries.change(row) == Change::Breaks;
    case EntryQuality::Mended:
        return entries.change(row) == Change::BeginsToWork;
    case EntryQuality::Finding:
        return table.findingKinds(row) != 0;
    case EntryQuality::Contradiction:
        return table.agreement(row) == Agreement::Contradicts;
    case EntryQuality::CrossOrigin:
        return isRequest && (table.relation(row) == Relation::CrossSite || table.relation(row) == Relation::SameSite);
    case EntryQuality::Request:
        return isRequest;
    case EntryQuality::Preflight:
        return table.role(row) == EntryRole::Preflight;
    case EntryQuality::Redirect:
        return table.role(row) == EntryRole::RedirectHop;
    case EntryQuality::Reconstructed:
        return isRequest && table.preflight(row) == PreflightRecord::Reconstructed;
    case EntryQuality::Assumption:
        return table.dependsOnAssumption(row);
    case EntryQuality::Refused:
        return entries.audit(row) == AuditResult::Refused;
    }
    return false;
}

} // namespace

/// A term made ready for one recording: what it says of each value that a column can have is worked out once.
class EntryFilter::Matcher
{
public:
    Matcher(const Term& term, const EntryView& entries, Phrasebook phrases)
        : m_term(term)
        , m_entries(entries)
        , m_table(entries.table)
        , m_search(term.value)
        , m_isPattern(term.value.find('*') != std::string::npos)
    {
        if (m_isPattern)
            m_pattern = term.isExact ? term.value : "*" + term.value + "*";
        for (const ReasonInfo& info : allReasons())
            m_reasons[static_cast<std::size_t>(info.reason)] = fits(info.code);
        const auto fill = [this](auto& marks, auto&& textOf) {
            for (std::size_t i = 0; i < marks.size(); ++i) {
                for (const std::string& text : textOf(i))
                    marks[i] = marks[i] || fits(text);
            }
        };
        using Texts = std::vector<std::string>;
        const auto wordsAndName = [phrases](auto value) {
            return Texts {asciiLowercase(textOf(messageFor(value), phrases)), std::string(nameOf(value))};
        };
        fill(m_verdicts, [&](std::size_t i) { return wordsAndName(static_cast<EntryVerdict>(i)); });
        fill(m_relations, [&](std::size_t i) { return wordsAndName(static_cast<Relation>(i)); });
        fill(m_outcomes, [&](std::size_t i) { return wordsAndName(static_cast<RecordedOutcome>(i)); });
        fill(m_initiators, [](std::size_t i) { return Texts {std::string(nameOf(static_cast<InitiatorKind>(i)))}; });
        for (std::size_t kind = 0; kind < Names<FindingKind>::list.size(); ++kind) {
            if (fits(Names<FindingKind>::list[kind]))
                m_findings = static_cast<std::uint8_t>(m_findings | (1U << kind));
        }
        if (term.kind == Kind::Is)
            m_quality = static_cast<EntryQuality>(indexIn(entryQualities, term.value).value_or(0));
    }

    bool matches(std::size_t row)
    {
        switch (m_term.kind) {
        case Kind::Word:
            return matchesWord(row);
        case Kind::Verdict:
            return m_verdicts[static_cast<std::size_t>(verdictOf(m_table, row))];
        case Kind::Reason:
            return isReasonShown(row) && m_reasons[static_cast<std::size_t>(m_table.reason(row))];
        case Kind::Method:
            return fitsText(m_table.methodId(row));
        case Kind::Host:
            return fitsText(m_table.hostId(row));
        case Kind::Path:
            return fits(pathOfUrl(m_table.url(row)));
        case Kind::Status:
            return m_table.status(row) >= m_term.least && m_table.status(row) <= m_term.most;
        case Kind::Initiator:
            return isRequest(row) && m_initiators[static_cast<std::size_t>(m_table.initiator(row))];
        case Kind::Relation:
            return isRequest(row) && m_relations[static_cast<std::size_t>(m_table.relation(row))];
        case Kind::Type:
            return fitsText(m_table.resourceTypeId(row));
        case Kind::Page:
            return fitsText(m_table.pagerefId(row));
        case Kind::Recording:
            return m_outcomes[static_cast<std::size_t>(m_table.recorded(row))] || fitsText(m_table.recordedTextId(row));
        case Kind::Finding:
            return (m_table.findingKinds(row) & m_findings) != 0;
        case Kind::Cookie:
            return fitsCookies(row);
        case Kind::Is:
            return hasQuality(m_entries, row, m_quality);
        }
        return false;
    }

private:
    bool isRequest(std::size_t row) const { return m_table.role(row) == EntryRole::Request; }
    bool isReasonShown(std::size_t row) const { return isRequest(row) && m_table.reason(row) != Reason::None; }
    bool fits(std::string_view text) const
    {
        if (text.empty())
            return false;
        if (m_isPattern)
            return matchesPattern(m_pattern, asciiLowercase(text));
        return m_search.isIn(text) && (!m_term.isExact || text.size() == m_term.value.size());
    }
    bool fitsText(std::uint32_t id)
    {
        if (id == m_lastText)
            return m_lastFits;
        if (m_texts.size() <= id)
            m_texts.resize(std::max<std::size_t>(id + 1, m_table.texts().size()), 0);
        char& known = m_texts[id];
        if (known == 0)
            known = fits(m_table.texts().text(id)) ? 1 : 2;
        m_lastText = id;
        m_lastFits = known == 1;
        return m_lastFits;
    }
    /// By name, by what became of it, and by the reason's code.
    bool fitsCookies(std::size_t row)
    {
        const std::uint32_t id = m_table.cookiesId(row);
        if (id == 0)
            return false;
        if (m_texts.size() <= id)
            m_texts.resize(std::max<std::size_t>(id + 1, m_table.texts().size()), 0);
        char& known = m_texts[id];
        if (known == 0) {
            const auto cookies = m_table.cookies(row);
            const bool isOne = std::any_of(cookies.begin(), cookies.end(), [this](const JudgedCookie& cookie) {
                return fits(cookie.cookie.name) || fits(nameOf(cookie.kind))
                    || (cookie.why != CookieVerdict::Accepted && fits(codeOf(cookie.why)))
                    || (cookie.contradicts() && fits(contradictingCookie));
            });
            known = isOne ? 1 : 2;
        }
        return known == 1;
    }
    bool matchesWord(std::size_t row)
    {
        // Most texts in which words are looked for are URLs, and most of those stand there once.
        if (fits(m_table.url(row)) || fitsText(m_table.methodId(row))
            || m_verdicts[static_cast<std::size_t>(verdictOf(m_table, row))] || fitsText(m_table.resourceTypeId(row))
            || fitsText(m_table.recordedTextId(row)))
            return true;
        if (m_term.least > 0 && m_table.status(row) == m_term.least)
            return true;
        return isRequest(row)
            && ((isReasonShown(row) && m_reasons[static_cast<std::size_t>(m_table.reason(row))])
                || m_initiators[static_cast<std::size_t>(m_table.initiator(row))]
                || m_relations[static_cast<std::size_t>(m_table.relation(row))]);
    }

    const Term& m_term;
    const EntryView& m_entries;
    const EntryTable& m_table;
    FoldedSearch m_search;
    bool m_isPattern;
    std::string m_pattern;
    std::array<bool, 256> m_reasons {};
    std::array<bool, Names<EntryVerdict>::list.size()> m_verdicts {};
    std::array<bool, Names<Relation>::list.size()> m_relations {};
    std::array<bool, Names<InitiatorKind>::list.size()> m_initiators {};
    std::array<bool, Names<RecordedOutcome>::list.size()> m_outcomes {};
    std::uint8_t m_findings = 0;
    EntryQuality m_quality = EntryQuality::Blocked;
    /// By the number of a text: 0 not looked at, 1 fits, 2 does not.
    std::vector<char> m_texts;
    std::uint32_t m_lastText = std::numeric_limits<std::uint32_t>::max();
    bool m_lastFits = false;
};

EntryFilter::EntryFilter(std::string_view text)
    : m_tokens(tokensOf(text))
{
    for (const std::string& token : m_tokens)
        addToken(token);
}

void EntryFilter::addToken(std::string_view token)
{
    Term term;
    if (token.size() > 1 && token.front() == '-') {
        term.isNegative = true;
        token.remove_prefix(1);
    }
    const std::size_t colon = token.find(':');
    const std::size_t quote = token.find('"');
    std::string key;
    if (colon != std::string_view::npos && colon > 0 && colon < quote) {
        const std::string name = asciiLowercase(token.substr(0, colon));
        const std::string_view value = token.substr(colon + 1);
        const auto kind = indexIn(entryFilterKeys, name);
        // A URL has a colon, too, and so has a host with its port.
        const bool isName = std::all_of(name.begin(), name.end(), isLetter);
        const bool isUrl = value.starts_with("//");
        const bool isPort = !value.empty() && isAsciiDigit(value.front());
        if (kind) {
            term.kind = static_cast<Kind>(*kind);
            key = name;
            token = value;
        } else if (isName && !isUrl && !isPort) {
            const std::string near = nearest(name, entryFilterKeys);
            m_problem = near.empty() ? say<messages::FilterNoTerm>(name) : say<messages::FilterNoTermNear>(name, near);
            return;
        }
    }
    std::string rest(token);
    std::erase(rest, '"');
    if (term.kind != Kind::Word && rest.starts_with('=')) {
        term.isExact = true;
        rest.erase(0, 1);
    }
    if (rest.empty())
        return;
    term.value = asciiLowercase(rest);
    addTerm(std::move(term), key);
}

void EntryFilter::addTerm(Term term, std::string_view key)
{
    if (term.kind == Kind::Status && !parseStatus(term.value, term)) {
        m_problem = say<messages::FilterNoStatus>(term.value);
        return;
    }
    if (term.kind == Kind::Is && !indexIn(entryQualities, term.value)) {
        const std::string near = nearest(term.value, entryQualities);
        m_problem = near.empty() ? say<messages::FilterNoValue>(key, term.value)
                                 : say<messages::FilterNoValueNear>(key, term.value, near);
        return;
    }
    if (term.kind == Kind::Word)
        term.least = numberOf(term.value).value_or(0);
    m_terms.push_back(std::move(term));
}

bool EntryFilter::parseStatus(std::string_view text, Term& term)
{
    constexpr int highest = 999;
    const auto range = [&term](std::optional<int> least, std::optional<int> most) {
        term.least = least.value_or(0);
        term.most = most.value_or(0);
        return least && most;
    };
    const auto shifted = [](std::optional<int> number, int by) {
        return number ? std::optional(*number + by) : std::nullopt;
    };
    if (text.size() == 3 && text.ends_with("xx")) {
        const auto hundreds = numberOf(text.substr(0, 1));
        return range(hundreds ? std::optional(*hundreds * 100) : std::nullopt,
            hundreds ? std::optional(*hundreds * 100 + 99) : std::nullopt);
    }
    if (text.starts_with(">="))
        return range(numberOf(text.substr(2)), highest);
    if (text.starts_with("<="))
        return range(0, numberOf(text.substr(2)));
    if (text.starts_with('>'))
        return range(shifted(numberOf(text.substr(1)), 1), highest);
    if (text.starts_with('<'))
        return range(0, shifted(numberOf(text.substr(1)), -1));
    if (const std::size_t dash = text.find('-'); dash != std::string_view::npos && dash > 0)
        return range(numberOf(text.substr(0, dash)), numberOf(text.substr(dash + 1)));
    return range(numberOf(text), numberOf(text));
}

bool EntryFilter::hasTerm(std::string_view term) const
{
    return std::any_of(m_tokens.begin(), m_tokens.end(),
        [term](const std::string& token) { return asciiCaseInsensitiveEquals(token, term); });
}

void EntryFilter::apply(
    const EntryView& entries, std::size_t first, std::vector<char>& passes, Phrasebook phrases) const
{
    const auto keep = [&](auto&& isKept) {
        for (std::size_t row = first; row < passes.size(); ++row) {
            if (passes[row] != 0 && !isKept(row))
                passes[row] = 0;
        }
    };
    // Those that look at columns of few values first: texts are looked at in what is left.
    std::vector<const Term*> terms;
    for (const Term& term : m_terms)
        terms.push_back(&term);
    std::stable_sort(terms.begin(), terms.end(), [](const Term* a, const Term* b) { return a->kind > b->kind; });
    for (std::size_t i = 0; i < terms.size();) {
        if (terms[i]->isNegative || terms[i]->kind == Kind::Word) {
            Matcher matcher(*terms[i], entries, phrases);
            keep(
                [&, isNegative = terms[i]->isNegative](std::size_t row) { return matcher.matches(row) != isNegative; });
            ++i;
            continue;
        }
        std::vector<Matcher> alternatives;
        for (std::size_t j = i; j < terms.size() && terms[j]->kind == terms[i]->kind; ++j) {
            if (!terms[j]->isNegative)
                alternatives.emplace_back(*terms[j], entries, phrases);
        }
        keep([&](std::size_t row) {
            return std::any_of(
                alternatives.begin(), alternatives.end(), [row](Matcher& matcher) { return matcher.matches(row); });
        });
        // The negative ones among them are still to come.
        const Kind kind = terms[i]->kind;
        terms.erase(std::remove_if(terms.begin() + static_cast<std::ptrdiff_t>(i), terms.end(),
                        [kind](const Term* term) { return term->kind == kind && !term->isNegative; }),
            terms.end());
    }
}

std::string EntryFilter::toggled(std::string_view text, std::string_view term)
{
    std::vector<std::string> tokens = tokensOf(text);
    const auto found = std::find_if(tokens.begin(), tokens.end(),
        [term](const std::string& token) { return asciiCaseInsensitiveEquals(token, term); });
    if (found != tokens.end())
        tokens.erase(found);
    else
        tokens.emplace_back(term);
    std::string joined;
    for (const std::string& token : tokens)
        joined += (joined.empty() ? "" : " ") + token;
    return joined;
}

std::string EntryFilter::termFor(std::string_view key, std::string_view value)
{
    const std::string_view quote = value.find(' ') != std::string_view::npos ? "\"" : "";
    return std::string(key).append(":=").append(quote).append(value).append(quote);
}

} // namespace fetchscope
