#include "core/reading/importers/curl/wget_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace fetchscope {

namespace {

/// An option, and what curl calls it; empty: it says nothing of the request, and takes a value.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> wgetOptions {
    {{"--header", "--header"}, {"--post-data", "--data-raw"}, {"--body-data", "--data-raw"}, {"--method", "--request"},
        {"--user-agent", "--user-agent"}, {"-U", "--user-agent"}, {"--referer", "--referer"}, {"-O", ""},
        {"--output-document", ""}, {"-o", ""}, {"--output-file", ""}, {"-a", ""}, {"-P", ""},
        {"--directory-prefix", ""}, {"-t", ""}, {"--tries", ""}, {"-T", ""}, {"--timeout", ""}, {"-w", ""},
        {"--wait", ""}, {"--waitretry", ""}, {"--load-cookies", "--cookie"}, {"--save-cookies", ""},
        {"--limit-rate", ""}, {"-A", ""}, {"-R", ""}, {"-l", ""}, {"--ca-certificate", ""}, {"--certificate", ""},
        {"--private-key", ""}, {"-e", ""}, {"--execute", ""}, {"--connect-timeout", ""}, {"--read-timeout", ""}}};

} // namespace

std::vector<std::string> curlWordsOfWget(std::span<const std::string> words)
{
    std::vector<std::string> result;
    std::string user;
    std::string password;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string name = words[i];
        const std::size_t equals = name.starts_with("--") ? name.find('=') : std::string::npos;
        std::string value;
        if (equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.erase(equals);
        }
        const auto next = [&] { return equals == std::string::npos && i + 1 < words.size() ? words[++i] : value; };
        if (name == "--user" || name == "--http-user") {
            user = next();
        } else if (name == "--password" || name == "--http-password") {
            password = next();
        } else if (name == "--post-file" || name == "--body-file") {
            result.insert(result.end(), {"--data-binary", "@" + next()});
        } else if (name == "--spider") {
            result.emplace_back("--head");
        } else if (const auto* const option = std::find_if(wgetOptions.begin(), wgetOptions.end(),
                       [&name](const auto& known) { return known.first == name; });
                   option != wgetOptions.end()) {
            value = next();
            if (!option->second.empty())
                result.insert(result.end(), {std::string(option->second), value});
        } else if (!name.starts_with('-')) {
            result.push_back(name);
        }
    }
    if (!user.empty())
        result.insert(result.end(), {"--user", user + ":" + password});
    return result;
}

} // namespace fetchscope
