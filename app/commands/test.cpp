#include "app/commands/commands.h"
#include "app/commands/report_look.h"
#include "app/commands/test_files.h"
#include "app/commands/test_server.h"
#include "core/engine/base/ascii.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/replay/masked_secrets.h"
#include "core/telling/checks/messages.h"
#include "core/telling/checks/policy_checks.h"
#include "core/writing/report/check_report.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
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
            m_options.profiles.push_back(*valueNamed<ProfileId>(name));
        m_report.isStrict = arguments.isStrict;
        m_report.against = arguments.server.against;
    }

    ExitStatus run();

private:
    ExitStatus testFile(const std::string& path);
    void testScenario(const std::string& path, const SourceScenario& source);
    void testPolicy(const std::string& path, const ServerPolicy& policy);
    /// Leaves the checks that the filter names.
    void keepFiltered(CheckedFile& file) const;
    void finish(CheckedFile file);
    bool mayEnd() const { return m_arguments.endsAtFailure && m_report.failures() > 0; }
    /// Writes what failed as scenarios, and says in each check how to look at it.
    ExitStatus keepFailures();
    std::string commandFor(const CheckedFile& file, const Check& check) const;
    std::string written() const;
    ExitStatus statusOfReport() const;

    const TestArguments& m_arguments;
    CheckOptions m_options;
    TestServer m_server;
    std::vector<Message> m_serverNotes;
    CheckSourceReader m_reader;
    std::unique_ptr<ScenarioChecker> m_checker;
    CheckReport m_report;
};

void TestCommand::keepFiltered(CheckedFile& file) const
{
    if (m_arguments.filter.empty())
        return;
    const std::string wanted = asciiLowercase(m_arguments.filter);
    std::erase_if(file.checks,
        [&wanted](const Check& check) { return asciiLowercase(titleOf(check)).find(wanted) == std::string::npos; });
}

void TestCommand::finish(CheckedFile file)
{
    keepFiltered(file);
    m_report.totals.count(file);
    m_report.files.push_back(std::move(file));
}

void TestCommand::testScenario(const std::string& path, const SourceScenario& source)
{
    if (mayEnd())
        return;
    CheckedFile file;
    file.path = path;
    file.name = path;
    if (source.number > 0)
        file.name.append("#").append(std::to_string(source.number));
    m_checker->check(source, file);
    finish(std::move(file));
}

void TestCommand::testPolicy(const std::string& path, const ServerPolicy& policy)
{
    CheckedFile file;
    file.path = path;
    file.name = path;
    file.notes = m_serverNotes;
    if (m_options.staged || !m_arguments.server.ruledBy.empty()) {
        checkPolicy(policy, m_options, file);
    } else {
        file.error = {{}, say<messages::PolicyNeedsServer>(), say<messages::PolicyNameServer>()};
        file.hasError = true;
    }
    finish(std::move(file));
}

ExitStatus TestCommand::testFile(const std::string& path)
{
    const auto text = readTextFile(path, maximumInputSize);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::IoFailed;
    }
    const std::string name = path == "-" ? "standard input" : path;
    const auto read = m_reader.read(*text, hasScenarioLines(path),
        {[&](const SourceScenario& source) { testScenario(name, source); },
            [&](const ServerPolicy& policy) { testPolicy(name, policy); }});
    if (!read) {
        CheckedFile file;
        file.name = file.path = name;
        file.error = read.error();
        file.hasError = true;
        finish(std::move(file));
    }
    return ExitStatus::Success;
}

std::string TestCommand::commandFor(const CheckedFile& file, const Check& check) const
{
    const bool isWhole = file.name == file.path && check.scenario && check.line > 0;
    std::string command("fetchscope ");
    if (isWhole && !m_options.staged) {
        command.append("run ").append(shellWord(file.path));
        return m_options.profiles.empty() ? command : command.append(" --profile ").append(nameOf(check.profile));
    }
    command.append("test ").append(shellWord(file.path));
    if (!m_arguments.server.against.empty())
        command.append(" --against ").append(shellWord(m_arguments.server.against));
    if (!m_arguments.server.ruledBy.empty())
        command.append(" --server ").append(shellWord(m_arguments.server.ruledBy));
    return command.append(" --filter ").append(shellWord(textOf(check.name))).append(" --failures .");
}

ExitStatus TestCommand::keepFailures()
{
    const std::filesystem::path folder(m_arguments.failureFolder);
    std::map<const Scenario*, std::string> kept;
    for (CheckedFile& file : m_report.files) {
        std::size_t number = 0;
        for (Check& check : file.checks) {
            if (!m_report.isFailure(check))
                continue;
            if (folder.empty() || !check.scenario) {
                check.command = commandFor(file, check);
                continue;
            }
            std::string& path = kept[check.scenario.get()];
            if (path.empty()) {
                std::string name = std::filesystem::path(file.path).stem().string();
                if (file.name != file.path)
                    name.append("-").append(file.name.substr(file.path.size() + 1));
                path = (folder / name.append("-").append(std::to_string(++number)).append(".failed.json")).string();
                // What a server in use has sent may let somebody in.
                Scenario scenario = m_options.staged ? withoutSecrets(*check.scenario) : *check.scenario;
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
    if (const ExitStatus opened = m_server.open(m_arguments.server, m_options, m_serverNotes);
        opened != ExitStatus::Success)
        return opened;
    std::vector<std::string> files;
    ExitStatus status = findTestFiles(m_arguments.files, files);
    m_checker = std::make_unique<ScenarioChecker>(m_options);
    for (const std::string& path : files) {
        if (!mayEnd())
            status = std::max(status, testFile(path));
    }
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
    command->add_flag("--strict", arguments->isStrict, "Warnings count as failures");
    command
        ->add_option("--format", arguments->format,
            "text for a person, junit and tap for pipelines, github for its annotations, json for programs")
        ->check(CLI::IsMember({"text", "json", "junit", "tap", "github"}))
        ->capture_default_str();
    command->add_flag("-v,--verbose", arguments->isVerbose, "Show the checks that hold, and notes, too");
    command->add_option(
        "--failures", arguments->failureFolder, "Write what failed into this folder, as scenarios with the answers");
    command->add_option("--color", arguments->color, "auto: where a terminal shows it and NO_COLOR is not set")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
    command->add_option(
        "--output,-o", arguments->output, "Write into this file, which is replaced when all is written");
    addTestServerOptions(*command, arguments->server);
    command->callback([arguments, &status] { status = TestCommand(*arguments).run(); });
}

} // namespace fetchscope
