#include "app/commands/live_options.h"

#include "core/reading/scenario/connection_options.h"

#include <string>

namespace fetchscope {

namespace {

/// What a validator says: nothing of what is right.
std::string faultIn(const Result<void>& checked)
{
    if (checked)
        return {};
    return textOf(checked.error().message) + "; " + textOf(checked.error().suggestion);
}

std::string faultOfResolve(const std::string& entry)
{
    return faultIn(checkResolve(entry));
}

std::string faultOfProxy(const std::string& text)
{
    return faultIn(checkProxy(text));
}

std::string faultOfCertificates(const std::string& path)
{
    return faultIn(checkCertificates(path));
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
