#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/apache_request.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// A section for some of the URLs only.
struct UrlSection
{
    const ApacheDirective* directive = nullptr;
    std::optional<TextPattern> urls;
};

std::string escaped(std::string_view text)
{
    std::string expression;
    for (const char c : text) {
        if (!isAsciiAlphanumeric(c) && c != '/' && c != ':')
            expression += '\\';
        expression += c;
    }
    return expression;
}

/// `*.js` as an expression.
std::string expressionOfWildcard(std::string_view text)
{
    std::string expression;
    for (const char c : text)
        expression += c == '*' ? std::string("[^/?]*") : c == '?' ? std::string("[^/?]") : escaped(std::string(1, c));
    return expression;
}

std::optional<TextPattern> urlsOf(const ApacheDirective& section, ConfigurationDraft& draft)
{
    const std::string_view first = section.argument(0);
    const bool isExpression = section.name.ends_with("match") || first == "~";
    const std::string text(first == "~" ? section.argument(1) : first);
    std::string expression = "^";
    expression += escaped(draft.origin());
    if (section.name.starts_with("location")) {
        if (!isExpression) {
            expression.append(escaped(text));
            // A path, with what is below it.
            expression.append(text.ends_with('/') ? "" : "(?:[/?]|$)");
        } else {
            expression.append(text.starts_with('^') ? "(?:" : "[^?]*(?:");
            expression.append(text.starts_with('^') ? text.substr(1) : text).append(")");
        }
        return draft.expression(expression);
    }
    // The name of a file is the last piece of the path.
    expression += "[^?]*/";
    std::string name = isExpression ? text : expressionOfWildcard(text);
    const bool isAnchored = name.starts_with('^');
    const bool isWhole = name.ends_with('$') && !name.ends_with("\\$");
    if (isAnchored)
        name.erase(0, 1);
    if (isWhole)
        name.pop_back();
    if (isExpression && !isAnchored)
        expression += "[^/?]*";
    expression.append("(?:").append(name).append(")");
    expression.append(isExpression && !isWhole ? "[^/?]*(?:\\?|$)" : "(?:\\?|$)");
    return draft.expression(expression);
}

void collectUrlSections(const ApacheDirective& section, ConfigurationDraft& draft, std::vector<UrlSection>& sections)
{
    for (const ApacheDirective& directive : section.section) {
        if (!directive.isSection)
            continue;
        if (directive.name.starts_with("files") || directive.name.starts_with("location"))
            sections.push_back({&directive, urlsOf(directive, draft)});
        else
            collectUrlSections(directive, draft, sections);
    }
}

/// Does a directive of this name stand in the section, at any depth?
bool has(const ApacheDirective& section, std::string_view name)
{
    return std::any_of(section.section.begin(), section.section.end(),
        [name](const ApacheDirective& one) { return one.name == name || has(one, name); });
}

/// The virtual host that sets headers; all of the text where there is none.
const ApacheDirective& chosenHost(const ApacheDirective& root)
{
    const ApacheDirective* chosen = nullptr;
    for (const ApacheDirective& directive : root.section) {
        if (directive.name == "virtualhost" && (!chosen || (!has(*chosen, "header") && has(directive, "header"))))
            chosen = &directive;
    }
    return chosen ? *chosen : root;
}

std::string originOf(const ApacheDirective& host)
{
    for (const ApacheDirective& directive : host.section) {
        if (directive.name != "servername")
            continue;
        const bool isSecure = host.argument(0).ends_with(":443") || has(host, "sslengine");
        std::string origin = isSecure ? "https://" : "http://";
        return origin.append(directive.argument(0));
    }
    return {};
}

/// `header always set …`: names of directives have no case. In small letters they are words of sentences, too.
bool isHeaderDirective(std::string_view line)
{
    constexpr std::array<std::string_view, 2> conditions {"always", "onsuccess"};
    constexpr std::array<std::string_view, 6> actions {"set", "add", "append", "merge", "unset", "echo"};
    const std::string lower = asciiLowercase(strip(line, isAsciiWhitespace).substr(0, 60));
    const std::vector<std::string_view> words = strictlySplit(lower, ' ');
    const auto isOneOf = [&words](std::size_t at, const auto& list) {
        return at < words.size() && std::find(list.begin(), list.end(), words[at]) != list.end();
    };
    return words.front() == "header" && isOneOf(isOneOf(1, conditions) ? 2 : 1, actions);
}

} // namespace

bool looksLikeApacheConfiguration(std::string_view text)
{
    constexpr std::string_view signs[] {"Header set ", "Header always ", "Header add ", "Header append ",
        "Header merge ", "Header onsuccess ", "Header unset ", "header set ", "<VirtualHost", "<IfModule",
        "RewriteRule "};
    if (std::any_of(
            std::begin(signs), std::end(signs), [text](std::string_view sign) { return text.find(sign) != text.npos; }))
        return true;
    if (text.find("header ") == text.npos && text.find("HEADER ") == text.npos)
        return false;
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    return std::any_of(lines.begin(), lines.end(), isHeaderDirective);
}

Result<ServerConfiguration> readApacheConfiguration(std::string_view text, const ServerSurroundings& surroundings)
{
    const ApacheDirective root = readApacheDirectives(text);
    ConfigurationDraft draft(surroundings);
    if (root.unclosedLine)
        draft.note(say<messages::ServerBlockNotClosed>(*root.unclosedLine));
    if (!has(root, "header") && !has(root, "rewriterule"))
        return draft.finish();
    const ApacheDirective& host = chosenHost(root);
    draft.chooseOrigin(originOf(host));
    std::vector<const ApacheDirective*> scopes;
    // What stands outside of all hosts counts in each.
    ApacheDirective outside;
    if (&host != &root) {
        for (const ApacheDirective& directive : root.section) {
            if (directive.name != "virtualhost")
                outside.section.push_back(directive);
        }
        scopes.push_back(&outside);
    }
    scopes.push_back(&host);
    const bool isPerDirectory = &host == &root;
    std::vector<UrlSection> sections;
    for (const ApacheDirective* scope : scopes)
        collectUrlSections(*scope, draft, sections);
    const auto answerWith = [&](const std::optional<TextPattern>& urls, const ApacheDirective* section) {
        std::vector<const ApacheDirective*> counted = scopes;
        if (section)
            counted.push_back(section);
        draft.answer(
            urls, [&](RequestCases& request) { return ApacheRequest(request, draft).answer(counted, isPerDirectory); });
    };
    for (const UrlSection& section : sections) {
        if (section.urls)
            answerWith(section.urls, section.directive);
    }
    answerWith(std::nullopt, nullptr);
    return draft.finish();
}

} // namespace fetchscope
