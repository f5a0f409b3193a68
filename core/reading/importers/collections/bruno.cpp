#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/collections/bruno_blocks.h"
#include "core/reading/importers/collections/collection.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 9> methodBlocks {
    "get", "post", "put", "delete", "patch", "options", "head", "connect", "trace"};

bool isMethodBlock(std::string_view name)
{
    return std::find(methodBlocks.begin(), methodBlocks.end(), name) != methodBlocks.end();
}

std::vector<FormEntry> entriesOf(const BrunoBlock& block)
{
    std::vector<FormEntry> entries;
    for (const auto& [name, value] : block.members) {
        FormEntry& entry = entries.emplace_back();
        entry.name = name;
        entry.value = value;
        // `@file(/path/to/a.png)`
        if (value.starts_with("@file(")) {
            const std::string path = value.substr(6, value.rfind(')') - 6);
            entry.filename = path.substr(path.find_last_of("/\\") + 1);
            entry.value = "…";
        }
    }
    return entries;
}

std::string valueIn(const BrunoBlock* block, std::string_view name)
{
    if (block) {
        for (const auto& [member, value] : block->members) {
            if (member == name)
                return value;
        }
    }
    return {};
}

void takeBody(CapturedRequest& request, const BrunoBlock& block)
{
    const std::string_view kind = std::string_view(block.name).substr(std::string_view("body").size());
    if (kind.empty() || kind == ":json") {
        request.body = block.text;
        setContentType(request, "application/json");
    } else if (kind == ":text" || kind == ":xml" || kind == ":sparql") {
        request.body = block.text;
        setContentType(request,
            kind == ":text"      ? "text/plain"
                : kind == ":xml" ? "application/xml"
                                 : "application/sparql-query");
    } else if (kind == ":form-urlencoded") {
        request.body = urlEncodedTemplate(entriesOf(block));
        setContentType(request, "application/x-www-form-urlencoded");
    } else if (kind == ":multipart-form") {
        request.form = entriesOf(block);
    } else if (kind == ":file") {
        // `file: @file(report.pdf) @contentType(application/pdf)`
        const std::string file = valueIn(&block, "file");
        const auto marked = [&file](std::string_view mark) {
            const std::size_t at = file.find(mark);
            const std::size_t start = at == std::string::npos ? file.size() : at + mark.size();
            return file.substr(start, std::min(file.find(')', start), file.size()) - start);
        };
        request.body = openName(marked("@file("));
        if (const std::string type = marked("@contentType("); !type.empty())
            setContentType(request, type);
    }
}

void takeAuthorization(CapturedRequest& request, const std::vector<BrunoBlock>& blocks)
{
    const auto find = [&blocks](std::string_view name) { return findBrunoBlock(blocks, name); };
    if (const BrunoBlock* bearer = find("auth:bearer"))
        request.headers.emplace_back("Authorization", "Bearer " + valueIn(bearer, "token"));
    else if (const BrunoBlock* basic = find("auth:basic"))
        request.headers.emplace_back(
            "Authorization", basicAuthorization(valueIn(basic, "username"), valueIn(basic, "password")));
    else if (const BrunoBlock* key = find("auth:apikey"); key && valueIn(key, "placement") == "queryparams")
        appendToQuery(request.url, valueIn(key, "key"), valueIn(key, "value"));
    else if (key)
        request.headers.emplace_back(valueIn(key, "key"), valueIn(key, "value"));
    else if (find("auth:oauth2"))
        request.headers.emplace_back("Authorization", "Bearer " + openName("access token"));
    else
        for (const BrunoBlock& block : blocks) {
            if (block.name.starts_with("auth:"))
                takeComputedAuthorization(request, std::string_view(block.name).substr(5));
        }
}

std::string_view textOf(const BrunoBlock* block)
{
    return block ? strip(std::string_view(block->text), isAsciiWhitespace) : std::string_view();
}

CapturedRequest requestOf(const std::vector<BrunoBlock>& blocks, const BrunoBlock& start)
{
    CapturedRequest request;
    request.name = valueIn(findBrunoBlock(blocks, "meta"), "name");
    request.line = start.line;
    request.method = start.name == "http" ? valueIn(&start, "method") : asciiUppercase(start.name);
    request.url = valueIn(&start, "url");
    const std::string bodyKind = valueIn(&start, "body");
    for (const BrunoBlock& block : blocks) {
        if (block.name == "headers")
            request.headers.insert(request.headers.end(), block.members.begin(), block.members.end());
    }
    // The collection's own is in another file.
    if (valueIn(&start, "auth") == "inherit")
        request.questions.push_back({OpenQuestion::Decides::Headers, "auth: inherit", start.line, {}});
    else if (valueIn(&start, "auth") != "none")
        takeAuthorization(request, blocks);
    for (const BrunoBlock& block : blocks) {
        const bool isBody = block.name.starts_with("body") && !block.name.ends_with(":vars");
        // Several may be there, of which the request names one.
        const bool isNamed = bodyKind.empty() || block.name == "body" || block.name == "body:" + bodyKind
            || (bodyKind == "formUrlEncoded" && block.name == "body:form-urlencoded")
            || (bodyKind == "multipartForm" && block.name == "body:multipart-form");
        if (isBody && isNamed && bodyKind != "none" && block.name == "body:graphql")
            takeGraphql(request, block.text, textOf(findBrunoBlock(blocks, "body:graphql:vars")));
        else if (isBody && isNamed && bodyKind != "none")
            takeBody(request, block);
    }
    if (const BrunoBlock* path = findBrunoBlock(blocks, "params:path")) {
        for (const auto& [name, value] : path->members) {
            const std::size_t at = request.url.find("/:" + name);
            if (at != std::string::npos)
                request.url.replace(at + 1, name.size() + 1, value);
        }
    }
    // The URL has its query already.
    const BrunoBlock* query = findBrunoBlock(blocks, "params:query");
    if (query && request.url.find('?') == std::string::npos && !query->members.empty()) {
        std::string text;
        for (const auto& [name, value] : query->members)
            text.append(text.empty() ? "?" : "&").append(name).append("=").append(value);
        request.url += text;
    }
    CollectionVariables variables;
    for (const std::string_view name : {"vars", "vars:pre-request"}) {
        if (const BrunoBlock* block = findBrunoBlock(blocks, name))
            variables.insert(block->members.begin(), block->members.end());
    }
    fillRequest(request, variables);
    return request;
}

} // namespace

bool isBrunoCollection(const DocumentValue& document)
{
    const DocumentValue* items = document.find("items");
    if (items && items->isList()) {
        for (const DocumentValue& item : items->members) {
            if (item.find({"request", "url"}) || (item.find("items") && item.find("type")))
                return true;
        }
    }
    return document.find({"http", "url"}) || document.find({"graphql", "url"});
}

namespace {

/// Bruno's export of a collection as JSON, and its requests as YAML.
class CollectionReader
{
public:
    std::vector<CapturedExchange> read(const DocumentValue& document)
    {
        if (const DocumentValue* environments = document.find("environments")) {
            for (const DocumentValue& environment : environments->members) {
                for (const FormEntry& entry : fetchscope::entriesOf(environment.find("variables")))
                    m_variables.emplace(entry.name, entry.value);
            }
        }
        for (const std::string_view kind : {"http", "graphql"}) {
            if (const DocumentValue* request = document.find(kind))
                readRequest(document.find("info") ? *document.find("info") : document, *request, {});
        }
        readItems(document, document.find({"root", "request", "auth"}), std::string());
        for (CapturedExchange& exchange : m_exchanges)
            fillRequest(exchange.request, m_variables);
        return std::move(m_exchanges);
    }

private:
    void readItems(const DocumentValue& folder, const DocumentValue* authorization, const std::string& path)
    {
        const DocumentValue* items = folder.find("items");
        if (!items || path.size() > 2000)
            return;
        for (const DocumentValue& item : items->members) {
            const DocumentValue* own = item.find({"root", "request", "auth"});
            const bool isInherited = !own || own->textAt("mode") == "inherit";
            readItems(item, isInherited ? authorization : own, path + item.textAt("name") + "/");
            if (const DocumentValue* request = item.find("request"))
                readRequest(item, *request, {path, authorization});
        }
    }

    /// The folder that a request is in.
    struct Place
    {
        std::string path {};
        /// Null where it has none.
        const DocumentValue* authorization = nullptr;
    };

    void readBody(CapturedRequest& request, const DocumentValue& body)
    {
        const std::string mode = body.textAt("mode").empty() ? body.textAt("type") : body.textAt("mode");
        if (mode == "json" || mode == "text" || mode == "xml") {
            request.body = body.textAt(mode).empty() ? body.textAt("data") : body.textAt(mode);
            setContentType(request,
                mode == "json"      ? "application/json"
                    : mode == "xml" ? "application/xml"
                                    : "text/plain");
        } else if (mode == "formUrlEncoded" || mode == "form-urlencoded") {
            request.body = urlEncodedTemplate(fetchscope::entriesOf(entriesIn(body, "formUrlEncoded")));
            setContentType(request, "application/x-www-form-urlencoded");
        } else if (mode == "multipartForm" || mode == "multipart-form") {
            request.form = fetchscope::entriesOf(entriesIn(body, "multipartForm"));
        } else if (mode == "graphql") {
            takeGraphql(request, body.textAt({"graphql", "query"}), body.textAt({"graphql", "variables"}));
        } else if (!body.textAt("query").empty()) {
            takeGraphql(request, body.textAt("query"), body.textAt("variables"));
        }
    }

    void readRequest(const DocumentValue& item, const DocumentValue& value, const Place& place)
    {
        CapturedRequest& request = m_exchanges.emplace_back().request;
        request.name = place.path + item.textAt("name");
        request.line = item.line;
        request.method = asciiUppercase(value.textAt("method"));
        request.url = value.textAt("url");
        addHeaders(request, value.find("headers"));
        if (const DocumentValue* body = value.find("body"))
            readBody(request, *body);
        const DocumentValue* own = value.find("auth");
        const bool isInherited = own && (own->text == "inherit" || own->textAt("mode") == "inherit");
        if (isInherited && !place.authorization)
            request.questions.push_back({OpenQuestion::Decides::Headers, "auth: inherit", own->line, {}});
        if (const DocumentValue* authorization = isInherited ? place.authorization : own)
            takeAuthorization(request, *authorization);
    }

    /// In an export they have a member of their own, in a file of YAML `data`.
    static const DocumentValue* entriesIn(const DocumentValue& body, std::string_view name)
    {
        const DocumentValue* own = body.find(name);
        return own ? own : body.find("data");
    }

    /// `{ mode, bearer: { token } }` of an export, `{ type, token }` of a file of YAML.
    static void takeAuthorization(CapturedRequest& request, const DocumentValue& authorization)
    {
        const std::string& mode =
            authorization.textAt("mode").empty() ? authorization.textAt("type") : authorization.textAt("mode");
        const DocumentValue* inner = authorization.find(mode);
        const DocumentValue& values = inner && inner->isMap() ? *inner : authorization;
        if (mode == "bearer")
            request.headers.emplace_back("Authorization", "Bearer " + values.textAt("token"));
        else if (mode == "basic")
            request.headers.emplace_back(
                "Authorization", basicAuthorization(values.textAt("username"), values.textAt("password")));
        else if (mode == "apikey" && values.textAt("placement") == "queryparams")
            appendToQuery(request.url, values.textAt("key"), values.textAt("value"));
        else if (mode == "apikey")
            request.headers.emplace_back(values.textAt("key"), values.textAt("value"));
        else if (mode == "oauth2")
            request.headers.emplace_back("Authorization", "Bearer " + openName("access token"));
        else
            takeComputedAuthorization(request, mode);
    }

    CollectionVariables m_variables;
    std::vector<CapturedExchange> m_exchanges;
};

} // namespace

Result<std::vector<CapturedExchange>> readBrunoCollection(const DocumentValue& document)
{
    return CollectionReader().read(document);
}

/// What all requests of a collection have, without one: `collection.bru`, `folder.bru`.
static bool isOfCollection(const std::vector<BrunoBlock>& blocks)
{
    static constexpr std::array<std::string_view, 7> beginnings {
        "meta", "headers", "auth", "vars", "script", "tests", "docs"};
    return blocks.size() > 1 && std::all_of(blocks.begin(), blocks.end(), [](const BrunoBlock& block) {
        const std::string_view name = std::string_view(block.name).substr(0, block.name.find(':'));
        // `headers: {` is a member of an object.
        return !block.name.ends_with(':') && std::find(beginnings.begin(), beginnings.end(), name) != beginnings.end();
    });
}

bool looksLikeBruno(std::string_view text)
{
    const auto blocks = readBrunoBlocks(text.substr(0, 8192));
    return isOfCollection(blocks) || std::any_of(blocks.begin(), blocks.end(), [](const BrunoBlock& block) {
        return (isMethodBlock(block.name) || block.name == "http") && !valueIn(&block, "url").empty();
    });
}

Result<SnippetParts> readBruno(std::string_view text)
{
    const auto blocks = readBrunoBlocks(text);
    for (const BrunoBlock& block : blocks) {
        if (!isMethodBlock(block.name) && block.name != "http")
            continue;
        std::vector<CapturedExchange> exchanges;
        exchanges.push_back({requestOf(blocks, block), std::nullopt, false});
        return partsOf(std::move(exchanges));
    }
    return tl::unexpected(InputError {{}, say<messages::NoRequestInCollection>(), {}});
}

Result<Scenario> importBruno(std::string_view text, Phrasebook phrases)
{
    return scenarioOf({}, readBruno(text), phrases);
}

} // namespace fetchscope
