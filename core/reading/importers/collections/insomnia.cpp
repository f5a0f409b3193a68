#include "core/engine/base/ascii.h"
#include "core/reading/importers/collections/collection.h"

#include <array>

namespace fetchscope {

namespace {

/// Exports of format 4 (a flat list of resources) and 5 (a tree).
class InsomniaReader
{
public:
    std::vector<CapturedExchange> read(const DocumentValue& document)
    {
        if (const DocumentValue* resources = document.find("resources")) {
            for (const DocumentValue& resource : resources->members) {
                if (resource.textAt("_type") == "environment")
                    takeVariables(resource.find("data"), std::string());
            }
            for (const DocumentValue& resource : resources->members) {
                if (resource.textAt("_type") == "request")
                    readRequest(resource, std::string());
            }
        }
        if (const DocumentValue* environment = document.find("environments")) {
            takeVariables(environment->find("data"), std::string());
            if (const DocumentValue* others = environment->find("subEnvironments")) {
                for (const DocumentValue& other : others->members)
                    takeVariables(other.find("data"), std::string());
            }
        }
        readTree(document.find("collection"), std::string());
        for (CapturedExchange& exchange : m_exchanges)
            fillRequest(exchange.request, m_variables);
        return std::move(m_exchanges);
    }

private:
    /// `{ api: { host: … } }` is `api.host`. The first environment that has a name gives its value.
    void takeVariables(const DocumentValue* data, const std::string& prefix)
    {
        if (!data || !data->isMap() || prefix.size() > 1000)
            return;
        for (const DocumentValue& member : data->members) {
            const std::string name = prefix + member.name;
            if (member.isMap())
                takeVariables(&member, name + ".");
            else if (!member.text.empty())
                m_variables.emplace(name, member.text);
        }
    }

    void readTree(const DocumentValue* list, const std::string& path)
    {
        if (!list || path.size() > 2000)
            return;
        for (const DocumentValue& member : list->members) {
            const DocumentValue* children = member.find("children");
            if (children)
                readTree(children, path + member.textAt("name") + "/");
            else if (member.find("url"))
                readRequest(member, path);
        }
    }

    void readRequest(const DocumentValue& value, const std::string& path)
    {
        CapturedRequest& request = m_exchanges.emplace_back().request;
        request.name = path + value.textAt("name");
        request.line = value.line;
        request.method = value.textAt("method").empty() ? "GET" : value.textAt("method");
        request.url = value.textAt("url");
        appendQuery(request.url, value.find("parameters"));
        addHeaders(request, value.find("headers"));
        if (const DocumentValue* body = value.find("body"))
            takeBody(request, *body);
        if (const DocumentValue* authentication = value.find("authentication");
            authentication && !isSwitchedOff(*authentication))
            takeAuthentication(request, *authentication);
    }

    static void takeBody(CapturedRequest& request, const DocumentValue& body)
    {
        const std::string& type = body.textAt("mimeType");
        if (type == "multipart/form-data") {
            request.form = entriesOf(body.find("params"));
            return;
        }
        if (type == "application/x-www-form-urlencoded")
            request.body = urlEncodedTemplate(entriesOf(body.find("params")));
        else if (!body.textAt("text").empty())
            request.body = body.textAt("text");
        if (request.body)
            setContentType(request, type == "application/graphql" ? std::string_view("application/json") : type);
    }

    static void takeAuthentication(CapturedRequest& request, const DocumentValue& authentication)
    {
        const std::string& type = authentication.textAt("type");
        if (findHeader(request.headers, "authorization"))
            return;
        if (type == "bearer") {
            const std::string& prefix = authentication.textAt("prefix");
            request.headers.emplace_back("Authorization",
                (prefix.empty() ? std::string("Bearer") : prefix) + " " + authentication.textAt("token"));
        } else if (type == "basic") {
            request.headers.emplace_back("Authorization",
                basicAuthorization(authentication.textAt("username"), authentication.textAt("password")));
        } else if (type == "apikey" && authentication.textAt("addTo") == "queryParams") {
            request.url.append(request.url.find('?') == std::string::npos ? "?" : "&");
            request.url.append(authentication.textAt("key")).append("=").append(authentication.textAt("value"));
        } else if (type == "apikey" && !authentication.textAt("key").empty()) {
            request.headers.emplace_back(authentication.textAt("key"), authentication.textAt("value"));
        } else if (type == "oauth2") {
            request.headers.emplace_back("Authorization", "Bearer {{ access token }}");
        }
    }

    CollectionVariables m_variables;
    std::vector<CapturedExchange> m_exchanges;
};

} // namespace

bool isInsomniaExport(const DocumentValue& document)
{
    const DocumentValue* resources = document.find("resources");
    return (resources && resources->isList() && document.find("_type"))
        || document.textAt("type").starts_with("collection.insomnia");
}

Result<std::vector<CapturedExchange>> readInsomniaExport(const DocumentValue& document)
{
    return InsomniaReader().read(document);
}

} // namespace fetchscope
