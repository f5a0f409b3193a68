#include "core/reading/importers/html/html_elements.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/collections/document_value.h"
#include "core/reading/importers/html/form_entries.h"
#include "core/reading/importers/html/image_source.h"
#include "core/reading/importers/html/link_relation.h"
#include "core/reading/importers/html/request_attributes.h"
#include "core/reading/importers/html/style_sheet.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// What asks no server.
bool isOfNoServer(std::string_view url)
{
    constexpr std::array<std::string_view, 7> schemes {
        "data:", "javascript:", "blob:", "about:", "mailto:", "tel:", "#"};
    return url.empty() || std::any_of(schemes.begin(), schemes.end(), [url](std::string_view scheme) {
        return asciiCaseInsensitiveEquals(url.substr(0, scheme.size()), scheme);
    });
}

const GumboNode* childOf(const GumboNode& element, std::string_view tag)
{
    const GumboVector& children = element.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && tagOf(*child) == tag)
            return child;
    }
    return nullptr;
}

bool isScriptType(std::string_view type)
{
    const std::string lower = asciiLowercase(strip(type, isAsciiWhitespace));
    return lower.empty() || lower == "module" || lower.find("javascript") != std::string::npos
        || lower.find("ecmascript") != std::string::npos;
}

} // namespace

HtmlElements::HtmlElements(SnippetParts& parts, const std::string& base, bool takesLinks)
    : m_parts(parts)
    , m_base(base)
    , m_takesLinks(takesLinks)
{
}

std::string HtmlElements::resolved(std::string_view url) const
{
    const std::string_view plain = strip(url, isAsciiWhitespace);
    const auto base = parseUrl(m_base);
    const auto target = base ? parseUrl(plain, &*base) : std::nullopt;
    return target ? target->href() : std::string(plain);
}

RequestAction* HtmlElements::add(InitiatorKind kind, const GumboNode& element, const std::string& url)
{
    if (isOfNoServer(strip(url, isAsciiWhitespace)) || m_parts.actions.size() >= mostExchanges)
        return nullptr;
    // A template's names are asked for as those of other requests are.
    CapturedRequest named;
    named.url = url;
    named.line = lineOf(element);
    if (hasOpenName(url)) {
        std::vector<OpenQuestion> questions;
        closeNames(named, questions);
        for (OpenQuestion& question : questions)
            m_parts.ask(std::move(question));
    }
    RequestAction& action = m_parts.add(kind, lineOf(element));
    action.url = resolved(named.url);
    const auto take = [&](const char* attribute, std::string_view option, std::optional<std::string>& target) {
        if (hasOption(kind, option))
            target = attributeOf(element, attribute);
    };
    take("crossorigin", "crossorigin", action.crossorigin);
    if (action.crossorigin)
        action.crossorigin =
            asciiCaseInsensitiveEquals(*action.crossorigin, "use-credentials") ? "use-credentials" : "anonymous";
    take("referrerpolicy", "referrerPolicy", action.referrerPolicy);
    take("integrity", "integrity", action.integrity);
    take("nonce", "nonce", action.nonce);
    action.parserInserted = hasOption(kind, "parserInserted");
    // Links of a kind without the option say it in rel.
    if (hasOption(kind, "referrerPolicy") && hasRelation(attributeText(element, "rel"), "noreferrer"))
        action.referrerPolicy = "no-referrer";
    return &action;
}

void HtmlElements::addSource(InitiatorKind kind, const GumboNode& element, const char* attribute)
{
    add(kind, element, attributeText(element, attribute));
}

/// Is it taken with the film around it?
static bool isOfMedia(const GumboNode& element)
{
    if (!element.parent || element.parent->type != GUMBO_NODE_ELEMENT)
        return false;
    const std::string tag = tagOf(*element.parent);
    return tag == "video" || tag == "audio";
}

void HtmlElements::take(const GumboNode& element)
{
    const std::string tag = tagOf(element);
    if (const auto style = attributeOf(element, "style"))
        takeStyles(*style, lineOf(element));
    if (takeHtmx(element))
        return;
    if (tag == "script")
        takeScript(element);
    else if (tag == "link")
        takeLink(element);
    else if (tag == "img")
        takeImage(element);
    else if (tag == "video" || tag == "audio")
        takeMedia(tag == "video" ? InitiatorKind::Video : InitiatorKind::Audio, element);
    else if (tag == "track" && !isOfMedia(element))
        addSource(InitiatorKind::Track, element);
    else if (tag == "iframe" || tag == "frame")
        takeFrame(element);
    else if (tag == "object")
        addSource(InitiatorKind::Object, element, "data");
    else if (tag == "embed")
        addSource(InitiatorKind::Embed, element);
    else if (tag == "form")
        takeForm(element);
    else if (tag == "input" && asciiCaseInsensitiveEquals(attributeText(element, "type"), "image"))
        addSource(InitiatorKind::Img, element);
    else if (tag == "style")
        takeStyles(textIn(element), lineOf(element));
    else if (tag == "a" || tag == "area")
        takeAnchor(element);
    else if (tag == "meta")
        takeRefresh(element);
    else if (tag == "use" || tag == "image" || tag == "feimage")
        takeSvg(tag, element);
    else if (tag == "body" || tag == "table" || tag == "td")
        addSource(InitiatorKind::CssImage, element, "background");
}

/// htmx keeps an element from doing what it does without it.
bool HtmlElements::takeHtmx(const GumboNode& element)
{
    if (m_parts.actions.size() >= mostExchanges)
        return false;
    auto request = htmxRequestOf(element);
    RequestAction* action = request ? add(InitiatorKind::Xhr, element, request->url) : nullptr;
    if (!action)
        return false;
    const std::string url = std::move(action->url);
    *action = std::move(*request);
    action->url = url;
    m_parts.assume(say<messages::AssumedHtmxToOthers>());
    return true;
}

void HtmlElements::takeScript(const GumboNode& element)
{
    const std::string type = asciiLowercase(attributeText(element, "type"));
    if (type == "speculationrules") {
        takeSpeculationRules(element);
        return;
    }
    // What takes modules passes over `nomodule`.
    if (!isScriptType(type) || attributeOf(element, "nomodule"))
        return;
    addSource(type == "module" ? InitiatorKind::ModuleScript : InitiatorKind::Script, element);
}

void HtmlElements::takeLink(const GumboNode& element)
{
    const std::string rel = attributeText(element, "rel");
    const std::string url = attributeText(element, "href");
    const auto kind = initiatorOfRelation(rel);
    // Nobody asks for a sheet that stands in reserve.
    const bool isInReserve =
        kind == InitiatorKind::Stylesheet && (hasRelation(rel, "alternate") || attributeOf(element, "disabled"));
    if (!kind || isInReserve)
        return;
    RequestAction* action = add(*kind, element, url);
    if (action && hasOption(*kind, "as"))
        action->as = attributeOf(element, "as");
    if (action && hasOption(*kind, "type"))
        action->type = attributeOf(element, "type");
}

void HtmlElements::takeAnchor(const GumboNode& element)
{
    if (!m_takesLinks && !attributeOf(element, "ping"))
        return;
    if (RequestAction* action = add(InitiatorKind::Link, element, attributeText(element, "href")))
        action->userActivation = true;
    for (const std::string_view url : strictlySplit(attributeText(element, "ping"), ' ')) {
        if (RequestAction* action = add(InitiatorKind::Ping, element, std::string(url)))
            action->userActivation = true;
    }
}

void HtmlElements::takeImage(const GumboNode& element)
{
    const ImageSource source = sourceOfImage(element);
    if (source.dependsOnWindow)
        m_parts.assume(say<messages::AssumedWindow>(ImageSource::assumedWidth));
    std::string url = source.url;
    if (isOfNoServer(url))
        url = attributeText(element, "src");
    if (isOfNoServer(url))
        url = attributeText(element, "data-src");
    add(InitiatorKind::Img, element, url);
}

void HtmlElements::takeMedia(InitiatorKind kind, const GumboNode& element)
{
    addSource(InitiatorKind::Img, element, "poster");
    std::string url = attributeText(element, "src");
    const GumboNode* source = childOf(element, "source");
    if (url.empty() && source)
        url = attributeText(*source, "src");
    add(kind, element, url);
    // Tracks are asked for as their film is.
    if (const GumboNode* track = childOf(element, "track")) {
        const std::size_t before = m_parts.actions.size();
        addSource(InitiatorKind::Track, *track);
        const auto crossorigin = attributeOf(element, "crossorigin");
        if (m_parts.actions.size() > before && crossorigin)
            m_parts.actions.back().request.crossorigin =
                asciiCaseInsensitiveEquals(*crossorigin, "use-credentials") ? "use-credentials" : "anonymous";
    }
}

void HtmlElements::takeFrame(const GumboNode& element)
{
    RequestAction* action = add(InitiatorKind::Iframe, element, attributeText(element, "src"));
    if (!action)
        return;
    action->sandbox = attributeOf(element, "sandbox");
    action->allow = attributeOf(element, "allow");
    action->credentialless = attributeOf(element, "credentialless").has_value();
}

void HtmlElements::takeForm(const GumboNode& element)
{
    // Without an address it goes to the page itself.
    const auto url = attributeOf(element, "action");
    RequestAction* action = add(InitiatorKind::Form, element, url && !url->empty() ? *url : "?");
    if (!action)
        return;
    if (!url || url->empty())
        action->url = m_base;
    action->userActivation = true;
    const std::string method = asciiUppercase(attributeText(element, "method"));
    if (method == "POST")
        action->method = method;
    const auto enctype = attributeOf(element, "enctype");
    if (enctype && method == "POST")
        action->enctype = asciiLowercase(*enctype);
    std::vector<FormEntry> entries = formEntries(element);
    if (entries.empty())
        return;
    BodyInit body;
    const bool hasFile = action->enctype == "multipart/form-data";
    body.kind = hasFile ? BodyInit::Kind::FormData : BodyInit::Kind::UrlEncoded;
    if (!hasFile) {
        // Of a file only its name is sent then.
        for (FormEntry& entry : entries) {
            if (entry.filename)
                entry.value = *std::exchange(entry.filename, std::nullopt);
        }
    }
    body.entries = std::move(entries);
    action->body = std::move(body);
}

void HtmlElements::takeSvg(const std::string& tag, const GumboNode& element)
{
    const auto plain = attributeOf(element, "href");
    const std::string url = plain ? *plain : attributeText(element, "xlink:href");
    // A part of the page itself.
    if (url.starts_with('#'))
        return;
    add(tag == "use" ? InitiatorKind::SvgUse : InitiatorKind::Img, element, url);
}

void HtmlElements::takeRefresh(const GumboNode& element)
{
    if (!asciiCaseInsensitiveEquals(attributeText(element, "http-equiv"), "refresh"))
        return;
    const std::string content = attributeText(element, "content");
    const std::string lower = asciiLowercase(content);
    const std::size_t at = lower.find("url=");
    if (at == std::string::npos)
        return;
    const std::string_view url = strip(
        std::string_view(content).substr(at + 4), [](char c) { return isAsciiWhitespace(c) || c == '\'' || c == '"'; });
    add(InitiatorKind::MetaRefresh, element, std::string(url));
}

void HtmlElements::takeSpeculationRules(const GumboNode& element)
{
    const auto document = readDocument(textIn(element));
    if (!document)
        return;
    for (const auto& [name, kind] : {std::pair(std::string_view("prefetch"), InitiatorKind::SpeculationPrefetch),
             std::pair(std::string_view("prerender"), InitiatorKind::Prerender)}) {
        const DocumentValue* rules = document->find(name);
        if (!rules)
            continue;
        for (const DocumentValue& rule : rules->members) {
            const DocumentValue* urls = rule.find("urls");
            if (!urls)
                continue;
            for (const DocumentValue& url : urls->members) {
                RequestAction* action = add(kind, element, url.text);
                if (action && !rule.textAt("referrer_policy").empty())
                    action->referrerPolicy = rule.textAt("referrer_policy");
            }
        }
    }
}

void HtmlElements::takeStyles(std::string_view css, std::size_t line)
{
    for (StyleSheetUrl& found : urlsInStyleSheet(css)) {
        if (isOfNoServer(found.url) || m_parts.actions.size() >= mostExchanges)
            continue;
        RequestAction& action = m_parts.add(found.initiator, line + found.line);
        action.url = resolved(found.url);
    }
}

} // namespace fetchscope
