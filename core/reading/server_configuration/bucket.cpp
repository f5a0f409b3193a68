#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// An element of a CORS rule: its name in the preset, and as JSON, XML and Terraform have it.
struct RuleElement
{
    std::string_view option;
    std::string_view inJson;
    std::string_view inXml;
    std::string_view inTerraform;
};

constexpr std::array<RuleElement, 5> elements {
    RuleElement {"AllowedOrigins", "AllowedOrigins", "AllowedOrigin", "allowed_origins"},
    RuleElement {"AllowedMethods", "AllowedMethods", "AllowedMethod", "allowed_methods"},
    RuleElement {"AllowedHeaders", "AllowedHeaders", "AllowedHeader", "allowed_headers"},
    RuleElement {"ExposeHeaders", "ExposeHeaders", "ExposeHeader", "expose_headers"},
    RuleElement {"MaxAgeSeconds", "MaxAgeSeconds", "MaxAgeSeconds", "max_age_seconds"},
};

bool hasOrigins(std::string_view text)
{
    return text.find("AllowedOrigins") != text.npos || text.find("<AllowedOrigin>") != text.npos
        || text.find("allowed_origins") != text.npos;
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
    // The innermost braces that say origins.
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{') {
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

std::vector<std::string> valuesOf(std::string_view piece, const RuleElement& element)
{
    std::vector<std::string> values;
    std::string tag = "<";
    tag.append(element.inXml).append(">");
    for (std::size_t at = piece.find(tag); at != piece.npos; at = piece.find(tag, at + 1)) {
        const std::size_t start = at + tag.size();
        values.emplace_back(
            strip(piece.substr(start, std::min(piece.find('<', start), piece.size()) - start), isAsciiWhitespace));
    }
    for (const std::string_view name : {element.inJson, element.inTerraform}) {
        const std::size_t at = piece.find(name);
        if (at == piece.npos || !values.empty())
            continue;
        const std::size_t sign = piece.find_first_of(":=", at);
        if (sign == piece.npos)
            continue;
        const Literal value = literalAt(piece, sign + 1);
        if (value.kind == Literal::Kind::List) {
            for (const auto& [unused, member] : value.members)
                values.push_back(member.text);
        } else if (value.isKnown()) {
            values.push_back(value.text);
        }
    }
    return values;
}

} // namespace

bool looksLikeBucketConfiguration(std::string_view text)
{
    return hasOrigins(text) && (text.find("AllowedMethod") != text.npos || text.find("allowed_methods") != text.npos)
        && text.find("Cors::") == text.npos;
}

Result<ServerConfiguration> readBucketConfiguration(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    const auto pieces = piecesOf(text);
    if (pieces.empty())
        return draft.finish();
    draft.chooseOrigin({});
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        PresetOptions options;
        for (const RuleElement& element : elements) {
            const auto values = valuesOf(pieces[i], element);
            if (element.option == "MaxAgeSeconds" && !values.empty())
                options.take(element.option, Literal {Literal::Kind::Number, values.front()});
            else if (element.option != "MaxAgeSeconds")
                options.take(element.option, values);
        }
        options.take("isLast", i + 1 == pieces.size());
        auto rules = PresetOptions::rulesOf("s3", std::move(options));
        if (!rules)
            return tl::unexpected(rules.error());
        draft.add(*std::move(rules));
    }
    return draft.finish();
}

} // namespace fetchscope
