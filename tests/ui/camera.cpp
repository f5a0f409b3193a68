#include "tests/ui/camera.h"

#include <QApplication>
#include <QImage>

#include <cstdio>

namespace fetchscope::tests {

std::vector<Look> looks(double scale)
{
    using ui::ThemeChoice;
    const QSize usual(1280, 800);
    const QSize small(1024, 640);
    if (scale == 2)
        return {{"-double", small, ThemeChoice::Light}, {"-double-dark", small, ThemeChoice::Dark}};
    // A projector whose picture is enlarged.
    if (scale == 1.5)
        return {{"-projector", QSize(1280, 720), ThemeChoice::Light},
            {"-projector-dark", QSize(1280, 720), ThemeChoice::Dark}};
    return {{"", usual, ThemeChoice::Light}, {"-dark", usual, ThemeChoice::Dark}, {"-small", small, ThemeChoice::Light},
        {"-small-dark", small, ThemeChoice::Dark}, {"-german", usual, ThemeChoice::Light, true},
        {"-german-small", small, ThemeChoice::Dark, true}};
}

void Camera::take(QWidget& widget, const QString& name)
{
    QApplication::processEvents();
    QApplication::processEvents();
    const double scale = widget.devicePixelRatioF();
    QImage image(widget.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    widget.render(&image);
    const QString path = m_directory.filePath(name + QStringLiteral(".png"));
    if (!image.save(path))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}

} // namespace fetchscope::tests
