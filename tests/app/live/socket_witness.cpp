// Preloaded into the program: notes in the file FETCHSCOPE_SOCKETS whom its sockets are connected to, what they are
// bound to, and which names are looked up. Each is then done as usual.

#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

void note(const char* what, const char* name, int port)
{
    const char* const path = std::getenv("FETCHSCOPE_SOCKETS");
    const int file = path ? ::open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (file < 0)
        return;
    char line[512];
    const int size = port < 0 ? std::snprintf(line, sizeof line, "%s %s\n", what, name)
                              : std::snprintf(line, sizeof line, "%s %s:%d\n", what, name, port);
    [[maybe_unused]] const auto written = ::write(file, line, static_cast<std::size_t>(size));
    ::close(file);
}

/// Sockets that stay in the system are not noted.
void note(const char* what, const sockaddr* address)
{
    char name[INET6_ADDRSTRLEN] = "";
    if (address && address->sa_family == AF_INET) {
        const auto* const internet = reinterpret_cast<const sockaddr_in*>(address);
        ::inet_ntop(AF_INET, &internet->sin_addr, name, sizeof name);
        note(what, name, ntohs(internet->sin_port));
    } else if (address && address->sa_family == AF_INET6) {
        const auto* const internet = reinterpret_cast<const sockaddr_in6*>(address);
        ::inet_ntop(AF_INET6, &internet->sin6_addr, name, sizeof name);
        note(what, name, ntohs(internet->sin6_port));
    }
}

template <class Function> Function* next(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int connect(int socket, const sockaddr* address, socklen_t size)
{
    note("connect", address);
    return next<int(int, const sockaddr*, socklen_t)>("connect")(socket, address, size);
}

int bind(int socket, const sockaddr* address, socklen_t size) noexcept
{
    note("bind", address);
    return next<int(int, const sockaddr*, socklen_t)>("bind")(socket, address, size);
}

ssize_t sendto(int socket, const void* bytes, std::size_t count, int flags, const sockaddr* address, socklen_t size)
{
    note("send", address);
    return next<ssize_t(int, const void*, std::size_t, int, const sockaddr*, socklen_t)>("sendto")(
        socket, bytes, count, flags, address, size);
}

int getaddrinfo(const char* host, const char* service, const addrinfo* hints, addrinfo** found)
{
    const bool isAddress = hints && (hints->ai_flags & AI_NUMERICHOST) != 0;
    if (host && !isAddress)
        note("look up", host, -1);
    return next<int(const char*, const char*, const addrinfo*, addrinfo**)>("getaddrinfo")(host, service, hints, found);
}
}
