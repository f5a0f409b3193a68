#include "core/engine/base/ascii.h"
#include "core/engine/base/names.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/reading/importers/html/html_document.h"
#include "core/reading/importers/html/html_elements.h"
#include "core/reading/importers/html/style_sheet.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <array>

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

/// Scripts that stand in the page are read as what they are.
void takeInlineScripts(const HtmlDocument& document, SnippetParts& parts)
{
    forEachElement(document.root(), [&parts](const GumboNode& element) {
        const std::string type = asciiLowercase(attributeText(element, "type"));
        const bool isScript = tagOf(element) == "script" && !attributeOf(element, "src")
            && (type.empty() || type == "module" || type.find("javascript") != std::string::npos);
        if (!isScript)
            return true;
        const std::string text = textIn(element);
        if (!looksLikeJavaScript(text))
            return true;
        auto script = readJavaScript(text);
        if (!script)
            return true;
        for (SnippetAction& action : script->actions) {
            if (action.line > 0)
                action.line += lineOf(element) - 1;
            parts.actions.push_back(std::move(action));
        }
        for (OpenQuestion& question : script->questions)
            parts.ask(std::move(question));
        for (Message& assumption : script->assumptions)
            parts.assume(std::move(assumption));
        return true;
    });
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
        rule.url = TextPattern::ofText(url->wireHref());
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

Result<SnippetParts> readHtml(std::string_view original)
{
    SnippetParts parts;
    const std::string text = withLastTagClosed(original);
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

bool looksLikeHtml(std::string_view text)
{
    if (text.starts_with("<?php") || text.starts_with("<CORSConfiguration") || text.starts_with("<?xml")
        || text.starts_with("<VirtualHost"))
        return false;
    const std::string head = asciiLowercase(text.substr(0, 65536));
    constexpr std::array<std::string_view, 21> tags {"!doctype html", "html", "head", "body", "img", "script", "link",
        "iframe", "form", "video", "audio", "style", "meta", "object", "embed", "picture", "svg", "a", "base", "track",
        "source"};
    // A link of a page that is shown in a sentence, on a line of its own.
    if (!head.starts_with('<') && hasLineWithLink(head) && !looksLikeJavaScript(text))
        return true;
    // A comment of a component may come first.
    if (!head.starts_with('<') && !head.starts_with("{/*"))
        return false;
    for (const std::string_view tag : tags) {
        const std::size_t end = 1 + tag.size();
        if (std::string_view(head).substr(1).starts_with(tag) && end < head.size() && !isAsciiAlphanumeric(head[end])
            && head[end] != '-')
            return true;
    }
    // Any element with one of those in it; a component of a framework writes in its own way.
    return std::any_of(tags.begin(), tags.end(), [&head](std::string_view tag) {
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
