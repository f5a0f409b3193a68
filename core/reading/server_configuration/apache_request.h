#pragma once

#include "core/reading/server_configuration/apache_directives.h"
#include "core/reading/server_configuration/configuration_draft.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// How Apache answers a request for which `scopes` count: the sections whose directives are merged, in their order.
class ApacheRequest
{
public:
    ApacheRequest(RequestCases& request, ConfigurationDraft& draft)
        : m_request(request)
        , m_draft(draft)
    {
    }

    /// `isPerDirectory`: the directives stand in a .htaccess or <Directory>, where mod_rewrite comes after passwords.
    ServerAnswer answer(const std::vector<const ApacheDirective*>& scopes, bool isPerDirectory);

private:
    using Directives = std::vector<const ApacheDirective*>;
    using Headers = std::vector<std::pair<std::string, SentValue>>;

    /// The directives that count for the request, out of the sections that do.
    void collect(const ApacheDirective& section, Directives& directives);
    bool counts(const ApacheDirective& section);
    /// https://httpd.apache.org/docs/2.4/expr.html: comparisons of method and headers, with &&, || and !.
    bool holds(std::string_view expression);
    bool holdsOne(std::string_view comparison);
    /// A variable, header or text, as it stands in an expression or a condition.
    SentValue operand(std::string_view text);
    SentValue askedHeader(std::string_view name);
    /// Of the environment; empty where it is not set.
    SentValue variable(std::string_view name) const;
    bool is(const SentValue& value, std::string_view text);
    bool isLike(const SentValue& value, std::string_view expression, bool ignoresCase);

    void setVariables(const Directives& directives);
    void setIf(const ApacheDirective& directive);
    void setVariable(const std::string& name, std::string value);
    /// `NAME=value`, whether or not it is set.
    void noteName(std::string_view set);
    /// `[E=NAME:value]` of a rule that may or may not be applied.
    void noteNames(std::string_view flags);
    /// True where mod_rewrite answers.
    bool rewrite(const Directives& directives);
    bool condition(const ApacheDirective& directive);
    bool applyRule(const ApacheDirective& rule);
    bool refuses(const Directives& directives);
    void answerContent(const Directives& directives);
    void setHeaders(const Directives& directives);
    void setHeader(const ApacheDirective& directive);
    SentValue headerValue(std::string_view text);

    RequestCases& m_request;
    ConfigurationDraft& m_draft;
    std::map<std::string, SentValue, std::less<>> m_environment;
    /// What the configuration gives a value somewhere.
    std::set<std::string, std::less<>> m_named;
    /// `SetEnvIf Origin … X=$0`, and so on.
    ServerAnswer m_answer;
    /// The headers that expressions have asked for: Apache says so (Vary) by itself.
    std::vector<std::string> m_asked;
    /// The answer is the server's own, so that only what is set `always` goes along
    /// (https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header).
    bool m_isOwnAnswer = false;
    Headers m_always;
    Headers m_onSuccess;
};

} // namespace fetchscope
