#include "tests/core/recordings.h"

#include "tests/core/replay/recorded.h"

#include <string>
#include <utility>
#include <vector>

namespace fetchscope::tests {

namespace {

const std::string page = "https://app.example";

Headers metadata(const std::string& site, const std::string& mode, const std::string& destination)
{
    return {
        {"Sec-Fetch-Site", site}, {"Sec-Fetch-Mode", mode}, {"Sec-Fetch-Dest", destination}, {"Referer", page + "/"}};
}

Headers with(Headers headers, const Headers& more)
{
    headers.insert(headers.end(), more.begin(), more.end());
    return headers;
}

Headers corsRequest(const Headers& more = {})
{
    return with(metadata("cross-site", "cors", "empty"), with({{"Origin", page}}, more));
}

Recorded fetched(std::string method, std::string url, Headers request, int status, Headers response)
{
    Recorded entry;
    entry.method = std::move(method);
    entry.url = std::move(url);
    entry.request = std::move(request);
    entry.status = status;
    entry.response = std::move(response);
    entry.members = R"("_resourceType":"fetch")";
    return entry;
}

Recorded preflightOf(const std::string& url, const std::string& method, const std::string& names, Headers response)
{
    Headers request = corsRequest({{"Access-Control-Request-Method", method}});
    if (!names.empty())
        request.emplace_back("Access-Control-Request-Headers", names);
    Recorded entry = fetched("OPTIONS", url, std::move(request), 204, std::move(response));
    entry.members = R"("_resourceType":"preflight")";
    return entry;
}

Recorded loaded(
    std::string url, const std::string& site, const std::string& type, const std::string& destination, Headers response)
{
    Recorded entry = fetched("GET", std::move(url), metadata(site, "no-cors", destination), 200, std::move(response));
    entry.members = R"("_resourceType":")" + type + "\"";
    return entry;
}

Recorded failed(Recorded entry)
{
    entry.status = 0;
    entry.response.clear();
    entry.responseMembers = R"("_error":"net::ERR_FAILED")";
    return entry;
}

/// What a visit loads; `number` is put into the paths.
std::vector<Recorded> visit(const std::string& number)
{
    const std::string api = "https://api.example/v1";
    const Headers json {{"Content-Type", "application/json"}};
    std::vector<Recorded> entries;
    Recorded document = fetched("GET", page + "/",
        {{"Sec-Fetch-Site", "none"}, {"Sec-Fetch-Mode", "navigate"}, {"Sec-Fetch-Dest", "document"}}, 200,
        {{"Content-Type", "text/html"}});
    document.members = R"("_resourceType":"document")";
    entries.push_back(document);
    entries.push_back(loaded(
        page + "/app" + number + ".js", "same-origin", "script", "script", {{"Content-Type", "text/javascript"}}));
    entries.push_back(loaded(
        page + "/style" + number + ".css", "same-origin", "stylesheet", "style", {{"Content-Type", "text/css"}}));
    entries.push_back(loaded("https://images.example/hero" + number + ".png", "cross-site", "image", "image",
        {{"Content-Type", "image/png"}}));
    // Exposed, with a recorded preflight.
    entries.push_back(preflightOf(api + "/cart/" + number, "PUT", "content-type",
        {{"Access-Control-Allow-Origin", page}, {"Access-Control-Allow-Methods", "PUT"},
            {"Access-Control-Allow-Headers", "content-type"}, {"Access-Control-Max-Age", "86400"}}));
    entries.push_back(fetched("PUT", api + "/cart/" + number, corsRequest({{"Content-Type", "application/json"}}), 200,
        with(json, {{"Access-Control-Allow-Origin", page}, {"Vary", "Origin"}})));
    // Exposed by a wildcard.
    entries.push_back(fetched("GET", api + "/products?page=" + number, corsRequest(), 200,
        with(json, {{"Access-Control-Allow-Origin", "*"}})));
    // Blocked: no header at all, and the recording says that it failed.
    Recorded missing = fetched("GET", "https://stats.example/collect/" + number, corsRequest(), 200, json);
    missing.responseMembers = R"("_error":"net::ERR_FAILED")";
    entries.push_back(missing);
    // Blocked: a wildcard with credentials.
    Recorded wildcard = fetched("GET", api + "/account/" + number, corsRequest({{"Cookie", "session=1"}}), 200,
        with(json,
            {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Credentials", "true"},
                {"Set-Cookie", "session=2"}}));
    wildcard.responseMembers = R"("_error":"net::ERR_FAILED")";
    entries.push_back(wildcard);
    // Blocked: another origin is allowed.
    Recorded other = fetched("GET", "https://login.example/me/" + number, corsRequest(), 200,
        with(json, {{"Access-Control-Allow-Origin", "https://www.app.example"}}));
    other.responseMembers = R"("_error":"net::ERR_FAILED")";
    entries.push_back(other);
    // Blocked by its preflight.
    entries.push_back(preflightOf("https://files.example/upload/" + number, "DELETE", "",
        {{"Access-Control-Allow-Origin", page}, {"Access-Control-Allow-Methods", "GET, POST"}}));
    entries.push_back(failed(fetched("DELETE", "https://files.example/upload/" + number, corsRequest(), 0, {})));
    // It would need a preflight; the recording has none.
    entries.push_back(fetched("POST", "https://events.example/log/" + number,
        corsRequest({{"Content-Type", "application/json"}}), 204, {{"Access-Control-Allow-Origin", page}}));
    // A redirect, and where it leads.
    entries.push_back(fetched("GET", page + "/old/" + number, metadata("same-origin", "cors", "empty"), 302,
        {{"Location", page + "/new/" + number}}));
    entries.push_back(fetched("GET", page + "/new/" + number, metadata("same-origin", "cors", "empty"), 200, json));
    // The verdict and the recording contradict each other.
    Recorded odd = fetched("GET", "https://cdn.example/config/" + number, corsRequest(), 200, json);
    entries.push_back(odd);
    return entries;
}

QByteArray recordingOf(std::vector<Recorded> entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].at = static_cast<int>(i) * 7;
    return QByteArray::fromStdString(harOf(entries, "WebInspector", page + "/"));
}

} // namespace

QByteArray shopRecording()
{
    return recordingOf(visit("1"));
}

QByteArray longRecording(int times)
{
    std::vector<Recorded> all;
    for (int i = 0; i < times; ++i) {
        std::vector<Recorded> entries = visit(std::to_string(i));
        all.insert(all.end(), entries.begin(), entries.end());
    }
    return recordingOf(std::move(all));
}

QByteArray recordingWithCookies()
{
    return R"({"log":{"creator":{"name":"Firefox","version":"140"},"pages":[{"id":"p","title":"https://app.example/"}],
"entries":[
{"pageref":"p","startedDateTime":"2026-05-01T10:00:00.000Z","_resourceType":"fetch","request":{"method":"GET",
 "url":"https://app.example/login","headers":[{"name":"Host","value":"app.example"},
 {"name":"Sec-Fetch-Mode","value":"cors"},{"name":"Sec-Fetch-Site","value":"same-origin"}]},
 "response":{"status":200,"headers":[{"name":"Set-Cookie","value":"session=1; Path=/"},
 {"name":"Set-Cookie","value":"lost=1; Domain=other.example"}]}},
{"pageref":"p","startedDateTime":"2026-05-01T10:00:01.000Z","_resourceType":"fetch","request":{"method":"GET",
 "url":"https://app.example/me","headers":[{"name":"Host","value":"app.example"},
 {"name":"Sec-Fetch-Mode","value":"cors"},{"name":"Sec-Fetch-Site","value":"same-origin"},
 {"name":"Cookie","value":"old=2"}]},"response":{"status":200,"headers":[]}}
]}})";
}

QByteArray emptyRecording()
{
    return recordingOf({});
}

QByteArray damagedRecording()
{
    QByteArray text = recordingOf(visit("1"));
    text.replace("\"entries\":[", "\"entries\":[{\"request\":17},\"nothing\",");
    return text;
}

} // namespace fetchscope::tests
