#include "core/writing/report/har_writer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/virtual_clock.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace fetchscope {

namespace {

std::string idOfPage(std::size_t number)
{
    return "page_" + std::to_string(number + 1);
}

/// The date of a moment of a run, as HAR has it.
std::string dateOf(double runTime)
{
    const double sinceEpoch = VirtualClock::epochOfRuns + runTime;
    const auto milliseconds = static_cast<std::int64_t>(std::llround(sinceEpoch * 1000));
    const auto time = std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(milliseconds));
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 40> text {};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
        static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

void writeHeaders(JsonWriter& writer, const HeaderList& headers)
{
    writer.key("headers");
    writer.beginArray();
    for (const HeaderView header : headers) {
        writer.beginObject();
        writer.key("name");
        writer.stringOrBytes(header.name);
        writer.key("value");
        writer.stringOrBytes(header.value);
        writer.endObject();
    }
    writer.endArray();
}

void writeSizes(JsonWriter& writer, std::int64_t bodySize)
{
    writer.member("headersSize", -1);
    writer.member("bodySize", bodySize);
}

std::int64_t sizeOf(const std::shared_ptr<const std::string>& body)
{
    return body ? static_cast<std::int64_t>(body->size()) : 0;
}

void writeQuery(JsonWriter& writer, const std::string& text)
{
    writer.key("queryString");
    writer.beginArray();
    const auto url = parseUrl(text);
    const std::string_view query = url ? url->query().value_or(std::string_view()) : std::string_view();
    for (const std::string_view pair : strictlySplit(query, '&')) {
        if (pair.empty())
            continue;
        const std::size_t equals = pair.find('=');
        writer.beginObject();
        writer.member("name", pair.substr(0, equals));
        writer.member("value", equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1));
        writer.endObject();
    }
    writer.endArray();
}

/// What the exchange's host speaks.
std::string versionOf(const Scenario& scenario, const Exchange& exchange)
{
    const auto url = parseUrl(exchange.url);
    const auto known = std::find_if(scenario.hosts.begin(), scenario.hosts.end(),
        [&url](const KnownHost& host) { return host.httpVersion && url && host.host == url->host(); });
    return "HTTP/" + std::string(known == scenario.hosts.end() ? "1.1" : nameOf(*known->httpVersion));
}

void writeRequest(JsonWriter& writer, const Exchange& exchange, std::string_view version)
{
    writer.key("request");
    writer.beginObject();
    writer.member("method", exchange.method);
    writer.member("url", exchange.url);
    writer.member("httpVersion", version);
    writer.key("cookies");
    writer.beginArray();
    writer.endArray();
    writeHeaders(writer, exchange.requestHeaders);
    writeQuery(writer, exchange.url);
    if (exchange.requestBody) {
        writer.key("postData");
        writer.beginObject();
        writer.key("mimeType");
        writer.stringOrBytes(exchange.requestHeaders.get("Content-Type").value_or(std::string()));
        writer.key("text");
        writer.stringOrBytes(*exchange.requestBody);
        writer.endObject();
    }
    writeSizes(writer, sizeOf(exchange.requestBody));
    writer.endObject();
}

void writeResponse(JsonWriter& writer, const Exchange& exchange, std::string_view version, std::string_view error)
{
    static const HeaderList none;
    const bool hasResponse = !exchange.networkFailure && exchange.responseHeaders;
    const HeaderList& headers = hasResponse ? *exchange.responseHeaders : none;
    writer.key("response");
    writer.beginObject();
    writer.member("status", hasResponse ? exchange.status : 0);
    writer.key("statusText");
    writer.stringOrBytes(hasResponse ? exchange.statusText : std::string());
    writer.member("httpVersion", hasResponse ? version : std::string_view());
    writer.key("cookies");
    writer.beginArray();
    writer.endArray();
    writeHeaders(writer, headers);
    writer.key("content");
    writer.beginObject();
    writer.member("size", hasResponse ? sizeOf(exchange.responseBody) : 0);
    writer.key("mimeType");
    writer.stringOrBytes(headers.get("Content-Type").value_or(std::string("x-unknown")));
    if (hasResponse && exchange.responseBody) {
        writer.key("text");
        writer.stringOrBytes(*exchange.responseBody);
    }
    writer.endObject();
    writer.key("redirectURL");
    writer.stringOrBytes(headers.get("Location").value_or(std::string()));
    writeSizes(writer, hasResponse ? sizeOf(exchange.responseBody) : -1);
    writer.key("_error");
    if (error.empty())
        writer.null();
    else
        writer.string(error);
    writer.endObject();
}

/// How Chromium's tools name what went wrong with the exchange; empty where nothing did.
std::string_view errorOf(const Exchange& exchange, const Outcome& outcome, bool isLast)
{
    if (exchange.networkFailure) {
        switch (*exchange.networkFailure) {
        case NetworkFailure::Dns:
            return "net::ERR_NAME_NOT_RESOLVED";
        case NetworkFailure::Refused:
            return "net::ERR_CONNECTION_REFUSED";
        case NetworkFailure::Reset:
            return "net::ERR_CONNECTION_RESET";
        case NetworkFailure::Timeout:
            return "net::ERR_CONNECTION_TIMED_OUT";
        case NetworkFailure::Tls:
            return "net::ERR_SSL_PROTOCOL_ERROR";
        case NetworkFailure::Extension:
            return "net::ERR_BLOCKED_BY_CLIENT";
        }
    }
    const bool isWithheld = isLast && exchange.kind == Exchange::Kind::Request && outcome.verdict == Verdict::Blocked;
    return isWithheld ? std::string_view("net::ERR_FAILED") : std::string_view();
}

void writeEntry(JsonWriter& writer, const Scenario& scenario, const RunResult& result, const ActionResult& action,
    std::size_t index)
{
    const Exchange& exchange = result.exchanges[index];
    const bool isLast = index + 1 == action.endExchange;
    const double milliseconds = (exchange.answeredAt - exchange.sentAt) * 1000;
    writer.beginObject();
    writer.member("startedDateTime", dateOf(exchange.sentAt));
    writer.member("time", milliseconds);
    writer.member("pageref", idOfPage(pageNumberOf(scenario, action.index)));
    if (exchange.kind == Exchange::Kind::Preflight)
        writer.member("_resourceType", "preflight");
    const std::string version = versionOf(scenario, exchange);
    writeRequest(writer, exchange, version);
    writeResponse(writer, exchange, version, errorOf(exchange, action.outcome, isLast));
    writer.key("cache");
    writer.beginObject();
    writer.endObject();
    writer.key("timings");
    writer.beginObject();
    writer.member("send", 0);
    writer.member("wait", milliseconds);
    writer.member("receive", 0);
    writer.endObject();
    writer.key("_fetchscope");
    writer.beginObject();
    writer.member("action", action.index);
    if (const auto* request = std::get_if<RequestAction>(&scenario.actions[action.index].what))
        writer.member("initiator", nameOf(request->initiator));
    if (isLast) {
        writer.member("verdict", nameOf(action.outcome.verdict));
        writer.key("reason");
        if (action.outcome.cause && action.outcome.cause->reason != Reason::None)
            writer.string(infoOf(action.outcome.cause->reason).code);
        else
            writer.null();
    }
    writer.endObject();
    writer.endObject();
}

void writePage(JsonWriter& writer, const Page& page)
{
    writer.beginObject();
    writer.member("startedDateTime", dateOf(0));
    writer.member("id", idOfPage(page.number));
    writer.member("title", page.creationUrl.href());
    writer.key("pageTimings");
    writer.beginObject();
    writer.endObject();
    writer.endObject();
}

} // namespace

std::string writeHar(const Scenario& scenario, const RunResult& result)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginObject();
    writer.key("log");
    writer.beginObject();
    writer.member("version", "1.2");
    writer.key("creator");
    writer.beginObject();
    writer.member("name", "Fetchscope");
    writer.member("version", result.profile.name());
    writer.endObject();
    writer.key("pages");
    writer.beginArray();
    writePage(writer, scenario.page);
    for (const NamedPage& named : scenario.pages)
        writePage(writer, named.page);
    writer.endArray();
    writer.key("entries");
    writer.beginArray();
    for (const ActionResult& action : result.actions) {
        for (std::size_t i = action.firstExchange; i < action.endExchange; ++i)
            writeEntry(writer, scenario, result, action, i);
    }
    writer.endArray();
    writer.endObject();
    writer.endObject();
    writer.raw("\n");
    return writer.take();
}

} // namespace fetchscope
