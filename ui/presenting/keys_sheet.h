#pragma once

#include <QFrame>

class QLabel;
class QTimer;

namespace fetchscope::ui {

/// The keys of presenting over what is presented: all of them, or a line with the most needed at the start.
class KeysSheet : public QFrame
{
    Q_OBJECT

public:
    explicit KeysSheet(QWidget& window);

    void showAll();
    /// Goes by itself.
    void showHint();
    /// Is it, or was it, the line only?
    bool isHint() const { return m_isHint; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void place();

    QLabel* m_text;
    QTimer* m_timer;
    bool m_isHint = false;
};

} // namespace fetchscope::ui
