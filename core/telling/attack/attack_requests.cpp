#include "core/telling/attack/attack_requests.h"

#include "core/engine/http/methods.h"

namespace fetchscope {

namespace {

InitiatorKind initiatorOf(AttackRequest request)
{
    switch (request) {
    case AttackRequest::Link:
        return InitiatorKind::Link;
    case AttackRequest::Image:
        return InitiatorKind::Img;
    case AttackRequest::Script:
        return InitiatorKind::Script;
    case AttackRequest::Frame:
        return InitiatorKind::Iframe;
    case AttackRequest::FormUrlencoded:
    case AttackRequest::FormMultipart:
    case AttackRequest::FormTextPlain:
        return InitiatorKind::Form;
    default:
        break;
    }
    return InitiatorKind::Fetch;
}

/// The text that the page itself sends; something like JSON where that is no text.
std::string payloadOf(const RequestAction& own)
{
    const bool isText = own.body && own.body->entries.empty() && !own.body->data.empty();
    return isText ? own.body->data : std::string(R"({"a":1})");
}

/// A form that sends the text: as text/plain, name and value are written with an equals sign between.
BodyInit formOf(const RequestAction& own, bool isTextPlain)
{
    BodyInit body;
    body.kind = BodyInit::Kind::UrlEncoded;
    if (own.body && !own.body->entries.empty()) {
        for (const FormEntry& entry : own.body->entries)
            body.entries.push_back({entry.name, entry.value, {}, {}});
        return body;
    }
    const std::string payload = payloadOf(own);
    if (isTextPlain && payload.ends_with('}'))
        body.entries.push_back({payload.substr(0, payload.size() - 1) + R"(,"x":")", R"("})", {}, {}});
    else
        body.entries.push_back({"data", payload, {}, {}});
    return body;
}

BodyInit textOf(const RequestAction& own)
{
    BodyInit body;
    body.data = payloadOf(own);
    return body;
}

void makeForm(RequestAction& action, AttackRequest request, const RequestAction& own)
{
    action.method = "POST";
    action.body = formOf(own, request == AttackRequest::FormTextPlain);
    if (request == AttackRequest::FormMultipart)
        action.enctype = "multipart/form-data";
    else if (request == AttackRequest::FormTextPlain)
        action.enctype = "text/plain";
}

void makeFetch(RequestAction& action, AttackRequest request, const RequestAction& own, bool withCookies)
{
    action.credentials = withCookies ? "include" : "omit";
    if (request == AttackRequest::FetchGet)
        return;
    if (request == AttackRequest::FetchOwn) {
        action.method = methodOf(own);
        action.headers = own.headers;
        if (!isSafeMethod(*action.method))
            action.body = own.body;
        return;
    }
    action.method = "POST";
    action.body = textOf(own);
    if (request == AttackRequest::FetchNoCors)
        action.mode = "no-cors";
}

} // namespace

std::vector<AttackRequest> attackRequestsFor(std::string_view method)
{
    using R = AttackRequest;
    if (isSafeMethod(method))
        return {R::Link, R::Script, R::Frame, R::FetchGet, R::FetchOwn};
    return {R::FormUrlencoded, R::FormMultipart, R::FormTextPlain, R::FetchNoCors, R::FetchSimple, R::FetchOwn};
}

RequestAction attackActionOf(AttackRequest request, const RequestAction& own, const std::string& url, bool withCookies)
{
    RequestAction action;
    action.initiator = initiatorOf(request);
    action.url = url;
    if (action.initiator == InitiatorKind::Form)
        makeForm(action, request, own);
    else if (action.initiator == InitiatorKind::Fetch)
        makeFetch(action, request, own, withCookies);
    return action;
}

bool canLeaveCookiesOut(AttackRequest request)
{
    return request == AttackRequest::FetchGet || request == AttackRequest::FetchSimple
        || request == AttackRequest::FetchOwn;
}

} // namespace fetchscope
