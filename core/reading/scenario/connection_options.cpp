#include "core/reading/scenario/connection_options.h"

#include "core/engine/url/ip_address.h"
#include "core/engine/url/url.h"
#include "core/reading/scenario/messages.h"

#include <charconv>
#include <fstream>
#include <string_view>

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

tl::unexpected<InputError> fault(const char* field, Message message, Message suggestion)
{
    return tl::make_unexpected(InputError {std::string(field), std::move(message), std::move(suggestion)});
}

} // namespace

Result<void> checkResolve(const std::string& entry)
{
    const auto wrong = [](Message message) {
        return fault("resolve", std::move(message), say<messages::WriteResolve>());
    };
    const std::size_t host = entry.find(':');
    const std::size_t port = host == std::string::npos ? host : entry.find(':', host + 1);
    if (host == 0 || port == std::string::npos)
        return wrong(say<messages::NoResolve>(entry));
    const std::string number = entry.substr(host + 1, port - host - 1);
    if (!isPort(number))
        return wrong(say<messages::NoPortInResolve>(number, entry));
    const std::string address = entry.substr(port + 1);
    if (!isAddress(address))
        return wrong(say<messages::NoAddressInResolve>(address, entry));
    return {};
}

Result<void> checkProxy(const std::string& text)
{
    const auto url = parseUrl(text);
    const bool isKnown = url
        && (url->scheme() == "http" || url->scheme() == "https" || url->scheme() == "socks5"
            || url->scheme() == "socks5h");
    if (isKnown && !url->host().empty())
        return {};
    return fault("proxy", say<messages::NoProxy>(text), say<messages::WriteProxy>());
}

Result<void> checkCertificates(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fault("ca", say<messages::CertificatesNotReadable>(path), say<messages::NameCertificates>());
    std::string line;
    while (std::getline(file, line)) {
        if (line.find("-----BEGIN CERTIFICATE-----") != std::string::npos
            || line.find("-----BEGIN TRUSTED CERTIFICATE-----") != std::string::npos)
            return {};
    }
    return fault("ca", say<messages::NoCertificates>(path), say<messages::NameCertificates>());
}

Result<void> checkConnection(const ConnectionOptions& options)
{
    for (const std::string& entry : options.resolve) {
        if (auto good = checkResolve(entry); !good)
            return good;
    }
    if (!options.proxy.empty()) {
        if (auto good = checkProxy(options.proxy); !good)
            return good;
    }
    return options.certificateFile.empty() ? Result<void>() : checkCertificates(options.certificateFile);
}

} // namespace fetchscope
