#include "core/engine/base/ascii.h"
#include "core/engine/url/trustworthiness.h"
#include "core/telling/explain/console_dialects.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 4> siteDataTypes {"\"cookies\"", "\"storage\"", "\"cache\"", "\"clientHints\""};

void addLine(std::string& text, std::string_view url, std::string_view what)
{
    text.append(text.empty() ? "" : "\n").append("Clear-Site-Data header on '").append(url).append("': ").append(what);
}

/// Of the values that Chromium knows each once, in the order of the header; those that it does not know are told.
std::vector<std::string_view> typesToClear(std::string& text, std::string_view url, std::string_view value)
{
    std::vector<std::string_view> given;
    for (const std::string_view piece : strictlySplit(value, ',')) {
        if (const std::string_view type = strip(piece, isHttpTabOrSpace); !type.empty())
            given.push_back(type);
    }
    if (std::find(given.begin(), given.end(), "\"*\"") != given.end())
        given.insert(given.end(), siteDataTypes.begin(), siteDataTypes.end());
    std::vector<std::string_view> types;
    for (const std::string_view type : given) {
        const bool isKnown = std::find(siteDataTypes.begin(), siteDataTypes.end(), type) != siteDataTypes.end();
        if (isKnown && std::find(types.begin(), types.end(), type) == types.end())
            types.push_back(type);
        else if (!isKnown && type != "\"*\"")
            addLine(text, url, std::string("Unrecognized type: ").append(type).append("."));
    }
    return types;
}

/// The URL of an exchange with the fragment that was asked for.
std::string urlWithFragment(const Exchange& exchange, const OutcomeFacts& facts)
{
    for (const std::string_view name : {"firstUrl", "lastUrl"}) {
        std::string url;
        facts.appendFact(url, name);
        if (url.substr(0, url.find('#')) == exchange.url)
            return url;
    }
    return exchange.url;
}

void appendLinesOf(std::string& text, const Exchange& exchange, const std::string& printed, std::string_view value)
{
    const auto url = parseUrl(exchange.url);
    if (!url || !isPotentiallyTrustworthy(*url)) {
        addLine(text, printed, "Not supported for insecure origins.");
        return;
    }
    if (!exchange.includesCredentials) {
        addLine(text, printed, "The request's credentials mode prohibits modifying cookies and other local data.");
        return;
    }
    const std::vector<std::string_view> types = typesToClear(text, printed, value);
    if (types.empty()) {
        addLine(text, printed, "No recognized types specified.");
        return;
    }
    std::string cleared = "Cleared data types: ";
    for (std::size_t i = 0; i < types.size(); ++i)
        cleared.append(i == 0 ? "" : ", ").append(types[i]);
    cleared += '.';
    if (std::find(types.begin(), types.end(), siteDataTypes.front()) != types.end())
        cleared +=
            " Clearing channel IDs and HTTP authentication cache is currently not supported, as it breaks active "
            "network connections.";
    addLine(text, printed, cleared);
}

} // namespace

bool appendChromiumSiteDataLines(std::string& text, const OutcomeFacts& facts)
{
    // The console of a tab that goes elsewhere is gone.
    if (facts.outcome().verdict == Verdict::Navigated && facts.request()
        && infoOf(facts.request()->initiator).start != StartRule::Frame)
        return false;
    // Nobody looks at that of a WebTransport.
    if (facts.request() && facts.request()->initiator == InitiatorKind::WebTransport)
        return false;
    // Nor at that of what a service worker fetches.
    if (facts.isFromServiceWorker() || (facts.cause() != nullptr && facts.cause()->wasPassedOn))
        return false;
    std::string lines;
    for (const Exchange& exchange : facts.exchanges()) {
        if (exchange.responseHeaders == nullptr)
            continue;
        if (const auto value = exchange.responseHeaders->get("Clear-Site-Data"))
            appendLinesOf(lines, exchange, urlWithFragment(exchange, facts), *value);
    }
    text += lines;
    return !lines.empty();
}

} // namespace fetchscope
