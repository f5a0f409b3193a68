#include "ui/recording/entry_text.h"

#include "ui/recording/recording.h"
#include "ui/recording/recording_filter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/recording_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeHarText)
};

/// Longer texts are cut where they are read.
constexpr qsizetype longestText = 2000;
constexpr std::size_t mostHosts = 30;

QString cut(const QString& text)
{
    return text.size() > longestText ? text.left(longestText) + QChar(0x2026) : text;
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString paragraph(const QString& html)
{
    return QStringLiteral("<p style=\"margin:0 0 8px 0\">%1</p>").arg(html);
}

QString heading(const QString& text)
{
    return QStringLiteral("<p style=\"margin:8px 0 0 0\"><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString trustHtml(Trust trust)
{
    return QStringLiteral("<span style=\"color:%1; white-space:nowrap\"><b>%2 %3</b></span>")
        .arg(colorOf(trust).name(), toText(signOf(trust)), wordOf(trust).toHtmlEscaped());
}

QString judgementHtml(const Judgement& judgement)
{
    const EntryVerdict verdict = verdictOf(judgement);
    QString html = toneHtml(toneOf(verdict), wordOf(verdict));
    if (judgement.reason != Reason::None)
        html += QStringLiteral(" ") + referenceHtml(toText(infoOf(judgement.reason).code));
    return html;
}

/// Rows of cells that stand below one another. Text beside a table has no distance of its own: the first and the last
/// row give it.
class Table
{
public:
    /// `mostCount`: numbers stand to the right, below one another in all tables that have the same.
    explicit Table(std::uint64_t mostCount = 0)
        : m_countWidth(QFontMetrics(QApplication::font()).horizontalAdvance(number(mostCount)) + countGap + 4)
    {
    }
    void row(const std::vector<QString>& cells) { m_rows.push_back(cells); }
    void countedRow(std::uint64_t count, const std::vector<QString>& cells)
    {
        m_rows.push_back({number(count)});
        m_rows.back().insert(m_rows.back().end(), cells.begin(), cells.end());
        m_isCounted = true;
    }
    /// What belongs to the row above.
    void part(const QString& cell) { m_rows.push_back({QString(), cell}); }
    QString html() const
    {
        if (m_rows.empty())
            return {};
        QString html;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            html += QStringLiteral("<tr>");
            for (std::size_t cell = 0; cell < m_rows[i].size(); ++cell) {
                const bool isCount = m_isCounted && cell == 0;
                const bool isLast = i + 1 == m_rows.size() || (m_isCounted && m_rows[i].front().isEmpty());
                html += QStringLiteral("<td%1 style=\"padding:%2px %3px %4px 0\">%5</td>")
                            .arg(isCount ? QStringLiteral(" width=\"%1\" align=\"right\" nowrap").arg(m_countWidth)
                                         : QString())
                            .arg(i == 0 ? 4 : 2)
                            .arg(isCount ? countGap : cellGap)
                            .arg(isLast ? 8 : 2)
                            .arg(m_rows[i][cell]);
            }
            html += QStringLiteral("</tr>");
        }
        return QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\">%1</table>").arg(html);
    }

private:
    static constexpr int countGap = 12;
    static constexpr int cellGap = 20;

    std::vector<std::vector<QString>> m_rows;
    int m_countWidth;
    bool m_isCounted = false;
};

QString filterLink(const QString& term, const QString& text)
{
    return linkHtml(QStringLiteral("filter:") + QString::fromLatin1(QUrl::toPercentEncoding(term)), text);
}

QString valueOrNone(std::string_view value)
{
    return value.empty() ? mutedHtml(Words::tr("none")) : codeHtml(cut(toText(value)));
}

/// What stands between a request and its answer: the preflight, and where its answer comes from.
QString preflightHtml(const JudgedEntry& entry)
{
    switch (entry.preflight) {
    case PreflightRecord::NotNeeded:
        return entry.needsPreflight ? Words::tr("needed") : Words::tr("not needed");
    case PreflightRecord::Recorded:
        return Words::tr("entry %1").arg(entry.preflightEntry);
    case PreflightRecord::Cached:
        return Words::tr("allowed by an earlier one of the recording");
    case PreflightRecord::Reconstructed:
        return Words::tr("would need one; the recording has none");
    }
    return {};
}

Trust trustOfPreflight(const JudgedEntry& entry)
{
    switch (entry.preflight) {
    case PreflightRecord::Reconstructed:
        return Trust::Reconstructed;
    case PreflightRecord::Cached:
        return Trust::Inferred;
    default:
        break;
    }
    return Trust::Known;
}

QString verdictHtml(const JudgedEntry& entry)
{
    const EntryVerdict verdict = verdictOf(entry);
    const bool isRequest = entry.isJudged();
    QString html = toneHtml(toneOf(verdict), wordOf(verdict));
    if (toneOf(verdict) == Tone::Neutral)
        html = QStringLiteral("<b>%1</b>").arg(wordOf(verdict).toHtmlEscaped());
    const Judgement& judgement = entry.judgement;
    if (isRequest && judgement.reason != Reason::None) {
        html += QStringLiteral(" ") + referenceHtml(toText(infoOf(judgement.reason).code));
        const bool isWords = judgement.reason == Reason::OpaqueResponse;
        if (!judgement.subject.empty())
            html += QStringLiteral(" ")
                + codeHtml(cut(isWords ? phraseText(judgement.subject) : toText(judgement.subject)));
    }
    html = paragraph(html);
    if (isRequest && judgement.reason != Reason::None) {
        const ReasonInfo& info = infoOf(judgement.reason);
        html += paragraph(referenceHtml(phraseText(info.summary)) + QStringLiteral(" ")
            + linkHtml(toText(info.url), Words::tr("Standard")));
    }
    if (!entry.note.isEmpty())
        html += paragraph(referenceHtml(messageText(entry.note)));
    if (!isRequest && entry.owner != entry.index)
        html += paragraph(
            linkHtml(QStringLiteral("entry:%1").arg(entry.owner), Words::tr("Belongs to entry %1").arg(entry.owner)));
    return html;
}

QString recordingHtml(const JudgedEntry& entry)
{
    QString text = entry.status > 0 ? Words::tr("status %1").arg(entry.status) : Words::tr("no status");
    if (const QString outcome = wordOf(entry.recorded); !outcome.isEmpty())
        text += QStringLiteral(", ") + outcome;
    QString html = text.toHtmlEscaped();
    if (!entry.recordedText.empty())
        html += QStringLiteral(" ") + codeHtml(cut(toText(entry.recordedText)));
    if (entry.agreement == Agreement::Contradicts)
        html += QStringLiteral(" ") + toneHtml(Tone::Warn, Words::tr("contradicts the verdict"));
    else if (entry.agreement == Agreement::Agrees)
        html += QStringLiteral(" ") + toneHtml(Tone::Pass, Words::tr("agrees with the verdict"));
    return html;
}

/// The largest first.
template <class Map, class CountOf> auto sortedByCount(const Map& map, CountOf&& countOf)
{
    std::vector<std::pair<typename Map::key_type, std::uint64_t>> list;
    for (const auto& [key, value] : map) {
        if (const std::uint64_t count = countOf(value); count > 0)
            list.emplace_back(key, count);
    }
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return list;
}

void reasonRows(Table& table, const std::map<Reason, std::uint64_t>& reasons)
{
    for (const auto& [reason, count] : sortedByCount(reasons, [](std::uint64_t value) { return value; })) {
        const QString code = toText(infoOf(reason).code);
        const QString name = code.isEmpty() ? Words::tr("no reason") : code;
        table.countedRow(count,
            {filterLink(HarFilter::termFor("reason", code), name), mutedHtml(phraseText(infoOf(reason).summary))});
    }
}

/// The reasons of a change, below it.
void reasonParts(Table& table, const std::map<Reason, std::uint64_t>& reasons)
{
    for (const auto& [reason, count] : sortedByCount(reasons, [](std::uint64_t value) { return value; })) {
        const QString code = toText(infoOf(reason).code);
        const QString counted = reasons.size() > 1 ? number(count) + QStringLiteral(" \u00d7 ") : QString();
        table.part(counted + (code.isEmpty() ? Words::tr("no reason").toHtmlEscaped() : codeHtml(code))
            + QStringLiteral("<br>") + mutedHtml(phraseText(infoOf(reason).summary)));
    }
}

} // namespace

QString factsHtml(const JudgedEntry& entry)
{
    if (!entry.isJudged())
        return emptyHtml(messageText(entry.note));
    const RequestFacts& facts = entry.facts;
    Table table;
    const auto row = [&table](std::string_view fact, const QString& value, Certainty certainty, FactSource source) {
        const QString from = certainty == Certainty::Assumed && source == FactSource::Nothing
            ? QString()
            : Words::tr("from %1").arg(wordOf(source));
        table.row({nameOfFact(fact).toHtmlEscaped(), value, trustHtml(trustOf(certainty)), mutedHtml(from)});
    };
    row("origin", valueOrNone(facts.origin.value), facts.origin.certainty, facts.origin.source);
    row("initiator", valueOrNone(nameOf(facts.initiator.value)), facts.initiator.certainty, facts.initiator.source);
    row("mode", valueOrNone(nameOf(facts.mode.value)), facts.mode.certainty, facts.mode.source);
    row("destination", valueOrNone(nameOf(facts.destination.value)), facts.destination.certainty,
        facts.destination.source);
    row("credentials", valueOrNone(nameOf(facts.credentials.value)), facts.credentials.certainty,
        facts.credentials.source);
    row("headers", valueOrNone(facts.authorHeaders.value), facts.authorHeaders.certainty, facts.authorHeaders.source);
    table.row({Words::tr("preflight"), preflightHtml(entry).toHtmlEscaped(), trustHtml(trustOfPreflight(entry)), {}});
    QString html = table.html();
    for (const OtherAssumption& other : entry.others) {
        html += paragraph(QStringLiteral("%1 %2 %3")
                              .arg(trustHtml(Trust::Assumed),
                                  Words::tr("With %1 instead:").arg(messageText(other.assumption)).toHtmlEscaped(),
                                  judgementHtml(other.judgement)));
    }
    if (entry.others.empty() && !entry.judgement.isUnknown)
        html += paragraph(mutedHtml(Words::tr("The verdict does not hang on what is assumed.")));
    Table signs;
    for (const Trust trust : {Trust::Known, Trust::Inferred, Trust::Assumed, Trust::Reconstructed})
        signs.row({trustHtml(trust), mutedHtml(meaningOf(trust))});
    return html + signs.html();
}

QString entryHtml(const HarRecording& recording, std::size_t row)
{
    const JudgedEntry entry = recording.entry(row);
    QString html =
        paragraph(codeHtml(cut(toText(entry.method))) + QStringLiteral(" ") + codeHtml(cut(toText(entry.url))));
    html += verdictHtml(entry);
    if (entry.hasWhatIf) {
        QString change = mutedHtml(Words::tr("no change"));
        if (entry.change != Change::None)
            change = toneHtml(toneOf(entry.change), wordOf(entry.change));
        html += paragraph(
            QStringLiteral("<b>%1</b> %2 \u2192 %3").arg(Words::tr("What if:"), change, judgementHtml(entry.whatIf)));
    }
    if (entry.audit != AuditResult::NotAudited) {
        const QString step = toText(entry.auditStep);
        html += paragraph(QStringLiteral("<b>%1</b> %2 %3")
                              .arg(Words::tr("Guard:"), toneHtml(toneOf(entry.audit), wordOf(entry.audit)),
                                  mutedHtml(Words::tr("by its step %1").arg(step))));
    }
    html += paragraph(QStringLiteral("<b>%1</b> %2").arg(Words::tr("Recording:"), recordingHtml(entry)));
    for (const Finding& finding : entry.findings)
        html += paragraph(toneHtml(Tone::Warn, wordOf(finding.kind)) + QStringLiteral(" ")
            + referenceHtml(cut(messageText(finding.message))));
    if (entry.isJudged())
        html += heading(Words::tr("What is known of the request")) + factsHtml(entry);
    return html;
}

QString totalsLine(const HarRecording& recording)
{
    const ReplayTotals& totals = recording.totals();
    std::uint64_t blocked = 0;
    if (const auto found = totals.verdicts.find("blocked"); found != totals.verdicts.end())
        blocked = found->second;
    const auto count = [](std::uint64_t value) { return static_cast<int>(value); };
    QStringList parts;
    parts << (totals.entries == 1 ? Words::tr("1 entry") : Words::tr("%Ln entries", nullptr, count(totals.entries)));
    parts << (totals.requests == 1 ? Words::tr("1 request")
                                   : Words::tr("%Ln requests", nullptr, count(totals.requests)));
    parts << Words::tr("%Ln across origins", nullptr, count(totals.crossOrigin));
    parts << Words::tr("%Ln blocked", nullptr, count(blocked));
    if (totals.reconstructedPreflights > 0)
        parts << Words::tr("%Ln with a reconstructed preflight", nullptr, count(totals.reconstructedPreflights));
    if (totals.dependOnAssumptions > 0)
        parts << Words::tr("%Ln depending on an assumption", nullptr, count(totals.dependOnAssumptions));
    if (totals.contradictions > 0)
        parts << Words::tr("%Ln contradicted by the recording", nullptr, count(totals.contradictions));
    if (const std::uint64_t warnings = recording.warningCount(); warnings > 0)
        parts << (warnings == 1 ? Words::tr("1 warning") : Words::tr("%Ln warnings", nullptr, count(warnings)));
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString totalsHtml(const HarRecording& recording)
{
    const ReplayTotals& totals = recording.totals();
    QString html;
    Table reasons(totals.entries);
    reasonRows(reasons, totals.reasons);
    html += heading(Words::tr("Blocked, by reason"))
        + (totals.reasons.empty() ? mutedHtml(Words::tr("nothing is blocked")) : reasons.html());
    if (!totals.reasons.empty() && recording.state() == HarRecording::State::Complete)
        html += paragraph(linkHtml(QStringLiteral("fixes:"), Words::tr("Which changes of servers unblock the most?")));
    if (totals.cookiesWithheld + totals.cookiesRefused + totals.cookieContradictions > 0) {
        Table cookies(totals.entries);
        const auto add = [&cookies](std::uint64_t count, const char* term, const QString& words) {
            if (count > 0)
                cookies.countedRow(count, {filterLink(QString::fromLatin1(term), words)});
        };
        add(totals.cookiesWithheld, "cookie:withheld", Words::tr("kept at home"));
        add(totals.cookiesRefused, "cookie:refused", Words::tr("not stored"));
        add(totals.cookieContradictions, "cookie:contradiction", Words::tr("otherwise than the recording shows"));
        html += heading(Words::tr("Cookies")) + cookies.html();
    }

    Table findings(totals.entries);
    bool hasFindings = false;
    for (std::size_t kind = 0; kind < totals.findings.size(); ++kind) {
        if (totals.findings[kind] == 0)
            continue;
        hasFindings = true;
        findings.countedRow(totals.findings[kind],
            {filterLink(QStringLiteral("finding:") + toText(Names<FindingKind>::list[kind]),
                wordOf(static_cast<FindingKind>(kind)))});
    }
    html += heading(Words::tr("Security findings")) + (hasFindings ? findings.html() : mutedHtml(Words::tr("none")));

    if (recording.hasAudit()) {
        const ReplayTotals& answers = recording.answerTotals();
        html += heading(Words::tr("Guard %1").arg(toText(recording.question().audit->guard.name)));
        html += paragraph(filterLink(QStringLiteral("is:refused"),
            Words::tr("%1 of %2 requests are refused").arg(number(answers.refused), number(answers.audited))));
        Table hosts(totals.entries);
        for (const auto& [host, count] :
            sortedByCount(answers.hosts, [](const ReplayTotals::Host& value) { return value.refusedByAudit; }))
            hosts.countedRow(count, {filterLink(HarFilter::termFor("host", toText(host)), toText(host))});
        html += hosts.html();
    }

    Table hosts(totals.entries);
    std::size_t shown = 0;
    const auto all = sortedByCount(totals.hosts, [](const ReplayTotals::Host& value) { return value.requests; });
    for (const auto& [host, count] : all) {
        if (++shown > mostHosts)
            break;
        const std::uint64_t blocked = totals.hosts.find(host)->second.blocked;
        hosts.countedRow(count,
            {filterLink(HarFilter::termFor("host", toText(host)), toText(host)),
                blocked > 0 ? toneHtml(Tone::Fail, Words::tr("%1 blocked").arg(number(blocked))) : QString()});
    }
    html += heading(Words::tr("Requests, by host")) + hosts.html();
    if (all.size() > mostHosts)
        html += mutedHtml(Words::tr("and %1 more hosts").arg(number(all.size() - mostHosts)));
    return html;
}

QString differenceHtml(const HarRecording& recording)
{
    const ReplayTotals& totals = recording.answerTotals();
    QString html;
    const auto countOf = [&totals](Change change) { return totals.changes[static_cast<std::size_t>(change)]; };
    if (recording.hasWhatIf()) {
        std::uint64_t changed = 0;
        for (std::size_t i = 1; i < totals.changes.size(); ++i)
            changed += totals.changes[i];
        if (changed == 0)
            html += paragraph(toneHtml(Tone::Pass, Words::tr("Nothing changes.")));
        Table table(changed);
        const auto changeRow = [&](Change change, const QString& term, const QString& meaning) {
            table.countedRow(countOf(change),
                {filterLink(term, wordOf(change)) + (meaning.isEmpty() ? QString() : QStringLiteral("&nbsp;&nbsp; "))
                    + meaning});
        };
        if (countOf(Change::Breaks) > 0) {
            changeRow(Change::Breaks, QStringLiteral("is:breaks"),
                toneHtml(Tone::Fail, Words::tr("was received, is blocked")));
            reasonParts(table, totals.breakReasons);
        }
        if (countOf(Change::BeginsToWork) > 0) {
            changeRow(Change::BeginsToWork, QStringLiteral("is:mended"),
                toneHtml(Tone::Pass, Words::tr("was blocked, is received")));
            reasonParts(table, totals.mendedReasons);
        }
        for (const Change change : {Change::OtherReason, Change::OtherVerdict, Change::LosesCookies}) {
            if (countOf(change) > 0)
                changeRow(change, QStringLiteral("is:changed"), {});
        }
        html += table.html();
        if (changed > 0)
            html += paragraph(filterLink(QStringLiteral("is:changed"), Words::tr("Show what changes")));
    }
    if (recording.hasAudit())
        html += paragraph(filterLink(QStringLiteral("is:refused"),
            Words::tr("%1 of %2 requests are refused by the guard")
                .arg(number(totals.refused), number(totals.audited))));
    return html;
}

} // namespace fetchscope::ui
