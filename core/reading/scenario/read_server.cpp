#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/reading/scenario/guard_draft.h"
#include "core/reading/scenario/scenario_parts.h"

namespace fetchscope {

namespace {

bool readRegularExpression(JsonReader& reader, JsonElement element, TextPattern& pattern)
{
    constexpr JsonMember<TextPattern> members[] = {
        {"regexp",
            [](JsonReader& of, JsonElement value, TextPattern& target) {
                std::string_view text;
                if (!of.text(value, text))
                    return false;
                auto compiled = TextPattern::ofRegularExpression(text);
                if (!compiled)
                    return of.fail(say<messages::RegularExpressionFaulty>(compiled.error()),
                        say<messages::RegularExpressionsAreRe2>());
                target = *std::move(compiled);
                return true;
            }},
    };
    if (!readMembers<TextPattern>(reader, element, members, pattern))
        return false;
    return pattern.isRegularExpression()
        || reader.fail(say<messages::KeyMissing>("regexp"), say<messages::WriteRegularExpression>());
}

/// `{ "fromRequest": "Origin" }`
bool readRequestHeaderName(JsonReader& reader, JsonElement element, std::string& name)
{
    constexpr JsonMember<std::string> members[] = {
        {"fromRequest",
            [](JsonReader& of, JsonElement value, std::string& target) {
                return of.text(value, target)
                    && (isHeaderName(target)
                        || of.fail(say<messages::HeaderNameNotToken>(), say<messages::TokenCharacters>()));
            }},
    };
    if (!readMembers<std::string>(reader, element, members, name))
        return false;
    return !name.empty() || reader.fail(say<messages::KeyMissing>("fromRequest"), say<messages::WriteFromRequest>());
}

} // namespace

bool readUrlPattern(JsonReader& reader, JsonElement element, std::optional<TextPattern>& pattern)
{
    if (element.is_object())
        return readRegularExpression(reader, element, pattern.emplace());
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    if (text.find('#') != std::string_view::npos)
        return reader.fail(say<messages::FragmentNeverMatches>(), say<messages::LeaveOutFragment>());
    if (text.find('*') == std::string_view::npos) {
        const auto url = parseUrl(text);
        if (!url)
            return reader.fail(say<messages::NotAbsolutePattern>(), say<messages::WriteAsPattern>());
        if (url->includesCredentials())
            return reader.fail(say<messages::CredentialsNotOnWire>(), say<messages::LeaveThemOut>());
        pattern = TextPattern::ofUrl(text, *url);
        return true;
    }
    pattern = TextPattern::ofUrl(text);
    return true;
}

bool readResponseHeaders(JsonReader& reader, JsonElement element, std::shared_ptr<const HeaderList>& headers,
    std::vector<EchoedHeader>* echoed)
{
    // Built in a list whose memory is there already; the copy has just what it needs.
    HeaderList& list = reader.buffers().headers;
    list.clear();
    std::string requestHeader;
    const auto readPart = [&](JsonElement part, std::string_view& bytes, std::string& buffer) {
        if (echoed == nullptr || !part.is_object())
            return reader.bytes(part, bytes, buffer);
        bytes = {};
        return readRequestHeaderName(reader, part, requestHeader);
    };
    const bool isRead = readHeaders(reader, element, readPart, [&](std::string_view name, std::string_view value) {
        if (!isHeaderName(name))
            return reader.fail(say<messages::HeaderNameNotToken>(), say<messages::TokenCharacters>());
        if (requestHeader.empty())
            list.append(name, normalizeHeaderValue(value));
        else
            echoed->push_back({std::string(name), std::exchange(requestHeader, {})});
        return true;
    });
    headers = std::make_shared<const HeaderList>(list);
    return isRead;
}

namespace {

/// A pattern, a regular expression, or null: the header is absent.
bool readHeaderChoice(JsonReader& reader, JsonElement element, HeaderCondition& condition)
{
    if (element.is_null()) {
        condition.mayBeAbsent = true;
        return true;
    }
    if (element.is_object())
        return readRegularExpression(reader, element, condition.values.emplace_back());
    if (!element.is_string())
        return reader.failType(say<messages::AHeaderChoice>(), element);
    std::string_view text;
    if (!reader.bytes(element, text, reader.buffers().value))
        return false;
    condition.values.emplace_back(text);
    return true;
}

bool readMatchHeaders(JsonReader& reader, JsonElement element, ServerRule& rule)
{
    return reader.members(element, [&](std::string_view name, JsonElement value) {
        HeaderCondition& condition = rule.headers.emplace_back();
        condition.name.assign(name);
        if (value.is_number() || value.is_bool())
            return reader.failType(say<messages::AHeaderMatch>(), value);
        if (!value.is_array())
            return readHeaderChoice(reader, value, condition);
        if (simdjson::dom::array list; value.get(list) == simdjson::SUCCESS && list.size() == 0)
            return reader.fail(say<messages::NoHeaderChoice>(), say<messages::NullIsAbsent>());
        return reader.list(
            value, [&](JsonElement entry, std::size_t) { return readHeaderChoice(reader, entry, condition); });
    });
}

constexpr JsonMember<ServerRule> matchMembers[] = {
    {"method",
        [](JsonReader& reader, JsonElement element, ServerRule& rule) {
            return reader.text(element, rule.method.emplace());
        }},
    {"url",
        [](JsonReader& reader, JsonElement element, ServerRule& rule) {
            return readUrlPattern(reader, element, rule.url);
        }},
    {"headers", readMatchHeaders},
};

} // namespace

bool readMatch(JsonReader& reader, JsonElement element, ServerRule& rule)
{
    return readMembers<ServerRule>(reader, element, matchMembers, rule);
}

namespace {

struct RespondDraft
{
    ServerResponse response;
    std::optional<NetworkFailure> failure;
    FailureDetail detail = FailureDetail::None;
    std::size_t members = 0;
    GuardDraft guard;
    /// How many members stand in `allowed`; null: there is none.
    std::optional<std::size_t> allowed;
    bool hasRefused = false;
};

bool readHeadersOfResponse(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    return readResponseHeaders(reader, element, draft.response.headers, &draft.response.echoedHeaders);
}

bool readBody(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    if (draft.response.body)
        return reader.fail(say<messages::TwoBodies>(), say<messages::RemoveOne>());
    draft.response.body = std::make_shared<const std::string>(text);
    return true;
}

bool readBase64Body(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    if (draft.response.body)
        return reader.fail(say<messages::TwoBodies>(), say<messages::RemoveOne>());
    auto decoded = forgivingBase64Decode(text);
    if (!decoded)
        return reader.fail(say<messages::NotBase64>(), say<messages::BodyTakesText>());
    draft.response.body = std::make_shared<const std::string>(*std::move(decoded));
    return true;
}

/// Counts the member, so that a failure that comes with other keys is seen.
template <bool (*read)(JsonReader&, JsonElement, RespondDraft&)>
bool counted(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    ++draft.members;
    return read(reader, element, draft);
}

bool readStatus(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    return reader.integer(element, draft.response.status, 100, 999);
}

bool readStatusText(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    return reader.bytes(element, draft.response.statusText);
}

bool readDelay(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    double milliseconds = 0;
    if (!reader.amount(element, milliseconds))
        return false;
    draft.response.delaySeconds = milliseconds / 1000;
    return true;
}

/// Each entry has the headers of one 103.
bool readEarlyHints(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        return readResponseHeaders(reader, entry, draft.response.earlyHints.emplace_back(), nullptr);
    });
}

bool readFailure(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    return reader.named(element, draft.failure.emplace());
}

constexpr JsonMember<RespondDraft> answerMembers[] = {
    {"status", counted<readStatus>},
    {"headers", counted<readHeadersOfResponse>},
    {"body", counted<readBody>},
    {"bodyBase64", counted<readBase64Body>},
    {"statusText", counted<readStatusText>},
    {"delayMs", counted<readDelay>},
    {"earlyHints", counted<readEarlyHints>},
};

bool readAllowed(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    const std::size_t before = draft.members;
    if (!readMembers<RespondDraft>(reader, element, answerMembers, draft))
        return false;
    draft.allowed = draft.members - before;
    return true;
}

/// What refused answers have besides those of the guard.
bool readRefused(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    static constexpr JsonMember<ServerResponse> members[] = {
        {"headers",
            [](JsonReader& of, JsonElement headers, ServerResponse& response) {
                return readResponseHeaders(of, headers, response.refusedHeaders, &response.refusedEchoes);
            }},
    };
    draft.hasRefused = true;
    return readMembers<ServerResponse>(reader, element, members, draft.response);
}

bool readGuard(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    return readGuardName(reader, element, draft.guard);
}

/// An option of the guard, which is named as the key is.
template <const std::string_view& name> bool guardOption(JsonReader& reader, JsonElement element, RespondDraft& draft)
{
    return readGuardOption(reader, element, name, draft.guard);
}

// All options of guards; those with a full stop in their names stand in an object.
constexpr std::string_view appKey = "app";
constexpr std::string_view corsKey = "cors";
constexpr std::string_view trustedOriginsKey = "trustedOrigins";
constexpr std::string_view exemptPathsKey = "exemptPaths";
constexpr std::string_view allowSameSiteKey = "allowSameSite";
constexpr std::string_view originOnlyKey = "originOnly";
constexpr std::string_view originCheckKey = "originCheck";
constexpr std::string_view forceSslKey = "forceSsl";
constexpr std::string_view tokenKey = "token";

constexpr JsonMember<RespondDraft> respondMembers[] = {
    {"status", counted<readStatus>},
    {"headers", counted<readHeadersOfResponse>},
    {"body", counted<readBody>},
    {"bodyBase64", counted<readBase64Body>},
    {"statusText", counted<readStatusText>},
    {"delayMs", counted<readDelay>},
    {"earlyHints", counted<readEarlyHints>},
    {"networkError", readFailure},
    {"detail",
        [](JsonReader& reader, JsonElement element, RespondDraft& draft) {
            return reader.named(element, draft.detail);
        }},
    {"guard", readGuard},
    {"allowed", readAllowed},
    {"refused", readRefused},
    {appKey, guardOption<appKey>},
    {corsKey, guardOption<corsKey>},
    {trustedOriginsKey, guardOption<trustedOriginsKey>},
    {exemptPathsKey, guardOption<exemptPathsKey>},
    {allowSameSiteKey, guardOption<allowSameSiteKey>},
    {originOnlyKey, guardOption<originOnlyKey>},
    {originCheckKey, guardOption<originCheckKey>},
    {forceSslKey, guardOption<forceSslKey>},
    {tokenKey, guardOption<tokenKey>},
};

/// The guard with its options, and `allowed`, which is the answer in place of the other members.
bool finishGuarded(JsonReader& reader, RespondDraft& draft)
{
    if (!finishGuard(reader, draft.guard, draft.response.guard))
        return false;
    if (!draft.response.guard && (draft.allowed || draft.hasRefused)) {
        const JsonReader::At at(reader, draft.allowed ? "allowed" : "refused");
        return reader.fail(say<messages::AllowedWithoutGuard>(), say<messages::WriteGuard>());
    }
    if (!draft.allowed)
        return true;
    const JsonReader::At at(reader, "allowed");
    return draft.members == *draft.allowed || reader.fail(say<messages::AllowedAndRest>(), say<messages::RemoveOne>());
}

} // namespace

bool readRespond(JsonReader& reader, JsonElement element, ServerRule& rule)
{
    RespondDraft draft;
    if (!readMembers<RespondDraft>(reader, element, respondMembers, draft) || !finishGuarded(reader, draft))
        return false;
    if (draft.detail != FailureDetail::None && isOfBody(draft.detail) == draft.failure.has_value())
        return reader.fail(say<messages::DetailOfOther>(nameOf(draft.detail)),
            draft.failure ? say<messages::DetailsOfFailures>() : say<messages::DetailsOfBodies>());
    rule.detail = draft.detail;
    if (draft.failure) {
        if (draft.members > 0 || draft.response.guard)
            return reader.fail(say<messages::NetworkErrorAlone>(), say<messages::RemoveThem>());
        rule.respond = *draft.failure;
        return true;
    }
    // Shared by all rules that have nothing there.
    static const auto emptyHeaderList = std::make_shared<const HeaderList>();
    static const auto noBody = std::make_shared<const std::string>();
    if (!draft.response.headers)
        draft.response.headers = emptyHeaderList;
    if (!draft.response.body)
        draft.response.body = noBody;
    rule.respond = std::move(draft.response);
    return true;
}

namespace {

struct RuleDraft
{
    ServerRule& rule;
    bool hasRespond = false;
};

constexpr JsonMember<RuleDraft> ruleMembers[] = {
    {"match",
        [](JsonReader& reader, JsonElement element, RuleDraft& draft) {
            return readMatch(reader, element, draft.rule);
        }},
    {"respond",
        [](JsonReader& reader, JsonElement element, RuleDraft& draft) {
            draft.hasRespond = true;
            return readRespond(reader, element, draft.rule);
        }},
    {"times",
        [](JsonReader& reader, JsonElement element, RuleDraft& draft) {
            return reader.integer(element, draft.rule.times.emplace(), 0, std::numeric_limits<std::uint64_t>::max());
        }},
};

} // namespace

bool readServerRule(JsonReader& reader, JsonElement element, ServerRule& rule)
{
    RuleDraft draft {rule};
    if (!readMembers<RuleDraft>(reader, element, ruleMembers, draft, &rule.carried))
        return false;
    return draft.hasRespond
        || reader.fail(say<messages::KeyMissing>("respond"), say<messages::RuleSaysWhatComesBack>());
}

} // namespace fetchscope
