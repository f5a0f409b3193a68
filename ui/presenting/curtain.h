#pragma once

#include <QWidget>

namespace fetchscope::ui {

/// Covers a window, so that the audience looks at who speaks.
class Curtain : public QWidget
{
    Q_OBJECT

public:
    enum class Color { None, Black, White };

    explicit Curtain(QWidget& window);

    void set(Color color);
    Color color() const { return m_color; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    Color m_color = Color::None;
};

} // namespace fetchscope::ui
