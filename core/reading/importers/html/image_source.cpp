#include "core/reading/importers/html/image_source.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace fetchscope {

namespace {

constexpr double assumedWidth = ImageSource::assumedWidth;
constexpr double assumedDensity = 1;

/// The URL of a srcset attribute that a window of this width loads; `src` counts with density 1 beside densities.
/// https://html.spec.whatwg.org/#parse-a-srcset-attribute
std::string chosenCandidate(std::string_view srcset, std::string_view src)
{
    struct Candidate
    {
        std::string_view url;
        double density = 1;
        bool isWidth = false;
    };
    std::vector<Candidate> candidates;
    for (std::size_t at = 0; at < srcset.size();) {
        at = srcset.find_first_not_of(" \t\r\n,", at);
        if (at == std::string_view::npos)
            break;
        const std::size_t end = std::min(srcset.find_first_of(" \t\r\n", at), srcset.size());
        Candidate one {srcset.substr(at, end - at)};
        std::size_t next = end;
        if (one.url.ends_with(',')) {
            one.url = strip(one.url, [](char c) { return c == ','; });
        } else {
            next = std::min(srcset.find(',', end), srcset.size());
            const std::string descriptor(strip(srcset.substr(end, next - end), isAsciiWhitespace));
            if (!descriptor.empty())
                one.density = std::strtod(descriptor.c_str(), nullptr);
            one.isWidth = descriptor.ends_with('w');
            if (one.isWidth)
                one.density /= assumedWidth;
        }
        candidates.push_back(one);
        at = next;
    }
    const bool hasWidth =
        std::any_of(candidates.begin(), candidates.end(), [](const Candidate& candidate) { return candidate.isWidth; });
    if (!hasWidth && !src.empty())
        candidates.push_back({src});
    const Candidate* chosen = nullptr;
    for (const Candidate& one : candidates) {
        const bool isEnough = one.density >= assumedDensity;
        const bool isBetter = !chosen
            || (isEnough ? chosen->density < assumedDensity || one.density < chosen->density
                         : chosen->density < one.density);
        if (isBetter)
            chosen = &one;
    }
    return chosen ? std::string(chosen->url) : std::string();
}

/// Would a window of this width, in light colors, take a source of these media?
bool isMediaOfWindow(std::string_view media)
{
    const std::string lower = asciiLowercase(media);
    const auto lengthBehind = [&lower](std::string_view feature) {
        const std::size_t at = lower.find(feature);
        const std::size_t number = at == lower.npos ? at : lower.find_first_of("0123456789", at);
        const double length = number == lower.npos ? -1 : std::strtod(lower.c_str() + number, nullptr);
        const std::size_t unit = number == lower.npos ? number : lower.find_first_not_of("0123456789. ", number);
        const bool isEm =
            unit != lower.npos && (lower.substr(unit).starts_with("em") || lower.substr(unit).starts_with("rem"));
        return isEm ? length * 16 : length;
    };
    const double least = lengthBehind("min-width");
    const double most = lengthBehind("max-width");
    return lower.find("dark") == lower.npos && lower.find("print") == lower.npos && lower.find("reduce") == lower.npos
        && least <= assumedWidth && (most < 0 || most >= assumedWidth);
}

/// https://html.spec.whatwg.org/#update-the-source-set
bool isImageTypeOfBrowsers(std::string_view type)
{
    constexpr std::array<std::string_view, 8> types {
        "", "image/avif", "image/webp", "image/png", "image/jpeg", "image/gif", "image/svg+xml", "image/jpg"};
    const std::string essence = asciiLowercase(strip(type.substr(0, type.find(';')), isAsciiWhitespace));
    return std::find(types.begin(), types.end(), essence) != types.end();
}

} // namespace

ImageSource sourceOfImage(const GumboNode& image)
{
    ImageSource source;
    const GumboNode* picture = image.parent;
    const bool isInPicture = picture && picture->type == GUMBO_NODE_ELEMENT && tagOf(*picture) == "picture";
    const GumboVector none {};
    const GumboVector& children = isInPicture ? picture->v.element.children : none;
    for (unsigned i = 0; i < children.length && source.url.empty(); ++i) {
        const auto& child = *static_cast<const GumboNode*>(children.data[i]);
        if (&child == &image)
            break;
        const std::string srcset = child.type == GUMBO_NODE_ELEMENT && tagOf(child) == "source"
            ? attributeText(child, "srcset")
            : std::string();
        if (srcset.empty())
            continue;
        const std::string media = attributeText(child, "media");
        source.dependsOnWindow = source.dependsOnWindow || !media.empty();
        if (isImageTypeOfBrowsers(attributeText(child, "type")) && isMediaOfWindow(media))
            source.url = chosenCandidate(srcset, {});
    }
    if (source.url.empty())
        source.url = chosenCandidate(attributeText(image, "srcset"), attributeText(image, "src"));
    source.dependsOnWindow = source.dependsOnWindow || !attributeText(image, "srcset").empty();
    return source;
}

} // namespace fetchscope
