// Rules of the server, and frameworks that answer in their place.

#include "core/engine/url/url_text.h"
#include "core/reading/importers/http_response_reader.h"
#include "core/reading/server_presets/server_presets.h"
#include "ui/editor/completions.h"
#include "ui/editor/scenario_sections.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace fetchscope::ui {

namespace {

struct ServerWords
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeEditor)
};

using ServerFieldKind = FieldSpec::Kind;

QString describeRule(const Json& rule, int row)
{
    const QString method = textAt(rule, QStringLiteral("/match/method"));
    const QString url = textAt(rule, QStringLiteral("/match/url"));
    QString match = method;
    if (!url.isEmpty())
        match += (match.isEmpty() ? QString() : QStringLiteral(" ")) + toText(pathOfUrl(url.toStdString()));
    if (match.isEmpty())
        match = ServerWords::tr("anything");
    QString answer = textAt(rule, QStringLiteral("/respond/networkError"));
    if (answer.isEmpty()) {
        const Json* status = valueAt(rule, QStringLiteral("/respond/status"));
        answer = status ? QString::fromStdString(status->dump()) : QStringLiteral("200");
    }
    if (const QString preset = textAt(rule, QStringLiteral("/preset")); !preset.isEmpty())
        answer = preset;
    return QStringLiteral("%1  %2 \u2192 %3").arg(row + 1).arg(match, answer);
}

std::vector<FieldSpec> matchFields()
{
    return {
        {QStringLiteral("/match/method"), ServerWords::tr("If method"), ServerFieldKind::Choice, methodNames(),
            ServerWords::tr("any")},
        {QStringLiteral("/match/url"), ServerWords::tr("If URL"), ServerFieldKind::Text, {},
            ServerWords::tr("any; * for any characters")},
        {QStringLiteral("/match/headers"), ServerWords::tr("If headers"), ServerFieldKind::HeaderConditions, {},
            ServerWords::tr("* for any characters, null: absent, [\"a\", \"b\"]: one of them"), true},
    };
}

std::vector<FieldSpec> answerFields()
{
    return {
        {QStringLiteral("/times"), ServerWords::tr("At most"), ServerFieldKind::Number, {},
            ServerWords::tr("any number of times"), true},
        {QStringLiteral("/respond/status"), ServerWords::tr("Status"), ServerFieldKind::Number, statusCodes(),
            QStringLiteral("200")},
        {QStringLiteral("/respond/statusText"), ServerWords::tr("Status text"), ServerFieldKind::Text, {}, {}, true},
        {QStringLiteral("/respond/headers"), ServerWords::tr("Headers of the answer"),
            ServerFieldKind::ResponseHeaders},
        {QStringLiteral("/respond/body"), ServerWords::tr("Body"), ServerFieldKind::LongText, {}, {}, true},
        {QStringLiteral("/respond/delayMs"), ServerWords::tr("Delay (ms)"), ServerFieldKind::Number, {},
            QStringLiteral("0"), true},
        {QStringLiteral("/respond/earlyHints"), ServerWords::tr("Early hints (103)"), ServerFieldKind::Value, {},
            QStringLiteral("[[[\"Link\", \"</app.js>; rel=preload; as=script\"]]]"), true},
        {QStringLiteral("/respond/networkError"), ServerWords::tr("Or fails"), ServerFieldKind::Choice,
            namesIn(Names<NetworkFailure>::list), ServerWords::tr("no"), true},
        {QStringLiteral("/respond/guard"), ServerWords::tr("Behind a guard"), ServerFieldKind::Choice, guardNames(),
            ServerWords::tr("no"), true},
    };
}

/// An option of a preset, as far as one field can take what it takes.
FieldSpec fieldOfPresetOption(const ServerPresetOption& option)
{
    const auto takesOnly = [&option](std::string_view type) {
        return std::all_of(option.takes.begin(), option.takes.end(),
            [type](const std::string& taken) { return taken == type || taken == "null"; });
    };
    FieldSpec spec {QStringLiteral("/options/") + toText(option.name), toText(option.name), ServerFieldKind::Value};
    spec.placeholder = toText(option.byDefault);
    if (takesOnly("boolean")) {
        spec.kind = ServerFieldKind::Flag;
        spec.isOnByDefault = option.byDefault == "true";
    } else if (takesOnly("number")) {
        spec.kind = ServerFieldKind::Number;
    }
    return spec;
}

QStringList presetNames()
{
    QStringList names;
    for (const ServerPreset& preset : serverPresets())
        names << toText(preset.name);
    return names;
}

std::vector<FieldSpec> ruleFields(const Json& rule)
{
    const QString name = textAt(rule, QStringLiteral("/preset"));
    std::vector<FieldSpec> fields = matchFields();
    FieldSpec preset {QStringLiteral("/preset"), ServerWords::tr("Framework"), ServerFieldKind::Choice, presetNames(),
        ServerWords::tr("no framework: what stands here")};
    preset.isRare = true;
    const std::vector<FieldSpec> answer = answerFields();
    if (!rule.contains("preset")) {
        fields.insert(fields.end(), answer.begin(), answer.end());
        fields.push_back(std::move(preset));
        return fields;
    }
    fields.insert(fields.begin(), std::move(preset));
    if (const ServerPreset* known = serverPresetNamed(name.toStdString())) {
        for (const ServerPresetOption& option : known->options)
            fields.push_back(fieldOfPresetOption(option));
    }
    // What the program behind the framework answers.
    for (FieldSpec spec : answer) {
        spec.isRare = true;
        if (spec.pointer != QStringLiteral("/times") && spec.pointer != QStringLiteral("/respond/networkError"))
            fields.push_back(std::move(spec));
    }
    return fields;
}

/// A preset has options of its own; a rule without one has an answer. A failure comes with nothing else.
void adaptRule(Json& rule, const QString& pointer)
{
    if (pointer == QStringLiteral("/preset"))
        rule.erase("options");
    if (rule.contains("preset")) {
        rule.erase("times");
        return;
    }
    const QString failure = textAt(rule, QStringLiteral("/respond/networkError"));
    if (pointer == QStringLiteral("/respond/networkError") && !failure.isEmpty())
        rule["respond"] = {{"networkError", failure.toStdString()}};
    else if (pointer.startsWith(QStringLiteral("/respond/")) && !failure.isEmpty())
        rule["respond"].erase("networkError");
    if (!rule.contains("respond"))
        rule["respond"] = {{"status", 200}};
}

/// The rule with the answer that somebody pastes, whose bytes are the characters of the JSON.
Result<Json, QString> readPastedResponse(const Json& rule, const QString& text)
{
    const auto response = readHttpResponse(toBytes(text));
    if (!response)
        return tl::unexpected(errorText(response.error()));
    const auto asText = [](std::string_view bytes) {
        return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size())).toStdString();
    };
    Json pasted = rule;
    Json respond = pasted.contains("respond") && pasted["respond"].is_object() ? pasted["respond"] : Json::object();
    for (const char* key : {"networkError", "statusText", "headers", "body", "bodyBase64"})
        respond.erase(key);
    respond["status"] = response->status;
    Json headers = Json::array();
    for (const HeaderView header : *response->headers)
        headers.push_back(Json::array({asText(header.name), asText(header.value)}));
    respond["headers"] = std::move(headers);
    if (response->body)
        respond["body"] = toText(*response->body).toStdString();
    pasted["respond"] = std::move(respond);
    return pasted;
}

} // namespace

EntrySection::Kind serverSection()
{
    EntrySection::Kind kind;
    kind.title = ServerWords::tr("Server");
    kind.hint = ServerWords::tr("The first rule that matches answers.");
    kind.entryName = ServerWords::tr("a rule");
    kind.pointer = QStringLiteral("/server");
    kind.describe = describeRule;
    kind.fields = ruleFields;
    kind.emptyText = ServerWords::tr("No rules: every request is answered with 404 and no headers.");
    const auto headers = [](std::initializer_list<std::pair<const char*, const char*>> pairs) {
        Json list = Json::array();
        for (const auto& [name, value] : pairs)
            list.push_back(Json::array({name, value}));
        return list;
    };
    kind.templates = {
        {ServerWords::tr("Answer to preflights"),
            Json {{"match", {{"method", "OPTIONS"}}},
                {"respond",
                    {{"status", 204},
                        {"headers",
                            headers(
                                {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Methods", "GET, POST"},
                                    {"Access-Control-Allow-Headers", "content-type"}})}}}}},
        {ServerWords::tr("Answer for any origin"),
            Json {{"respond",
                {{"status", 200},
                    {"headers", headers({{"Access-Control-Allow-Origin", "*"}, {"Content-Type", "application/json"}})},
                    {"body", "{}"}}}}},
        {ServerWords::tr("Answer without CORS headers"),
            Json {{"respond", {{"status", 200}, {"headers", headers({{"Content-Type", "application/json"}})}}}}},
        {ServerWords::tr("Redirect"),
            Json {{"respond",
                {{"status", 302},
                    {"headers",
                        headers({{"Location", "https://other.example/"}, {"Access-Control-Allow-Origin", "*"}})}}}}},
        {ServerWords::tr("As a framework answers"), Json {{"preset", "express-cors"}}},
        {ServerWords::tr("Failure of the network"), Json {{"respond", {{"networkError", "refused"}}}}},
    };
    kind.adapt = adaptRule;
    kind.pasteName = ServerWords::tr("Paste a response");
    kind.pasteHint =
        ServerWords::tr("A response can be pasted as curl -i or curl -v prints it, or as developer tools show its "
                        "headers: a line each, “Name: value”.");
    kind.readPasted = readPastedResponse;
    return kind;
}

} // namespace fetchscope::ui
