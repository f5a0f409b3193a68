#include "core/engine/initiators/body_extraction.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/hex.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// https://url.spec.whatwg.org/#application-x-www-form-urlencoded-percent-encode-set, with a space as plus.
void appendUrlEncoded(std::string& output, std::string_view text)
{
    for (const char c : text) {
        if (isAsciiAlphanumeric(c) || c == '*' || c == '-' || c == '.' || c == '_') {
            output += c;
        } else if (c == ' ') {
            output += '+';
        } else {
            output += '%';
            appendHex(output, static_cast<unsigned char>(c), HexCase::Upper);
        }
    }
}

/// Line breaks become CR LF
/// (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#convert-to-a-list-of-name-value-pairs).
std::string withNormalizedNewlines(std::string_view text)
{
    std::string normalized;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            normalized += "\r\n";
            if (i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
        } else if (text[i] == '\n') {
            normalized += "\r\n";
        } else {
            normalized += text[i];
        }
    }
    return normalized;
}

std::string escapedForMultipart(std::string_view name)
{
    std::string escaped;
    for (const char c : name) {
        if (c == '\n')
            escaped += "%0A";
        else if (c == '\r')
            escaped += "%0D";
        else if (c == '"')
            escaped += "%22";
        else
            escaped += c;
    }
    return escaped;
}

/// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart/form-data-encoding-algorithm
std::string encodeMultipart(const std::vector<FormEntry>& entries)
{
    std::string output;
    for (const FormEntry& entry : entries) {
        output += "--";
        output += multipartBoundary;
        output += "\r\nContent-Disposition: form-data; name=\"";
        output += escapedForMultipart(withNormalizedNewlines(entry.name));
        output += '"';
        if (entry.filename) {
            output += "; filename=\"" + escapedForMultipart(*entry.filename) + "\"\r\nContent-Type: ";
            output += entry.type.empty() ? std::string_view("application/octet-stream") : entry.type;
        }
        output += "\r\n\r\n";
        output += entry.filename ? entry.value : withNormalizedNewlines(entry.value);
        output += "\r\n";
    }
    output += "--";
    output += multipartBoundary;
    output += "--\r\n";
    return output;
}

BodyWithType bodyOf(std::string bytes, std::optional<std::string> type)
{
    BodyWithType result;
    result.body.length = bytes.size();
    result.body.bytes = std::make_shared<const std::string>(std::move(bytes));
    result.type = std::move(type);
    return result;
}

} // namespace

std::string serializeUrlEncoded(const std::vector<FormEntry>& entries)
{
    std::string output;
    for (const FormEntry& entry : entries) {
        if (!output.empty())
            output += '&';
        appendUrlEncoded(output, entry.name);
        output += '=';
        appendUrlEncoded(output, entry.value);
    }
    return output;
}

BodyWithType extractBody(const BodyInit& object)
{
    // 10. Switch on the object.
    switch (object.kind) {
    case BodyInit::Kind::Blob: {
        // https://w3c.github.io/FileAPI/#constructorBlob: a type is kept in lower case, and only if it is printable.
        std::optional<std::string> type;
        const bool isPrintable = std::all_of(
            object.contentType.begin(), object.contentType.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
        if (!object.contentType.empty() && isPrintable)
            type = asciiLowercase(object.contentType);
        return bodyOf(object.data, std::move(type));
    }
    case BodyInit::Kind::ArrayBuffer:
        return bodyOf(object.data, std::nullopt);
    case BodyInit::Kind::FormData:
        return bodyOf(
            encodeMultipart(object.entries), "multipart/form-data; boundary=" + std::string(multipartBoundary));
    case BodyInit::Kind::UrlEncoded:
        return bodyOf(serializeUrlEncoded(object.entries), "application/x-www-form-urlencoded;charset=UTF-8");
    case BodyInit::Kind::Text:
        return bodyOf(object.data, "text/plain;charset=UTF-8");
    case BodyInit::Kind::Stream: {
        BodyWithType result;
        result.body.sourceIsNull = true;
        result.body.bytes = std::make_shared<const std::string>(object.data);
        return result;
    }
    }
    return {};
}

} // namespace fetchscope
