#include "core/writing/report/csv.h"
#include "core/writing/report/markup.h"
#include "core/writing/report/replay_rows.h"

namespace fetchscope {

bool writeReplayCsv(const ReplayReport& report, const ReportOutput& output)
{
    std::string text =
        "file,recording,entry,role,method,url,host,status,verdict,reason,subject,relation,preflight,"
        "origin,origin certainty,initiator,mode,destination,credentials,credentials certainty,"
        "recorded outcome,agreement,what-if verdict,what-if reason,change,audit,findings,note,audit step\r\n";
    const bool isWhole = writeRows(report, text, output, [&](const JudgedEntry& entry, std::string_view file) {
        CsvLine line;
        const bool isJudged = entry.isJudged();
        const RequestFacts& facts = entry.facts;
        const auto cell = [&line](std::string_view value) { line.add(value); };
        const auto cellIf = [&](bool isThere, std::string_view value) { cell(isThere ? value : std::string_view()); };
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
        cellIf(isJudged, facts.destination.value == Destination::Empty ? "empty" : nameOf(facts.destination.value));
        cellIf(isJudged, nameOf(facts.credentials.value));
        cellIf(isJudged, nameOf(facts.credentials.certainty));
        cellIf(isJudged, nameOf(entry.recorded));
        cellIf(isJudged, nameOf(entry.agreement));
        cellIf(entry.hasWhatIf, entry.whatIf.name());
        cell(codeOf(entry.whatIf.reason));
        cellIf(entry.hasWhatIf, nameOf(entry.change));
        cellIf(entry.audit != AuditResult::NotAudited, nameOf(entry.audit));
        std::string findings;
        for (const Finding& finding : entry.findings)
            findings.append(findings.empty() ? "" : " ").append(nameOf(finding.kind));
        cell(findings);
        cell(textOf(entry.note));
        cell(entry.auditStep);
        text += line.take();
    });
    return isWhole && output(text);
}

namespace {

/// The test cases of one file, or none where it has none that are listed.
struct TestSuite
{
    std::uint64_t tests = 0;
    std::uint64_t failures = 0;
    std::uint64_t skipped = 0;
};

void addTestCase(std::string& text, const JudgedEntry& entry, std::string_view file, const ReplayReport& report)
{
    text += "<testcase classname=\"";
    addMarkup(text, file);
    text += "\" name=\"#" + std::to_string(entry.index) + " ";
    addMarkup(text, entry.method + " " + entry.url);
    text += "\"";
    if (isFailure(entry, report.failsOn)) {
        const Judgement& judgement = entry.hasWhatIf ? entry.whatIf : entry.judgement;
        text += "><failure type=\"";
        addMarkup(text, codeOf(judgement.reason));
        text += "\" message=\"";
        addMarkup(text, infoOf(judgement.reason).summary);
        text += "\">";
        addMarkup(text, judgement.subject);
        if (!entry.note.isEmpty()) {
            text += judgement.subject.empty() ? "" : "\n";
            addMarkup(text, textOf(entry.note));
        }
        text += "</failure></testcase>\n";
    } else if (entry.judgement.isUnknown) {
        text += "><skipped message=\"";
        addMarkup(text, textOf(entry.note));
        text += "\"/></testcase>\n";
    } else {
        text += "/>\n";
    }
}

void addSuiteBegin(std::string& text, std::string_view name, const TestSuite& suite, bool isBroken)
{
    text += "<testsuite name=\"";
    addMarkup(text, name);
    text += "\" tests=\"" + std::to_string(suite.tests + (isBroken ? 1 : 0)) + "\" failures=\""
        + std::to_string(suite.failures) + "\" skipped=\"" + std::to_string(suite.skipped) + "\" errors=\""
        + (isBroken ? "1" : "0") + "\">\n";
}

} // namespace

bool writeReplayJunit(const ReplayReport& report, const ReportOutput& output)
{
    std::vector<TestSuite> suites(report.files.size());
    TestSuite all;
    std::uint64_t broken = 0;
    for (std::size_t row = 0; row < report.table->size(); ++row) {
        const JudgedEntry entry = report.table->row(row);
        if (!isListed(report, row, entry) || !entry.isJudged())
            continue;
        const bool isFailed = isFailure(entry, report.failsOn);
        for (TestSuite* suite : {&suites[report.table->file(row)], &all}) {
            ++suite->tests;
            suite->failures += isFailed ? 1 : 0;
            suite->skipped += !isFailed && entry.judgement.isUnknown ? 1 : 0;
        }
    }
    for (const ReplayedFile& file : report.files)
        broken += file.error.isEmpty() ? 0 : 1;
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"fetchscope replay\" tests=\""
        + std::to_string(all.tests + broken) + "\" failures=\"" + std::to_string(all.failures) + "\" skipped=\""
        + std::to_string(all.skipped) + "\" errors=\"" + std::to_string(broken) + "\">\n";
    std::size_t row = 0;
    for (std::size_t i = 0; i < report.files.size(); ++i) {
        const ReplayedFile& file = report.files[i];
        addSuiteBegin(text, file.name, suites[i], !file.error.isEmpty());
        if (!file.error.isEmpty()) {
            text += "<testcase classname=\"";
            addMarkup(text, file.name);
            text += "\" name=\"reading\"><error message=\"";
            addMarkup(text, textOf(file.error));
            text += "\"/></testcase>\n";
        }
        // The rows of a file lie together.
        for (; row < report.table->size() && report.table->file(row) == i; ++row) {
            const JudgedEntry entry = report.table->row(row);
            if (isListed(report, row, entry) && entry.isJudged())
                addTestCase(text, entry, file.name, report);
            if (!flush(text, output))
                return false;
        }
        text += "</testsuite>\n";
    }
    text += "</testsuites>\n";
    return output(text);
}

} // namespace fetchscope
