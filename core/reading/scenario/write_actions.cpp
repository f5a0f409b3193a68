#include "core/reading/scenario/write_actions.h"

#include "core/reading/scenario/scenario_writer.h"

#include <algorithm>

namespace fetchscope {

namespace {

void writeFormEntry(JsonWriter& writer, const FormEntry& entry)
{
    writer.beginShortArray();
    writer.string(entry.name);
    if (entry.filename) {
        writer.beginObject();
        writer.member("filename", *entry.filename);
        if (!entry.type.empty())
            writer.member("type", entry.type);
        writer.member("data", entry.value);
        writer.endObject();
    } else {
        writer.string(entry.value);
    }
    writer.endShortArray();
}

void writeBody(JsonWriter& writer, const RequestAction& action)
{
    if (!action.body)
        return;
    writer.key("body");
    const BodyInit& body = *action.body;
    if (body.kind == BodyInit::Kind::Text) {
        writer.string(body.data);
        return;
    }
    writer.beginObject();
    writer.member("type", nameOf(body.kind));
    if (body.kind == BodyInit::Kind::Blob && !body.contentType.empty())
        writer.member("contentType", body.contentType);
    if (body.kind == BodyInit::Kind::UrlEncoded || body.kind == BodyInit::Kind::FormData) {
        writer.key("data");
        writer.beginArray();
        for (const FormEntry& entry : body.entries)
            writeFormEntry(writer, entry);
        writer.endArray();
    } else {
        writer.member("data", body.data);
    }
    writer.endObject();
}

void writeRequestHeaders(JsonWriter& writer, const RequestAction& action)
{
    if (!action.headers)
        return;
    writer.key("headers");
    writer.beginArray();
    for (const auto& [name, value] : *action.headers) {
        writer.beginShortArray();
        writer.bytes(name);
        writer.bytes(value);
        writer.endShortArray();
    }
    if (action.headerThatIsNoByteString) {
        const std::string_view header = *action.headerThatIsNoByteString;
        const std::size_t colon = std::min(header.find(": "), header.size());
        writer.beginShortArray();
        writer.string(header.substr(0, colon));
        writer.string(header.substr(std::min(colon + 2, header.size())));
        writer.endShortArray();
    }
    writer.endArray();
}

struct OptionWriter
{
    std::string_view key;
    void (*write)(JsonWriter& writer, std::string_view key, const RequestAction& action);
};

template <auto member> void writeText(JsonWriter& writer, std::string_view key, const RequestAction& action)
{
    if (action.*member)
        writer.member(key, *(action.*member));
}

template <auto member, bool byDefault = false>
void writeBoolean(JsonWriter& writer, std::string_view key, const RequestAction& action)
{
    if (action.*member != byDefault)
        writer.member(key, action.*member);
}

/// The counterpart of the reader's table, in the order in which options are written.
constexpr OptionWriter optionWriters[] = {
    {"method", writeText<&RequestAction::method>},
    {"headers",
        [](JsonWriter& writer, std::string_view, const RequestAction& action) { writeRequestHeaders(writer, action); }},
    {"body", [](JsonWriter& writer, std::string_view, const RequestAction& action) { writeBody(writer, action); }},
    {"mode", writeText<&RequestAction::mode>},
    {"credentials", writeText<&RequestAction::credentials>},
    {"cache", writeText<&RequestAction::cache>},
    {"redirect", writeText<&RequestAction::redirect>},
    {"referrer", writeText<&RequestAction::referrer>},
    {"referrerPolicy", writeText<&RequestAction::referrerPolicy>},
    {"integrity", writeText<&RequestAction::integrity>},
    {"priority", writeText<&RequestAction::priority>},
    {"duplex", writeText<&RequestAction::duplex>},
    {"targetAddressSpace", writeText<&RequestAction::targetAddressSpace>},
    {"activateAfter",
        [](JsonWriter& writer, std::string_view key, const RequestAction& action) {
            if (action.activateAfter)
                writer.member(key, *action.activateAfter);
        }},
    {"keepalive", writeBoolean<&RequestAction::keepalive>},
    {"withCredentials", writeBoolean<&RequestAction::withCredentials>},
    {"uploadListener", writeBoolean<&RequestAction::uploadListener>},
    {"async", writeBoolean<&RequestAction::async, true>},
    {"userActivation", writeBoolean<&RequestAction::userActivation>},
    {"crossorigin", writeText<&RequestAction::crossorigin>},
    {"as", writeText<&RequestAction::as>},
    {"styleSheet", writeText<&RequestAction::styleSheet>},
    {"importer", writeText<&RequestAction::importer>},
    {"type", writeText<&RequestAction::type>},
    {"enctype", writeText<&RequestAction::enctype>},
    {"target",
        [](JsonWriter& writer, std::string_view key, const RequestAction& action) {
            if (action.target)
                writer.member(key, nameOf(*action.target));
        }},
    {"tag", writeText<&RequestAction::tag>},
    {"anonymousClientIp", writeBoolean<&RequestAction::anonymousClientIp>},
    {"sandbox", writeText<&RequestAction::sandbox>},
    {"allow", writeText<&RequestAction::allow>},
    {"credentialless", writeBoolean<&RequestAction::credentialless>},
    {"protocols",
        [](JsonWriter& writer, std::string_view, const RequestAction& action) {
            if (action.protocols.empty())
                return;
            writer.key("protocols");
            writer.beginShortArray();
            for (const std::string& protocol : action.protocols)
                writer.string(protocol);
            writer.endShortArray();
        }},
    {"allowPooling", writeBoolean<&RequestAction::allowPooling>},
    {"serverCertificateHashes",
        [](JsonWriter& writer, std::string_view key, const RequestAction& action) {
            if (!action.serverCertificateHashes)
                return;
            writer.key(key);
            writer.beginShortArray();
            for (const std::string& hash : *action.serverCertificateHashes)
                writer.string(hash);
            writer.endShortArray();
        }},
    {"kind",
        [](JsonWriter& writer, std::string_view key, const RequestAction& action) {
            if (action.worklet)
                writer.member(key, nameOf(*action.worklet));
            else if (action.inlineKind)
                writer.member(key, nameOf(*action.inlineKind));
        }},
    {"code", writeText<&RequestAction::code>},
    {"nonce", writeText<&RequestAction::nonce>},
    {"parserInserted", writeBoolean<&RequestAction::parserInserted>},
    {"use",
        [](JsonWriter& writer, std::string_view key, const RequestAction& action) {
            if (action.use)
                writer.member(key, nameOf(*action.use));
        }},
};

void writeOptions(JsonWriter& writer, const RequestAction& action)
{
    for (const OptionWriter& option : optionWriters)
        option.write(writer, option.key, action);
}

void writeRequestAction(JsonWriter& writer, const RequestAction& action)
{
    writer.member("initiator", nameOf(action.initiator));
    if (action.initiator != InitiatorKind::Inline)
        writer.member("url", action.url);
    if (!infoOf(action.initiator).takesInit) {
        writeOptions(writer, action);
        return;
    }
    JsonWriter options;
    options.beginObject();
    writeOptions(options, action);
    options.endObject();
    if (options.text() == "{}")
        return;
    writer.key("init");
    writer.beginObject();
    writeOptions(writer, action);
    writer.endObject();
}

void writeStorageAccess(JsonWriter& writer, const StorageAccessRequest& request)
{
    writer.member("requestStorageAccess", nameOf(request.answer));
    if (!request.hasTransientActivation)
        writer.member("userActivation", false);
}

} // namespace

void writeAction(JsonWriter& writer, const Action& action)
{
    writer.beginObject();
    if (const auto* request = std::get_if<RequestAction>(&action.what))
        writeRequestAction(writer, *request);
    else if (const auto* wait = std::get_if<WaitAction>(&action.what))
        writer.member("wait", wait->seconds);
    else if (const auto* clear = std::get_if<ClearAction>(&action.what))
        writer.member("clear", nameOf(*clear));
    else if (const auto* access = std::get_if<StorageAccessRequest>(&action.what))
        writeStorageAccess(writer, *access);
    if (!action.page.empty())
        writer.member("page", action.page);
    if (action.startsWithPrevious)
        writer.member("with", "previous");
    if (action.afterSeconds > 0)
        writer.member("afterMs", action.afterSeconds * 1000);
    writeCarried(writer, action.carried);
    writer.endObject();
}

} // namespace fetchscope
