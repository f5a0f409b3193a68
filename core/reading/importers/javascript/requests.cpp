#include "core/reading/importers/javascript/requests.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/messages.h"
#include "core/reading/json/json_reader.h"

#include <algorithm>
#include <array>

namespace fetchscope::javascript {

using Decides = OpenQuestion::Decides;

void askDoubt(Evaluator& evaluator, const Value& value)
{
    if (value.doubt)
        evaluator.parts().ask(*value.doubt);
}

void askFor(Evaluator& evaluator, const std::vector<Value>& open, Decides decides)
{
    for (const Value& value : open) {
        if (value.isOpen())
            evaluator.parts().ask({decides, value.name(), value.line(), {}});
    }
}

std::string resolved(Evaluator& evaluator, const Text& text, Decides decides)
{
    std::string whole;
    for (const TextPiece& piece : text) {
        if (piece.doubt)
            evaluator.parts().ask(*piece.doubt);
        if (!piece.isOpen) {
            whole += piece.text;
            continue;
        }
        const std::string standIn = shortName(piece.text);
        evaluator.parts().ask({decides, piece.text, piece.line, standIn});
        whole += standIn;
    }
    return whole;
}

std::optional<std::string> textOption(Evaluator& evaluator, const Value* value)
{
    if (!value || value->isUndefined())
        return std::nullopt;
    askDoubt(evaluator, *value);
    if (value->isOpen()) {
        evaluator.parts().ask({Decides::Option, value->name(), value->line(), {}});
        return std::nullopt;
    }
    return resolved(evaluator, textOf(*value), Decides::Option);
}

bool boolOption(Evaluator& evaluator, const Value* value)
{
    if (!value)
        return false;
    askDoubt(evaluator, *value);
    const auto truth = value->truth();
    if (!truth)
        askFor(evaluator, {*value}, Decides::Option);
    return truth.value_or(false);
}

std::optional<std::string> methodOption(Evaluator& evaluator, const Value* value, std::string_view otherwise)
{
    if (!value || value->isNullish())
        return std::nullopt;
    askDoubt(evaluator, *value);
    if (value->isOpen() || !value->knownText()) {
        const Text text = textOf(*value);
        const auto open = std::find_if(text.begin(), text.end(), [](const TextPiece& piece) { return piece.isOpen; });
        if (open != text.end())
            evaluator.parts().ask({Decides::Method, open->text, open->line, std::string(otherwise)});
        return std::string(otherwise);
    }
    const std::string method = resolved(evaluator, value->text, Decides::Method);
    // `<METHOD>`, for whoever takes the script over.
    if (const auto parts = cutAtPlaceholders(method); parts.size() == 1 && parts.front().isName) {
        evaluator.parts().ask({Decides::Method, std::string(parts.front().text), 0, std::string(otherwise)});
        return std::string(otherwise);
    }
    return method;
}

// Headers.

void HeaderFields::set(std::string_view name, const Value& value)
{
    for (auto& [known, old] : m_fields) {
        if (asciiCaseInsensitiveEquals(known, name)) {
            old = value;
            return;
        }
    }
    m_fields.emplace_back(name, value);
}

void HeaderFields::setDefault(std::string_view name, std::string_view value)
{
    if (!find(name))
        m_fields.emplace_back(name, Value::of(std::string(value)));
}

void HeaderFields::remove(std::string_view name)
{
    std::erase_if(m_fields, [name](const auto& field) { return asciiCaseInsensitiveEquals(field.first, name); });
}

const Value* HeaderFields::find(std::string_view name) const
{
    for (const auto& [known, value] : m_fields) {
        if (asciiCaseInsensitiveEquals(known, name))
            return &value;
    }
    return nullptr;
}

std::string HeaderFields::knownValue(std::string_view name) const
{
    const Value* value = find(name);
    return value ? asciiLowercase(value->knownText().value_or(std::string())) : std::string();
}

void HeaderFields::setAll(const Value& headers)
{
    const NamedValues values = namedValuesOf(headers);
    for (const auto& [name, value] : values.pairs)
        set(name, value);
    m_open.insert(m_open.end(), values.open.begin(), values.open.end());
}

namespace {

/// Does the value of this header decide whether a preflight is needed?
bool isDecidedByValue(std::string_view name)
{
    constexpr std::array<std::string_view, 5> names {
        "accept", "accept-language", "content-language", "content-type", "range"};
    return std::any_of(
        names.begin(), names.end(), [name](std::string_view known) { return asciiCaseInsensitiveEquals(known, name); });
}

} // namespace

std::optional<RequestHeaders> HeaderFields::resolve(
    Evaluator& evaluator, RequestAction& request, bool leavesOutNull) const
{
    askFor(evaluator, m_open, Decides::Headers);
    RequestHeaders headers;
    for (const auto& [name, value] : m_fields) {
        if (leavesOutNull && value.isNullish())
            continue;
        const Text text = textOf(value);
        const Decides decides = isDecidedByValue(name) ? Decides::Headers : Decides::HeaderValue;
        std::string sent;
        for (const TextPiece& piece : text) {
            if (piece.doubt)
                evaluator.parts().ask(*piece.doubt);
            sent += piece.isOpen ? shortName(piece.text) : piece.text;
        }
        for (const TextPiece& piece : text) {
            if (piece.isOpen)
                evaluator.parts().ask({decides, piece.text, piece.line, sent});
        }
        std::string bytes;
        if (isomorphicEncode(sent, bytes))
            headers.emplace_back(name, std::move(bytes));
        else if (!request.headerThatIsNoByteString)
            request.headerThatIsNoByteString = std::string(name).append(": ").append(sent);
    }
    return headers.empty() ? std::nullopt : std::optional(std::move(headers));
}

// Bodies.

bool isOf(const Value& value, ObjectClass objectClass)
{
    return value.isObject() && value.object->objectClass == objectClass;
}

bool isPlainData(const Value& value)
{
    return isOf(value, ObjectClass::Plain) || isOf(value, ObjectClass::Array);
}

bool isNamedAsForm(const Value& value)
{
    if (!value.isOpen())
        return false;
    const std::string name = asciiLowercase(value.name());
    return name.find("formdata") != std::string::npos || name.find("form_data") != std::string::npos || name == "form"
        || name == "fd" || name.starts_with("new formdata");
}

bool isNamedAsFile(const Value& value)
{
    if (!value.isOpen())
        return false;
    std::string_view name = value.name();
    name = name.substr(0, name.find_last_of('['));
    const std::string last = asciiLowercase(name.substr(name.find_last_of('.') + 1));
    constexpr std::array<std::string_view, 8> signs {
        "file", "blob", "image", "photo", "picture", "avatar", "audio", "video"};
    constexpr std::array<std::string_view, 4> otherSigns {"profile", "filename", "url", "id"};
    const auto has = [&last](std::string_view sign) { return last.find(sign) != std::string::npos; };
    return std::any_of(signs.begin(), signs.end(), has) && std::none_of(otherSigns.begin(), otherSigns.end(), has);
}

BodyInit textBody(Evaluator& evaluator, const Text& text)
{
    BodyInit body;
    body.data = resolved(evaluator, text, Decides::Body);
    return body;
}

namespace {

FormEntry entryOf(Evaluator& evaluator, const std::string& name, const Value& value)
{
    FormEntry entry {name, {}, std::nullopt, {}};
    if (!isOf(value, ObjectClass::Blob)) {
        entry.value = resolved(evaluator, textOf(value), Decides::Body);
        return entry;
    }
    if (const Value* filename = value.object->find("name"))
        entry.filename = resolved(evaluator, textOf(*filename), Decides::Body);
    if (const Value* data = value.object->find("data"))
        entry.value = resolved(evaluator, textOf(*data), Decides::Body);
    if (const Value* type = value.object->find("type"))
        entry.type = resolved(evaluator, textOf(*type), Decides::Body);
    return entry;
}

} // namespace

std::optional<BodyInit> bodyOf(Evaluator& evaluator, const Value& value)
{
    BodyInit body;
    if (value.isNullish())
        return std::nullopt;
    askDoubt(evaluator, value);
    if (isNamedAsForm(value)) {
        body.kind = BodyInit::Kind::FormData;
        evaluator.parts().assume(say<messages::AssumedFormData>());
        return body;
    }
    if (value.isOpen()) {
        evaluator.parts().ask({Decides::Body, value.name(), value.line(), {}});
        const bool isFile = isNamedAsFile(value);
        body.kind = isFile ? BodyInit::Kind::Blob : BodyInit::Kind::Text;
        body.data = isFile ? "file" : shortName(value.name());
        return body;
    }
    if (!value.isObject())
        return textBody(evaluator, textOf(value));
    const Object& object = *value.object;
    switch (object.objectClass) {
    case ObjectClass::SearchParams:
    case ObjectClass::FormData: {
        const bool isForm = object.objectClass == ObjectClass::FormData;
        body.kind = isForm ? BodyInit::Kind::FormData : BodyInit::Kind::UrlEncoded;
        for (const auto& [name, entry] : object.entries)
            body.entries.push_back(entryOf(evaluator, name, entry));
        askFor(evaluator, object.openSpreads, Decides::Body);
        return body;
    }
    case ObjectClass::Blob:
        body.kind = BodyInit::Kind::Blob;
        if (const Value* type = object.find("type"))
            body.contentType = resolved(evaluator, textOf(*type), Decides::Body);
        if (const Value* data = object.find("data"))
            body.data = resolved(evaluator, textOf(*data), Decides::Body);
        return body;
    case ObjectClass::ArrayBuffer:
        body.kind = BodyInit::Kind::ArrayBuffer;
        return body;
    case ObjectClass::Stream:
        body.kind = BodyInit::Kind::Stream;
        return body;
    default:
        return textBody(evaluator, textOf(value));
    }
}

RequestAction& addRequest(Evaluator& evaluator, InitiatorKind initiator, const Value& url, const Node& node)
{
    const bool isSocket = initiator == InitiatorKind::WebSocket;
    askDoubt(evaluator, url);
    std::string address = resolvedUrl(evaluator, textOf(url), isSocket ? "wss" : "https");
    RequestAction& request = evaluator.parts().add(initiator, evaluator.lineOf(node));
    evaluator.placeRequest(node, textOf(url));
    request.url = std::move(address);
    return request;
}

void markUseOfClient(Evaluator& evaluator, const Node& node)
{
    if (evaluator.parts().actions.empty())
        return;
    std::vector<SnippetAction>& actions = evaluator.parts().actions;
    SnippetAction& action = actions.back();
    // A client that is made in two branches is one.
    const RequestAction& last = action.request;
    const bool isThere = std::any_of(actions.begin(), actions.end() - 1, [&last](const SnippetAction& other) {
        return other.standsForClient && other.request.url == last.url && other.request.headers == last.headers
            && other.request.credentials == last.credentials && other.request.withCredentials == last.withCredentials;
    });
    if (isThere) {
        evaluator.takeBackRequest();
        return;
    }
    action.standsForClient = true;
    action.assumptions.push_back(say<messages::AssumedUseOfClient>(evaluator.lineOf(node)));
}

void askOfUncalledClient(Evaluator& evaluator, Object& client, std::string_view baseName, const Node& node)
{
    const std::size_t place = evaluator.reservePlace();
    const auto ask = [&evaluator, &client, base = std::string(baseName), &node, place] {
        const Value* known = optionOf(*client.find("defaults"), base);
        if (client.wasCalled || !evaluator.parts().actions.empty() || !known || known->isNullish())
            return;
        evaluator.usePlace(place);
        const std::vector<Value> arguments {Value::of(std::string())};
        evaluator.call(*client.find("()"), Value::of(&client), &arguments, node);
        evaluator.atEnd([&evaluator, &node] { markUseOfClient(evaluator, node); });
    };
    // Behind what others have still to send.
    evaluator.atEnd([&evaluator, ask] { evaluator.atEnd(ask); });
}

Value pending(Evaluator& evaluator)
{
    return Value::of(evaluator.makeObject(ObjectClass::Pending));
}

const Value* optionOf(const Value& options, std::string_view name)
{
    return options.isObject() ? static_cast<const Object*>(options.object)->find(name) : nullptr;
}

Text withQuery(Text url, const Text& query)
{
    if (query.empty())
        return url;
    const std::string known = plainText(url);
    append(url, known.find('?') == std::string::npos ? "?" : "&");
    append(url, query);
    return url;
}

} // namespace fetchscope::javascript
