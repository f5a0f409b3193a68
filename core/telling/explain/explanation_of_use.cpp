#include "core/telling/explain/explanation_of_use.h"

#include "core/engine/policy/secure_context.h"
#include "core/engine/policy/storage_access.h"
#include "core/engine/url/site.h"

namespace fetchscope {

namespace {

/// What answered in place of the network.
Sentence sentenceFor(AnswerAhead::Kind kind)
{
    switch (kind) {
    case AnswerAhead::Kind::Preload:
        return Sentence::AnsweredByPreload;
    case AnswerAhead::Kind::Module:
        return Sentence::AnsweredByModuleMap;
    case AnswerAhead::Kind::Image:
        return Sentence::AnsweredByImageList;
    case AnswerAhead::Kind::StyleSheet:
        return Sentence::AnsweredByStyleSheets;
    case AnswerAhead::Kind::Font:
        return Sentence::AnsweredByFonts;
    case AnswerAhead::Kind::UnderWay:
        return Sentence::AnsweredByLoadUnderWay;
    case AnswerAhead::Kind::Prefetch:
        return Sentence::AnsweredByPrefetch;
    case AnswerAhead::Kind::Prerender:
        break;
    }
    return Sentence::AnsweredByPrerender;
}

/// Why what had been asked for ahead was of no use.
Sentence sentenceFor(AnswerAhead::Use use)
{
    using Use = AnswerAhead::Use;
    switch (use) {
    case Use::Destination:
        return Sentence::PreloadOfOtherDestination;
    case Use::Credentials:
        return Sentence::PreloadOfOtherCredentials;
    case Use::Mode:
        return Sentence::PreloadOfOtherMode;
    case Use::Integrity:
        return Sentence::PreloadOfOtherIntegrity;
    case Use::ScriptKind:
        return Sentence::PreloadOfOtherScriptKind;
    case Use::Method:
        return Sentence::PreloadOfOtherMethod;
    case Use::Headers:
        return Sentence::PreloadWithoutHeaders;
    case Use::Options:
        return Sentence::PreloadWithoutOptions;
    case Use::Keepalive:
        return Sentence::PreloadWithoutKeepalive;
    case Use::Synchronous:
        return Sentence::PreloadNotSynchronous;
    case Use::Status:
        return Sentence::PrefetchWithStatus;
    case Use::Expired:
        return Sentence::PrefetchExpired;
    case Use::Search:
        return Sentence::PrefetchOfOtherSearch;
    case Use::Fragment:
        return Sentence::PrefetchOfOtherFragment;
    case Use::Cookies:
        return Sentence::PrefetchWithoutCookies;
    case Use::Used:
    case Use::Failed:
        break;
    }
    return Sentence::PrefetchFailed;
}

void sayWhyTainted(SentenceRow& sentences, const OutcomeFacts& facts, ImageUseBasis basis)
{
    if (basis == ImageUseBasis::ForeignObject)
        sentences.say(Sentence::TaintByForeignObject);
    if (basis == ImageUseBasis::ForeignUrl)
        sentences.say(Sentence::TaintByForeignUrl);
    if (basis != ImageUseBasis::CrossOrigin || facts.isFromServiceWorker())
        return;
    if (facts.page().origin.isOpaque())
        sentences.say(Sentence::TaintByOpaqueOrigin);
    if (!facts.request()->crossorigin)
        sentences.say(Sentence::TaintWithoutAttribute);
    const HeaderList* const headers = facts.answerHeaders();
    if (headers)
        sentences.say(headers->contains("access-control-allow-origin") ? Sentence::TaintWithHeader
                                                                       : Sentence::TaintWithoutHeader);
}

void sayUseOfNothing(SentenceRow& sentences, const ImageUseOutcome& use)
{
    if (use.basis == ImageUseBasis::NoPicture)
        sentences.say(Sentence::UseOfNoPicture);
    switch (use.use) {
    case ImageUse::Canvas2d:
        sentences.say(use.error ? Sentence::DrawOfBroken : Sentence::DrawOfNothing);
        return;
    case ImageUse::WebGl:
        sentences.say(Sentence::TextureOfNothing);
        return;
    case ImageUse::ImageBitmap:
        sentences.say(Sentence::BitmapOfNothing);
        return;
    }
}

/// Of a page that cannot ask for storage access.
Sentence whyStorageAccessIsUnavailable(const Page& page, const Profile& profile)
{
    const auto forbidden = storageAccessForbiddenByFrame(page, profile);
    if (forbidden == StepId::SandboxForbids)
        return Sentence::AccessSandboxed;
    if (page.kind != GlobalKind::Window || !isSecureContext(page))
        return Sentence::AccessUnavailable;
    if (forbidden == StepId::AccessWithheld)
        return Sentence::AccessWithheld;
    if (forbidden == StepId::AccessSandboxed)
        return Sentence::AccessSandboxed;
    return forbidden ? Sentence::AccessCredentialless : Sentence::AccessDisallowed;
}

} // namespace

void sayStorageAccess(SentenceRow& sentences, const OutcomeFacts& facts, StorageAccessResult result)
{
    const Page& page = facts.page();
    switch (result) {
    case StorageAccessResult::Granted:
        sentences.say(facts.profile().departs(Difference::StorageAccessScope) ? Sentence::AccessGrantedToSite
                                                                              : Sentence::AccessGrantedToOrigin);
        return;
    case StorageAccessResult::NotNeeded:
        sentences.say(page.isFramed && !isSameSite(page.origin, page.topLevelOrigin) ? Sentence::AccessNotBlocked
                                                                                     : Sentence::AccessNotNeeded);
        return;
    case StorageAccessResult::Denied:
        sentences.say(Sentence::AccessDenied);
        return;
    case StorageAccessResult::NoUserActivation:
        sentences.say(Sentence::AccessNoActivation);
        return;
    case StorageAccessResult::OpaqueOrigin:
        sentences.say(Sentence::AccessOpaqueOrigin);
        return;
    case StorageAccessResult::Unavailable:
        sentences.say(whyStorageAccessIsUnavailable(page, facts.profile()));
        return;
    }
}

bool saySharedAnswer(SentenceRow& sentences, const OutcomeFacts& facts)
{
    const SharedCacheNote* const note = facts.sharedAnswer();
    const bool isMissing = facts.reason() == Reason::CorsMissingAllowOrigin;
    if (note == nullptr || (!isMissing && facts.reason() != Reason::CorsAllowOriginMismatch))
        return false;
    if (isMissing)
        sentences.say(note->storedFor ? Sentence::SharedWithoutAllowOrigin : Sentence::SharedForNoOrigin);
    else
        sentences.say(Sentence::SharedForOtherOrigin);
    sentences.say(facts.isVaryIgnored() ? Sentence::SharedIgnoresVary : Sentence::SharedNeedsVary);
    return true;
}

void sayAhead(SentenceRow& sentences, const OutcomeFacts& facts)
{
    const AnswerAhead* const ahead = facts.ahead();
    if (!ahead)
        return;
    if (ahead->isUsed())
        sentences.say(sentenceFor(ahead->kind));
    else
        sentences.say(sentenceFor(ahead->use));
}

void sayUse(SentenceRow& sentences, const OutcomeFacts& facts)
{
    if (!facts.outcome().use)
        return;
    const ImageUseOutcome& use = *facts.outcome().use;
    const auto of = [&use](Sentence canvas, Sentence texture, Sentence bitmap) {
        if (use.use == ImageUse::Canvas2d)
            return canvas;
        return use.use == ImageUse::WebGl ? texture : bitmap;
    };
    if (use.basis == ImageUseBasis::OfStyleSheet) {
        if (!use.error)
            sentences.say(Sentence::DrawOfNothing);
        else
            sentences.say(
                use.at == ImageUseCall::GetImageData ? Sentence::StyleSheetImageDrawn : Sentence::StyleSheetImageShown);
    } else if (use.readable) {
        sentences.say(of(Sentence::CanvasReadable, Sentence::TextureReadable, Sentence::BitmapReadable));
    } else if (use.error == ImageUseError::SecurityError) {
        sentences.say(of(Sentence::CanvasTainted, Sentence::TextureTainted, Sentence::BitmapTainted));
        sayWhyTainted(sentences, facts, use.basis);
    } else {
        sayUseOfNothing(sentences, use);
    }
}

} // namespace fetchscope
