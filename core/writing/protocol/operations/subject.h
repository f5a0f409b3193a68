#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/writing/protocol/operations/operation.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a request is about: a scenario, given as such or made of a text.
struct Subject
{
    Scenario scenario;
    /// Its JSON: as it was given, or as it was made.
    std::string json;
    /// What was assumed where it was made of a text, a sentence each.
    std::vector<std::string> notes;
};

/// The parameters that name a subject.
inline constexpr std::array subjectParameters {
    Parameter {"scenario", ParameterKind::Object,
        "A scenario: page, actions and the server's rules (resources/scenarios/README.md). This or text."},
    Parameter {"text", ParameterKind::Text,
        "A fetch() call, script, curl command, HTML, request, collection or console message; response headers or the "
        "server's configuration may follow. This or scenario."},
    Parameter {"page", ParameterKind::Text,
        "The URL of the page that asks (https://app.example/), where the text does not say it."},
    Parameter {"profile", ParameterKind::Choice, "Whose rules decide; absent: the scenario's own, or standard.", false,
        Names<ProfileId>::list},
};

/// Reads the subject of a request. The fault says what is missing or wrong.
tl::expected<Subject, Fault> readSubject(const OperationContext& context, const Arguments& arguments);
/// A scenario that stands at a place of the request.
tl::expected<Scenario, Fault> readScenarioAt(JsonReader& reader, JsonElement element, std::string_view key);
/// The sentences of a scenario's notes, which are a list of Markdown.
std::vector<std::string> sentencesOf(std::string_view notes);

} // namespace fetchscope
