#include "core/telling/matrix/access_matrix.h"

#include "core/engine/http/header_list.h"
#include "core/engine/http/methods.h"
#include "core/engine/simulation/runner.h"
#include "core/telling/matrix/asking_origins.h"
#include "core/telling/matrix/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

MatrixCell cellOf(const RunResult& result)
{
    const ActionResult& action = result.actions.front();
    MatrixCell cell;
    bool isSent = false;
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const bool isPreflight = result.exchanges[i].kind == Exchange::Kind::Preflight;
        cell.isPreflighted = cell.isPreflighted || isPreflight;
        isSent = isSent || !isPreflight;
    }
    cell.status = action.outcome.wireStatus;
    if (action.outcome.verdict != Verdict::Exposed)
        cell.access = isSent ? MatrixAccess::SentUnreadable : MatrixAccess::NotSent;
    if (cell.access != MatrixAccess::Readable && action.outcome.cause)
        cell.reason = action.outcome.cause->reason;
    return cell;
}

std::optional<InputError> faultOf(const MatrixAxes& axes)
{
    for (const std::string& credentials : axes.credentials) {
        if (credentials != "omit" && credentials != "same-origin" && credentials != "include")
            return InputError {
                {}, say<messages::MatrixCredentialsUnknown>(credentials), say<messages::CredentialsAre>()};
    }
    for (const std::string& method : axes.methods) {
        if (!isMethod(method) || isForbiddenMethod(method))
            return InputError {{}, say<messages::MatrixNoMethod>(method), say<messages::MethodsAre>()};
    }
    for (const MatrixHeaders& set : axes.headers) {
        for (const auto& [name, value] : set.headers) {
            if (!isHeaderName(name))
                return InputError {{}, say<messages::MatrixNoHeader>(name), say<messages::HeadersAre>()};
        }
    }
    if (axes.cellCount() > mostMatrixCells)
        return InputError {
            {}, say<messages::MatrixTooLarge>(axes.cellCount(), mostMatrixCells), say<messages::NameFewer>()};
    return std::nullopt;
}

} // namespace

const MatrixCell& AccessMatrix::at(
    std::size_t origin, std::size_t method, std::size_t credentials, std::size_t headers, std::size_t profile) const
{
    std::size_t index = origin;
    index = index * axes.methods.size() + method;
    index = index * axes.credentials.size() + credentials;
    index = index * axes.headers.size() + headers;
    index = index * axes.profiles.size() + profile;
    return cells[index];
}

Result<AccessMatrix> computeAccessMatrix(const Scenario& scenario, MatrixAxes axes)
{
    const auto asked = matrixActionOf(scenario);
    if (!asked)
        return tl::unexpected(InputError {{}, say<messages::MatrixNeedsRequest>(), say<messages::WriteFetchAction>()});
    if (auto fault = faultOf(axes))
        return tl::unexpected(*std::move(fault));
    AccessMatrix matrix;
    matrix.url =
        urlOf(std::get<RequestAction>(scenario.actions[*asked].what), writtenPageOf(scenario, *asked).creationUrl)
            ->href();
    matrix.axes = std::move(axes);
    matrix.cells.reserve(matrix.axes.cellCount());

    Scenario trial = scenario;
    trial.expect.clear();
    trial.warnings.clear();
    trial.serviceWorker.reset();
    trial.actions.assign(1, Action {});
    std::vector<Profile> profiles;
    for (const ProfileId profile : matrix.axes.profiles)
        profiles.push_back(profileUnder(scenario, profile));
    Runner runner;
    for (const MatrixOrigin& origin : matrix.axes.origins) {
        const auto page = pageOfOrigin(origin.origin, scenario.page);
        if (!page)
            return tl::unexpected(
                InputError {{}, say<messages::MatrixNoOrigin>(origin.origin), say<messages::WriteOrigin>()});
        trial.page = *page;
        for (const std::string& method : matrix.axes.methods) {
            for (const std::string& credentials : matrix.axes.credentials) {
                for (const MatrixHeaders& headers : matrix.axes.headers) {
                    RequestAction request;
                    request.initiator = InitiatorKind::Fetch;
                    request.url = matrix.url;
                    request.method = method;
                    request.credentials = credentials;
                    if (!headers.headers.empty())
                        request.headers = headers.headers;
                    trial.actions.front().what = std::move(request);
                    for (const Profile& profile : profiles)
                        matrix.cells.push_back(cellOf(runner.run(trial, Tracing::Off, &profile)));
                }
            }
        }
    }
    return matrix;
}

Message messageFor(MatrixAccess access)
{
    switch (access) {
    case MatrixAccess::Readable:
        return say<messages::MatrixReadable>();
    case MatrixAccess::SentUnreadable:
        return say<messages::MatrixSentUnreadable>();
    case MatrixAccess::NotSent:
        return say<messages::MatrixNotSent>();
    }
    return {};
}

} // namespace fetchscope
