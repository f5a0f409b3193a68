#pragma once

#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/nginx_directives.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a `map` makes of a variable (https://nginx.org/en/docs/http/ngx_http_map_module.html).
struct NginxMap
{
    std::string source;
    const NginxDirective* entries = nullptr;
};
using NginxMaps = std::map<std::string, NginxMap, std::less<>>;

/// How nginx handles a request that it has found the server and the location for: the rewrite phase, then who may, then
/// what answers (https://nginx.org/en/docs/dev/development_guide.html#http_phases).
class NginxRequest
{
public:
    NginxRequest(RequestCases& request, ConfigurationDraft& draft, const NginxMaps& maps)
        : m_request(request)
        , m_draft(draft)
        , m_maps(maps)
    {
    }

    /// `scopes`: from the outermost block to the location.
    ServerAnswer answer(std::vector<const NginxDirective*> scopes);

private:
    /// What a variable or a text with variables comes to.
    struct Value
    {
        std::string text;
        /// It is what this header of the request says.
        std::string header {};
        bool isMethod = false;
        bool isUnknown = false;
        /// All that is not known of it is a text that is not empty: sampleMark stands for that in `text`.
        bool isSampled = false;
    };

    Value valueOf(std::string_view text);
    Value variable(std::string_view name);
    Value mapped(const NginxMap& map);
    /// The value as a text, where one can be told.
    void settle(Value& value);
    bool is(const Value& value, std::string_view text);
    bool isLike(const Value& value, std::string_view expression, bool ignoresCase);
    bool holds(const NginxDirective& condition);

    /// Runs the directives of the rewrite module; true where one of them answers.
    bool rewrite(const NginxDirective& block);
    bool isRedirect(const NginxDirective& rewrite);
    void returns(const NginxDirective& directive);
    void redirectTo(std::string_view target, std::uint16_t status);
    /// Refuses by limit_except, deny or a password; true where it does.
    bool refuses();
    void answerContent();
    const NginxDirective* innermost(std::string_view directive) const;
    void addHeaders();

    RequestCases& m_request;
    ConfigurationDraft& m_draft;
    const NginxMaps& m_maps;
    std::vector<const NginxDirective*> m_scopes;
    std::map<std::string, Value, std::less<>> m_variables;
    int m_mapDepth = 0;
    ServerAnswer m_answer;
};

} // namespace fetchscope
