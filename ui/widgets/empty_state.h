#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace fetchscope::ui {

/// What stands in the middle of a view that has nothing to show: a sentence, and what can be done about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// Stays in the middle of `view`, and hidden until it is shown.
    EmptyState(const QString& sentence, const QList<QAction*>& actions, QWidget& view);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void center();

    QWidget& m_view;
};

} // namespace fetchscope::ui
