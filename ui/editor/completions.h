#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <string_view>

/// What the fields of the editor offer: the standards' own lists.
namespace fetchscope::ui {

QStringList methodNames();
QStringList requestHeaderNames();
QStringList responseHeaderNames();
/// Values that a header usually has; `page` is the page's origin. Empty where none are usual.
QStringList valuesOfHeader(const QString& name, const QString& page);
/// The choices of an option of an initiator, by their names in the scenario format; empty where any text will do.
QStringList choicesOfOption(const QString& option, const QString& initiator = {});
/// Status codes, as `204`.
QStringList statusCodes();
/// What may stand before an answer.
QStringList guardNames();

/// The names of an enumeration of the format.
template <std::size_t count> QStringList namesIn(const std::array<std::string_view, count>& list)
{
    QStringList names;
    for (const std::string_view name : list) {
        if (!name.empty())
            names << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    return names;
}

} // namespace fetchscope::ui
