#pragma once

#include "core/engine/model/difference.h"

#include <QString>
#include <QWidget>

#include <string>

/// Where the window speaks of something that the reference tells more of. `reference:` addresses are opened through
/// QDesktopServices like those of the web, wherever they stand.
namespace fetchscope::ui {

/// What a model answers for a row that the reference has an entry on: its address.
inline constexpr int referenceRole = Qt::UserRole + 1000;

/// Says of a widget, and of all in it that say nothing of their own, which entry helps; empty: none.
void setReference(QWidget& widget, const std::string& address);
/// The entry on what has the focus: the link in a text, the current row of a list, else what the widgets around say;
/// empty where nothing does.
QString referenceAt(QWidget* focus);

/// Plain text with the names in it that the reference knows (headers, codes of reasons, names of differences) as links.
QString referenceHtml(const QString& text);
/// The name of a difference, as a link.
QString differenceLinkHtml(Difference difference);

} // namespace fetchscope::ui
