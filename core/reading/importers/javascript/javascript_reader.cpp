#include "core/engine/base/ascii.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/javascript/copied_request.h"
#include "core/reading/importers/javascript/evaluator.h"
#include "core/reading/importers/javascript/implied_call.h"
#include "core/reading/importers/javascript/lexer.h"
#include "core/reading/importers/javascript/script_source.h"
#include "core/reading/importers/javascript/server_program.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/shell_lines.h"
#include "core/reading/importers/snippet_parts.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fetchscope {

namespace {

/// A scenario of more than that is nothing to step through.
constexpr std::size_t mostRequests = 200;

/// What is called to make a request, or made with `new`.
constexpr auto calls = std::to_array<std::string_view>({"ApolloClient(", "createHttpLink(", "new HttpLink(",
    "createUploadLink(", "fetchBaseQuery(", "GraphQLClient(", "graphql-request", "HttpInterceptor", "HttpHandler",
    "HttpRequest<", "httpResource(", "useFetch(", "axios.interceptors", "Vue.http.interceptors", "innerHTML",
    "document.write(", "axios.postForm(", "axios.head(", "axios.all(", "require(\"axios\")", "require('axios')",
    "io(\"", "io('", "io.connect(", "'socket.io-client'", "\"socket.io-client\"", "Upload.upload(", "Axios(",
    "Axios.get(", "Axios.post(", "Axios.create(", "fetch(", "fetch (", "new Request(", "new XMLHttpRequest",
    "sendBeacon(", "EventSource(", "new EventSource<", "new WebSocket(", "axios.get(", "axios.post(", "axios.put(",
    "axios.delete(", "axios.patch(", "axios.request(", "axios.create(", "axios.defaults", "axios(", "axios<", "axios\n",
    "$.ajax", "$.get(", "$.post(", "$.getJSON(", "jQuery.ajax", "jQuery.post(", "jQuery.get(", "$http", "superagent",
    "new EventSourcePolyfill(", "fetchEventSource(", "new Worker(", "importScripts(", "serviceWorker.register(", "ky.",
    "ky(", "$fetch(", "new Image(", "new Image;", "new Image,", "new SharedWorker(", "new Audio(", "reqwest(", "ofetch",
    "$fetch.create(", "wretch(", "got.get(", "got.post(", "got.put(", "got.patch(", "got.delete(", "got.extend(",
    "from 'got'", "from \"got\"", "rxjs/ajax", "dom/ajax", "createApolloFetch", "createNetworkInterface(", "Vue.http.",
    "m.request(", "fetchJsonp(", "fetch-jsonp", "'urql'", "\"urql\"", "@urql/", "$.getScript(", "jQuery.getJSON(",
    "jQuery.getScript(", "new SockJS(", "useSWR(", "useSWRImmutable(", "useSWRV(", "axiosInstance(", "axiosPrivate(",
    "axiosClient(", "axiosAuth(", "axiosApi(", "HubConnectionBuilder(", "TextureLoader(", "ImageLoader(", "FileLoader(",
    "GLTFLoader(", "OBJLoader(", "Image.fromURL(", "loadSVGFromURL(", "GM_xmlhttpRequest(", "GM_xmlHttpRequest(",
    "GM.xmlHttpRequest("});

/// Methods of clients, and what their names have in them.
constexpr std::array<std::string_view, 12> methods {".jsonp", ".get", ".post", ".put", ".patch", ".delete", ".request",
    ".$get", ".$post", ".$put", ".$patch", ".$delete"};
constexpr std::array<std::string_view, 7> clientNames {
    "http", "axios", "api", "client", "instance", "request", "service"};

/// `fetch()` without anything is only spoken of.
bool isSpokenOf(std::string_view text, std::size_t at, std::string_view call)
{
    constexpr std::array<std::string_view, 5> needArguments {
        "fetch(", "sendBeacon(", "EventSource(", "new Request(", "new WebSocket("};
    return std::find(needArguments.begin(), needArguments.end(), call) != needArguments.end()
        && text.substr(at + call.size()).starts_with(')');
}

bool isWordBefore(std::string_view text, std::size_t at)
{
    return at > 0 && (javascript::isNameCharacter(text[at - 1]) && text[at - 1] != '.');
}

/// `document.createElement("link")`: of an element that asks for something.
std::size_t findElementMade(std::string_view text)
{
    constexpr std::string_view call = "createElement(";
    constexpr std::array<std::string_view, 7> tags {"script", "link", "img", "image", "iframe", "audio", "video"};
    for (std::size_t at = text.find(call); at != std::string_view::npos; at = text.find(call, at + 1)) {
        const std::string_view rest = text.substr(at + call.size());
        const bool isQuoted = rest.starts_with('\'') || rest.starts_with('"');
        const std::string_view name = isQuoted ? rest.substr(1, rest.find(rest.front(), 1) - 1) : std::string_view();
        if (std::find(tags.begin(), tags.end(), name) != tags.end())
            return at;
    }
    return std::string_view::npos;
}

/// `su.post(url).set(headers).send(body).end(show)`: superagent under any name.
std::size_t findChainOfSuperagent(std::string_view text)
{
    constexpr std::size_t longest = 800;
    constexpr std::array<std::string_view, 5> beginnings {".get(", ".post(", ".put(", ".del(", ".patch("};
    constexpr std::array<std::string_view, 3> links {".set(", ".send(", ".withCredentials("};
    for (std::size_t end = text.find(".end("); end != std::string_view::npos; end = text.find(".end(", end + 1)) {
        const std::size_t first = end < longest ? 0 : end - longest;
        const std::string_view chain = text.substr(first, end - first);
        const bool isLinked = std::any_of(links.begin(), links.end(),
            [chain](std::string_view link) { return chain.find(link) != std::string_view::npos; });
        for (const std::string_view beginning : beginnings) {
            if (const std::size_t at = chain.find(beginning); isLinked && at != std::string_view::npos)
                return first + at;
        }
    }
    return std::string_view::npos;
}

/// `af.ajax({`: of a library that took it over from jQuery.
std::size_t findAjaxCall(std::string_view text)
{
    for (std::size_t at = text.find(".ajax({"); at != std::string_view::npos; at = text.find(".ajax({", at + 1)) {
        if (isWordBefore(text, at))
            return at;
    }
    return std::string_view::npos;
}

/// `createAuthClient({ baseURL: … })`: of a library that nobody knows.
std::size_t findClientMade(std::string_view text)
{
    constexpr std::size_t longestOptions = 600;
    for (std::size_t at = text.find("lient({"); at != std::string_view::npos; at = text.find("lient({", at + 1)) {
        const std::string options = asciiLowercase(text.substr(at, longestOptions));
        if (options.find("baseurl:") != std::string::npos)
            return at;
    }
    return std::string_view::npos;
}

/// Where something is called that makes a request; npos where nothing is.
std::size_t findRequestCall(std::string_view text)
{
    std::size_t first = findElementMade(text);
    for (const std::string_view call : calls) {
        for (std::size_t at = text.find(call); at != std::string_view::npos; at = text.find(call, at + 1)) {
            if (!isWordBefore(text, at) && !isSpokenOf(text, at, call)) {
                first = std::min(first, at);
                break;
            }
        }
    }
    return first;
}

/// `this.http.get<User>("/users")`, `api.post(…)`
std::size_t findClientCall(std::string_view text)
{
    for (const std::string_view method : methods) {
        for (std::size_t at = text.find(method); at != std::string_view::npos; at = text.find(method, at + 1)) {
            std::size_t end = at + method.size();
            if (end < text.size() && text[end] == '<')
                end = std::min(text.find('(', end), text.size());
            if (end >= text.size() || text[end] != '(')
                continue;
            std::size_t start = at;
            while (start > 0 && (javascript::isNameCharacter(text[start - 1]) || isAsciiWhitespace(text[start - 1]))
                && at - start < 60)
                --start;
            const std::string name = asciiLowercase(text.substr(start, at - start));
            const bool isClient = std::any_of(clientNames.begin(), clientNames.end(),
                [&name](std::string_view part) { return name.find(part) != std::string::npos; });
            if (isClient)
                return at;
        }
    }
    return std::string_view::npos;
}

/// A text whose last sign closes something was copied up to the end of a line that means all that it says.
bool lacksOnlyClosings(std::string_view script)
{
    script = strip(script, isAsciiWhitespace);
    return script.ends_with('}') || script.ends_with(']') || script.ends_with(')');
}

/// Of a call that goes over several lines the last ones may have been left out; in a line or two a bracket was
/// forgotten.
bool isLongEnoughToCut(std::string_view script)
{
    script = strip(script, isAsciiWhitespace);
    return std::count(script.begin(), script.end(), '\n') > 2;
}

/// Null where nothing makes a request, or a bracket of it was forgotten.
std::optional<SnippetParts> followed(const javascript::Program& program, std::string_view script)
{
    SnippetParts parts;
    javascript::Evaluator evaluator(script, parts);
    evaluator.run(program);
    const bool isCutOff = evaluator.hasCutOffRequest() && !lacksOnlyClosings(script);
    if (parts.actions.empty() || (isCutOff && !isLongEnoughToCut(script)))
        return std::nullopt;
    if (evaluator.hasCutOffRequest())
        parts.assume(isCutOff ? say<messages::AssumedCutOff>() : say<messages::AssumedClosed>());
    return parts;
}

/// Beside what the page asks, what an extension asks is none of it.
void leaveOutExtension(SnippetParts& parts)
{
    const auto isOfExtension = [](const SnippetAction& action) { return action.isOfExtension; };
    if (std::all_of(parts.actions.begin(), parts.actions.end(), isOfExtension))
        return;
    if (std::erase_if(parts.actions, isOfExtension) > 0)
        parts.assume(say<messages::AssumedWithoutUserscript>());
}

SnippetParts finished(SnippetParts parts, const javascript::Program& program)
{
    if (program.error)
        parts.assume(say<messages::AssumedWithoutPart>(program.error->where, program.error->message));
    if (parts.actions.size() > mostRequests) {
        parts.actions.resize(mostRequests);
        parts.assume(say<messages::AssumedFirstRequests>(mostRequests));
    }
    javascript::takeOutWhatTheBrowserSet(parts);
    leaveOutExtension(parts);
    return parts;
}

} // namespace

Result<SnippetParts> readJavaScript(std::string_view text)
{
    const std::string script = javascript::scriptOf(text);
    const javascript::Program program = javascript::parseScript(script);
    auto parts = followed(program, script);
    // What was cut off behind its requests is read as far as it goes.
    if (program.endsEarly) {
        const javascript::Program closed = javascript::parseScript(script, javascript::Ending::Closes);
        if (auto more = followed(closed, script); more && (!parts || more->actions.size() > parts->actions.size()))
            return finished(std::move(*more), closed);
    }
    const bool isFaulty = program.error || program.errorElsewhere;
    if (const auto stray = isFaulty ? javascript::withoutStrayBrackets(script) : javascript::StrayBrackets();
        stray.first) {
        const javascript::Program mended = javascript::parseScript(stray.script);
        auto more = mended.error || mended.errorElsewhere ? std::nullopt : followed(mended, stray.script);
        if (more && (!parts || more->actions.size() >= parts->actions.size())) {
            more->assume(say<messages::AssumedStrayBracket>(javascript::lineAt(script, *stray.first)));
            return finished(std::move(*more), mended);
        }
    }
    if (isFaulty) {
        const javascript::Program mended = javascript::parseScript(script, javascript::Ending::Mends);
        auto more = mended.error || mended.errorElsewhere ? std::nullopt : followed(mended, script);
        if (more && (!parts || more->actions.size() >= parts->actions.size())) {
            more->assume(say<messages::AssumedBracket>());
            return finished(std::move(*more), mended);
        }
    }
    if (parts)
        return finished(std::move(*parts), program);
    if (const auto called = javascript::withImpliedCall(script)) {
        const javascript::Program whole = javascript::parseScript(called->script);
        if (auto implied = whole.error ? std::nullopt : followed(whole, called->script)) {
            implied->actions.front().standsForClient = called->standsForClient;
            return finished(std::move(*implied), whole);
        }
    }
    if (program.error)
        return tl::unexpected(*program.error);
    if (program.errorElsewhere)
        return tl::unexpected(*program.errorElsewhere);
    return tl::unexpected(InputError {{}, say<messages::NoRequestInScript>(), say<messages::PasteRequestCall>()});
}

bool looksLikeJavaScript(std::string_view text)
{
    const std::size_t call = std::min({findRequestCall(text), findClientCall(text), findClientMade(text),
        findChainOfSuperagent(text), findAjaxCall(text), javascript::findOpenedRequest(text),
        javascript::isOptionsAlone(text) ? std::size_t {0} : text.npos});
    // A program of a server alone says little of what a page asks.
    const bool setsUpBucket = text.find("CORSRules") != text.npos && text.find("fetch(") == text.npos;
    if (setsUpBucket)
        return false;
    const bool tellsOfServer = hasServerConfiguration(text) || text.find("Access-Control-Allow-Origin") != text.npos;
    if (javascript::isServerProgram(text) && (tellsOfServer || messageWithoutUrl(text)))
        return false;
    if (call != std::string_view::npos && hasFunctionThatAsks(text))
        return false;
    // A message may quote a call; it says so first.
    return call != std::string_view::npos && (call < 200 || !isConsoleMessage(text));
}

Result<Scenario> importJavaScript(std::string_view text, Phrasebook phrases)
{
    return scenarioOf(text, readJavaScript(text), phrases);
}

} // namespace fetchscope
