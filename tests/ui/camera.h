#pragma once

#include "ui/theme/theme_controller.h"

#include <QDir>
#include <QSize>
#include <QString>
#include <QWidget>

#include <vector>

namespace fetchscope::tests {

/// How a window is rendered: light or dark, at which size, in which language.
struct Look
{
    QString suffix;
    QSize size;
    ui::ThemeChoice theme;
    bool isGerman = false;
};

/// All of them at this scale of the screen, the German ones last.
std::vector<Look> looks(double scale);

/// Renders widgets to PNG files of a directory.
class Camera
{
public:
    explicit Camera(const QDir& directory)
        : m_directory(directory)
    {
    }

    void take(QWidget& widget, const QString& name);

private:
    QDir m_directory;
};

} // namespace fetchscope::tests
