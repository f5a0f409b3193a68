#pragma once

#include <QByteArray>
#include <QString>

namespace fetchscope::ui {

/// A scenario that comes with the program.
struct Example
{
    QString id;
    QString title;
    QByteArray json;
    /// The heading that it is listed under.
    QString group;
};

/// The example with this text. Its title and its notes are in the language of the window, in the text as well: it is
/// opened as it is listed.
Example exampleWith(const QString& id, const QByteArray& json, const QString& group);

} // namespace fetchscope::ui
