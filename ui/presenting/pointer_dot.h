#pragma once

#include <QWidget>

namespace fetchscope::ui {

/// A pointer that is seen from the last row: a large dot over a window.
class PointerDot : public QWidget
{
    Q_OBJECT

public:
    explicit PointerDot(QWidget& window);

    void setOn(bool isOn);
    bool isOn() const { return m_isOn; }
    /// The middle of the dot, in the window.
    void moveTo(QPoint middle);
    QPoint middle() const;
    /// Moves it by some pixels, and not out of the window.
    void moveBy(QPoint distance);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isOn = false;
};

} // namespace fetchscope::ui
