#include "core/engine/base/base64.h"
#include "core/reading/scenario/scenario_parts.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// https://url.spec.whatwg.org/#concept-urlencoded-parser, for bodies that are written as one text.
std::string decodeFormText(std::string_view text)
{
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9')
            return c - '0';
        const char lower = static_cast<char>(c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            decoded += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
            decoded += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

void parseFormText(std::string_view text, std::vector<FormEntry>& entries)
{
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        if (pair.empty())
            continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        FormEntry& entry = entries.emplace_back();
        entry.name = decodeFormText(pair.substr(0, equals));
        entry.value = decodeFormText(pair.substr(std::min(pair.size(), equals + 1)));
    }
}

constexpr JsonMember<FormEntry> fileMembers[] = {
    {"filename",
        [](JsonReader& reader, JsonElement element, FormEntry& entry) {
            return reader.text(element, entry.filename.emplace());
        }},
    {"type",
        [](JsonReader& reader, JsonElement element, FormEntry& entry) { return reader.text(element, entry.type); }},
    {"data",
        [](JsonReader& reader, JsonElement element, FormEntry& entry) { return reader.text(element, entry.value); }},
};

bool readFormEntry(JsonReader& reader, JsonElement element, BodyInit::Kind kind, FormEntry& entry)
{
    simdjson::dom::array pair;
    if (element.get(pair) != simdjson::SUCCESS || pair.size() != 2)
        return reader.fail(say<messages::MustBePair>());
    std::size_t index = 0;
    for (const JsonElement part : pair) {
        const JsonReader::At at(reader, index);
        if (index == 0) {
            if (!reader.text(part, entry.name))
                return false;
        } else if (part.is_object() && kind == BodyInit::Kind::FormData) {
            if (!readMembers<FormEntry>(reader, part, fileMembers, entry))
                return false;
            if (!entry.filename)
                return reader.fail(say<messages::KeyMissing>("filename"), say<messages::WithoutFilenameText>());
        } else if (!reader.text(part, entry.value)) {
            return false;
        }
        ++index;
    }
    return true;
}

/// The members of a body object; `data` waits until its type is known.
struct BodyDraft
{
    BodyInit init;
    bool hasType = false;
    bool hasContentType = false;
    std::optional<JsonElement> data;
};

constexpr JsonMember<BodyDraft> bodyMembers[] = {
    {"type",
        [](JsonReader& reader, JsonElement element, BodyDraft& draft) {
            draft.hasType = true;
            return reader.named(element, draft.init.kind);
        }},
    {"data",
        [](JsonReader&, JsonElement element, BodyDraft& draft) {
            draft.data = element;
            return true;
        }},
    {"contentType",
        [](JsonReader& reader, JsonElement element, BodyDraft& draft) {
            draft.hasContentType = true;
            return reader.text(element, draft.init.contentType);
        }},
};

bool readBodyData(JsonReader& reader, JsonElement element, BodyInit& init)
{
    const JsonReader::At at(reader, "data");
    if (init.kind != BodyInit::Kind::UrlEncoded && init.kind != BodyInit::Kind::FormData)
        return reader.text(element, init.data);
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS) {
        parseFormText(text, init.entries);
        return true;
    }
    if (!element.is_array())
        return reader.failType(say<messages::AListOfPairs>(), element);
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        return readFormEntry(reader, entry, init.kind, init.entries.emplace_back());
    });
}

bool readBody(JsonReader& reader, JsonElement element, RequestAction& action)
{
    if (element.is_null())
        return true;
    if (element.is_string())
        return reader.text(element, action.body.emplace().data);
    // A list of pairs is what a form has.
    if (element.is_array()) {
        BodyInit& init = action.body.emplace();
        init.kind = BodyInit::Kind::UrlEncoded;
        return reader.list(element, [&](JsonElement entry, std::size_t) {
            return readFormEntry(reader, entry, init.kind, init.entries.emplace_back());
        });
    }
    if (!element.is_object())
        return reader.failType(say<messages::ATextOrBody>(), element);
    BodyDraft draft;
    if (!readMembers<BodyDraft>(reader, element, bodyMembers, draft))
        return false;
    if (!draft.hasType)
        return reader.fail(
            say<messages::KeyMissing>("type"), say<messages::CanBe>(joinChoices(Names<BodyInit::Kind>::list)));
    if (draft.hasContentType && draft.init.kind != BodyInit::Kind::Blob) {
        const JsonReader::At at(reader, "contentType");
        return reader.fail(say<messages::OnlyBlobHasKey>());
    }
    if (draft.data && !readBodyData(reader, *draft.data, draft.init))
        return false;
    action.body = std::move(draft.init);
    return true;
}

/// The API takes bytes, and refuses a text that has other characters; such a header is set apart for it.
bool readRequestHeaders(JsonReader& reader, JsonElement element, RequestAction& action)
{
    auto& headers = action.headers.emplace();
    bool isByteString = true;
    const auto readPart = [&](JsonElement part, std::string_view& bytes, std::string& buffer) {
        if (!reader.text(part, bytes))
            return false;
        if (isomorphicEncode(bytes, buffer))
            bytes = buffer;
        else
            isByteString = false;
        return true;
    };
    return readHeaders(reader, element, readPart, [&](std::string_view name, std::string_view value) {
        if (isByteString)
            headers.emplace_back(name, value);
        else if (!action.headerThatIsNoByteString)
            action.headerThatIsNoByteString = std::string(name).append(": ").append(value);
        isByteString = true;
        return true;
    });
}

template <auto member> bool readText(JsonReader& reader, JsonElement element, RequestAction& action)
{
    return reader.text(element, (action.*member).emplace());
}

/// The attribute may be given as null, which is the same as leaving it out.
template <auto member> bool readOptionalText(JsonReader& reader, JsonElement element, RequestAction& action)
{
    return element.is_null() || reader.text(element, (action.*member).emplace());
}

bool readProtocols(JsonReader& reader, JsonElement element, RequestAction& action)
{
    return reader.list(element,
        [&](JsonElement protocol, std::size_t) { return reader.text(protocol, action.protocols.emplace_back()); });
}

bool readCertificateHashes(JsonReader& reader, JsonElement element, RequestAction& action)
{
    auto& hashes = action.serverCertificateHashes.emplace();
    return reader.list(element, [&](JsonElement hash, std::size_t) {
        constexpr std::size_t bytesOfSha256 = 32;
        if (!reader.text(hash, hashes.emplace_back()))
            return false;
        const auto bytes = forgivingBase64Decode(hashes.back());
        return (bytes && bytes->size() == bytesOfSha256) || reader.fail(say<messages::CertificateHash>(hashes.back()));
    });
}

template <auto member> bool readBoolean(JsonReader& reader, JsonElement element, RequestAction& action)
{
    return reader.boolean(element, action.*member);
}

bool readUse(JsonReader& reader, JsonElement element, RequestAction& action)
{
    return reader.named(element, action.use.emplace());
}

bool readTarget(JsonReader& reader, JsonElement element, RequestAction& action)
{
    if (!reader.named(element, action.target.emplace()))
        return false;
    // A script sets the location of a window that is there.
    return action.initiator != InitiatorKind::Location || action.target != NavigationTarget::Blank
        || reader.fail(say<messages::LocationTarget>());
}

/// What the kinds are is the initiator's.
bool readKind(JsonReader& reader, JsonElement element, RequestAction& action)
{
    return action.initiator == InitiatorKind::Inline ? reader.named(element, action.inlineKind.emplace())
                                                     : reader.named(element, action.worklet.emplace());
}

/// Every option that some initiator has; which ones an initiator has says optionsOf().
constexpr JsonMember<RequestAction> optionTable[] = {
    {"method", readText<&RequestAction::method>},
    {"headers", readRequestHeaders},
    {"body", readBody},
    {"mode", readText<&RequestAction::mode>},
    {"credentials", readText<&RequestAction::credentials>},
    {"cache", readText<&RequestAction::cache>},
    {"redirect", readText<&RequestAction::redirect>},
    {"referrer", readText<&RequestAction::referrer>},
    {"referrerPolicy", readText<&RequestAction::referrerPolicy>},
    {"integrity", readText<&RequestAction::integrity>},
    {"priority", readText<&RequestAction::priority>},
    {"duplex", readText<&RequestAction::duplex>},
    {"targetAddressSpace", readText<&RequestAction::targetAddressSpace>},
    {"activateAfter",
        [](JsonReader& reader, JsonElement element, RequestAction& action) {
            return reader.number(element, action.activateAfter.emplace());
        }},
    {"keepalive", readBoolean<&RequestAction::keepalive>},
    {"withCredentials", readBoolean<&RequestAction::withCredentials>},
    {"uploadListener", readBoolean<&RequestAction::uploadListener>},
    {"async", readBoolean<&RequestAction::async>},
    {"userActivation", readBoolean<&RequestAction::userActivation>},
    {"crossorigin", readOptionalText<&RequestAction::crossorigin>},
    {"as", readText<&RequestAction::as>},
    {"styleSheet", readText<&RequestAction::styleSheet>},
    {"importer", readText<&RequestAction::importer>},
    {"type", readText<&RequestAction::type>},
    {"enctype", readText<&RequestAction::enctype>},
    {"target", readTarget},
    {"tag", readText<&RequestAction::tag>},
    {"anonymousClientIp", readBoolean<&RequestAction::anonymousClientIp>},
    {"protocols", readProtocols},
    {"allowPooling", readBoolean<&RequestAction::allowPooling>},
    {"serverCertificateHashes", readCertificateHashes},
    {"use", readUse},
    {"kind", readKind},
    {"code", readText<&RequestAction::code>},
    {"nonce", readText<&RequestAction::nonce>},
    {"parserInserted", readBoolean<&RequestAction::parserInserted>},
    {"sandbox", readText<&RequestAction::sandbox>},
    {"allow", readText<&RequestAction::allow>},
    {"credentialless", readBoolean<&RequestAction::credentialless>},
};

constexpr std::size_t initiatorCount = Names<InitiatorKind>::list.size();

/// For each initiator, which entries of the table it has, as bits.
std::array<std::uint64_t, initiatorCount> makeOptionBits()
{
    std::array<std::uint64_t, initiatorCount> bits {};
    for (std::size_t kind = 0; kind < initiatorCount; ++kind) {
        const auto options = optionsOf(static_cast<InitiatorKind>(kind));
        for (std::size_t i = 0; i < std::size(optionTable); ++i) {
            if (std::find(options.begin(), options.end(), optionTable[i].key) != options.end())
                bits[kind] |= std::uint64_t {1} << i;
        }
    }
    return bits;
}

bool readOption(
    JsonReader& reader, std::string_view key, JsonElement element, RequestAction& action, std::uint64_t& seen)
{
    static const auto optionBits = makeOptionBits();
    const std::uint64_t allowed = optionBits[static_cast<std::size_t>(action.initiator)];
    bool isOtherOption = false;
    for (std::size_t i = 0; i < std::size(optionTable); ++i) {
        if (optionTable[i].key != key)
            continue;
        const std::uint64_t bit = std::uint64_t {1} << i;
        if (!(allowed & bit)) {
            isOtherOption = true;
            break;
        }
        if (seen & bit)
            return reader.fail(say<messages::KeyTwice>(), say<messages::RemoveOne>());
        seen |= bit;
        return optionTable[i].read(reader, element, action);
    }
    if (isCarriedKey(key))
        return true;
    const auto options = optionsOf(action.initiator);
    if (isOtherOption) {
        return reader.fail(say<messages::NoOptionOfInitiator>(nameOf(action.initiator)),
            options.empty() ? say<messages::HasNoOptions>() : say<messages::HasOptions>(joinChoices(options)));
    }
    return reader.failUnknownKey(key, options);
}

/// Keys of an action whatever it is.
constexpr std::array<std::string_view, 3> startKeys {"with", "afterMs", "page"};

bool isStartKey(std::string_view key)
{
    return std::find(startKeys.begin(), startKeys.end(), key) != startKeys.end();
}

/// When an action begins that does not wait for the end of the one before it.
bool readStart(JsonReader& reader, std::string_view key, JsonElement element, Action& action)
{
    if (key == "with") {
        std::string_view other;
        if (element.get(other) != simdjson::SUCCESS)
            return reader.failType(say<messages::AText>(), element);
        action.startsWithPrevious = true;
        return other == "previous" || reader.fail(say<messages::WithCanBe>());
    }
    if (key == "page") {
        return reader.text(element, action.page)
            && (!action.page.empty()
                || reader.fail(say<messages::PageOfActionEmpty>(), say<messages::LeaveOutForFirstPage>()));
    }
    double milliseconds = 0;
    if (!reader.amount(element, milliseconds))
        return false;
    action.afterSeconds = milliseconds / 1000;
    return true;
}

bool readRequestAction(JsonReader& reader, JsonElement element, Action& action)
{
    RequestAction& request = action.what.emplace<RequestAction>();
    JsonElement initiator;
    if (element.at_key("initiator").get(initiator) == simdjson::SUCCESS) {
        const JsonReader::At at(reader, "initiator");
        if (!reader.named(initiator, request.initiator))
            return false;
    }
    std::uint64_t seen = 0;
    bool hasUrl = false;
    const bool isRead = reader.members(element, [&](std::string_view key, JsonElement value) {
        if (key == "initiator")
            return true;
        if (key == "url" && request.initiator != InitiatorKind::Inline) {
            if (hasUrl)
                return reader.fail(say<messages::KeyTwice>(), say<messages::RemoveOne>());
            hasUrl = true;
            return reader.text(value, request.url);
        }
        if (isStartKey(key))
            return readStart(reader, key, value, action);
        if (isCarriedKey(key)) {
            action.carried.emplace_back(key, jsonTextOf(value));
            return true;
        }
        if (!infoOf(request.initiator).takesInit)
            return readOption(reader, key, value, request, seen);
        if (key == "init") {
            return reader.members(value, [&](std::string_view option, JsonElement optionValue) {
                return readOption(reader, option, optionValue, request, seen);
            });
        }
        const auto options = optionsOf(request.initiator);
        if (std::find(options.begin(), options.end(), key) != options.end())
            return reader.fail(say<messages::OptionsInInit>(), say<messages::WriteInInit>(key));
        return reader.failUnknownKey(
            key, std::array<std::string_view, 6> {"initiator", "url", "init", "with", "afterMs", "page"});
    });
    if (!isRead)
        return false;
    if (request.initiator == InitiatorKind::Inline)
        return request.code || reader.fail(say<messages::KeyMissing>("code"));
    return hasUrl || reader.fail(say<messages::KeyMissing>("url"), say<messages::MayBeRelative>());
}

/// An action of one key beside those that are carried.
template <class Read>
bool readPlainAction(JsonReader& reader, JsonElement element, Action& action, std::string_view only, Read read)
{
    return reader.members(element, [&](std::string_view key, JsonElement value) {
        if (key == only)
            return read(value);
        // No page waits or clears.
        if (isStartKey(key) && key != "page")
            return readStart(reader, key, value, action);
        if (isCarriedKey(key)) {
            action.carried.emplace_back(key, jsonTextOf(value));
            return true;
        }
        return reader.fail(say<messages::NoOtherKeys>(only));
    });
}

bool readStorageAccess(JsonReader& reader, JsonElement element, Action& action)
{
    auto& request = action.what.emplace<StorageAccessRequest>();
    return reader.members(element, [&](std::string_view key, JsonElement value) {
        if (key == "requestStorageAccess") {
            // True is short for `granted`.
            bool isGranted = true;
            if (!value.is_bool())
                return reader.named(value, request.answer);
            request.answer = reader.boolean(value, isGranted) && isGranted ? StorageAccessAnswer::Granted
                                                                           : StorageAccessAnswer::Denied;
            return true;
        }
        if (key == "userActivation")
            return reader.boolean(value, request.hasTransientActivation);
        if (isStartKey(key))
            return readStart(reader, key, value, action);
        if (isCarriedKey(key)) {
            action.carried.emplace_back(key, jsonTextOf(value));
            return true;
        }
        return reader.failUnknownKey(key, std::array<std::string_view, 2> {"requestStorageAccess", "userActivation"});
    });
}

bool readActionKind(JsonReader& reader, JsonElement element, Action& action)
{
    if (!element.is_object())
        return reader.failType(say<messages::AnObject>(), element);
    const auto has = [element](std::string_view key) { return element.at_key(key).error() == simdjson::SUCCESS; };
    if (has("initiator"))
        return readRequestAction(reader, element, action);
    if (has("wait")) {
        auto& wait = action.what.emplace<WaitAction>();
        return readPlainAction(
            reader, element, action, "wait", [&](JsonElement value) { return reader.amount(value, wait.seconds); });
    }
    if (has("clear")) {
        auto& clear = action.what.emplace<ClearAction>(ClearAction::PreflightCache);
        return readPlainAction(
            reader, element, action, "clear", [&](JsonElement value) { return reader.named(value, clear); });
    }
    if (has("requestStorageAccess"))
        return readStorageAccess(reader, element, action);
    // Perhaps one of them is there, misspelt.
    constexpr std::array<std::string_view, 4> kinds {"initiator", "wait", "clear", "requestStorageAccess"};
    simdjson::dom::object object;
    if (element.get(object) == simdjson::SUCCESS) {
        for (const simdjson::dom::key_value_pair member : object) {
            Message suggestion = suggestNearest(member.key, kinds);
            if (!suggestion.isEmpty()) {
                const JsonReader::At at(reader, member.key);
                return reader.fail(say<messages::UnknownKey>(), std::move(suggestion));
            }
        }
    }
    return reader.fail(say<messages::ActionHasOneOf>(joinChoices(kinds)));
}

} // namespace

bool readAction(JsonReader& reader, JsonElement element, Action& action)
{
    if (!readActionKind(reader, element, action))
        return false;
    if (action.startsWithPrevious || action.afterSeconds == 0)
        return true;
    const JsonReader::At at(reader, "afterMs");
    return reader.fail(say<messages::AfterNeedsWith>(), say<messages::WriteWithPrevious>());
}

} // namespace fetchscope
