#include "core/reading/messages/wording.h"

#include "core/reading/messages/message_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace fetchscope {

namespace {

#define WORDING(whose, words, ...) Wording {.browser = printed_by::whose, .text = words, __VA_ARGS__},
std::vector<Wording> furtherWordings()
{
    return {
#include "core/reading/messages/wordings.def"
#include "core/reading/messages/wordings_beyond_cors.def"
    };
}
#undef WORDING

std::optional<MessageBrowser> browserOf(ProfileId profile)
{
    switch (profile) {
    case ProfileId::Chromium:
        return printed_by::Chromium;
    case ProfileId::Firefox:
        return printed_by::Firefox;
    case ProfileId::Safari:
        return printed_by::Safari;
    case ProfileId::Standard:
        break;
    }
    return std::nullopt;
}

MessageCause causeOf(ConsoleForm form)
{
    switch (form) {
    case ConsoleForm::TaintedRead:
    case ConsoleForm::TaintedBitmapRead:
    case ConsoleForm::TaintedTexture:
        return MessageCause::TaintedCanvas;
    case ConsoleForm::BrokenDrawn:
    case ConsoleForm::BrokenBitmap:
    case ConsoleForm::UndecodableBitmap:
    case ConsoleForm::MissingTexture:
    case ConsoleForm::UndecodableTexture:
    case ConsoleForm::NoSourceToDraw:
    case ConsoleForm::NoSourceOfTexture:
    case ConsoleForm::NoSourceOfBitmap:
        return MessageCause::ImageBroken;
    case ConsoleForm::DidNotSucceed:
        return MessageCause::NoAnswer;
    case ConsoleForm::NoConnection:
        return MessageCause::WebSocketFailed;
    case ConsoleForm::CannotLoad:
    case ConsoleForm::NotRequested:
    case ConsoleForm::WorkletRefused:
        return MessageCause::AccessControl;
    case ConsoleForm::WorkerRejection:
        return MessageCause::AnyFailure;
    case ConsoleForm::SecondOfCsp:
        return MessageCause::BlockedByPolicy;
    case ConsoleForm::Redirected:
        return MessageCause::BlockedByResponse;
    case ConsoleForm::UnsafeHeader:
        return MessageCause::UnsafeHeader;
    case ConsoleForm::InsecureForm:
    case ConsoleForm::Upgraded:
    case ConsoleForm::InsecureAllowed:
    case ConsoleForm::NotUpgradedAddress:
    case ConsoleForm::NotUpgradedLocal:
        return MessageCause::MixedContentWarning;
    case ConsoleForm::CookieDomain:
    case ConsoleForm::CookiePrefix:
    case ConsoleForm::CookieSecure:
    case ConsoleForm::CookieCrossSite:
    case ConsoleForm::CookieNoneInsecure:
        return MessageCause::CookieRefused;
    case ConsoleForm::FramingReported:
    case ConsoleForm::ReportOnly:
    case ConsoleForm::ReportOnlyByFallback:
    case ConsoleForm::NoReportTo:
        return MessageCause::ReportOnly;
    case ConsoleForm::NetworkStatus:
    case ConsoleForm::ManifestStatus:
    case ConsoleForm::Unauthorized:
        return MessageCause::HttpStatus;
    default:
        return MessageCause::None;
    }
}

WordingRole roleOf(const ConsoleText& text)
{
    switch (text.form) {
    case ConsoleForm::CannotLoad:
    case ConsoleForm::NotRequested:
    case ConsoleForm::NetworkStatus:
    case ConsoleForm::SecondOfCsp:
    case ConsoleForm::SecondOfIntegrity:
    case ConsoleForm::Unauthorized:
    case ConsoleForm::WorkerRejection:
    case ConsoleForm::WorkletRefused:
        return WordingRole::Beside;
    default:
        return WordingRole::Cause;
    }
}

/// Remarks on how something is written, which say nothing of a request.
bool isRemark(ConsoleForm form)
{
    switch (form) {
    case ConsoleForm::IntegrityForm:
    case ConsoleForm::IntegrityAlgorithm:
    case ConsoleForm::IntegrityOption:
    case ConsoleForm::IntegrityIgnored:
    case ConsoleForm::SandboxToLeave:
    case ConsoleForm::FrameOptionsInvalid:
    case ConsoleForm::UnknownDirective:
    case ConsoleForm::PolicyName:
    case ConsoleForm::PolicyCharacters:
    case ConsoleForm::PolicyDuplicate:
    case ConsoleForm::PolicyRemoved:
    case ConsoleForm::PolicySource:
    case ConsoleForm::PolicyNone:
    case ConsoleForm::PolicyAncestor:
    case ConsoleForm::PolicyQuery:
    case ConsoleForm::PolicyFragment:
    case ConsoleForm::PolicySandbox:
    case ConsoleForm::PolicyValue:
    case ConsoleForm::UndecodableFont:
    case ConsoleForm::FontNotStarted:
    case ConsoleForm::FontNotLoaded:
    case ConsoleForm::ArrayBufferSent:
        return true;
    default:
        return false;
    }
}

/// What is said of so little that it would be found everywhere.
bool saysTooLittle(const ConsoleText& text)
{
    // Errors of the network stack are read by their codes.
    return text.form == ConsoleForm::NetworkError || text.form == ConsoleForm::HandshakeError
        || text.form == ConsoleForm::NotLoaded || text.text == "TypeError: Type error"
        || text.text.ends_with("InvalidStateError: Not implemented");
}

std::string withoutFullStop(std::string_view text)
{
    std::string flat = flattened(text);
    if (flat.ends_with('.'))
        flat.pop_back();
    return flat;
}

/// Words that several browsers have, or that one has for several reasons, stand there once.
std::vector<Wording> withoutDoubles(std::vector<Wording> wordings)
{
    std::vector<Wording> distinct;
    std::unordered_map<std::string, std::size_t> places;
    for (Wording& wording : wordings) {
        const auto [place, isNew] = places.try_emplace(withoutFullStop(wording.text), distinct.size());
        if (isNew) {
            distinct.push_back(std::move(wording));
            continue;
        }
        Wording& first = distinct[place->second];
        if (first.browser != wording.browser)
            first.browser.reset();
        first.isOfPreflight = first.isOfPreflight || wording.isOfPreflight;
        for (const Reason reason : wording.reasons) {
            if (std::find(first.reasons.begin(), first.reasons.end(), reason) == first.reasons.end())
                first.reasons.push_back(reason);
        }
    }
    return distinct;
}

} // namespace

const std::vector<Wording>& allWordings()
{
    static const std::vector<Wording> wordings = [] {
        std::vector<Wording> all;
        for (const ConsoleText& text : allConsoleTexts()) {
            // Those of several reasons, that the form tells apart, are in the further ones.
            const bool isOfForm =
                text.form == ConsoleForm::PassedOnInVain || text.form == ConsoleForm::ServiceWorkerAnswer;
            if (saysTooLittle(text) || isRemark(text.form) || isOfForm)
                continue;
            // What is only reported is no reason of a failure.
            std::vector<Reason> reasons(text.reasons.begin(), text.reasons.end());
            if (causeOf(text.form) == MessageCause::ReportOnly)
                reasons.clear();
            const MessageCause cause = reasons.empty() ? causeOf(text.form) : MessageCause::None;
            // What is said of something that goes on all the same.
            if (reasons.empty() && cause == MessageCause::None)
                continue;
            all.push_back({browserOf(text.browser), text.text, std::move(reasons), cause, roleOf(text), text.form,
                text.initiators, false});
        }
        const std::vector<Wording> further = furtherWordings();
        all.insert(all.end(), further.begin(), further.end());
        return withoutDoubles(std::move(all));
    }();
    return wordings;
}

} // namespace fetchscope
