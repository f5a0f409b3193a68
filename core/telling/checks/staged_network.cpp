#include "core/telling/checks/staged_network.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/methods.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool startsWithOrigin(std::string_view url, std::string_view origin)
{
    return url.starts_with(origin) && (url.size() == origin.size() || url[origin.size()] == '/');
}

/// The headers with each Location that leads to `from` at `to`; the same where there is none.
std::shared_ptr<const HeaderList> withLocationsAt(
    const std::shared_ptr<const HeaderList>& headers, std::string_view from, std::string_view to)
{
    const auto leadsThere = [from](const HeaderView& header) {
        return asciiCaseInsensitiveEquals(header.name, "location") && startsWithOrigin(header.value, from);
    };
    if (!headers || std::none_of(headers->begin(), headers->end(), leadsThere))
        return headers;
    auto mapped = std::make_shared<HeaderList>();
    for (const HeaderView header : *headers) {
        if (leadsThere(header))
            mapped->append(header.name, std::string(to).append(header.value.substr(from.size())));
        else
            mapped->append(header.name, header.value);
    }
    return mapped;
}

} // namespace

StagedNetwork::StagedNetwork(Network& wire, Options options)
    : m_wire(wire)
    , m_options(std::move(options))
    , m_serverOrigin(originOf(m_options.server).serialize())
{
}

void StagedNetwork::begin(const Scenario& scenario, std::string_view origin, bool sendsAll)
{
    m_rules.reset(scenario);
    m_origin = origin;
    m_sendsAll = sendsAll;
    m_keptBack.clear();
    m_strayedTo.clear();
    m_failure.reset();
}

WireAnswer StagedNetwork::send(const WireRequest& request)
{
    if (!startsWithOrigin(request.url, m_origin)) {
        WireAnswer answer = m_rules.send(request);
        const auto url = parseUrl(request.url);
        if (answer.rule < 0 && url && m_strayedTo.empty())
            m_strayedTo = originOf(*url).serialize();
        return answer;
    }
    if (!m_sendsAll && !isSafeMethod(request.method)) {
        m_keptBack = request.method;
        WireAnswer answer;
        answer.failure = NetworkFailure::Reset;
        return answer;
    }
    std::string url = m_serverOrigin;
    url.append(request.url.substr(m_origin.size()));
    HeaderList headers = request.headers;
    for (const auto& [name, value] : m_options.headers)
        headers.append(name, value);
    WireAnswer answer = m_wire.send({request.method, url, headers, request.body, request.source, request.profile});
    // A rule's number of what no rule answered would be wrong; but something did.
    answer.rule = 0;
    m_failure = answer.failure;
    m_detail = answer.detail;
    if (!answer.failure)
        answer.headers = withLocationsAt(answer.headers, m_serverOrigin, m_origin);
    return answer;
}

bool StagedNetwork::isHttp1(const Url& url) const
{
    return m_rules.isHttp1(url);
}

AddressSpace StagedNetwork::addressSpaceOf(const Url& url) const
{
    return m_rules.addressSpaceOf(url);
}

} // namespace fetchscope
