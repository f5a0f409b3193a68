#include "core/engine/http/mime_type.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/header_value.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// https://mimesniff.spec.whatwg.org/#http-quoted-string-token-code-point
bool isQuotedStringTokenCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x09 || (byte >= 0x20 && byte != 0x7F);
}

bool isQuotedStringToken(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isQuotedStringTokenCharacter);
}

std::string_view stripEnd(std::string_view text)
{
    while (!text.empty() && isHttpWhitespace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The text from `position` up to a delimiter or the end, where `position` is left.
template <class Predicate>
std::string_view collectUntil(std::string_view input, std::size_t& position, Predicate isDelimiter)
{
    const std::size_t start = position;
    while (position < input.size() && !isDelimiter(input[position]))
        ++position;
    return input.substr(start, position - start);
}

bool isSlash(char c)
{
    return c == '/';
}

bool isSemicolon(char c)
{
    return c == ';';
}

bool endsParameterName(char c)
{
    return c == ';' || c == '=';
}

/// Steps 11.1 to 11.10 of the parser, for one parameter; `position` is at its semicolon.
void parseParameter(std::string_view input, std::size_t& position, MimeType& mimeType)
{
    ++position;
    while (position < input.size() && isHttpWhitespace(input[position]))
        ++position;
    const std::string_view name = collectUntil(input, position, endsParameterName);
    if (position >= input.size() || input[position] == ';')
        return;
    ++position;
    if (position >= input.size())
        return;

    std::string value;
    if (input[position] == '"') {
        value = collectQuotedString(input, position);
        collectUntil(input, position, isSemicolon);
    } else {
        value = stripEnd(collectUntil(input, position, isSemicolon));
        if (value.empty())
            return;
    }

    if (!isToken(name) || !isQuotedStringToken(value))
        return;
    std::string lowerName = asciiLowercase(name);
    if (mimeType.parameter(lowerName) == nullptr)
        mimeType.parameters.emplace_back(std::move(lowerName), std::move(value));
}

bool endsWith(std::string_view text, std::string_view suffix)
{
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

template <std::size_t Size> bool isOneOf(std::string_view text, const std::array<std::string_view, Size>& list)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

} // namespace

const std::string* MimeType::parameter(std::string_view name) const
{
    for (const auto& [parameterName, value] : parameters) {
        if (parameterName == name)
            return &value;
    }
    return nullptr;
}

std::optional<MimeType> parseMimeType(std::string_view input)
{
    // 1-5. The type, up to a slash that has to be there.
    input = strip(input, isHttpWhitespace);
    std::size_t position = 0;
    const std::string_view type = collectUntil(input, position, isSlash);
    if (!isToken(type) || position >= input.size())
        return std::nullopt;

    // 6-9. The subtype.
    ++position;
    const std::string_view subtype = stripEnd(collectUntil(input, position, isSemicolon));
    if (!isToken(subtype))
        return std::nullopt;

    // 10-12. The parameters; those that are no good are left out.
    MimeType mimeType {asciiLowercase(type), asciiLowercase(subtype), {}};
    while (position < input.size())
        parseParameter(input, position, mimeType);
    return mimeType;
}

std::string serializeMimeType(const MimeType& mimeType)
{
    std::string serialization = mimeType.essence();
    for (const auto& [name, value] : mimeType.parameters) {
        serialization.append(";").append(name).append("=");
        if (isToken(value)) {
            serialization.append(value);
            continue;
        }
        serialization.push_back('"');
        for (const char c : value) {
            if (c == '"' || c == '\\')
                serialization.push_back('\\');
            serialization.push_back(c);
        }
        serialization.push_back('"');
    }
    return serialization;
}

std::optional<MimeType> extractMimeType(const HeaderList& headers)
{
    constexpr std::string_view name = "Content-Type";
    // 4-5. Several headers are joined before they are split, since a quoted string may run on into the next one.
    const std::optional<std::string_view> single = headers.getSingle(name);
    const std::optional<std::string> joined = single ? std::nullopt : headers.get(name);
    if (!single && !joined)
        return std::nullopt;

    // 6. The last one that parses wins; the charset of the run of equal essences it ends is kept.
    std::optional<std::string> charset;
    std::optional<MimeType> mimeType;
    HeaderValueSplitter splitter(single ? *single : std::string_view(*joined));
    std::string_view value;
    while (splitter.next(value)) {
        std::optional<MimeType> next = parseMimeType(value);
        if (!next || (next->type == "*" && next->subtype == "*"))
            continue;
        if (!mimeType && splitter.isAtEnd())
            return next; // what nearly every response has: one value
        const bool sameEssence = mimeType && mimeType->type == next->type && mimeType->subtype == next->subtype;
        const std::string* const ownCharset = next->parameter("charset");
        if (!sameEssence)
            charset = ownCharset != nullptr ? std::optional<std::string>(*ownCharset) : std::nullopt;
        else if (ownCharset == nullptr && charset)
            next->parameters.emplace_back("charset", *charset);
        mimeType = std::move(next);
    }
    return mimeType;
}

bool isJavaScriptMimeType(const MimeType& mimeType)
{
    static constexpr std::array<std::string_view, 4> applicationSubtypes {
        "ecmascript", "javascript", "x-ecmascript", "x-javascript"};
    static constexpr std::array<std::string_view, 12> textSubtypes {"ecmascript", "javascript", "javascript1.0",
        "javascript1.1", "javascript1.2", "javascript1.3", "javascript1.4", "javascript1.5", "jscript", "livescript",
        "x-ecmascript", "x-javascript"};
    if (mimeType.type == "text")
        return isOneOf(mimeType.subtype, textSubtypes);
    return mimeType.type == "application" && isOneOf(mimeType.subtype, applicationSubtypes);
}

bool isJsonMimeType(const MimeType& mimeType)
{
    if (endsWith(mimeType.subtype, "+json"))
        return true;
    return mimeType.subtype == "json" && (mimeType.type == "application" || mimeType.type == "text");
}

bool isXmlMimeType(const MimeType& mimeType)
{
    if (endsWith(mimeType.subtype, "+xml"))
        return true;
    return mimeType.subtype == "xml" && (mimeType.type == "application" || mimeType.type == "text");
}

bool isHtmlMimeType(const MimeType& mimeType)
{
    return mimeType.type == "text" && mimeType.subtype == "html";
}

bool isImageMimeType(const MimeType& mimeType)
{
    return mimeType.type == "image";
}

bool isAudioOrVideoMimeType(const MimeType& mimeType)
{
    if (mimeType.type == "audio" || mimeType.type == "video")
        return true;
    return mimeType.type == "application" && mimeType.subtype == "ogg";
}

bool isFontMimeType(const MimeType& mimeType)
{
    static constexpr std::array<std::string_view, 7> applicationSubtypes {
        "font-cff", "font-otf", "font-sfnt", "font-ttf", "font-woff", "vnd.ms-fontobject", "vnd.ms-opentype"};
    if (mimeType.type == "font")
        return true;
    return mimeType.type == "application" && isOneOf(mimeType.subtype, applicationSubtypes);
}

bool isZipBasedMimeType(const MimeType& mimeType)
{
    return endsWith(mimeType.subtype, "+zip") || (mimeType.type == "application" && mimeType.subtype == "zip");
}

bool isArchiveMimeType(const MimeType& mimeType)
{
    static constexpr std::array<std::string_view, 3> applicationSubtypes {"x-rar-compressed", "zip", "x-gzip"};
    return mimeType.type == "application" && isOneOf(mimeType.subtype, applicationSubtypes);
}

bool isScriptableMimeType(const MimeType& mimeType)
{
    if (isXmlMimeType(mimeType) || isHtmlMimeType(mimeType))
        return true;
    return mimeType.type == "application" && mimeType.subtype == "pdf";
}

} // namespace fetchscope
