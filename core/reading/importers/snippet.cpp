#include "core/reading/importers/snippet.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/script_value.h"
#include "core/reading/importers/snippet_parts.h"
#include "core/reading/json/json_writer.h"
#include "core/reading/scenario/scenario_reader.h"

namespace fetchscope {

namespace {

constexpr std::string_view usualPage = "https://app.example/";

bool startsWithWord(std::string_view text, std::string_view word)
{
    return text.starts_with(word) && text.size() > word.size() && isAsciiWhitespace(text[word.size()]);
}

/// The method and where it goes, in short.
std::string titleOf(const RequestAction& request, const Url& url)
{
    std::string title = request.method.value_or("GET");
    title += ' ';
    title += url.host();
    title += url.path();
    constexpr std::size_t longest = 80;
    if (title.size() > longest)
        title = title.substr(0, longest - 3) + "...";
    return title;
}

Result<Scenario> makeScenario(SnippetParts parts, Phrasebook phrases)
{
    const auto pageUrl = parseUrl(parts.pageUrl.empty() ? usualPage : std::string_view(parts.pageUrl));
    if (!pageUrl)
        return tl::unexpected(InputError {{}, say<messages::PageNoUrl>(parts.pageUrl), {}});
    const auto url = parseUrl(parts.request.url, &*pageUrl);
    if (!url)
        return tl::unexpected(InputError {{}, say<messages::NoUrl>(parts.request.url), {}});
    if (parts.pageUrl.empty())
        parts.assume(say<messages::AssumedPage>());
    if (parts.server.empty()) {
        parts.server.push_back(makeRule({}, {}, 200, {}));
        parts.assume(say<messages::AssumedServer>());
    }
    Scenario scenario;
    scenario.title = titleOf(parts.request, *url);
    scenario.profile = parts.profile;
    scenario.page = makePage(*pageUrl);
    if (!parts.policy.empty())
        scenario.page.policyContainer.contentSecurityPolicies = parseContentSecurityPolicyList(parts.policy);
    scenario.cookies = std::move(parts.cookies);
    scenario.server = std::move(parts.server);
    scenario.actions.emplace_back().what = std::move(parts.request);
    for (const Message& assumption : parts.assumptions) {
        scenario.notes.append(scenario.notes.empty() ? "- " : "\n- ");
        appendMessage(scenario.notes, assumption, phrases);
    }
    return scenario;
}

std::string quoteForShell(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

std::string quoteForScript(std::string_view text)
{
    JsonWriter writer;
    writer.stringOrBytes(text);
    return writer.take();
}

std::string bodyForScript(const BodyInit& body)
{
    const auto pairs = [&body] {
        std::string text = "[";
        for (const FormEntry& entry : body.entries)
            text += (text.size() == 1 ? "[" : ", [") + quoteForScript(entry.name) + ", " + quoteForScript(entry.value)
                + "]";
        return text + "]";
    };
    switch (body.kind) {
    case BodyInit::Kind::Text:
        break;
    case BodyInit::Kind::UrlEncoded:
        return "new URLSearchParams(" + pairs() + ")";
    case BodyInit::Kind::FormData:
        return pairs() + ".reduce((form, [name, value]) => (form.append(name, value), form), new FormData())";
    case BodyInit::Kind::Blob:
        return "new Blob([" + quoteForScript(body.data) + "], { type: " + quoteForScript(body.contentType) + " })";
    case BodyInit::Kind::ArrayBuffer:
        return "new TextEncoder().encode(" + quoteForScript(body.data) + ")";
    case BodyInit::Kind::Stream:
        return "new Blob([" + quoteForScript(body.data) + "]).stream()";
    }
    return quoteForScript(body.data);
}

} // namespace

ServerRule makeRule(std::string_view method, std::string_view url, std::uint16_t status, HeaderList headers)
{
    ServerRule rule;
    if (!method.empty())
        rule.method = method;
    if (!url.empty())
        rule.url = UrlPattern(url);
    ServerResponse response;
    response.status = status;
    response.headers = std::make_shared<const HeaderList>(std::move(headers));
    rule.respond = std::move(response);
    return rule;
}

SnippetKind kindOfSnippet(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    // A prompt, as it is copied along.
    if (text.starts_with("$ ") || text.starts_with("> "))
        text = strip(text.substr(2), isAsciiWhitespace);
    if (text.starts_with('{')) {
        const std::string_view head = text.substr(0, 65536);
        if (head.find("\"fetchscope\"") != std::string_view::npos)
            return SnippetKind::Scenario;
        if (head.find("\"log\"") != std::string_view::npos)
            return SnippetKind::Har;
        return SnippetKind::Unknown;
    }
    if (startsWithWord(text, "curl") || startsWithWord(text, "curl.exe") || text.starts_with("/usr/bin/curl "))
        return SnippetKind::Curl;
    // A message may quote a call; it says so first.
    const std::size_t call = findScriptCall(text, "fetch");
    const bool isMessage = isConsoleMessage(text);
    if (call != std::string_view::npos && (!isMessage || call < 200))
        return SnippetKind::FetchCall;
    return isMessage ? SnippetKind::ConsoleMessage : SnippetKind::Unknown;
}

Result<Scenario> readSnippet(std::string_view text, Phrasebook phrases)
{
    if (text.size() > longestSnippet)
        return tl::unexpected(InputError {{}, say<messages::TextTooLong>(), say<messages::OpenAsFile>()});
    const auto make = [phrases](Result<SnippetParts> parts) -> Result<Scenario> {
        if (!parts)
            return tl::unexpected(parts.error());
        return makeScenario(std::move(*parts), phrases);
    };
    switch (kindOfSnippet(text)) {
    case SnippetKind::Scenario:
        return readScenario(text);
    case SnippetKind::FetchCall:
        return make(readFetchCall(text));
    case SnippetKind::Curl:
        return make(readCurlCommand(strip(text, isAsciiWhitespace)));
    case SnippetKind::ConsoleMessage:
        return make(readConsoleMessage(text));
    case SnippetKind::Har:
        return tl::unexpected(InputError {{}, say<messages::ThisIsHar>(), say<messages::SaveAndOpen>()});
    case SnippetKind::Unknown:
        break;
    }
    return tl::unexpected(InputError {{}, say<messages::NothingToStartFrom>(), say<messages::PasteWhat>()});
}

std::string writeFetchCall(const RequestAction& action, const Url& pageUrl)
{
    const auto url = parseUrl(action.url, &pageUrl);
    std::string text = "fetch(" + quoteForScript(url ? url->href() : action.url);
    std::string options;
    const auto add = [&options](std::string_view name, const std::string& value) {
        options.append(options.empty() ? "\n  " : ",\n  ").append(name).append(": ").append(value);
    };
    const auto addText = [&add](std::string_view name, const std::optional<std::string>& value) {
        if (value)
            add(name, quoteForScript(*value));
    };
    addText("method", action.method);
    if (action.headers && !action.headers->empty()) {
        std::string headers;
        for (const auto& [name, value] : *action.headers)
            headers.append(headers.empty() ? "[[" : ", [")
                .append(quoteForScript(name))
                .append(", ")
                .append(quoteForScript(value))
                .append("]");
        add("headers", headers + "]");
    }
    if (action.body)
        add("body", bodyForScript(*action.body));
    addText("mode", action.mode);
    addText("credentials", action.withCredentials ? std::optional<std::string>("include") : action.credentials);
    addText("cache", action.cache);
    addText("redirect", action.redirect);
    addText("referrer", action.referrer);
    addText("referrerPolicy", action.referrerPolicy);
    addText("integrity", action.integrity);
    if (action.keepalive)
        add("keepalive", "true");
    addText("priority", action.priority);
    addText("duplex", action.duplex);
    if (!options.empty())
        text += ", {" + options + "\n}";
    return text + ");";
}

std::string writeCurlCommand(
    std::string_view method, std::string_view url, const HeaderList& headers, std::string_view body)
{
    std::string text = "curl -i ";
    if (method != "GET" || !body.empty())
        text.append("-X ").append(isToken(method) ? std::string(method) : quoteForShell(method)).append(" ");
    text += quoteForShell(url);
    for (const HeaderView header : headers) {
        std::string line(header.name);
        // A header without a value is sent where it ends in a semicolon.
        line.append(header.value.empty() ? ";" : ": ").append(header.value);
        text.append(" \\\n  -H ").append(quoteForShell(line));
    }
    if (!body.empty())
        text.append(" \\\n  --data-binary ").append(quoteForShell(body));
    return text;
}

} // namespace fetchscope
