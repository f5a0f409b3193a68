#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/collections/collection.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fetchscope {

namespace {

/// What a folder gives to the requests in it; the folder that it is in comes next.
struct Folder
{
    const Folder* parent = nullptr;
    const DocumentValue* value = nullptr;
};

/// Exports of formats up to 4 (a flat list of resources) and 5 (a tree).
class InsomniaReader
{
public:
    std::vector<CapturedExchange> read(const DocumentValue& document)
    {
        if (const DocumentValue* resources = document.find("resources"))
            readResources(*resources);
        if (const DocumentValue* environment = document.find("environments")) {
            takeVariables(environment->find("data"), std::string(), m_variables);
            if (const DocumentValue* others = environment->find("subEnvironments")) {
                for (const DocumentValue& other : others->members)
                    takeVariables(other.find("data"), std::string(), m_variables);
            }
        }
        readTree(document.find("collection"), nullptr, std::string());
        return std::move(m_exchanges);
    }

private:
    void readResources(const DocumentValue& resources)
    {
        std::map<std::string, Folder, std::less<>> folders;
        for (const DocumentValue& resource : resources.members) {
            if (resource.textAt("_type") == "environment")
                takeVariables(resource.find("data"), std::string(), m_variables);
            else if (resource.textAt("_type") == "request_group")
                folders[resource.textAt("_id")].value = &resource;
        }
        const auto folderOf = [&folders](const DocumentValue& resource) -> const Folder* {
            const auto found = folders.find(resource.textAt("parentId"));
            return found == folders.end() ? nullptr : &found->second;
        };
        for (auto& [id, folder] : folders)
            folder.parent = folderOf(*folder.value);
        for (const DocumentValue& resource : resources.members) {
            if (resource.textAt("_type") == "request")
                readRequest(resource, folderOf(resource), std::string());
        }
    }

    /// `{ api: { host: … } }` is `api.host`. The first environment that has a name gives its value.
    static void takeVariables(const DocumentValue* data, const std::string& prefix, CollectionVariables& variables)
    {
        if (!data || !data->isMap() || prefix.size() > 1000)
            return;
        for (const DocumentValue& member : data->members) {
            const std::string name = prefix + member.name;
            if (member.isMap())
                takeVariables(&member, name + ".", variables);
            else if (!member.text.empty())
                variables.emplace(name, member.text);
        }
    }

    void readTree(const DocumentValue* list, const Folder* parent, const std::string& path)
    {
        if (!list || path.size() > 2000)
            return;
        for (const DocumentValue& member : list->members) {
            const Folder folder {parent, &member};
            if (const DocumentValue* children = member.find("children"))
                readTree(children, &folder, path + member.textAt("name") + "/");
            else if (member.find("url"))
                readRequest(member, parent, path);
        }
    }

    /// Calls `each(folder)` from the innermost to the outermost; a file may have a circle of them.
    template <class Each> static void forEachFolder(const Folder* folder, Each each)
    {
        constexpr int deepest = 100;
        for (int depth = 0; folder && depth < deepest; folder = folder->parent, ++depth)
            each(*folder->value);
    }

    void readRequest(const DocumentValue& value, const Folder* folder, const std::string& path)
    {
        CapturedRequest& request = m_exchanges.emplace_back().request;
        request.name = path + value.textAt("name");
        request.line = value.line;
        request.method = value.textAt("method").empty() ? "GET" : value.textAt("method");
        request.url = value.textAt("url");
        fillPath(request.url, value.find("pathParameters"));
        appendQuery(request.url, value.find("parameters"));
        addHeaders(request, value.find("headers"));
        if (const DocumentValue* body = value.find("body"))
            takeBody(request, *body);
        CollectionVariables variables;
        const DocumentValue* authentication = value.find("authentication");
        forEachFolder(folder, [&](const DocumentValue& outer) {
            takeVariables(outer.find("environment"), std::string(), variables);
            takeHeadersOf(outer, request);
            // One that says nothing leaves it to the folder.
            if (!authentication || authentication->members.empty())
                authentication = outer.find("authentication");
        });
        if (authentication && !isSwitchedOff(*authentication))
            takeAuthentication(request, *authentication);
        variables.insert(m_variables.begin(), m_variables.end());
        fillRequest(request, variables);
    }

    /// A request's own header counts where its folder has one of the same name.
    static void takeHeadersOf(const DocumentValue& folder, CapturedRequest& request)
    {
        CapturedRequest outer;
        addHeaders(outer, folder.find("headers"));
        for (auto& header : outer.headers) {
            if (!findHeader(request.headers, header.first))
                request.headers.push_back(std::move(header));
        }
    }

    static void takeBody(CapturedRequest& request, const DocumentValue& body)
    {
        // Before format 3.
        if (body.isText() && !body.text.empty()) {
            request.body = body.text;
            return;
        }
        const std::string& type = body.textAt("mimeType");
        if (type == "multipart/form-data") {
            request.form = entriesOf(body.find("params"));
            return;
        }
        if (type == "application/x-www-form-urlencoded")
            request.body = urlEncodedTemplate(entriesOf(body.find("params")));
        else if (!body.textAt("text").empty())
            request.body = body.textAt("text");
        else if (!body.textAt("fileName").empty())
            request.body = openName("@" + body.textAt("fileName"));
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
        } else if (type == "basic" || (type.empty() && !authentication.textAt("username").empty())) {
            request.headers.emplace_back("Authorization",
                basicAuthorization(authentication.textAt("username"), authentication.textAt("password")));
        } else if (type == "apikey" && authentication.textAt("addTo") == "queryParams") {
            appendToQuery(request.url, authentication.textAt("key"), authentication.textAt("value"));
        } else if (type == "apikey" && authentication.textAt("addTo") == "cookie") {
            request.headers.emplace_back("Cookie", authentication.textAt("key") + "=" + authentication.textAt("value"));
        } else if (type == "apikey" && !authentication.textAt("key").empty()) {
            request.headers.emplace_back(authentication.textAt("key"), authentication.textAt("value"));
        } else if (type == "oauth2") {
            const std::string& prefix = authentication.textAt("tokenPrefix");
            request.headers.emplace_back("Authorization", (prefix.empty() ? "Bearer" : prefix) + " {{ access token }}");
        } else {
            takeComputedAuthorization(request, type);
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
