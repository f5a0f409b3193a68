#include "app/live/probe.h"

#include "app/commands/commands.h"
#include "app/commands/live_options.h"
#include "app/commands/report_look.h"
#include "core/engine/http/headers.h"
#include "core/engine/simulation/side_effects.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/page_request.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/replay/masked_secrets.h"
#include "core/telling/advice/fix_search.h"
#include "core/writing/report/fixes_report.h"
#include "core/writing/report/har_writer.h"
#include "core/writing/report/result_writer.h"
#include "core/writing/report/text_report.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <memory>

namespace fetchscope {

namespace {

struct ProbeArguments
{
    /// A URL, or the file of a scenario.
    std::string what;
    PageRequest request;
    LiveOptions live;
    std::string profile;
    std::string localNetwork;
    std::string format = "text";
    std::string color = "auto";
    std::string saved;
    bool isVerbose = false;
    bool isQuiet = false;
    bool wantsFixes = false;
    bool isAgreed = false;
    bool keepsSecrets = false;
};

std::atomic<bool> isInterrupted {false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void interrupt(int)
{
    isInterrupted.store(true, std::memory_order_relaxed);
}

/// Ctrl+C ends what is on its way, and not the program, for as long as this lives.
class Interruptible
{
public:
    Interruptible()
    {
        isInterrupted = false;
        struct sigaction action
        {
        };
        action.sa_handler = interrupt;
        sigemptyset(&action.sa_mask);
        ::sigaction(SIGINT, &action, &m_before);
    }
    ~Interruptible() { ::sigaction(SIGINT, &m_before, nullptr); }
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    struct sigaction m_before
    {
    };
};

bool isUrl(std::string_view text)
{
    constexpr std::array<std::string_view, 4> beginnings {"http://", "https://", "ws://", "wss://"};
    return std::any_of(beginnings.begin(), beginnings.end(),
        [text](std::string_view beginning) { return asciiLowercase(text.substr(0, beginning.size())) == beginning; });
}

/// Says which headers of the call do not go out, as those of a page would not.
void tellForbiddenHeaders(const Scenario& scenario)
{
    for (const Action& action : scenario.actions) {
        const auto* const request = std::get_if<RequestAction>(&action.what);
        if (!request || !request->headers)
            continue;
        for (const auto& [name, value] : *request->headers) {
            if (!isForbiddenRequestHeader(name, value))
                continue;
            const bool isCookie = asciiCaseInsensitiveEquals(name, "Cookie");
            complain(name + " is left out: browsers set it themselves, and let no page do so"
                + (isCookie ? "; --cookie says which cookies there are" : ""));
        }
    }
}

/// The scenario that is to be sent; null where the call is wrong, which is said.
std::optional<Scenario> scenarioOf(const ProbeArguments& arguments, ExitStatus& status)
{
    status = ExitStatus::WrongInput;
    if (isUrl(arguments.what)) {
        PageRequest request = arguments.request;
        request.url = arguments.what;
        if (request.body.starts_with('@')) {
            auto body = readTextFile(request.body.substr(1), maximumInputSize);
            if (!body) {
                complain(describe(body.error()));
                status = ExitStatus::IoFailed;
                return std::nullopt;
            }
            request.body = *std::move(body);
        }
        auto scenario = scenarioOf(request);
        if (scenario) {
            tellForbiddenHeaders(*scenario);
            return *std::move(scenario);
        }
        // Fields are named as the options are.
        const std::string error = describe(scenario.error());
        complain(error.starts_with("url") ? error : "--" + error);
        return std::nullopt;
    }
    const auto text = readTextFile(arguments.what, maximumInputSize);
    if (!text) {
        complain(describe(text.error()));
        complain("a URL begins with http:// or https://; anything else is the file of a scenario");
        status = ExitStatus::IoFailed;
        return std::nullopt;
    }
    auto scenario = readScenario(*text);
    if (scenario)
        return *std::move(scenario);
    complain(
        (arguments.what == "-" ? std::string("standard input") : arguments.what) + ": " + describe(scenario.error()));
    return std::nullopt;
}

/// Asks before something is sent that may change what is on a server.
bool mayBeSent(const Scenario& scenario, bool isAgreed)
{
    const std::vector<std::string> effects = sideEffectsOf(scenario);
    if (effects.empty() || isAgreed)
        return true;
    for (const std::string& effect : effects)
        complain(effect + " may change something on the server");
    if (::isatty(STDIN_FILENO) != 1 || ::isatty(STDERR_FILENO) != 1) {
        complain("nothing was sent; add --yes to send it");
        return false;
    }
    std::cerr << "Send it? [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    const bool isYes = answer == "y" || answer == "Y" || answer == "yes" || answer == "j" || answer == "ja";
    if (!isYes)
        complain("nothing was sent");
    return isYes;
}

/// A line for each exchange, for who waits at a terminal.
LiveObserver progressOnTerminal(bool isQuiet)
{
    if (isQuiet || ::isatty(STDERR_FILENO) != 1)
        return {};
    LiveObserver observer;
    observer.begins = [](const LiveRequest& live) {
        std::cerr << "> " << live.request.method << ' ' << live.request.url << '\n';
    };
    observer.ends = [](const LiveRequest&, const WireAnswer& answer) {
        std::cerr << "< ";
        if (answer.failure)
            std::cerr << (answer.detail == FailureDetail::None ? nameOf(*answer.failure) : nameOf(answer.detail));
        else
            std::cerr << answer.status;
        std::cerr << " after " << static_cast<long>(answer.delay * 1000) << " ms\n";
    };
    return observer;
}

ExitStatus statusOf(const RunResult& result)
{
    const auto has = [&result](Verdict verdict) {
        return std::any_of(result.actions.begin(), result.actions.end(),
            [verdict](const ActionResult& action) { return action.isRequest && action.outcome.verdict == verdict; });
    };
    if (has(Verdict::NetworkError))
        return ExitStatus::IoFailed;
    const bool isFine = !has(Verdict::Blocked) && result.meetsExpectations();
    return isFine ? ExitStatus::Success : ExitStatus::ExpectationFailed;
}

/// What is saved expects what came of it.
void expectOutcomes(Scenario& scenario, const RunResult& result)
{
    if (!scenario.expect.empty())
        return;
    for (const ActionResult& action : result.actions) {
        Expectation& expectation = scenario.expect.emplace_back();
        if (action.isRequest)
            expectation.verdict = action.outcome.verdict;
    }
}

bool save(const ProbeArguments& arguments, const Run& run)
{
    Scenario scenario = *run.scenario;
    scenario.profile = run.result.profile.id();
    expectOutcomes(scenario, run.result);
    const auto written =
        writeTextFile(arguments.saved, writeScenario(arguments.keepsSecrets ? scenario : withoutSecrets(scenario)));
    if (!written)
        complain(describe(written.error()));
    return written.has_value();
}

std::string reportOf(const ProbeArguments& arguments, const Run& run)
{
    TextReportOptions look = reportLook(arguments.color, true);
    look.isVerbose = arguments.isVerbose;
    std::vector<Advice> advice;
    if (arguments.wantsFixes)
        advice = FixSearch().adviseOn(*run.scenario, run.result);
    if (arguments.format == "json") {
        const std::string json = writeScenario(*run.scenario);
        const GivenAdvice given {advice, json};
        ResultWriter writer(JsonWriter::Layout::Pretty);
        return std::string(writer.write(*run.scenario, run.result, arguments.wantsFixes ? &given : nullptr)) + "\n";
    }
    if (arguments.format == "har")
        return writeHar(*run.scenario, run.result);
    std::string text = writeTextReport(*run.scenario, run.result, look);
    if (arguments.wantsFixes)
        text += writeFixesText(advice, look);
    return text;
}

ExitStatus run(const ProbeArguments& arguments)
{
    ExitStatus status = ExitStatus::Success;
    auto scenario = scenarioOf(arguments, status);
    if (!scenario)
        return status;
    if (const auto profile = valueNamed<ProfileId>(arguments.profile))
        scenario->profile = *profile;
    if (const auto permission = valueNamed<Permission>(arguments.localNetwork))
        scenario->settings.localNetworkAccess = LocalNetworkPermissions::both(*permission);
    if (!mayBeSent(*scenario, arguments.isAgreed))
        return ExitStatus::WrongInput;
    Run done;
    {
        const Interruptible interruptible;
        ProbeOptions options;
        options.live = arguments.live;
        options.cancelled = &isInterrupted;
        options.observer = progressOnTerminal(arguments.isQuiet);
        done = probe(*scenario, options);
    }
    if (isInterrupted) {
        complain("cancelled; " + std::to_string(done.result.exchanges.size())
            + " requests had been begun, nothing is saved");
        return ExitStatus::IoFailed;
    }
    if (!arguments.saved.empty() && !save(arguments, done))
        return ExitStatus::IoFailed;
    const auto waitsForUser = [](const ActionResult& action) {
        return action.outcome.cause && action.outcome.cause->reason == Reason::LocalNetworkPrompt;
    };
    if (std::any_of(done.result.actions.begin(), done.result.actions.end(), waitsForUser))
        complain("--local-network granted answers as a user who lets the page do so");
    return deliver({}, reportOf(arguments, done), statusOf(done.result));
}

void addRequestOptions(CLI::App& command, PageRequest& request)
{
    const std::vector<std::string> modes {"cors", "no-cors", "same-origin"};
    const std::vector<std::string> credentials {"omit", "same-origin", "include"};
    const std::vector<std::string> redirects {"follow", "error", "manual"};
    const auto& initiators = Names<InitiatorKind>::list;
    command.add_option("--origin", request.origin, "The origin of the page that asks, or null")->group("Request");
    command.add_option("--method,-X", request.method, "GET where it is not said")->group("Request");
    command.add_option("--header,-H", request.headers, "\"Name: value\", set by the page; may be repeated")
        ->group("Request")
        ->allow_extra_args(false);
    command.add_option("--body,-d", request.body, "The body; @FILE reads it, @- from standard input")->group("Request");
    command.add_option("--mode", request.mode, "cors, no-cors or same-origin")
        ->check(CLI::IsMember(modes))
        ->group("Request");
    command.add_option("--credentials", request.credentials, "omit, same-origin or include")
        ->check(CLI::IsMember(credentials))
        ->group("Request");
    command.add_option("--redirect", request.redirect, "follow, error or manual")
        ->check(CLI::IsMember(redirects))
        ->group("Request");
    command
        .add_option("--cookie,-b", request.cookies,
            "A cookie of the URL's host that the browser has, as its server set it: \"id=1; SameSite=None; Secure\"; "
            "may "
            "be repeated")
        ->group("Request")
        ->allow_extra_args(false);
    command.add_option("--initiator", request.initiator, "What asks: fetch, xhr, img, script…")
        ->check(CLI::IsMember(std::vector<std::string>(initiators.begin(), initiators.end())))
        ->group("Request");
}

} // namespace

void addProbeCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand(
        "probe", "Send what a browser would send to a real server, preflight first, and judge the real answers");
    command->footer(
        "`fetchscope probe https://api.example/data --origin https://app.example` asks as a page of that\n"
        "origin would; `fetchscope probe FILE.json` sends the actions of a scenario, whose rules are not\n"
        "used. Nothing else is sent. Methods that may change something need a yes. Exit status: 0 the\n"
        "answers may be used, 1 something is blocked, or not as the scenario expects, 2 the call is wrong,\n"
        "3 a server was not reached, or something could not be read or written.");
    auto arguments = std::make_shared<ProbeArguments>();
    command->add_option("TARGET", arguments->what, "The URL that is asked; or a scenario, - is standard input")
        ->required();
    addRequestOptions(*command, arguments->request);
    addLiveOptions(*command, arguments->live);
    addProfileOption(*command, arguments->profile)
        ->description("Whose rules decide and whose headers are sent (of a URL: chromium)");
    const auto& permissions = Names<Permission>::list;
    command
        ->add_option("--local-network", arguments->localNetwork,
            "What the user has answered where a page asks for this machine or the local network (prompt: nothing yet)")
        ->check(CLI::IsMember(std::vector<std::string>(permissions.begin(), permissions.end())));
    command->add_option("--format", arguments->format, "text for a person, json for programs, har for other tools")
        ->check(CLI::IsMember({"text", "json", "har"}))
        ->capture_default_str();
    command->add_flag("--trace,--verbose", arguments->isVerbose, "Show every step, not only decisions");
    command->add_flag("--quiet,-q", arguments->isQuiet, "No line for each request while it is on its way");
    command->add_flag("--fixes", arguments->wantsFixes, "Try what makes it work, and show what does");
    addColorOption(*command, arguments->color);
    command->add_option("--output,-o", arguments->saved,
        "Save a scenario with the recorded answers into this file; passwords, cookies and tokens are masked");
    command->add_flag("--keep-secrets", arguments->keepsSecrets, "Save passwords, cookies and tokens as they are");
    command->add_flag("--yes,-y", arguments->isAgreed, "Send methods that may change something without asking");
    command->callback([arguments, &status] { status = run(*arguments); });
}

} // namespace fetchscope
