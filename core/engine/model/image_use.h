#pragma once

#include "core/engine/base/names.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fetchscope {

/// What a script makes of the image or film that an element shows.
enum class ImageUse : std::uint8_t {
    /// It is drawn on a 2D canvas, which is then read.
    Canvas2d,
    /// It is uploaded as a texture of WebGL.
    WebGl,
    /// It becomes an ImageBitmap, which is drawn on a 2D canvas, which is then read.
    ImageBitmap,
};
template <> struct Names<ImageUse>
{
    static constexpr std::array<std::string_view, 3> list {"canvas-2d", "webgl", "image-bitmap"};
};

/// The exception that a use ends with.
enum class ImageUseError : std::uint8_t { SecurityError, InvalidStateError, TypeError };
template <> struct Names<ImageUseError>
{
    static constexpr std::array<std::string_view, 3> list {"SecurityError", "InvalidStateError", "TypeError"};
};

/// The call that throws it; createImageBitmap() rejects its promise.
enum class ImageUseCall : std::uint8_t { DrawImage, GetImageData, TexImage2D, CreateImageBitmap };
template <> struct Names<ImageUseCall>
{
    static constexpr std::array<std::string_view, 4> list {
        "drawImage()", "getImageData()", "texImage2D()", "createImageBitmap()"};
};

/// What a use depended on.
enum class ImageUseBasis : std::uint8_t {
    /// Nothing in it is of another origin, or CORS allowed it.
    Clean,
    /// The response is opaque.
    CrossOrigin,
    /// It is an SVG image with a foreignObject element, and the browser looks at that.
    ForeignObject,
    /// A service worker answered with what the page may read, and the browser goes by the URL.
    ForeignUrl,
    /// The element has nothing to show: its load failed.
    NotLoaded,
    /// What came is no image, or has no picture.
    NoPicture,
    /// A style sheet's image, which no script has a hold of.
    OfStyleSheet,
};

/// What came of it.
struct ImageUseOutcome
{
    ImageUse use = ImageUse::Canvas2d;
    /// The canvas, texture or bitmap has got it.
    bool drawn = false;
    /// A script can read its pixels back.
    bool readable = false;
    std::optional<ImageUseError> error;
    /// Set where there is an error.
    ImageUseCall at = ImageUseCall::DrawImage;
    ImageUseBasis basis = ImageUseBasis::Clean;

    bool operator==(const ImageUseOutcome&) const = default;
};

} // namespace fetchscope
