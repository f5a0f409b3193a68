#include "core/engine/policy/csp_directives.h"

#include <algorithm>
#include <array>
#include <span>

namespace fetchscope {

namespace {

struct DirectiveRow
{
    std::string_view directive;
    Reason reason;
};
/// Of several with one reason, the first is the one that decides about a request; the others are where it falls back.
constexpr std::array<DirectiveRow, 15> directiveTable {{
    {"connect-src", Reason::CspConnectSrc},
    {"script-src-elem", Reason::CspScriptSrc},
    {"script-src", Reason::CspScriptSrc},
    {"style-src-elem", Reason::CspStyleSrc},
    {"style-src", Reason::CspStyleSrc},
    {"img-src", Reason::CspImgSrc},
    {"font-src", Reason::CspFontSrc},
    {"media-src", Reason::CspMediaSrc},
    {"object-src", Reason::CspObjectSrc},
    {"frame-src", Reason::CspFrameSrc},
    {"child-src", Reason::CspFrameSrc},
    {"worker-src", Reason::CspWorkerSrc},
    {"manifest-src", Reason::CspManifestSrc},
    {"form-action", Reason::CspFormAction},
    {"default-src", Reason::CspDefaultSrc},
}};

/// https://w3c.github.io/webappsec-csp/#directive-fallback-list: from the most relevant on, the directive itself first.
std::span<const std::string_view> fallbackList(std::string_view directiveName)
{
    static constexpr std::array<std::string_view, 3> scriptElem {"script-src-elem", "script-src", "default-src"};
    static constexpr std::array<std::string_view, 3> styleElem {"style-src-elem", "style-src", "default-src"};
    static constexpr std::array<std::string_view, 3> scriptAttr {"script-src-attr", "script-src", "default-src"};
    static constexpr std::array<std::string_view, 3> styleAttr {"style-src-attr", "style-src", "default-src"};
    static constexpr std::array<std::string_view, 4> worker {"worker-src", "child-src", "script-src", "default-src"};
    static constexpr std::array<std::string_view, 3> frame {"frame-src", "child-src", "default-src"};
    static constexpr std::array<std::string_view, 2> connect {"connect-src", "default-src"};
    static constexpr std::array<std::string_view, 2> manifest {"manifest-src", "default-src"};
    static constexpr std::array<std::string_view, 2> object {"object-src", "default-src"};
    static constexpr std::array<std::string_view, 2> media {"media-src", "default-src"};
    static constexpr std::array<std::string_view, 2> font {"font-src", "default-src"};
    static constexpr std::array<std::string_view, 2> img {"img-src", "default-src"};
    static constexpr std::array<std::span<const std::string_view>, 12> lists {
        scriptElem, styleElem, scriptAttr, styleAttr, worker, frame, connect, manifest, object, media, font, img};
    for (const std::span<const std::string_view> list : lists) {
        if (list.front() == directiveName)
            return list;
    }
    // Also for `default-src`, which is the effective directive of what is prefetched or prerendered.
    return {};
}

} // namespace

Reason reasonOfDirective(std::string_view directive)
{
    const auto* row = std::find_if(directiveTable.begin(), directiveTable.end(),
        [directive](const DirectiveRow& candidate) { return candidate.directive == directive; });
    return row == directiveTable.end() ? Reason::CspDefaultSrc : row->reason;
}

std::string_view directiveOfReason(Reason reason)
{
    const auto* row = std::find_if(directiveTable.begin(), directiveTable.end(),
        [reason](const DirectiveRow& candidate) { return candidate.reason == reason; });
    return row == directiveTable.end() ? std::string_view() : row->directive;
}

std::string_view fetchDirectiveOf(Destination destination)
{
    switch (destination) {
    case Destination::Manifest:
        return "manifest-src";
    case Destination::Object:
    case Destination::Embed:
        return "object-src";
    case Destination::Frame:
    case Destination::Iframe:
        return "frame-src";
    case Destination::Audio:
    case Destination::Track:
    case Destination::Video:
        return "media-src";
    case Destination::Font:
        return "font-src";
    case Destination::Image:
        return "img-src";
    case Destination::Style:
        return "style-src-elem";
    case Destination::Script:
    case Destination::Xslt:
    case Destination::AudioWorklet:
    case Destination::PaintWorklet:
        return "script-src-elem";
    case Destination::ServiceWorker:
    case Destination::SharedWorker:
    case Destination::Worker:
        return "worker-src";
    case Destination::Report:
    // Differs: a navigation of the tab is under no fetch directive in any browser. The switch of the standard does not
    // name it, so that to the letter step 3 would put links under connect-src.
    case Destination::Document:
        return {};
    case Destination::Empty:
    case Destination::Json:
    case Destination::Text:
    case Destination::WebIdentity:
        break;
    }
    // 3.
    return "connect-src";
}

const CspDirective* executingCspDirective(const ContentSecurityPolicy& policy, std::string_view effectiveDirective)
{
    for (const std::string_view name : fallbackList(effectiveDirective)) {
        if (const CspDirective* directive = policy.directive(name))
            return directive;
    }
    return nullptr;
}

} // namespace fetchscope
