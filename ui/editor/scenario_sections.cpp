#include "ui/editor/scenario_sections.h"

#include "core/engine/browser/profile.h"
#include "core/engine/initiators/action.h"
#include "core/engine/url/address_space.h"
#include "core/reading/scenario/scenario_parts.h"
#include "ui/editor/completions.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeEditor)
};

using Kind = FieldSpec::Kind;

std::optional<InitiatorKind> initiatorOf(const Json& action)
{
    const auto found = action.find("initiator");
    if (found == action.end() || !found->is_string())
        return std::nullopt;
    return valueNamed<InitiatorKind>(found->get<std::string>());
}

bool isCarried(const std::string& key)
{
    return key.starts_with('_') || key.starts_with("x-");
}

/// Options whose names are words of people, too, and are said in the language of the window.
constexpr std::array optionWords {
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Method"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Headers"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Body"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Mode"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Credentials"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Cache"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Redirect"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Integrity"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Priority"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Type"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Use"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Kind"),
    QT_TRANSLATE_NOOP("FetchscopeEditor", "Code"),
};

FieldSpec fieldOfOption(const QString& option, const QString& prefix, InitiatorKind initiator)
{
    // The names of the API; those that are a word are written as one, and in the language of the window.
    QString label = option;
    if (option == option.toLower()) {
        label[0] = label[0].toUpper();
        for (const char* word : optionWords) {
            if (label == QLatin1String(word))
                label = Words::tr(word);
        }
    }
    FieldSpec spec {
        prefix + QChar('/') + option, label, Kind::Choice, choicesOfOption(option, toText(nameOf(initiator)))};
    if (option == QStringLiteral("method")) {
        spec.placeholder = QStringLiteral("GET");
    } else if (option == QStringLiteral("headers")) {
        spec.kind = Kind::RequestHeaders;
    } else if (option == QStringLiteral("body")) {
        spec.kind = Kind::Body;
    } else if (option == QStringLiteral("credentials")) {
        spec.placeholder = QStringLiteral("same-origin");
    } else if (option == QStringLiteral("mode")) {
        spec.placeholder = QStringLiteral("cors");
    } else if (option == QStringLiteral("crossorigin")) {
        spec.placeholder = Words::tr("absent");
    } else if (option == QStringLiteral("target")) {
        spec.placeholder = QStringLiteral("_self");
        spec.isRare = true;
    } else if (option == QStringLiteral("protocols")) {
        spec.kind = Kind::List;
    } else if (option == QStringLiteral("serverCertificateHashes")) {
        spec.kind = Kind::List;
        spec.isRare = true;
    } else if (option == QStringLiteral("async")) {
        spec.kind = Kind::Flag;
        spec.isOnByDefault = true;
        spec.isRare = true;
    } else if (option == QStringLiteral("code")) {
        spec.kind = Kind::Text;
    } else if (option == QStringLiteral("nonce")) {
        spec.kind = Kind::Text;
        spec.placeholder = Words::tr("absent");
        spec.isRare = initiator != InitiatorKind::Inline;
    } else if (option == QStringLiteral("parserInserted")) {
        spec.kind = Kind::Flag;
        spec.isRare = initiator != InitiatorKind::Inline;
    } else if (option == QStringLiteral("withCredentials") || option == QStringLiteral("userActivation")
        || option == QStringLiteral("uploadListener")) {
        spec.kind = Kind::Flag;
    } else if (option == QStringLiteral("keepalive") || option == QStringLiteral("credentialless")
        || option == QStringLiteral("anonymousClientIp") || option == QStringLiteral("allowPooling")) {
        spec.kind = Kind::Flag;
        spec.isRare = true;
    } else if (option == QStringLiteral("activateAfter")) {
        spec.kind = Kind::Number;
        spec.placeholder = Words::tr("the page's end");
    } else if (option == QStringLiteral("styleSheet") || option == QStringLiteral("importer")) {
        spec.kind = Kind::Text;
        spec.placeholder = Words::tr("inline, in the page");
    } else if (option == QStringLiteral("integrity") || option == QStringLiteral("tag")
        || option == QStringLiteral("sandbox") || option == QStringLiteral("allow")) {
        spec.kind = Kind::Text;
        spec.isRare = true;
    } else if (option != QStringLiteral("as") && option != QStringLiteral("enctype") && option != QStringLiteral("type")
        && option != QStringLiteral("use") && option != QStringLiteral("kind")) {
        spec.isRare = true;
    }
    return spec;
}

std::vector<FieldSpec> fieldsOfActionKind(const Json& action)
{
    if (action.contains("wait"))
        return {{QStringLiteral("/wait"), Words::tr("Seconds"), Kind::Number, {}, QStringLiteral("0")}};
    if (action.contains("clear")) {
        return {{QStringLiteral("/clear"), Words::tr("Clear"), Kind::Choice,
            {QStringLiteral("preflight-cache"), QStringLiteral("cookies")}}};
    }
    if (action.contains("requestStorageAccess")) {
        return {{QStringLiteral("/requestStorageAccess"), Words::tr("Answer"), Kind::Choice,
                    {QStringLiteral("granted"), QStringLiteral("denied")}},
            {QStringLiteral("/userActivation"), QStringLiteral("userActivation"), Kind::Flag, {}, {}, false, true}};
    }
    std::vector<FieldSpec> fields {
        {QStringLiteral("/initiator"), Words::tr("Initiator"), Kind::Choice, namesIn(Names<InitiatorKind>::list)}};
    const auto initiator = initiatorOf(action);
    if (initiator != InitiatorKind::Inline)
        fields.push_back({QStringLiteral("/url"), QStringLiteral("URL"), Kind::Text});
    if (!initiator)
        return fields;
    const QString prefix = infoOf(*initiator).takesInit ? QStringLiteral("/init") : QString();
    for (const std::string_view option : optionsOf(*initiator))
        fields.push_back(fieldOfOption(toText(option), prefix, *initiator));
    return fields;
}

std::vector<FieldSpec> actionFields(const Json& action)
{
    std::vector<FieldSpec> fields = fieldsOfActionKind(action);
    if (!action.contains("wait") && !action.contains("clear"))
        fields.push_back(
            {QStringLiteral("/page"), Words::tr("Page"), Kind::Text, {}, Words::tr("the first one"), true});
    fields.push_back({QStringLiteral("/with"), Words::tr("Begins with"), Kind::Choice, {QStringLiteral("previous")},
        Words::tr("the end of the one before"), true});
    fields.push_back(
        {QStringLiteral("/afterMs"), Words::tr("Begins later by (ms)"), Kind::Number, {}, QStringLiteral("0"), true});
    return fields;
}

QString describeActionEntry(const Json& action, int row)
{
    QString text;
    if (const auto wait = action.find("wait"); wait != action.end()) {
        text = wait->is_number() ? Words::tr("wait %1").arg(describeTime(wait->get<double>())) : Words::tr("wait");
    } else if (action.contains("clear")) {
        text = Words::tr("clear %1").arg(textAt(action, QStringLiteral("/clear")));
    } else if (action.contains("requestStorageAccess")) {
        text = QStringLiteral("requestStorageAccess() %1").arg(textAt(action, QStringLiteral("/requestStorageAccess")));
    } else {
        QString method = textAt(action, QStringLiteral("/init/method"));
        if (method.isEmpty())
            method = textAt(action, QStringLiteral("/method"));
        QStringList parts {
            textAt(action, QStringLiteral("/initiator")), method, textAt(action, QStringLiteral("/url"))};
        parts.removeAll(QString());
        text = parts.join(QChar(' '));
    }
    if (action.contains("with"))
        text = Words::tr("%1, at once").arg(text);
    return QStringLiteral("%1  %2").arg(row + 1).arg(text);
}

std::vector<FieldSpec> cookieFields(const Json&)
{
    return {
        {QStringLiteral("/name"), Words::tr("Name")},
        {QStringLiteral("/value"), Words::tr("Value")},
        {QStringLiteral("/domain"), Words::tr("Host")},
        {QStringLiteral("/path"), Words::tr("Path"), Kind::Text, {}, QStringLiteral("/")},
        {QStringLiteral("/sameSite"), QStringLiteral("SameSite"), Kind::Choice,
            {QStringLiteral("strict"), QStringLiteral("lax"), QStringLiteral("none")},
            Words::tr("the browser's default")},
        {QStringLiteral("/secure"), QStringLiteral("Secure"), Kind::Flag},
        {QStringLiteral("/httpOnly"), QStringLiteral("HttpOnly"), Kind::Flag},
        {QStringLiteral("/hostOnly"), Words::tr("This host only"), Kind::Flag, {}, {}, false, true},
        {QStringLiteral("/expires"), Words::tr("Expires at"), Kind::Number, {}, Words::tr("with the session"), true},
        {QStringLiteral("/partition"), Words::tr("Partition"), Kind::Text, {}, {}, true},
        {QStringLiteral("/crossSiteAncestor"), Words::tr("Set with another site around"), Kind::Flag, {}, {}, true},
        {QStringLiteral("/partitioned"), QStringLiteral("Partitioned"), Kind::Flag, {}, {}, true},
    };
}

Json requestTemplate(const char* initiator, const char* url, const char* method = nullptr)
{
    Json action {{"initiator", initiator}, {"url", url}};
    if (method && std::string_view(initiator) == "fetch")
        action["init"] = {{"method", method}};
    else if (method)
        action["method"] = method;
    return action;
}

} // namespace

std::vector<FieldSpec> pageFields()
{
    return {
        {QStringLiteral("/url"), Words::tr("Page URL"), Kind::Text},
        {QStringLiteral("/kind"), Words::tr("Kind"), Kind::Choice, namesIn(Names<GlobalKind>::list),
            QStringLiteral("window"), true},
        {QStringLiteral("/origin"), Words::tr("Origin"), Kind::Choice, {QStringLiteral("null")},
            Words::tr("that of the URL"), true},
        {QStringLiteral("/topLevelUrl"), Words::tr("URL of the tab"), Kind::Text, {}, Words::tr("the page itself"),
            true},
        {QStringLiteral("/topLevelContentSecurityPolicy"), Words::tr("CSP of the tab"), Kind::Lines, {},
            Words::tr("a policy a line"), true},
        {QStringLiteral("/topLevelCrossOriginEmbedderPolicy"), Words::tr("COEP of the tab"), Kind::Choice,
            namesIn(Names<EmbedderPolicy>::list), QStringLiteral("unsafe-none"), true},
        {QStringLiteral("/sandboxed"), Words::tr("Sandboxed"), Kind::Flag, {}, {}, true},
        {QStringLiteral("/sandbox"), QStringLiteral("sandbox"), Kind::Text, {},
            Words::tr("of the frame that the page is in"), true},
        {QStringLiteral("/allow"), QStringLiteral("allow"), Kind::Text,
            {toText(permissionOfBothSpaces), toText(permissionOf(AddressSpace::Local)),
                toText(permissionOf(AddressSpace::Loopback))},
            Words::tr("of the frame that the page is in"), true},
        {QStringLiteral("/credentialless"), QStringLiteral("credentialless"), Kind::Flag, {}, {}, true},
        {QStringLiteral("/referrerPolicy"), QStringLiteral("Referrer-Policy"), Kind::Choice,
            choicesOfOption(QStringLiteral("referrerPolicy")), Words::tr("the default"), true},
        {QStringLiteral("/crossOriginEmbedderPolicy"), QStringLiteral("COEP"), Kind::Choice,
            namesIn(Names<EmbedderPolicy>::list), QStringLiteral("unsafe-none"), true},
        {QStringLiteral("/crossOriginOpenerPolicy"), QStringLiteral("COOP"), Kind::Choice,
            namesIn(Names<OpenerPolicy>::list), QStringLiteral("unsafe-none"), true},
        {QStringLiteral("/documentIsolationPolicy"), Words::tr("Document-\nIsolation-Policy"), Kind::Choice,
            namesIn(Names<IsolationPolicy>::list), QStringLiteral("none"), true},
        {QStringLiteral("/permissionsPolicy"), QStringLiteral("Permissions-Policy"), Kind::Text, {},
            QStringLiteral("sync-xhr=(), storage-access=(self)"), true},
        {QStringLiteral("/connectionAllowlist"), Words::tr("Connection-\nAllowlist"), Kind::Text, {},
            QStringLiteral("(response-origin \"https://api.example\")"), true},
        {QStringLiteral("/contentSecurityPolicy"), QStringLiteral("CSP"), Kind::Lines, {}, Words::tr("a policy a line"),
            true},
        {QStringLiteral("/hostPermissions"), Words::tr("Host permissions"), Kind::Lines, {},
            Words::tr("of an extension's page; a pattern a line"), true},
    };
}

std::vector<FieldSpec> titleFields()
{
    return {{QStringLiteral("/title"), Words::tr("Title")}};
}

std::vector<FieldSpec> settingsFields()
{
    return {
        {QStringLiteral("/notes"), Words::tr("Notes"), Kind::LongText},
        {QStringLiteral("/profile"), Words::tr("Profile"), Kind::Choice, namesIn(Names<ProfileId>::list),
            QStringLiteral("standard")},
        {QStringLiteral("/settings/thirdPartyCookies"), Words::tr("Third-party\ncookies"), Kind::Choice,
            namesIn(Names<UserSettings::ThirdPartyCookies>::list), Words::tr("as the browser has it")},
        {QStringLiteral("/settings/localNetworkAccess"), Words::tr("Local network"), Kind::Choice,
            namesIn(Names<Permission>::list) << QStringLiteral("{\"local\":\"granted\",\"loopback\":\"denied\"}"),
            Words::tr("as the browser has it")},
        {QStringLiteral("/cdn"), Words::tr("Cache in front\nof the server"), Kind::Choice,
            {QStringLiteral("{}"), QStringLiteral("{\"hosts\":[\"cdn.example\"]}"),
                QStringLiteral("{\"ignoresVary\":true}")},
            Words::tr("none")},
        {QStringLiteral("/settings/storageAccess"), Words::tr("Storage access"), Kind::Lines, {},
            Words::tr("a site a line, as https://widget.example")},
    };
}

EntrySection::Kind actionsSection()
{
    EntrySection::Kind kind;
    kind.title = Words::tr("Requests");
    kind.entryName = Words::tr("an action");
    kind.pointer = QStringLiteral("/actions");
    kind.describe = describeActionEntry;
    kind.fields = actionFields;
    kind.emptyText = Words::tr("Nothing happens yet. Add a request.");
    const char* url = "https://api.example/data";
    kind.templates = {
        {QStringLiteral("fetch GET"), requestTemplate("fetch", url)},
        {QStringLiteral("fetch POST"), requestTemplate("fetch", url, "POST")},
        {QStringLiteral("fetch PUT"), requestTemplate("fetch", url, "PUT")},
        {QStringLiteral("XMLHttpRequest"), requestTemplate("xhr", url, "GET")},
        {QStringLiteral("<img>"), requestTemplate("img", "https://cdn.example/picture.png")},
        {QStringLiteral("<script>"), requestTemplate("script", "https://cdn.example/library.js")},
        {QStringLiteral("<form>"), requestTemplate("form", url, "POST")},
        {Words::tr("Link"), requestTemplate("link", "https://other.example/")},
        {Words::tr("Wait 10 minutes"), Json {{"wait", 600}}},
        {Words::tr("Clear the preflight cache"), Json {{"clear", "preflight-cache"}}},
        {Words::tr("Clear the cookies"), Json {{"clear", "cookies"}}},
        {QStringLiteral("requestStorageAccess()"), Json {{"requestStorageAccess", "granted"}}},
    };
    kind.adapt = [](Json& action, const QString& pointer) {
        if (pointer == QStringLiteral("/initiator"))
            adaptToInitiator(action);
        // These are what makes the entry an action.
        for (const char* key : {"url", "wait", "clear", "requestStorageAccess"}) {
            if (pointer == QChar('/') + QString::fromLatin1(key) && !action.contains(key))
                action[key] = "";
        }
    };
    return kind;
}

EntrySection::Kind cookiesSection()
{
    EntrySection::Kind kind;
    kind.title = Words::tr("Cookies");
    kind.hint = Words::tr("What the browser has before the first request.");
    kind.entryName = Words::tr("a cookie");
    kind.pointer = QStringLiteral("/cookies");
    kind.describe = [](const Json& cookie, int) {
        return QStringLiteral("%1=%2  %3")
            .arg(textAt(cookie, QStringLiteral("/name")), textAt(cookie, QStringLiteral("/value")),
                textAt(cookie, QStringLiteral("/domain")));
    };
    kind.fields = cookieFields;
    kind.emptyText = Words::tr("No cookies.");
    kind.templates = {{Words::tr("Cookie"),
        Json {{"name", "session"}, {"value", "1"}, {"domain", "api.example"}, {"secure", true}, {"sameSite", "none"}}}};
    kind.adapt = [](Json& cookie, const QString&) {
        for (const char* key : {"name", "value", "domain"}) {
            if (!cookie.contains(key))
                cookie[key] = "";
        }
    };
    return kind;
}

void adaptToInitiator(Json& action)
{
    const auto initiator = initiatorOf(action);
    if (!initiator)
        return;
    Json options = action.contains("init") && action["init"].is_object() ? action["init"] : Json::object();
    Json adapted = Json::object();
    const bool hasUrl = initiator != InitiatorKind::Inline;
    for (const auto& [key, value] : action.items()) {
        if (key == "initiator" || key == "page" || key == "with" || key == "afterMs" || (key == "url" && hasUrl))
            adapted[key] = value;
        else if (key != "init" && !isCarried(key))
            options[key] = value;
    }
    // Three spellings of the same wish.
    const bool wantsCredentials = options.value("withCredentials", Json()) == Json(true)
        || options.value("credentials", Json()) == Json("include")
        || options.value("crossorigin", Json()) == Json("use-credentials");
    if (wantsCredentials) {
        options["withCredentials"] = true;
        options["credentials"] = "include";
        options["crossorigin"] = "use-credentials";
    }
    Json kept = Json::object();
    for (const std::string_view option : optionsOf(*initiator)) {
        const auto found = options.find(option);
        // What kinds there are is the initiator's.
        const bool isOfOther = option == "kind" && found != options.end() && found->is_string()
            && !choicesOfOption(QStringLiteral("kind"), toText(nameOf(*initiator)))
                    .contains(toText(found->get<std::string>()));
        if (found != options.end() && !isOfOther)
            kept[std::string(option)] = *found;
    }
    if (!hasUrl && !kept.contains("code"))
        kept["code"] = "start()";
    if (hasUrl && !adapted.contains("url"))
        adapted["url"] = std::string(infoOf(*initiator).usualUrl);
    if (infoOf(*initiator).takesInit) {
        if (!kept.empty())
            adapted["init"] = kept;
    } else {
        for (const auto& [key, value] : kept.items())
            adapted[key] = value;
    }
    for (const auto& [key, value] : action.items()) {
        if (isCarried(key))
            adapted[key] = value;
    }
    action = adapted;
}

} // namespace fetchscope::ui
