#include "core/telling/explain/console_messages.h"

#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"

namespace fetchscope {

namespace {

/// What a worker asks for has no line of the network, but for its WebSockets, and the WebTransports of dedicated ones.
bool hasLinesInWorkers(const OutcomeFacts& facts)
{
    const StartRule rule = infoOf(facts.request()->initiator).start;
    return rule == StartRule::WebSocket
        || (rule == StartRule::WebTransport && facts.page().kind == GlobalKind::DedicatedWorker);
}

/// Of the outcome itself.
bool appendOfFailure(std::string& text, ProfileId browser, const OutcomeFacts& facts)
{
    const Verdict verdict = facts.outcome().verdict;
    const bool isTold = verdict == Verdict::Blocked || verdict == Verdict::NetworkError;
    const bool hasFailed = facts.request() && facts.cause() && (isTold || facts.outcome().unseenCause != nullptr);
    const bool isOfWorker = facts.page().kind != GlobalKind::Window;
    // A shared worker has developer tools, and so a console, of its own.
    if (browser == ProfileId::Chromium && facts.page().kind == GlobalKind::SharedWorker)
        return false;
    if (!hasFailed)
        return browser == ProfileId::Chromium && !isOfWorker && !facts.isAnsweredAhead()
            && appendChromiumNetworkLine(text, facts);
    // What failed ahead was told then; but Chromium compares a preload with its integrity metadata when it is used.
    const bool isComparedLater = browser == ProfileId::Chromium && facts.reason() == Reason::Integrity;
    if (isComparedLater && facts.request()->initiator == InitiatorKind::Preload)
        return false;
    if (facts.hadFailedAhead() && !isComparedLater)
        return false;
    switch (browser) {
    case ProfileId::Standard:
        return false;
    case ProfileId::Chromium: {
        std::string lines;
        appendChromiumMessage(lines, facts);
        if (!isOfWorker || hasLinesInWorkers(facts))
            appendChromiumNetworkLine(lines, facts);
        text += lines;
        return !lines.empty();
    }
    case ProfileId::Firefox:
        return appendFirefoxMessage(text, facts);
    case ProfileId::Safari:
        return appendSafariMessage(text, facts);
    }
    return false;
}

/// Which text a browser has for what became of a use; Usual: none.
ConsoleForm formOf(const ImageUseOutcome& use)
{
    const bool isUndecodable = use.basis == ImageUseBasis::NoPicture;
    if (!use.error) {
        if (use.drawn || use.use != ImageUse::WebGl)
            return ConsoleForm::Usual;
        return isUndecodable ? ConsoleForm::UndecodableTexture : ConsoleForm::MissingTexture;
    }
    switch (use.at) {
    case ImageUseCall::GetImageData:
        return use.use == ImageUse::ImageBitmap ? ConsoleForm::TaintedBitmapRead : ConsoleForm::TaintedRead;
    case ImageUseCall::TexImage2D:
        return use.basis == ImageUseBasis::OfStyleSheet ? ConsoleForm::NoSourceOfTexture : ConsoleForm::TaintedTexture;
    case ImageUseCall::DrawImage:
        return use.basis == ImageUseBasis::OfStyleSheet ? ConsoleForm::NoSourceToDraw : ConsoleForm::BrokenDrawn;
    case ImageUseCall::CreateImageBitmap:
        if (use.basis == ImageUseBasis::OfStyleSheet)
            return ConsoleForm::NoSourceOfBitmap;
        return isUndecodable ? ConsoleForm::UndecodableBitmap : ConsoleForm::BrokenBitmap;
    }
    return ConsoleForm::Usual;
}

/// What most browsers say with the words of another form.
ConsoleForm formBeside(ConsoleForm form)
{
    switch (form) {
    case ConsoleForm::TaintedBitmapRead:
        return ConsoleForm::TaintedRead;
    case ConsoleForm::UndecodableBitmap:
        return ConsoleForm::BrokenBitmap;
    case ConsoleForm::UndecodableTexture:
        return ConsoleForm::MissingTexture;
    default:
        return form;
    }
}

/// The difference that decides what becomes of such a use; null where browsers agree.
std::optional<Difference> decidingDifference(const ImageUseOutcome& use)
{
    switch (use.basis) {
    case ImageUseBasis::NotLoaded:
        return use.use == ImageUse::Canvas2d ? std::optional(Difference::ImageThatFailed) : std::nullopt;
    case ImageUseBasis::ForeignObject:
        return Difference::ForeignObjectImage;
    case ImageUseBasis::ForeignUrl:
        return Difference::ServiceWorkerImage;
    case ImageUseBasis::OfStyleSheet:
        return Difference::StyleSheetImage;
    case ImageUseBasis::Clean:
    case ImageUseBasis::CrossOrigin:
    case ImageUseBasis::NoPicture:
        break;
    }
    return std::nullopt;
}

/// Does the use end so in this browser, too, where the run is by another one's rules?
bool endsAlike(const ImageUseOutcome& use, ProfileId browser, const Profile& profile)
{
    const auto difference = decidingDifference(use);
    return !difference || profile.id() == browser || Profile(browser).value(*difference) == profile.value(*difference);
}

bool appendOfUse(std::string& text, ProfileId browser, const OutcomeFacts& facts)
{
    const auto& use = facts.outcome().use;
    const ConsoleForm form = use ? formOf(*use) : ConsoleForm::Usual;
    if (form == ConsoleForm::Usual || !endsAlike(*use, browser, facts.profile()))
        return false;
    ConsoleWriter console(browser, facts);
    // Safari uploads something of what it cannot decode, and says nothing.
    const bool isSilent = browser == ProfileId::Safari && form == ConsoleForm::UndecodableTexture
        && facts.request()->initiator == InitiatorKind::Img;
    if (isSilent || (!console.say(form) && !console.say(formBeside(form))))
        return false;
    text.append(text.empty() ? "" : "\n").append(console.text());
    return true;
}

/// What is said beside (of a preload that was found and not used, say), and of the outcome itself.
bool appendRemarkAndFailure(std::string& text, ProfileId browser, const OutcomeFacts& facts)
{
    const std::size_t before = text.size();
    const bool isPreload = facts.ahead() && !facts.isAnsweredAhead();
    switch (browser) {
    case ProfileId::Standard:
        return false;
    case ProfileId::Chromium:
        if (!appendChromiumSiteDataLines(text, facts) && isPreload)
            appendChromiumPreloadWarning(text, facts);
        else if (text.size() == before)
            appendChromiumPrerenderWarning(text, facts);
        if (std::string remarks; appendChromiumRemarks(remarks, facts))
            text.append(text.size() > before ? "\n" : "").append(remarks);
        break;
    case ProfileId::Firefox:
        appendFirefoxRemarks(text, facts);
        break;
    case ProfileId::Safari:
        appendSafariRemark(text, facts);
        break;
    }
    if (std::string failure; appendOfFailure(failure, browser, facts))
        text.append(text.size() > before ? "\n" : "").append(failure);
    return text.size() > before;
}

} // namespace

bool appendConsoleMessage(std::string& text, ProfileId browser, const OutcomeFacts& facts)
{
    if (!facts.request())
        return false;
    const bool isSaid = appendRemarkAndFailure(text, browser, facts);
    return appendOfUse(text, browser, facts) || isSaid;
}

std::optional<std::string> consoleMessage(
    ProfileId browser, const Scenario& scenario, const RunResult& result, const ActionResult& action)
{
    std::string text;
    if (!appendConsoleMessage(text, browser, OutcomeFacts(scenario, result, action)))
        return std::nullopt;
    return text;
}

} // namespace fetchscope
