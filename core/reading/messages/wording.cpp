#include "core/reading/messages/wording.h"

#include <array>

namespace fetchscope {

namespace {

constexpr std::optional<MessageBrowser> Chromium = MessageBrowser::Chromium;
constexpr std::optional<MessageBrowser> Firefox = MessageBrowser::Firefox;
constexpr std::optional<MessageBrowser> Safari = MessageBrowser::Safari;
constexpr std::optional<MessageBrowser> Edge = MessageBrowser::Edge;
constexpr std::optional<MessageBrowser> Several = std::nullopt;

#define WORDING(whose, words, ...) Wording {.browser = whose, .text = words, __VA_ARGS__},
constexpr Wording furtherWordings[] = {
#include "core/reading/messages/wordings.def"
#include "core/reading/messages/wordings_beyond_cors.def"
};
#undef WORDING

std::optional<MessageBrowser> browserOf(ProfileId profile)
{
    switch (profile) {
    case ProfileId::Chromium:
        return Chromium;
    case ProfileId::Firefox:
        return Firefox;
    case ProfileId::Safari:
        return Safari;
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
    case ConsoleForm::NoConnection:
        return MessageCause::NoAnswer;
    case ConsoleForm::CannotLoad:
        return MessageCause::AccessControl;
    case ConsoleForm::NetworkStatus:
    case ConsoleForm::ManifestStatus:
        return MessageCause::HttpStatus;
    default:
        return MessageCause::None;
    }
}

WordingRole roleOf(const ConsoleText& text)
{
    switch (text.form) {
    case ConsoleForm::CannotLoad:
    case ConsoleForm::NetworkStatus:
    case ConsoleForm::SecondOfCsp:
    case ConsoleForm::SecondOfIntegrity:
        return WordingRole::Beside;
    default:
        return WordingRole::Cause;
    }
}

/// What is said of so little that it would be found everywhere.
bool saysTooLittle(const ConsoleText& text)
{
    // Errors of the network stack are read by their codes.
    return text.form == ConsoleForm::NetworkError || text.text == "TypeError: Type error" || text.text.ends_with("InvalidStateError: Not implemented");
}

} // namespace

const std::vector<Wording>& allWordings()
{
    static const std::vector<Wording> wordings = [] {
        std::vector<Wording> all;
        for (const ConsoleText& text : allConsoleTexts()) {
            if (saysTooLittle(text))
                continue;
            all.push_back({browserOf(text.browser), text.text, text.reasons,
                text.reasons.size() > 0 ? MessageCause::None : causeOf(text.form), roleOf(text), text.form,
                text.initiators, false});
        }
        all.insert(all.end(), std::begin(furtherWordings), std::end(furtherWordings));
        return all;
    }();
    return wordings;
}

} // namespace fetchscope
