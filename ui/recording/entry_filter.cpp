#include "ui/recording/entry_filter.h"

#include "core/engine/base/ascii.h"
#include "core/reading/json/suggestions.h"
#include "ui/recording/recording.h"
#include "ui/words/folded_search.h"
#include "ui/words/recording_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeHarFilter)
};

constexpr std::array<std::string_view, HarFilter::kinds> keys {"", "verdict", "reason", "method", "host", "path",
    "status", "initiator", "relation", "type", "page", "recording", "finding", "is"};

/// What `is:` knows.
enum class Quality : std::uint8_t {
    Blocked,
    Changed,
    Breaks,
    Mended,
    Finding,
    Contradiction,
    CrossOrigin,
    Request,
    Preflight,
    Redirect,
    Reconstructed,
    Assumption,
    Refused,
};
constexpr std::array<std::string_view, 13> qualities {"blocked", "changed", "breaks", "mended", "finding",
    "contradiction", "cross-origin", "request", "preflight", "redirect", "reconstructed", "assumption", "refused"};

std::optional<std::size_t> indexIn(std::span<const std::string_view> list, std::string_view text)
{
    const auto found = std::find(list.begin(), list.end(), text);
    return found == list.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - list.begin()));
}

/// What was perhaps meant; empty where nothing is near.
QString nearest(std::string_view text, std::span<const std::string_view> choices)
{
    return toText(nearestChoice(text, choices));
}

QStringList tokensOf(const QString& text)
{
    QStringList tokens;
    QString token;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == QChar('"')) {
            isQuoted = !isQuoted;
        } else if (c.isSpace() && !isQuoted) {
            if (!token.isEmpty())
                tokens << token;
            token.clear();
            continue;
        }
        token += c;
    }
    if (!token.isEmpty())
        tokens << token;
    return tokens;
}

bool hasQuality(const HarRecording& recording, std::size_t row, Quality quality)
{
    const EntryTable& table = recording.table();
    const bool isRequest = table.role(row) == EntryRole::Request;
    switch (quality) {
    case Quality::Blocked:
        return isRequest && !table.isUnknown(row) && table.verdict(row) == Verdict::Blocked;
    case Quality::Changed:
        return recording.change(row) != Change::None;
    case Quality::Breaks:
        return recording.change(row) == Change::Breaks;
    case Quality::Mended:
        return recording.change(row) == Change::BeginsToWork;
    case Quality::Finding:
        return recording.findingsOf(row) != 0;
    case Quality::Contradiction:
        return table.agreement(row) == Agreement::Contradicts;
    case Quality::CrossOrigin:
        return isRequest && (table.relation(row) == Relation::CrossSite || table.relation(row) == Relation::SameSite);
    case Quality::Request:
        return isRequest;
    case Quality::Preflight:
        return table.role(row) == EntryRole::Preflight;
    case Quality::Redirect:
        return table.role(row) == EntryRole::RedirectHop;
    case Quality::Reconstructed:
        return isRequest && table.preflight(row) == PreflightRecord::Reconstructed;
    case Quality::Assumption:
        return table.dependsOnAssumption(row);
    case Quality::Refused:
        return recording.audit(row) == AuditResult::Refused;
    }
    return false;
}

} // namespace

/// A term made ready for one recording: what it says of each value that a column can have is worked out once.
class HarFilter::Matcher
{
public:
    Matcher(const Term& term, const HarRecording& recording)
        : m_term(term)
        , m_recording(recording)
        , m_table(recording.table())
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
        fill(m_verdicts, [](std::size_t i) {
            const auto verdict = static_cast<EntryVerdict>(i);
            return Texts {toBytes(wordOf(verdict).toLower()), toBytes(termOf(verdict))};
        });
        fill(m_relations, [](std::size_t i) {
            const auto relation = static_cast<Relation>(i);
            return Texts {toBytes(wordOf(relation)), std::string(nameOf(relation))};
        });
        fill(m_initiators, [](std::size_t i) { return Texts {std::string(nameOf(static_cast<InitiatorKind>(i)))}; });
        fill(m_outcomes, [](std::size_t i) {
            const auto outcome = static_cast<RecordedOutcome>(i);
            return Texts {toBytes(wordOf(outcome)), std::string(nameOf(outcome))};
        });
        for (std::size_t kind = 0; kind < Names<FindingKind>::list.size(); ++kind) {
            if (fits(Names<FindingKind>::list[kind]))
                m_findings = static_cast<std::uint8_t>(m_findings | (1U << kind));
        }
        if (term.kind == Kind::Is)
            m_quality = static_cast<Quality>(indexIn(qualities, term.value).value_or(0));
    }

    bool matches(std::size_t row)
    {
        switch (m_term.kind) {
        case Kind::Word:
            return matchesWord(row);
        case Kind::Verdict:
            return m_verdicts[static_cast<std::size_t>(verdictOf(m_recording, row))];
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
            return (m_recording.findingsOf(row) & m_findings) != 0;
        case Kind::Is:
            return hasQuality(m_recording, row, m_quality);
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
    bool matchesWord(std::size_t row)
    {
        // Most texts in which words are looked for are URLs, and most of those stand there once.
        if (fits(m_table.url(row)) || fitsText(m_table.methodId(row))
            || m_verdicts[static_cast<std::size_t>(verdictOf(m_recording, row))]
            || fitsText(m_table.resourceTypeId(row)) || fitsText(m_table.recordedTextId(row)))
            return true;
        if (m_term.least > 0 && m_table.status(row) == m_term.least)
            return true;
        return isRequest(row)
            && ((isReasonShown(row) && m_reasons[static_cast<std::size_t>(m_table.reason(row))])
                || m_initiators[static_cast<std::size_t>(m_table.initiator(row))]
                || m_relations[static_cast<std::size_t>(m_table.relation(row))]);
    }

    const Term& m_term;
    const HarRecording& m_recording;
    const EntryTable& m_table;
    FoldedSearch m_search;
    bool m_isPattern;
    std::string m_pattern;
    std::array<bool, 256> m_reasons {};
    std::array<bool, entryVerdicts> m_verdicts {};
    std::array<bool, Names<Relation>::list.size()> m_relations {};
    std::array<bool, Names<InitiatorKind>::list.size()> m_initiators {};
    std::array<bool, Names<RecordedOutcome>::list.size()> m_outcomes {};
    std::uint8_t m_findings = 0;
    Quality m_quality = Quality::Blocked;
    /// By the number of a text: 0 not looked at, 1 fits, 2 does not.
    std::vector<char> m_texts;
    std::uint32_t m_lastText = std::numeric_limits<std::uint32_t>::max();
    bool m_lastFits = false;
};

HarFilter::HarFilter(const QString& text)
    : m_text(text)
    , m_tokens(tokensOf(text))
{
    for (const QString& token : m_tokens)
        addToken(token);
}

void HarFilter::addToken(const QString& token)
{
    Term term;
    QString rest = token;
    if (rest.size() > 1 && rest.startsWith(QChar('-'))) {
        term.isNegative = true;
        rest.remove(0, 1);
    }
    const qsizetype colon = rest.indexOf(QChar(':'));
    const qsizetype quote = rest.indexOf(QChar('"'));
    QString key;
    if (colon > 0 && (quote < 0 || colon < quote)) {
        const QString name = rest.left(colon).toLower();
        const auto kind = indexIn(keys, toBytes(name));
        // A URL has a colon, too, and so has a host with its port.
        const bool isName = std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
        const bool isUrl = rest.mid(colon + 1).startsWith(QStringLiteral("//"));
        const bool isPort = !rest.mid(colon + 1).isEmpty() && rest.at(colon + 1).isDigit();
        if (kind) {
            term.kind = static_cast<Kind>(*kind);
            key = name;
            rest.remove(0, colon + 1);
        } else if (isName && !isUrl && !isPort) {
            const QString near = nearest(toBytes(name), keys);
            m_problem = near.isEmpty() ? Words::tr("There is no term “%1:”.").arg(name)
                                       : Words::tr("There is no term “%1:”. Did you mean “%2:”?").arg(name, near);
            return;
        }
    }
    rest.remove(QChar('"'));
    if (term.kind != Kind::Word && rest.startsWith(QChar('='))) {
        term.isExact = true;
        rest.remove(0, 1);
    }
    if (rest.isEmpty())
        return;
    term.value = toBytes(rest.toLower());
    addTerm(std::move(term), key);
}

void HarFilter::addTerm(Term term, const QString& key)
{
    const QString value = toText(term.value);
    if (term.kind == Kind::Status && !parseStatus(value, term)) {
        m_problem = Words::tr("“%1” is no status. Write 404, 4xx, 400-499 or >=400.").arg(value);
        return;
    }
    if (term.kind == Kind::Is && !indexIn(qualities, term.value)) {
        const QString near = nearest(term.value, qualities);
        m_problem = near.isEmpty() ? Words::tr("There is no “%1:%2”.").arg(key, value)
                                   : Words::tr("There is no “%1:%2”. Did you mean “%1:%3”?").arg(key, value, near);
        return;
    }
    if (term.kind == Kind::Word)
        term.least = value.toInt();
    m_terms.push_back(std::move(term));
}

bool HarFilter::parseStatus(const QString& text, Term& term)
{
    bool isNumber = false;
    constexpr int highest = 999;
    const auto number = [&isNumber](const QString& digits) { return digits.toInt(&isNumber); };
    if (text.size() == 3 && text.endsWith(QStringLiteral("xx"))) {
        term.least = number(text.left(1)) * 100;
        term.most = term.least + 99;
        return isNumber;
    }
    for (const auto& [sign, offset] : {std::pair(">=", 0), std::pair("<=", 0), std::pair(">", 1), std::pair("<", -1)}) {
        const QString prefix = QString::fromLatin1(sign);
        if (!text.startsWith(prefix))
            continue;
        const int bound = number(text.mid(prefix.size())) + offset;
        term.least = prefix.startsWith(QChar('>')) ? bound : 0;
        term.most = prefix.startsWith(QChar('>')) ? highest : bound;
        return isNumber;
    }
    if (const qsizetype dash = text.indexOf(QChar('-')); dash > 0) {
        term.least = number(text.left(dash));
        if (!isNumber)
            return false;
        term.most = number(text.mid(dash + 1));
        return isNumber;
    }
    term.least = term.most = number(text);
    return isNumber;
}

bool HarFilter::hasTerm(const QString& term) const
{
    return m_tokens.contains(term, Qt::CaseInsensitive);
}

void HarFilter::apply(const HarRecording& recording, std::size_t first, std::vector<char>& passes) const
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
            Matcher matcher(*terms[i], recording);
            keep(
                [&, isNegative = terms[i]->isNegative](std::size_t row) { return matcher.matches(row) != isNegative; });
            ++i;
            continue;
        }
        std::vector<Matcher> alternatives;
        for (std::size_t j = i; j < terms.size() && terms[j]->kind == terms[i]->kind; ++j) {
            if (!terms[j]->isNegative)
                alternatives.emplace_back(*terms[j], recording);
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

QString HarFilter::toggled(const QString& text, const QString& term)
{
    QStringList tokens = tokensOf(text);
    const auto found = std::find_if(tokens.begin(), tokens.end(),
        [&term](const QString& token) { return token.compare(term, Qt::CaseInsensitive) == 0; });
    if (found != tokens.end())
        tokens.erase(found);
    else
        tokens << term;
    return tokens.join(QChar(' '));
}

QString HarFilter::termFor(const char* key, const QString& value)
{
    const bool isQuoted = value.contains(QChar(' '));
    return QString::fromLatin1(key) + QStringLiteral(":=") + (isQuoted ? QChar('"') + value + QChar('"') : value);
}

std::vector<HarFilter::Help> HarFilter::help()
{
    return {
        {QStringLiteral("api"), Words::tr("a word that stands in the URL, method, reason, initiator or type")},
        {QStringLiteral("host:api.example"), Words::tr("a part of the host; host:=api.example is exactly this one")},
        {QStringLiteral("path:/v1/"), Words::tr("a part of path and query")},
        {QStringLiteral("reason:cors-*"), Words::tr("why it is blocked; * stands for anything")},
        {QStringLiteral("verdict:opaque"), Words::tr("blocked, exposed, opaque, navigated, network-error, unknown")},
        {QStringLiteral("status:4xx"), Words::tr("404, 4xx, 400-499, >=400; 0 where nothing came")},
        {QStringLiteral("method:put"), Words::tr("the method")},
        {QStringLiteral("initiator:img"), Words::tr("what started the request: fetch, xhr, img, script…")},
        {QStringLiteral("relation:cross-site"), Words::tr("same-origin, same-site, cross-site")},
        {QStringLiteral("type:font"), Words::tr("the resource type that the recording names")},
        {QStringLiteral("recording:failed"), Words::tr("what the recording shows, or its error text")},
        {QStringLiteral("finding:vary"), Words::tr("a security finding")},
        {QStringLiteral("page:page_1"), Words::tr("the page of the recording")},
        {QStringLiteral("is:blocked"),
            Words::tr(
                "also changed, breaks, mended, finding, contradiction, cross-origin, request, preflight, redirect, "
                "reconstructed, assumption, refused")},
        {QStringLiteral("-is:preflight"), Words::tr("a minus turns a word or term round")},
    };
}

QStringList HarFilter::completions(const QString& word)
{
    QStringList list;
    const bool isNegative = word.startsWith(QChar('-'));
    const QString plain = isNegative ? word.mid(1) : word;
    const QString sign = isNegative ? QStringLiteral("-") : QString();
    const qsizetype colon = plain.indexOf(QChar(':'));
    if (colon < 0) {
        for (const std::string_view key : keys) {
            if (!key.empty() && toText(key).startsWith(plain, Qt::CaseInsensitive))
                list << sign + toText(key) + QChar(':');
        }
        return list;
    }
    const QString key = plain.left(colon).toLower();
    const QString value = plain.mid(colon + 1);
    const auto offer = [&](std::string_view text) {
        if (!text.empty() && toText(text).startsWith(value, Qt::CaseInsensitive))
            list << sign + key + QChar(':') + toText(text);
    };
    if (key == QStringLiteral("is"))
        std::for_each(qualities.begin(), qualities.end(), offer);
    if (key == QStringLiteral("verdict")) {
        for (int i = 0; i < entryVerdicts; ++i)
            offer(toBytes(termOf(static_cast<EntryVerdict>(i))));
    }
    if (key == QStringLiteral("reason")) {
        for (const ReasonInfo& info : allReasons())
            offer(info.code);
    }
    if (key == QStringLiteral("relation"))
        std::for_each(Names<Relation>::list.begin(), Names<Relation>::list.end() - 1, offer);
    if (key == QStringLiteral("initiator"))
        std::for_each(Names<InitiatorKind>::list.begin(), Names<InitiatorKind>::list.end(), offer);
    if (key == QStringLiteral("finding"))
        std::for_each(Names<FindingKind>::list.begin(), Names<FindingKind>::list.end(), offer);
    return list;
}

} // namespace fetchscope::ui
