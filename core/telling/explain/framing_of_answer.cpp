#include "core/telling/explain/framing_of_answer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/csp_navigation.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// Is what the action loads shown in a frame: a frame of the page's, or the one that the page is in?
bool isOfFrame(const RequestAction& action, const Page& page)
{
    return infoOf(action.initiator).start == StartRule::Frame || isNavigationOfOwnFrame(action, page);
}

/// May what the action loads be a document in a frame?
bool mayBeFramed(const RequestAction& action, const Page& page)
{
    return infoOf(action.initiator).start == StartRule::Plugin || isOfFrame(action, page);
}

/// Is it one? What is to be saved, and what else an object shows, is none.
bool isForFrame(const OutcomeFacts& facts, const HeaderList& headers)
{
    if (asciiLowercase(headers.get("Content-Disposition").value_or(std::string())).starts_with("attachment"))
        return false;
    if (isOfFrame(*facts.request(), facts.page()))
        return true;
    const auto type = extractMimeType(headers);
    return type && type->essence() == "text/html";
}

FramingOfAnswer::Options optionsOf(std::string_view text)
{
    static constexpr std::array<std::string_view, 3> known {"deny", "allowall", "sameorigin"};
    std::vector<std::string> values;
    for (const std::string_view piece : strictlySplit(text, ',')) {
        const std::string value = asciiLowercase(strip(piece, isHttpTabOrSpace));
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }
    const auto isKnown = [](const std::string& value) {
        return std::find(known.begin(), known.end(), value) != known.end();
    };
    if (values.size() > 1)
        return std::any_of(values.begin(), values.end(), isKnown) ? FramingOfAnswer::Options::Conflict
                                                                  : FramingOfAnswer::Options::Invalid;
    if (values.front() == "deny")
        return FramingOfAnswer::Options::Deny;
    if (values.front() == "sameorigin")
        return FramingOfAnswer::Options::SameOrigin;
    return isKnown(values.front()) ? FramingOfAnswer::Options::None : FramingOfAnswer::Options::Invalid;
}

} // namespace

std::string_view nameOf(FramingOfAnswer::Options options)
{
    return options == FramingOfAnswer::Options::SameOrigin ? "sameorigin" : "deny";
}

std::optional<FramingOfAnswer> framingOfAnswer(const OutcomeFacts& facts)
{
    const Exchange* const exchange = facts.exchange();
    if (!facts.request() || !mayBeFramed(*facts.request(), facts.page()) || !exchange || !exchange->responseHeaders
        || exchange->networkFailure)
        return std::nullopt;
    const auto url = parseUrl(exchange->url);
    if (!url || exchange->status == 204 || exchange->status == 205 || facts.redirectTarget()
        || facts.reason() == Reason::ApiDownload || !isForFrame(facts, *exchange->responseHeaders))
        return std::nullopt;
    Response response;
    response.status = exchange->status;
    response.headerList = exchange->responseHeaders;
    response.urlList = {*url};
    const std::vector<Origin> ancestors = isNavigationOfOwnFrame(*facts.request(), facts.page())
        ? ancestorOriginsOf(facts.page())
        : ancestorOriginsOfFrameIn(facts.page());
    FramingOfAnswer framing;
    const CspVerdict verdict =
        shouldNavigationResponseBeBlocked(response, ancestors, facts.isRedirected() ? 1 : 0, facts.profile());
    for (const CspViolation& violation : verdict.violations) {
        if (violation.reportOnly)
            framing.reportedDirectives.push_back(violation.directiveText);
        else if (framing.refusingDirective.empty())
            framing.refusingDirective = violation.directiveText;
    }
    const auto policies = parseResponseContentSecurityPolicies(*exchange->responseHeaders);
    const bool isPolicyAbove = std::any_of(policies.begin(), policies.end(), [](const ContentSecurityPolicy& policy) {
        return !policy.reportOnly && policy.directive("frame-ancestors") != nullptr;
    });
    const auto text = exchange->responseHeaders->get("X-Frame-Options");
    if (isPolicyAbove || !text)
        return framing;
    framing.options = optionsOf(*text);
    framing.optionsText = *text;
    framing.isRefusedByOptions = !adheresToXFrameOptions(response, ancestors);
    return framing;
}

std::optional<FramingOfAnswer> framingThatWasLookedAt(const OutcomeFacts& facts)
{
    const bool isLooked = facts.reason() == Reason::None || facts.reason() == Reason::FrameOptions
        || facts.reason() == Reason::CspFrameAncestors;
    return isLooked ? framingOfAnswer(facts) : std::nullopt;
}

} // namespace fetchscope
