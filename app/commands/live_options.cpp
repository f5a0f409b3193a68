#include "app/commands/live_options.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/ip_address.h"
#include "core/engine/url/url.h"

#include <charconv>
#include <fstream>
#include <string>

namespace fetchscope {

namespace {

bool isPort(std::string_view text)
{
    unsigned number = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    return parsed.ec == std::errc() && parsed.ptr == end && number >= 1 && number <= 65535;
}

/// Is it an address of IPv4 or IPv6, this one with or without brackets?
bool isAddress(std::string_view text)
{
    const bool isBareIpv6 = text.find(':') != std::string_view::npos && !text.starts_with('[');
    std::string url("http://");
    url.append(isBareIpv6 ? "[" : "").append(text).append(isBareIpv6 ? "]" : "");
    const auto parsed = parseUrl(url);
    return parsed && parsed->hostIsIpAddress();
}

/// What is wrong with an entry; empty: nothing.
std::string faultOfResolve(const std::string& entry)
{
    const std::string right = "; write host:port:address, for example api.example:443:127.0.0.1";
    const std::size_t host = entry.find(':');
    const std::size_t port = host == std::string::npos ? host : entry.find(':', host + 1);
    if (host == 0 || port == std::string::npos)
        return "\"" + entry + "\" does not say who answers for which host" + right;
    const std::string number = entry.substr(host + 1, port - host - 1);
    if (!isPort(number))
        return "\"" + number + "\" in \"" + entry + "\" is no port" + right;
    const std::string address = entry.substr(port + 1);
    if (!isAddress(address))
        return "\"" + address + "\" in \"" + entry + "\" is no address" + right;
    return {};
}

std::string faultOfProxy(const std::string& text)
{
    const auto url = parseUrl(text);
    const bool isKnown = url
        && (url->scheme() == "http" || url->scheme() == "https" || url->scheme() == "socks5"
            || url->scheme() == "socks5h");
    if (isKnown && !url->host().empty())
        return {};
    return "\"" + text + "\" is no proxy; write for example http://127.0.0.1:8080 or socks5h://127.0.0.1:1080";
}

std::string faultOfCertificates(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return "\"" + path + "\" cannot be read; name a PEM file with the certificates to trust";
    std::string line;
    while (std::getline(file, line)) {
        if (line.find("-----BEGIN CERTIFICATE-----") != std::string::npos
            || line.find("-----BEGIN TRUSTED CERTIFICATE-----") != std::string::npos)
            return {};
    }
    return "\"" + path
        + "\" has no certificate in it; name a PEM file, which has lines \"-----BEGIN CERTIFICATE-----\"";
}

} // namespace

void addLiveOptions(CLI::App& command, LiveOptions& options)
{
    command
        .add_option("--resolve", options.resolve,
            "host:port:address: who answers for a host, in place of what its name says; may be repeated")
        ->check(CLI::Validator(faultOfResolve, "host:port:address"))
        ->allow_extra_args(false);
    command
        .add_option("--proxy", options.proxy,
            "Send through this proxy (http:, https:, socks5:, socks5h:); none is taken from the environment")
        ->check(CLI::Validator(faultOfProxy, "URL"));
    command
        .add_option("--ca", options.certificateFile,
            "A PEM file with the authorities to trust in place of the system's, for a server with its own certificate")
        ->check(CLI::Validator(faultOfCertificates, "FILE"));
    command
        .add_option_function<double>(
            "--timeout",
            [&options](double seconds) {
                options.connectTimeout = seconds;
                options.answerTimeout = seconds;
                options.bodyTimeout = seconds;
            },
            "How many seconds to wait for a connection, for an answer and for its body (20, 60 and 60)")
        ->check(CLI::Range(0.001, 86400.0));
    command.add_flag("--http1", options.isHttp1Only, "Speak HTTP/1.1, where the server would speak HTTP/2, too");
}

} // namespace fetchscope
