#pragma once

#include "core/reading/har/har_reader.h"
#include "core/replay/replayer.h"

#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

/// Recordings for tests, and what the replay says of them.
namespace fetchscope::tests {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// An entry as a test writes it.
struct Recorded
{
    std::string method = "GET";
    std::string url = "https://api.example/data";
    Headers request;
    int status = 200;
    Headers response;
    /// More members of the entry and of the response, as JSON: `"_resourceType":"fetch"`.
    std::string members;
    std::string responseMembers;
    /// Milliseconds after the recording's beginning.
    int at = 0;
};

inline std::string quoted(const std::string& text)
{
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        json += c;
    }
    return json + "\"";
}

inline std::string headersAsJson(const Headers& headers)
{
    std::string json = "[";
    for (const auto& [name, value] : headers) {
        json += json.size() > 1 ? "," : "";
        json += "{\"name\":" + quoted(name) + ",\"value\":" + quoted(value) + "}";
    }
    return json + "]";
}

inline std::string harOf(const std::vector<Recorded>& entries, const std::string& creator = "WebInspector",
    const std::string& pageUrl = "https://app.example/")
{
    std::string json = "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":" + quoted(creator)
        + ",\"version\":\"1\"},\"pages\":[{\"id\":\"p\",\"title\":" + quoted(pageUrl) + "}],\"entries\":[";
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Recorded& entry = entries[i];
        std::array<char, 40> date {};
        std::snprintf(date.data(), date.size(), "2025-04-30T20:%02d:%02d.%03dZ", entry.at / 60000, entry.at / 1000 % 60,
            entry.at % 1000);
        json += i > 0 ? ",\n" : "\n";
        json += "{\"pageref\":\"p\",\"startedDateTime\":" + quoted(date.data());
        json += entry.members.empty() ? "" : "," + entry.members;
        json += ",\"request\":{\"method\":" + quoted(entry.method) + ",\"url\":" + quoted(entry.url)
            + ",\"headers\":" + headersAsJson(entry.request) + "}";
        json += ",\"response\":{\"status\":" + std::to_string(entry.status)
            + ",\"headers\":" + headersAsJson(entry.response);
        json += entry.responseMembers.empty() ? "" : "," + entry.responseMembers;
        json += "}}";
    }
    return json + "]}}";
}

/// Keeps what was judged, by the number of the entry.
class Verdicts : public JudgedSink
{
public:
    void judged(const JudgedEntry& entry) override { entries.push_back(entry); }
    void warning(const RecordingWarning& warning, bool) override
    {
        warnings.push_back(textOf(warning.where) + ": " + textOf(warning.message));
    }
    const JudgedEntry& of(std::uint64_t index) const
    {
        for (const JudgedEntry& entry : entries) {
            if (entry.index == index)
                return entry;
        }
        static const JudgedEntry none;
        return none;
    }

    std::vector<JudgedEntry> entries;
    std::vector<std::string> warnings;
};

inline Verdicts replay(const std::string& har, const ReplayOptions& options = ReplayOptions())
{
    Verdicts verdicts;
    Replayer replayer(options, verdicts);
    HarReader reader(replayer);
    reader.feed(har);
    const auto result = reader.finish();
    if (!result)
        verdicts.warnings.push_back(textOf(result.error().message));
    return verdicts;
}

/// `blocked cors-missing-allow-origin`, or the verdict alone.
inline std::string inShort(const Judgement& judgement)
{
    std::string text(judgement.name());
    if (judgement.reason != Reason::None)
        text += " " + std::string(infoOf(judgement.reason).code);
    return text;
}

} // namespace fetchscope::tests
