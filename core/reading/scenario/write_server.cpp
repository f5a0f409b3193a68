#include "core/reading/scenario/write_server.h"

#include "core/engine/base/base64.h"
#include "core/engine/base/readable_text.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/reading/scenario/write_guard.h"

namespace fetchscope {

namespace {

void writeHeaderPairs(JsonWriter& writer, const HeaderList* headers, const std::vector<EchoedHeader>& echoed)
{
    writer.beginArray();
    const auto writePair = [&writer](std::string_view name, const auto& writeValue) {
        writer.beginShortArray();
        writer.bytes(name);
        writeValue();
        writer.endShortArray();
    };
    if (headers != nullptr) {
        for (const HeaderView header : *headers)
            writePair(header.name, [&] { writer.bytes(header.value); });
    }
    for (const EchoedHeader& header : echoed) {
        writePair(header.name, [&] {
            writer.beginObject();
            writer.member("fromRequest", header.requestHeader);
            writer.endObject();
        });
    }
    writer.endArray();
}

} // namespace

void writeHeaders(JsonWriter& writer, const HeaderList* headers, const std::vector<EchoedHeader>& echoed)
{
    if ((headers == nullptr || headers->isEmpty()) && echoed.empty())
        return;
    writer.key("headers");
    writeHeaderPairs(writer, headers, echoed);
}

namespace {

void writeExpression(JsonWriter& writer, const TextPattern& pattern)
{
    writer.beginObject();
    writer.member("regexp", pattern.text());
    writer.endObject();
}

/// Of a header's value, whose characters are bytes.
void writeValuePattern(JsonWriter& writer, const TextPattern& pattern)
{
    if (pattern.isRegularExpression())
        writeExpression(writer, pattern);
    else
        writer.bytes(pattern.text());
}

} // namespace

void writeUrlPattern(JsonWriter& writer, const TextPattern& pattern)
{
    if (pattern.isRegularExpression())
        writeExpression(writer, pattern);
    else
        writer.string(pattern.text());
}

namespace {

/// What refused answers have besides.
void writeRefused(JsonWriter& writer, const ServerResponse& response)
{
    const bool isEmpty =
        (!response.refusedHeaders || response.refusedHeaders->isEmpty()) && response.refusedEchoes.empty();
    if (!response.guard || isEmpty)
        return;
    writer.key("refused");
    writer.beginObject();
    writeHeaders(writer, response.refusedHeaders.get(), response.refusedEchoes);
    writer.endObject();
}

void writeResponse(JsonWriter& writer, const ServerResponse& response)
{
    if (response.guard)
        writeGuard(writer, *response.guard);
    writeRefused(writer, response);
    writer.member("status", response.status);
    if (!response.statusText.empty()) {
        writer.key("statusText");
        writer.bytes(response.statusText);
    }
    writeHeaders(writer, response.headers.get(), response.echoedHeaders);
    if (response.body && !response.body->empty()) {
        if (isUtf8(*response.body))
            writer.member("body", *response.body);
        else
            writer.member("bodyBase64", base64Encode(*response.body));
    }
    if (response.delaySeconds > 0)
        writer.member("delayMs", response.delaySeconds * 1000);
    if (!response.earlyHints.empty()) {
        writer.key("earlyHints");
        writer.beginArray();
        for (const auto& headers : response.earlyHints)
            writeHeaderPairs(writer, headers.get(), {});
        writer.endArray();
    }
}

void writeHeaderCondition(JsonWriter& writer, const HeaderCondition& condition)
{
    writer.anyKey(condition.name);
    const std::size_t choices = condition.values.size() + (condition.mayBeAbsent ? 1 : 0);
    if (choices != 1)
        writer.beginShortArray();
    for (const TextPattern& value : condition.values)
        writeValuePattern(writer, value);
    if (condition.mayBeAbsent)
        writer.null();
    if (choices != 1)
        writer.endShortArray();
}

} // namespace

void writeServerRule(JsonWriter& writer, const ServerRule& rule)
{
    writer.beginObject();
    if (rule.method || rule.url || !rule.headers.empty()) {
        writer.key("match");
        writer.beginObject();
        if (rule.method)
            writer.member("method", *rule.method);
        if (rule.url) {
            writer.key("url");
            writeUrlPattern(writer, *rule.url);
        }
        if (!rule.headers.empty()) {
            writer.key("headers");
            writer.beginObject();
            for (const HeaderCondition& condition : rule.headers)
                writeHeaderCondition(writer, condition);
            writer.endObject();
        }
        writer.endObject();
    }
    writer.key("respond");
    writer.beginObject();
    if (const auto* response = std::get_if<ServerResponse>(&rule.respond))
        writeResponse(writer, *response);
    else
        writer.member("networkError", nameOf(std::get<NetworkFailure>(rule.respond)));
    if (rule.detail != FailureDetail::None)
        writer.member("detail", nameOf(rule.detail));
    writer.endObject();
    if (rule.times)
        writer.member("times", *rule.times);
    writeCarried(writer, rule.carried);
    writer.endObject();
}

} // namespace fetchscope
