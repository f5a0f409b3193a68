#include "core/telling/advice/change.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/connection_allowlist.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/simulation/pages.h"
#include "core/telling/advice/lost_cookies.h"
#include "core/telling/advice/moved_server.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

struct TextOption
{
    std::string_view name;
    std::optional<std::string> RequestAction::*member;
};
constexpr std::array<TextOption, 15> textOptions {{
    {"method", &RequestAction::method},
    {"mode", &RequestAction::mode},
    {"credentials", &RequestAction::credentials},
    {"cache", &RequestAction::cache},
    {"redirect", &RequestAction::redirect},
    {"referrer", &RequestAction::referrer},
    {"referrerPolicy", &RequestAction::referrerPolicy},
    {"integrity", &RequestAction::integrity},
    {"priority", &RequestAction::priority},
    {"duplex", &RequestAction::duplex},
    {"targetAddressSpace", &RequestAction::targetAddressSpace},
    {"crossorigin", &RequestAction::crossorigin},
    {"nonce", &RequestAction::nonce},
    {"as", &RequestAction::as},
    {"type", &RequestAction::type},
}};

struct SwitchOption
{
    std::string_view name;
    bool RequestAction::*member;
};
constexpr std::array<SwitchOption, 5> switchOptions {{
    {"keepalive", &RequestAction::keepalive},
    {"withCredentials", &RequestAction::withCredentials},
    {"uploadListener", &RequestAction::uploadListener},
    {"credentialless", &RequestAction::credentialless},
    {"allowPooling", &RequestAction::allowPooling},
}};

bool setOption(const FixChange& change, RequestAction& action)
{
    for (const TextOption& option : textOptions) {
        if (option.name != change.name)
            continue;
        action.*option.member = change.value;
        return true;
    }
    for (const SwitchOption& option : switchOptions) {
        if (option.name != change.name)
            continue;
        action.*option.member = change.value.has_value();
        return true;
    }
    if (change.name == "body") {
        action.body.reset();
        return true;
    }
    return false;
}

bool dropHeader(std::string_view name, RequestAction& action)
{
    const std::string begin = std::string(name) + ": ";
    bool isDropped = false;
    if (action.headerThatIsNoByteString && action.headerThatIsNoByteString->starts_with(begin)) {
        action.headerThatIsNoByteString.reset();
        isDropped = true;
    }
    if (!action.headers)
        return isDropped;
    const auto hasName = [name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); };
    isDropped = std::erase_if(*action.headers, hasName) > 0 || isDropped;
    if (action.headers->empty())
        action.headers.reset();
    return isDropped;
}

bool changeRequest(const FixChange& change, RequestAction& action)
{
    switch (change.kind) {
    case ChangeKind::Option:
        return setOption(change, action);
    case ChangeKind::RequestHeader:
        return dropHeader(change.name, action);
    case ChangeKind::Url:
        action.url = change.value.value_or(std::string());
        return true;
    case ChangeKind::Navigate:
        action = RequestAction();
        action.initiator = InitiatorKind::Location;
        action.url = change.value.value_or(std::string());
        return true;
    case ChangeKind::BodyType:
        if (!action.body)
            return false;
        action.body->contentType = change.value.value_or(std::string());
        return true;
    default:
        if (!action.body)
            return false;
        action.body->kind = BodyInit::Kind::Text;
        action.duplex.reset();
        return true;
    }
}

/// An answer without headers and body.
ServerResponse emptyAnswer(std::uint16_t status)
{
    ServerResponse response;
    response.status = status;
    response.headers = std::make_shared<const HeaderList>();
    return response;
}

/// The rule's answer, or that of a rule of its own before it. Null where the rule fails on purpose.
ServerResponse* answerToChange(const FixChange& change, Scenario& scenario)
{
    if (!change.isSplit) {
        if (change.index >= scenario.server.size())
            return nullptr;
        return std::get_if<ServerResponse>(&scenario.server[change.index].respond);
    }
    ServerRule rule;
    if (change.index < scenario.server.size())
        rule = scenario.server[change.index];
    else
        rule.respond = emptyAnswer(404);
    if (!std::holds_alternative<ServerResponse>(rule.respond))
        return nullptr;
    rule.method = change.method;
    rule.url = TextPattern::ofText(change.url);
    const auto place =
        scenario.server.begin() + static_cast<std::ptrdiff_t>(std::min(change.index, scenario.server.size()));
    return std::get_if<ServerResponse>(&scenario.server.insert(place, std::move(rule))->respond);
}

/// The headers with one line in place of that which sets the cookie.
HeaderList withCookie(const HeaderList& headers, std::string_view name, std::string_view line)
{
    HeaderList changed;
    for (const HeaderView header : headers)
        changed.append(header.name, setsCookie(header, name) ? line : header.value);
    return changed;
}

bool changeAnswer(const FixChange& change, Scenario& scenario)
{
    ServerResponse* answer = answerToChange(change, scenario);
    if (answer == nullptr)
        return false;
    if (change.kind == ChangeKind::AnswerStatus) {
        answer->status = static_cast<std::uint16_t>(std::stoul(change.value.value_or("200")));
        answer->statusText.clear();
        return true;
    }
    HeaderList headers = answer->headers ? *answer->headers : HeaderList();
    if (change.kind == ChangeKind::AnswerCookie) {
        answer->headers =
            std::make_shared<const HeaderList>(withCookie(headers, change.name, change.value.value_or("")));
        return true;
    }
    // Where it stood, so that a difference shows one line.
    if (change.value && headers.count(change.name) == 1) {
        headers.set(change.name, *change.value);
    } else {
        headers.remove(change.name);
        if (change.value)
            headers.append(change.name, *change.value);
    }
    answer->headers = std::make_shared<const HeaderList>(std::move(headers));
    // In place of what repeats the request.
    std::erase_if(answer->echoedHeaders,
        [&change](const EchoedHeader& header) { return asciiCaseInsensitiveEquals(header.name, change.name); });
    return true;
}

PageOptions optionsOf(const Page& page)
{
    PageOptions options;
    options.kind = page.kind;
    options.isSandboxed = page.isSandboxed;
    options.frameSandbox = page.frameSandbox;
    options.frameAllow = page.frameAllow;
    options.isInCredentiallessFrame = page.isInCredentiallessFrame;
    if (page.isFramed)
        options.topLevelUrl = page.topLevelUrl;
    return options;
}

/// The page with another origin, and all else that it had.
void remakePage(Page& page, const Url& url, const PageOptions& options)
{
    Page made = makePage(url, options);
    made.policyContainer = std::move(page.policyContainer);
    made.hostPermissions = std::move(page.hostPermissions);
    made.openerPolicy = page.openerPolicy;
    made.openerPolicyEndpoint = std::move(page.openerPolicyEndpoint);
    made.openerPolicyReportOnly = page.openerPolicyReportOnly;
    made.openerPolicyReportOnlyEndpoint = std::move(page.openerPolicyReportOnlyEndpoint);
    made.permissionsPolicy = std::move(page.permissionsPolicy);
    made.permissionsPolicyReportOnly = std::move(page.permissionsPolicyReportOnly);
    made.reportingEndpoints = std::move(page.reportingEndpoints);
    made.topLevelContentSecurityPolicies = std::move(page.topLevelContentSecurityPolicies);
    made.topLevelEmbedderPolicy = page.topLevelEmbedderPolicy;
    made.number = page.number;
    page = std::move(made);
}

bool changePage(const FixChange& change, Scenario& scenario)
{
    Page& page = pageNamed(scenario, change.name);
    switch (change.kind) {
    case ChangeKind::SecurityPolicy:
    case ChangeKind::AncestorPolicy: {
        auto& policies = change.kind == ChangeKind::SecurityPolicy ? page.policyContainer.contentSecurityPolicies
                                                                   : page.topLevelContentSecurityPolicies;
        if (change.index >= policies.size())
            return false;
        policies[change.index] =
            parseContentSecurityPolicy(change.value.value_or(std::string()), policies[change.index].reportOnly);
        return true;
    }
    case ChangeKind::EmbedderPolicy:
        page.policyContainer.embedderPolicy =
            valueNamed<EmbedderPolicy>(change.value.value_or(std::string())).value_or(EmbedderPolicy::UnsafeNone);
        return true;
    case ChangeKind::IntegrityPolicy:
        page.policyContainer.integrityPolicy = {};
        return true;
    case ChangeKind::ConnectionAllowlist:
        page.policyContainer.connectionAllowlist =
            parseConnectionAllowlist(change.value.value_or(std::string()), page.creationUrl);
        return true;
    case ChangeKind::HostPermission: {
        auto pattern = MatchPattern::parse(change.value.value_or(std::string()));
        if (!pattern)
            return false;
        page.hostPermissions.push_back(*std::move(pattern));
        return true;
    }
    case ChangeKind::Sandbox:
        page.frameSandbox = change.value;
        return true;
    case ChangeKind::Allow:
        page.frameAllow = change.value;
        return true;
    case ChangeKind::SandboxOrigin: {
        PageOptions options = optionsOf(page);
        options.isSandboxed = false;
        options.frameSandbox = change.value;
        remakePage(page, page.creationUrl, options);
        return true;
    }
    default: {
        const auto url = parseUrl(change.value.value_or(std::string()));
        if (url)
            remakePage(page, *url, optionsOf(page));
        return url.has_value();
    }
    }
}

/// The page that asks, what is asked for and what answers, at the server's origin.
bool serveFolder(const FixChange& change, Scenario& scenario)
{
    if (change.index >= scenario.actions.size())
        return false;
    Page& page = pageNamed(scenario, scenario.actions[change.index].page);
    const std::string to = change.value.value_or(std::string());
    std::string moved = page.creationUrl.href();
    const auto url = moveText(moved, change.name, to) ? parseUrl(moved) : std::nullopt;
    if (!url)
        return false;
    serveFolderAt(change.name, to, scenario);
    remakePage(page, *url, optionsOf(page));
    return true;
}

} // namespace

ChangeSide sideOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Option:
    case ChangeKind::RequestHeader:
    case ChangeKind::Url:
    case ChangeKind::Navigate:
    case ChangeKind::WholeBody:
    case ChangeKind::BodyType:
        return ChangeSide::Request;
    case ChangeKind::SecurityPolicy:
    case ChangeKind::AncestorPolicy:
    case ChangeKind::EmbedderPolicy:
    case ChangeKind::IntegrityPolicy:
    case ChangeKind::ConnectionAllowlist:
    case ChangeKind::Sandbox:
    case ChangeKind::SandboxOrigin:
    case ChangeKind::Allow:
    case ChangeKind::HostPermission:
    case ChangeKind::PageUrl:
    case ChangeKind::ServedFolder:
    case ChangeKind::WorkerPassesOn:
        return ChangeSide::Page;
    case ChangeKind::CrossSiteCookie:
    case ChangeKind::AnswerCookie:
        return ChangeSide::Cookie;
    case ChangeKind::LocalNetworkAccess:
        return ChangeSide::User;
    case ChangeKind::AnswerHeader:
    case ChangeKind::AnswerStatus:
    case ChangeKind::NewAnswer:
    case ChangeKind::ServedAt:
    case ChangeKind::Count:
        break;
    }
    return ChangeSide::Server;
}

bool isOfEveryCorsAnswer(std::string_view header)
{
    return header == "Access-Control-Allow-Origin" || header == "Access-Control-Allow-Credentials" || header == "Vary";
}

bool apply(const FixChange& change, Scenario& scenario)
{
    switch (change.kind) {
    case ChangeKind::Option:
    case ChangeKind::RequestHeader:
    case ChangeKind::Url:
    case ChangeKind::Navigate:
    case ChangeKind::WholeBody:
    case ChangeKind::BodyType: {
        if (change.index >= scenario.actions.size())
            return false;
        auto* action = std::get_if<RequestAction>(&scenario.actions[change.index].what);
        return action != nullptr && changeRequest(change, *action);
    }
    case ChangeKind::SecurityPolicy:
    case ChangeKind::AncestorPolicy:
    case ChangeKind::EmbedderPolicy:
    case ChangeKind::IntegrityPolicy:
    case ChangeKind::ConnectionAllowlist:
    case ChangeKind::Sandbox:
    case ChangeKind::SandboxOrigin:
    case ChangeKind::Allow:
    case ChangeKind::HostPermission:
    case ChangeKind::PageUrl:
        return changePage(change, scenario);
    case ChangeKind::WorkerPassesOn:
        if (auto& rules = serviceWorkerNamed(scenario, change.name); rules && change.index < rules->size()) {
            (*rules)[change.index].isAnswered = false;
            return true;
        }
        return false;
    case ChangeKind::CrossSiteCookie:
        if (change.index >= scenario.cookies.size())
            return false;
        scenario.cookies[change.index].sameSite = SameSite::None;
        scenario.cookies[change.index].secure = true;
        return true;
    case ChangeKind::AnswerCookie:
    case ChangeKind::AnswerHeader:
    case ChangeKind::AnswerStatus:
        return changeAnswer(change, scenario);
    case ChangeKind::NewAnswer: {
        ServerRule rule;
        rule.method = change.method;
        rule.url = TextPattern::ofText(change.url);
        rule.respond = change.response ? *change.response : emptyAnswer(200);
        scenario.server.insert(scenario.server.begin(), std::move(rule));
        return true;
    }
    case ChangeKind::ServedAt:
        return serveAt(change.name, change.value.value_or(std::string()), scenario);
    case ChangeKind::ServedFolder:
        return serveFolder(change, scenario);
    case ChangeKind::LocalNetworkAccess:
        scenario.settings.localNetworkAccess = LocalNetworkPermissions::both(Permission::Granted);
        return true;
    case ChangeKind::Count:
        break;
    }
    return false;
}

std::string keyOf(const FixChange& change)
{
    std::string key = std::to_string(static_cast<int>(change.kind));
    const bool isOfAnswer = change.kind == ChangeKind::AnswerHeader || change.kind == ChangeKind::AnswerStatus
        || change.kind == ChangeKind::AnswerCookie;
    const std::string place = isOfAnswer ? change.method + ' ' + change.url : std::to_string(change.index);
    const bool isHeader = change.kind == ChangeKind::AnswerHeader || change.kind == ChangeKind::RequestHeader;
    const std::string name = isHeader ? asciiLowercase(change.name) : change.name;
    for (const std::string& part : {place, name, change.value.value_or("\n")})
        key.append(1, '\t').append(part);
    return key;
}

} // namespace fetchscope
