#include "core/engine/base/ascii.h"
#include "core/reading/importers/http/http_lines.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

/// What developer tools call what they show, in the languages that people paste.
namespace fetchscope {

namespace {

/// `Request Headers (14)`, `▼ General`, `**Response Headers:**` in lower case, without what is around it.
std::string headingOf(std::string_view line)
{
    const auto isAround = [](char c) {
        return isAsciiWhitespace(c) || c == ':' || c == '*' || c == '#' || c == '-' || c == '=' || c == '>' || c == '_'
            || c == '/';
    };
    for (const std::string_view arrow : {"▼", "▶", "▸", "▾", "►"}) {
        if (line.starts_with(arrow))
            line.remove_prefix(arrow.size());
    }
    line = strip(line, isAround);
    if (line.ends_with(')'))
        line = line.substr(0, std::min(line.rfind('('), line.size()));
    line = strip(line, isAround);
    std::string lower = asciiLowercase(line);
    constexpr std::array<std::string_view, 6> actions {
        "view source", "view parsed", "view decoded", "view url encoded", "view url-encoded", "raw"};
    for (bool hasAction = true; hasAction;) {
        const auto* const action = std::find_if(actions.begin(), actions.end(),
            [&lower](std::string_view one) { return lower.size() > one.size() && lower.ends_with(one); });
        hasAction = action != actions.end();
        if (hasAction)
            lower = strip(std::string_view(lower).substr(0, lower.size() - action->size()), isAround);
    }
    return lower;
}

/// Has a word one letter too much, too few, another or two changed at most, against what it should be?
bool isMisspelt(std::string_view word, std::string_view right)
{
    constexpr std::size_t most = 2;
    if (word.size() > right.size() + most || right.size() > word.size() + most)
        return false;
    std::vector<std::size_t> above(right.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t {0});
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::vector<std::size_t> row {i + 1};
        for (std::size_t j = 0; j < right.size(); ++j)
            row.push_back(std::min({above[j] + (word[i] == right[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1}));
        above = std::move(row);
    }
    return above.back() <= most;
}

/// What people call it themselves: a heading of Markdown that ends with it, or one that is spelt nearly so.
std::optional<HttpSection> sectionOfOwnHeading(std::string_view line, std::string_view heading)
{
    constexpr std::array<std::pair<std::string_view, HttpSection>, 7> ends {{
        {"request headers", HttpSection::RequestHead},
        {"response headers", HttpSection::ResponseHead},
        {"request header", HttpSection::RequestHead},
        {"response header", HttpSection::ResponseHead},
        {"request body", HttpSection::RequestBody},
        {"response body", HttpSection::ResponseBody},
        {"sample response", HttpSection::ResponseHead},
    }};
    const bool isMarked = line.starts_with('#') || (line.starts_with("**") && line.ends_with("**"));
    for (const auto& [name, section] : ends) {
        if (isMarked && heading.ends_with(name))
            return section;
    }
    std::string plain(heading);
    std::replace(plain.begin(), plain.end(), '-', ' ');
    if (isMisspelt(plain, "request headers"))
        return HttpSection::RequestHead;
    return isMisspelt(plain, "response headers") ? std::optional(HttpSection::ResponseHead) : std::nullopt;
}

} // namespace

std::optional<HttpSection> sectionOfHeading(std::string_view line)
{
    constexpr std::array<std::pair<std::string_view, HttpSection>, 82> headings {{
        {"general", HttpSection::General},
        {"summary", HttpSection::General},
        {"allgemein", HttpSection::General},
        {"request headers", HttpSection::RequestHead},
        {"request header", HttpSection::RequestHead},
        {"request", HttpSection::RequestHead},
        {"req headers", HttpSection::RequestHead},
        {"request-headers", HttpSection::RequestHead},
        {"preflight request", HttpSection::RequestHead},
        {"preflight request headers", HttpSection::RequestHead},
        {"actual request", HttpSection::RequestHead},
        {"anfrage", HttpSection::RequestHead},
        {"anfrageheader", HttpSection::RequestHead},
        {"anfragekopfzeilen", HttpSection::RequestHead},
        {"anforderungsheader", HttpSection::RequestHead},
        {"response headers", HttpSection::ResponseHead},
        {"response header", HttpSection::ResponseHead},
        {"response-headers", HttpSection::ResponseHead},
        {"response", HttpSection::ResponseHead},
        {"preflight response", HttpSection::ResponseHead},
        {"preflight response headers", HttpSection::ResponseHead},
        {"antwort", HttpSection::ResponseHead},
        {"antwortheader", HttpSection::ResponseHead},
        {"antwortkopfzeilen", HttpSection::ResponseHead},
        {"request payload", HttpSection::RequestBody},
        {"request body", HttpSection::RequestBody},
        {"request data", HttpSection::RequestBody},
        {"post data", HttpSection::RequestBody},
        {"payload", HttpSection::RequestBody},
        {"form data", HttpSection::FormData},
        {"formulardaten", HttpSection::FormData},
        {"response body", HttpSection::ResponseBody},
        {"query string parameters", HttpSection::Other},
        {"query string", HttpSection::Other},
        {"query parameters", HttpSection::Other},
        {"cookies", HttpSection::Other},
        {"request cookies", HttpSection::Other},
        {"response cookies", HttpSection::Other},
        {"timing", HttpSection::Other},
        {"常规", HttpSection::General},
        {"一般", HttpSection::General},
        {"全般", HttpSection::General},
        {"일반", HttpSection::General},
        {"général", HttpSection::General},
        {"geral", HttpSection::General},
        {"generali", HttpSection::General},
        {"Общие", HttpSection::General},
        {"Основное", HttpSection::General},
        {"ogólne", HttpSection::General},
        {"请求标头", HttpSection::RequestHead},
        {"要求標頭", HttpSection::RequestHead},
        {"请求头", HttpSection::RequestHead},
        {"リクエスト ヘッダー", HttpSection::RequestHead},
        {"요청 헤더", HttpSection::RequestHead},
        {"en-têtes de requête", HttpSection::RequestHead},
        {"en-têtes de la requête", HttpSection::RequestHead},
        {"encabezados de solicitud", HttpSection::RequestHead},
        {"encabezados de la solicitud", HttpSection::RequestHead},
        {"cabeçalhos de solicitação", HttpSection::RequestHead},
        {"cabeçalhos da solicitação", HttpSection::RequestHead},
        {"intestazioni della richiesta", HttpSection::RequestHead},
        {"intestazioni richiesta", HttpSection::RequestHead},
        {"Заголовки запроса", HttpSection::RequestHead},
        {"Заголовки запросов", HttpSection::RequestHead},
        {"nagłówki żądania", HttpSection::RequestHead},
        {"响应标头", HttpSection::ResponseHead},
        {"回應標頭", HttpSection::ResponseHead},
        {"响应头", HttpSection::ResponseHead},
        {"レスポンス ヘッダー", HttpSection::ResponseHead},
        {"응답 헤더", HttpSection::ResponseHead},
        {"en-têtes de réponse", HttpSection::ResponseHead},
        {"en-têtes de réponses", HttpSection::ResponseHead},
        {"en-têtes de la réponse", HttpSection::ResponseHead},
        {"encabezados de respuesta", HttpSection::ResponseHead},
        {"encabezados de la respuesta", HttpSection::ResponseHead},
        {"cabeçalhos de resposta", HttpSection::ResponseHead},
        {"cabeçalhos da resposta", HttpSection::ResponseHead},
        {"intestazioni della risposta", HttpSection::ResponseHead},
        {"intestazioni risposta", HttpSection::ResponseHead},
        {"Заголовки ответа", HttpSection::ResponseHead},
        {"Заголовки ответов", HttpSection::ResponseHead},
        {"nagłówki odpowiedzi", HttpSection::ResponseHead},
    }};
    if (line.size() > 100)
        return std::nullopt;
    const std::string heading = headingOf(line);
    for (const auto& [name, section] : headings) {
        if (heading == name)
            return section;
    }
    return sectionOfOwnHeading(line, heading);
}

bool saysProvisional(std::string_view line)
{
    const std::string lower = asciiLowercase(line.substr(0, 60));
    return lower.find("provisional headers are shown") != lower.npos
        || lower.find("vorläufige header angezeigt") != lower.npos;
}

bool isToolsNoise(std::string_view line)
{
    constexpr std::array noise {"provisional headers are shown", "learn more", "disable cache", "view source",
        "view parsed", "view decoded", "view url encoded", "raw", "raw headers", "filter headers", "edit and resend",
        "resend", "headers", "block"};
    if (line.size() > 300)
        return false;
    const std::string lower = asciiLowercase(strip(line, [](char c) { return isAsciiWhitespace(c) || c == ':'; }));
    return std::find(noise.begin(), noise.end(), lower) != noise.end() || saysProvisional(lower)
        || lower.starts_with("request header display limit") || lower.starts_with("set-cookie: blocked");
}

std::optional<GeneralField> generalFieldNamed(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, GeneralField>, 109> fields {{
        {"request url", GeneralField::Url},
        {"requesturl", GeneralField::Url},
        {"request-url", GeneralField::Url},
        {"request-method", GeneralField::Method},
        {"status-code", GeneralField::Status},
        {"remote-address", GeneralField::Other},
        {"url", GeneralField::Url},
        {"anfrage-url", GeneralField::Url},
        {"anforderungs-url", GeneralField::Url},
        {"request method", GeneralField::Method},
        {"method", GeneralField::Method},
        {"anfragemethode", GeneralField::Method},
        {"anforderungsmethode", GeneralField::Method},
        {"status code", GeneralField::Status},
        {"status", GeneralField::Status},
        {"statuscode", GeneralField::Status},
        {"referrer policy", GeneralField::ReferrerPolicy},
        {"referrer-richtlinie", GeneralField::ReferrerPolicy},
        {"verweisrichtlinie", GeneralField::ReferrerPolicy},
        {"scheme", GeneralField::Scheme},
        {"schema", GeneralField::Scheme},
        {"host", GeneralField::Host},
        {"filename", GeneralField::Path},
        {"dateiname", GeneralField::Path},
        {"remote address", GeneralField::Other},
        {"remoteadresse", GeneralField::Other},
        {"address", GeneralField::Other},
        {"adresse", GeneralField::Other},
        {"version", GeneralField::Other},
        {"transferred", GeneralField::Other},
        {"source", GeneralField::Other},
        {"initiator", GeneralField::Other},
        {"request priority", GeneralField::Other},
        {"dns resolution", GeneralField::Other},
        {"请求网址", GeneralField::Url},
        {"请求 url", GeneralField::Url},
        {"請求網址", GeneralField::Url},
        {"要求網址", GeneralField::Url},
        {"要求 url", GeneralField::Url},
        {"リクエスト url", GeneralField::Url},
        {"요청 url", GeneralField::Url},
        {"url de solicitud", GeneralField::Url},
        {"url de la solicitud", GeneralField::Url},
        {"url de requête", GeneralField::Url},
        {"url de la requête", GeneralField::Url},
        {"url da solicitação", GeneralField::Url},
        {"url de solicitação", GeneralField::Url},
        {"url do pedido", GeneralField::Url},
        {"url richiesta", GeneralField::Url},
        {"url della richiesta", GeneralField::Url},
        {"url запроса", GeneralField::Url},
        {"URL запроса", GeneralField::Url},
        {"url żądania", GeneralField::Url},
        {"adresse url de la requête", GeneralField::Url},
        {"请求方法", GeneralField::Method},
        {"請求方法", GeneralField::Method},
        {"要求方法", GeneralField::Method},
        {"リクエスト メソッド", GeneralField::Method},
        {"요청 메서드", GeneralField::Method},
        {"요청 메소드", GeneralField::Method},
        {"método de solicitud", GeneralField::Method},
        {"método de la solicitud", GeneralField::Method},
        {"método da solicitação", GeneralField::Method},
        {"método de solicitação", GeneralField::Method},
        {"método do pedido", GeneralField::Method},
        {"méthode de requête", GeneralField::Method},
        {"méthode de la requête", GeneralField::Method},
        {"metodo richiesta", GeneralField::Method},
        {"metodo della richiesta", GeneralField::Method},
        {"Метод запроса", GeneralField::Method},
        {"metoda żądania", GeneralField::Method},
        {"状态代码", GeneralField::Status},
        {"状态码", GeneralField::Status},
        {"狀態碼", GeneralField::Status},
        {"狀態代碼", GeneralField::Status},
        {"ステータス コード", GeneralField::Status},
        {"상태 코드", GeneralField::Status},
        {"código de estado", GeneralField::Status},
        {"código de status", GeneralField::Status},
        {"code d'état", GeneralField::Status},
        {"code d’état", GeneralField::Status},
        {"code de statut", GeneralField::Status},
        {"codice di stato", GeneralField::Status},
        {"codice stato", GeneralField::Status},
        {"Код статуса", GeneralField::Status},
        {"Код состояния", GeneralField::Status},
        {"Код ответа", GeneralField::Status},
        {"kod stanu", GeneralField::Status},
        {"引荐来源网址政策", GeneralField::ReferrerPolicy},
        {"引用站点策略", GeneralField::ReferrerPolicy},
        {"參照網址政策", GeneralField::ReferrerPolicy},
        {"リファラー ポリシー", GeneralField::ReferrerPolicy},
        {"리퍼러 정책", GeneralField::ReferrerPolicy},
        {"política de referencia", GeneralField::ReferrerPolicy},
        {"política de referenciador", GeneralField::ReferrerPolicy},
        {"stratégie de référent", GeneralField::ReferrerPolicy},
        {"Политика источника перехода", GeneralField::ReferrerPolicy},
        {"远程地址", GeneralField::Other},
        {"遠端位址", GeneralField::Other},
        {"リモート アドレス", GeneralField::Other},
        {"원격 주소", GeneralField::Other},
        {"dirección remota", GeneralField::Other},
        {"endereço remoto", GeneralField::Other},
        {"adresse distante", GeneralField::Other},
        {"indirizzo remoto", GeneralField::Other},
        {"Удаленный адрес", GeneralField::Other},
        {"Удалённый адрес", GeneralField::Other},
        {"adres zdalny", GeneralField::Other},
        {"remote-adresse", GeneralField::Other},
    }};
    const std::string lower = asciiLowercase(strip(name, isAsciiWhitespace));
    for (const auto& [field, value] : fields) {
        if (lower == field)
            return value;
    }
    return std::nullopt;
}

namespace {

/// The field whose name a line begins with, and no word that may be a member of many things (`url`, `method`).
std::optional<GeneralField> fieldAtBeginningOf(std::string_view line)
{
    const auto isAround = [](char c) { return isAsciiWhitespace(c) || c == '*' || c == '-' || c == '_' || c == '`'; };
    line = strip(line, isAround);
    constexpr std::size_t longestLabel = 40;
    const std::size_t colon = line.find(':');
    const std::size_t wide = line.find("：");
    const std::string_view label = strip(line.substr(0, std::min(colon, wide)), isAround);
    const auto field = label.size() < longestLabel ? generalFieldNamed(label) : std::nullopt;
    constexpr std::size_t longestWord = 6;
    const bool isWord = field == GeneralField::Method ? label.size() <= longestWord : label.size() <= 3;
    return isWord ? std::nullopt : field;
}

} // namespace

bool startsWithRequestUrl(std::string_view line)
{
    return fieldAtBeginningOf(line) == GeneralField::Url;
}

bool startsWithRequestMethod(std::string_view line)
{
    return fieldAtBeginningOf(line) == GeneralField::Method;
}

std::optional<std::pair<std::string_view, std::string_view>> touchingField(std::string_view line)
{
    for (const std::string_view label :
        {"Referrer Policy", "Request Priority", "DNS Resolution", "Transferred", "Version", "Status"}) {
        if (line.size() > label.size() && line.starts_with(label) && !isAsciiWhitespace(line[label.size()])
            && line[label.size()] != ':')
            return std::pair(label, line.substr(label.size()));
    }
    return std::nullopt;
}

std::optional<std::pair<std::string_view, std::string_view>> fieldWithoutColon(std::string_view line)
{
    if (const auto field = touchingField(line))
        return field;
    for (std::size_t space = line.find(' '); space != line.npos; space = line.find(' ', space + 1)) {
        const bool isWhole =
            generalFieldNamed(line.substr(0, space)) && !generalFieldNamed(line.substr(0, line.find(' ', space + 1)));
        if (isWhole)
            return std::pair(line.substr(0, space), strip(line.substr(space), isAsciiWhitespace));
    }
    return std::nullopt;
}

} // namespace fetchscope
