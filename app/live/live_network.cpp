#include "app/live/live_network.h"

#include "app/live/curl_handles.h"
#include "app/live/live_failure.h"
#include "app/live/live_transfer.h"
#include "app/live/name_lookup.h"
#include "app/live/websocket_handshake.h"
#include "core/engine/fetch/wire_headers.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

using Clock = std::chrono::steady_clock;

std::size_t takeHeader(char* data, std::size_t size, std::size_t count, void* transfer)
{
    const std::size_t bytes = size * count;
    return static_cast<LiveTransfer*>(transfer)->takeHeaderLine({data, bytes}) ? bytes : 0;
}

std::size_t takeBody(char* data, std::size_t size, std::size_t count, void* transfer)
{
    const std::size_t bytes = size * count;
    return static_cast<LiveTransfer*>(transfer)->takeBody({data, bytes}) ? bytes : 0;
}

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

bool isHandshake(const WireRequest& request)
{
    return request.source && request.source->mode == RequestMode::WebSocket;
}

/// http: and https: stand for ws: and wss:.
std::string httpUrlOf(std::string_view url)
{
    return url.starts_with("ws") ? std::string("http").append(url.substr(2)) : std::string(url);
}

std::string serverOf(const Url& url)
{
    std::string origin(url.scheme());
    origin.append("://").append(url.host());
    if (url.port())
        origin.append(":").append(std::to_string(*url.port()));
    return origin;
}

/// The request target as it was written, which curl must not tidy up; as a whole for a proxy that sends it on.
std::string targetOf(const Url& url, bool isForwarded)
{
    if (isForwarded)
        return url.wireHref();
    std::string target(url.path().empty() ? std::string_view("/") : url.path());
    if (const auto query = url.query())
        target.append("?").append(*query);
    return target;
}

/// The headers for curl, and away with those that it would add by itself.
CurlList headerListOf(const HeaderList& headers)
{
    CurlList list;
    for (const HeaderView header : headers) {
        std::string line(header.name);
        if (header.value.empty())
            line += ";";
        else
            line.append(": ").append(header.value);
        appendTo(list, line);
    }
    constexpr std::array<std::string_view, 7> ownOfCurl {
        "Accept", "User-Agent", "Content-Type", "Expect", "Accept-Encoding", "Content-Length", "Host"};
    for (const std::string_view name : ownOfCurl) {
        if (!headers.contains(name))
            appendTo(list, std::string(name).append(":"));
    }
    return list;
}

void initializeOnce()
{
    static const CURLcode initialized = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(initialized);
}

} // namespace

struct LiveNetwork::Curl
{
    CurlMulti multi {curl_multi_init()};
    CurlList resolve;
};

LiveNetwork::LiveNetwork(LiveOptions options)
    : m_options(std::move(options))
{
    initializeOnce();
    m_curl = std::make_unique<Curl>();
    for (const std::string& entry : m_options.resolve) {
        appendTo(m_curl->resolve, entry);
        const std::size_t host = entry.find(':');
        const std::size_t port = host == std::string::npos ? host : entry.find(':', host + 1);
        if (port != std::string::npos)
            m_addresses.emplace(entry.substr(0, host), entry.substr(port + 1));
    }
}

LiveNetwork::~LiveNetwork() = default;

WireAnswer LiveNetwork::send(const WireRequest& request)
{
    WireAnswer answer;
    if (isCancelled()) {
        answer.failure = NetworkFailure::Reset;
        answer.detail = FailureDetail::Cancelled;
        return answer;
    }
    // WebTransport needs HTTP/3 and what comes after it, which cURL has not.
    if (request.source && request.source->mode == RequestMode::WebTransport) {
        answer.failure = NetworkFailure::Refused;
        answer.detail = FailureDetail::NotSpoken;
        return answer;
    }
    const std::string httpUrl = httpUrlOf(request.url);
    const auto url = parseUrl(httpUrl);
    if (!url) {
        answer.failure = NetworkFailure::Dns;
        return answer;
    }
    WireRequest wire = request;
    wire.url = httpUrl;
    const WireVersion version = isHandshake(request) || isHttp1(*url) ? WireVersion::Http1 : WireVersion::Http2;
    const std::string key = isHandshake(request) ? makeWebSocketKey() : std::string();
    const HeaderList headers = wireHeaders(wire, version, key);
    const LiveRequest live {request, headers};
    if (m_observer.begins)
        m_observer.begins(live);
    const auto start = Clock::now();
    answer = transfer(wire, *url, headers);
    constexpr std::uint16_t switchingProtocols = 101;
    if (isHandshake(request) && answer.status == switchingProtocols && !isWebSocketAnswer(*answer.headers, key)) {
        answer = {};
        answer.failure = NetworkFailure::Reset;
        answer.detail = FailureDetail::NotWebSocket;
    }
    answer.delay = secondsSince(start);
    answer.rule = m_sent++;
    if (m_observer.ends)
        m_observer.ends(live, answer);
    return answer;
}

/// One transfer: a handle that is set up, run and asked.
struct LiveNetwork::Transfer
{
    const WireRequest& request;
    const Url& url;
    const bool isWebSocket;
    LiveTransfer received;
    const std::string origin = serverOf(url);
    const std::string baseUrl = origin + "/";
    const std::string method {request.method};
    std::string target {};
    CurlList headers {};
    CurlHandle handle {curl_easy_init()};
    /// Null: it was ended by us, for the reason below.
    std::optional<CURLcode> code {};
    FailureDetail ended = FailureDetail::None;

    template <class Value> void set(CURLoption option, Value value) { curl_easy_setopt(handle.get(), option, value); }
    void setRequest();
    void setConnection(const LiveOptions& options, curl_slist* resolve);
    void setReceiver();
};

void LiveNetwork::Transfer::setRequest()
{
    set(CURLOPT_URL, baseUrl.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REQUEST_TARGET, target.c_str());
    set(CURLOPT_HTTPGET, 1L);
    if (request.method == "HEAD")
        set(CURLOPT_NOBODY, 1L);
    if (request.body && request.body->bytes) {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body->bytes->size()));
        set(CURLOPT_POSTFIELDS, request.body->bytes->data());
    }
    set(CURLOPT_CUSTOMREQUEST, method.c_str());
    set(CURLOPT_HTTPHEADER, headers.get());
    // What comes is decoded as the header of the request promised; its own line is in the list.
    set(CURLOPT_ACCEPT_ENCODING, "");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
}

void LiveNetwork::Transfer::setConnection(const LiveOptions& options, curl_slist* resolve)
{
    // Empty, they keep those of the environment away.
    set(CURLOPT_PROXY, options.proxy.c_str());
    set(CURLOPT_NOPROXY, "");
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    if (isWebSocket && !options.proxy.empty())
        set(CURLOPT_HTTPPROXYTUNNEL, 1L);
    if (resolve)
        set(CURLOPT_RESOLVE, resolve);
    if (!options.certificateFile.empty()) {
        set(CURLOPT_CAINFO, options.certificateFile.c_str());
        set(CURLOPT_CAPATH, static_cast<char*>(nullptr));
    }
    const bool isHttp1Wanted = options.isHttp1Only || isWebSocket;
    set(CURLOPT_HTTP_VERSION, static_cast<long>(isHttp1Wanted ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_2TLS));
    // What is not HTTP any more afterwards has a connection of its own.
    if (isWebSocket)
        set(CURLOPT_FRESH_CONNECT, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeout * 1000));
    set(CURLOPT_NOSIGNAL, 1L);
    // A name that is still being looked up must not hold up who cancelled.
    set(CURLOPT_QUICK_EXIT, 1L);
}

void LiveNetwork::Transfer::setReceiver()
{
    set(CURLOPT_HEADERFUNCTION, takeHeader);
    set(CURLOPT_HEADERDATA, &received);
    set(CURLOPT_WRITEFUNCTION, takeBody);
    set(CURLOPT_WRITEDATA, &received);
}

void LiveNetwork::run(Transfer& transfer) const
{
    CURLM* const multi = m_curl->multi.get();
    curl_multi_add_handle(multi, transfer.handle.get());
    const auto start = Clock::now();
    std::optional<Clock::time_point> headersAt;
    int running = 0;
    while (curl_multi_perform(multi, &running) == CURLM_OK) {
        int left = 0;
        while (const CURLMsg* const message = curl_multi_info_read(multi, &left)) {
            if (message->msg == CURLMSG_DONE)
                transfer.code = message->data.result;
        }
        if (transfer.received.hasHeaders() && !headersAt)
            headersAt = Clock::now();
        if (transfer.code)
            break;
        if (isCancelled())
            transfer.ended = FailureDetail::Cancelled;
        else if (!headersAt && secondsSince(start) > m_options.answerTimeout)
            transfer.ended = FailureDetail::AnswerTimeout;
        else if (headersAt && secondsSince(*headersAt) > m_options.bodyTimeout)
            transfer.ended = FailureDetail::BodyUnfinished;
        if (transfer.ended != FailureDetail::None)
            break;
        if (m_observer.waits)
            m_observer.waits();
        curl_multi_poll(multi, nullptr, 0, static_cast<int>(longestWait.count()), nullptr);
    }
    curl_multi_remove_handle(multi, transfer.handle.get());
}

WireAnswer LiveNetwork::answerOf(Transfer& transfer)
{
    LiveTransfer& received = transfer.received;
    const bool isAnswered = received.hasHeaders() && received.fault() != FailureDetail::ContradictingLengths
        && transfer.ended != FailureDetail::Cancelled;
    WireAnswer answer;
    if (isAnswered) {
        m_statusText = received.statusText();
        answer.status = received.status();
        answer.statusText = m_statusText;
        answer.headers = std::make_shared<const HeaderList>(std::move(received.headers()));
        answer.body = std::make_shared<const std::string>(std::move(received.body()));
        answer.detail = transfer.ended != FailureDetail::None ? transfer.ended : received.fault();
        if (answer.detail == FailureDetail::None && !received.isEnough())
            answer.detail = bodyFaultOf(transfer.code.value_or(CURLE_RECV_ERROR));
        return answer;
    }
    answer.failure = NetworkFailure::Reset;
    if (transfer.ended == FailureDetail::AnswerTimeout)
        answer.failure = NetworkFailure::Timeout;
    answer.detail = transfer.ended != FailureDetail::None ? transfer.ended : received.fault();
    if (answer.detail == FailureDetail::None) {
        const LiveFailure why =
            liveFailureOf(transfer.handle.get(), transfer.code.value_or(CURLE_RECV_ERROR), received.hasHeaderBytes());
        answer.failure = why.failure;
        answer.detail = why.detail;
    }
    return answer;
}

void LiveNetwork::rememberServer(const Transfer& transfer)
{
    long version = 0;
    if (curl_easy_getinfo(transfer.handle.get(), CURLINFO_HTTP_VERSION, &version) == CURLE_OK && version != 0)
        m_spokeHttp1.insert_or_assign(transfer.origin, version < CURL_HTTP_VERSION_2_0);
    const char* address = nullptr;
    curl_easy_getinfo(transfer.handle.get(), CURLINFO_PRIMARY_IP, &address);
    // Behind a proxy it is that of the proxy.
    if (address && *address && m_options.proxy.empty())
        m_addresses.insert_or_assign(std::string(transfer.url.host()), address);
}

WireAnswer LiveNetwork::transfer(const WireRequest& request, const Url& url, const HeaderList& headers)
{
    // A SOCKS proxy passes on bytes, and an HTTP proxy those of a tunnel.
    const bool isForwarded = m_options.proxy.starts_with("http") && url.scheme() == "http" && !isHandshake(request);
    Transfer transfer {
        request, url, isHandshake(request), LiveTransfer(m_options.largestHeaders, m_options.largestBody)};
    transfer.target = targetOf(url, isForwarded);
    transfer.headers = headerListOf(headers);
    transfer.setRequest();
    transfer.setConnection(m_options, m_curl->resolve.get());
    transfer.setReceiver();
    run(transfer);
    rememberServer(transfer);
    return answerOf(transfer);
}

bool LiveNetwork::isHttp1(const Url& url) const
{
    if (url.scheme() != "https" || m_options.isHttp1Only)
        return true;
    const auto known = m_spokeHttp1.find(serverOf(url));
    return known != m_spokeHttp1.end() && known->second;
}

AddressSpace LiveNetwork::addressSpaceOf(const Url& url) const
{
    const auto spaceOf = [](std::string_view address) {
        const bool isBare = address.find(':') != std::string_view::npos && !address.starts_with('[');
        std::string text("http://");
        text.append(isBare ? "[" : "").append(address).append(isBare ? "]" : "");
        const auto parsed = parseUrl(text);
        return parsed ? fetchscope::addressSpaceOf(*parsed) : std::nullopt;
    };
    if (const auto known = m_spaces.find(url.host()); known != m_spaces.end())
        return known->second;
    auto known = m_addresses.find(url.host());
    // A name says nothing by itself, and a proxy looks it up by itself.
    const bool isLookedUp = known == m_addresses.end() && url.hasHost() && !fetchscope::addressSpaceOf(url)
        && !isLocalByName(url) && m_options.proxy.empty() && !isCancelled();
    if (isLookedUp) {
        const std::string host(url.host());
        const auto address = addressOfHost(host, m_options.connectTimeout, m_cancelled);
        known = m_addresses.emplace(host, address.value_or(std::string())).first;
    }
    if (known != m_addresses.end()) {
        if (const auto space = spaceOf(known->second))
            return *space;
    }
    return Network::addressSpaceOf(url);
}

} // namespace fetchscope
