#include "core/engine/base/ascii.h"
#include "core/engine/http/browser_headers.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/script_value.h"
#include "core/reading/importers/snippet_parts.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// A URL that begins with a variable cannot be known: it gets an origin in its place.
std::string readUrl(const ScriptValue& value, std::string_view source, SnippetParts& parts)
{
    const ScriptValue* url = &value;
    if (value.kind == ScriptValue::Kind::Call && !value.members.empty() && value.text == "new URL")
        url = &value.members.front();
    const bool isKnown = url->isString() && (url->text.find("://") != std::string::npos || url->text.starts_with('/'));
    if (isKnown)
        return url->text;
    if (url->isString() && source.find("${") == std::string_view::npos && source.find('+') == std::string_view::npos)
        return url->text;
    const std::size_t path = url->isString() ? url->text.find('/') : std::string::npos;
    parts.assume(say<messages::AssumedUrl>());
    return "https://api.example" + (path == std::string::npos ? std::string("/") : url->text.substr(path));
}

RequestHeaders readHeaders(const ScriptValue& value)
{
    using Kind = ScriptValue::Kind;
    RequestHeaders headers;
    if (value.kind == Kind::Call) {
        if (value.text == "new Headers" && !value.members.empty())
            return readHeaders(value.members.front());
        return headers;
    }
    for (const ScriptValue& member : value.members) {
        if (value.kind == Kind::Array) {
            if (member.members.size() == 2)
                headers.emplace_back(member.members[0].text, member.members[1].text);
        } else {
            headers.emplace_back(member.name, member.text);
        }
    }
    return headers;
}

std::vector<FormEntry> readEntries(const ScriptValue& call)
{
    std::vector<FormEntry> entries;
    if (call.members.empty())
        return entries;
    for (const auto& [name, value] : readHeaders(call.members.front()))
        entries.push_back({name, value, std::nullopt, {}});
    return entries;
}

std::optional<BodyInit> readBody(const ScriptValue& value, SnippetParts& parts)
{
    using Kind = ScriptValue::Kind;
    BodyInit body;
    if (value.kind == Kind::Null || value.kind == Kind::Undefined)
        return std::nullopt;
    if (value.kind == Kind::Call && value.text == "JSON.stringify" && !value.members.empty()) {
        body.data = writeAsJson(value.members.front());
        return body;
    }
    if (value.kind == Kind::Call && value.text == "new URLSearchParams") {
        body.kind = BodyInit::Kind::UrlEncoded;
        body.entries = readEntries(value);
        return body;
    }
    const std::string lower = asciiLowercase(value.text);
    if (value.kind != Kind::String && lower.find("form") != std::string::npos) {
        // `new FormData(form)`, or a variable that is named like one.
        body.kind = BodyInit::Kind::FormData;
        parts.assume(say<messages::AssumedFormData>());
        return body;
    }
    if (value.kind != Kind::String)
        parts.assume(say<messages::AssumedBody>());
    body.data = value.text;
    return body;
}

void readInit(const ScriptValue& init, SnippetParts& parts)
{
    RequestAction& request = parts.request();
    const auto take = [&init](std::string_view name, std::optional<std::string>& target) {
        if (const ScriptValue* value = init.find(name); value && value->isString())
            target = value->text;
    };
    take("method", request.method);
    take("mode", request.mode);
    take("credentials", request.credentials);
    take("cache", request.cache);
    take("redirect", request.redirect);
    take("referrer", request.referrer);
    take("referrerPolicy", request.referrerPolicy);
    take("integrity", request.integrity);
    take("priority", request.priority);
    take("duplex", request.duplex);
    if (const ScriptValue* keepalive = init.find("keepalive"))
        request.keepalive = keepalive->text == "true";
    if (const ScriptValue* headers = init.find("headers"))
        request.headers = readHeaders(*headers);
    if (const ScriptValue* body = init.find("body"))
        request.body = readBody(*body, parts);
}

/// Developer tools copy what went over the wire, with what the browser put in.
void takeOutWhatTheBrowserSet(SnippetParts& parts)
{
    RequestAction& request = parts.request();
    if (!request.headers)
        return;
    const bool isCopied = std::any_of(request.headers->begin(), request.headers->end(), [](const auto& header) {
        const std::string name = asciiLowercase(header.first);
        return name.starts_with("sec-") || name == "user-agent" || name == "accept-language";
    });
    const bool hasWholeReferrer = request.referrer && request.referrer->starts_with("http");
    if (hasWholeReferrer) {
        parts.page.url = *request.referrer;
        request.referrer.reset();
    }
    if (!isCopied && !hasWholeReferrer)
        return;
    std::erase_if(*request.headers,
        [](const auto& header) { return isSetByBrowser(asciiLowercase(header.first), header.second); });
    if (request.headers->empty())
        request.headers.reset();
    // Defaults that are copied, too.
    if (request.method == "GET")
        request.method.reset();
    if (request.mode == "cors")
        request.mode.reset();
    if (request.credentials == "same-origin")
        request.credentials.reset();
    if (request.cache == "default")
        request.cache.reset();
    if (request.referrerPolicy == "strict-origin-when-cross-origin")
        request.referrerPolicy.reset();
}

} // namespace

Result<SnippetParts> readFetchCall(std::string_view text)
{
    const std::size_t start = findScriptCall(text, "fetch");
    if (start == std::string_view::npos)
        return tl::unexpected(InputError {{}, say<messages::NoFetchCall>(), {}});
    const auto arguments = readScriptArguments(text, start);
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->empty())
        return tl::unexpected(InputError {{}, say<messages::FetchWithoutUrl>(), {}});
    SnippetParts parts;
    parts.add(InitiatorKind::Fetch);
    const ScriptValue& first = arguments->front();
    const std::string_view source = text.substr(start, text.find_first_of(",)", start) - start);
    if (first.kind == ScriptValue::Kind::Call && first.text == "new Request" && !first.members.empty()) {
        parts.request().url = readUrl(first.members.front(), source, parts);
        if (first.members.size() > 1)
            readInit(first.members[1], parts);
    } else {
        parts.request().url = readUrl(first, source, parts);
    }
    if (arguments->size() > 1) {
        if ((*arguments)[1].kind == ScriptValue::Kind::Object)
            readInit((*arguments)[1], parts);
        else
            parts.assume(say<messages::AssumedOptions>());
    }
    takeOutWhatTheBrowserSet(parts);
    return parts;
}

bool looksLikeFetchCall(std::string_view text)
{
    // A message may quote a call; it says so first.
    const std::size_t call = findScriptCall(text, "fetch");
    return call != std::string_view::npos && (call < 200 || !isConsoleMessage(text));
}

Result<Scenario> importFetchCall(std::string_view text, Phrasebook phrases)
{
    return scenarioOf(text, readFetchCall(text), phrases);
}

} // namespace fetchscope
