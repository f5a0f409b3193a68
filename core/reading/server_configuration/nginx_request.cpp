#include "core/reading/server_configuration/nginx_request.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

/// With which `add_header` acts where it does not say `always`
/// (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header).
constexpr std::array<std::uint16_t, 10> statusesWithHeaders {200, 201, 204, 206, 301, 302, 303, 304, 307, 308};

constexpr std::array<std::string_view, 5> passes {"proxy_pass", "fastcgi_pass", "uwsgi_pass", "grpc_pass", "scgi_pass"};

std::uint16_t statusWritten(std::string_view text)
{
    std::uint16_t status = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), status);
    return error == std::errc() && end == text.data() + text.size() && status >= 100 && status <= 999 ? status : 0;
}

bool isAddress(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("$scheme");
}

} // namespace

ServerAnswer NginxRequest::answer(std::vector<const NginxDirective*> scopes)
{
    m_scopes = std::move(scopes);
    // The server's own directives of the rewrite module run before a location is looked for.
    const std::vector<const NginxDirective*> whole = m_scopes;
    for (const NginxDirective* scope : whole) {
        if (scope->name != "server" && scope != whole.back())
            continue;
        m_scopes.assign(whole.begin(), std::find(whole.begin(), whole.end(), scope) + 1);
        if (rewrite(*scope)) {
            addHeaders();
            return std::move(m_answer);
        }
        if (scope != whole.back())
            m_scopes = whole;
    }
    if (!refuses())
        answerContent();
    addHeaders();
    return std::move(m_answer);
}

bool NginxRequest::rewrite(const NginxDirective& block)
{
    const NginxDirective* last = nullptr;
    for (const NginxDirective& directive : block.block) {
        if (directive.name == "set" && directive.argument(0).size() > 1) {
            m_variables[std::string(directive.argument(0).substr(1))] = valueOf(directive.argument(1));
        } else if (directive.name == "return") {
            returns(directive);
            return true;
        } else if (directive.name == "rewrite") {
            if (isRedirect(directive))
                return true;
        } else if (directive.name == "if" && holds(directive)) {
            m_scopes.push_back(&directive);
            if (rewrite(directive))
                return true;
            m_scopes.pop_back();
            last = &directive;
        }
    }
    // The block of the last `if` that held is the configuration from here on.
    if (last && block.name != "server")
        m_scopes.push_back(last);
    return false;
}

void NginxRequest::returns(const NginxDirective& directive)
{
    const std::string_view first = directive.argument(0);
    const std::uint16_t status = statusWritten(first);
    if (status == 0) {
        redirectTo(first, 302);
        return;
    }
    m_answer.status = status;
    if (status >= 300 && status < 400 && directive.arguments.size() > 1)
        redirectTo(directive.argument(1), status);
    else if (status == 444)
        m_answer.status = 502;
}

void NginxRequest::redirectTo(std::string_view target, std::uint16_t status)
{
    Value value = valueOf(target);
    settle(value);
    m_answer.status = status;
    m_answer.headers.emplace_back("Location", SentValue {value.text});
}

bool NginxRequest::isRedirect(const NginxDirective& rewrite)
{
    const std::string_view flag = rewrite.argument(2);
    const std::string_view target = rewrite.argument(1);
    if (flag != "permanent" && flag != "redirect" && !isAddress(target))
        return false;
    const auto pattern = m_draft.expression(rewrite.argument(0));
    const auto& url = m_draft.askedUrl();
    if (!pattern || !pattern->matches(url ? std::string(url->path()) : "/"))
        return false;
    // What the expression has captured of a path.
    std::string written(target.substr(0, target.find('?')));
    if (const std::size_t captured = written.find("$1"); captured != std::string::npos)
        written.replace(captured, 2, url ? std::string(url->path()).substr(1) : std::string());
    redirectTo(written, flag == "permanent" ? 301 : 302);
    return true;
}

bool NginxRequest::refuses()
{
    if (const NginxDirective* limit = innermost("limit_except")) {
        const bool isAllowed =
            std::any_of(limit->arguments.begin(), limit->arguments.end(), [this](const std::string& method) {
                return m_request.isMethod(method) || (method == "GET" && m_request.isMethod("HEAD"));
            });
        if (!isAllowed && limit->find("deny")) {
            m_answer.status = 403;
            return true;
        }
    }
    if (const NginxDirective* password = innermost("auth_basic");
        password && password->argument(0) != "off" && !m_request.hasHeader("Authorization")) {
        m_answer.status = 401;
        std::string challenge = "Basic realm=\"";
        challenge.append(password->argument(0)).append("\"");
        m_answer.headers.emplace_back("WWW-Authenticate", SentValue {std::move(challenge)});
        return true;
    }
    return false;
}

const NginxDirective* NginxRequest::innermost(std::string_view directive) const
{
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        if (const NginxDirective* found = (*scope)->find(directive))
            return found;
    }
    return nullptr;
}

void NginxRequest::answerContent()
{
    const bool isInBlock = std::any_of(m_scopes.begin(), m_scopes.end(), [](const NginxDirective* scope) {
        return scope->hasBlock && (scope->name == "server" || scope->name == "location");
    });
    if (!isInBlock) {
        if (!m_draft.isStatusBehindKnown())
            m_draft.note(say<messages::ApplicationAnswers>());
        m_answer.status = m_draft.statusBehind(m_request);
        return;
    }
    // A handler is not inherited: it is that of the location, or of an `if` in it.
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        for (const std::string_view pass : passes) {
            if (const NginxDirective* upstream = (*scope)->find(pass)) {
                if (!m_draft.isStatusBehindKnown())
                    m_draft.note(say<messages::AssumedUpstream>(upstream->text()));
                m_answer.status = m_draft.statusBehind(m_request);
                return;
            }
        }
        if ((*scope)->name == "location" || (*scope)->name == "server")
            break;
    }
    // `try_files … @app` hands on to what the named location has.
    if (const NginxDirective* files = innermost("try_files");
        files && !files->arguments.empty() && files->arguments.back().starts_with('@')) {
        if (!m_draft.isStatusBehindKnown())
            m_draft.note(say<messages::AssumedUpstream>(files->text()));
        m_answer.status = m_draft.statusBehind(m_request);
        return;
    }
    if (!m_request.isMethod("GET") && !m_request.isMethod("HEAD"))
        m_answer.status = 405;
}

void NginxRequest::addHeaders()
{
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        // Inherited only where this level has none of its own.
        if (!(*scope)->find("add_header"))
            continue;
        for (const NginxDirective& directive : (*scope)->block) {
            if (directive.name != "add_header" || directive.arguments.size() < 2)
                continue;
            const bool isAlways = directive.argument(2) == "always";
            const bool isUsualStatus =
                std::find(statusesWithHeaders.begin(), statusesWithHeaders.end(), m_answer.status)
                != statusesWithHeaders.end();
            if (!isAlways && !isUsualStatus) {
                m_draft.note(say<messages::ErrorsWithoutHeaders>());
                continue;
            }
            Value value = valueOf(directive.argument(1));
            if (value.isMethod)
                settle(value);
            if (value.isUnknown) {
                m_draft.note(say<messages::AssumedValue>(directive.argument(1), directive.argument(0)));
            } else if (!value.header.empty()) {
                const auto known = m_request.knownHeader(value.header);
                m_answer.headers.emplace_back(
                    directive.argument(0), known ? SentValue {*known} : SentValue {{}, value.header});
            } else if (!value.text.empty()) {
                m_answer.headers.emplace_back(directive.argument(0), SentValue {value.text});
            }
        }
        break;
    }
    for (const NginxDirective* scope : m_scopes) {
        for (const NginxDirective& directive : scope->block) {
            if (directive.name != "more_set_headers")
                continue;
            // `-s '404 500'`: with these statuses only.
            const bool isForOthers = directive.argument(0) == "-s"
                && directive.argument(1).find(std::to_string(m_answer.status)) == std::string_view::npos;
            if (isForOthers)
                continue;
            for (const std::string& header : directive.arguments) {
                const std::size_t colon = header.find(':');
                if (colon == std::string::npos)
                    continue;
                Value value = valueOf(strip(std::string_view(header).substr(colon + 1), isAsciiWhitespace));
                std::erase_if(m_answer.headers,
                    [&](const auto& sent) { return asciiCaseInsensitiveEquals(sent.first, header.substr(0, colon)); });
                if (!value.header.empty() || !value.text.empty())
                    m_answer.headers.emplace_back(header.substr(0, colon), SentValue {value.text, value.header});
            }
        }
    }
}

} // namespace fetchscope
