#include "ui/scenario/library/example.h"

#include "ui/editor/json.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace fetchscope::ui {

namespace {

/// The member as the text writes it: `"title": "…"`.
QByteArray memberText(const char* name, const QString& value)
{
    return QByteArray::fromStdString('"' + std::string(name) + "\": " + Json(value.toStdString()).dump());
}

/// Puts the member into the language of the window, and returns what it says then.
QString translateMember(QByteArray& json, const Json& scenario, const char* name)
{
    const auto member = scenario.find(name);
    const QString text =
        member != scenario.end() && member->is_string() ? toText(member->get_ref<const std::string&>()) : QString();
    const QString translated =
        text.isEmpty() ? text : QCoreApplication::translate("Examples", text.toUtf8().constData());
    if (translated != text) {
        const QByteArray written = memberText(name, text);
        if (const qsizetype at = json.indexOf(written); at >= 0)
            json.replace(at, written.size(), memberText(name, translated));
    }
    return translated;
}

} // namespace

Example exampleWith(const QString& id, const QByteArray& json, const QString& group)
{
    Example example {id, {}, json, group};
    // What is no JSON is listed by its name, and says what is wrong when it is opened.
    Json scenario = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!scenario.is_object())
        scenario = Json::object();
    const QString title = translateMember(example.json, scenario, "title");
    translateMember(example.json, scenario, "notes");
    example.title = title.isEmpty() ? id : title;
    return example;
}

} // namespace fetchscope::ui
