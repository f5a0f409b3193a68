#pragma once

#include <QByteArray>
#include <QString>

namespace fetchscope::ui {

/// Does a file look like a recording: by its name, or by how its text begins?
bool looksLikeHar(const QString& path);
bool looksLikeHar(const QByteArray& text);

} // namespace fetchscope::ui
