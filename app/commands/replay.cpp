#include "app/commands/commands.h"
#include "app/commands/replay_baseline.h"
#include "app/commands/replay_files.h"
#include "app/commands/replay_options.h"
#include "app/commands/report_look.h"
#include "core/reading/har/har_reader.h"
#include "core/reading/io/text_file.h"
#include "core/replay/entry_filter.h"
#include "core/replay/replay_extract.h"
#include "core/telling/advice/recording_fixes.h"
#include "core/writing/report/fixes_report.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

constexpr std::size_t mostWarnings = 100;

/// How far the reading is, on a terminal's standard error.
class Progress
{
public:
    explicit Progress(bool isWanted)
        : m_isOn(isWanted && ::isatty(STDERR_FILENO) == 1)
    {
    }
    void begin(std::string name)
    {
        m_name = std::move(name);
        m_started = m_shown = std::chrono::steady_clock::now();
    }
    void at(std::uint64_t consumed, std::uint64_t total, std::uint64_t entries)
    {
        const auto now = std::chrono::steady_clock::now();
        if (!m_isOn || now - m_shown < std::chrono::milliseconds(250))
            return;
        m_shown = now;
        std::string line = m_name + ": " + std::to_string(consumed >> 20) + " MiB";
        if (total > 0)
            line += " of " + std::to_string(total >> 20) + " (" + std::to_string(consumed * 100 / total) + " %)";
        line += ", " + std::to_string(entries) + " entries";
        std::fprintf(stderr, "\r%s\x1b[K", line.c_str());
        m_isShown = true;
    }
    void end()
    {
        if (m_isShown)
            std::fputs("\r\x1b[K", stderr);
        m_isShown = false;
    }

private:
    bool m_isOn;
    bool m_isShown = false;
    std::string m_name;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::steady_clock::time_point m_shown;
};

/// Where reports go: standard output, or a file that appears when it is whole.
class ReportTarget
{
public:
    explicit ReportTarget(const std::string& path)
    {
        if (!path.empty() && path != "-")
            m_file.emplace(path);
    }
    bool write(std::string_view text) { return m_file ? m_file->write(text) : m_output.write(text); }
    ExitStatus finish(ExitStatus status)
    {
        if (!m_file)
            return m_output.finish(status);
        const auto written = m_file->commit();
        if (written)
            return status;
        complain(describe(written.error()));
        return ExitStatus::IoFailed;
    }

private:
    std::optional<FileReplacement> m_file;
    StandardOutput m_output;
};

class ReplayCommand : private ReplayListener
{
public:
    ReplayCommand(const ReplayArguments& arguments, ReplayOptions options)
        : m_arguments(arguments)
        , m_target(arguments.output)
        , m_progress(!arguments.isQuiet)
        , m_isStreaming(arguments.format == "ndjson")
        , m_filter(arguments.filter)
        , m_baseline(arguments)
    {
        m_report.profile = options.usesRecordedBrowser ? "the recorded browser" : options.profile.name();
        m_report.whatIf = describeWhatIf(options.whatIf);
        m_report.audit = options.audit ? options.audit->guard.name : std::string();
        m_report.rows = valueNamed<ReplayRows>(arguments.only).value_or(ReplayRows::All);
        m_report.failsOn = reasonMatcher(arguments.failOn);
        m_report.table = &m_table;
        m_options = std::move(options);
        m_options.looksAtCookies = arguments.showsCookies || m_report.rows == ReplayRows::Cookies
            || arguments.filter.find("cookie:") != std::string::npos;
    }

    ExitStatus run();
    ExitStatus extract(std::uint64_t index);
    /// What servers would have to answer with, so that less is blocked.
    ExitStatus fixes();

private:
    void begin(const std::string& path) override;
    void at(std::uint64_t consumed, std::uint64_t total) override;
    void end(const FileReplay& replay) override;
    bool isStopped() const override { return m_isBroken; }
    void judged(const JudgedEntry& entry) override;
    void warning(const RecordingWarning& warning, bool entrySkipped) override;
    /// Of a single entry, for a report that keeps none.
    bool passesFilter(const JudgedEntry& entry) const;
    bool report();

    const ReplayArguments& m_arguments;
    ReplayOptions m_options;
    ReportTarget m_target;
    Progress m_progress;
    bool m_isStreaming;
    EntryFilter m_filter;
    /// Nothing can be written any more.
    std::atomic<bool> m_isBroken {false};
    bool m_hasFailure = false;
    /// The worst of what came of the files.
    ExitStatus m_status = ExitStatus::Success;
    /// Which of the what-if's changes fitted to a response of any file.
    std::vector<bool> m_usedChanges;
    ReplayReport m_report;
    EntryTable m_table;
    ReplayBaseline m_baseline;
    JsonWriter m_writer;
};

void ReplayCommand::judged(const JudgedEntry& entry)
{
    m_report.totals.count(entry);
    m_hasFailure = m_hasFailure || (m_report.failsOn && isFailure(entry, m_report.failsOn));
    if (!m_isStreaming) {
        m_table.add(entry, static_cast<std::uint32_t>(m_report.files.size() - 1));
        return;
    }
    if (m_isBroken || !isListed(entry, m_report.rows) || !passesFilter(entry))
        return;
    m_writer.clear();
    writeJudgedEntry(m_writer, entry, m_report.files.back().name);
    m_writer.raw("\n");
    m_isBroken = !m_target.write(m_writer.text());
}

bool ReplayCommand::passesFilter(const JudgedEntry& entry) const
{
    if (m_filter.isEmpty())
        return true;
    EntryTable table;
    table.add(entry, 0);
    std::vector<char> passes(1, 1);
    m_filter.apply({table, {}}, 0, passes);
    return passes.front() != 0;
}

void ReplayCommand::warning(const RecordingWarning& warning, bool entrySkipped)
{
    ++m_report.totals.warnings;
    m_report.totals.skipped += entrySkipped ? 1 : 0;
    ReplayedFile& file = m_report.files.back();
    if (file.warnings.size() == mostWarnings) {
        ++file.moreWarnings;
        return;
    }
    file.warnings.push_back(warning);
    if (m_isStreaming || m_arguments.format == "csv" || m_arguments.format == "junit")
        complain(
            file.name + ": " + textOf(warning.where) + (warning.where.isEmpty() ? "" : ": ") + textOf(warning.message));
}

void ReplayCommand::begin(const std::string& path)
{
    if (m_isStreaming)
        m_report.files.clear();
    ReplayedFile& file = m_report.files.emplace_back();
    file.name = path == "-" ? "standard input" : path;
    m_progress.begin(file.name);
}

void ReplayCommand::at(std::uint64_t consumed, std::uint64_t total)
{
    m_progress.at(consumed, total, m_report.totals.entries);
}

void ReplayCommand::end(const FileReplay& replay)
{
    m_progress.end();
    ReplayedFile& file = m_report.files.back();
    file.info = replay.info;
    file.rules = nameOf(replay.rules);
    m_usedChanges.resize(replay.usedChanges.size());
    for (std::size_t i = 0; i < replay.usedChanges.size(); ++i)
        m_usedChanges[i] = m_usedChanges[i] || replay.usedChanges[i];
    if (replay.read)
        return;
    file.error = replay.read.error().message;
    complain(describe(replay.read.error()));
    m_status = std::max(m_status, replay.read.error().isNoHar ? ExitStatus::WrongInput : ExitStatus::IoFailed);
}

bool ReplayCommand::report()
{
    const ReportOutput output = [this](std::string_view text) { return m_target.write(text); };
    if (m_arguments.format == "json")
        return writeReplayJson(m_report, output);
    if (m_arguments.format == "csv")
        return writeReplayCsv(m_report, output);
    if (m_arguments.format == "html")
        return writeReplayHtml(m_report, output);
    if (m_arguments.format == "junit")
        return writeReplayJunit(m_report, output);
    if (m_isStreaming) {
        m_writer.clear();
        m_writer.beginObject();
        m_writer.key("totals");
        writeReplayTotals(m_writer, m_report.totals);
        m_writer.endObject();
        m_writer.raw("\n");
        return output(m_writer.text());
    }
    TextReportOptions look = reportLook(m_arguments.color, m_arguments.output.empty());
    look.isVerbose = m_arguments.isVerbose;
    return writeReplayText(m_report, look, output);
}

ExitStatus ReplayCommand::run()
{
    ExitStatus status = m_baseline.read();
    if (status != ExitStatus::Success)
        return status;
    replayFiles(m_arguments.files, m_options, m_arguments.jobs, *this);
    status = m_status;
    if (!m_filter.isEmpty() && !m_isStreaming) {
        m_report.passing.assign(m_table.size(), 1);
        m_filter.apply({m_table, {}}, 0, m_report.passing);
    }
    if (m_baseline.isGiven())
        status = std::max(
            status, m_baseline.compare(m_report, [this](std::string_view text) { return m_target.write(text); }));
    else
        report();
    status = std::max(status, m_baseline.write(m_report));
    // A slip in a host's name would look like a change without consequences.
    const std::vector<ResponseChange>& changes = m_options.whatIf.responses;
    for (std::size_t i = 0; i < m_usedChanges.size() && m_report.totals.requests > 0; ++i) {
        if (!m_usedChanges[i])
            complain("no response of the recording fits to " + describeCondition(changes[i])
                + ": nothing was changed there");
    }
    if (status == ExitStatus::Success && m_hasFailure)
        status = ExitStatus::FailOnMatched;
    return m_target.finish(status);
}

ExitStatus ReplayCommand::fixes()
{
    for (const std::string& path : m_arguments.files) {
        if (path == "-") {
            complain("--fixes reads a recording several times; name a file in place of -");
            return ExitStatus::WrongInput;
        }
    }
    ExitStatus status = ExitStatus::Success;
    RecordingAdvisor advisor(m_options);
    const auto advice = advisor.advise([&](RecordingSink& sink) {
        for (const std::string& path : m_arguments.files) {
            m_progress.begin(path);
            const auto result = readHar(path, sink, [this](std::uint64_t consumed, std::uint64_t total) {
                m_progress.at(consumed, total, 0);
                return true;
            });
            m_progress.end();
            if (result)
                continue;
            complain(describe(result.error()));
            status = result.error().isNoHar ? ExitStatus::WrongInput : ExitStatus::IoFailed;
            return false;
        }
        return true;
    });
    if (!advice)
        return status;
    const bool isJson = m_arguments.format == "json" || m_arguments.format == "ndjson";
    m_target.write(isJson
            ? writeRecordingFixesJson(*advice)
            : writeRecordingFixesText(*advice, reportLook(m_arguments.color, m_arguments.output.empty())));
    return m_target.finish(status);
}

ExitStatus ReplayCommand::extract(std::uint64_t index)
{
    const auto scenario = extractScenario(m_arguments.files.front(), index, valueNamed<ProfileId>(m_arguments.profile));
    if (!scenario) {
        complain(describe(scenario.error()));
        return ExitStatus::WrongInput;
    }
    m_target.write(*scenario);
    return m_target.finish(ExitStatus::Success);
}

void addWhatIfOptions(CLI::App& command, ReplayArguments& arguments)
{
    const std::string group = "What if";
    command.add_option("--page-origin", arguments.pageOrigin, "The page lies at this origin")->group(group);
    command
        .add_flag(
            "--keep-urls", arguments.keepsUrls, "With --page-origin: what the page loads from itself stays behind")
        ->group(group);
    command.add_option("--what-if-profile", arguments.whatIfProfile, "The rules of another browser")
        ->check(CLI::IsMember({"standard", "chromium", "firefox", "safari"}))
        ->group(group);
    command
        .add_option("--set-response", arguments.setResponse,
            "host=HOST;Name=value: answers get this header, or status=204 (conditions: host, url, method, with *)")
        ->group(group)
        ->allow_extra_args(false);
    command
        .add_option("--remove-response-header", arguments.removeResponse, "host=HOST;Name: answers lose this header")
        ->group(group)
        ->allow_extra_args(false);
    command.add_option("--coep", arguments.embedderPolicy, "The page has this Cross-Origin-Embedder-Policy")
        ->check(CLI::IsMember({"unsafe-none", "require-corp", "credentialless"}))
        ->group(group);
    command.add_option("--csp", arguments.contentSecurityPolicies, "The page has this Content-Security-Policy")
        ->group(group)
        ->allow_extra_args(false);
    command
        .add_option("--connection-allowlist", arguments.connectionAllowlist,
            "The page has this Connection-Allowlist (Chromium): (response-origin \"https://api.example\")")
        ->group(group);
    command
        .add_option("--document-isolation-policy", arguments.isolationPolicy,
            "The page has this Document-Isolation-Policy (Chromium)")
        ->check(CLI::IsMember({"none", "isolate-and-require-corp", "isolate-and-credentialless"}))
        ->group(group);
    command.add_option("--permissions-policy", arguments.permissionsPolicy, "The page has this Permissions-Policy")
        ->group(group);
    command.add_option("--referrer-policy", arguments.referrerPolicy, "The page has this Referrer-Policy")
        ->group(group);
    command.add_flag("--no-third-party-cookies", arguments.blocksThirdPartyCookies, "Third-party cookies are off")
        ->group(group);
    command.add_option("--rules", arguments.rules, "A file with changes and isolation policies (JSON)")->group(group);
}

} // namespace

void addReplayCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command =
        program.add_subcommand("replay", "Judge a recording (HAR): what would a browser have blocked, and what if");
    command->footer("Files may be compressed (gzip, Zstandard); - is standard input, which may hold one HAR a line.\n"
                    "Exit status: 0 read and judged, 1 something became worse than in --baseline, 2 a file is no HAR "
                    "or the call is\n"
                    "wrong, 3 something could not be read or written, 4 --fail-on matched.");
    auto arguments = std::make_shared<ReplayArguments>();
    command->add_option("FILE", arguments->files, "HAR files")->required();
    addProfileOption(*command, arguments->profile)
        ->description("Whose rules decide; without it those of the browser that was recorded");
    command->add_option("--format", arguments->format, "text, json, ndjson (constant memory), csv, html or junit")
        ->check(CLI::IsMember({"text", "json", "ndjson", "csv", "html", "junit"}))
        ->capture_default_str();
    command->add_option("--only", arguments->only, "List these entries only")
        ->check(CLI::IsMember({"all", "blocked", "changed", "contradictions", "findings", "refused", "cookies"}))
        ->capture_default_str();
    command->add_option("--filter", arguments->filter,
        "List what passes this only, written as in the window: \"host:api.example is:blocked\"");
    command->add_flag("--cookies", arguments->showsCookies,
        "Say of each request which cookies are sent, kept at home, stored or refused, why, and what the recording "
        "shows");
    command->add_option("--fail-on", arguments->failOn, "Exit with 4 where a reason matches, for example \"cors-*\"")
        ->allow_extra_args(false);
    addBaselineOptions(*command, *arguments);
    command->add_option("--audit", arguments->audit,
        "Ask a server's guard of each request: resource-isolation, go-1.25, rails-8.2:app.scheme=http "
        "(`fetchscope guards` lists them), or one of --rules");
    command->add_option("--extract", arguments->extract, "Print entry N of the first file as a scenario");
    command->add_flag("--fixes", arguments->wantsFixes,
        "Show the fewest headers that servers would have to add to unblock the most requests, each tried "
        "(text or json)");
    command->add_option("-o,--output", arguments->output, "Write to this file");
    addColorOption(*command, arguments->color);
    constexpr std::size_t mostJobs = 256;
    command->add_option("--jobs,-j", arguments->jobs, "How many files are read at once (default: 1)")
        ->check(CLI::Range(std::size_t {1}, mostJobs));
    command->add_flag("-v,--verbose", arguments->isVerbose, "Say of every request what is known and where from");
    command->add_flag("-q,--quiet", arguments->isQuiet, "No progress on the terminal");
    addWhatIfOptions(*command, *arguments);
    command->callback([arguments, &status] {
        auto options = replayOptionsOf(*arguments);
        if (!options) {
            complain(describe(options.error()));
            status = ExitStatus::WrongInput;
            return;
        }
        ReplayCommand replay(*arguments, std::move(*options));
        if (arguments->extract)
            status = replay.extract(*arguments->extract);
        else
            status = arguments->wantsFixes ? replay.fixes() : replay.run();
    });
}

} // namespace fetchscope
