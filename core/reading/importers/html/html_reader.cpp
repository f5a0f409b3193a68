#include "core/engine/base/ascii.h"
#include "core/engine/base/names.h"
#include "core/engine/initiators/inline_code.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_inline.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/reading/importers/html/html_document.h"
#include "core/reading/importers/html/html_elements.h"
#include "core/reading/importers/html/request_attributes.h"
#include "core/reading/importers/html/style_sheet.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>
#include <array>
#include <functional>

namespace fetchscope {

namespace {

/// What the page says of itself before it asks for anything.
struct PageFacts
{
    std::string base;
    /// The elements that a text is about; of several a link is only one of the page's.
    std::size_t elements = 0;
    bool hasOnlyLinks = true;
};

void takeMeta(const GumboNode& element, SnippetPage& page)
{
    const std::string content = attributeText(element, "content");
    const std::string equivalent = asciiLowercase(attributeText(element, "http-equiv"));
    if (equivalent == "content-security-policy") {
        auto policies = parseContentSecurityPolicyList(content);
        std::move(policies.begin(), policies.end(), std::back_inserter(page.policies.contentSecurityPolicies));
    }
    if (asciiLowercase(attributeText(element, "name")) != "referrer")
        return;
    // https://html.spec.whatwg.org/multipage/semantics.html#meta-referrer: the old words.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> oldWords {
        {{"never", "no-referrer"}, {"default", "strict-origin-when-cross-origin"}, {"always", "unsafe-url"},
            {"origin-when-crossorigin", "origin-when-cross-origin"}}};
    std::string word = asciiLowercase(strip(content, isAsciiWhitespace));
    for (const auto& [old, name] : oldWords) {
        if (word == old)
            word = name;
    }
    if (const auto policy = valueNamed<ReferrerPolicy>(word))
        page.policies.referrerPolicy = *policy;
}

/// A page that a browser has saved says where it was: `<!-- saved from url=(0023)https://… -->`.
std::string savedFrom(std::string_view text)
{
    constexpr std::string_view mark = "saved from url=(";
    const std::size_t at = text.substr(0, 4096).find(mark);
    const std::size_t start = at == std::string_view::npos ? at : text.find(')', at);
    if (start == std::string_view::npos)
        return {};
    const std::string_view url = text.substr(start + 1);
    return std::string(url.substr(0, url.find_first_of(" \n\r-", url.find("://") == url.npos ? 0 : url.find("://"))));
}

PageFacts takePage(const HtmlDocument& document, SnippetParts& parts)
{
    PageFacts facts;
    forEachElement(document.root(), [&](const GumboNode& element) {
        const std::string tag = tagOf(element);
        if (tag == "meta")
            takeMeta(element, parts.page);
        if (tag == "base" && facts.base.empty())
            facts.base = attributeText(element, "href");
        if (tag == "link" && parts.page.url.empty() && asciiLowercase(attributeText(element, "rel")) == "canonical")
            parts.page.url = attributeText(element, "href");
        const bool isFrame = tag == "html" || tag == "head" || tag == "body";
        facts.hasOnlyLinks = facts.hasOnlyLinks && (isFrame || tag == "a" || lineOf(element) == 0);
        return true;
    });
    return facts;
}

/// `import x from "https://host/module.js"` in a module of the page.
void takeImports(std::string_view script, std::size_t line, SnippetParts& parts)
{
    for (std::string_view text : strictlySplit(script, '\n')) {
        text = strip(text, isAsciiWhitespace);
        const std::size_t from = text.rfind(" from ");
        const std::size_t open = text.find_first_of("'\"", from == std::string_view::npos ? 0 : from);
        const std::size_t close = open == std::string_view::npos ? open : text.find(text[open], open + 1);
        const bool isImport = text.starts_with("import ") || text.starts_with("import\"") || text.starts_with("import{")
            || (text.starts_with('}') && from != std::string_view::npos);
        if (isImport && close != std::string_view::npos) {
            const std::string_view url = text.substr(open + 1, close - open - 1);
            if (url.starts_with("https://") || url.starts_with("http://") || url.starts_with("//"))
                parts.add(InitiatorKind::ModuleImport, line).url = url;
        }
        ++line;
    }
}

void takeScriptText(const std::string& text, std::size_t line, SnippetParts& parts)
{
    if (!looksLikeJavaScript(text))
        return;
    auto script = readJavaScript(text);
    if (!script)
        return;
    for (SnippetAction& action : script->actions) {
        if (action.line > 0)
            action.line += line - 1;
        parts.actions.push_back(std::move(action));
    }
    for (OpenQuestion& question : script->questions)
        parts.ask(std::move(question));
    for (Message& assumption : script->assumptions)
        parts.assume(std::move(assumption));
}

RequestAction inlineScriptOf(const GumboNode& element)
{
    RequestAction action;
    action.initiator = InitiatorKind::Inline;
    action.code = textIn(element);
    action.nonce = attributeOf(element, "nonce");
    action.parserInserted = true;
    return action;
}

/// https://w3c.github.io/webappsec-csp/#should-block-inline
bool isBlocked(const RequestAction& script, const PolicyContainer& policies)
{
    Page page;
    page.policyContainer = policies;
    Tracer untraced;
    return !policies.contentSecurityPolicies.empty()
        && shouldInlineCodeBeBlocked(inlineCodeOf(script), page, untraced).isBlocked;
}

/// Does a policy of the page keep strings from being run as code?
/// https://w3c.github.io/webappsec-csp/#can-compile-strings
bool isEvalBlocked(const PolicyContainer& policies)
{
    const auto& list = policies.contentSecurityPolicies;
    return std::any_of(list.begin(), list.end(), [](const ContentSecurityPolicy& policy) {
        const CspDirective* own = policy.directive("script-src");
        const CspDirective* sources = own ? own : policy.directive("default-src");
        return sources && !policy.reportOnly
            && std::none_of(sources->values.begin(), sources->values.end(),
                [](const std::string& source) { return asciiCaseInsensitiveEquals(source, "'unsafe-eval'"); });
    });
}

/// Alpine and Vue run what stands in attributes as strings.
void takeExpression(
    const AttributeScript& script, std::size_t line, const PolicyContainer& policies, SnippetParts& parts)
{
    const std::size_t before = parts.actions.size();
    takeScriptText(script.code, line, parts);
    if (parts.actions.size() > before && isEvalBlocked(policies))
        parts.assume(say<messages::ExpressionThatPolicyStops>(std::to_string(line)));
}

RequestAction handlerOf(const AttributeScript& script)
{
    RequestAction action;
    action.initiator = InitiatorKind::Inline;
    action.inlineKind = InlineKind::EventHandler;
    action.code = script.value;
    action.parserInserted = true;
    return action;
}

/// What the code asks for; or the code itself, where a policy does not let it run and it would have asked for
/// something.
void takeUnlessBlocked(RequestAction code, std::size_t line, const PolicyContainer& policies, SnippetParts& parts,
    const std::function<void(SnippetParts&)>& read)
{
    if (!isBlocked(code, policies)) {
        read(parts);
        return;
    }
    SnippetParts unasked;
    read(unasked);
    if (unasked.actions.empty())
        return;
    parts.add(InitiatorKind::Inline, line) = std::move(code);
    parts.assume(say<messages::ScriptThatPolicyStops>(std::to_string(line)));
}

void takeScript(const GumboNode& element, std::string_view type, SnippetParts& parts)
{
    const std::string text = textIn(element);
    if (type == "module")
        takeImports(text, lineOf(element), parts);
    takeScriptText(text, lineOf(element), parts);
}

/// Scripts that stand in the page are read as what they are; what a policy that stands before them does not let run
/// asks for nothing.
void takeInlineScripts(const HtmlDocument& document, SnippetParts& parts)
{
    SnippetPage before;
    forEachElement(document.root(), [&parts, &before](const GumboNode& element) {
        if (tagOf(element) == "meta")
            takeMeta(element, before);
        for (const AttributeScript& script : scriptsInAttributes(element)) {
            const auto read = [&](SnippetParts& into) { takeScriptText(script.code, lineOf(element), into); };
            if (script.isHandler)
                takeUnlessBlocked(handlerOf(script), lineOf(element), before.policies, parts, read);
            else
                takeExpression(script, lineOf(element), before.policies, parts);
        }
        const std::string type = asciiLowercase(attributeText(element, "type"));
        const bool isScript = tagOf(element) == "script" && !attributeOf(element, "src")
            && (type.empty() || type == "module" || type.find("javascript") != std::string::npos);
        if (!isScript)
            return true;
        takeUnlessBlocked(inlineScriptOf(element), lineOf(element), before.policies, parts,
            [&](SnippetParts& into) { takeScript(element, type, into); });
        return true;
    });
}

/// May a browser ask by https: in place of http:? The page wants it, or it is a picture or film of a secure page
/// (https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm).
bool isUpgraded(InitiatorKind initiator, const Url& url, const Url& page, const PolicyContainer& policies)
{
    if (url.scheme() != "http")
        return false;
    Page client;
    client.policyContainer = policies;
    const bool isWanted = shouldUpgradeInsecureRequests(client);
    const bool isUpgradable = initiator == InitiatorKind::Img || initiator == InitiatorKind::Video
        || initiator == InitiatorKind::Audio || initiator == InitiatorKind::CssImage;
    return isWanted || (isUpgradable && page.scheme() == "https");
}

/// A pattern for a URL of http: and the same of https:.
std::string secureOf(std::string_view httpUrl)
{
    std::string pattern = "http*";
    for (const char c : httpUrl.substr(4))
        pattern.append(c == '*' ? "\\" : "").append(1, c);
    return pattern;
}

/// Each answers with what fits to the element, so that only the rules of the browser are in its way.
void addUsualAnswers(SnippetParts& parts)
{
    const auto page = parseUrl(parts.page.url.empty() ? usualPage : std::string_view(parts.page.url));
    for (const SnippetAction& action : parts.actions) {
        const auto url = page ? urlOf(action.request, *page) : std::nullopt;
        if (!url)
            continue;
        const auto isThere = std::any_of(parts.server.begin(), parts.server.end(),
            [&url](const ServerRule& rule) { return rule.url && rule.url->matches(url->wireHref()); });
        if (isThere)
            continue;
        ServerRule rule = makeRule({}, {}, 200, {{"Content-Type", infoOf(action.request.initiator).mediaType}});
        rule.url = isUpgraded(action.request.initiator, *url, *page, parts.page.policies)
            ? TextPattern(secureOf(url->wireHref()))
            : TextPattern::ofText(url->wireHref());
        parts.server.push_back(std::move(rule));
    }
    parts.assume(say<messages::AssumedAnswers>());
}

} // namespace

/// A tag that was cut off in the middle is closed.
static std::string withLastTagClosed(std::string_view text)
{
    std::string whole(text);
    const std::size_t open = text.rfind('<');
    if (open == std::string_view::npos || text.find('>', open) != std::string_view::npos)
        return whole;
    for (const char quote : {'"', '\''}) {
        if (std::count(text.begin() + static_cast<std::ptrdiff_t>(open), text.end(), quote) % 2 != 0)
            whole += quote;
    }
    return whole + ">";
}

constexpr std::array<std::string_view, 21> knownTags {"!doctype html", "html", "head", "body", "img", "script", "link",
    "iframe", "form", "video", "audio", "style", "meta", "object", "embed", "picture", "svg", "a", "base", "track",
    "source"};

/// Does a tag of one of those names begin here?
static bool startsWithTag(std::string_view text)
{
    return std::any_of(knownTags.begin(), knownTags.end(), [text](std::string_view tag) {
        return text.starts_with(tag) && tag.size() < text.size() && !isAsciiAlphanumeric(text[tag.size()])
            && text[tag.size()] != '-';
    });
}

/// `< link href=…>`, as people write so that a page does not swallow it, is the tag.
static std::string withTagsJoined(std::string_view text)
{
    constexpr std::size_t longestTag = 16;
    std::string joined;
    joined.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        joined += text[at];
        if (text[at] != '<')
            continue;
        std::size_t behind = at + 1;
        if (behind < text.size() && text[behind] == '/')
            ++behind;
        const std::size_t word = text.find_first_not_of(' ', behind);
        const bool hasSpace = word != std::string_view::npos && word > behind && word < behind + 3;
        if (!hasSpace || !startsWithTag(asciiLowercase(text.substr(word, longestTag))))
            continue;
        joined += text.substr(at + 1, behind - at - 1);
        at = word - 1;
    }
    return joined;
}

Result<SnippetParts> readHtml(std::string_view original)
{
    SnippetParts parts;
    const std::string text = withLastTagClosed(withTagsJoined(original));
    const HtmlDocument document(text);
    parts.page.url = savedFrom(text);
    const PageFacts facts = takePage(document, parts);
    std::string base = parts.page.url.empty() ? std::string(usualPage) : parts.page.url;
    const auto page = parseUrl(base);
    if (!page)
        parts.page.url.clear();
    if (!facts.base.empty()) {
        if (const auto url = parseUrl(facts.base, page ? &*page : nullptr))
            base = url->href();
    } else {
        base.clear();
    }
    HtmlElements elements(parts, base, facts.hasOnlyLinks);
    forEachElement(document.root(), [&elements](const GumboNode& element) {
        const std::string tag = tagOf(element);
        // Nothing in there is shown.
        if (tag == "template" || tag == "noscript")
            return false;
        elements.take(element);
        return true;
    });
    takeInlineScripts(document, parts);
    if (parts.actions.empty())
        return tl::unexpected(InputError {{}, say<messages::NoRequestInHtml>(), say<messages::HtmlThatAsks>()});
    addUsualAnswers(parts);
    return parts;
}

static bool hasLineWithLink(std::string_view text)
{
    const auto lines = strictlySplit(text, '\n');
    return std::any_of(lines.begin(), lines.end(), [](std::string_view line) {
        line = strip(line, isAsciiWhitespace);
        return line.starts_with("<a ") && line.find("href=") != std::string_view::npos;
    });
}

/// An element that asks for something, in a line that says more: `(index):21 <link rel="preload" href=…>`.
static bool hasElementThatAsks(std::string_view text)
{
    constexpr std::array<std::string_view, 9> asking {
        "link", "img", "script", "iframe", "video", "audio", "object", "embed", "source"};
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view tag = text.substr(at + 1, text.find('>', at) - at - 1);
        const bool isAsking = std::any_of(asking.begin(), asking.end(),
            [tag](std::string_view name) { return tag.starts_with(name) && tag.substr(name.size()).starts_with(' '); });
        if (isAsking && (tag.find(" href=") != std::string_view::npos || tag.find(" src=") != std::string_view::npos))
            return true;
    }
    return false;
}

bool looksLikeHtml(std::string_view text)
{
    if (text.starts_with("<?php") || text.starts_with("<CORSConfiguration") || text.starts_with("<?xml")
        || text.starts_with("<VirtualHost"))
        return false;
    const std::string head = withTagsJoined(asciiLowercase(text.substr(0, 65536)));
    // A link of a page that is shown in a sentence, on a line of its own.
    if (!head.starts_with('<') && hasLineWithLink(head) && !looksLikeJavaScript(text))
        return true;
    if (head.starts_with('<') && hasRequestAttribute(head))
        return true;
    if (!head.starts_with('<') && hasElementThatAsks(head) && !looksLikeJavaScript(text) && !isConsoleMessage(text)
        && !hasServerConfiguration(text))
        return true;
    // A comment of a component may come first.
    if (!head.starts_with('<') && !head.starts_with("{/*"))
        return false;
    if (startsWithTag(std::string_view(head).substr(1)))
        return true;
    // Any element with one of those in it; a component of a framework writes in its own way.
    return std::any_of(knownTags.begin(), knownTags.end(), [&head](std::string_view tag) {
        const std::string start = "<" + std::string(tag) + " ";
        return head.find(start) != std::string::npos;
    });
}

Result<Scenario> importHtml(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readHtml(text), phrases);
}

Result<SnippetParts> readStyleSheet(std::string_view text)
{
    SnippetParts parts;
    for (StyleSheetUrl& found : urlsInStyleSheet(text)) {
        RequestAction& action = parts.add(found.initiator, found.line + 1);
        action.url = std::move(found.url);
    }
    if (parts.actions.empty())
        return tl::unexpected(InputError {{}, say<messages::NoRequestInStyleSheet>(), {}});
    addUsualAnswers(parts);
    return parts;
}

Result<Scenario> importStyleSheet(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readStyleSheet(text), phrases);
}

} // namespace fetchscope
