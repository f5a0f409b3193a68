#include "core/writing/report/judged_cookie_words.h"
#include "core/writing/report/replay_report.h"
#include "core/writing/report/replay_rows.h"
#include "core/writing/report/run_words.h"
#include "core/writing/report/text_layout.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Style = TextLayout::Style;

constexpr std::size_t mostHosts = 20;
/// What the number of an entry takes; what is said of it stands below its request.
constexpr std::size_t leadWidth = 7;

std::string counted(std::uint64_t count, std::string_view one, std::string_view many)
{
    std::string text = std::to_string(count);
    text.append(" ").append(count == 1 ? one : many);
    return text;
}

std::string padded(std::uint64_t count, std::size_t width)
{
    const std::string text = std::to_string(count);
    return std::string(text.size() < width ? width - text.size() : 0, ' ') + text;
}

class TextWriter
{
public:
    TextWriter(const ReplayReport& report, const TextReportOptions& options)
        : m_report(report)
        , m_options(options)
        , m_layout(options.width, options.hasColor)
    {
    }

    std::string totals();
    std::string entry(const JudgedEntry& entry, std::string_view file);

private:
    void heading(std::string_view text)
    {
        m_layout.blankLine();
        m_layout.paragraph(0, "", text, Style::Bold);
    }
    void reasons(std::string_view title, const std::map<Reason, std::uint64_t>& reasons);
    void hosts();
    void whatIf();
    void findings();
    void comparison();
    void cookies(const JudgedEntry& entry);
    void facts(const JudgedEntry& entry);
    std::string_view dot() const { return m_options.hasUnicode ? " · " : ", "; }

    const ReplayReport& m_report;
    TextReportOptions m_options;
    TextLayout m_layout;
};

void TextWriter::reasons(std::string_view title, const std::map<Reason, std::uint64_t>& counts)
{
    if (counts.empty())
        return;
    heading(title);
    std::vector<std::pair<Reason, std::uint64_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [reason, count] : sorted) {
        const ReasonInfo& info = infoOf(reason);
        m_layout.paragraph(
            0, padded(count, 8) + "  ", std::string(info.code) + ": " + std::string(info.summary), Style::Plain);
    }
}

void TextWriter::hosts()
{
    const ReplayTotals& totals = m_report.totals;
    if (totals.hosts.empty())
        return;
    heading(
        totals.audited > 0 ? "By host (blocked / refused by the audit / requests)" : "By host (blocked / requests)");
    std::vector<std::pair<std::string_view, ReplayTotals::Host>> sorted(totals.hosts.begin(), totals.hosts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.second.blocked != b.second.blocked ? a.second.blocked > b.second.blocked
                                                    : a.second.requests > b.second.requests;
    });
    for (std::size_t i = 0; i < std::min(sorted.size(), mostHosts); ++i) {
        const ReplayTotals::Host& host = sorted[i].second;
        std::string lead = padded(host.blocked, 8);
        if (totals.audited > 0)
            lead += " / " + padded(host.refusedByAudit, 6);
        lead += " / " + padded(host.requests, 6) + "  ";
        m_layout.paragraph(0, lead, sorted[i].first, host.blocked > 0 ? Style::Bad : Style::Plain);
    }
    if (sorted.size() > mostHosts)
        m_layout.paragraph(2, "", "and " + counted(sorted.size() - mostHosts, "host", "hosts") + " more", Style::Dim);
}

void TextWriter::whatIf()
{
    const ReplayTotals& totals = m_report.totals;
    if (!totals.hasWhatIf)
        return;
    heading("What if " + m_report.whatIf + "?");
    const auto of = [&](Change change) { return totals.changes[static_cast<std::size_t>(change)]; };
    std::string text;
    const auto say = [&](Change change, std::string_view one, std::string_view many) {
        if (of(change) > 0)
            text.append(text.empty() ? "" : ", ").append(counted(of(change), one, many));
    };
    say(Change::Breaks, "request breaks", "requests break");
    say(Change::BeginsToWork, "begins to work", "begin to work");
    say(Change::OtherReason, "is blocked for another reason", "are blocked for another reason");
    say(Change::OtherVerdict, "ends in another way", "end in another way");
    say(Change::LosesCookies, "loses its cookies", "lose their cookies");
    m_layout.paragraph(2, "", text.empty() ? "Nothing changes." : text + " (--only changed lists them).");
    reasons("What breaks, by its new reason", totals.breakReasons);
    reasons("What begins to work, by its old reason", totals.mendedReasons);
}

void TextWriter::findings()
{
    const ReplayTotals& totals = m_report.totals;
    if (std::all_of(totals.findings.begin(), totals.findings.end(), [](std::uint64_t count) { return count == 0; }))
        return;
    heading("Findings about the servers");
    for (std::size_t i = 0; i < totals.findings.size(); ++i) {
        if (totals.findings[i] > 0)
            m_layout.paragraph(0, padded(totals.findings[i], 8) + "  ", nameOf(static_cast<FindingKind>(i)));
    }
}

void TextWriter::comparison()
{
    const ReplayTotals& totals = m_report.totals;
    if (totals.comparable == 0)
        return;
    m_layout.paragraph(2, "",
        "Of " + counted(totals.comparable, "request", "requests") + " the recording shows what became of them; "
            + (totals.contradictions == 0 ? "all agree with the verdict."
                                          : std::to_string(totals.contradictions)
                        + " contradict the verdict (--only contradictions lists them)."),
        totals.contradictions == 0 ? Style::Plain : Style::Bad);
}

std::string TextWriter::totals()
{
    const ReplayTotals& totals = m_report.totals;
    for (const ReplayedFile& file : m_report.files) {
        std::string line = file.name;
        std::string about = file.info.creator;
        if (!about.empty() && !file.info.creatorVersion.empty())
            about += " " + file.info.creatorVersion;
        if (!file.rules.empty())
            about += (about.empty() ? "rules of " : ", rules of ") + file.rules;
        if (!about.empty())
            line += " (" + about + ")";
        m_layout.paragraph(0, "", line, Style::Bold);
        for (const RecordingWarning& warning : file.warnings)
            m_layout.paragraph(
                2, "! ", textOf(warning.where) + (warning.where.isEmpty() ? "" : ": ") + textOf(warning.message));
        if (file.moreWarnings > 0)
            m_layout.paragraph(2, "! ", "and " + counted(file.moreWarnings, "warning", "warnings") + " more");
        if (!file.error.isEmpty())
            m_layout.paragraph(2, "! ", textOf(file.error), Style::Bad);
    }
    m_layout.paragraph(2, "",
        counted(totals.entries, "entry", "entries") + ": " + counted(totals.requests, "request", "requests") + " ("
            + std::to_string(totals.crossOrigin) + " cross-origin), "
            + counted(totals.preflights, "preflight", "preflights") + ", "
            + counted(totals.redirectHops, "redirect hop", "redirect hops") + ", " + std::to_string(totals.notJudged)
            + " not judged" + (totals.skipped > 0 ? ", " + std::to_string(totals.skipped) + " skipped" : std::string())
            + ".");
    std::string verdicts;
    for (const auto& [verdict, count] : totals.verdicts)
        verdicts += (verdicts.empty() ? std::string() : std::string(dot())) + verdict + " " + std::to_string(count);
    if (!verdicts.empty())
        m_layout.paragraph(2, "", verdicts);
    comparison();
    if (totals.reconstructedPreflights > 0)
        m_layout.paragraph(2, "",
            counted(totals.reconstructedPreflights, "request needs a preflight that the recording does not have",
                "requests need a preflight that the recording does not have")
                + "; the verdict takes it as allowed, since the request went out.");
    if (totals.dependOnAssumptions > 0)
        m_layout.paragraph(2, "",
            counted(totals.dependOnAssumptions, "verdict depends", "verdicts depend")
                + " on an assumption; the entries say what another one would give.");
    if (totals.audited > 0)
        m_layout.paragraph(2, "",
            "The guard " + m_report.audit + " refuses " + std::to_string(totals.refused) + " of "
                + counted(totals.audited, "request", "requests")
                + (totals.needToken > 0 ? ", and asks " + std::to_string(totals.needToken) + " for a token." : "."),
            totals.refused > 0 ? Style::Bad : Style::Good);
    if (totals.cookiesWithheld + totals.cookiesRefused + totals.cookieContradictions > 0)
        m_layout.paragraph(2, "",
            "Cookies: " + std::to_string(totals.cookiesWithheld) + " kept at home, "
                + std::to_string(totals.cookiesRefused) + " not stored, " + std::to_string(totals.cookieContradictions)
                + " otherwise than recorded (--only cookies lists them).");
    reasons("Blocked, by reason", totals.reasons);
    hosts();
    whatIf();
    findings();
    if (m_report.table->size() > 0)
        heading("Entries");
    return m_layout.take();
}

void TextWriter::facts(const JudgedEntry& entry)
{
    const RequestFacts& facts = entry.facts;
    const auto say = [this](std::string& text, std::string_view name, std::string_view value, Certainty certainty,
                         FactSource source) {
        if (!text.empty())
            text += dot();
        text.append(name).append(" ").append(value).append(" (").append(nameOf(certainty));
        if (source != FactSource::Nothing)
            text.append(": ").append(nameOf(source));
        text += ")";
    };
    std::string text;
    say(text, "origin", facts.origin.value, facts.origin.certainty, facts.origin.source);
    say(text, "mode", nameOf(facts.mode.value), facts.mode.certainty, facts.mode.source);
    say(text, "as", nameOf(facts.initiator.value), facts.initiator.certainty, facts.initiator.source);
    say(text, "credentials", nameOf(facts.credentials.value), facts.credentials.certainty, facts.credentials.source);
    m_layout.paragraph(leadWidth, "", text, Style::Dim);
}

void TextWriter::cookies(const JudgedEntry& entry)
{
    for (const JudgedCookie& cookie : entry.cookies) {
        std::string line("cookie ");
        line.append(wordsOf(cookie));
        m_layout.paragraph(leadWidth, "", line, Style::Plain, cookie.contradicts() ? Style::Bad : Style::Dim);
    }
}

std::string TextWriter::entry(const JudgedEntry& entry, std::string_view file)
{
    m_layout = TextLayout(m_options.width, m_options.hasColor);
    std::string lead;
    if (m_report.files.size() > 1)
        lead.append(file);
    lead.append("#").append(std::to_string(entry.index)).append(" ");
    if (lead.size() < leadWidth)
        lead.resize(leadWidth, ' ');
    std::string line = entry.method + " " + entry.url;
    if (!entry.isJudged()) {
        line += entry.role == EntryRole::NotJudged ? std::string(dot()) + "not judged"
                                                   : std::string(dot()) + std::string(nameOf(entry.role));
        if (entry.owner != entry.index)
            line += " of #" + std::to_string(entry.owner);
        m_layout.paragraph(0, lead, line, Style::Dim);
    } else {
        m_layout.paragraph(0, lead, line);
        const Judgement& judgement = entry.judgement;
        std::string verdict(judgement.name());
        if (judgement.reason != Reason::None)
            verdict += std::string(dot()) + std::string(infoOf(judgement.reason).code);
        if (!judgement.subject.empty())
            verdict += ": " + judgement.subject;
        if (entry.preflight != PreflightRecord::NotNeeded)
            verdict += std::string(dot()) + "preflight " + std::string(nameOf(entry.preflight));
        m_layout.paragraph(leadWidth, "", verdict, judgement.isBlocked() ? Style::Bad : Style::Good);
        if (entry.hasWhatIf && entry.change != Change::None)
            m_layout.paragraph(leadWidth, "",
                "what if: " + std::string(nameOf(entry.change)) + ": " + std::string(entry.whatIf.name())
                    + (entry.whatIf.reason == Reason::None
                            ? std::string()
                            : std::string(dot()) + std::string(infoOf(entry.whatIf.reason).code)),
                entry.change == Change::BeginsToWork ? Style::Good : Style::Bad);
        if (entry.agreement == Agreement::Contradicts)
            m_layout.paragraph(leadWidth, "",
                "contradicts the recording, which shows it as " + std::string(nameOf(entry.recorded))
                    + (entry.recordedText.empty() ? std::string() : " (" + entry.recordedText + ")"),
                Style::Bad);
        for (const OtherAssumption& other : entry.others)
            m_layout.paragraph(leadWidth, "",
                "with " + textOf(other.assumption) + " it would be " + std::string(other.judgement.name())
                    + (other.judgement.reason == Reason::None
                            ? std::string()
                            : " (" + std::string(infoOf(other.judgement.reason).code) + ")"),
                Style::Accent);
        if (entry.audit == AuditResult::Refused)
            m_layout.paragraph(
                leadWidth, "", "the server's guard would refuse it, by its step " + entry.auditStep, Style::Bad);
        if (entry.audit == AuditResult::NeedsToken)
            m_layout.paragraph(leadWidth, "", "the server's guard asks for a token", Style::Accent);
        if (entry.audit == AuditResult::WithoutSession)
            m_layout.paragraph(
                leadWidth, "", "the server's guard ignores its cookies, by its step " + entry.auditStep, Style::Bad);
        if (m_options.isVerbose || entry.judgement.isBlocked() || entry.dependsOnAssumption())
            facts(entry);
    }
    cookies(entry);
    for (const Finding& finding : entry.findings)
        m_layout.paragraph(leadWidth, "? ", textOf(finding.message));
    if (!entry.note.isEmpty())
        m_layout.paragraph(leadWidth, "", textOf(entry.note), Style::Dim);
    return m_layout.take();
}

} // namespace

bool writeReplayText(const ReplayReport& report, const TextReportOptions& options, const ReportOutput& output)
{
    TextWriter writer(report, options);
    std::string text = writer.totals();
    const auto add = [&](const JudgedEntry& entry, const auto& file) { text += writer.entry(entry, file); };
    return writeRows(report, text, output, add) && output(text);
}

} // namespace fetchscope
