#include "core/engine/base/ascii.h"
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

/// How a rule is written down: as JSON and in programs, XML, Terraform, the CDK, CloudFormation, and for Wrangler
/// (https://developers.cloudflare.com/r2/buckets/cors/).
enum class Notation : std::uint8_t { Json, Xml, Terraform, Cdk, CloudFormation, Wrangler };
constexpr std::size_t notations = 6;

/// An element of a CORS rule: its name in the preset, and in each notation.
struct RuleElement
{
    std::string_view option;
    std::array<std::string_view, notations> names;

    std::string_view nameIn(Notation notation) const { return names[static_cast<std::size_t>(notation)]; }
};

constexpr std::array<RuleElement, 6> elements {
    RuleElement {"AllowedOrigins",
        {"AllowedOrigins", "AllowedOrigin", "allowed_origins", "allowedOrigins", "AllowedOrigins", "origins"}},
    RuleElement {"AllowedMethods",
        {"AllowedMethods", "AllowedMethod", "allowed_methods", "allowedMethods", "AllowedMethods", "methods"}},
    RuleElement {"AllowedHeaders",
        {"AllowedHeaders", "AllowedHeader", "allowed_headers", "allowedHeaders", "AllowedHeaders", "headers"}},
    RuleElement {"ExposeHeaders",
        {"ExposeHeaders", "ExposeHeader", "expose_headers", "exposedHeaders", "ExposedHeaders", "exposeHeaders"}},
    RuleElement {
        "MaxAgeSeconds", {"MaxAgeSeconds", "MaxAgeSeconds", "max_age_seconds", "maxAge", "MaxAge", "maxAgeSeconds"}},
    // Says nothing of what is answered.
    RuleElement {"", {"ID", "ID", "id", "id", "Id", "id"}},
};

/// Where the value of a name begins, which is no call's; of `{ AllowedOrigins, … }` where the name does. npos: it has
/// none.
std::size_t valueOfName(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const bool isWhole = at == 0 || (!isNameCharacter(text[at - 1]) && text[at - 1] != '.');
        const std::size_t end = at + name.size();
        if (!isWhole || (end < text.size() && isNameCharacter(text[end])))
            continue;
        const std::size_t behind = text.find_first_not_of("\"' \t", end);
        if (behind == text.npos)
            continue;
        if (text[behind] == ':' || (text[behind] == '=' && !text.substr(behind).starts_with("==")))
            return behind + (text.substr(behind).starts_with("=>") ? 2 : 1);
        const std::string_view lead = strip(text.substr(0, at), isAsciiWhitespace);
        const bool isAlone = text[end] != '"' && text[end] != '\'' && (lead.ends_with('{') || lead.ends_with(','));
        if (isAlone && (text[behind] == ',' || text[behind] == '}' || text[behind] == '\n'))
            return at;
    }
    return text.npos;
}

bool hasKey(std::string_view text, std::string_view name)
{
    return valueOfName(text, name) != text.npos;
}

bool hasOrigins(std::string_view text)
{
    return text.find("<AllowedOrigin>") != text.npos || hasKey(text, "AllowedOrigins")
        || hasKey(text, "allowed_origins") || hasKey(text, "allowedOrigins");
}

/// `{ "allowed": { "origins": […], "methods": […] } }`
bool isOfWrangler(std::string_view text)
{
    return text.find("\"allowed\"") != text.npos && hasKey(text, "origins") && hasKey(text, "methods");
}

/// The innermost objects that have `allowed` in them, in one pass.
std::vector<std::string_view> piecesOfWrangler(std::string_view text)
{
    struct OpenObject
    {
        std::size_t begin = 0;
        bool hasKey = false;
    };
    constexpr std::string_view key = "\"allowed\"";
    std::vector<std::string_view> pieces;
    std::vector<OpenObject> open;
    const auto close = [&](std::size_t end) {
        const OpenObject object = open.back();
        open.pop_back();
        const bool hasInner = !pieces.empty() && pieces.back().data() > text.data() + object.begin;
        if (object.hasKey && !hasInner)
            pieces.push_back(text.substr(object.begin, end - object.begin));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{')
            open.push_back({i});
        else if (text[i] == '}' && !open.empty())
            close(i + 1);
        else if (text[i] == '"' && !open.empty() && text.substr(i).starts_with(key))
            open.back().hasKey = true;
    }
    while (!open.empty())
        close(text.size());
    return pieces;
}

/// `AllowedOrigins:` outside of braces.
bool isYaml(std::string_view text)
{
    const std::size_t at = text.find("AllowedOrigins:");
    if (at == text.npos || text.substr(0, at).ends_with('"'))
        return false;
    int depth = 0;
    for (std::size_t i = 0; i < at; ++i) {
        if (text.substr(i, 2) == "${" || text.substr(i, 2) == "{{")
            i = std::min(text.find('}', i), at);
        else if (text[i] == '{' || text[i] == '(')
            ++depth;
        else if (text[i] == '}' || text[i] == ')')
            --depth;
    }
    return depth <= 0;
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
            return plain.starts_with("- " + std::string(element.nameIn(Notation::Json)) + ":")
                || plain.starts_with("- " + std::string(element.nameIn(Notation::CloudFormation)) + ":");
        });
        if (isElement) {
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
    if (isOfWrangler(text))
        return piecesOfWrangler(text);
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
    const std::size_t given = valueOfName(block, "default");
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
            values.known.emplace_back(
                strip(piece.substr(start, std::min(piece.find('<', start), piece.size()) - start), isAsciiWhitespace));
        }
        return values;
    }
    if (isYaml(piece)) {
        for (std::string& value : valuesOfKey(piece, name).value_or(std::vector<std::string>()))
            (value.starts_with('!') ? values.open : values.known).push_back(std::move(value));
        return values;
    }
    const std::size_t at = valueOfName(piece, name);
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
    if (isOfWrangler(piece))
        return Notation::Wrangler;
    if (hasKey(piece, "allowed_origins"))
        return Notation::Terraform;
    if (hasKey(piece, "allowedOrigins"))
        return Notation::Cdk;
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
    const bool isOfCdk = hasKey(text, "allowedOrigins") && hasKey(text, "allowedMethods")
        && (text.find("ucket") != text.npos || text.find("HttpMethods.") != text.npos);
    const bool hasMethods =
        text.find("<AllowedMethod>") != text.npos || hasKey(text, "AllowedMethods") || hasKey(text, "allowed_methods");
    // Other clouds have keys of the same names, and answer otherwise.
    const bool isOfAzure = text.find("azurerm_") != text.npos && text.find("aws_") == text.npos;
    return !isOfAzure && (isOfCdk || isOfWrangler(text) || (hasOrigins(text) && hasMethods));
}

Result<ServerConfiguration> readBucketConfiguration(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    const std::string plain = withoutLineComments(withoutEscapes(text));
    const auto pieces = piecesOf(plain);
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
