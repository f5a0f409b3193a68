#include "core/replay/recorded_network.h"

#include "core/base/ascii.h"
#include "core/model/response.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

std::string_view withoutFragment(std::string_view url)
{
    return url.substr(0, url.find('#'));
}

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
    static constexpr std::array<Entry, 12> words {{
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
        {"Unable to connect", NetworkFailure::Refused},
    }};
    const auto* found = std::find_if(words.begin(), words.end(),
        [error](const Entry& entry) { return error.find(entry.text) != std::string_view::npos; });
    if (found == words.end())
        return std::nullopt;
    return found->failure;
}

void RecordedNetwork::begin(
    const std::vector<RecordedHop>& hops, const std::vector<ResponseChange>* changes, bool loadsDocument)
{
    m_loadsDocument = loadsDocument;
    m_hops = &hops;
    m_changes = changes && !changes->empty() ? changes : nullptr;
    m_next = 0;
    m_usedRecordedPreflight = m_madeUpPreflight = m_ranOut = m_sawFailure = false;
}

bool RecordedNetwork::isHttp1(std::string_view) const
{
    return false;
}

WireAnswer RecordedNetwork::answerOf(const RecordedEntry& entry)
{
    WireAnswer answer;
    answer.rule = 0;
    if (entry.status == 0) {
        answer.failure = networkFailureOf(entry.error).value_or(NetworkFailure::Reset);
        m_sawFailure = true;
        return answer;
    }
    // After 304 the browser goes on with the response that it has stored.
    answer.status = static_cast<std::uint16_t>(entry.status == 304 ? 200 : entry.status);
    answer.statusText = entry.statusText;
    if (m_loadsDocument)
        answer.body = anyBody();
    const bool lacksLocation =
        isRedirectStatus(entry.status) && !entry.redirectUrl.empty() && !entry.responseHeaders.contains("location");
    std::string host;
    bool isChanged = false;
    if (m_changes) {
        const auto url = parseUrl(entry.url);
        host = url ? hostAndPort(*url) : std::string();
        isChanged = std::any_of(m_changes->begin(), m_changes->end(),
            [&](const ResponseChange& change) { return change.matches(host, entry.url, entry.method); });
    }
    if (!lacksLocation && !isChanged) {
        answer.headers = borrowed(entry.responseHeaders);
        return answer;
    }
    auto headers = std::make_shared<HeaderList>(entry.responseHeaders);
    if (lacksLocation)
        headers->append("Location", entry.redirectUrl);
    if (isChanged) {
        for (const ResponseChange& change : *m_changes) {
            if (change.matches(host, entry.url, entry.method))
                change.applyTo(*headers);
        }
    }
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
    if (m_next >= hops.size()) {
        m_ranOut = true;
        WireAnswer answer;
        answer.failure = NetworkFailure::Reset;
        return answer;
    }
    const bool asksForLeave = request.method == "OPTIONS" && request.headers.contains("Access-Control-Request-Method");
    if (!asksForLeave)
        return answerOf(*hops[m_next++].entry);
    if (!hops[m_next].preflight)
        return makeUpPreflight(request);
    m_usedRecordedPreflight = true;
    return answerOf(*hops[m_next].preflight);
}

} // namespace fetchscope
