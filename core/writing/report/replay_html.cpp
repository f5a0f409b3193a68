#include "core/writing/report/judged_cookie_words.h"
#include "core/writing/report/markup.h"
#include "core/writing/report/page_style.h"
#include "core/writing/report/replay_rows.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace fetchscope {

namespace {

/// Hosts beyond these are folded away.
constexpr std::size_t mostHostsListed = 25;

/// What only this page has.
constexpr std::string_view pageStyle =
    R"(.files{padding-left:1.1rem}.error{color:var(--bad);font-weight:600}
.cards{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.25rem 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem .95rem;min-width:8.5rem}
.card b{display:block;font-size:1.55rem;line-height:1.25;font-variant-numeric:tabular-nums}
.card.bad b{color:var(--bad)}.card.good b{color:var(--good)}.card.warn b{color:var(--warn)}
table{border-collapse:collapse;width:100%}th{font-weight:600;color:var(--dim);font-size:.86rem}
td,th{border-bottom:1px solid var(--line);padding:.4rem .7rem .4rem 0;text-align:left;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums;width:5rem;padding-right:1.1rem;white-space:nowrap}
.url{overflow-wrap:anywhere}.tag{display:inline-block;border-radius:4px;padding:0 .45rem;font-size:.86rem;
font-weight:600;white-space:nowrap}
.tag.bad{color:var(--bad);background:var(--bad-back)}.tag.good{color:var(--good);background:var(--good-back)}
.tag.warn{color:var(--warn);background:var(--warn-back)}.tag.plain{color:var(--dim);background:var(--card)}
.assumed{border-bottom:2px dotted var(--warn)}.inferred{border-bottom:1px dashed var(--dim)}
#entries{table-layout:fixed}#entries th:nth-child(2){width:15rem}#entries th:nth-child(4){width:16rem}
#entries th:nth-child(5){width:19rem}#entries code{overflow-wrap:anywhere}.note+.note{margin-top:.35rem}.tools{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:.5rem 0 1rem}
input,select{font:inherit;color:inherit;background:var(--page);border:1px solid var(--dim);border-radius:6px;
padding:.3rem .6rem}input{flex:1 1 18rem;max-width:32rem}summary{cursor:pointer}
@media print{.tools{display:none}body{max-width:none;padding:0}})";

/// Shows the rows that hold the words and have the verdict.
constexpr std::string_view script = R"((function(){
var words=document.getElementById("words"),verdict=document.getElementById("verdict"),count=document.getElementById("count");
var rows=Array.prototype.slice.call(document.querySelectorAll("#entries tbody tr"));
function update(){var w=words.value.toLowerCase(),v=verdict.value,n=0;
rows.forEach(function(row){var fits=(!v||row.className.split(" ").indexOf(v)>=0)&&(!w||row.textContent.toLowerCase().indexOf(w)>=0);
row.hidden=!fits;if(fits)n++;});count.textContent=n+" of "+rows.length+" entries";}
words.addEventListener("input",update);verdict.addEventListener("change",update);
document.getElementById("tools").hidden=false;update();})();)";

class HtmlWriter
{
public:
    HtmlWriter(const ReplayReport& report, std::string& text)
        : m_report(report)
        , m_text(text)
    {
    }

    void head();
    void files();
    void cards();
    void whatIf();
    void reasons(std::string_view title, const std::map<Reason, std::uint64_t>& counts);
    void hosts();
    void findings();
    void entriesBegin();
    void entry(const JudgedEntry& entry, std::string_view file);
    void end();

private:
    void raw(std::string_view text) { m_text += text; }
    void escaped(std::string_view text) { addMarkup(m_text, text); }
    void number(std::uint64_t value) { m_text += std::to_string(value); }
    void card(std::string_view look, std::uint64_t count, std::string_view what);
    void tag(std::string_view look, std::string_view text);
    void hostRow(std::string_view name, const ReplayTotals::Host& host);
    template <class T>
    void fact(std::string_view before, std::string_view value, const Fact<T>& fact, std::string_view after = {});
    void facts(const JudgedEntry& entry);
    void why(const JudgedEntry& entry);
    void notes(const JudgedEntry& entry);
    void note(std::string_view text);

    const ReplayReport& m_report;
    std::string& m_text;
};

void HtmlWriter::head()
{
    raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        // What stands in a recording is somebody else's: nothing of it can load or run.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "script-src 'unsafe-inline'\">\n<title>Fetchscope replay</title>\n<style>\n");
    raw(pageStyle);
    raw(pageStyle);
    raw("\n</style>\n</head>\n<body>\n<h1>What a browser makes of these requests</h1>\n");
}

void HtmlWriter::files()
{
    raw("<ul class=\"files\">\n");
    for (const ReplayedFile& file : m_report.files) {
        raw("<li><code>");
        escaped(file.name);
        raw("</code>");
        std::string about = file.info.creator;
        if (!about.empty() && !file.info.creatorVersion.empty())
            about += " " + file.info.creatorVersion;
        if (!file.rules.empty())
            about += (about.empty() ? "judged by the rules of " : ", judged by the rules of ") + file.rules;
        if (!about.empty()) {
            raw(" <span class=\"dim\">");
            escaped(about);
            raw("</span>");
        }
        if (!file.error.isEmpty()) {
            raw("<div class=\"error\">");
            escaped(textOf(file.error));
            raw("</div>");
        }
        if (!file.warnings.empty()) {
            raw("<details><summary>");
            const std::uint64_t count = file.warnings.size() + file.moreWarnings;
            number(count);
            raw(count == 1 ? " warning" : " warnings");
            raw("</summary><ul>");
            for (const RecordingWarning& warning : file.warnings) {
                raw("<li><code>");
                escaped(textOf(warning.where));
                raw("</code> ");
                escaped(textOf(warning.message));
                raw("</li>");
            }
            if (file.moreWarnings > 0) {
                raw("<li>and ");
                number(file.moreWarnings);
                raw(" more</li>");
            }
            raw("</ul></details>");
        }
        raw("</li>\n");
    }
    raw("</ul>\n");
}

void HtmlWriter::card(std::string_view look, std::uint64_t count, std::string_view what)
{
    raw("<div class=\"card ");
    raw(count > 0 ? look : std::string_view());
    raw("\"><b>");
    number(count);
    raw("</b>");
    escaped(what);
    raw("</div>\n");
}

void HtmlWriter::cards()
{
    const ReplayTotals& totals = m_report.totals;
    const auto of = [&totals](std::string_view verdict) {
        const auto found = totals.verdicts.find(std::string(verdict));
        return found == totals.verdicts.end() ? std::uint64_t {0} : found->second;
    };
    raw("<div class=\"cards\">\n");
    card({}, totals.requests, "requests");
    card({}, totals.crossOrigin, "cross-origin");
    card("bad", of("blocked"), "blocked");
    if (of("network-error") > 0)
        card({}, of("network-error"), "without an answer");
    if (of("unknown") > 0)
        card("warn", of("unknown"), "unknown");
    if (totals.hasWhatIf) {
        card("bad", totals.changes[static_cast<std::size_t>(Change::Breaks)], "would break");
        card("good", totals.changes[static_cast<std::size_t>(Change::BeginsToWork)], "would begin to work");
    }
    if (totals.audited > 0)
        card("bad", totals.refused, "refused by " + m_report.audit);
    card("warn", totals.dependOnAssumptions, "hang on an assumption");
    if (totals.reconstructedPreflights > 0)
        card("warn", totals.reconstructedPreflights, "preflights reconstructed");
    if (totals.comparable > 0)
        card("bad", totals.contradictions, "of " + std::to_string(totals.comparable) + " contradict the recording");
    raw("</div>\n<p class=\"dim\">");
    number(totals.entries);
    raw(" entries, of these ");
    number(totals.preflights);
    raw(" preflights, ");
    number(totals.redirectHops);
    raw(" redirect hops and ");
    number(totals.notJudged);
    raw(" not judged");
    if (totals.skipped > 0) {
        raw("; ");
        number(totals.skipped);
        raw(" more could not be read");
    }
    raw(".</p>\n");
}

void HtmlWriter::whatIf()
{
    const ReplayTotals& totals = m_report.totals;
    if (!totals.hasWhatIf)
        return;
    raw("<h2>What if ");
    escaped(m_report.whatIf);
    raw("</h2>\n<table>\n");
    constexpr std::array<std::string_view, 6> words {"stay as they are", "break", "begin to work",
        "are blocked for another reason", "end in another way", "lose their cookies"};
    for (std::size_t i = 1; i < totals.changes.size(); ++i) {
        raw("<tr><td class=\"n\">");
        number(totals.changes[i]);
        raw("</td><td>");
        raw(words[i]);
        raw("</td></tr>\n");
    }
    raw("</table>\n");
    reasons("What breaks, by its new reason", totals.breakReasons);
    reasons("What begins to work, by its old reason", totals.mendedReasons);
}

void HtmlWriter::reasons(std::string_view title, const std::map<Reason, std::uint64_t>& counts)
{
    if (counts.empty())
        return;
    std::vector<std::pair<Reason, std::uint64_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    raw("<h2>");
    raw(title);
    raw("</h2>\n<table>\n");
    for (const auto& [reason, count] : sorted) {
        raw("<tr><td class=\"n\">");
        number(count);
        raw("</td><td><code>");
        escaped(codeOf(reason));
        raw("</code></td><td>");
        escaped(infoOf(reason).summary);
        raw("</td></tr>\n");
    }
    raw("</table>\n");
}

void HtmlWriter::hostRow(std::string_view name, const ReplayTotals::Host& host)
{
    raw("<tr><td class=\"n\">");
    if (host.blocked > 0)
        tag("bad", std::to_string(host.blocked));
    else
        raw("0");
    raw("</td>");
    if (m_report.totals.audited > 0) {
        raw("<td class=\"n\">");
        number(host.refusedByAudit);
        raw("</td>");
    }
    raw("<td class=\"n\">");
    number(host.requests);
    raw("</td><td class=\"url\">");
    escaped(name);
    raw("</td></tr>\n");
}

void HtmlWriter::hosts()
{
    const ReplayTotals& totals = m_report.totals;
    if (totals.hosts.empty())
        return;
    std::vector<std::pair<std::string_view, ReplayTotals::Host>> sorted(totals.hosts.begin(), totals.hosts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.second.blocked != b.second.blocked ? a.second.blocked > b.second.blocked
                                                    : a.second.requests > b.second.requests;
    });
    const std::string header = std::string("<table>\n<thead><tr><th class=\"n\">blocked</th>")
        + (totals.audited > 0 ? "<th class=\"n\">refused</th>" : "")
        + "<th class=\"n\">requests</th><th>host</th></tr></thead>\n";
    raw("<h2>By host</h2>\n" + header);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i == mostHostsListed) {
            raw("</table>\n<details><summary>");
            number(sorted.size() - mostHostsListed);
            raw(" more hosts</summary>\n" + header);
        }
        hostRow(sorted[i].first, sorted[i].second);
    }
    raw(sorted.size() > mostHostsListed ? "</table></details>\n" : "</table>\n");
}

void HtmlWriter::findings()
{
    const ReplayTotals& totals = m_report.totals;
    if (std::all_of(totals.findings.begin(), totals.findings.end(), [](std::uint64_t count) { return count == 0; }))
        return;
    raw("<h2>Findings about the servers</h2>\n<table>\n");
    for (std::size_t i = 0; i < totals.findings.size(); ++i) {
        if (totals.findings[i] == 0)
            continue;
        raw("<tr><td class=\"n\">");
        number(totals.findings[i]);
        raw("</td><td><code>");
        escaped(nameOf(static_cast<FindingKind>(i)));
        raw("</code></td></tr>\n");
    }
    raw("</table>\n");
}

void HtmlWriter::entriesBegin()
{
    raw("<h2>Entries</h2>\n<p class=\"dim\">Of the page: what the browser said itself; "
        "<span class=\"inferred\">inferred</span>; <span class=\"assumed\">assumed</span>. Point at one to see where "
        "it comes from.</p>\n<div class=\"tools\" id=\"tools\" hidden><input id=\"words\" type=\"search\" "
        "placeholder=\"Find in the entries\" aria-label=\"Find in the entries\"><select id=\"verdict\" "
        "aria-label=\"Verdict\"><option value=\"\">Every verdict</option>");
    for (const std::string_view name : Names<Verdict>::list)
        raw("<option value=\"v-" + std::string(name) + "\">" + std::string(name) + "</option>");
    raw("<option value=\"v-unknown\">unknown</option><option value=\"changed\">changed by the what-if</option>"
        "<option value=\"found\">with findings</option><option value=\"refused\">refused by the audit</option>"
        "</select><span class=\"dim\" id=\"count\" aria-live=\"polite\"></span></div>\n<table id=\"entries\">\n"
        "<thead><tr><th class=\"n\">entry</th><th>verdict</th><th>request</th><th>page</th><th>notes</th></tr>"
        "</thead>\n<tbody>\n");
}

void HtmlWriter::tag(std::string_view look, std::string_view text)
{
    raw("<span class=\"tag ");
    raw(look);
    raw("\">");
    escaped(text);
    raw("</span>");
}

template <class T>
void HtmlWriter::fact(std::string_view before, std::string_view value, const Fact<T>& fact, std::string_view after)
{
    raw(before);
    raw("<span class=\"");
    raw(nameOf(fact.certainty));
    raw("\" title=\"");
    raw(nameOf(fact.certainty));
    if (fact.source != FactSource::Nothing) {
        raw(", from ");
        escaped(nameOf(fact.source));
    }
    raw("\">");
    escaped(value);
    raw("</span>");
    raw(after);
}

void HtmlWriter::facts(const JudgedEntry& entry)
{
    const RequestFacts& facts = entry.facts;
    fact("<span class=\"url\">", facts.origin.value, facts.origin, "</span>");
    fact("<div class=\"dim\">", nameOf(facts.initiator.value), facts.initiator);
    fact(", ", nameOf(facts.mode.value), facts.mode);
    fact(", credentials ", nameOf(facts.credentials.value), facts.credentials, "</div>");
}

void HtmlWriter::why(const JudgedEntry& entry)
{
    if (!entry.isJudged()) {
        tag("plain", nameOf(entry.role));
        if (entry.owner != entry.index)
            raw("<div class=\"dim\">of #" + std::to_string(entry.owner) + "</div>");
        return;
    }
    const Judgement& judgement = entry.judgement;
    const bool isFine = judgement.verdict != Verdict::Blocked && judgement.verdict != Verdict::NetworkError;
    tag(judgement.isUnknown ? "warn" : judgement.isBlocked() ? "bad" : isFine ? "good" : "plain", judgement.name());
    if (judgement.reason != Reason::None) {
        raw("<div><code title=\"");
        escaped(infoOf(judgement.reason).summary);
        raw("\">");
        escaped(codeOf(judgement.reason));
        raw("</code></div>");
    }
    if (!judgement.subject.empty()) {
        raw("<div class=\"url dim\">");
        escaped(judgement.subject);
        raw("</div>");
    }
    if (entry.preflight != PreflightRecord::NotNeeded)
        raw("<div class=\"dim\">preflight " + std::string(nameOf(entry.preflight)) + "</div>");
    if (entry.change != Change::None) {
        raw("<div>");
        tag(entry.change == Change::BeginsToWork ? "good" : "bad", nameOf(entry.change));
        raw(" ");
        escaped(entry.whatIf.reason == Reason::None ? entry.whatIf.name() : codeOf(entry.whatIf.reason));
        raw("</div>");
    }
}

void HtmlWriter::note(std::string_view text)
{
    raw("<div class=\"note\">");
    escaped(text);
    raw("</div>");
}

void HtmlWriter::notes(const JudgedEntry& entry)
{
    if (entry.agreement == Agreement::Contradicts) {
        raw("<div class=\"note\">");
        tag("bad", "contradicts the recording");
        raw(" ");
        escaped(entry.recordedText.empty() ? nameOf(entry.recorded) : entry.recordedText);
        raw("</div>");
    }
    for (const OtherAssumption& other : entry.others)
        note("With " + textOf(other.assumption) + " it would be " + std::string(other.judgement.name())
            + (other.judgement.reason == Reason::None ? std::string()
                                                      : " (" + std::string(codeOf(other.judgement.reason)) + ")")
            + ".");
    if (entry.audit == AuditResult::Refused)
        note("The server's guard would refuse it, by its step " + entry.auditStep + ".");
    if (entry.audit == AuditResult::NeedsToken)
        note("The server's guard asks for a token.");
    if (entry.audit == AuditResult::WithoutSession)
        note("The server's guard ignores its cookies, by its step " + entry.auditStep + ".");
    if (!entry.note.isEmpty())
        note(textOf(entry.note));
    for (const Finding& finding : entry.findings)
        note(textOf(finding.message));
    for (const JudgedCookie& cookie : entry.cookies) {
        if (!cookie.isTelling())
            continue;
        std::string words("Cookie ");
        note(words.append(wordsOf(cookie)).append("."));
    }
}

void HtmlWriter::entry(const JudgedEntry& entry, std::string_view file)
{
    raw("<tr class=\"");
    if (entry.isJudged())
        raw("v-" + std::string(entry.judgement.name()));
    raw(entry.change != Change::None ? " changed" : "");
    raw(entry.findings.empty() ? "" : " found");
    raw(entry.audit == AuditResult::Refused ? " refused" : "");
    raw("\"><td class=\"n\">#");
    number(entry.index);
    raw("</td><td>");
    why(entry);
    raw("</td><td><b>");
    escaped(entry.method);
    raw("</b> <span class=\"url\">");
    escaped(entry.url);
    raw("</span><div class=\"dim\">");
    raw(entry.status > 0 ? "status " + std::to_string(entry.status) : std::string("no answer"));
    if (!entry.resourceType.empty()) {
        raw(", ");
        escaped(entry.resourceType);
    }
    if (m_report.files.size() > 1) {
        raw(", ");
        escaped(file.substr(file.find_last_of('/') + 1));
    }
    raw("</div></td><td>");
    if (entry.isJudged())
        facts(entry);
    raw("</td><td>");
    notes(entry);
    raw("</td></tr>\n");
}

void HtmlWriter::end()
{
    raw("</tbody>\n</table>\n<script>\n");
    raw(script);
    raw("\n</script>\n</body>\n</html>\n");
}

} // namespace

bool writeReplayHtml(const ReplayReport& report, const ReportOutput& output)
{
    std::string text;
    HtmlWriter writer(report, text);
    writer.head();
    writer.files();
    writer.cards();
    writer.whatIf();
    writer.reasons("Blocked, by reason", report.totals.reasons);
    writer.hosts();
    writer.findings();
    writer.entriesBegin();
    const bool isWhole = writeRows(
        report, text, output, [&](const JudgedEntry& entry, std::string_view file) { writer.entry(entry, file); });
    writer.end();
    return isWhole && output(text);
}

} // namespace fetchscope
