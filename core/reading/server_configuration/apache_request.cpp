#include "core/reading/server_configuration/apache_request.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/program_scan.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

/// What `%{NAME}e` comes to where the variable is not set.
constexpr std::string_view notSet = "(null)";

std::uint16_t redirectStatus(std::string_view text)
{
    std::uint16_t status = 0;
    std::from_chars(text.data(), text.data() + text.size(), status);
    return status >= 100 && status <= 599 ? status : 0;
}

/// The flag's value, where a rule of mod_rewrite has the flag: `[R=204,L]`.
std::optional<std::string> flagOf(std::string_view flags, std::string_view name)
{
    if (flags.starts_with('[') && flags.ends_with(']'))
        flags = flags.substr(1, flags.size() - 2);
    for (const std::string_view part : strictlySplit(flags, ',')) {
        const std::string_view flag = strip(part, isAsciiWhitespace);
        const std::size_t equals = std::min(flag.find('='), flag.size());
        if (asciiCaseInsensitiveEquals(flag.substr(0, equals), name))
            return std::string(flag.substr(std::min(equals + 1, flag.size())));
    }
    return std::nullopt;
}

} // namespace

ServerAnswer ApacheRequest::answer(const std::vector<const ApacheDirective*>& scopes, bool isPerDirectory)
{
    Directives directives;
    for (const ApacheDirective* scope : scopes) {
        for (const ApacheDirective& directive : scope->section) {
            // Variables first: sections may ask for them.
            if (directive.name == "setenvif" || directive.name == "setenvifnocase")
                setIf(directive);
        }
    }
    for (const ApacheDirective* scope : scopes)
        collect(*scope, directives);
    setVariables(directives);
    const bool isAnswered =
        isPerDirectory ? refuses(directives) || rewrite(directives) : rewrite(directives) || refuses(directives);
    if (!isAnswered)
        answerContent(directives);
    setHeaders(directives);
    return std::move(m_answer);
}

void ApacheRequest::collect(const ApacheDirective& section, Directives& directives)
{
    bool wasTaken = false;
    for (const ApacheDirective& directive : section.section) {
        if (!directive.isSection) {
            directives.push_back(&directive);
            continue;
        }
        const bool isOtherwise = directive.name == "else" || directive.name == "elseif";
        const bool isTaken =
            isOtherwise ? !wasTaken && (directive.name == "else" || holds(directive.argument(0))) : counts(directive);
        wasTaken = isTaken || (isOtherwise && wasTaken);
        if (isTaken)
            collect(directive, directives);
    }
}

bool ApacheRequest::counts(const ApacheDirective& section)
{
    if (section.name == "ifmodule" || section.name == "ifdefine")
        return !section.argument(0).starts_with('!');
    if (section.name == "if")
        return holds(section.argument(0));
    if (section.name == "limit" || section.name == "limitexcept") {
        // They limit only who may, and not what else stands in them.
        return true;
    }
    return section.name == "ifversion" || section.name == "directory" || section.name == "directorymatch"
        || section.name == "virtualhost";
}

/// Is the value what the expression has matched: `$0`, or `$1` where the first group is all of it?
static bool isWholeMatch(std::string_view value, std::string_view expression)
{
    if (value != "$1")
        return value == "$0";
    if (expression.starts_with('^'))
        expression.remove_prefix(1);
    if (expression.ends_with('$'))
        expression.remove_suffix(1);
    return expression.starts_with('(') && endOfBrackets(expression, 1) + 1 >= expression.size();
}

void ApacheRequest::setIf(const ApacheDirective& directive)
{
    const std::string_view attribute = directive.argument(0);
    const SentValue value = asciiCaseInsensitiveEquals(attribute, "Request_Method")
        ? operand("%{REQUEST_METHOD}")
        : SentValue {{}, asciiCaseInsensitiveEquals(attribute, "Origin") ? "Origin" : std::string(attribute)};
    for (std::size_t i = 2; i < directive.arguments.size(); ++i)
        noteName(directive.arguments[i]);
    // What is no header's name is an expression for several of them, or a mistake.
    if (!isHeaderName(attribute) || attribute == "Request_URI" || attribute == "Remote_Addr"
        || attribute == "Remote_Host") {
        m_draft.note(say<messages::AssumedCondition>(directive.text));
        return;
    }
    if (!isLike(value, directive.argument(1), directive.name == "setenvifnocase"))
        return;
    for (std::size_t i = 2; i < directive.arguments.size(); ++i) {
        const std::string_view set = directive.arguments[i];
        const std::size_t equals = std::min(set.find('='), set.size());
        const std::string_view text = set.substr(std::min(equals + 1, set.size()));
        const std::string name(set.substr(set.starts_with('!') ? 1 : 0, equals));
        if (set.starts_with('!'))
            m_environment.erase(name);
        else if (isWholeMatch(text, directive.argument(1)))
            m_environment[name] = value;
        else if (text.find('$') != std::string_view::npos) {
            m_draft.note(say<messages::AssumedValue>(std::string(text), name));
            m_environment.erase(name);
        } else
            m_environment[name] = {equals == set.size() ? "1" : std::string(text)};
    }
}

void ApacheRequest::setVariable(const std::string& name, std::string value)
{
    m_named.insert(name);
    m_environment[name] = {std::move(value)};
}

void ApacheRequest::noteName(std::string_view set)
{
    m_named.emplace(set.substr(0, set.find('=')));
}

void ApacheRequest::noteNames(std::string_view flags)
{
    if (const auto set = flagOf(flags, "E"))
        m_named.insert(set->substr(0, set->find(':')));
}

void ApacheRequest::setVariables(const Directives& directives)
{
    for (const ApacheDirective* directive : directives) {
        if (directive->name == "setenvif" || directive->name == "setenvifnocase")
            setIf(*directive);
        else if (directive->name == "setenv" && !directive->arguments.empty())
            setVariable(directive->arguments.front(), std::string(directive->argument(1)));
        else if (directive->name == "rewriterule")
            noteNames(directive->argument(2));
        else if (directive->name == "include" || directive->name == "includeoptional")
            m_draft.note(say<messages::NotIncluded>(directive->text));
    }
}

bool ApacheRequest::condition(const ApacheDirective& directive)
{
    std::string_view pattern = directive.argument(1);
    const bool isNegated = pattern.starts_with('!');
    if (isNegated)
        pattern.remove_prefix(1);
    // Whether a file is there: an application's path is none.
    if (pattern == "-f" || pattern == "-d" || pattern == "-s" || pattern == "-l")
        return isNegated;
    const auto asked = m_asked;
    const SentValue value = operand(directive.argument(0));
    if (value.requestHeader.empty() && value.text.starts_with("%{")) {
        m_draft.note(say<messages::AssumedCondition>(directive.text));
        return false;
    }
    const bool ignoresCase = flagOf(directive.argument(2), "NC").has_value();
    const bool matches = pattern.starts_with('=') ? is(value, pattern.substr(1)) : isLike(value, pattern, ignoresCase);
    // Of the conditions of mod_rewrite only one that holds counts.
    if (matches == isNegated)
        m_asked = asked;
    return matches != isNegated;
}

bool ApacheRequest::applyRule(const ApacheDirective& rule)
{
    const std::string_view flags = rule.argument(2);
    if (const auto set = flagOf(flags, "E")) {
        const std::size_t colon = std::min(set->find(':'), set->size());
        m_environment[set->substr(0, colon)] = operand(std::string_view(*set).substr(std::min(colon + 1, set->size())));
    }
    if (flagOf(flags, "F")) {
        m_answer.status = 403;
    } else if (flagOf(flags, "G")) {
        m_answer.status = 410;
    } else if (const auto redirect = flagOf(flags, "R")) {
        m_answer.status = redirect->empty() ? 302 : std::max<std::uint16_t>(redirectStatus(*redirect), 200);
        if (m_answer.status >= 300 && m_answer.status < 400) {
            std::string target(rule.argument(1));
            for (const std::string_view host : {"%{HTTP_HOST}", "%{SERVER_NAME}", "%{REQUEST_URI}"}) {
                if (const std::size_t at = target.find(host); at != std::string::npos)
                    target.replace(at, host.size(), operand(host).text);
            }
            m_answer.headers.emplace_back("Location", SentValue {target.substr(0, target.find('$'))});
        }
    } else {
        return false;
    }
    m_isOwnAnswer = true;
    return true;
}

bool ApacheRequest::rewrite(const Directives& directives)
{
    std::vector<const ApacheDirective*> conditions;
    for (const ApacheDirective* directive : directives) {
        if (directive->name == "rewritecond") {
            conditions.push_back(directive);
            continue;
        }
        if (directive->name != "rewriterule")
            continue;
        const std::vector<const ApacheDirective*> asked = std::exchange(conditions, {});
        const std::string_view flags = directive->argument(2);
        // What only names another file changes nothing here.
        if (!flagOf(flags, "R") && !flagOf(flags, "F") && !flagOf(flags, "G") && !flagOf(flags, "E"))
            continue;
        bool holds = true;
        for (std::size_t i = 0; i < asked.size() && holds; ++i) {
            holds = condition(*asked[i]);
            while (flagOf(asked[i]->argument(2), "OR") && i + 1 < asked.size()) {
                ++i;
                holds = holds || condition(*asked[i]);
            }
        }
        if (holds && applyRule(*directive))
            return true;
    }
    return false;
}

bool ApacheRequest::refuses(const Directives& directives)
{
    const bool needsPassword = std::any_of(directives.begin(), directives.end(), [](const ApacheDirective* directive) {
        return directive->name == "require"
            && (directive->argument(0) == "valid-user" || directive->argument(0) == "user"
                || directive->argument(0) == "group");
    });
    if (!needsPassword || m_request.hasHeader("Authorization"))
        return false;
    m_answer.status = 401;
    m_answer.headers.emplace_back("WWW-Authenticate", SentValue {"Basic realm=\"\""});
    m_isOwnAnswer = true;
    return true;
}

void ApacheRequest::answerContent(const Directives& directives)
{
    const auto program = std::find_if(directives.begin(), directives.end(), [](const ApacheDirective* directive) {
        const bool isProgram = directive->name.starts_with("proxypass") || directive->name == "fallbackresource"
            || directive->name == "sethandler";
        return isProgram
            || (directive->name == "rewriterule"
                && (directive->argument(1).find(".php") != std::string_view::npos
                    || flagOf(directive->argument(2), "P")));
    });
    if (program != directives.end()) {
        if (!m_draft.isStatusBehindKnown())
            m_draft.note(say<messages::AssumedUpstream>((*program)->text));
        m_answer.status = m_draft.statusBehind(m_request);
        return;
    }
    // Files are read, whatever the method; they cannot be written.
    for (const std::string_view method : {"PUT", "PATCH", "DELETE"}) {
        if (m_request.isMethod(method)) {
            m_answer.status = 405;
            m_isOwnAnswer = true;
        }
    }
}

SentValue ApacheRequest::headerValue(std::string_view text)
{
    if (text.starts_with("expr=")) {
        SentValue value = operand(text.substr(5));
        return value.requestHeader.starts_with(':') ? SentValue {} : value;
    }
    if (text.find("%{") == std::string_view::npos)
        return {std::string(text)};
    SentValue value;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = std::min(text.find("%{", at), text.size());
        value.text += text.substr(at, start - at);
        const std::size_t end = text.find("}e", start);
        if (end == std::string_view::npos) {
            value.text += text.substr(start);
            break;
        }
        const auto set = m_environment.find(text.substr(start + 2, end - start - 2));
        const bool isWhole = start == 0 && end + 2 == text.size();
        if (set != m_environment.end() && isWhole)
            return set->second;
        value.text += set == m_environment.end() ? notSet : std::string_view(set->second.text);
        at = end + 2;
    }
    return value;
}

void ApacheRequest::setHeader(const ApacheDirective& directive)
{
    std::size_t at = 0;
    const std::string table = asciiLowercase(directive.argument(0));
    const bool isAlways = table == "always";
    if (isAlways || table == "onsuccess")
        ++at;
    const std::string action = asciiLowercase(directive.argument(at++));
    std::string name(directive.argument(at++));
    if (name.ends_with(':'))
        name.pop_back();
    const bool hasValue = action != "unset" && action != "echo";
    const std::string_view text = hasValue ? directive.argument(at++) : std::string_view();
    for (; at < directive.arguments.size(); ++at) {
        const std::string_view condition = directive.arguments[at];
        if (condition.starts_with("env=")) {
            const bool isNegated = condition.substr(4).starts_with('!');
            if (!isNegated && m_named.find(condition.substr(4)) == m_named.end())
                m_draft.note(say<messages::AssumedCondition>(condition));
            if ((m_environment.find(condition.substr(isNegated ? 5 : 4)) != m_environment.end()) == isNegated)
                return;
        } else if (condition.starts_with("expr=") && !holds(condition.substr(5))) {
            return;
        }
    }
    Headers& headers = isAlways ? m_always : m_onSuccess;
    const auto found = std::find_if(headers.begin(), headers.end(),
        [&name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); });
    const auto take = [&] {
        SentValue value = headerValue(text);
        if (!value.requestHeader.empty()) {
            if (const auto known = m_request.knownHeader(value.requestHeader))
                value = {*known};
        }
        return value;
    };
    if (action == "unset") {
        std::erase_if(headers, [&name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); });
    } else if (action == "set") {
        std::erase_if(headers, [&name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); });
        headers.emplace_back(name, take());
    } else if (action == "add" || (action == "setifempty" && found == headers.end())) {
        headers.emplace_back(name, take());
    } else if (action == "append" || action == "merge") {
        const SentValue value = take();
        if (found == headers.end())
            headers.emplace_back(name, value);
        else if (action == "append" || found->second.text.find(value.text) == std::string::npos)
            found->second.text.append(", ").append(value.text);
    }
}

void ApacheRequest::setHeaders(const Directives& directives)
{
    for (const std::string& name : m_asked) {
        if (m_onSuccess.empty())
            m_onSuccess.emplace_back("Vary", SentValue {name});
        else
            m_onSuccess.front().second.text.append(", ").append(name);
    }
    for (const ApacheDirective* directive : directives) {
        if (directive->name == "header")
            setHeader(*directive);
    }
    for (auto& header : m_always)
        m_answer.headers.push_back(std::move(header));
    if (m_isOwnAnswer)
        return;
    for (auto& header : m_onSuccess)
        m_answer.headers.push_back(std::move(header));
}

} // namespace fetchscope
