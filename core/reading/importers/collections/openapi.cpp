#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/collections/openapi_schema.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 8> operationNames {
    "get", "put", "post", "delete", "options", "head", "patch", "trace"};

/// The parameters of a path and of an operation; those of the operation count where both have one.
using Parameters = std::vector<const DocumentValue*>;

class OpenApiReader
{
public:
    explicit OpenApiReader(const DocumentValue& document)
        : m_document(document)
        , m_isOld(document.find("swagger") != nullptr)
    {
    }

    std::vector<CapturedExchange> read()
    {
        const DocumentValue* paths = m_document.find("paths");
        if (!paths)
            return {};
        for (const DocumentValue& path : paths->members) {
            const DocumentValue& item = *resolved(&path);
            for (const DocumentValue& operation : item.members) {
                if (std::find(operationNames.begin(), operationNames.end(), operation.name) != operationNames.end())
                    readOperation(path.name, item, operation);
            }
        }
        return std::move(m_exchanges);
    }

private:
    const DocumentValue* resolved(const DocumentValue* value) const { return resolveReference(m_document, value); }

    void readOperation(const std::string& path, const DocumentValue& item, const DocumentValue& operation)
    {
        CapturedRequest& request = m_exchanges.emplace_back().request;
        request.method = asciiUppercase(operation.name);
        request.name = operation.textAt("operationId");
        if (request.name.empty())
            request.name = request.method + " " + path;
        request.line = operation.line;
        const Parameters parameters = parametersOf(item, operation);
        request.url = serverOf(item, operation) + filledPath(path, parameters);
        takeParameters(request, parameters);
        if (m_isOld)
            takeOldBody(request, operation, parameters);
        else
            takeBody(request, resolved(operation.find("requestBody")));
        takeSecurity(request, operation);
    }

    Parameters parametersOf(const DocumentValue& item, const DocumentValue& operation) const
    {
        Parameters parameters;
        for (const DocumentValue* owner : {&operation, &item}) {
            const DocumentValue* list = owner->find("parameters");
            if (!list)
                continue;
            for (const DocumentValue& member : list->members) {
                const DocumentValue* parameter = resolved(&member);
                const bool isThere =
                    std::any_of(parameters.begin(), parameters.end(), [parameter](const DocumentValue* other) {
                        return other->textAt("name") == parameter->textAt("name")
                            && other->textAt("in") == parameter->textAt("in");
                    });
                if (!isThere)
                    parameters.push_back(parameter);
            }
        }
        return parameters;
    }

    /// The first server, of the operation before that of the path and of the document.
    std::string serverOf(const DocumentValue& item, const DocumentValue& operation) const
    {
        if (m_isOld)
            return oldServer();
        for (const DocumentValue* owner : {&operation, &item, &m_document}) {
            const DocumentValue* servers = owner->find("servers");
            if (!servers || servers->members.empty())
                continue;
            const DocumentValue& server = servers->members.front();
            std::string url = fillTemplate(server.textAt("url"), "{", "}", &server,
                [](const void* names, std::string_view name) -> const std::string* {
                    const std::string& value =
                        static_cast<const DocumentValue*>(names)->textAt({"variables", name, "default"});
                    return value.empty() ? nullptr : &value;
                });
            while (url.ends_with('/'))
                url.pop_back();
            // A relative one is of the server that the document came from.
            return url.find("://") == std::string::npos && !url.starts_with('\x02') ? openName("server URL") + url
                                                                                    : url;
        }
        return openName("server URL");
    }

    std::string oldServer() const
    {
        const std::string& host = m_document.textAt("host");
        const DocumentValue* schemes = m_document.find("schemes");
        bool isHttp = false;
        if (schemes) {
            isHttp = std::none_of(schemes->members.begin(), schemes->members.end(),
                [](const DocumentValue& scheme) { return scheme.text == "https"; });
        }
        std::string url = host.empty() ? openName("host") : std::string(isHttp ? "http://" : "https://") + host;
        url += m_document.textAt("basePath");
        while (url.ends_with('/'))
            url.pop_back();
        return url;
    }

    std::string exampleOf(const DocumentValue& parameter) const
    {
        const DocumentValue* schema = resolved(parameter.find("schema"));
        // Of a list the first that it may have.
        const DocumentValue* items = resolved((schema ? schema : &parameter)->find("items"));
        for (const DocumentValue* owner : {&parameter, schema, items}) {
            if (!owner)
                continue;
            for (const std::string_view name : {"example", "default", "x-example", "examples", "enum"}) {
                const DocumentValue* given = owner->find(name);
                if (given && !given->text.empty())
                    return given->text;
                if (given && given->isList() && !given->members.empty() && !given->members.front().text.empty())
                    return given->members.front().text;
            }
        }
        return openName(parameter.textAt("name"));
    }

    std::string filledPath(std::string_view path, const Parameters& parameters) const
    {
        std::string url;
        while (!path.empty()) {
            const std::size_t start = path.find('{');
            const std::size_t end = start == std::string_view::npos ? start : path.find('}', start);
            url += path.substr(0, end == std::string_view::npos ? path.size() : start);
            if (end == std::string_view::npos)
                break;
            const std::string_view name = path.substr(start + 1, end - start - 1);
            const auto parameter =
                std::find_if(parameters.begin(), parameters.end(), [name](const DocumentValue* other) {
                    return other->textAt("in") == "path" && other->textAt("name") == name;
                });
            url += parameter == parameters.end() ? openName(name) : exampleOf(**parameter);
            path.remove_prefix(end + 1);
        }
        return url;
    }

    /// Those that have to be there.
    void takeParameters(CapturedRequest& request, const Parameters& parameters) const
    {
        for (const DocumentValue* parameter : parameters) {
            const std::string& in = parameter->textAt("in");
            if (!parameter->isTrue("required"))
                continue;
            if (in == "header")
                request.headers.emplace_back(parameter->textAt("name"), exampleOf(*parameter));
            else if (in == "query")
                request.url.append(request.url.find('?') == std::string::npos ? "?" : "&")
                    .append(parameter->textAt("name"))
                    .append("=")
                    .append(exampleOf(*parameter));
            else if (in == "cookie")
                addCookie(request, parameter->textAt("name"), exampleOf(*parameter));
        }
    }

    static void addCookie(CapturedRequest& request, const std::string& name, const std::string& value)
    {
        request.headers.emplace_back("Cookie", name + "=" + value);
    }

    void takeBody(CapturedRequest& request, const DocumentValue* requestBody) const
    {
        const DocumentValue* content = requestBody ? requestBody->find("content") : nullptr;
        if (!content || content->members.empty())
            return;
        // What scripts send where several are taken.
        const DocumentValue* media = &content->members.front();
        if (const DocumentValue* json = content->find("application/json"))
            media = json;
        takeMedia(request, media->name, exampleOfMedia(m_document, *media));
    }

    static void takeMedia(CapturedRequest& request, const std::string& type, const DocumentValue& example)
    {
        const bool isMultipart = type.starts_with("multipart/form-data");
        if (isMultipart || type == "application/x-www-form-urlencoded") {
            std::vector<FormEntry> entries;
            for (const DocumentValue& member : example.members) {
                FormEntry& entry = entries.emplace_back();
                entry.name = member.name;
                entry.value = member.isMap() || member.isList() ? writeAsJson(member) : member.text;
                // What stands for the contents of a file.
                if (isMultipart && entry.value == "…")
                    entry.filename = member.name;
            }
            if (isMultipart) {
                request.form = std::move(entries);
                return;
            }
            request.body = urlEncodedTemplate(entries);
        } else if (type.find("json") != std::string::npos || example.isMap() || example.isList()) {
            request.body = writeAsJson(example);
        } else {
            request.body = example.text;
        }
        setContentType(request, type == "*/*" ? std::string_view("application/json") : std::string_view(type));
    }

    void takeOldBody(CapturedRequest& request, const DocumentValue& operation, const Parameters& parameters) const
    {
        const DocumentValue* consumes = operation.find("consumes");
        if (!consumes)
            consumes = m_document.find("consumes");
        std::string type = consumes && !consumes->members.empty() ? consumes->members.front().text : std::string();
        DocumentValue form {DocumentValue::Kind::Map};
        for (const DocumentValue* parameter : parameters) {
            const std::string& in = parameter->textAt("in");
            if (in == "body") {
                const DocumentValue* schema = parameter->find("schema");
                takeMedia(request, type.empty() ? "application/json" : type,
                    schema ? exampleOfSchema(m_document, *schema) : DocumentValue());
                return;
            }
            if (in == "formData") {
                DocumentValue& entry = form.members.emplace_back();
                entry.kind = DocumentValue::Kind::Text;
                entry.text = parameter->textAt("type") == "file" ? "…" : exampleOf(*parameter);
                entry.name = parameter->textAt("name");
                if (type.empty() && parameter->textAt("type") == "file")
                    type = "multipart/form-data";
            }
        }
        if (!form.members.empty())
            takeMedia(request, type.empty() ? "application/x-www-form-urlencoded" : type, form);
    }

    /// The first way to prove who one is that the operation takes.
    void takeSecurity(CapturedRequest& request, const DocumentValue& operation) const
    {
        const DocumentValue* security = operation.find("security");
        if (!security)
            security = m_document.find("security");
        if (!security || security->members.empty())
            return;
        for (const DocumentValue& requirement : security->members.front().members) {
            const DocumentValue* scheme = m_isOld
                ? m_document.find({"securityDefinitions", requirement.name})
                : m_document.find({"components", "securitySchemes", requirement.name});
            if (const DocumentValue* known = resolved(scheme))
                takeScheme(request, *known);
        }
    }

    static void takeScheme(CapturedRequest& request, const DocumentValue& scheme)
    {
        const std::string& type = scheme.textAt("type");
        const std::string kind = asciiLowercase(scheme.textAt("scheme"));
        if (type == "basic" || (type == "http" && kind == "basic"))
            request.headers.emplace_back("Authorization", "Basic " + openName("user and password"));
        else if (type == "http" || type == "oauth2" || type == "openIdConnect")
            request.headers.emplace_back("Authorization", "Bearer " + openName("token"));
        else if (type == "apiKey" && scheme.textAt("in") == "header")
            request.headers.emplace_back(scheme.textAt("name"), openName(scheme.textAt("name")));
        else if (type == "apiKey" && scheme.textAt("in") == "cookie")
            addCookie(request, scheme.textAt("name"), openName(scheme.textAt("name")));
        else if (type == "apiKey")
            request.url.append(request.url.find('?') == std::string::npos ? "?" : "&")
                .append(scheme.textAt("name"))
                .append("=")
                .append(openName(scheme.textAt("name")));
    }

    const DocumentValue& m_document;
    bool m_isOld;
    std::vector<CapturedExchange> m_exchanges;
};

} // namespace

bool isOpenApi(const DocumentValue& document)
{
    return (document.find("openapi") || document.find("swagger")) && document.find("paths");
}

Result<std::vector<CapturedExchange>> readOpenApi(const DocumentValue& document)
{
    return OpenApiReader(document).read();
}

} // namespace fetchscope
