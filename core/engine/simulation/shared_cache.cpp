#include "core/engine/simulation/shared_cache.h"

#include "core/engine/http/methods.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::uint16_t notModified = 304;

std::shared_ptr<const HttpCachePolicy> policyOf(const ContentDelivery& settings)
{
    HttpCachePolicy policy;
    policy.isShared = true;
    policy.keepsVariants = true;
    policy.answersHeadFromGet = true;
    policy.ignoresVary = settings.ignoresVary;
    return std::make_shared<const HttpCachePolicy>(std::move(policy));
}

bool covers(const ContentDelivery& settings, const Url& url)
{
    return url.hasHttpScheme()
        && (settings.hosts.empty()
            || std::find(settings.hosts.begin(), settings.hosts.end(), url.host()) != settings.hosts.end());
}

SharedCacheNote noteOf(SharedCacheNote::State state, const StoredResponse& stored, double age)
{
    SharedCacheNote note;
    note.state = state;
    note.age = age;
    note.storedFor = stored.requestHeaders.get("Origin");
    return note;
}

/// https://httpwg.org/specs/rfc9111.html#validation.received: has who asks the same already?
bool isHeldByClient(const WireRequest& request, const StoredResponse& stored)
{
    const auto asked = request.headers.getDecodeAndSplit("If-None-Match");
    const auto tag = stored.headers->get("ETag");
    if (!asked || !tag)
        return false;
    const auto strong = [](std::string_view text) { return text.starts_with("W/") ? text.substr(2) : text; };
    return std::any_of(asked->begin(), asked->end(),
        [&](const std::string& held) { return held == "*" || strong(held) == strong(*tag); });
}

WireAnswer answerTo(const WireRequest& request, const StoredResponse& stored, SharedCacheNote note)
{
    auto headers = std::make_shared<HeaderList>(*stored.headers);
    headers->set("Age", std::to_string(static_cast<std::uint64_t>(note.age)));
    WireAnswer answer;
    const bool isHeld = isHeldByClient(request, stored);
    answer.status = isHeld ? notModified : stored.status;
    if (!isHeld)
        answer.statusText = stored.statusText;
    answer.headers = std::move(headers);
    if (!isHeld && request.method != "HEAD")
        answer.body = stored.body;
    // The rule that once answered stands where browsers keep the number of an exchange.
    answer.rule = static_cast<int>(stored.broughtBy) - 1;
    answer.sharedCache = std::make_shared<const SharedCacheNote>(std::move(note));
    return answer;
}

/// A request without what it asks of caches. RFC 9111, 5.2.1: that is advice, and caches in front of a server take
/// none, or anybody could have the server asked.
HeaderList withoutAdvice(HeaderList headers)
{
    headers.remove("Cache-Control");
    headers.remove("Pragma");
    return headers;
}

} // namespace

void SharedCache::reset(const Scenario& scenario, Network& server, const VirtualClock& clock)
{
    m_settings = scenario.cdn ? &*scenario.cdn : nullptr;
    m_server = &server;
    m_clock = &clock;
    m_cache.clear();
    if (m_settings != nullptr)
        m_cache.setPolicy(policyOf(*m_settings));
}

WireAnswer SharedCache::send(const WireRequest& request)
{
    const auto url = m_settings != nullptr ? parseUrl(std::string(request.url)) : std::nullopt;
    if (!url || !covers(*m_settings, *url))
        return m_server->send(request);
    if (auto answer = answerFromStore(request, *url))
        return *std::move(answer);
    return askServer(request, *url);
}

std::optional<WireAnswer> SharedCache::answerFromStore(const WireRequest& request, const Url& url)
{
    const CacheSelection selection =
        m_cache.select({}, request.method, url, withoutAdvice(request.headers), m_clock->sinceEpoch());
    if (selection.response == nullptr)
        return std::nullopt;
    if (selection.freshness == Freshness::Stale) {
        const Validators validators = m_cache.validatorsOf(selection);
        if (!validators.entityTag && !validators.lastModified)
            return std::nullopt;
        return validate(request, StoredResponse(*selection.response), validators);
    }
    WireAnswer answer =
        answerTo(request, *selection.response, noteOf(SharedCacheNote::State::Hit, *selection.response, selection.age));
    // Who asks for what another is still waiting for waits along. A time since the epoch is not exact to the
    // nanosecond.
    constexpr double microseconds = 1e6;
    const double rest = selection.response->responseTime - m_clock->sinceEpoch();
    answer.delay = std::max(std::round(rest * microseconds) / microseconds, 0.0);
    return answer;
}

WireAnswer SharedCache::validate(const WireRequest& request, const StoredResponse& stored, const Validators& validators)
{
    HeaderList headers = request.headers;
    headers.remove("If-None-Match");
    headers.remove("If-Modified-Since");
    if (validators.entityTag)
        headers.append("If-None-Match", *validators.entityTag);
    if (validators.lastModified)
        headers.append("If-Modified-Since", *validators.lastModified);
    const double sentAt = m_clock->sinceEpoch();
    WireAnswer answer =
        m_server->send({request.method, request.url, headers, request.body, request.source, request.profile});
    const Url url = parseUrl(std::string(request.url)).value();
    if (answer.failure || answer.status != notModified) {
        store(request, url, answer);
        return answer;
    }
    auto fresh = m_cache.freshen(
        stored.id, *answer.headers, stored.requestHeaders, sentAt, m_clock->sinceEpoch() + answer.delay);
    const StoredResponse& used = fresh ? *fresh : stored;
    WireAnswer validated = answerTo(request, used, noteOf(SharedCacheNote::State::Validated, stored, 0));
    // Nothing keeps a text that lies in `stored`.
    validated.statusText = {};
    validated.delay = answer.delay;
    return validated;
}

WireAnswer SharedCache::askServer(const WireRequest& request, const Url& url)
{
    WireAnswer answer = m_server->send(request);
    store(request, url, answer);
    return answer;
}

void SharedCache::store(const WireRequest& request, const Url& url, WireAnswer& answer)
{
    SharedCacheNote note;
    if (!answer.failure && answer.headers != nullptr) {
        m_cache.invalidate({}, url, request.method, answer.status, *answer.headers);
        StoredResponse response;
        response.url = cacheKeyOf(url);
        response.method = request.method;
        response.status = answer.status;
        response.statusText = answer.statusText;
        response.headers = answer.headers;
        response.body = answer.body;
        response.requestHeaders = request.headers;
        response.requestTime = m_clock->sinceEpoch();
        response.responseTime = response.requestTime + answer.delay;
        response.broughtBy = static_cast<std::size_t>(answer.rule + 1);
        const StoreVerdict verdict =
            isBodyBroken(answer.detail) ? StoreVerdict::Status : m_cache.store(std::move(response));
        if (verdict != StoreVerdict::Stored)
            note.whyNotStored = describe(verdict);
    }
    answer.sharedCache = std::make_shared<const SharedCacheNote>(std::move(note));
}

} // namespace fetchscope
