#include "core/telling/explain/sentence_choice.h"

#include "core/engine/url/trustworthiness.h"

namespace fetchscope {

namespace {

/// What the browser does not support; null where only its name tells.
std::optional<Sentence> sentenceOfUnsupported(const OutcomeFacts& facts)
{
    switch (facts.cause()->decidedAt) {
    case StepId::LinkAs:
        return Sentence::NothingForAs;
    case StepId::LinkType:
        return Sentence::NothingForType;
    case StepId::SpeculationFramed:
        return Sentence::SpeculationInFrame;
    case StepId::SpeculationInsecure:
        return Sentence::SpeculationOfInsecureUrl;
    case StepId::SpeculationClientIp:
        return Sentence::SpeculationWithoutProxy;
    case StepId::SpeculationReferrer:
        return Sentence::SpeculationOfLaxReferrer;
    case StepId::SpeculationCrossSite:
    case StepId::RedirectNotFollowed:
        return facts.profile().choice<Difference::SpeculationCrossSite>() == "not-sent"
            ? Sentence::SpeculationOfOtherSite
            : Sentence::SpeculationWithCookies;
    default:
        return std::nullopt;
    }
}

} // namespace

Sentence needOfStatus(ResponseUse use, int status)
{
    switch (use) {
    case ResponseUse::WebSocket:
        return Sentence::NeedsSwitchingProtocols;
    case ResponseUse::WebTransport:
        return Sentence::NeedsOkStatusForSession;
    case ResponseUse::EventStream:
        return Sentence::NeedsStatusOk;
    case ResponseUse::Media:
        return Sentence::NeedsOkStatusForMedia;
    case ResponseUse::ObjectElement:
        return Sentence::NeedsOkStatusForObject;
    case ResponseUse::Document:
        return isNullBodyStatus(status) ? Sentence::NoNewDocument : Sentence::OwnErrorPage;
    case ResponseUse::Any:
    case ResponseUse::ClassicScript:
    case ResponseUse::JavaScript:
        break;
    case ResponseUse::StyleSheet:
    case ResponseUse::ImportedStyleSheet:
    case ResponseUse::SvgDocument:
    case ResponseUse::JsonModule:
    case ResponseUse::CssModule:
        return Sentence::NeedsOkStatus;
    }
    return Sentence::NeedsOkStatusForScript;
}

Sentence needOfType(ResponseUse use)
{
    switch (use) {
    case ResponseUse::EventStream:
        return Sentence::NeedsEventStream;
    case ResponseUse::StyleSheet:
    case ResponseUse::ImportedStyleSheet:
    case ResponseUse::CssModule:
        return Sentence::NeedsCss;
    case ResponseUse::SvgDocument:
        return Sentence::NeedsXml;
    case ResponseUse::JsonModule:
        return Sentence::NeedsJson;
    case ResponseUse::ObjectElement:
        return Sentence::NeedsShownType;
    case ResponseUse::Any:
    case ResponseUse::WebSocket:
    case ResponseUse::WebTransport:
    case ResponseUse::ClassicScript:
    case ResponseUse::JavaScript:
    case ResponseUse::Media:
    case ResponseUse::Document:
        break;
    }
    return Sentence::NeedsJavaScript;
}

std::optional<Sentence> sentenceFor(SightOfFailure sight)
{
    switch (sight) {
    case SightOfFailure::Event:
        break;
    case SightOfFailure::Shape:
        return Sentence::SeenOfShape;
    case SightOfFailure::Mask:
        return Sentence::SeenOfMask;
    case SightOfFailure::StyleImage:
        return Sentence::SeenOfStyleImage;
    case SightOfFailure::ImportRule:
        return Sentence::SeenOfImportRule;
    case SightOfFailure::Use:
        return Sentence::SeenOfUse;
    case SightOfFailure::ModuleImport:
        return Sentence::SeenOfModuleImport;
    case SightOfFailure::DynamicImport:
        return Sentence::SeenOfDynamicImport;
    }
    return std::nullopt;
}

std::optional<Sentence> sentenceOfRefusal(const OutcomeFacts& facts)
{
    switch (facts.reason()) {
    case Reason::LocalNetworkInsecureContext: {
        const Page& page = facts.page();
        const bool isByTab = isPotentiallyTrustworthy(page.creationUrl) && !isPotentiallyTrustworthy(page.topLevelUrl);
        return isByTab ? std::optional(Sentence::LocalNetworkInsecureTab) : std::nullopt;
    }
    case Reason::ApiStreamHttp1:
        return facts.isHttpVersionKnown() ? std::nullopt : std::optional(Sentence::StreamOverAssumedHttp1);
    case Reason::ApiUnsupported:
        return sentenceOfUnsupported(facts);
    default:
        return std::nullopt;
    }
}

bool isOfWhatWasNotSent(Reason reason)
{
    switch (reason) {
    case Reason::LocalNetworkInsecureContext:
    case Reason::LocalNetworkNotDelegated:
    case Reason::LocalNetworkDenied:
    case Reason::LocalNetworkPrompt:
    case Reason::LocalNetworkTarget:
    case Reason::LocalNetworkDeclared:
    case Reason::BadPort:
    case Reason::ApiUnsupported:
        return true;
    default:
        return false;
    }
}

} // namespace fetchscope
