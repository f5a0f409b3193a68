#include "core/engine/initiators/image_use.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/mime_sniffing.h"
#include "core/engine/http/mime_type.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

std::string_view bodyOf(const Response& response)
{
    return response.body ? std::string_view(*response.body) : std::string_view();
}

/// Is it XML or HTML by its first character?
bool isMarkup(std::string_view body)
{
    const auto* const first =
        std::find_if(body.begin(), body.end(), [](char character) { return !isAsciiWhitespace(character); });
    return first != body.end() && *first == '<';
}

bool isSvg(const std::optional<MimeType>& type)
{
    return type && type->essence() == "image/svg+xml";
}

/// Can the element make a picture of the body? Where a scenario gives no body, or words in its place, the Content-Type
/// is taken at its word.
bool holdsPicture(InitiatorKind initiator, const Response& response)
{
    const std::string_view body = bodyOf(response);
    if (body.empty() && (!isOkStatus(response.status) || isNullBodyStatus(response.status)))
        return false;
    const auto type = extractMimeType(response.headers());
    if (initiator == InitiatorKind::Video) {
        if (const auto found = matchAudioOrVideoType(body))
            return !found->starts_with("audio/");
        return !isMarkup(body) && (!type || (isAudioOrVideoMimeType(*type) && type->type != "audio"));
    }
    if (matchImageType(body))
        return true;
    if (isMarkup(body))
        return isSvg(type);
    return !type || isImageMimeType(*type);
}

/// Follows one use through the calls that a script makes.
class ImageUser
{
public:
    ImageUser(const ImageSource& source, const Profile& profile, Tracer& trace)
        : m_source(source)
        , m_profile(profile)
        , m_trace(trace)
        , m_isFilm(source.action.initiator == InitiatorKind::Video)
    {
        m_outcome.use = *source.action.use;
    }

    ImageUseOutcome run();

private:
    enum class Usability : std::uint8_t { Good, Bad, Throws };

    void fail(ImageUseError error, ImageUseCall at)
    {
        m_outcome.error = error;
        m_outcome.at = at;
    }
    bool hasPicture();
    bool hasFailedOnTheWire() const
    {
        const auto& cause = m_source.response.errorCause;
        return cause && cause->networkFailure;
    }
    bool isCorsCrossOrigin();
    bool isTaintedByForeignObject();
    bool isOriginClean(bool asBitmap);
    Usability checkUsability();
    void draw();
    void paint();
    void read(bool isClean);
    void upload();
    void makeBitmap();
    void useOfStyleSheet();

    const ImageSource& m_source;
    const Profile& m_profile;
    Tracer& m_trace;
    const bool m_isFilm;
    ImageUseOutcome m_outcome;
};

/// Says in the outcome why not.
bool ImageUser::hasPicture()
{
    const Response& response = m_source.response;
    if (response.isNetworkError() || m_source.isRefused)
        m_outcome.basis = ImageUseBasis::NotLoaded;
    else if (!holdsPicture(m_source.action.initiator, response))
        m_outcome.basis = ImageUseBasis::NoPicture;
    else
        return true;
    return false;
}

/// https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-cross-origin
bool ImageUser::isCorsCrossOrigin()
{
    const Response& response = m_source.response;
    if (response.type == ResponseType::Opaque || response.type == ResponseType::OpaqueRedirect) {
        m_outcome.basis = ImageUseBasis::CrossOrigin;
        return true;
    }
    // Differs: without CORS, firefox looks at the URL of what a service worker answered, and safari does of a film.
    const bool isForeign = response.fromServiceWorker && !m_source.action.crossorigin && !response.urlList.empty()
        && !isSameOrigin(m_source.page.origin, response.urlList.back());
    if (!isForeign || (m_profile.choice<Difference::ServiceWorkerImage>() == "film-by-url" && !m_isFilm)
        || !departs(m_profile, Difference::ServiceWorkerImage, m_trace))
        return false;
    m_outcome.basis = ImageUseBasis::ForeignUrl;
    return true;
}

/// Differs: chromium and safari let nothing be read that an SVG image with HTML inside was drawn on.
bool ImageUser::isTaintedByForeignObject()
{
    const Response& response = m_source.response;
    if (m_isFilm || bodyOf(response).find("foreignObject") == std::string_view::npos
        || !isSvg(extractMimeType(response.headers())))
        return false;
    const bool isDataUrl = !response.urlList.empty() && response.urlList.back().scheme() == "data";
    const bool isBitmap = m_outcome.use == ImageUse::ImageBitmap;
    if ((isDataUrl && !(isBitmap && m_profile.choice<Difference::ForeignObjectImage>() == "tainted-bitmaps-too"))
        || !departs(m_profile, Difference::ForeignObjectImage, m_trace))
        return false;
    m_outcome.basis = ImageUseBasis::ForeignObject;
    return true;
}

/// https://html.spec.whatwg.org/multipage/canvas.html#the-image-argument-is-not-origin-clean
bool ImageUser::isOriginClean(bool asBitmap)
{
    auto scope = m_trace.enter();
    if (asBitmap) {
        const bool isClean = m_outcome.basis == ImageUseBasis::Clean;
        m_trace.step(StepId::CleanBitmap, isClean ? StepResult::No : StepResult::Yes);
        return isClean;
    }
    const bool isTainted = isCorsCrossOrigin() || isTaintedByForeignObject();
    m_trace.step(m_isFilm ? StepId::CleanFilm : StepId::CleanImage, isTainted ? StepResult::Yes : StepResult::No,
        nameOf(m_source.response.type));
    return !isTainted;
}

/// https://html.spec.whatwg.org/multipage/canvas.html#check-the-usability-of-the-image-argument
ImageUser::Usability ImageUser::checkUsability()
{
    auto scope = m_trace.enter();
    if (hasPicture()) {
        // 2.
        m_trace.step(StepId::UsabilityGood);
        return Usability::Good;
    }
    if (m_isFilm) {
        // 1.2.
        m_trace.step(StepId::UsabilityNoFrame);
        return Usability::Bad;
    }
    // 1.1. Differs: safari takes an image that was not loaded for one that is still to come.
    const bool isBroken =
        m_outcome.basis == ImageUseBasis::NoPicture || !departs(m_profile, Difference::ImageThatFailed, m_trace);
    m_trace.step(isBroken ? StepId::UsabilityBroken : StepId::UsabilityNotThere);
    return isBroken ? Usability::Throws : Usability::Bad;
}

/// https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-drawimage
void ImageUser::draw()
{
    // 2.
    const Usability usability = checkUsability();
    if (usability == Usability::Throws) {
        m_trace.step(StepId::DrawThrows, StepResult::Failed);
        fail(ImageUseError::InvalidStateError, ImageUseCall::DrawImage);
        return;
    }
    // 3.
    if (usability == Usability::Bad) {
        m_trace.step(StepId::DrawNothing, StepResult::Failed);
        return;
    }
    paint();
    const bool isClean = isOriginClean(false);
    // 7.
    if (!isClean)
        m_trace.step(StepId::DrawTaint);
    read(isClean);
}

void ImageUser::paint()
{
    // 6.
    m_trace.step(StepId::DrawPaint, StepResult::Passed);
    m_outcome.drawn = true;
}

/// https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-getimagedata
void ImageUser::read(bool isClean)
{
    // 2.
    if (!isClean) {
        m_trace.step(StepId::ReadRefused, StepResult::Failed);
        fail(ImageUseError::SecurityError, ImageUseCall::GetImageData);
        return;
    }
    // 8.
    m_trace.step(StepId::ReadPixels, StepResult::Passed);
    m_outcome.readable = true;
}

/// https://registry.khronos.org/webgl/specs/latest/1.0/#TEXIMAGE2D_HTML
void ImageUser::upload()
{
    if (!hasPicture()) {
        m_trace.step(StepId::TextureMissing, StepResult::Failed);
        return;
    }
    if (!isOriginClean(false)) {
        m_trace.step(StepId::TextureRefused, StepResult::Failed);
        fail(ImageUseError::SecurityError, ImageUseCall::TexImage2D);
        return;
    }
    m_trace.step(StepId::TextureUploaded, StepResult::Passed);
    m_outcome.drawn = true;
    m_outcome.readable = true;
}

/// https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#dom-createimagebitmap
void ImageUser::makeBitmap()
{
    // 3.
    if (!hasPicture()) {
        m_trace.step(StepId::BitmapRefused, StepResult::Failed);
        fail(ImageUseError::InvalidStateError, ImageUseCall::CreateImageBitmap);
        return;
    }
    // 6.1.3, 6.2.2.
    m_trace.step(m_isFilm ? StepId::BitmapOfFrame : StepId::BitmapOfImage, StepResult::Passed);
    // 6.1.4, 6.2.3.
    const bool isClean = isOriginClean(false);
    if (!isClean)
        m_trace.step(m_isFilm ? StepId::BitmapTaintedByFrame : StepId::BitmapTaintedByImage);
    paint();
    isOriginClean(true);
    if (!isClean)
        m_trace.step(StepId::DrawTaint);
    read(isClean);
}

/// An image of a style sheet is no CanvasImageSource: a script has no more of it than the element that shows it.
void ImageUser::useOfStyleSheet()
{
    const bool isThere = hasPicture();
    const bool isNothing = m_outcome.basis == ImageUseBasis::NotLoaded && !hasFailedOnTheWire();
    m_outcome.basis = ImageUseBasis::OfStyleSheet;
    const auto choice = m_profile.choice<Difference::StyleSheetImage>();
    // Differs: chromium and safari draw a CSSImageValue, and the canvas cannot be read then, whatever it was.
    if (m_outcome.use == ImageUse::Canvas2d && departs(m_profile, Difference::StyleSheetImage, m_trace)) {
        if (isThere) {
            paint();
        } else if (choice == "drawn" || isNothing) {
            m_trace.step(StepId::DrawNothing, StepResult::Failed);
            return;
        }
        m_trace.step(StepId::DrawTaint);
        read(false);
        return;
    }
    // Differs: safari takes the value, and makes no bitmap of it.
    const bool isTaken = m_outcome.use == ImageUse::ImageBitmap && choice == "drawn-and-no-bitmap"
        && departs(m_profile, Difference::StyleSheetImage, m_trace);
    const ImageUseError error = isTaken ? ImageUseError::InvalidStateError : ImageUseError::TypeError;
    m_trace.step(StepId::StyleSheetImageRefused, StepResult::Failed, nameOf(error));
    constexpr std::array calls {ImageUseCall::DrawImage, ImageUseCall::TexImage2D, ImageUseCall::CreateImageBitmap};
    fail(error, calls[static_cast<std::size_t>(m_outcome.use)]);
}

ImageUseOutcome ImageUser::run()
{
    auto scope = m_trace.enter();
    if (m_source.action.initiator == InitiatorKind::CssImage) {
        useOfStyleSheet();
        return m_outcome;
    }
    switch (m_outcome.use) {
    case ImageUse::Canvas2d:
        draw();
        break;
    case ImageUse::WebGl:
        upload();
        break;
    case ImageUse::ImageBitmap:
        makeBitmap();
        break;
    }
    return m_outcome;
}

} // namespace

ImageUseOutcome useImage(const ImageSource& source, const Profile& profile, Tracer& trace)
{
    return ImageUser(source, profile, trace).run();
}

} // namespace fetchscope
