#include "app/commands/commands.h"
#include "app/commands/report_look.h"
#include "app/commands/test_files.h"
#include "app/commands/test_runs.h"
#include "app/commands/test_server.h"
#include "core/engine/base/ascii.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/replay/masked_secrets.h"
#include "core/writing/report/check_report.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace fetchscope {

namespace {

struct TestArguments
{
    std::vector<std::string> files;
    std::vector<std::string> profiles;
    TestServerArguments server;
    std::string filter;
    std::string format = "text";
    std::string color = "auto";
    std::string output;
    std::string failureFolder;
    bool isVerbose = false;
    bool isStrict = false;
    bool endsAtFailure = false;
    std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
};

/// A text as one word of a shell.
std::string shellWord(const std::string& text)
{
    constexpr std::string_view plain = "-_./:=,@%+*";
    const bool isPlain = !text.empty() && std::all_of(text.begin(), text.end(), [plain](char c) {
        return isAsciiAlphanumeric(c) || (c != '*' && plain.find(c) != std::string_view::npos);
    });
    if (isPlain)
        return text;
    std::string word("'");
    for (const char c : text) {
        if (c == '\'')
            word += "'\\''";
        else
            word += c;
    }
    return word.append("'");
}

class TestCommand
{
public:
    explicit TestCommand(const TestArguments& arguments)
        : m_arguments(arguments)
    {
        for (const std::string& name : arguments.profiles)
            m_options.check.profiles.push_back(*valueNamed<ProfileId>(name));
        m_options.filter = arguments.filter;
        m_options.isStrict = m_report.isStrict = arguments.isStrict;
        m_options.endsAtFailure = arguments.endsAtFailure;
        m_report.against = arguments.server.against;
    }

    ExitStatus run();

private:
    /// Takes over what was found, and says what could not be read.
    ExitStatus take(TestedFile found);
    /// Writes what failed as scenarios, and says in each check how to look at it.
    ExitStatus keepFailures();
    std::string commandFor(const CheckedFile& file, const Check& check) const;
    std::string pathForFailure(const CheckedFile& file);
    std::string written() const;
    ExitStatus statusOfReport() const;

    const TestArguments& m_arguments;
    TestRunOptions m_options;
    TestServer m_server;
    CheckReport m_report;
    /// How many failures of files of this name were kept.
    std::map<std::string, std::size_t> m_keptByStem;
};

ExitStatus TestCommand::take(TestedFile found)
{
    for (CheckedFile& file : found.checked) {
        m_report.totals.count(file);
        m_report.files.push_back(std::move(file));
    }
    if (found.fault.empty())
        return ExitStatus::Success;
    complain(found.fault);
    return ExitStatus::IoFailed;
}

std::string TestCommand::commandFor(const CheckedFile& file, const Check& check) const
{
    // What has been read is gone.
    if (file.path == standardInputName)
        return {};
    const bool isWhole = file.name == file.path && check.scenario && check.line > 0;
    std::string command("fetchscope ");
    if (isWhole && !m_options.check.staged) {
        command.append("run ").append(shellWord(file.path));
        return m_options.check.profiles.empty() ? command : command.append(" --profile ").append(nameOf(check.profile));
    }
    command.append("test ").append(shellWord(file.path));
    if (!m_arguments.server.against.empty())
        command.append(" --against ").append(shellWord(m_arguments.server.against));
    if (!m_arguments.server.ruledBy.empty())
        command.append(" --server ").append(shellWord(m_arguments.server.ruledBy));
    return command.append(" --filter ").append(shellWord(textOf(check.name))).append(" --failures .");
}

std::string TestCommand::pathForFailure(const CheckedFile& file)
{
    const std::filesystem::path folder(m_arguments.failureFolder);
    std::string stem = std::filesystem::path(file.path).stem().string();
    if (file.name != file.path)
        stem.append("-").append(file.name.substr(file.path.size() + 1));
    // Files of several folders may have the same name.
    const std::size_t number = ++m_keptByStem[stem];
    return (folder / stem.append("-").append(std::to_string(number)).append(".failed.json")).string();
}

ExitStatus TestCommand::keepFailures()
{
    std::map<const Scenario*, std::string> kept;
    for (CheckedFile& file : m_report.files) {
        for (Check& check : file.checks) {
            if (!m_report.isFailure(check))
                continue;
            if (m_arguments.failureFolder.empty() || !check.scenario) {
                check.command = commandFor(file, check);
                continue;
            }
            std::string& path = kept[check.scenario.get()];
            if (path.empty()) {
                path = pathForFailure(file);
                // What a server in use has sent may let somebody in.
                Scenario scenario = m_options.check.staged ? withoutSecrets(*check.scenario) : *check.scenario;
                if (scenario.title.empty())
                    scenario.title = textOf(check.name);
                if (const auto written = writeTextFile(path, writeScenario(scenario)); !written) {
                    complain(describe(written.error()));
                    return ExitStatus::IoFailed;
                }
            }
            check.command.assign("fetchscope run ").append(shellWord(path));
        }
    }
    return ExitStatus::Success;
}

std::string TestCommand::written() const
{
    if (m_arguments.format == "json")
        return writeChecksJson(m_report);
    if (m_arguments.format == "junit")
        return writeChecksJunit(m_report);
    if (m_arguments.format == "tap")
        return writeChecksTap(m_report);
    if (m_arguments.format == "github")
        return writeChecksGithub(m_report);
    TextReportOptions look = reportLook(m_arguments.color, m_arguments.output.empty());
    look.isVerbose = m_arguments.isVerbose;
    return writeChecksText(m_report, look);
}

ExitStatus TestCommand::statusOfReport() const
{
    if (m_report.totals.notReached > 0)
        return ExitStatus::IoFailed;
    if (m_report.totals.wrongFiles > 0)
        return ExitStatus::WrongInput;
    if (m_report.failures() > 0)
        return ExitStatus::ExpectationFailed;
    if (m_report.totals.checks() > 0)
        return ExitStatus::Success;
    // Nothing that was checked would look like success.
    complain(m_arguments.filter.empty()
            ? "nothing was checked: no scenario has an \"expect\", and no file is a policy"
            : "nothing was checked: no check has \"" + m_arguments.filter + "\" in its name");
    return ExitStatus::WrongInput;
}

ExitStatus TestCommand::run()
{
    if (const ExitStatus opened = m_server.open(m_arguments.server, m_options.check, m_options.serverNotes);
        opened != ExitStatus::Success)
        return opened;
    m_options.hasServer = m_options.check.staged || !m_arguments.server.ruledBy.empty();
    std::vector<std::string> files;
    ExitStatus status = findTestFiles(m_arguments.files, files);
    for (TestedFile& found : testFiles(files, m_options, m_arguments.jobs))
        status = std::max(status, take(std::move(found)));
    m_server.endProgress();
    status = std::max(status, keepFailures());
    if (!m_report.files.empty())
        status = std::max(status, statusOfReport());
    if (m_report.files.empty() && status != ExitStatus::Success)
        return status;
    return deliver(m_arguments.output, written(), status);
}

} // namespace

void addTestCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command =
        program.add_subcommand("test", "Check what scenarios expect, and hold a server to its policy: for pipelines");
    command->footer(
        "Files are scenarios with \"expect\", lists of them, or policies (resources/policies/README.md), which need\n"
        "--against or --server; folders are searched for them.\n"
        "Exit status: 0 all holds, 1 something does not, 2 a file or the call is wrong, or nothing was checked,\n"
        "3 something could not be read or written, or the server does not answer.");
    auto arguments = std::make_shared<TestArguments>();
    command->add_option("FILE", arguments->files, "Files and folders; - is standard input")->required();
    const auto& known = Names<ProfileId>::list;
    command
        ->add_option("--profile", arguments->profiles,
            "Whose rules decide: standard,chromium,firefox,safari (default: the scenario's)")
        ->delimiter(',')
        ->check(CLI::IsMember(std::vector<std::string>(known.begin(), known.end())));
    command->add_option("--filter", arguments->filter, "Only checks that have this in their name");
    command->add_flag("--fail-fast", arguments->endsAtFailure, "End after the first file in which a check fails");
    constexpr std::size_t mostJobs = 256;
    command
        ->add_option("--jobs,-j", arguments->jobs,
            "How many files are checked at once (default: one for each processor); a server in use is asked by one")
        ->check(CLI::Range(std::size_t {1}, mostJobs));
    command->add_flag("--strict", arguments->isStrict, "Warnings count as failures");
    command
        ->add_option("--format", arguments->format,
            "text for a person, junit and tap for pipelines, github for its annotations, json for programs")
        ->check(CLI::IsMember({"text", "json", "junit", "tap", "github"}))
        ->capture_default_str();
    command->add_flag("-v,--verbose", arguments->isVerbose,
        "Show the checks that hold and notes, too, and all of each failure, not once of its kind");
    command->add_option(
        "--failures", arguments->failureFolder, "Write what failed into this folder, as scenarios with the answers");
    addColorOption(*command, arguments->color);
    addOutputOption(*command, arguments->output);
    addTestServerOptions(*command, arguments->server);
    command->callback([arguments, &status] { status = TestCommand(*arguments).run(); });
}

} // namespace fetchscope
