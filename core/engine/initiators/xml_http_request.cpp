#include "core/engine/initiators/xml_http_request.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/engine/policy/permissions_policy.h"
#include "core/engine/policy/violation_reports.h"

namespace fetchscope {

namespace {

/// https://w3c.github.io/webappsec-permissions-policy/#policy-controlled-feature
constexpr std::string_view synchronousXhr = "sync-xhr";

/// Step 4.5 of send(): where the page set a Content-Type for text with another charset, the charset becomes UTF-8.
void correctCharset(HeaderList& headers, const std::string& contentType, Tracer& trace)
{
    auto record = parseMimeType(contentType);
    if (!record)
        return;
    for (auto& [name, value] : record->parameters) {
        if (name != "charset")
            continue;
        if (asciiCaseInsensitiveEquals(value, "UTF-8"))
            return;
        value = "UTF-8";
        const std::string serialized = serializeMimeType(*record);
        headers.set("Content-Type", serialized);
        trace.step(StepId::XhrCharset, serialized);
        return;
    }
}

/// Step 4 of send(): the body and the Content-Type it brings along.
void takeBody(const BodyInit& object, const Page& page, const Profile& profile, Request& request, Tracer& trace)
{
    BodyWithType bodyWithType = extractBody(object);
    const auto authorContentType = request.headerList.get("Content-Type");
    const bool isText = object.kind == BodyInit::Kind::Text || object.kind == BodyInit::Kind::UrlEncoded;
    // Differs: in workers firefox writes the charset in small letters, and leaves one of the page's as it is.
    const bool isAsInWorkers =
        isText && page.kind != GlobalKind::Window && profile.departs(Difference::WorkerXhrCharset);
    if (isAsInWorkers)
        trace.mark(Difference::WorkerXhrCharset, MarkedStep::None);
    if (authorContentType) {
        if (isText && !isAsInWorkers)
            correctCharset(request.headerList, *authorContentType, trace);
    } else if (bodyWithType.type) {
        if (isAsInWorkers)
            *bodyWithType.type = asciiLowercase(*bodyWithType.type);
        request.headerList.set("Content-Type", *bodyWithType.type);
        trace.step(StepId::XhrContentType, *bodyWithType.type);
    }
    request.body = std::move(bodyWithType.body);
}

/// Does the page's Permissions-Policy, or the allow attribute of its frame, withhold `sync-xhr`, whose default is `*`?
bool isSynchronousXhrForbidden(const Page& page, const Profile& profile)
{
    if (page.kind != GlobalKind::Window || !profile.departs(Difference::SynchronousXhrPolicy))
        return false;
    const bool isWithheld = page.frameAllow
        && delegationOf(*page.frameAllow, synchronousXhr, page.topLevelOrigin, page.origin) == Delegation::Withheld;
    return isWithheld || isDeclaredAway(page, synchronousXhr, profile);
}

} // namespace

RequestStart startXmlHttpRequest(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace)
{
    auto scope = trace.enter();
    Request request;

    // open(): 2. and 3.
    const std::string method = action.method.value_or("GET");
    if (!isMethod(method)) {
        return refuseByApi(trace, StepId::XhrMethodInvalid, Reason::ApiInvalidMethod, method, method);
    }
    if (isForbiddenMethod(method)) {
        return refuseByApi(trace, StepId::XhrMethodForbidden, Reason::ApiForbiddenMethod, method, method);
    }
    // 4.
    request.method = normalizeMethod(method);
    trace.step(StepId::XhrMethodNormalize, method, request.method);
    // 5. and 6.
    auto parsedUrl = parseUrl(action.url, &page.creationUrl);
    if (!parsedUrl) {
        return refuseByApi(trace, StepId::XhrUrlFailure, Reason::ApiInvalidUrl, action.url, action.url);
    }
    trace.step(StepId::XhrParseUrl, parsedUrl->href());
    request.useUrlCredentials = parsedUrl->includesCredentials();
    request.urlList.push_back(std::move(*parsedUrl));

    // setRequestHeader(): values that are no ByteString throw before its first step.
    if (action.headerThatIsNoByteString) {
        return refuseByApi(trace, StepId::RequestInvalidOption, Reason::ApiInvalidOption,
            "headers: " + *action.headerThatIsNoByteString, "headers", *action.headerThatIsNoByteString);
    }
    if (action.headers) {
        for (const auto& [name, givenValue] : *action.headers) {
            // 3.
            const std::string_view value = normalizeHeaderValue(givenValue);
            // 4.
            if (!isHeaderName(name) || !isHeaderValue(value)) {
                return refuseByApi(trace, StepId::XhrHeaderInvalid, Reason::ApiInvalidHeader, name, name, value);
            }
            // 5.
            const bool isDroppedUserAgent =
                asciiCaseInsensitiveEquals(name, "User-Agent") && departs(profile, Difference::PageUserAgent, trace);
            if (isForbiddenRequestHeader(name, value) || isDroppedUserAgent) {
                trace.step(StepId::XhrHeaderForbidden, StepResult::No, name, value);
                request.pageUserAgentDropped = request.pageUserAgentDropped || isDroppedUserAgent;
                continue;
            }
            // 6.
            request.headerList.combine(name, value);
            trace.step(StepId::XhrHeaderCombine, name, value);
        }
    }

    // send(): 3. and 4.
    if (action.body) {
        if (request.method == "GET" || request.method == "HEAD")
            trace.step(StepId::XhrDropBody, request.method);
        else
            takeBody(*action.body, page, profile, request, trace);
    }
    // 5.
    // Differs: chromium looks at the listener only where there is something to upload.
    const bool isUploaded = request.body && action.async;
    const bool isPassedOver =
        action.uploadListener && !isUploaded && profile.departs(Difference::UploadListenerPreflight);
    if (isPassedOver) {
        trace.mark(Difference::UploadListenerPreflight, MarkedStep::None);
    } else if (action.uploadListener) {
        request.useCorsPreflight = true;
        trace.step(StepId::XhrUploadListener);
    }
    // Differs: chromium asks a permissions policy whether a script may wait.
    if (!action.async && isSynchronousXhrForbidden(page, profile)) {
        trace.mark(Difference::SynchronousXhrPolicy);
        const std::string subject = page.permissionsPolicy.isEmpty() ? page.frameAllow.value_or(std::string())
                                                                     : page.permissionsPolicy.serialized;
        return refuseByApi(trace, StepId::XhrSynchronousForbidden, Reason::SynchronousXhr, subject, subject);
    }
    // 6.
    request.unsafeRequest = true;
    request.client = &page;
    request.mode = RequestMode::Cors;
    request.credentialsMode = action.withCredentials ? CredentialsMode::Include : CredentialsMode::SameOrigin;
    request.initiatorType = InitiatorType::XmlHttpRequest;
    request.isSynchronous = !action.async;
    trace.step(StepId::XhrRequest, nameOf(request.credentialsMode));
    return request;
}

std::optional<ViolationReport> reportOfSynchronousXhr(
    const RequestAction& action, const Page& page, const RequestStart& start, const Profile& profile, Tracer& trace)
{
    if (action.initiator != InitiatorKind::Xhr || action.async || page.kind != GlobalKind::Window
        || !profile.departs(Difference::SynchronousXhrPolicy))
        return std::nullopt;
    const auto* const refusal = std::get_if<Response>(&start);
    // 5.2. and 5.3. What is refused is not told by the other one, too.
    const bool isEnforced = refusal != nullptr && refusal->errorCause->reason == Reason::SynchronousXhr;
    if (!isEnforced && (refusal != nullptr || !isReportedAway(page, synchronousXhr, profile)))
        return std::nullopt;
    ViolationReport report = reportOfPermissionsPolicy(page, synchronousXhr,
        "Permissions policy violation: Synchronous requests are disabled by permissions policy.", !isEnforced);
    if (report.reports.empty())
        return std::nullopt;
    auto scope = trace.enter();
    trace.step(isEnforced ? StepId::PermissionsPolicyReported : StepId::PermissionsPolicyOnlyReported, synchronousXhr,
        report.reports.front().destination);
    return report;
}

} // namespace fetchscope
