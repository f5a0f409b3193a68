#include "core/reading/server_policy/server_policy_reader.h"
#include "core/telling/matrix/access_matrix.h"
#include "core/telling/matrix/policy_scenario.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/operations/subject.h"
#include "core/writing/protocol/parsed_line.h"
#include "core/writing/report/matrix_report.h"

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 3> credentialsNames {"omit", "same-origin", "include"};

constexpr std::array matrixParameters {
    Parameter {"scenario", ParameterKind::Object,
        "A scenario whose server is asked what its first request asks. This, text or policy."},
    Parameter {"text", ParameterKind::Text,
        "What a scenario is made of: a request with the server's configuration or response headers. This, scenario or "
        "policy."},
    Parameter {"policy", ParameterKind::Object,
        "The policy of a server (resources/policies/README.md). This, scenario or text."},
    Parameter {"url", ParameterKind::Text, "What is asked of the server of a policy (default https://api.example/)."},
    Parameter {"origins", ParameterKind::Texts,
        "Whose pages ask; absent: the page, a sibling, an attacker, origins that look like the page's, null, http:."},
    Parameter {"methods", ParameterKind::Texts, "Absent: those that are worth asking."},
    Parameter {"credentials", ParameterKind::Choices, "Absent: those that are worth asking.", false, credentialsNames},
    Parameter {"profiles", ParameterKind::Choices, "Whose rules decide; absent: the scenario's.", false,
        Names<ProfileId>::list},
};

MatrixAxes axesFrom(const Arguments& arguments)
{
    MatrixAxes axes;
    for (std::string& origin : arguments.texts("origins"))
        axes.origins.push_back({std::move(origin), {}});
    axes.methods = arguments.texts("methods");
    axes.credentials = arguments.texts("credentials");
    for (const std::string& name : arguments.texts("profiles"))
        axes.profiles.push_back(*valueNamed<ProfileId>(name));
    return axes;
}

tl::expected<Scenario, Fault> scenarioFrom(
    const OperationContext& context, const Arguments& arguments, MatrixAxes& axes)
{
    const JsonElement* policy = arguments.find("policy");
    if (policy == nullptr) {
        auto subject = readSubject(context, arguments);
        if (!subject)
            return tl::unexpected(std::move(subject.error()));
        return std::move(subject->scenario);
    }
    if (arguments.has("scenario") || arguments.has("text"))
        return tl::unexpected(
            faultAt(context.reader, say<messages::OneSubject>(), ErrorCode::WrongInput, say<messages::WriteSubject>()));
    const JsonReader::At at(context.reader, "policy");
    const auto read = readServerPolicy(jsonTextOf(*policy));
    if (!read)
        return tl::unexpected(faultBelow(context.reader, read.error()));
    const std::string url(arguments.has("url") ? arguments.text("url") : "https://api.example/");
    auto scenario = scenarioOfPolicy(*read, url, axes);
    if (!scenario)
        return tl::unexpected(faultAt(context.reader, scenario.error()));
    return *std::move(scenario);
}

} // namespace

ParameterTable parametersOfMatrix()
{
    return matrixParameters;
}

Performed performMatrix(const OperationContext& context, const Arguments& arguments)
{
    MatrixAxes axes = axesFrom(arguments);
    const auto scenario = scenarioFrom(context, arguments, axes);
    if (!scenario)
        return tl::unexpected(scenario.error());
    const auto matrix = computeAccessMatrix(*scenario, matrixAxesOf(*scenario, std::move(axes)));
    if (!matrix)
        return tl::unexpected(faultAt(context.reader, matrix.error()));
    OperationResult performed {oneLine(writeMatrixJson(*matrix)), {}};
    if (context.wantsText)
        performed.text.append("```\n").append(writeMatrixText(*matrix)).append("```\n");
    return performed;
}

} // namespace fetchscope
