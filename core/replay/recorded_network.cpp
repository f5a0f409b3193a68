#include "core/replay/recorded_network.h"

#include "core/engine/base/ascii.h"
#include "core/engine/model/response.h"
#include "core/replay/recorded_url.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fetchscope {

namespace {

/// A list that somebody else keeps alive.
std::shared_ptr<const HeaderList> borrowed(const HeaderList& headers)
{
    return {std::shared_ptr<void>(), &headers};
}

const std::shared_ptr<const std::string>& anyBody()
{
    static const auto body = std::make_shared<const std::string>("x");
    return body;
}

} // namespace

std::optional<NetworkFailure> networkFailureOf(std::string_view error)
{
    struct Entry
    {
        std::string_view text;
        NetworkFailure failure;
    };
    static constexpr std::array<Entry, 13> words {{
        {"NAME_NOT_RESOLVED", NetworkFailure::Dns},
        {"ENOTFOUND", NetworkFailure::Dns},
        {"CONNECTION_REFUSED", NetworkFailure::Refused},
        {"ECONNREFUSED", NetworkFailure::Refused},
        {"TIMED_OUT", NetworkFailure::Timeout},
        {"ETIMEDOUT", NetworkFailure::Timeout},
        {"CERT_", NetworkFailure::Tls},
        {"SSL_", NetworkFailure::Tls},
        {"INSECURE_RESPONSE", NetworkFailure::Tls},
        {"CONNECTION_", NetworkFailure::Reset},
        {"INTERNET_DISCONNECTED", NetworkFailure::Refused},
        {"BLOCKED_BY_CLIENT", NetworkFailure::Extension},
        {"Unable to connect", NetworkFailure::Refused},
    }};
    const auto* found = std::find_if(words.begin(), words.end(),
        [error](const Entry& entry) { return error.find(entry.text) != std::string_view::npos; });
    if (found == words.end())
        return std::nullopt;
    return found->failure;
}

void RecordedNetwork::begin(const std::vector<RecordedHop>& hops, const std::vector<ResponseChange>* changes,
    Destination destination, bool loadsDocument)
{
    m_destination = destination;
    m_loadsDocument = loadsDocument;
    m_hops = &hops;
    m_changes = changes && !changes->empty() ? changes : nullptr;
    m_next = 0;
    m_answeredBy.clear();
    m_usedRecordedPreflight = m_madeUpPreflight = m_usedStoredResponse = m_ranOut = m_sawFailure = false;
}

bool RecordedNetwork::isHttp1(const Url&) const
{
    return false;
}

bool RecordedNetwork::isChanged(const RecordedEntry& entry) const
{
    if (!m_changes)
        return false;
    const auto url = parseUrl(entry.url);
    const std::string host = url ? hostAndPort(*url) : std::string();
    return std::any_of(m_changes->begin(), m_changes->end(),
        [&](const ResponseChange& change) { return change.matches(host, entry.url, entry.method); });
}

void RecordedNetwork::applyChanges(const RecordedEntry& entry, HeaderList& headers, WireAnswer& answer)
{
    const auto url = parseUrl(entry.url);
    const std::string host = url ? hostAndPort(*url) : std::string();
    m_usedChanges.resize(m_changes->size());
    for (std::size_t i = 0; i < m_changes->size(); ++i) {
        const ResponseChange& change = (*m_changes)[i];
        if (!change.matches(host, entry.url, entry.method))
            continue;
        change.applyTo(headers);
        if (change.status) {
            answer.status = *change.status;
            answer.statusText = {};
        }
        m_usedChanges[i] = true;
    }
}

/// A server need not repeat headers with a 304: the stored response has them. It was fit for the page once.
void RecordedNetwork::addStoredHeaders(const RecordedEntry& entry, const WireRequest& request, HeaderList& headers)
{
    const auto add = [&](std::string_view name, std::string_view value) {
        if (headers.contains(name) || value.empty())
            return;
        headers.append(name, value);
        m_usedStoredResponse = true;
    };
    if (const auto origin = request.headers.get("Origin"); origin && !headers.contains("access-control-allow-origin")) {
        add("Access-Control-Allow-Origin", *origin);
        add("Access-Control-Allow-Credentials", "true");
    }
    if (entry.mimeType.find('/') != std::string::npos)
        add("Content-Type", entry.mimeType);
    else if (m_destination == Destination::Style)
        add("Content-Type", "text/css");
    else if (m_destination == Destination::Script)
        add("Content-Type", "text/javascript");
    if (m_destination != Destination::Empty)
        add("Cross-Origin-Resource-Policy", "cross-origin");
}

WireAnswer RecordedNetwork::answerOf(const RecordedEntry& entry, const WireRequest& request)
{
    WireAnswer answer;
    answer.rule = 0;
    if (entry.duration > 0 && !std::isnan(entry.startedAt))
        answer.delay = entry.duration / 1000;
    if (entry.status == 0) {
        answer.failure = networkFailureOf(entry.error).value_or(NetworkFailure::Reset);
        m_sawFailure = true;
        return answer;
    }
    // After 304 the browser goes on with the response that it has stored.
    const bool isStored = entry.status == 304;
    answer.status = static_cast<std::uint16_t>(isStored ? 200 : entry.status);
    answer.statusText = entry.statusText;
    if (m_loadsDocument)
        answer.body = anyBody();
    const bool lacksLocation =
        isRedirectStatus(entry.status) && !entry.redirectUrl.empty() && !entry.responseHeaders.contains("location");
    const bool changes = isChanged(entry);
    if (!lacksLocation && !changes && !isStored) {
        answer.headers = borrowed(entry.responseHeaders);
        return answer;
    }
    auto headers = std::make_shared<HeaderList>(entry.responseHeaders);
    if (lacksLocation)
        headers->append("Location", entry.redirectUrl);
    if (isStored)
        addStoredHeaders(entry, request, *headers);
    if (changes)
        applyChanges(entry, *headers, answer);
    answer.headers = std::move(headers);
    return answer;
}

WireAnswer RecordedNetwork::makeUpPreflight(const WireRequest& request)
{
    m_madeUpPreflight = true;
    auto headers = std::make_shared<HeaderList>();
    headers->append("Access-Control-Allow-Origin", request.headers.get("Origin").value_or("*"));
    headers->append("Access-Control-Allow-Credentials", "true");
    headers->append("Access-Control-Allow-Methods", request.headers.get("Access-Control-Request-Method").value_or("*"));
    if (const auto names = request.headers.get("Access-Control-Request-Headers"))
        headers->append("Access-Control-Allow-Headers", *names);
    WireAnswer answer;
    answer.status = 204;
    answer.rule = 0;
    answer.headers = std::move(headers);
    return answer;
}

WireAnswer RecordedNetwork::send(const WireRequest& request)
{
    const std::vector<RecordedHop>& hops = *m_hops;
    // The browser went by itself from http: to https:, which some programs write down as a hop.
    if (m_next + 1 < hops.size() && withoutFragment(hops[m_next].entry->url) != request.url
        && withoutFragment(hops[m_next + 1].entry->url) == request.url)
        ++m_next;
    const bool asksForLeave = request.method == "OPTIONS" && request.headers.contains("Access-Control-Request-Method");
    if (m_next >= hops.size() || (hops[m_next].isReconstructed && !asksForLeave)) {
        m_ranOut = true;
        m_answeredBy.push_back(nullptr);
        WireAnswer answer;
        answer.failure = NetworkFailure::Reset;
        return answer;
    }
    m_answeredBy.push_back(asksForLeave ? hops[m_next].preflight : hops[m_next].entry);
    if (!asksForLeave)
        return answerOf(*hops[m_next++].entry, request);
    if (!hops[m_next].preflight)
        return makeUpPreflight(request);
    m_usedRecordedPreflight = true;
    return answerOf(*hops[m_next].preflight, request);
}

} // namespace fetchscope
