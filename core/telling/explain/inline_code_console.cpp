#include "core/telling/explain/inline_code_console.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/inline_code.h"
#include "core/engine/policy/csp_inline.h"
#include "core/engine/policy/csp_source_list.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The sources of the directive that forbids it.
CspSourceList sourcesOf(const OutcomeFacts& facts)
{
    CspSourceList sources;
    for (const std::string_view value : strictlySplit(facts.cause()->subject, ' '))
        sources.emplace_back(value);
    return sources;
}

std::string_view chromiumVerb(InlineKind kind)
{
    switch (kind) {
    case InlineKind::Script:
        return "Executing inline script";
    case InlineKind::EventHandler:
        return "Executing inline event handler";
    case InlineKind::JavaScriptUrl:
        return "Running the JavaScript URL";
    case InlineKind::Style:
    case InlineKind::StyleAttribute:
        return "Applying inline style";
    }
    return {};
}

/// The directive for all code of its kind.
std::string_view broadDirective(InlineKind kind)
{
    return isStyle(kind) ? "style-src" : "script-src";
}

} // namespace

bool isInlineCode(const OutcomeFacts& facts)
{
    return facts.request() != nullptr && facts.request()->initiator == InitiatorKind::Inline;
}

bool sayInlineCodeInChromium(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InlineCode code = inlineCodeOf(*facts.request());
    const CspSourceList sources = sourcesOf(facts);
    console.set("inlineVerb", std::string(chromiumVerb(code.kind)));
    console.set("cspDirective", facts.cause()->subject);
    console.set("inlineDirective", std::string(broadDirective(code.kind)));
    const bool isHashTold = isElement(code.kind) || code.kind == InlineKind::StyleAttribute;
    console.set("inlineHash", isHashTold ? cspHashOf(code.source) : std::string("..."));
    const bool isIgnored = containsCspKeyword(sources, "'unsafe-inline'")
        && std::any_of(
            sources.begin(), sources.end(), [](const std::string& source) { return isCspNonceOrHash(source); });
    return console.say(isIgnored ? ConsoleForm::InlineIgnored : ConsoleForm::Inline);
}

bool hasInlinePart(std::string_view name, const OutcomeFacts& facts)
{
    const InlineKind kind = inlineCodeOf(*facts.request()).kind;
    if (name == "inlineNote")
        return facts.violatedCspDirective() == "default-src";
    if (name == "inlineSource")
        return kind == InlineKind::JavaScriptUrl;
    return !isElement(kind) && !containsCspKeyword(sourcesOf(facts), "'unsafe-hashes'");
}

bool sayInlineCodeInFirefox(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InlineCode code = inlineCodeOf(*facts.request());
    console.set("cspEffective", std::string(effectiveCspDirective(code.kind)));
    console.set("inlineHash", cspHashOf(code.source));
    constexpr std::size_t sampleLength = 40;
    console.set(
        "inlineSample", code.source.size() > sampleLength ? code.source.substr(0, sampleLength) + "…" : code.source);
    return console.say(code.kind == InlineKind::EventHandler ? ConsoleForm::InlineAttribute : ConsoleForm::Inline);
}

bool sayInlineCodeInSafari(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InlineCode code = inlineCodeOf(*facts.request());
    // Of a script element and of a style attribute nothing was printed in recordings.
    if (code.kind == InlineKind::Script || code.kind == InlineKind::StyleAttribute)
        return false;
    const std::string broad(broadDirective(code.kind));
    console.set("notInDirective",
        facts.violatedCspDirective() == "default-src"
            ? "appears in neither the " + broad
                + " directive nor the default-src directive of the Content Security Policy."
            : "does not appear in the " + broad + " directive of the Content Security Policy.");
    return console.say(code.kind == InlineKind::EventHandler ? ConsoleForm::InlineAttribute : ConsoleForm::Inline);
}

} // namespace fetchscope
