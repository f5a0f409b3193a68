#include "core/base/ascii.h"
#include "core/formats/replay_report.h"

namespace fetchscope {

namespace {

constexpr std::size_t flushAt = std::size_t {1} << 18;

/// Calls `add` with each listed entry, and gives the text on where it is long.
template <class Add> bool writeRows(const ReplayReport& report, std::string& text, const ReportOutput& output, Add add)
{
    for (std::size_t row = 0; row < report.table->size(); ++row) {
        const JudgedEntry entry = report.table->row(row);
        if (!isListed(entry, report.rows))
            continue;
        add(entry, report.files[report.table->file(row)].name);
        if (text.size() > flushAt) {
            if (!output(text))
                return false;
            text.clear();
        }
    }
    return true;
}

std::string_view codeOf(Reason reason)
{
    return reason == Reason::None ? std::string_view() : infoOf(reason).code;
}

/// RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe.
void addCell(std::string& text, std::string_view value)
{
    const bool isFormula = !value.empty() && std::string_view("=+-@\t").find(value.front()) != std::string_view::npos;
    if (!isFormula && value.find_first_of("\",\r\n") == std::string_view::npos) {
        text += value;
        return;
    }
    text += '"';
    if (isFormula)
        text += '\'';
    for (const char c : value) {
        text += c;
        if (c == '"')
            text += '"';
    }
    text += '"';
}

/// For HTML and XML. Characters that XML cannot have become U+FFFD.
void addEscaped(std::string& text, std::string_view value)
{
    for (const char c : value) {
        switch (c) {
        case '&':
            text += "&amp;";
            break;
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '"':
            text += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
                text += "\xEF\xBF\xBD";
            else
                text += c;
        }
    }
}

void addCount(std::string& text, std::string_view name, std::uint64_t count, std::string_view summary = {})
{
    text += "<tr><td class=\"n\">" + std::to_string(count) + "</td><td>";
    addEscaped(text, name);
    text += "</td><td>";
    addEscaped(text, summary);
    text += "</td></tr>\n";
}

void addReasons(std::string& text, std::string_view title, const std::map<Reason, std::uint64_t>& reasons)
{
    if (reasons.empty())
        return;
    text.append("<h2>").append(title).append("</h2>\n<table>\n");
    for (const auto& [reason, count] : reasons)
        addCount(text, infoOf(reason).code, count, infoOf(reason).summary);
    text += "</table>\n";
}

void addHtmlTotals(std::string& text, const ReplayReport& report)
{
    const ReplayTotals& totals = report.totals;
    text += "<h2>Totals</h2>\n<table>\n";
    addCount(text, "entries", totals.entries);
    addCount(text, "requests", totals.requests);
    addCount(text, "cross-origin requests", totals.crossOrigin);
    for (const auto& [verdict, count] : totals.verdicts)
        addCount(text, verdict, count);
    addCount(text, "contradictions with the recording", totals.contradictions);
    if (totals.audited > 0)
        addCount(text, "refused by the policy " + report.audit, totals.refused);
    text += "</table>\n";
    addReasons(text, "Blocked, by reason", totals.reasons);
    if (totals.hasWhatIf) {
        text += "<h2>What if ";
        addEscaped(text, report.whatIf);
        text += "</h2>\n<table>\n";
        for (std::size_t i = 1; i < totals.changes.size(); ++i)
            addCount(text, nameOf(static_cast<Change>(i)), totals.changes[i]);
        text += "</table>\n";
        addReasons(text, "What breaks, by its new reason", totals.breakReasons);
        addReasons(text, "What begins to work, by its old reason", totals.mendedReasons);
    }
    text += "<h2>By host</h2>\n<table>\n<tr><th>requests</th><th>host</th><th>blocked</th></tr>\n";
    for (const auto& [name, host] : totals.hosts)
        addCount(text, name, host.requests, std::to_string(host.blocked));
    text += "</table>\n<h2>Findings</h2>\n<table>\n";
    for (std::size_t i = 0; i < totals.findings.size(); ++i)
        addCount(text, nameOf(static_cast<FindingKind>(i)), totals.findings[i]);
    text += "</table>\n";
}

void addHtmlEntry(std::string& text, const JudgedEntry& entry, std::string_view file)
{
    text += "<tr class=\"";
    text += entry.isJudged() && entry.judgement.isBlocked() ? "blocked" : entry.isJudged() ? "fine" : "part";
    text += "\"><td>";
    addEscaped(text, file);
    text += " #" + std::to_string(entry.index) + "</td><td>";
    addEscaped(text, entry.method);
    text += "</td><td class=\"u\">";
    addEscaped(text, entry.url);
    text += "</td><td>" + std::to_string(entry.status) + "</td><td>";
    addEscaped(text, entry.isJudged() ? entry.judgement.name() : nameOf(entry.role));
    text += "</td><td>";
    addEscaped(text, codeOf(entry.judgement.reason));
    if (!entry.judgement.subject.empty()) {
        text += ": ";
        addEscaped(text, entry.judgement.subject);
    }
    text += "</td><td>";
    if (entry.isJudged()) {
        addEscaped(text, entry.facts.origin.value);
        text += " (";
        addEscaped(text, nameOf(entry.facts.origin.certainty));
        text += ")";
    }
    text += "</td><td>";
    if (entry.agreement == Agreement::Contradicts)
        text += "Contradicts the recording. ";
    if (entry.change != Change::None) {
        text += "What if: ";
        addEscaped(text, nameOf(entry.change));
        text += " ";
        addEscaped(text, codeOf(entry.whatIf.reason));
        text += ". ";
    }
    for (const OtherAssumption& other : entry.others) {
        text += "With ";
        addEscaped(text, other.assumption);
        text += ": ";
        addEscaped(text, other.judgement.name());
        text += ". ";
    }
    if (entry.audit == AuditResult::Refused)
        text += "The server's policy would refuse it. ";
    for (const Finding& finding : entry.findings) {
        addEscaped(text, finding.text);
        text += ' ';
    }
    addEscaped(text, entry.note);
    text += "</td></tr>\n";
}

} // namespace

bool writeReplayCsv(const ReplayReport& report, const ReportOutput& output)
{
    std::string text = "file,recording,entry,role,method,url,host,status,verdict,reason,subject,relation,preflight,"
                       "origin,origin certainty,initiator,mode,destination,credentials,credentials certainty,"
                       "recorded outcome,agreement,what-if verdict,what-if reason,change,audit,findings,note\r\n";
    const bool isWhole = writeRows(report, text, output, [&](const JudgedEntry& entry, std::string_view file) {
        std::string line;
        const bool isJudged = entry.isJudged();
        const RequestFacts& facts = entry.facts;
        const auto cell = [&line](std::string_view value) {
            if (!line.empty())
                line += ',';
            addCell(line, value);
        };
        const auto cellIf = [&](bool isThere, std::string_view value) { cell(isThere ? value : std::string_view()); };
        // The file's name is never empty.
        cell(file);
        cell(std::to_string(entry.recording));
        cell(std::to_string(entry.index));
        cell(nameOf(entry.role));
        cell(entry.method);
        cell(entry.url);
        cell(entry.host);
        cell(std::to_string(entry.status));
        cellIf(isJudged, entry.judgement.name());
        cell(codeOf(entry.judgement.reason));
        cell(entry.judgement.subject);
        cellIf(isJudged, nameOf(entry.relation));
        cellIf(isJudged, nameOf(entry.preflight));
        cellIf(isJudged, facts.origin.value);
        cellIf(isJudged, nameOf(facts.origin.certainty));
        cellIf(isJudged, nameOf(facts.initiator.value));
        cellIf(isJudged, nameOf(facts.mode.value));
        cellIf(isJudged, nameOf(facts.destination.value));
        cellIf(isJudged, nameOf(facts.credentials.value));
        cellIf(isJudged, nameOf(facts.credentials.certainty));
        cellIf(isJudged, nameOf(entry.recorded));
        cellIf(isJudged, nameOf(entry.agreement));
        cellIf(entry.hasWhatIf, entry.whatIf.name());
        cell(codeOf(entry.whatIf.reason));
        cellIf(entry.hasWhatIf, nameOf(entry.change));
        cellIf(entry.audit != AuditResult::NotAudited, entry.audit == AuditResult::Refused ? "refused" : "allowed");
        std::string findings;
        for (const Finding& finding : entry.findings)
            findings.append(findings.empty() ? "" : " ").append(nameOf(finding.kind));
        cell(findings);
        cell(entry.note);
        text.append(line).append("\r\n");
    });
    return isWhole && output(text);
}

bool writeReplayHtml(const ReplayReport& report, const ReportOutput& output)
{
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Fetchscope "
                       "replay</title>\n<style>\n"
                       "body{font:14px/1.4 sans-serif;margin:2em;color:#222;background:#fff}\n"
                       "table{border-collapse:collapse;margin:.5em 0}td,th{border:1px solid #ccc;padding:.2em .5em;"
                       "text-align:left;vertical-align:top}\n.n{text-align:right}.u{word-break:break-all}\n"
                       ".blocked td:nth-child(5){color:#a00;font-weight:bold}.part{color:#666}\n"
                       "@media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}td,th{border-color:#444}"
                       ".blocked td:nth-child(5){color:#f77}.part{color:#999}}\n"
                       "</style>\n</head>\n<body>\n<h1>Replay, rules of ";
    addEscaped(text, report.profile);
    text += "</h1>\n<ul>\n";
    for (const ReplayedFile& file : report.files) {
        text += "<li>";
        addEscaped(text, file.name);
        if (!file.info.creator.empty()) {
            text += " (";
            addEscaped(text, file.info.creator + " " + file.info.creatorVersion);
            text += ")";
        }
        text += "<ul>";
        for (const RecordingWarning& warning : file.warnings) {
            text += "<li>";
            addEscaped(text, warning.where + " " + warning.message);
            text += "</li>";
        }
        if (!file.error.empty()) {
            text += "<li><b>";
            addEscaped(text, file.error);
            text += "</b></li>";
        }
        text += "</ul></li>\n";
    }
    text += "</ul>\n";
    addHtmlTotals(text, report);
    text += "<h2>Entries</h2>\n<table>\n<tr><th>entry</th><th>method</th><th>URL</th><th>status</th><th>verdict</th>"
            "<th>reason</th><th>origin</th><th>notes</th></tr>\n";
    const bool isWhole = writeRows(report, text, output,
        [&](const JudgedEntry& entry, std::string_view file) { addHtmlEntry(text, entry, file); });
    text += "</table>\n</body>\n</html>\n";
    return isWhole && output(text);
}

bool writeReplayJunit(const ReplayReport& report, const ReportOutput& output)
{
    std::uint64_t tests = 0;
    std::uint64_t failures = 0;
    std::uint64_t skipped = 0;
    std::string nothing;
    writeRows(report, nothing, output, [&](const JudgedEntry& entry, std::string_view) {
        tests += entry.isJudged() ? 1 : 0;
        failures += isFailure(entry, report.failsOn) ? 1 : 0;
        skipped += entry.isJudged() && entry.judgement.isUnknown ? 1 : 0;
    });
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"fetchscope replay\" tests=\""
        + std::to_string(tests) + "\" failures=\"" + std::to_string(failures) + "\" skipped=\""
        + std::to_string(skipped) + "\" errors=\"0\">\n";
    const bool isWhole = writeRows(report, text, output, [&](const JudgedEntry& entry, std::string_view file) {
        if (!entry.isJudged())
            return;
        text += "<testcase classname=\"";
        addEscaped(text, file);
        text += "\" name=\"#" + std::to_string(entry.index) + " ";
        addEscaped(text, entry.method + " " + entry.url);
        text += "\"";
        if (isFailure(entry, report.failsOn)) {
            const Judgement& judgement = entry.hasWhatIf ? entry.whatIf : entry.judgement;
            text += "><failure type=\"";
            addEscaped(text, codeOf(judgement.reason));
            text += "\" message=\"";
            addEscaped(text, infoOf(judgement.reason).summary);
            text += "\">";
            addEscaped(text, judgement.subject);
            text += "</failure></testcase>\n";
        } else if (entry.judgement.isUnknown) {
            text += "><skipped message=\"";
            addEscaped(text, entry.note);
            text += "\"/></testcase>\n";
        } else {
            text += "/>\n";
        }
    });
    text += "</testsuite>\n";
    return isWhole && output(text);
}

} // namespace fetchscope
