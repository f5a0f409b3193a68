#include "core/engine/policy/permissions_policy.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/structured_fields.h"

#include <algorithm>
#include <variant>

namespace fetchscope {

namespace {

/// Does one member of an allowlist cover the document?
bool covers(std::string_view member, const Origin& container, const Origin& framed)
{
    if (member == "*" || asciiCaseInsensitiveEquals(member, "'src'"))
        return true;
    if (asciiCaseInsensitiveEquals(member, "'self'"))
        return container == framed;
    const auto url = parseUrl(member);
    return url && originOf(*url) == framed;
}

/// The names in an attribute that white space sets apart.
std::string_view takeWord(std::string_view& text)
{
    text = strip(text, isAsciiWhitespace);
    std::size_t end = 0;
    while (end < text.size() && !isAsciiWhitespace(text[end]))
        ++end;
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

/// https://w3c.github.io/webappsec-csp/#match-url-to-source-expression, of a source that is an origin, whose host may
/// begin with `*.`.
bool coversOrigin(std::string_view source, const Origin& origin)
{
    const std::size_t wildcard = source.find("*.");
    if (wildcard == std::string_view::npos) {
        const auto url = parseUrl(source);
        return url && originOf(*url) == origin;
    }
    const std::string scheme(source.substr(0, wildcard));
    const auto above = parseUrl(scheme + std::string(source.substr(wildcard + 2)));
    if (!above || origin.isOpaque() || scheme.substr(0, scheme.find(':')) != origin.scheme()
        || originOf(*above).port() != origin.port())
        return false;
    const std::string_view host = origin.host();
    return host.size() > above->host().size() + 1 && host.ends_with(above->host())
        && host[host.size() - above->host().size() - 1] == '.';
}

/// Step 1.5 of https://w3c.github.io/webappsec-permissions-policy/#construct-policy, of one element.
void addElement(PermissionsPolicy::Declaration& declaration, const structured::Item& element)
{
    if (const auto* const token = std::get_if<structured::Token>(&element.value)) {
        declaration.isForAll = declaration.isForAll || token->value == "*";
        declaration.hasSelf = declaration.hasSelf || token->value == "self";
    } else if (const auto* const source = std::get_if<std::string>(&element.value)) {
        declaration.sources.push_back(*source);
    }
}

/// Who is told of violations, as chromium reads it: a token, where the standard has a string.
std::string endpointOf(const structured::Parameters& parameters)
{
    for (const auto& [name, value] : parameters) {
        const auto* const token = std::get_if<structured::Token>(&value);
        if (name == "report-to" && token != nullptr)
            return token->value;
    }
    return {};
}

bool allows(const PermissionsPolicy::Declaration& declaration, const Page& page, const Origin& origin)
{
    return declaration.isForAll || (declaration.hasSelf && origin == page.origin)
        || std::any_of(declaration.sources.begin(), declaration.sources.end(),
            [&origin](const std::string& source) { return coversOrigin(source, origin); });
}

} // namespace

PermissionsPolicy parsePermissionsPolicy(std::string_view value)
{
    PermissionsPolicy policy;
    policy.serialized = value;
    const auto dictionary = structured::parseDictionary(value);
    if (!dictionary)
        return policy;
    for (const auto& [feature, member] : *dictionary) {
        PermissionsPolicy::Declaration& declaration = policy.declarations.emplace_back();
        declaration.feature = feature;
        if (const auto* const item = std::get_if<structured::Item>(&member)) {
            addElement(declaration, *item);
            declaration.endpoint = endpointOf(item->parameters);
            continue;
        }
        const auto& list = std::get<structured::InnerList>(member);
        for (const structured::Item& element : list.items)
            addElement(declaration, element);
        declaration.endpoint = endpointOf(list.parameters);
    }
    return policy;
}

std::optional<bool> isDeclaredFor(
    const Page& page, std::string_view feature, const Origin& origin, const Profile& profile)
{
    const PermissionsPolicy::Declaration* const declaration = page.permissionsPolicy.declarationOf(feature);
    // Differs: firefox and safari do not know the header.
    if (declaration == nullptr || profile.departs(Difference::PermissionsPolicyHeader))
        return std::nullopt;
    return allows(*declaration, page, origin);
}

bool isDeclaredAway(const Page& page, std::string_view feature, const Profile& profile)
{
    return isDeclaredFor(page, feature, page.origin, profile) == false;
}

bool isReportedAway(const Page& page, std::string_view feature, const Profile& profile)
{
    const PermissionsPolicy::Declaration* const declaration = page.permissionsPolicyReportOnly.declarationOf(feature);
    return declaration != nullptr && !profile.departs(Difference::PermissionsPolicyHeader)
        && !allows(*declaration, page, page.origin);
}

Delegation delegationOf(std::string_view allow, std::string_view feature, const Origin& container, const Origin& framed)
{
    for (std::string_view directive : strictlySplit(allow, ';')) {
        if (!asciiCaseInsensitiveEquals(takeWord(directive), feature))
            continue;
        std::string_view member = takeWord(directive);
        // A feature without an allowlist is for the origin of the frame's src.
        if (member.empty())
            return Delegation::Given;
        for (; !member.empty(); member = takeWord(directive)) {
            if (covers(member, container, framed))
                return Delegation::Given;
        }
        return Delegation::Withheld;
    }
    return Delegation::NotNamed;
}

} // namespace fetchscope
