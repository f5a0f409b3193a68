#include "core/writing/protocol/engine/engine_requests.h"

#include "core/engine/browser/profile.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr Parameter sessionParameter {"session", ParameterKind::Text, "The session's name.", true};
constexpr Parameter stepsParameter {
    "steps", ParameterKind::Boolean, "Every step of the algorithms, as `trace` (default false)."};
constexpr Parameter profileParameter {"profile", ParameterKind::Choice,
    "Whose rules decide; absent: the scenario's own, or standard.", false, Names<ProfileId>::list};

constexpr std::array networkParameters {
    Parameter {"network", ParameterKind::Choice,
        "Who answers: the rules of the scenario (default), the caller, or the servers themselves.", false,
        Names<NetworkKind>::list},
    Parameter {"hosts", ParameterKind::Texts,
        "Of `live`: the hosts that may be asked, with their port where it is not the scheme's; all others are "
        "refused."},
    Parameter {"startsAt", ParameterKind::Number,
        "When the clock begins, in seconds since 1970; absent: 1 January 2026, of `live` the real time."},
    Parameter {"answerTimeLimit", ParameterKind::Integer,
        "Of `caller`: milliseconds after which a request that was not answered ends (default 300000)."},
};

constexpr std::array helloParameters {
    Parameter {"protocol", ParameterKind::Integer, "The version of the protocol that the caller speaks."},
};
constexpr std::array runParameters = joined(
    std::array {
        Parameter {"scenario", ParameterKind::Object, "A scenario (resources/scenarios/README.md).", true},
        profileParameter,
        stepsParameter,
        Parameter {"fixes", ParameterKind::Boolean, "Look for what makes blocked requests work (default false)."},
    },
    networkParameters);
constexpr std::array openParameters = joined(
    std::array {
        Parameter {"session", ParameterKind::Text, "Its name; absent: one is made."},
        Parameter {"page", ParameterKind::Text, "The URL of the page. This or scenario."},
        Parameter {"scenario", ParameterKind::Object,
            "A scenario without actions: page, cookies, hosts, settings, and the server's rules. This or page."},
        profileParameter,
    },
    networkParameters);
constexpr std::array fetchParameters {
    sessionParameter,
    Parameter {"url", ParameterKind::Text, "Resolved against the page's URL.", true},
    Parameter {"init", ParameterKind::Object, "As of fetch(): method, headers, body, mode, credentials…"},
    stepsParameter,
};
constexpr std::array actParameters {
    sessionParameter,
    Parameter {"action", ParameterKind::Object, "As it stands in the `actions` of a scenario.", true},
    stepsParameter,
};
constexpr std::array waitParameters {
    sessionParameter,
    Parameter {"seconds", ParameterKind::Number, "A fraction is allowed.", true},
};
constexpr std::array cookiesParameters {
    sessionParameter,
    Parameter {"clear", ParameterKind::Boolean, "Take all away, before `set`."},
    Parameter {"set", ParameterKind::Objects, "Cookies as in the `cookies` of a scenario."},
};
constexpr std::array closeParameters {sessionParameter};
constexpr std::array cancelParameters {
    Parameter {"id", ParameterKind::Id, "The id of the request.", true},
};
constexpr std::array answerParameters {
    Parameter {"exchange", ParameterKind::Integer, "The number in `send`.", true},
    Parameter {"respond", ParameterKind::Object,
        "As in a rule of a scenario: status, headers, body or bodyBase64; or networkError.", true},
};

constexpr ParameterTable parametersOf(EngineRequestId id)
{
    switch (id) {
    case EngineRequestId::Hello:
        return helloParameters;
    case EngineRequestId::Run:
        return runParameters;
    case EngineRequestId::Open:
        return openParameters;
    case EngineRequestId::Fetch:
        return fetchParameters;
    case EngineRequestId::Act:
        return actParameters;
    case EngineRequestId::Wait:
        return waitParameters;
    case EngineRequestId::Cookies:
        return cookiesParameters;
    case EngineRequestId::Close:
        return closeParameters;
    case EngineRequestId::Cancel:
        return cancelParameters;
    case EngineRequestId::Answer:
        return answerParameters;
    }
    return {};
}

} // namespace

std::span<const EngineRequest> allEngineRequests()
{
    static const EngineRequest requests[] = {
#define ENGINE_REQUEST(id, name, meaning) {EngineRequestId::id, name, meaning, parametersOf(EngineRequestId::id)},
#include "core/writing/protocol/engine/engine_requests.def"
#undef ENGINE_REQUEST
    };
    return requests;
}

const EngineRequest* engineRequestNamed(std::string_view name)
{
    const auto requests = allEngineRequests();
    const auto found = std::find_if(
        requests.begin(), requests.end(), [name](const EngineRequest& request) { return request.name == name; });
    return found == requests.end() ? nullptr : &*found;
}

} // namespace fetchscope
