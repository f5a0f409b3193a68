#include "ui/scenario/library/example.h"

#include "ui/editor/json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <nlohmann/json.hpp>

namespace fetchscope::ui {

namespace {

/// The member as the text writes it: `"title": "…"`.
QByteArray memberText(const char* name, const QString& value)
{
    return QByteArray::fromStdString('"' + std::string(name) + "\": " + Json(value.toStdString()).dump());
}

/// Puts the member into the language of the window, and returns what it says then.
QString translateMember(QByteArray& json, const QJsonObject& object, const char* name)
{
    const QString text = object.value(QLatin1String(name)).toString();
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
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString title = translateMember(example.json, object, "title");
    translateMember(example.json, object, "notes");
    example.title = title.isEmpty() ? id : title;
    return example;
}

} // namespace fetchscope::ui
