#include "core/engine/base/ascii.h"
#include "core/engine/browser/page_scheme.h"
#include "core/engine/http/structured_fields.h"
#include "core/engine/initiators/inline_code.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/policy/csp_inline.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/url/address_space.h"
#include "core/telling/advice/moved_server.h"
#include "core/telling/advice/remedy.h"
#include "core/telling/advice/trial.h"

#include <algorithm>

namespace fetchscope {

namespace {

FixChange changeOf(ChangeKind kind, std::optional<std::string> value, std::size_t index = 0)
{
    FixChange change;
    change.kind = kind;
    change.index = index;
    change.value = std::move(value);
    return change;
}

/// A change of the page that asks.
FixChange pageChange(const Patient& patient, ChangeKind kind, std::optional<std::string> value, std::size_t index = 0)
{
    FixChange change = changeOf(kind, std::move(value), index);
    change.name = patient.scenario.actions[patient.index].page;
    return change;
}

void addServedAt(const Patient& patient, std::string (*toOrigin)(const Url&), Candidates& candidates)
{
    const auto url = patient.url();
    std::string target = url ? toOrigin(*url) : std::string();
    if (target.empty())
        return;
    FixChange change = changeOf(ChangeKind::ServedAt, std::move(target));
    change.name = hostOriginOf(*url);
    addCandidate(candidates, std::move(change));
}

/// Does the answer lead elsewhere than to https: at the same host? Then that is no way around its redirect.
bool isLedElsewhere(const Patient& patient)
{
    const Exchange* const last = patient.exchange();
    const auto from = last != nullptr ? parseUrl(last->url) : std::nullopt;
    const auto location = from && last->responseHeaders ? last->responseHeaders->getFirst("Location") : std::nullopt;
    const auto to = location ? parseUrl(*location, &*from) : std::nullopt;
    return to && (to->scheme() != "https" || to->host() != from->host());
}

/// Page and file from a server on this machine, as developers have it: a page from disk has the origin null.
void addServedFolder(const Patient& patient, Candidates& candidates)
{
    const auto url = urlOf(patient.request(), patient.page().creationUrl);
    if (!url || url->scheme() != "file" || patient.page().creationUrl.scheme() != "file")
        return;
    auto folder = folderOf(patient.page().creationUrl, *url);
    if (!folder)
        return;
    FixChange change = changeOf(ChangeKind::ServedFolder, "http://localhost:8000", patient.index);
    change.name = *std::move(folder);
    addCandidate(candidates, std::move(change));
}

/// The path of a copy: the same, or of a file from disk its name.
std::string pathOfCopy(const Url& url)
{
    const std::string path(url.path());
    return url.scheme() == "file" ? path.substr(std::min(path.rfind('/'), path.size())) : path;
}

/// What the other server has; its type is what servers tell of such a file, where nobody says otherwise.
std::shared_ptr<const ServerResponse> responseOfCopy(
    const std::optional<ServerResponse>& answer, const RequestAction& request)
{
    ServerResponse copy;
    if (answer && isOkStatus(answer->status))
        copy = *answer;
    HeaderList headers = copy.headers ? *copy.headers : HeaderList();
    if (!headers.contains("Content-Type") && !fittingType(request).empty())
        headers.append("Content-Type", fittingType(request));
    copy.headers = std::make_shared<const HeaderList>(std::move(headers));
    return std::make_shared<const ServerResponse>(std::move(copy));
}

/// The file at the page's own origin, under the same path.
void addOwnCopy(const Patient& patient, Candidates& candidates)
{
    const auto url = urlOf(patient.request(), patient.page().creationUrl);
    const Origin& origin = patient.page().origin;
    const bool isFile = url && (url->hasHttpScheme() || url->scheme() == "file");
    if (!isFile || origin.isOpaque() || isSameOrigin(origin, *url))
        return;
    std::string own(origin.serialize());
    own += pathOfCopy(*url);
    if (const auto query = url->query())
        own.append("?").append(*query);
    const auto answer = answerAt(patient.scenario, *url);
    FixChange copy;
    copy.kind = ChangeKind::NewAnswer;
    copy.method = "GET";
    copy.url = own;
    copy.response = responseOfCopy(answer, patient.request());
    if (const auto fragment = url->fragment())
        own.append("#").append(*fragment);
    candidates.push_back({{std::move(copy), otherUrl(patient, own)}, false});
}

/// The policy with one source more where it decides about a directive.
std::string withSource(const ContentSecurityPolicy& policy, const CspDirective& deciding,
    std::string_view effectiveDirective, std::string_view source)
{
    std::string narrow(effectiveDirective);
    for (const std::string_view suffix : {"-elem", "-attr"}) {
        if (narrow.ends_with(suffix))
            narrow.resize(narrow.size() - suffix.size());
    }
    const bool isFallback = deciding.name == "default-src" && narrow != deciding.name;
    const auto append = [](std::string& text, std::string_view name, const std::vector<std::string>& values) {
        text.append(text.empty() ? "" : "; ").append(name);
        for (const std::string& value : values)
            text.append(" ").append(value);
    };
    std::vector<std::string> sources = deciding.values;
    std::erase_if(sources, [](const std::string& value) { return value == "'none'" || value == "'NONE'"; });
    sources.emplace_back(source);
    std::string text;
    for (const CspDirective& directive : policy.directives) {
        const bool isWidened = !isFallback && directive.name == deciding.name;
        append(text, directive.name, isWidened ? sources : directive.values);
    }
    if (isFallback)
        append(text, narrow, sources);
    return text;
}

/// Each policy that forbids this code in the page gets its nonce, or its hash.
void addInlineSource(const Patient& patient, Candidates& candidates)
{
    const InlineCode code = inlineCodeOf(patient.request());
    const std::string_view effective = effectiveCspDirective(code.kind);
    const bool hasNonce = isElement(code.kind) && !code.nonce.empty();
    std::string source = hasNonce ? "'nonce-" + code.nonce : "'sha256-" + cspHashOf(code.source);
    source += '\'';
    if (!isElement(code.kind))
        source.insert(0, "'unsafe-hashes' ");
    Tracer silent;
    Candidate candidate;
    const auto& policies = patient.page().policyContainer.contentSecurityPolicies;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        const CspDirective* const deciding = executingCspDirective(policies[i], effective);
        Page page = patient.page();
        page.policyContainer.contentSecurityPolicies = {policies[i]};
        if (deciding == nullptr || policies[i].reportOnly || !shouldInlineCodeBeBlocked(code, page, silent).isBlocked)
            continue;
        candidate.changes.push_back(
            pageChange(patient, ChangeKind::SecurityPolicy, withSource(policies[i], *deciding, effective, source), i));
    }
    if (!candidate.changes.empty())
        candidates.push_back(std::move(candidate));
}

/// The element gets a nonce that the policy names.
void addNonce(const Patient& patient, Candidates& candidates)
{
    if (!hasOption(patient.request().initiator, "nonce"))
        return;
    constexpr std::string_view prefix = "'nonce-";
    for (const ContentSecurityPolicy& policy : patient.page().policyContainer.contentSecurityPolicies) {
        for (const CspDirective& directive : policy.directives) {
            for (const std::string& source : directive.values) {
                if (isCspNonceOrHash(source) && source.starts_with(prefix))
                    addCandidate(candidates,
                        option(patient, "nonce", source.substr(prefix.size(), source.size() - prefix.size() - 1)));
            }
        }
    }
}

/// Policies, whose they are, and by what they are changed.
struct PoliciesOfPage
{
    const std::vector<ContentSecurityPolicy>& policies;
    Origin self;
    ChangeKind kind = ChangeKind::SecurityPolicy;
};

/// Each of the policies that does not let this URL through gets its origin as a source.
Candidate withPolicySource(
    const Patient& patient, const Url& url, std::string_view effective, const PoliciesOfPage& page)
{
    const bool isOwn = isSameOrigin(page.self, url);
    const bool isOfWeb = url.hasHttpScheme() || url.scheme() == "ws" || url.scheme() == "wss";
    std::string source = isOwn ? std::string("'self'") : hostOriginOf(url);
    // A host source has no room for the brackets of an IPv6 address.
    if (!isOwn && (!isOfWeb || url.host().starts_with('[')))
        source = std::string(url.scheme()) + ':';
    Candidate candidate;
    for (std::size_t i = 0; i < page.policies.size(); ++i) {
        const ContentSecurityPolicy& policy = page.policies[i];
        const CspDirective* deciding = executingCspDirective(policy, effective);
        if (deciding == nullptr)
            deciding = policy.directive(effective);
        if (policy.reportOnly || deciding == nullptr || doesUrlMatchCspSourceList(url, deciding->values, page.self, 0))
            continue;
        candidate.changes.push_back(
            pageChange(patient, page.kind, withSource(policy, *deciding, effective, source), i));
    }
    return candidate;
}

void addPolicySource(const Patient& patient, Candidates& candidates)
{
    addNonce(patient, candidates);
    if (patient.request().initiator == InitiatorKind::Inline) {
        addInlineSource(patient, candidates);
        return;
    }
    const auto url = patient.url();
    const std::string_view effective = directiveOfReason(patient.reason());
    if (!url || effective.empty())
        return;
    const Page& page = patient.page();
    Candidate candidate = withPolicySource(patient, *url, effective,
        {page.policyContainer.contentSecurityPolicies, cspSelfOrigin(page), ChangeKind::SecurityPolicy});
    // Where a page in a frame goes is up to the page around it, in browsers.
    if (candidate.changes.empty() && isNavigationOfOwnFrame(patient.request(), page))
        candidate = withPolicySource(patient, *url, effective,
            {page.topLevelContentSecurityPolicies, page.topLevelOrigin, ChangeKind::AncestorPolicy});
    if (!candidate.changes.empty())
        candidates.push_back(std::move(candidate));
}

/// The page's Connection-Allowlist with the URL's origin, or with leave for redirects where that is what it lacks. A
/// header that is no list is made one.
void addAllowlistEntry(const Patient& patient, Candidates& candidates)
{
    const auto url = patient.url();
    if (!url)
        return;
    const ConnectionAllowlist& allowlist = patient.page().policyContainer.connectionAllowlist;
    structured::InnerList items;
    if (const auto list = structured::parseList(allowlist.serialized); list && allowlist.isWellFormed)
        items = std::get<structured::InnerList>(list->front());
    if (patient.exchange() != nullptr)
        items.parameters.emplace_back("redirects", structured::Token {"allow"});
    else
        items.items.push_back({std::string(originOf(*url).serialize()), {}});
    if (auto text = structured::serialize(structured::List {std::move(items)}))
        addCandidate(candidates, pageChange(patient, ChangeKind::ConnectionAllowlist, *std::move(text)));
}

std::string_view neededToken(const Patient& patient)
{
    switch (patient.reason()) {
    case Reason::SandboxScripts:
        return "allow-scripts";
    case Reason::SandboxForms:
        return "allow-forms";
    case Reason::SandboxPopups:
        return "allow-popups";
    case Reason::SandboxDownloads:
        return "allow-downloads";
    default:
        return patient.request().userActivation ? "allow-top-navigation-by-user-activation" : "allow-top-navigation";
    }
}

std::string withToken(const std::string& tokens, std::string_view token)
{
    return std::string(tokens).append(tokens.empty() ? "" : " ").append(token);
}

/// The directive sandbox of the page's policies with a token more, wherever it lacks that.
/// https://w3c.github.io/webappsec-csp/#directive-sandbox
void addPolicyToken(const Patient& patient, std::string_view token, Candidate& candidate)
{
    const auto& policies = patient.page().policyContainer.contentSecurityPolicies;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        const CspDirective* const sandbox = policies[i].directive("sandbox");
        const bool isThere = sandbox != nullptr
            && std::any_of(sandbox->values.begin(), sandbox->values.end(),
                [token](const std::string& value) { return asciiCaseInsensitiveEquals(value, token); });
        if (sandbox == nullptr || isThere || policies[i].reportOnly)
            continue;
        candidate.changes.push_back(
            pageChange(patient, ChangeKind::SecurityPolicy, withSource(policies[i], *sandbox, "sandbox", token), i));
    }
}

void addSandboxToken(const Patient& patient, Candidates& candidates)
{
    const std::optional<std::string>& attribute = patient.page().frameSandbox;
    const std::string_view token = neededToken(patient);
    Candidate candidate;
    if (attribute && !hasSandboxToken(*attribute, token))
        candidate.changes.push_back(pageChange(patient, ChangeKind::Sandbox, withToken(*attribute, token)));
    addPolicyToken(patient, token, candidate);
    if (!candidate.changes.empty())
        candidates.push_back(std::move(candidate));
}

/// The page has its own origin, where its frame or a policy of its own takes that away and it asks its own server.
void addSandboxOrigin(const Patient& patient, Candidates& candidates)
{
    constexpr std::string_view token = "allow-same-origin";
    const Page& page = patient.page();
    const auto url = urlOf(patient.request(), page.creationUrl);
    if (!page.isSandboxed || !url || !isSameOrigin(page.creationUrl, *url))
        return;
    Candidate candidate;
    if (!page.isSandboxedByPolicy)
        candidate.changes.push_back(pageChange(patient, ChangeKind::SandboxOrigin,
            page.frameSandbox ? std::optional(withToken(*page.frameSandbox, token)) : std::nullopt));
    addPolicyToken(patient, token, candidate);
    if (!candidate.changes.empty())
        candidates.push_back(std::move(candidate));
}

AddressSpace spaceOf(const Scenario& scenario, const Url& url)
{
    for (const KnownHost& known : scenario.hosts) {
        if (known.host == url.host() && known.addressSpace)
            return *known.addressSpace;
    }
    return addressSpaceOf(url).value_or(AddressSpace::Local);
}

void addFrameAllow(const Patient& patient, Candidates& candidates)
{
    const auto add = [&](std::string_view feature) {
        std::string allow = patient.page().frameAllow.value_or(std::string());
        allow.append(allow.empty() ? "" : "; ").append(feature);
        addCandidate(candidates, pageChange(patient, ChangeKind::Allow, std::move(allow)));
    };
    if (patient.reason() == Reason::ApiDeferredFetchQuota) {
        if (patient.page().isInFrame())
            add("deferred-fetch");
        return;
    }
    const auto url = patient.url();
    if (!url)
        return;
    add(permissionOf(spaceOf(patient.scenario, *url)));
    add(permissionOfBothSpaces);
}

void addEmbedderPolicies(const Patient& patient, Candidates& candidates)
{
    const EmbedderPolicy policy = patient.page().policyContainer.embedderPolicy;
    if (policy == EmbedderPolicy::RequireCorp)
        addCandidate(candidates, pageChange(patient, ChangeKind::EmbedderPolicy, "credentialless"));
    addCandidate(candidates, pageChange(patient, ChangeKind::EmbedderPolicy, "unsafe-none"));
}

void addWorkerPass(const Patient& patient, Candidates& candidates)
{
    // What was asked, and not under which URL the worker answered.
    const auto url = urlOf(patient.request(), patient.page().creationUrl);
    const auto* const rules = serviceWorkerOf(patient.scenario, patient.index);
    for (std::size_t i = 0; url && rules != nullptr && i < rules->size(); ++i) {
        const ServiceWorkerRule& rule = (*rules)[i];
        if (rule.url && !rule.url->matches(url->wireHref()))
            continue;
        addCandidate(candidates, pageChange(patient, ChangeKind::WorkerPassesOn, std::nullopt, i));
        return;
    }
}

void addSecurePage(const Patient& patient, Candidates& candidates)
{
    const Url& url = patient.page().creationUrl;
    if (url.scheme() != "http" || patient.page().isFramed)
        return;
    std::string secure("https");
    secure.append(url.href(), url.scheme().size());
    addCandidate(candidates, pageChange(patient, ChangeKind::PageUrl, std::move(secure)));
}

/// https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/host_permissions
void addHostPermission(const Patient& patient, Candidates& candidates)
{
    const auto url = patient.url();
    if (url && url->hasHttpScheme() && isExtensionScheme(patient.page().creationUrl.scheme()))
        addCandidate(candidates,
            pageChange(patient, ChangeKind::HostPermission,
                std::string(url->scheme()).append("://").append(url->host()).append("/*")));
}

} // namespace

void addForPage(Remedy remedy, const Patient& patient, Candidates& candidates)
{
    switch (remedy) {
    case Remedy::OwnCopy:
        addOwnCopy(patient, candidates);
        break;
    case Remedy::ServeFolder:
        addServedFolder(patient, candidates);
        break;
    case Remedy::SecureServer:
        if (patient.reason() != Reason::PreflightRedirect || !isLedElsewhere(patient))
            addServedAt(patient, secureOriginOf, candidates);
        break;
    case Remedy::OrdinaryPort:
        addServedAt(patient, originOnOrdinaryPort, candidates);
        break;
    case Remedy::PolicySource:
        addPolicySource(patient, candidates);
        break;
    case Remedy::OtherEmbedderPolicy:
        addEmbedderPolicies(patient, candidates);
        break;
    case Remedy::NoIntegrityPolicy:
        addCandidate(candidates, pageChange(patient, ChangeKind::IntegrityPolicy, std::nullopt));
        break;
    case Remedy::AllowlistEntry:
        addAllowlistEntry(patient, candidates);
        break;
    case Remedy::SandboxToken:
        addSandboxToken(patient, candidates);
        break;
    case Remedy::SandboxOrigin:
        addSandboxOrigin(patient, candidates);
        break;
    case Remedy::FrameAllow:
        addFrameAllow(patient, candidates);
        break;
    case Remedy::HostPermission:
        addHostPermission(patient, candidates);
        break;
    case Remedy::SecurePage:
        addSecurePage(patient, candidates);
        break;
    case Remedy::WorkerPassesOn:
        addWorkerPass(patient, candidates);
        break;
    case Remedy::UserPermission:
        addCandidate(candidates, changeOf(ChangeKind::LocalNetworkAccess, std::nullopt));
        break;
    default:
        break;
    }
}

} // namespace fetchscope
