#include "core/telling/loopback/sighting_comparison.h"

#include "core/engine/base/ascii.h"
#include "core/telling/loopback/messages.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace fetchscope {

namespace {

/// Below Fetch, or what a browser says of itself and its user.
constexpr std::array<std::string_view, 24> notCompared {"host", "connection", "accept", "accept-encoding",
    "content-length", "user-agent", "accept-language", "priority", "te", "transfer-encoding", "keep-alive", "upgrade",
    "proxy-connection", "sec-websocket-key", "sec-websocket-version", "sec-websocket-extensions",
    "sec-fetch-storage-access", "sec-speculation-tags", "sec-gpc", "dnt", "save-data", "x-client-data", "icy-metadata",
    "http2-settings"};

enum class SeenClass : std::uint8_t { Readable, Opaque, Failed, Navigated };

SeenClass classOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Exposed:
        return SeenClass::Readable;
    case Verdict::Opaque:
        return SeenClass::Opaque;
    case Verdict::Navigated:
        return SeenClass::Navigated;
    default:
        return SeenClass::Failed;
    }
}

Message wordsForVerdict(Verdict verdict)
{
    switch (classOf(verdict)) {
    case SeenClass::Readable:
        return say<messages::SeesReadable>();
    case SeenClass::Opaque:
        return say<messages::SeesOpaque>();
    case SeenClass::Navigated:
        return say<messages::SeesNavigation>();
    default:
        return say<messages::SeesFailure>();
    }
}

bool isPreflight(const Exchange& exchange)
{
    return exchange.kind == Exchange::Kind::Preflight;
}

std::string requestText(bool isPreflight, std::string_view method, std::string_view url, const LoopbackNames& names)
{
    std::string text(method);
    text.append(" ").append(names.inScenario(url));
    if (isPreflight)
        text.append(" (preflight)");
    return text;
}

/// A boundary is random.
std::string withoutBoundary(std::string value)
{
    constexpr std::string_view mark = "boundary=";
    const std::size_t at = value.find(mark);
    return at == std::string::npos ? value : value.substr(0, at + mark.size()).append("*");
}

using HeaderMap = std::map<std::string, std::string>;

HeaderMap comparedHeaders(const HeaderList& list)
{
    HeaderMap map;
    for (const HeaderView header : list) {
        if (!isComparedHeader(header.name))
            continue;
        const std::string name = asciiLowercase(header.name);
        const std::string value = withoutBoundary(std::string(strip(header.value, isAsciiWhitespace)));
        const auto [entry, isNew] = map.emplace(name, value);
        if (!isNew)
            entry->second.append(", ").append(value);
    }
    return map;
}

/// Cookies have no order that counts here.
std::set<std::string> cookiesIn(std::string_view value)
{
    std::set<std::string> cookies;
    while (!value.empty()) {
        const std::size_t end = value.find(';');
        cookies.emplace(strip(value.substr(0, end), isAsciiWhitespace));
        value.remove_prefix(end == std::string_view::npos ? value.size() : end + 1);
    }
    return cookies;
}

bool isSameValue(const std::string& name, const std::string& a, const std::string& b)
{
    return name == "cookie" ? cookiesIn(a) == cookiesIn(b) : a == b;
}

void compareHeaders(const Exchange& predicted, const SeenExchange& seen, InitiatorKind initiator,
    const LoopbackNames& names, std::vector<Message>& found)
{
    const std::string request = requestText(seen.isPreflight, seen.method, seen.url, names);
    HeaderMap wanted = comparedHeaders(predicted.requestHeaders);
    HeaderMap came = comparedHeaders(seen.headers);
    // What a worker imports has the worker as its referrer, which a scenario does not name.
    if (initiator == InitiatorKind::ImportScripts) {
        wanted.erase("referer");
        came.erase("referer");
    }
    for (const auto& [name, value] : wanted) {
        const auto other = came.find(name);
        if (other == came.end())
            found.push_back(say<messages::SeenHeaderMissing>(request, name, names.inScenario(value)));
        else if (!isSameValue(name, value, other->second))
            found.push_back(say<messages::SeenHeaderOther>(
                request, name, names.inScenario(other->second), names.inScenario(value)));
    }
    for (const auto& [name, value] : came) {
        if (!wanted.contains(name))
            found.push_back(say<messages::SeenHeaderMore>(request, name, names.inScenario(value)));
    }
}

void compareExchanges(const RunResult& predicted, const ActionResult& action, const RequestAction& asked,
    const SeenAction& seen, const LoopbackNames& names, std::vector<Message>& found)
{
    std::size_t at = action.firstExchange;
    for (const SeenExchange& exchange : seen.exchanges) {
        const auto isIt = [&exchange](const Exchange& candidate) {
            return candidate.method == exchange.method && candidate.url == exchange.url
                && isPreflight(candidate) == exchange.isPreflight;
        };
        const auto begin = predicted.exchanges.begin();
        const auto end = begin + static_cast<std::ptrdiff_t>(action.endExchange);
        const auto match = std::find_if(begin + static_cast<std::ptrdiff_t>(at), end, isIt);
        if (match == end) {
            found.push_back(
                say<messages::SeenUnexpected>(requestText(exchange.isPreflight, exchange.method, exchange.url, names)));
            continue;
        }
        for (; begin + static_cast<std::ptrdiff_t>(at) != match; ++at) {
            const Exchange& missing = predicted.exchanges[at];
            found.push_back(
                say<messages::SeenNotSent>(requestText(isPreflight(missing), missing.method, missing.url, names)));
        }
        compareHeaders(*match, exchange, asked.initiator, names, found);
        ++at;
    }
    for (; at < action.endExchange; ++at) {
        const Exchange& missing = predicted.exchanges[at];
        found.push_back(
            say<messages::SeenNotSent>(requestText(isPreflight(missing), missing.method, missing.url, names)));
    }
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

/// Content-Length is the server's own where the scenario gives none.
std::vector<std::string> withoutLength(std::vector<std::string> names)
{
    std::erase(names, "content-length");
    return names;
}

std::string_view withoutFragment(std::string_view url)
{
    return url.substr(0, url.find('#'));
}

/// A value that the page saw, and what it was to be.
void compareValue(const char* what, std::string_view seen, std::string_view wanted, std::vector<Message>& found)
{
    if (seen != wanted)
        found.push_back(say<messages::SeenValue>(what, seen, wanted));
}

/// What is shown or played has to be what it says it is: an error does not tell whether it was withheld.
bool needsContent(InitiatorKind initiator)
{
    switch (initiator) {
    case InitiatorKind::Img:
    case InitiatorKind::Audio:
    case InitiatorKind::Video:
    case InitiatorKind::Font:
    case InitiatorKind::Track:
    case InitiatorKind::Object:
    case InitiatorKind::Embed:
        return true;
    default:
        return false;
    }
}

bool hasFailed(const Sighting& sighting)
{
    return !sighting.verdicts.empty() && classOf(sighting.verdicts.front()) == SeenClass::Failed;
}

/// Has an answer come: now, or ahead, as it was predicted?
bool isAnswered(const ActionResult& action, const SeenAction& seen)
{
    if (seen.exchanges.empty())
        return action.firstExchange == action.endExchange && action.outcome.verdict != Verdict::Blocked;
    return seen.exchanges.back().status != 0;
}

/// A document that was kept out may come to no event: in Firefox a frame under an embedder policy, and what an embed or
/// an object was to show.
bool isSilentlyKeptOut(const RequestAction& asked, const Outcome& outcome)
{
    const bool isFrame = asked.initiator == InitiatorKind::Iframe || asked.initiator == InitiatorKind::Object
        || asked.initiator == InitiatorKind::Embed;
    return isFrame && outcome.verdict == Verdict::Blocked;
}

void compareSighting(const ActionResult& action, const RequestAction& asked, const SeenAction& seen,
    const LoopbackNames& names, std::vector<Message>& found)
{
    const Outcome& outcome = action.outcome;
    const Sighting& sighting = seen.sighting;
    if (sighting.isTimedOut) {
        if (!isSilentlyKeptOut(asked, outcome))
            found.push_back(say<messages::SeenNoAnswer>());
        return;
    }
    const auto& verdicts = sighting.verdicts;
    const bool fits = verdicts.empty() || std::any_of(verdicts.begin(), verdicts.end(), [&outcome](Verdict verdict) {
        return classOf(verdict) == classOf(outcome.verdict);
    });
    // Predicted, too: the bytes came, and are no picture.
    const bool isUndrawn = outcome.use && !outcome.use->drawn && hasFailed(sighting);
    if (!fits && !isUndrawn) {
        if (needsContent(asked.initiator) && hasFailed(sighting) && isAnswered(action, seen)) {
            found.push_back(say<messages::SeenUndecodable>());
            return;
        }
        found.push_back(say<messages::SeenOutcome>(wordsFor(sighting), wordsForVerdict(outcome.verdict)));
        return;
    }
    if (sighting.responseType)
        compareValue("response.type", nameOf(*sighting.responseType), nameOf(outcome.responseType), found);
    if (sighting.status)
        compareValue("status", std::to_string(*sighting.status), std::to_string(outcome.status), found);
    if (sighting.url)
        compareValue("url", names.inScenario(*sighting.url), names.inScenario(withoutFragment(outcome.url)), found);
    if (sighting.redirected)
        compareValue(
            "redirected", *sighting.redirected ? "true" : "false", outcome.redirected ? "true" : "false", found);
    if (sighting.exposedHeaders)
        compareValue("headers", joined(withoutLength(*sighting.exposedHeaders)),
            joined(withoutLength(outcome.exposedHeaders)), found);
    if (sighting.pixelsReadable && outcome.use)
        compareValue("pixels", *sighting.pixelsReadable ? "readable" : "hidden",
            outcome.use->readable ? "readable" : "hidden", found);
}

} // namespace

bool isKnownOfBrowsers(const Message& disagreement)
{
    return disagreement.pattern == &messages::SeenUndecodable;
}

bool isComparedHeader(std::string_view name)
{
    const std::string lower = asciiLowercase(name);
    return !lower.starts_with("sec-ch-")
        && std::find(notCompared.begin(), notCompared.end(), lower) == notCompared.end();
}

Message wordsFor(const Sighting& sighting)
{
    if (sighting.isTimedOut)
        return say<messages::SeenNoAnswer>();
    if (sighting.verdicts.empty())
        return say<messages::SeesNothing>();
    const bool isEither = sighting.verdicts.size() > 1 && classOf(sighting.verdicts[0]) == SeenClass::Readable;
    return isEither ? say<messages::SeesUsable>() : wordsForVerdict(sighting.verdicts.front());
}

Message wordsFor(const Outcome& outcome)
{
    return wordsForVerdict(outcome.verdict);
}

std::vector<Message> disagreementsOf(const RunResult& predicted, const ActionResult& action,
    const RequestAction& request, const SeenAction& seen, const LoopbackNames& names)
{
    std::vector<Message> found;
    compareExchanges(predicted, action, request, seen, names, found);
    compareSighting(action, request, seen, names, found);
    return found;
}

} // namespace fetchscope
