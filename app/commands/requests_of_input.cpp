#include "app/commands/requests_of_input.h"

#include "app/commands/messages.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/har/har_reader.h"
#include "core/reading/importers/http/http_transcript.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/replay/replay_extract.h"

namespace fetchscope {

namespace {

template <class T> using OfInput = tl::expected<T, InputProblem>;

/// The requests of a recording, the first of them.
class RequestSink : public RecordingSink
{
public:
    static constexpr std::size_t mostRequests = 2000;

    void beginRecording() override { }
    void info(const RecordingInfo&) override { }
    void page(const RecordedPage&) override { }
    bool entry(RecordedEntry& entry) override
    {
        GridRequest& request = requests.emplace_back();
        request.method = entry.method;
        request.url = entry.url;
        request.headers = entry.requestHeaders;
        request.isPreflight =
            entry.method == "OPTIONS" && entry.requestHeaders.contains("access-control-request-method");
        return requests.size() < mostRequests;
    }
    void warning(const RecordingWarning& warning, bool) override { complain(textOf(warning.message)); }
    void endRecording() override { }

    std::vector<GridRequest> requests;
};

tl::unexpected<InputProblem> problem(InputError error, ExitStatus status = ExitStatus::WrongInput)
{
    return tl::unexpected(InputProblem {std::move(error), status});
}

tl::unexpected<InputProblem> wrongText(const std::string& place, const InputError& error)
{
    return problem({place, say<messages::WrongPart>(describe(error)), {}});
}

OfInput<std::vector<GridRequest>> requestsOfRecording(const std::string& path)
{
    RequestSink sink;
    const auto read = readHar(path, sink, [](std::uint64_t, std::uint64_t) { return true; });
    if (!read)
        return problem({read.error().path, read.error().message, {}},
            read.error().isNoHar ? ExitStatus::WrongInput : ExitStatus::IoFailed);
    if (sink.requests.size() == RequestSink::mostRequests)
        complain("only the first 2000 requests of the recording are asked");
    return std::move(sink.requests);
}

GridRequest requestOf(const CapturedRequest& captured)
{
    GridRequest request;
    request.method = captured.method.empty() ? (captured.body ? "POST" : "GET") : captured.method;
    request.url = captured.url;
    for (const auto& [name, value] : captured.headers)
        request.headers.append(name, value);
    if (captured.body)
        request.body = std::make_shared<const std::string>(*captured.body);
    return request;
}

std::vector<GridRequest> requestsOfRun(const Scenario& scenario, std::optional<ProfileId> profile)
{
    if (!profile)
        return gridRequestsOf(runScenario(scenario, Tracing::Off));
    const Profile browser = profileUnder(scenario, *profile);
    return gridRequestsOf(runScenario(scenario, Tracing::Off, &browser));
}

/// Does the text or its name look like a recording?
bool isRecording(const std::string& path, std::string_view text)
{
    const auto endsWith = [&path](std::string_view ending) { return std::string_view(path).ends_with(ending); };
    return endsWith(".har") || endsWith(".har.gz") || endsWith(".har.zst")
        || (text.find("\"log\"") != std::string_view::npos && text.find("\"entries\"") != std::string_view::npos);
}

std::string placeOf(const std::string& path)
{
    return path == "-" ? "standard input" : path;
}

} // namespace

OfInput<ScenariosOfInput> scenariosOfText(const std::string& place, std::string_view text)
{
    auto scenario = text.find("\"fetchscope\"") != std::string_view::npos ? readScenario(text) : readSnippet(text);
    if (!scenario)
        return wrongText(place, scenario.error());
    ScenariosOfInput input;
    input.scenarios.push_back(std::move(*scenario));
    return input;
}

OfInput<ScenariosOfInput> scenariosOfInput(const std::string& path, std::size_t most)
{
    const auto recorded = [&]() -> OfInput<ScenariosOfInput> {
        auto scenarios = extractEndpoints(path, most, std::nullopt);
        if (!scenarios)
            return problem(scenarios.error());
        return ScenariosOfInput {std::move(*scenarios), true};
    };
    if (isRecording(path, {}))
        return recorded();
    const auto text = readTextFile(path, maximumInputSize);
    if (!text)
        return problem({text.error().path, text.error().message, {}}, ExitStatus::IoFailed);
    return path != "-" && isRecording(path, *text) ? recorded() : scenariosOfText(placeOf(path), *text);
}

OfInput<std::vector<GridRequest>> requestsOfInput(const std::string& path, std::optional<ProfileId> profile)
{
    if (isRecording(path, {}))
        return requestsOfRecording(path);
    const auto text = readTextFile(path, maximumInputSize);
    if (!text)
        return problem({text.error().path, text.error().message, {}}, ExitStatus::IoFailed);
    if (path != "-" && isRecording(path, *text))
        return requestsOfRecording(path);
    if (kindOfSnippet(*text) == SnippetKind::HttpMessage) {
        const auto exchanges = readHttpTranscript(*text);
        if (!exchanges)
            return wrongText(placeOf(path), exchanges.error());
        std::vector<GridRequest> requests;
        for (const CapturedExchange& exchange : *exchanges)
            requests.push_back(requestOf(exchange.request));
        return requests;
    }
    const auto input = scenariosOfText(placeOf(path), *text);
    if (!input)
        return tl::unexpected(input.error());
    return requestsOfRun(input->scenarios.front(), profile);
}

} // namespace fetchscope
