#include "core/engine/base/ascii.h"
#include "core/reading/importers/html/link_relation.h"
#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"
#include "core/reading/importers/snippet_readers.h"

#include <array>

namespace fetchscope::javascript {

namespace {

/// What makes a request as soon as its URL is set.
struct ElementRow
{
    std::string_view tag;
    InitiatorKind kind;
    std::string_view attribute;
};
constexpr std::array<ElementRow, 7> elementRows {{
    {"img", InitiatorKind::Img, "src"},
    {"image", InitiatorKind::Img, "src"},
    {"script", InitiatorKind::Script, "src"},
    {"audio", InitiatorKind::Audio, "src"},
    {"video", InitiatorKind::Video, "src"},
    {"iframe", InitiatorKind::Iframe, "src"},
    {"link", InitiatorKind::Stylesheet, "href"},
}};

const ElementRow* rowOf(std::string_view tag)
{
    for (const ElementRow& row : elementRows) {
        if (row.tag == tag)
            return &row;
    }
    return nullptr;
}

void load(Evaluator& evaluator, Object& element, const Value& url, const Node& node)
{
    const ElementRow* row = rowOf(element.name);
    // What a canvas shows is in the address itself.
    const bool isOfCanvas = url.isOpen() && url.name().find(".toDataURL(") != std::string::npos;
    if (!row || url.isNullish() || isOfCanvas)
        return;
    // A picture or script may be set up after its URL; what it is at the end counts.
    Object* held = &element;
    const Node* at = &node;
    const std::size_t place = evaluator.reservePlace();
    evaluator.atEndAsk([&evaluator, held, row, url, at, place] {
        const auto text = [&](std::string_view name) { return textOption(evaluator, held->find(name)); };
        InitiatorKind kind = row->kind;
        if (kind == InitiatorKind::Stylesheet) {
            const auto ofRelation = initiatorOfRelation(text("rel").value_or(std::string()));
            if (!ofRelation)
                return;
            kind = *ofRelation;
        }
        if (kind == InitiatorKind::Script && text("type") == "module")
            kind = InitiatorKind::ModuleScript;
        evaluator.usePlace(place);
        RequestAction& request = addRequest(evaluator, kind, url, *at);
        if (auto crossorigin = text("crossOrigin"))
            request.crossorigin = crossorigin->empty() ? "anonymous" : *crossorigin;
        if (hasOption(kind, "as"))
            request.as = text("as");
        if (hasOption(kind, "type") && kind != InitiatorKind::Script)
            request.type = text("type");
        if (hasOption(kind, "referrerPolicy"))
            request.referrerPolicy = text("referrerPolicy");
        if (hasOption(kind, "integrity"))
            request.integrity = text("integrity");
    });
}

/// Attributes have names without capitals, members as scripts write them.
std::string memberOf(std::string_view attribute)
{
    const std::string name = asciiLowercase(attribute);
    if (name == "crossorigin")
        return "crossOrigin";
    if (name == "referrerpolicy")
        return "referrerPolicy";
    return name;
}

Value setAttribute(Evaluator& evaluator, CallInfo& call)
{
    const auto name = call.argument(0).knownText();
    if (!name)
        return {};
    Object& element = *call.thisValue.object;
    const std::string member = memberOf(*name);
    element.set(member, call.argument(1));
    setMember(evaluator, element, member, call.argument(1), call.node);
    return {};
}

Value makeElement(Evaluator& evaluator, std::string_view tag)
{
    Object* element = evaluator.makeObject(ObjectClass::Element);
    element->name = tag;
    element->set("setAttribute", evaluator.makeFunction(setAttribute, "setAttribute"));
    return Value::of(element);
}

Value createElement(Evaluator& evaluator, CallInfo& call)
{
    const auto tag = call.argument(0).knownText();
    return tag && rowOf(asciiLowercase(*tag)) ? makeElement(evaluator, asciiLowercase(*tag))
                                              : evaluator.openAt(call.node);
}

Value newImage(Evaluator& evaluator, CallInfo&)
{
    return makeElement(evaluator, "img");
}

Value newAudio(Evaluator& evaluator, CallInfo& call)
{
    Value audio = makeElement(evaluator, "audio");
    load(evaluator, *audio.object, call.argument(0), call.node);
    return audio;
}

enum class RunsScripts : bool { No, Yes };

/// The text, with a word in place of what only the run knows.
std::string markupOf(const Value& markup, std::string_view open)
{
    std::string html;
    for (const TextPiece& piece : textOf(markup))
        html += piece.isOpen ? open : std::string_view(piece.text);
    return html;
}

/// What a script writes into the page asks for what its elements name. Its own scripts run only where the page is still
/// being read.
void writeMarkup(Evaluator& evaluator, const Value& markup, RunsScripts runsScripts, const Node& node)
{
    constexpr std::string_view open = "open-part";
    const std::string html = markup.isText() ? markupOf(markup, open) : std::string();
    if (html.find('<') == std::string::npos || html.find("//") == std::string::npos)
        return;
    const auto read = readHtml(html);
    if (!read)
        return;
    for (const SnippetAction& action : read->actions) {
        const RequestAction& asked = action.request;
        const bool isScript =
            asked.initiator == InitiatorKind::Script || asked.initiator == InitiatorKind::ModuleScript;
        // Lists are filled with what was answered, and what the page has of its own is not what it is about.
        const bool isKnown = asked.url.find("//") != std::string::npos && asked.url.find(open) == std::string::npos;
        if (!isKnown || (isScript && runsScripts == RunsScripts::No))
            continue;
        addRequest(evaluator, asked.initiator, Value::of(asked.url), node) = asked;
    }
}

Value writeDocument(Evaluator& evaluator, CallInfo& call)
{
    writeMarkup(evaluator, call.argument(0), RunsScripts::Yes, call.node);
    return {};
}

} // namespace

void setMarkup(Evaluator& evaluator, std::string_view name, const Value& value, const Node& node)
{
    if (name == "innerHTML" || name == "outerHTML")
        writeMarkup(evaluator, value, RunsScripts::No, node);
}

void setMember(Evaluator& evaluator, Object& object, std::string_view name, const Value& value, const Node& node)
{
    if (object.objectClass != ObjectClass::Element)
        return;
    const ElementRow* row = rowOf(object.name);
    if (row && name == row->attribute)
        load(evaluator, object, value, node);
}

void addElements(Evaluator& evaluator)
{
    evaluator.addGlobal("Image", evaluator.makeFunction(newImage, "Image"));
    evaluator.addGlobal("window.Image", evaluator.makeFunction(newImage, "Image"));
    evaluator.addGlobal("Audio", evaluator.makeFunction(newAudio, "Audio"));
    for (const char* name : {"document.write", "document.writeln"})
        evaluator.addGlobal(name, evaluator.makeFunction(writeDocument, "write"));
    evaluator.addGlobal("document.createElement", evaluator.makeFunction(createElement, "createElement"));
}

} // namespace fetchscope::javascript
