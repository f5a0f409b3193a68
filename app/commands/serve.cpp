#include "app/commands/commands.h"
#include "app/commands/report_look.h"
#include "app/live/serve/scenario_server.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/loopback/loopback_limits.h"
#include "core/writing/report/seen_run_report.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>
#include <string>
#include <vector>

#include "resources/built_in_scenarios.h"

namespace fetchscope {

namespace {

struct ServeCommandOptions
{
    std::string file;
    std::string example;
    std::string browser;
    std::string format = "text";
    std::string output;
    std::string certificate;
    std::uint16_t port = 0;
    bool hasTls = false;
    bool isQuiet = false;
    bool isOnce = false;
    bool isCheck = false;
    bool isList = false;
};

/// The scenario that is meant, as JSON.
ExitStatus readServed(const ServeCommandOptions& options, std::string& json)
{
    if (!options.example.empty()) {
        const BuiltInScenario* example = builtInScenarioNamed(options.example);
        if (!example) {
            std::string said("there is no example \"");
            complain(said.append(options.example).append("\"; `fetchscope examples` lists them"));
            return ExitStatus::WrongInput;
        }
        json = example->json;
        return ExitStatus::Success;
    }
    auto text = readTextFile(options.file, maximumInputSize);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::IoFailed;
    }
    json = *std::move(text);
    return ExitStatus::Success;
}

/// Which of the built-in scenarios can be tried, and why the others cannot.
ExitStatus listServable(bool hasTls)
{
    StandardOutput output;
    std::size_t count = 0;
    for (const BuiltInScenario& scenario : builtInScenarios()) {
        const auto plan = LoopbackPlan::of(scenario.json);
        std::string line(scenario.name);
        if (!plan) {
            output.write(line.append(": ").append(describe(plan.error())).append("\n"));
            continue;
        }
        const std::vector<Message> why = whyNotOnLoopback(*plan, hasTls);
        count += why.empty() ? 1 : 0;
        line.append(why.empty() ? ": yes" : ": no");
        for (const Message& reason : why)
            line.append("\n    ").append(textOf(reason));
        for (const ActionLeftOut& out : plan->leftOut()) {
            if (why.empty())
                line.append("\n    without action ")
                    .append(std::to_string(out.action + 1))
                    .append(": ")
                    .append(textOf(out.why));
        }
        output.write(line.append("\n"));
    }
    std::string end = std::to_string(count);
    end.append(" of ").append(std::to_string(builtInScenarios().size())).append(" can be tried in a browser\n");
    output.write(end);
    return output.finish(ExitStatus::Success);
}

/// A pipe that Ctrl+C writes to, since nothing else may be done in a signal.
std::array<int, 2> interruption {-1, -1};

void interrupted(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(interruption[1], &byte, 1);
}

void openBrowser(const std::string& named, const std::string& address)
{
    const QString program =
        QStandardPaths::findExecutable(named.empty() ? QStringLiteral("xdg-open") : QString::fromStdString(named));
    if (!program.isEmpty() && QProcess::startDetached(program, {QString::fromStdString(address)}))
        return;
    std::string said("no browser could be started");
    if (!named.empty())
        said.append(" (\"").append(named).append("\" is no program)");
    complain(said.append(": open the address in one yourself"));
}

std::vector<const SeenRun*> runsOf(const ScenarioServer& server)
{
    std::vector<const SeenRun*> runs;
    for (const auto& run : server.runs())
        runs.push_back(&run->seen());
    return runs;
}

/// Writes the certificate's authority where it was asked for, or says what is to be done.
ExitStatus offerCertificate(const ServeCommandOptions& options, const ScenarioServer& server)
{
    if (!options.hasTls)
        return ExitStatus::Success;
    if (options.certificate.empty()) {
        complain("browsers do not trust the certificate of this run: with --certificate FILE its authority is written "
                 "into a file, which can be imported into a browser for the time of the run. It vouches for localhost "
                 "only, and its key is gone already");
        return ExitStatus::Success;
    }
    const auto written = writeTextFile(options.certificate, server.authority());
    if (written)
        return ExitStatus::Success;
    complain(describe(written.error()));
    return ExitStatus::IoFailed;
}

/// What is told when it ends: the recording into a file, the report in the terminal.
ExitStatus finishServing(const ServeCommandOptions& options, const ScenarioServer& server)
{
    const std::vector<const SeenRun*> runs = runsOf(server);
    bool isAllAsPredicted = true;
    for (const SeenRun* run : runs) {
        const CheckCount count = countChecks(*run);
        isAllAsPredicted = isAllAsPredicted && run->failure.empty() && count.agree + count.known == count.seen;
    }
    const ExitStatus status = isAllAsPredicted ? ExitStatus::Success : ExitStatus::ExpectationFailed;
    if (!options.output.empty()) {
        const ExitStatus written = deliver(options.output, writeSeenRunsJson(runs, JsonWriter::Layout::Pretty), status);
        if (written != status)
            return written;
    }
    if (options.format == "json" && options.output != "-")
        return deliver({}, writeSeenRunsJson(runs, JsonWriter::Layout::Pretty), status);
    return status;
}

ExitStatus serveScenario(const ServeCommandOptions& options, LoopbackPlan plan)
{
    static int argumentCount = 1;
    static char name[] = "fetchscope";
    static char* arguments[] = {name, nullptr};
    const std::unique_ptr<QCoreApplication> application =
        QCoreApplication::instance() ? nullptr : std::make_unique<QCoreApplication>(argumentCount, arguments);
    ScenarioServer server(std::make_shared<const LoopbackPlan>(std::move(plan)), {options.port, options.hasTls});
    if (const auto started = server.start(); !started) {
        complain(describe(started.error()));
        return ExitStatus::IoFailed;
    }
    if (const ExitStatus status = offerCertificate(options, server); status != ExitStatus::Success)
        return status;
    const bool isText = options.format == "text" && options.output != "-";
    std::vector<const SeenRun*> told;
    server.changed = [&](const SeenRun& run) {
        const bool isOver = run.isWhole || !run.failure.empty();
        if (!isOver || std::find(told.begin(), told.end(), &run) != told.end())
            return;
        told.push_back(&run);
        if (isText) {
            StandardOutput output;
            output.write(writeSeenRunText(run, reportLook("auto", true)) + "\n");
            output.finish(ExitStatus::Success);
        }
        if (options.isOnce)
            QTimer::singleShot(200, &server, [] { QCoreApplication::quit(); });
    };
    // Standard error, so that standard output has the report alone.
    std::string said("open ");
    complain(said.append(server.address()).append(" in any browser of this machine; Ctrl+C ends"));
    if (!options.isQuiet)
        openBrowser(options.browser, server.address());
    if (::pipe(interruption.data()) == 0) {
        auto* notifier = new QSocketNotifier(interruption[0], QSocketNotifier::Read, &server);
        QObject::connect(notifier, &QSocketNotifier::activated, &server, [] { QCoreApplication::quit(); });
        std::signal(SIGINT, interrupted);
        std::signal(SIGTERM, interrupted);
    }
    QCoreApplication::exec();
    return finishServing(options, server);
}

ExitStatus serve(const ServeCommandOptions& options)
{
    if (options.isList)
        return listServable(options.hasTls);
    std::string json;
    if (const ExitStatus status = readServed(options, json); status != ExitStatus::Success)
        return status;
    auto plan = LoopbackPlan::of(json);
    if (!plan) {
        std::string where = options.example.empty() ? options.file : options.example;
        complain((where == "-" ? "standard input" : where) + ": " + describe(plan.error()));
        return ExitStatus::WrongInput;
    }
    const std::vector<Message> why = whyNotOnLoopback(*plan, options.hasTls);
    for (const Message& reason : why)
        complain("this cannot be tried in a browser here: " + textOf(reason));
    if (!why.empty())
        return ExitStatus::WrongInput;
    if (!options.isCheck)
        return serveScenario(options, *std::move(plan));
    std::string text = "It can be tried in a browser.\n";
    for (const ActionLeftOut& out : plan->leftOut())
        text.append("Without action ")
            .append(std::to_string(out.action + 1))
            .append(": ")
            .append(textOf(out.why))
            .append(".\n");
    return deliver({}, text, ExitStatus::Success);
}

} // namespace

void addServeCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("serve", "Have a real browser do a scenario, beside the prediction");
    command->footer("Plays the scenario's servers and page on this machine, under names that end in .localhost, and\n"
                    "opens a page that tells a browser to do what the scenario says. Nothing else is listened at or\n"
                    "asked. Exit status: 0 all came as predicted, 1 something did not, 2 the file or the call is\n"
                    "wrong, or the scenario cannot be tried (--check says why), 3 something could not be read,\n"
                    "written or listened at.");
    auto options = std::make_shared<ServeCommandOptions>();
    CLI::Option* file = command->add_option("FILE", options->file, "A scenario; - is standard input");
    CLI::Option* example =
        command->add_option("--example", options->example, "A built-in scenario (`fetchscope examples` lists them)");
    example->excludes(file);
    command->add_flag("--check", options->isCheck, "Only say whether it can be tried, and why not");
    command->add_flag("--list", options->isList, "Say it of all built-in scenarios");
    command->add_flag("--https", options->hasTls, "https stays https, with a certificate made for this run");
    command->add_option("--certificate", options->certificate, "With --https: write the authority to import here");
    command->add_option("--port", options->port, "Where the page with the report is (default: any port that is free)");
    command->add_flag("--no-open", options->isQuiet, "Open no browser, only say the address");
    command->add_option("--browser", options->browser, "The program to open, in place of the usual browser");
    command->add_flag("--once", options->isOnce, "End after the first whole report");
    command->add_option("--format", options->format, "text: each report as it comes; json: all of them at the end")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_option(
        "--output,-o", options->output, "Save the recording in this file, which is replaced at the end");
    command->callback([options, file, example, &status] {
        if (file->count() == 0 && example->count() == 0 && !options->isList)
            throw CLI::RequiredError("serve: FILE, --example or --list");
        status = serve(*options);
    });
}

} // namespace fetchscope
