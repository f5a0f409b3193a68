#include "core/engine/fetch/authentication.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/url/percent_encoding.h"
#include "core/engine/url/site.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The URL's user name and password as a value of Authorization.
std::string authorizationOf(const Url& url)
{
    return "Basic " + base64Encode(percentDecode(url.username()) + ":" + percentDecode(url.password()));
}

/// Does the server ask for a name and a password by Basic, among others
/// (https://httpwg.org/specs/rfc9110.html#field.www-authenticate)? Those of a URL answer no other scheme.
bool hasBasicChallenge(const HeaderList& headers)
{
    const std::string challenges = headers.get("WWW-Authenticate").value_or(std::string());
    const std::vector<std::string_view> pieces = strictlySplit(challenges, ',');
    return std::any_of(pieces.begin(), pieces.end(), [](std::string_view piece) {
        piece = strip(piece, isHttpTabOrSpace);
        return asciiCaseInsensitiveEquals(piece.substr(0, piece.find(' ')), "Basic");
    });
}

/// Step 15: with CORS nobody is asked. Differs: in firefox the URL is, without credentials, too.
bool mayAnswerChallenge(const FetchParams& params, bool includeCredentials)
{
    const Request& request = params.request;
    // Differs: chromium asks for sound and films without what their URL has.
    const bool isMedia = request.destination == Destination::Audio || request.destination == Destination::Video;
    if (isMedia && params.departs(Difference::CredentialsInUrl))
        return false;
    if (request.responseTainting != ResponseTainting::Cors)
        return includeCredentials;
    return request.useUrlCredentials && request.currentUrl().includesCredentials()
        && !request.headerList.contains("Authorization") && params.departs(Difference::UrlCredentialsWithCors);
}

/// Is there a tab in which the user can be asked for a password
/// (https://fetch.spec.whatwg.org/#concept-request-window)? A worker has none.
bool canPromptUser(const Request& request)
{
    return request.isNavigationRequest() || (request.client != nullptr && request.client->kind == GlobalKind::Window);
}

/// Differs: firefox keeps accepted passwords apart by the site of the tab.
std::string authenticationPartitionOf(const FetchParams& params)
{
    const Request& request = params.request;
    if (!params.profile().departs(Difference::AuthenticationPartition))
        return {};
    const bool isOfTab = request.client == nullptr || request.destination == Destination::Document;
    return isOfTab ? serializeSite(originOf(request.currentUrl())) : request.client->networkPartitionKey;
}

} // namespace

void appendAuthorization(const FetchParams& params, HeaderList& headers, bool isAuthenticationFetch)
{
    if (headers.contains("Authorization"))
        return;
    const Request& request = params.request;
    const Url& url = request.currentUrl();
    const bool isUrlAsked = request.useUrlCredentials && url.includesCredentials();
    const std::string* const kept =
        isUrlAsked ? nullptr : params.userAgent.authentication.find(url, authenticationPartitionOf(params));
    std::string value;
    if (kept != nullptr)
        value = *kept;
    else if (isUrlAsked && isAuthenticationFetch)
        value = authorizationOf(url);
    if (value.empty())
        return;
    // 8.21.2.4.
    headers.append("Authorization", value);
    params.trace.step(StepId::NetAuthorization, "Authorization", value);
}

bool isChallengeToAnswer(const FetchParams& params, const Response& response, bool includeCredentials)
{
    return response.status == 401 && canPromptUser(params.request) && mayAnswerChallenge(params, includeCredentials);
}

bool answersByUrl(const Request& request, const Response& response)
{
    return request.useUrlCredentials && request.currentUrl().includesCredentials()
        && hasBasicChallenge(response.headers());
}

void keepAuthenticationEntry(const FetchParams& params, const Response& answer)
{
    if (!answer.isNetworkError() && answer.status != 401)
        params.userAgent.authentication.insert(params.request.currentUrl(),
            authorizationOf(params.request.currentUrl()), authenticationPartitionOf(params));
}

} // namespace fetchscope
