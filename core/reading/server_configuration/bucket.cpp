#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// An element of a CORS rule: its name in the preset, and as JSON, XML, Terraform, the CDK and CloudFormation have it.
struct RuleElement
{
    std::string_view option;
    std::string_view inJson;
    std::string_view inXml;
    std::string_view inTerraform;
    std::string_view inCdk;
    std::string_view inCloudFormation;
};

constexpr std::array<RuleElement, 5> elements {
    RuleElement {"AllowedOrigins", "AllowedOrigins", "AllowedOrigin", "allowed_origins", "allowedOrigins", ""},
    RuleElement {"AllowedMethods", "AllowedMethods", "AllowedMethod", "allowed_methods", "allowedMethods", ""},
    RuleElement {"AllowedHeaders", "AllowedHeaders", "AllowedHeader", "allowed_headers", "allowedHeaders", ""},
    RuleElement {
        "ExposeHeaders", "ExposeHeaders", "ExposeHeader", "expose_headers", "exposedHeaders", "ExposedHeaders"},
    RuleElement {"MaxAgeSeconds", "MaxAgeSeconds", "MaxAgeSeconds", "max_age_seconds", "maxAge", "MaxAge"},
};

/// Does the name stand there with a value behind it, and is no call's?
bool hasKey(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const bool isWhole = at == 0 || (!isNameCharacter(text[at - 1]) && text[at - 1] != '.');
        const std::size_t behind = text.find_first_not_of("\"' \t", at + name.size());
        if (isWhole && behind != text.npos && (text[behind] == ':' || (text[behind] == '=' && text[behind + 1] != '>')))
            return true;
    }
    return false;
}

bool hasOrigins(std::string_view text)
{
    return text.find("<AllowedOrigin>") != text.npos || hasKey(text, "AllowedOrigins")
        || hasKey(text, "allowed_origins") || hasKey(text, "allowedOrigins");
}

/// `AllowedOrigins:` above lines with a hyphen.
bool isYaml(std::string_view text)
{
    const std::size_t at = text.find("AllowedOrigins:");
    const std::size_t end = std::min(text.find('\n', at == text.npos ? 0 : at), text.size());
    return at != text.npos && text.find('{') == text.npos
        && strip(text.substr(at, end - at), isAsciiWhitespace) == "AllowedOrigins:";
}

/// The entries of a list in YAML, each of which has what belongs to one rule.
std::vector<std::string_view> entriesOfYaml(std::string_view text)
{
    std::vector<std::string_view> pieces;
    std::size_t start = 0;
    std::size_t at = 0;
    bool hasRule = false;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        const bool isElement = std::any_of(elements.begin(), elements.end(), [plain](const RuleElement& element) {
            return plain.starts_with("- " + std::string(element.inJson) + ":") || plain.starts_with("- Id:")
                || plain.starts_with("- " + std::string(element.inCloudFormation) + ":");
        });
        if (plain.starts_with("- ") && isElement) {
            if (hasRule)
                pieces.push_back(text.substr(start, at - start));
            start = at;
            hasRule = true;
        }
        at += line.size() + 1;
    }
    pieces.push_back(text.substr(std::min(start, text.size())));
    return pieces;
}

/// The rules of a text, each as its piece of it.
std::vector<std::string_view> piecesOf(std::string_view text)
{
    // As many as a bucket can have.
    constexpr std::size_t mostRules = 100;
    std::vector<std::string_view> pieces;
    constexpr std::string_view start = "<CORSRule>";
    constexpr std::string_view end = "</CORSRule>";
    for (std::size_t at = text.find(start); at != text.npos && pieces.size() < mostRules;
         at = text.find(start, at + 1)) {
        const std::size_t close = std::min({text.find(end, at), text.find(start, at + 1), text.size()});
        pieces.push_back(text.substr(at, close - at));
    }
    if (!pieces.empty())
        return pieces;
    if (isYaml(text))
        return entriesOfYaml(text);
    // The innermost braces that say origins.
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // `"https://${var.domain}"`
        if (text.substr(i, 2) == "${")
            i = std::min(text.find('}', i), text.size() - 1);
        else if (text[i] == '{') {
            open.push_back(i);
        } else if (text[i] == '}' && !open.empty()) {
            const std::string_view piece = text.substr(open.back(), i + 1 - open.back());
            open.clear();
            if (pieces.size() < mostRules && hasOrigins(piece))
                pieces.push_back(piece);
        }
    }
    // What was cut off before its end.
    if (pieces.empty() && !open.empty() && hasOrigins(text.substr(open.back())))
        pieces.push_back(text.substr(open.back()));
    return pieces;
}

/// The value at an offset of a piece of a program, whose variables may stand outside of the piece.
Literal valueAt(std::string_view piece, std::size_t offset, std::string_view program)
{
    Literal value = literalAt(piece, offset);
    const bool isKnown = value.isKnown()
        && std::all_of(
            value.members.begin(), value.members.end(), [](const auto& member) { return member.second.isKnown(); });
    if (isKnown)
        return value;
    std::string own(piece.substr(offset));
    own.append(",\n").append(program);
    Literal again = literalAt(own, 0);
    return again.isKnown() ? again : value;
}

std::vector<std::string> valuesOf(std::string_view piece, const RuleElement& element, std::string_view program)
{
    std::vector<std::string> values;
    std::string tag = "<";
    tag.append(element.inXml).append(">");
    for (std::size_t at = piece.find(tag); at != piece.npos; at = piece.find(tag, at + 1)) {
        const std::size_t start = at + tag.size();
        values.emplace_back(
            strip(piece.substr(start, std::min(piece.find('<', start), piece.size()) - start), isAsciiWhitespace));
    }
    if (isYaml(piece)) {
        const auto ofJson = valuesOfKey(piece, element.inJson);
        const auto others =
            ofJson || element.inCloudFormation.empty() ? ofJson : valuesOfKey(piece, element.inCloudFormation);
        return others.value_or(std::vector<std::string>());
    }
    for (const std::string_view name : {element.inJson, element.inTerraform, element.inCdk, element.inCloudFormation}) {
        const std::size_t at = name.empty() ? piece.npos : piece.find(name);
        if (at == piece.npos || !values.empty())
            continue;
        const std::size_t sign = piece.find_first_of(":=", at);
        if (sign == piece.npos)
            continue;
        const Literal value = valueAt(piece, sign + 1, program);
        if (value.kind == Literal::Kind::List) {
            for (const auto& [unused, member] : value.members) {
                // `s3.HttpMethods.GET`
                const bool isConstant = !member.isKnown() && member.text.find('.') != std::string::npos
                    && member.text.find('[') == std::string::npos;
                values.push_back(isConstant ? member.text.substr(member.text.rfind('.') + 1) : member.text);
            }
        } else if (value.isKnown()) {
            values.push_back(value.text);
        }
    }
    return values;
}

/// Is a part of an origin filled in when the program runs? `${var.domain}`, `%s`, `local.urls["app"]`
bool hasGap(std::string_view origin)
{
    const bool hasMark =
        origin.find("${") != origin.npos || origin.find("{{") != origin.npos || origin.find("%s") != origin.npos;
    return hasMark || (origin.find("://") == origin.npos && origin.find_first_of("\"'[](){}") != origin.npos);
}

/// Of origins that are only known at run time: all.
std::vector<std::string> originsOfPiece(std::string_view piece, std::string_view program, ConfigurationDraft& draft)
{
    std::vector<std::string> origins;
    for (std::string& origin : valuesOf(piece, elements.front(), program)) {
        const bool isName = !origin.empty() && std::all_of(origin.begin(), origin.end(), [](char c) {
            return isNameCharacter(c) || c == '.' || c == '[' || c == ']';
        });
        const bool isHost = origin.find('.') != std::string::npos && origin.find("var.") != 0;
        if (hasGap(origin))
            draft.note(say<messages::OriginAtRunTime>(origin));
        else if (isName && !isHost && origin != "localhost" && origin.find("://") == std::string::npos)
            draft.note(say<messages::OriginAtRunTime>(origin));
        else
            origins.push_back(std::move(origin));
    }
    if (origins.empty()) {
        draft.note(say<messages::OriginByFunction>("*"));
        origins.emplace_back("*");
    }
    return origins;
}

} // namespace

bool looksLikeBucketConfiguration(std::string_view text)
{
    const bool isOfCdk = hasKey(text, "allowedOrigins") && hasKey(text, "allowedMethods")
        && (text.find("ucket") != text.npos || text.find("HttpMethods.") != text.npos);
    const bool hasMethods =
        text.find("<AllowedMethod>") != text.npos || hasKey(text, "AllowedMethods") || hasKey(text, "allowed_methods");
    // Other clouds have keys of the same names, and answer otherwise.
    const bool isOfAzure = text.find("azurerm_") != text.npos && text.find("aws_") == text.npos;
    return !isOfAzure && (isOfCdk || (hasOrigins(text) && hasMethods));
}

Result<ServerConfiguration> readBucketConfiguration(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    const std::string plain = withoutLineComments(text);
    const auto pieces = piecesOf(plain);
    if (pieces.empty())
        return draft.finish();
    draft.chooseOrigin({});
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        PresetOptions options;
        for (const RuleElement& element : elements) {
            const auto values = element.option == "AllowedOrigins" ? originsOfPiece(pieces[i], plain, draft)
                                                                   : valuesOf(pieces[i], element, plain);
            if (element.option == "MaxAgeSeconds" && !values.empty())
                options.take(element.option, Literal {Literal::Kind::Number, values.front()});
            else if (element.option != "MaxAgeSeconds")
                options.take(element.option, values);
        }
        options.take("isLast", i + 1 == pieces.size());
        if (const auto error = addPresetRules("s3", std::move(options), std::nullopt, draft))
            return tl::unexpected(*error);
    }
    return draft.finish();
}

} // namespace fetchscope
