#include "core/reading/json/json_writer.h"
#include "core/writing/servers/dialects.h"

namespace fetchscope {

namespace {

void writeList(JsonWriter& writer, std::string_view key, const std::vector<std::string>& texts)
{
    writer.key(key);
    writer.beginShortArray();
    for (const std::string& text : texts)
        writer.string(text);
    writer.endShortArray();
}

} // namespace

/// What `aws s3api put-bucket-cors --cors-configuration file://cors.json` takes.
std::string writeS3(const ServerPolicy& policy, const ServerPlace&)
{
    std::vector<std::string> origins;
    if (policy.allowsAnyOrigin)
        origins.emplace_back("*");
    for (const AllowedOrigin& origin : policy.origins)
        origins.push_back(origin.text);
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginObject();
    writer.key("CORSRules");
    writer.beginArray();
    writer.beginObject();
    writeList(writer, "AllowedOrigins", origins);
    writeList(writer, "AllowedMethods", policy.methods);
    if (!policy.requestHeaders.empty())
        writeList(writer, "AllowedHeaders", policy.requestHeaders);
    if (!policy.exposedHeaders.empty())
        writeList(writer, "ExposeHeaders", policy.exposedHeaders);
    if (policy.maxAgeSeconds)
        writer.member("MaxAgeSeconds", *policy.maxAgeSeconds);
    writer.endObject();
    writer.endArray();
    writer.endObject();
    return writer.take() + "\n";
}

} // namespace fetchscope
