#include "app/commands/commands.h"
#include "app/commands/report_look.h"
#include "app/commands/scenario_input.h"
#include "core/engine/base/ascii.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/server_policy/server_policy_reader.h"
#include "core/telling/matrix/policy_scenario.h"
#include "core/writing/report/matrix_report.h"

#include <algorithm>
#include <memory>

namespace fetchscope {

namespace {

struct MatrixOptions
{
    std::string file;
    std::string example;
    std::vector<std::string> origins;
    std::vector<std::string> methods;
    std::vector<std::string> credentials;
    std::vector<std::string> headers;
    std::vector<std::string> profiles;
    std::string url = "https://api.example/";
    std::string format = "table";
    std::string color = "auto";
    std::string output;
};

/// `X-Ping:1`, `Authorization`, `-`
MatrixHeaders headersOf(std::string_view text)
{
    MatrixHeaders set;
    if (text == "-" || text == "none")
        return set;
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view value = strip(text.substr(std::min(colon + 1, text.size())), isAsciiWhitespace);
    set.headers.emplace_back(text.substr(0, colon), value.empty() ? "1" : value);
    return set;
}

MatrixAxes axesOf(const MatrixOptions& options)
{
    MatrixAxes axes;
    for (const std::string& origin : options.origins)
        axes.origins.push_back({origin, {}});
    axes.methods = options.methods;
    axes.credentials = options.credentials;
    for (const std::string& headers : options.headers)
        axes.headers.push_back(headersOf(headers));
    for (const std::string& name : options.profiles)
        axes.profiles.push_back(*valueNamed<ProfileId>(name));
    return axes;
}

/// The server that keeps to a policy, as a scenario.
Result<Scenario> scenarioOfPolicyText(std::string_view json, const std::string& url, MatrixAxes& axes)
{
    const auto policy = readServerPolicy(json);
    return policy ? scenarioOfPolicy(*policy, url, axes) : tl::unexpected(policy.error());
}

ExitStatus matrixOfText(const MatrixOptions& options, const std::string& name, std::string_view json)
{
    MatrixAxes axes = axesOf(options);
    auto scenario = json.find("\"fetchscopePolicy\"") != std::string_view::npos
        ? scenarioOfPolicyText(json, options.url, axes)
        : readScenario(json);
    if (!scenario) {
        complain(name + ": " + describe(scenario.error()));
        return ExitStatus::WrongInput;
    }
    const auto matrix = computeAccessMatrix(*scenario, matrixAxesOf(*scenario, std::move(axes)));
    if (!matrix) {
        complain(describe(matrix.error()));
        return ExitStatus::WrongInput;
    }
    const std::string text = options.format == "csv" ? writeMatrixCsv(*matrix)
        : options.format == "json"
        ? writeMatrixJson(*matrix)
        : writeMatrixText(*matrix, {reportLook(options.color, options.output.empty()).hasColor, nullptr});
    return deliver(options.output, text, ExitStatus::Success);
}

ExitStatus matrix(const MatrixOptions& options)
{
    return withScenarioText(options.example, options.file,
        [&options](const std::string& name, std::string_view text) { return matrixOfText(options, name, text); });
}

} // namespace

void addMatrixCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand(
        "matrix", "Ask a server for many pages and methods at once: who may read, who only sends, who is refused");
    command->footer(
        "What is left out of origins, methods and credentials is what is worth asking: the page, a sibling,\n"
        "an attacker, origins that look like the page's, null, http:.");
    auto options = std::make_shared<MatrixOptions>();
    CLI::Option* file =
        command->add_option("FILE", options->file, "A scenario, or the policy of a server; - is standard input");
    CLI::Option* example =
        command->add_option("--example", options->example, "A built-in scenario (`fetchscope examples` lists them)");
    example->excludes(file);
    command->add_option("--origins", options->origins, "Whose pages ask: https://app.example,null")->delimiter(',');
    command->add_option("--methods", options->methods, "GET,PUT,PATCH")->delimiter(',');
    command->add_option("--credentials", options->credentials, "omit,same-origin,include")->delimiter(',');
    command->add_option("--headers", options->headers, "Headers that are set, one at a time: -,Authorization,X-Ping:1")
        ->delimiter(',');
    const auto& known = Names<ProfileId>::list;
    command->add_option("--profile", options->profiles, "Whose rules decide: standard,chromium,firefox,safari")
        ->delimiter(',')
        ->check(CLI::IsMember(std::vector<std::string>(known.begin(), known.end())));
    command->add_option("--url", options->url, "What is asked of the server of a policy")->capture_default_str();
    command->add_option("--format", options->format, "table for a person, csv for spreadsheets, json for programs")
        ->check(CLI::IsMember({"table", "csv", "json"}))
        ->capture_default_str();
    addColorOption(*command, options->color);
    addOutputOption(*command, options->output);
    command->callback([options, file, example, &status] {
        if (file->count() == 0 && example->count() == 0)
            throw CLI::RequiredError("matrix: FILE or --example");
        status = matrix(*options);
    });
}

} // namespace fetchscope
