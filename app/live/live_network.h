#pragma once

#include "core/engine/fetch/network.h"
#include "core/reading/scenario/connection_options.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fetchscope {

/// How requests are really sent; without a proxy there is none, whatever the environment says.
struct LiveOptions : ConnectionOptions
{
    /// Over https, HTTP/2 is spoken where the server does.
    bool isHttp1Only = false;
    /// In seconds: until there is a connection, until the headers have come, until the body has come.
    double connectTimeout = 20;
    double answerTimeout = 60;
    double bodyTimeout = 60;
    /// In bytes. Of a larger body the beginning is kept; larger headers are a failure, as in browsers.
    std::size_t largestBody = std::size_t {16} << 20;
    std::size_t largestHeaders = std::size_t {256} << 10;
};

/// A request on its way.
struct LiveRequest
{
    const WireRequest& request;
    /// As they go on the wire, in order.
    const HeaderList& headers;
};

/// Who is told of each exchange, on the thread that sends.
struct LiveObserver
{
    std::function<void(const LiveRequest&)> begins;
    std::function<void(const LiveRequest&, const WireAnswer&)> ends;
    /// Before each wait for the network, which lasts LiveNetwork::longestWait at the most.
    std::function<void()> waits {};
};

/// Sends requests to where their URLs lead, and to nobody else: no redirect is followed, no cookie kept, no password
/// and no proxy taken from the system. Connections are kept from one request to the next. Of one thread at a time.
class LiveNetwork final : public Network
{
public:
    /// How long nobody looks whether it was cancelled.
    static constexpr std::chrono::milliseconds longestWait {50};

    explicit LiveNetwork(LiveOptions options = {});
    ~LiveNetwork() override;
    LiveNetwork(const LiveNetwork&) = delete;
    LiveNetwork& operator=(const LiveNetwork&) = delete;

    /// A transfer ends within 200 ms, and no other begins, once this is true; other threads may set it. Null: never.
    void cancelOn(const std::atomic<bool>* cancelled) { m_cancelled = cancelled; }
    /// What is known of a host, whatever its address says.
    void setAddressSpace(std::string_view host, AddressSpace space)
    {
        m_spaces.insert_or_assign(std::string(host), space);
    }
    void observe(LiveObserver observer) { m_observer = std::move(observer); }

    /// Blocks until the answer is there as a whole, or will not come. `rule` of an answer is its number, from 0 on.
    WireAnswer send(const WireRequest& request) override;
    /// What the last answer of its origin spoke; without one, what its scheme lets expect.
    bool isHttp1(const Url& url) const override;
    /// By what is known, by `resolve`, by the address that answered last, by what its name leads to, or by what can be
    /// told from the URL.
    AddressSpace addressSpaceOf(const Url& url) const override;

private:
    struct Curl;
    struct Transfer;
    bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }
    WireAnswer transfer(const WireRequest& request, const Url& url, const HeaderList& headers);
    void run(Transfer& transfer) const;
    void rememberServer(const Transfer& transfer);
    WireAnswer answerOf(Transfer& transfer);

    LiveOptions m_options;
    LiveObserver m_observer;
    const std::atomic<bool>* m_cancelled = nullptr;
    std::unique_ptr<Curl> m_curl;
    std::string m_statusText;
    int m_sent = 0;
    /// By origin: did the last answer come over HTTP/1?
    std::map<std::string, bool, std::less<>> m_spokeHttp1;
    /// By host; empty where its name leads nowhere. Names are looked up where somebody asks.
    mutable std::map<std::string, std::string, std::less<>> m_addresses;
    std::map<std::string, AddressSpace, std::less<>> m_spaces;
};

} // namespace fetchscope
