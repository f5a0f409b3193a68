#include "app/live/name_lookup.h"

#include <netdb.h>
#include <sys/socket.h>

#include <array>
#include <chrono>
#include <future>
#include <memory>
#include <thread>

namespace fetchscope {

namespace {

std::optional<std::string> lookUp(const std::string& host)
{
    addrinfo hints {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (::getaddrinfo(host.c_str(), nullptr, &hints, &list) != 0 || !list)
        return std::nullopt;
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owned(list, ::freeaddrinfo);
    std::array<char, NI_MAXHOST> text {};
    const int failed = ::getnameinfo(
        list->ai_addr, list->ai_addrlen, text.data(), static_cast<socklen_t>(text.size()), nullptr, 0, NI_NUMERICHOST);
    return failed ? std::nullopt : std::optional(std::string(text.data()));
}

} // namespace

std::optional<std::string> addressOfHost(const std::string& host, double seconds, const std::atomic<bool>* cancelled)
{
    // The system cannot be stopped while it looks, so that it does so beside us.
    const auto found = std::make_shared<std::promise<std::optional<std::string>>>();
    std::future<std::optional<std::string>> result = found->get_future();
    std::thread([found, host] { found->set_value(lookUp(host)); }).detach();
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (std::chrono::steady_clock::now() < end && !(cancelled && cancelled->load(std::memory_order_relaxed))) {
        if (result.wait_for(std::chrono::milliseconds(20)) == std::future_status::ready)
            return result.get();
    }
    return std::nullopt;
}

} // namespace fetchscope
