// generate_har BYTES FILE [--no-bodies]: writes a HAR like those of a Chromium browser, of about that many bytes. The
// same call gives the same bytes. Requests of a shop page to its own host, an API, and other sites: with preflights,
// redirects, cookies, call stacks, text and base64 bodies.

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// SplitMix64: small, and the same everywhere.
class Random
{
public:
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    bool chance(double probability) { return unit() < probability; }
    std::string hex(std::size_t digits)
    {
        std::string text;
        for (std::size_t i = 0; i < digits; ++i)
            text += "0123456789abcdef"[below(16)];
        return text;
    }
    /// Most are small, few are large.
    std::size_t size(double median, double spread)
    {
        const double normal = std::sqrt(-2.0 * std::log(unit() + 1e-12)) * std::cos(6.283185307179586 * unit());
        const double value = median * std::exp(spread * normal);
        return static_cast<std::size_t>(value < 2e6 ? value : 2e6);
    }

private:
    std::uint64_t m_state = 42;
};

constexpr std::string_view page = "https://shop.example";

struct Kind
{
    std::string_view type;
    std::string_view destination;
    std::string_view mimeType;
    double share;
    double medianSize;
    double spread;
    bool isBinary;
};
constexpr std::array<Kind, 9> kinds {{
    {"image", "image", "image/webp", 0.30, 7000, 1.3, true},
    {"script", "script", "application/javascript", 0.22, 18000, 1.5, false},
    {"fetch", "empty", "application/json", 0.18, 1800, 1.6, false},
    {"xhr", "empty", "application/json; charset=utf-8", 0.10, 1800, 1.6, false},
    {"stylesheet", "style", "text/css", 0.07, 9000, 1.3, false},
    {"font", "font", "font/woff2", 0.05, 20000, 0.6, true},
    {"ping", "empty", "text/plain", 0.05, 0, 0, false},
    {"document", "document", "text/html; charset=utf-8", 0.02, 35000, 1.0, false},
    {"media", "video", "video/mp4", 0.01, 60000, 1.0, true},
}};
constexpr std::array<std::string_view, 9> hosts {"shop.example", "shop.example", "shop.example", "api.shop.example",
    "static.cdn.example", "fonts.cdn.example", "metrics.test", "login.partner.test", "img.cdn.example"};

class Generator
{
public:
    explicit Generator(bool hasBodies)
        : m_hasBodies(hasBodies)
    {
        const std::array<std::string_view, 12> words {"function ", "return ", "const value = ", "{ ", "} ",
            "\\\"text\\\" ", "<div class=\\\"row\\\">", "\\n    ", "await fetch(url); ", "\xC3\xA9t\xC3\xA9 ",
            "[1, 2, 3], ", "\\\\ "};
        while (m_text.size() < 300000) {
            m_starts.push_back(m_text.size());
            m_text += words[m_random.below(words.size())];
        }
        for (std::size_t i = 0; i < 300000; ++i)
            m_binary += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[m_random.below(64)];
    }

    /// One request, and its preflight where it has one.
    std::string next();
    std::uint64_t entries() const { return m_entries; }

private:
    struct Plan
    {
        const Kind* kind = nullptr;
        std::string_view host;
        std::string url;
        std::string_view method;
        bool isCrossOrigin = false;
        bool isCors = false;
        bool hasCookies = false;
    };
    Plan plan();
    std::string entry(const Plan& plan, bool isPreflight);
    void header(std::string& text, std::string_view name, std::string_view value)
    {
        if (text.back() != '[')
            text += ',';
        text.append("\n          {\n            \"name\": \"").append(name).append("\",\n            \"value\": \"");
        text.append(value).append("\"\n          }");
    }
    void requestHeaders(std::string& text, const Plan& plan, bool isPreflight);
    void responseHeaders(std::string& text, const Plan& plan, bool isPreflight, int status);
    std::string initiator(const Plan& plan, bool isPreflight);
    std::string date();

    Random m_random;
    bool m_hasBodies;
    std::string m_text;
    std::vector<std::size_t> m_starts;
    std::string m_binary;
    std::uint64_t m_entries = 0;
    std::uint64_t m_milliseconds = 0;
};

Generator::Plan Generator::plan()
{
    Plan plan;
    double share = m_random.unit();
    plan.kind = &kinds.back();
    for (const Kind& kind : kinds) {
        share -= kind.share;
        if (share < 0) {
            plan.kind = &kind;
            break;
        }
    }
    plan.host = plan.kind->type == "document" ? hosts[0] : hosts[m_random.below(hosts.size())];
    plan.isCrossOrigin = plan.host != hosts[0];
    const bool isScriptApi = plan.kind->type == "fetch" || plan.kind->type == "xhr";
    plan.isCors = isScriptApi || plan.kind->type == "font";
    static constexpr std::array<std::string_view, 7> methods {"GET", "GET", "GET", "GET", "POST", "PUT", "DELETE"};
    plan.method = isScriptApi ? methods[m_random.below(methods.size())] : plan.kind->type == "ping" ? "POST" : "GET";
    static constexpr std::array<std::string_view, 5> folders {"assets", "api/v2", "img", "collect", "static/js"};
    plan.url.append("https://").append(plan.host).append("/").append(folders[m_random.below(folders.size())]);
    plan.url += "/" + m_random.hex(4 + m_random.below(20));
    for (std::size_t i = m_random.below(4); i > 0; --i)
        plan.url += (plan.url.find('?') == std::string::npos ? "?k" : "&k") + m_random.hex(2) + "=" + m_random.hex(12);
    plan.hasCookies = !plan.isCrossOrigin || m_random.chance(0.2);
    return plan;
}

std::string Generator::date()
{
    m_milliseconds += m_random.below(15);
    std::array<char, 64> text {};
    const std::uint64_t seconds = m_milliseconds / 1000;
    std::snprintf(text.data(), text.size(), "2026-03-%02uT%02u:%02u:%02u.%03uZ",
        static_cast<unsigned>(1 + seconds / 86400 % 28), static_cast<unsigned>(seconds / 3600 % 24),
        static_cast<unsigned>(seconds / 60 % 60), static_cast<unsigned>(seconds % 60),
        static_cast<unsigned>(m_milliseconds % 1000));
    return text.data();
}

void Generator::requestHeaders(std::string& text, const Plan& plan, bool isPreflight)
{
    header(text, ":authority", plan.host);
    header(text, ":method", isPreflight ? "OPTIONS" : plan.method);
    header(text, ":path", std::string_view(plan.url).substr(8 + plan.host.size()));
    header(text, ":scheme", "https");
    header(text, "accept", "*/*");
    header(text, "accept-encoding", "gzip, deflate, br, zstd");
    header(text, "accept-language", "en-US,en;q=0.9");
    header(text, "cache-control", "no-cache");
    header(text, "pragma", "no-cache");
    header(text, "priority", "u=1, i");
    header(text, "referer", "https://shop.example/");
    header(text, "sec-ch-ua", "\\\"Chromium\\\";v=\\\"148\\\", \\\"Not;A=Brand\\\";v=\\\"24\\\"");
    header(text, "sec-ch-ua-mobile", "?0");
    header(text, "sec-ch-ua-platform", "\\\"Linux\\\"");
    const bool isNavigation = plan.kind->type == "document";
    header(text, "sec-fetch-dest", isPreflight ? "empty" : plan.kind->destination);
    header(text, "sec-fetch-mode", isPreflight || plan.isCors ? "cors" : isNavigation ? "navigate" : "no-cors");
    const bool isSameSite = plan.host.ends_with("shop.example");
    header(text, "sec-fetch-site", !plan.isCrossOrigin ? "same-origin" : isSameSite ? "same-site" : "cross-site");
    header(text, "user-agent",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36");
    if (isPreflight || (plan.isCors && plan.isCrossOrigin) || plan.method != "GET")
        header(text, "origin", page);
    if (isPreflight) {
        header(text, "access-control-request-method", plan.method);
        header(text, "access-control-request-headers", "content-type,x-request-id");
        return;
    }
    if (plan.hasCookies)
        header(text, "cookie", "_ga=" + m_random.hex(24) + "; sid=" + m_random.hex(32) + "; csrf=" + m_random.hex(40));
    if (plan.method == "POST" || plan.method == "PUT")
        header(text, "content-type", plan.kind->type == "ping" ? "text/plain;charset=UTF-8" : "application/json");
    if (plan.method != "GET" && plan.isCors)
        header(text, "x-request-id", m_random.hex(16));
}

void Generator::responseHeaders(std::string& text, const Plan& plan, bool isPreflight, int status)
{
    header(text, "accept-ranges", "bytes");
    header(text, "alt-svc", "h3=\\\":443\\\"; ma=86400");
    header(text, "cache-control", "public, max-age=31536000, immutable");
    header(text, "content-encoding", "br");
    header(text, "content-type", isPreflight ? "text/plain" : plan.kind->mimeType);
    header(text, "date", "Sun, 01 Mar 2026 10:11:12 GMT");
    header(text, "etag", "W/\\\"" + m_random.hex(32) + "\\\"");
    header(text, "expires", "Mon, 01 Mar 2027 10:11:12 GMT");
    header(text, "last-modified", "Sat, 28 Feb 2026 10:11:12 GMT");
    header(text, "server", "nginx");
    header(text, "strict-transport-security", "max-age=31536000; includeSubDomains");
    header(text, "vary", "Accept-Encoding, Origin");
    header(text, "via", "1.1 " + m_random.hex(32) + ".edge.example (Edge)");
    header(text, "x-cache", "Hit from edge");
    header(text, "x-content-type-options", "nosniff");
    header(text, "x-request-time", m_random.hex(8));
    if (plan.isCrossOrigin && (plan.isCors || isPreflight)) {
        const double choice = m_random.unit();
        if (choice < 0.90 && plan.hasCookies) {
            header(text, "access-control-allow-origin", page);
            header(text, "access-control-allow-credentials", "true");
        } else if (choice < 0.90) {
            header(text, "access-control-allow-origin", choice < 0.5 ? "*" : page);
        } else if (choice < 0.95) {
            header(text, "access-control-allow-origin", "https://other.example");
        }
        if (isPreflight) {
            header(text, "access-control-allow-methods", "GET, PUT, POST, DELETE");
            header(text, "access-control-allow-headers", "content-type, x-request-id");
            header(text, "access-control-max-age", "600");
        }
    }
    if (m_random.chance(0.2))
        header(text, "cross-origin-resource-policy", "cross-origin");
    if (status == 302)
        header(text, "location", "https://shop.example/elsewhere/" + m_random.hex(8));
}

std::string Generator::initiator(const Plan& plan, bool isPreflight)
{
    if (isPreflight)
        return "{\n        \"type\": \"preflight\",\n        \"url\": \"" + plan.url + "\"\n      }";
    if (m_random.chance(0.5))
        return "{\n        \"type\": \"parser\",\n        \"url\": \"https://shop.example/\",\n        \"lineNumber\": "
            + std::to_string(m_random.below(900)) + "\n      }";
    std::string text = "{\n        \"type\": \"script\",\n        \"stack\": {\n          \"callFrames\": [";
    for (std::size_t i = 1 + m_random.below(8); i > 0; --i) {
        text += "\n            {\n              \"functionName\": \"request\",\n              \"scriptId\": \"17\",\n"
                "              \"url\": \"https://static.cdn.example/assets/"
            + m_random.hex(12) + ".js\",\n              \"lineNumber\": " + std::to_string(m_random.below(40))
            + ",\n              \"columnNumber\": " + std::to_string(m_random.below(90000)) + "\n            }";
        text += i > 1 ? "," : "";
    }
    return text + "\n          ]\n        }\n      }";
}

std::string Generator::entry(const Plan& plan, bool isPreflight)
{
    ++m_entries;
    const int status = isPreflight ? 204 : m_random.chance(0.03) ? 302 : m_random.chance(0.04) ? 404 : 200;
    std::string text = "    {\n      \"_connectionId\": \"" + std::to_string(100 + m_random.below(9000))
        + "\",\n      \"_initiator\": " + initiator(plan, isPreflight) + ",\n      \"_priority\": \"High\",\n"
        + "      \"_resourceType\": \"" + std::string(isPreflight ? "preflight" : plan.kind->type)
        + "\",\n      \"cache\": {},\n      \"connection\": \"443\",\n      \"pageref\": \"page_1\",\n"
        + "      \"request\": {\n        \"method\": \"" + std::string(isPreflight ? "OPTIONS" : plan.method)
        + "\",\n        \"url\": \"" + plan.url + "\",\n        \"httpVersion\": \"h2\",\n        \"headers\": [";
    requestHeaders(text, plan, isPreflight);
    text += "\n        ],\n        \"queryString\": [],\n        \"cookies\": [],\n        \"headersSize\": -1,\n"
            "        \"bodySize\": 0\n      },\n      \"response\": {\n        \"status\": "
        + std::to_string(status) + ",\n        \"statusText\": \"\",\n        \"httpVersion\": \"h2\",\n"
        + "        \"headers\": [";
    responseHeaders(text, plan, isPreflight, status);
    std::size_t size = isPreflight || status != 200 ? 0 : m_random.size(plan.kind->medianSize, plan.kind->spread);
    size = m_hasBodies ? size : 0;
    text += "\n        ],\n        \"cookies\": [],\n        \"content\": {\n          \"size\": "
        + std::to_string(size) + ",\n          \"mimeType\": \""
        + std::string(plan.kind->mimeType.substr(0, plan.kind->mimeType.find(';'))) + "\"";
    if (size > 0) {
        text += ",\n          \"text\": \"";
        const std::string& pool = plan.kind->isBinary ? m_binary : m_text;
        // Only whole words, so that no escape is cut.
        std::size_t left = size;
        while (left > 0) {
            const std::size_t first = m_random.below(m_starts.size() / 2);
            const std::size_t from = plan.kind->isBinary ? first : m_starts[first];
            const std::size_t wanted = std::min(left, pool.size() / 3);
            std::size_t last = first;
            if (!plan.kind->isBinary) {
                while (m_starts[last] - from < wanted && last + 1 < m_starts.size())
                    ++last;
            }
            const std::size_t count = plan.kind->isBinary ? wanted : m_starts[last] - from;
            text.append(pool, from, count);
            left -= std::min(left, count > 0 ? count : left);
        }
        text += plan.kind->isBinary ? "\",\n          \"encoding\": \"base64\"" : "\"";
    }
    text += "\n        },\n        \"redirectURL\": \"\",\n        \"headersSize\": -1,\n        \"bodySize\": "
        + std::to_string(size) + ",\n        \"_transferSize\": " + std::to_string(size + 500)
        + ",\n        \"_error\": null\n      },\n      \"serverIPAddress\": \"104.18.0.1\",\n      "
          "\"startedDateTime\": \""
        + date() + "\",\n      \"time\": " + std::to_string(m_random.below(800))
        + ".5,\n      \"timings\": {\n        \"blocked\": 1.5,\n        \"dns\": -1,\n        \"ssl\": -1,\n"
          "        \"connect\": -1,\n        \"send\": 0.1,\n        \"wait\": 20.25,\n        \"receive\": 3.5,\n"
          "        \"_blocked_queueing\": 0.7\n      }\n    }";
    return text;
}

std::string Generator::next()
{
    const Plan request = plan();
    std::string text = entry(request, false);
    // Chromium lists the request first, and then its preflight.
    if (request.isCors && request.isCrossOrigin && request.method != "GET" && m_random.chance(0.7))
        text += ",\n" + entry(request, true);
    return text;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fputs("usage: generate_har BYTES FILE [--no-bodies]\n", stderr);
        return 2;
    }
    const double target = std::strtod(argv[1], nullptr);
    std::ofstream file(argv[2], std::ios::binary);
    Generator generator(argc < 4);
    std::string text =
        "{\n  \"log\": {\n    \"version\": \"1.2\",\n    \"creator\": {\n      \"name\": \"WebInspector\",\n"
        "      \"version\": \"537.36\"\n    },\n    \"pages\": [\n      {\n        \"startedDateTime\": "
        "\"2026-03-01T00:00:00.000Z\",\n        \"id\": \"page_1\",\n        \"title\": "
        "\"https://shop.example/\",\n        \"pageTimings\": {}\n      }\n    ],\n    \"entries\": [\n";
    double written = 0;
    bool isFirst = true;
    while (written + static_cast<double>(text.size()) < target) {
        text += (isFirst ? "" : ",\n") + generator.next();
        isFirst = false;
        if (text.size() > (std::size_t {1} << 20)) {
            file.write(text.data(), static_cast<std::streamsize>(text.size()));
            written += static_cast<double>(text.size());
            text.clear();
        }
    }
    text += "\n    ]\n  }\n}\n";
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    std::printf("%s: %llu entries\n", argv[2], static_cast<unsigned long long>(generator.entries()));
    return file ? 0 : 3;
}
