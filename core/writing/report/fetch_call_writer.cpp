#include "core/writing/report/fetch_call_writer.h"

#include "core/reading/json/json_writer.h"

namespace fetchscope {

namespace {

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

} // namespace fetchscope
