#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

/// Collections of versions 2.0 and 2.1, and of version 1 as far as it has requests.
class PostmanReader
{
public:
    std::vector<CapturedExchange> read(const DocumentValue& collection)
    {
        takeVariables(collection.find("variable"));
        takeVariables(collection.find("values"));
        readItems(collection, collection.find("auth"), std::string());
        // One of its requests alone.
        if (const DocumentValue* request = collection.find("request"))
            readRequest(collection, *request, nullptr, collection.textAt("name"));
        if (const DocumentValue* requests = collection.find("requests")) {
            for (const DocumentValue& request : requests->members)
                readOldRequest(request);
        }
        for (CapturedExchange& exchange : m_exchanges)
            fillRequest(exchange.request, m_variables);
        return std::move(m_exchanges);
    }

private:
    void takeVariables(const DocumentValue* list)
    {
        if (!list)
            return;
        for (const DocumentValue& member : list->members) {
            const std::string& name = member.textAt("key").empty() ? member.textAt("id") : member.textAt("key");
            // An empty one is filled in by who uses the collection.
            if (!isSwitchedOff(member) && !name.empty() && !member.textAt("value").empty())
                m_variables[name] = member.textAt("value");
        }
    }

    void readItems(const DocumentValue& folder, const DocumentValue* authorization, const std::string& path)
    {
        const DocumentValue* items = folder.find("item");
        if (!items || path.size() > 2000)
            return;
        for (const DocumentValue& item : items->members) {
            std::string name = path;
            name.append(name.empty() ? "" : "/").append(item.textAt("name"));
            const DocumentValue* own = item.find("auth");
            if (item.find("item"))
                readItems(item, own ? own : authorization, name);
            else if (const DocumentValue* request = item.find("request"))
                readRequest(item, *request, authorization, std::move(name));
        }
    }

    void readRequest(
        const DocumentValue& item, const DocumentValue& value, const DocumentValue* authorization, std::string name)
    {
        CapturedExchange& exchange = m_exchanges.emplace_back();
        CapturedRequest& request = exchange.request;
        request.name = std::move(name);
        request.line = item.line;
        if (value.isText()) {
            request.method = "GET";
            request.url = value.text;
            return;
        }
        request.method = value.textAt("method").empty() ? "GET" : value.textAt("method");
        request.url = urlOf(value.find("url"));
        const DocumentValue* header = value.find("header");
        if (header && header->isText())
            takeHeaderText(request, header->text);
        else
            addHeaders(request, header);
        if (const DocumentValue* body = value.find("body"); body && !isSwitchedOff(*body))
            takeBody(request, *body);
        const DocumentValue* own = value.find("auth");
        takeAuthorization(request, own && own->isMap() ? own : authorization);
        takeExample(exchange, item.find("response"));
    }

    static std::string urlOf(const DocumentValue* url)
    {
        if (!url)
            return {};
        if (url->isText())
            return withOpenParts(url->text);
        std::string text = url->textAt("raw");
        if (text.empty())
            text = joined(url->find("protocol"), "") + (url->find("protocol") ? "://" : "")
                + joined(url->find("host"), ".") + "/" + joined(url->find("path"), "/") + queryOf(url->find("query"));
        // `:id` in the path.
        if (const DocumentValue* variables = url->find("variable")) {
            for (const DocumentValue& member : variables->members) {
                // Version 2.0 calls it otherwise.
                const std::string& key = member.find("key") ? member.textAt("key") : member.textAt("id");
                const std::string mark = "/:" + key;
                const std::size_t at = text.find(mark);
                const bool isWhole = at != std::string::npos
                    && (at + mark.size() == text.size()
                        || std::string_view("/?#").find(text[at + mark.size()]) != std::string_view::npos);
                if (!isWhole)
                    continue;
                const std::string& given = member.textAt("value");
                text.replace(at + 1, mark.size() - 1, given.empty() ? openName(key) : given);
            }
        }
        return withOpenParts(std::move(text));
    }

    /// `/:id` to which nothing is given.
    static std::string withOpenParts(std::string url)
    {
        for (std::size_t at = url.find("/:"); at != std::string::npos; at = url.find("/:", at + 1)) {
            const std::size_t end = std::min(url.find_first_of("/?#", at + 1), url.size());
            const std::string name = url.substr(at + 2, end - at - 2);
            const bool isInPath = !name.empty() && isAsciiAlpha(name.front()) && at < url.find('?');
            if (isInPath)
                url.replace(at + 1, end - at - 1, openName(name));
        }
        return url;
    }

    static std::string queryOf(const DocumentValue* query)
    {
        std::string text;
        if (!query)
            return text;
        for (const DocumentValue& member : query->members) {
            if (!isSwitchedOff(member))
                text.append(text.empty() ? "?" : "&")
                    .append(member.textAt("key"))
                    .append("=")
                    .append(member.textAt("value"));
        }
        return text;
    }

    static std::string joined(const DocumentValue* value, std::string_view separator)
    {
        if (!value || !value->isList())
            return value ? value->text : std::string();
        std::string text;
        for (const DocumentValue& member : value->members)
            text.append(text.empty() ? std::string_view() : separator).append(member.text);
        return text;
    }

    static void takeHeaderText(CapturedRequest& request, std::string_view text)
    {
        for (const std::string_view line : strictlySplit(text, '\n')) {
            if (const auto header = readHeaderLine(line))
                request.headers.emplace_back(header->name, header->value);
        }
    }

    static void takeBody(CapturedRequest& request, const DocumentValue& body)
    {
        const std::string& mode = body.textAt("mode");
        if (mode == "raw" && !body.textAt("raw").empty()) {
            request.body = body.textAt("raw");
            const std::string& language = body.textAt({"options", "raw", "language"});
            setContentType(request,
                language == "json"             ? "application/json"
                    : language == "xml"        ? "application/xml"
                    : language == "html"       ? "text/html"
                    : language == "javascript" ? "application/javascript"
                                               : "text/plain");
        } else if (mode == "urlencoded") {
            request.body = urlEncodedTemplate(entriesOf(body.find("urlencoded")));
            setContentType(request, "application/x-www-form-urlencoded");
        } else if (mode == "formdata") {
            request.form = entriesOf(body.find("formdata"));
        } else if (mode == "graphql") {
            takeGraphql(request, body.textAt({"graphql", "query"}), body.textAt({"graphql", "variables"}));
        } else if (mode == "file") {
            request.body = openName("file");
        }
    }

    /// A member of `auth`: a list of `{ key, value }` in version 2.1, an object in 2.0.
    static std::string authorizationMember(
        const DocumentValue& authorization, const std::string& type, std::string_view key)
    {
        const DocumentValue* values = authorization.find(type);
        if (!values)
            return {};
        if (values->isMap())
            return values->textAt(key);
        for (const DocumentValue& member : values->members) {
            if (member.textAt("key") == key)
                return member.textAt("value");
        }
        return {};
    }

    static void takeAuthorization(CapturedRequest& request, const DocumentValue* authorization)
    {
        if (!authorization || findHeader(request.headers, "authorization"))
            return;
        const std::string& type = authorization->textAt("type");
        const auto member = [&](std::string_view key) { return authorizationMember(*authorization, type, key); };
        if (type == "bearer") {
            request.headers.emplace_back("Authorization", "Bearer " + member("token"));
        } else if (type == "basic") {
            request.headers.emplace_back("Authorization", basicAuthorization(member("username"), member("password")));
        } else if (type == "oauth2") {
            const std::string given = member("accessToken");
            const std::string token = given.empty() ? openName("accessToken") : given;
            const std::string prefix = member("headerPrefix");
            if (member("addTokenTo") == "queryParams")
                appendToQuery(request.url, "access_token", token);
            else
                request.headers.emplace_back("Authorization",
                    std::string(prefix.empty() ? "Bearer" : strip(std::string_view(prefix), isAsciiWhitespace)) + " "
                        + token);
        } else if (type == "oauth1" && member("addParamsToHeader") == "false") {
            appendToQuery(request.url, "oauth_signature", openName("oauth_signature"));
        } else if (takeComputedAuthorization(request, type)) {
            return;
        } else if (type == "apikey" && member("in") == "query") {
            appendToQuery(request.url, member("key"), member("value"));
        } else if (type == "apikey") {
            const std::string name = member("key");
            request.headers.emplace_back(name.empty() ? "X-API-Key" : name, member("value"));
        }
    }

    /// An answer that was saved with the request.
    static void takeExample(CapturedExchange& exchange, const DocumentValue* examples)
    {
        if (!examples || examples->members.empty())
            return;
        const DocumentValue& example = examples->members.front();
        const std::string& code = example.textAt("code");
        const DocumentValue* list = example.find("header");
        if (code.empty() || !list || !list->isList() || list->members.empty())
            return;
        ServerResponse response;
        std::from_chars(code.data(), code.data() + code.size(), response.status);
        if (response.status < 200 || response.status > 599)
            return;
        response.statusText = example.textAt("status");
        auto headers = std::make_shared<HeaderList>();
        for (const DocumentValue& member : list->members) {
            if (isHeaderName(nameOf(member)))
                headers->append(nameOf(member), normalizeHeaderValue(member.textAt("value")));
        }
        response.headers = std::move(headers);
        if (!example.textAt("body").empty())
            response.body = std::make_shared<const std::string>(example.textAt("body"));
        exchange.response = std::move(response);
    }

    void readOldRequest(const DocumentValue& value)
    {
        CapturedRequest& request = m_exchanges.emplace_back().request;
        request.name = value.textAt("name");
        request.method = value.textAt("method").empty() ? "GET" : value.textAt("method");
        request.url = value.textAt("url");
        takeHeaderText(request, value.textAt("headers"));
        takeOldAuthorization(request, value);
        const std::string& mode = value.textAt("dataMode");
        if (mode == "raw")
            request.body = value.textAt("rawModeData");
        else if (mode == "urlencoded") {
            request.body = urlEncodedTemplate(entriesOf(value.find("data")));
            setContentType(request, "application/x-www-form-urlencoded");
        } else if (mode == "params" && request.method != "GET")
            request.form = entriesOf(value.find("data"));
    }

    /// `currentHelper: "basicAuth"` of version 1, with what it needs beside it.
    static void takeOldAuthorization(CapturedRequest& request, const DocumentValue& value)
    {
        const std::string& helper = value.textAt("currentHelper");
        const auto attribute = [&value](std::string_view name) { return value.textAt({"helperAttributes", name}); };
        if (!helper.ends_with("Auth") || findHeader(request.headers, "authorization"))
            return;
        if (helper == "basicAuth")
            request.headers.emplace_back(
                "Authorization", basicAuthorization(attribute("username"), attribute("password")));
        else if (helper == "bearerAuth")
            request.headers.emplace_back("Authorization", "Bearer " + attribute("token"));
        else
            takeComputedAuthorization(request, asciiLowercase(helper.substr(0, helper.size() - 4)));
    }

    CollectionVariables m_variables;
    std::vector<CapturedExchange> m_exchanges;
};

const DocumentValue& collectionIn(const DocumentValue& document)
{
    const DocumentValue* inner = document.find("collection");
    return inner && inner->isMap() ? *inner : document;
}

} // namespace

bool isPostmanCollection(const DocumentValue& document)
{
    const DocumentValue& collection = collectionIn(document);
    const DocumentValue* items = collection.find("item");
    const DocumentValue* requests = collection.find("requests");
    const DocumentValue* request = collection.find("request");
    if (request && (request->find("header") || request->find("body")) && request->find("url"))
        return true;
    return (items && items->isList())
        || (requests && requests->isList() && (collection.find("id") || collection.find("name")));
}

Result<std::vector<CapturedExchange>> readPostmanCollection(const DocumentValue& document)
{
    return PostmanReader().read(collectionIn(document));
}

} // namespace fetchscope
