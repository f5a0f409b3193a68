#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/bucket_pieces.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/preset_options.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fetchscope {

namespace {

/// How a rule is written down: as JSON and in programs, XML, Terraform, the CDK, CloudFormation, for Wrangler
/// (https://developers.cloudflare.com/r2/buckets/cors/), and for Pulumi.
enum class Notation : std::uint8_t { Json, Xml, Terraform, Cdk, CloudFormation, Wrangler, Pulumi };
constexpr std::size_t notations = 7;

/// An element of a CORS rule: its name in the preset, and in each notation.
struct RuleElement
{
    std::string_view option;
    std::array<std::string_view, notations> names;

    std::string_view nameIn(Notation notation) const { return names[static_cast<std::size_t>(notation)]; }
};

constexpr std::array<RuleElement, 6> elements {
    RuleElement {"AllowedOrigins",
        {"AllowedOrigins", "AllowedOrigin", "allowed_origins", "allowedOrigins", "AllowedOrigins", "origins",
            "allowedOrigins"}},
    RuleElement {"AllowedMethods",
        {"AllowedMethods", "AllowedMethod", "allowed_methods", "allowedMethods", "AllowedMethods", "methods",
            "allowedMethods"}},
    RuleElement {"AllowedHeaders",
        {"AllowedHeaders", "AllowedHeader", "allowed_headers", "allowedHeaders", "AllowedHeaders", "headers",
            "allowedHeaders"}},
    RuleElement {"ExposeHeaders",
        {"ExposeHeaders", "ExposeHeader", "expose_headers", "exposedHeaders", "ExposedHeaders", "exposeHeaders",
            "exposeHeaders"}},
    RuleElement {"MaxAgeSeconds",
        {"MaxAgeSeconds", "MaxAgeSeconds", "max_age_seconds", "maxAge", "MaxAge", "maxAgeSeconds", "maxAgeSeconds"}},
    // Says nothing of what is answered.
    RuleElement {"", {"ID", "ID", "id", "id", "Id", "id", "id"}},
};

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

/// What a rule says of an element.
struct Values
{
    std::vector<std::string> known {};
    /// What is only known when the rule is set.
    std::vector<std::string> open {};
    /// All of it is.
    bool isOpen = false;
};

/// `var.allowed_origins` is what `variable "allowed_origins"` has for its default, `local.origins` what is called so.
Literal namedElsewhere(const Literal& value, std::string_view program)
{
    constexpr std::string_view ofVariables = "var.";
    constexpr std::string_view ofLocals = "local.";
    const std::string_view name = value.text;
    if (name.starts_with(ofLocals)) {
        std::string own(name.substr(ofLocals.size()));
        own.append(",\n").append(program);
        return literalAt(own, 0);
    }
    if (!name.starts_with(ofVariables))
        return value;
    const std::string declared = "variable \"" + std::string(name.substr(ofVariables.size())) + "\"";
    const std::size_t at = program.find(declared);
    const std::size_t brace = at == program.npos ? at : program.find('{', at);
    if (brace == program.npos)
        return value;
    const std::string_view block = program.substr(brace, endOfBrackets(program, brace + 1) - brace);
    const std::size_t given = bucketValueOf(block, "default");
    return given == block.npos ? value : literalAt(block, given);
}

void takeMember(Values& values, const Literal& member, bool isOfMethods)
{
    if (member.kind == Literal::Kind::Text || member.kind == Literal::Kind::Number) {
        values.known.push_back(member.text);
        return;
    }
    // `s3.HttpMethods.GET`
    const bool isConstant = isOfMethods && !member.isKnown() && member.text.find('.') != std::string::npos
        && member.text.find_first_of("[(") == std::string::npos;
    if (isConstant)
        values.known.push_back(member.text.substr(member.text.rfind('.') + 1));
    else if (member.kind == Literal::Kind::Object && !member.members.empty())
        values.open.push_back(member.members.front().first);
    else if (!member.text.empty())
        values.open.push_back(member.text);
}

Values valuesOf(std::string_view piece, const RuleElement& element, Notation notation, std::string_view program)
{
    Values values;
    const std::string_view name = element.nameIn(notation);
    if (notation == Notation::Xml) {
        const std::string tag = "<" + std::string(name) + ">";
        for (std::size_t at = piece.find(tag); at != piece.npos; at = piece.find(tag, at + 1)) {
            const std::size_t start = at + tag.size();
            // `<your domain>` may stand in it.
            const std::size_t end = std::min({piece.find("</", start), piece.find(tag, start), piece.size()});
            values.known.emplace_back(strip(piece.substr(start, end - start), isAsciiWhitespace));
        }
        return values;
    }
    if (isBucketInYaml(piece)) {
        for (std::string& value : valuesOfKey(piece, name).value_or(std::vector<std::string>()))
            (value.starts_with('!') ? values.open : values.known).push_back(std::move(value));
        return values;
    }
    const std::size_t at = bucketValueOf(piece, name);
    if (at == piece.npos)
        return values;
    const Literal value = namedElsewhere(valueAt(piece, at, program), program);
    if (value.kind == Literal::Kind::List) {
        for (const auto& [unused, member] : value.members)
            takeMember(values, member, element.option == "AllowedMethods");
    } else {
        values.isOpen = !value.isKnown();
        takeMember(values, value, false);
    }
    return values;
}

/// The notation of a rule.
Notation notationOf(std::string_view piece, std::string_view text)
{
    if (piece.find("<AllowedOrigin>") != piece.npos || piece.find("<CORSRule>") != piece.npos)
        return Notation::Xml;
    if (isBucketOfWrangler(piece))
        return Notation::Wrangler;
    if (hasBucketKey(piece, "allowed_origins"))
        return Notation::Terraform;
    if (hasBucketKey(piece, "allowedOrigins"))
        return hasBucketKey(piece, "maxAgeSeconds") || hasBucketKey(piece, "exposeHeaders") ? Notation::Pulumi
                                                                                            : Notation::Cdk;
    return text.find("CorsRules") != text.npos ? Notation::CloudFormation : Notation::Json;
}

/// What a rule has that no rule of its notation may have: S3 refuses the whole configuration.
void noteOtherElements(std::string_view piece, Notation notation, ConfigurationDraft& draft)
{
    const auto isIts = [notation](std::string_view name) {
        return std::any_of(elements.begin(), elements.end(),
            [notation, name](const RuleElement& element) { return element.nameIn(notation) == name; });
    };
    constexpr std::array<std::string_view, 6> beginnings {"Allow", "Expose", "MaxAge", "allow", "expose", "max"};
    for (std::size_t at = 0; at < piece.size(); ++at) {
        std::size_t end = at;
        while (end < piece.size() && isNameCharacter(piece[end]))
            ++end;
        if (end == at)
            continue;
        const std::string_view name = piece.substr(at, end - at);
        const char before = at == 0 ? ' ' : piece[at - 1];
        const std::string_view behind = piece.substr(end);
        const std::size_t sign = std::min(behind.find_first_not_of("\"' \t"), behind.size());
        const bool isElement = notation == Notation::Xml
            ? before == '<' && behind.starts_with('>')
            : before != '.' && sign < behind.size() && (behind[sign] == ':' || behind[sign] == '=');
        const bool looksLikeIt = std::any_of(beginnings.begin(), beginnings.end(),
            [name](std::string_view beginning) { return name.starts_with(beginning); });
        if (isElement && looksLikeIt && !isIts(name))
            draft.note(say<messages::NoElementOfRule>(name));
        at = end;
    }
}

/// Methods that no rule may allow.
void noteOtherMethods(const std::vector<std::string>& methods, ConfigurationDraft& draft)
{
    constexpr std::array<std::string_view, 5> known {"GET", "PUT", "POST", "DELETE", "HEAD"};
    for (const std::string& method : methods) {
        if (std::find(known.begin(), known.end(), method) == known.end())
            draft.note(say<messages::NoMethodOfRule>(method));
    }
}

/// Is a part of an origin filled in when the program runs? `${var.domain}`, `$ORIGIN`, `%s`, `local.urls["app"]`
bool hasGap(std::string_view origin)
{
    const bool hasMark = origin.find("${") != origin.npos || origin.find("{{") != origin.npos
        || origin.find("%s") != origin.npos || origin.starts_with('$') || origin.find("//$") != origin.npos;
    return hasMark || (origin.find("://") == origin.npos && origin.find_first_of("\"'[](){}") != origin.npos);
}

/// Of origins that are only known at run time: all.
std::vector<std::string> allowedBy(const Values& values, ConfigurationDraft& draft)
{
    std::vector<std::string> origins;
    for (const std::string& origin : values.known) {
        const bool isName =
            !origin.empty() && std::all_of(origin.begin(), origin.end(), [](char c) { return isNameCharacter(c); });
        if (hasGap(origin) || (isName && origin != "localhost" && origin != "null" && origin != "https"))
            draft.note(say<messages::OriginAtRunTime>(origin));
        else
            origins.push_back(origin);
    }
    if (values.isOpen && origins.empty()) {
        draft.note(say<messages::OriginsAtRunTime>(values.open.empty() ? std::string() : values.open.front()));
        return {"*"};
    }
    for (const std::string& open : values.open)
        draft.note(say<messages::OriginAtRunTime>(open));
    if (origins.empty()) {
        draft.note(say<messages::OriginByFunction>("*"));
        origins.emplace_back("*");
    }
    return origins;
}

/// What else decides whether a rule of Terraform is there: `count`, `for_each`.
void noteConditions(std::string_view piece, std::string_view text, ConfigurationDraft& draft)
{
    const auto start = static_cast<std::size_t>(piece.data() - text.data());
    const std::size_t resource = text.rfind("resource \"", start);
    if (resource == text.npos)
        return;
    for (const std::string_view line : strictlySplit(text.substr(resource, start - resource), '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        const std::size_t sign = plain.find('=');
        const std::string_view name = strip(plain.substr(0, std::min(sign, plain.size())), isAsciiWhitespace);
        const bool isCondition = sign != plain.npos && (name == "count" || name == "for_each");
        if (isCondition && strip(plain.substr(sign + 1), isAsciiWhitespace) != "1")
            draft.note(say<messages::PartNotFollowed>(std::string(plain.substr(0, plain.find(" #")))));
    }
}

/// The options of a rule; null where nothing is known of its methods.
std::optional<PresetOptions> optionsOf(std::string_view piece, std::string_view text, ConfigurationDraft& draft)
{
    const Notation notation = notationOf(piece, text);
    if (notation != Notation::Wrangler)
        noteOtherElements(piece, notation, draft);
    noteConditions(piece, text, draft);
    PresetOptions options;
    for (const RuleElement& element : elements) {
        if (element.option.empty())
            continue;
        Values values = valuesOf(piece, element, notation, text);
        if (element.option == "AllowedOrigins") {
            options.take(element.option, allowedBy(values, draft));
            continue;
        }
        for (const std::string& open : values.open)
            draft.note(say<messages::ValueAtRunTime>(std::string(element.nameIn(notation)), open));
        if (element.option == "AllowedMethods")
            noteOtherMethods(values.known, draft);
        if (element.option == "AllowedMethods" && values.known.empty() && !values.open.empty())
            return std::nullopt;
        if (element.option != "MaxAgeSeconds")
            options.take(element.option, values.known);
        else if (!values.known.empty())
            options.take(element.option, Literal {Literal::Kind::Number, values.known.front()});
    }
    return options;
}

/// A configuration in a text of a shell: `"{ \"CORSRules\": … }"`.
std::string withoutEscapes(std::string_view text)
{
    if (text.find("\\\"Allowed") == text.npos)
        return std::string(text);
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text.substr(i, 2) == "\\\"";
        i += isEscape ? 1 : 0;
        plain += text[i];
    }
    return plain;
}

} // namespace

bool looksLikeBucketConfiguration(std::string_view given)
{
    const std::string text = withoutEscapes(given);
    const bool isOfCdk = hasBucketKey(text, "allowedOrigins") && hasBucketKey(text, "allowedMethods")
        && (text.find("ucket") != text.npos || text.find("HttpMethods.") != text.npos);
    const bool hasMethods = text.find("<AllowedMethod>") != text.npos || hasBucketKey(text, "AllowedMethods")
        || hasBucketKey(text, "allowed_methods");
    // Other clouds have keys of the same names, and answer otherwise.
    const bool isOfAzure = text.find("azurerm_") != text.npos && text.find("aws_") == text.npos;
    return !isOfAzure && (isOfCdk || isBucketOfWrangler(text) || (hasBucketOrigins(text) && hasMethods));
}

Result<ServerConfiguration> readBucketConfiguration(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    const std::string plain = withoutEscapes(text);
    const auto pieces = bucketRulesIn(plain);
    if (pieces.empty())
        return draft.finish();
    draft.chooseOrigin({});
    std::vector<PresetOptions> rules;
    for (const std::string_view piece : pieces) {
        if (auto options = optionsOf(piece, plain, draft))
            rules.push_back(*std::move(options));
    }
    for (PresetOptions& options : rules) {
        options.take("isLast", &options == &rules.back());
        if (const auto error = addPresetRules("s3", std::move(options), std::nullopt, draft))
            return tl::unexpected(*error);
    }
    return draft.finish();
}

} // namespace fetchscope
