#include "ui/scenario/scenario_templates.h"

#include "ui/editor/scenario_sections.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeTemplates)
};

using Kind = InitiatorKind;
using Headers = std::vector<std::pair<std::string, std::string>>;

QString titleOf(InitiatorGroup group)
{
    switch (group) {
    case InitiatorGroup::Scripts:
        return Words::tr("Scripts");
    case InitiatorGroup::Elements:
        return Words::tr("Elements");
    case InitiatorGroup::Hints:
        return Words::tr("Hints");
    case InitiatorGroup::Workers:
        return Words::tr("Workers and modules");
    case InitiatorGroup::Navigations:
        return Words::tr("Navigations");
    case InitiatorGroup::Reports:
        return Words::tr("Reports");
    }
    return {};
}

Json listOf(const Headers& headers)
{
    Json list = Json::array();
    for (const auto& [name, value] : headers)
        list.push_back(Json::array({name, value}));
    return list;
}

/// What the server says to the page's origin; empty: nothing about CORS.
Headers corsHeaders(const QString& server, const std::string& origin)
{
    const std::string allow = "Access-Control-Allow-Origin";
    if (server == QStringLiteral("wildcard"))
        return {{allow, "*"}};
    if (server == QStringLiteral("one-origin"))
        return {{allow, origin}, {"Vary", "Origin"}};
    if (server == QStringLiteral("other-origin"))
        return {{allow, "https://www.example"}, {"Vary", "Origin"}};
    if (server == QStringLiteral("reflecting"))
        return {{allow, origin}, {"Access-Control-Allow-Credentials", "true"}, {"Vary", "Origin"}};
    if (server == QStringLiteral("credentials"))
        return {{allow, origin}, {"Access-Control-Allow-Credentials", "true"}, {"Vary", "Origin"}};
    if (server == QStringLiteral("wildcard-credentials"))
        return {{allow, "*"}, {"Access-Control-Allow-Credentials", "true"}};
    if (server == QStringLiteral("trailing-slash"))
        return {{allow, origin + "/"}};
    if (server == QStringLiteral("two-origins"))
        return {{allow, origin}, {allow, "https://www.example"}};
    if (server == QStringLiteral("null-origin"))
        return {{allow, "null"}};
    if (server == QStringLiteral("preflight-ignored") || server == QStringLiteral("preflight-redirected"))
        return {{allow, origin}};
    return {};
}

Json ruleOf(Json match, Json respond)
{
    Json rule = Json::object();
    if (!match.empty())
        rule["match"] = std::move(match);
    rule["respond"] = std::move(respond);
    return rule;
}

Json serverRules(const TemplateChoices& choices, const std::string& url, const std::string& origin)
{
    const QString& server = choices.server;
    Json rules = Json::array();
    if (choices.initiator == Kind::Inline)
        return rules;
    if (server == QStringLiteral("unreachable"))
        return Json::array({ruleOf({}, {{"networkError", "refused"}})});
    const Headers cors = corsHeaders(server, origin);
    Headers answer = cors;
    answer.emplace_back("Content-Type", std::string(infoOf(choices.initiator).mediaType));
    if (choices.initiator == Kind::WebSocket)
        return Json::array({ruleOf({}, {{"status", 101}})});
    if (choices.initiator == Kind::WebTransport)
        return Json::array({ruleOf({}, {{"status", 200}})});

    if (hasMethod(choices.initiator)) {
        Headers preflight = cors;
        int status = 204;
        if (server == QStringLiteral("preflight-ignored")) {
            preflight.clear();
            status = 405;
        } else if (server == QStringLiteral("preflight-redirected")) {
            preflight.emplace_back("Location", url + "/");
            status = 301;
        } else if (!cors.empty()) {
            preflight.emplace_back("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
            preflight.emplace_back("Access-Control-Allow-Headers", "content-type, authorization, x-request-id");
            preflight.emplace_back("Access-Control-Max-Age", "600");
        }
        Json respond {{"status", status}};
        if (!preflight.empty())
            respond["headers"] = listOf(preflight);
        rules.push_back(ruleOf({{"method", "OPTIONS"}, {"url", url}}, std::move(respond)));
    }
    if (server == QStringLiteral("error-page")) {
        rules.push_back(ruleOf({{"url", url}},
            {{"status", 500}, {"headers", listOf({{"Content-Type", "text/html"}})}, {"body", "<h1>Error</h1>"}}));
        return rules;
    }
    if (server == QStringLiteral("redirect-away")) {
        const std::string target = "https://login.example/";
        rules.push_back(ruleOf({{"url", url}},
            {{"status", 302}, {"headers", listOf({{"Location", target}, {"Access-Control-Allow-Origin", "*"}})}}));
        rules.push_back(ruleOf({{"url", target}},
            {{"status", 200}, {"headers", listOf({{"Content-Type", "text/html"}})}, {"body", "<h1>Log in</h1>"}}));
        return rules;
    }
    rules.push_back(ruleOf({{"url", url}}, {{"status", 200}, {"headers", listOf(answer)}, {"body", "{}"}}));
    return rules;
}

} // namespace

std::vector<ServerKind> serverKinds()
{
    const auto make = [](const char* id, const QString& title, const QString& description) {
        return ServerKind {QString::fromLatin1(id), title, description};
    };
    return {
        make("none", Words::tr("Knows nothing of CORS"), Words::tr("No Access-Control headers at all.")),
        make("wildcard", Words::tr("Any origin (*)"), Words::tr("Access-Control-Allow-Origin: *")),
        make("one-origin", Words::tr("This page's origin"), Words::tr("Names the page's origin, without credentials.")),
        make("other-origin", Words::tr("Another origin"), Words::tr("Names an origin that is not the page's.")),
        make("reflecting", Words::tr("Reflects the origin"),
            Words::tr("Names whatever origin asks, with credentials: works, and lets everybody in.")),
        make("credentials", Words::tr("This page's origin, with credentials"),
            Words::tr("Access-Control-Allow-Credentials: true")),
        make("wildcard-credentials", Words::tr("Broken: * with credentials"),
            Words::tr("A request with credentials does not accept *.")),
        make("trailing-slash", Words::tr("Broken: origin with a slash"),
            Words::tr("https://app.example/ is no origin.")),
        make("two-origins", Words::tr("Broken: two origins"), Words::tr("The header is there twice.")),
        make("null-origin", Words::tr("Broken: null"), Words::tr("Access-Control-Allow-Origin: null")),
        make("preflight-ignored", Words::tr("Broken: preflight refused"),
            Words::tr("OPTIONS is answered with 405 and no headers.")),
        make("preflight-redirected", Words::tr("Broken: preflight redirected"),
            Words::tr("OPTIONS is answered with 301.")),
        make("error-page", Words::tr("Broken: error page"), Words::tr("500, and the error page has no headers.")),
        make("redirect-away", Words::tr("Redirects to a log-in"), Words::tr("To another origin, which allows nobody.")),
        make("unreachable", Words::tr("Cannot be reached"), Words::tr("The connection is refused.")),
    };
}

std::vector<InitiatorChoice> initiatorChoices()
{
    std::vector<InitiatorChoice> choices;
    for (const InitiatorInfo& info : allInitiators())
        choices.push_back({info.kind, titleOf(info.group), phraseText(info.title)});
    std::stable_sort(choices.begin(), choices.end(), [](const InitiatorChoice& left, const InitiatorChoice& right) {
        return infoOf(left.kind).group < infoOf(right.kind).group;
    });
    return choices;
}

bool hasMethod(InitiatorKind initiator)
{
    return hasOption(initiator, "method");
}

bool hasHeaders(InitiatorKind initiator)
{
    return hasOption(initiator, "headers");
}

bool hasCredentials(InitiatorKind initiator)
{
    return hasOption(initiator, "credentials") || hasOption(initiator, "withCredentials")
        || hasOption(initiator, "crossorigin");
}

QString usualUrl(InitiatorKind initiator, const QString& pageUrl)
{
    const QString url = toText(infoOf(initiator).usualUrl);
    return url.startsWith(QChar('/')) ? pageUrl.section(QChar('/'), 0, 2) + url : url;
}

Json makeScenario(const TemplateChoices& choices)
{
    const std::string url =
        (choices.url.isEmpty() ? usualUrl(choices.initiator, choices.pageUrl) : choices.url).toStdString();
    const std::string origin = choices.pageUrl.section(QChar('/'), 0, 2).toStdString();
    QString title = toText(nameOf(choices.initiator));
    // As fetch() would have it; the initiator takes what it knows.
    Json action {{"initiator", "fetch"}, {"url", url}};
    Json options = Json::object();
    if (hasMethod(choices.initiator) && !choices.method.isEmpty()) {
        options["method"] = choices.method.toStdString();
        title += QChar(' ') + choices.method;
    } else if (choices.initiator == Kind::Xhr) {
        options["method"] = "GET";
    }
    if (choices.withCustomHeader && hasHeaders(choices.initiator))
        options["headers"] = {{"X-Request-ID", "1"}};
    const bool hasBody = choices.method == QStringLiteral("POST") || choices.method == QStringLiteral("PUT")
        || choices.method == QStringLiteral("PATCH");
    if (hasBody && choices.initiator != Kind::Form)
        options["body"] = "text";
    if (choices.withCredentials && hasCredentials(choices.initiator))
        options["credentials"] = "include";
    if (choices.initiator == Kind::Preload)
        options["as"] = "fetch";
    action["init"] = options;
    action["initiator"] = std::string(nameOf(choices.initiator));
    adaptToInitiator(action);

    for (const ServerKind& kind : serverKinds()) {
        if (kind.id == choices.server)
            title += QStringLiteral(" \u2013 ") + kind.title;
    }
    Json scenario {
        {"fetchscope", 1}, {"title", title.toStdString()}, {"page", {{"url", choices.pageUrl.toStdString()}}}};
    scenario["actions"] = Json::array({action});
    // A form adds a query.
    // What goes over the wire has no fragment.
    const std::string onWire = url.substr(0, url.find('#'));
    scenario["server"] = serverRules(choices, choices.initiator == Kind::Form ? onWire + "*" : onWire, origin);
    return scenario;
}

} // namespace fetchscope::ui
