#pragma once

#include <QWidget>

class QSettings;

namespace fetchscope::ui {

/// Where the parts of the window stand, in pixels; 0 for a part that is not shown.
struct WindowOutline
{
    /// Height of menu bar and toolbar.
    int top = 70;
    /// Width of the library.
    int library = 204;
    /// Width of the editor.
    int editor = 376;
    /// Height of what is below the timeline.
    int lower = 330;

    static WindowOutline read(const QSettings& settings);
    void write(QSettings& settings) const;
};

/// What the window shows until its parts are there: their outline, as the window was left. It draws no text: the first
/// letter loads the fonts, which takes as long as all the rest.
class StartFrame : public QWidget
{
    Q_OBJECT

public:
    explicit StartFrame(const QSettings& settings, QWidget* parent = nullptr);

signals:
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    WindowOutline m_outline;
};

} // namespace fetchscope::ui
