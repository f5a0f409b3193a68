#pragma once

#include <QToolBar>

class QLabel;
class QToolButton;

namespace fetchscope::ui {

class Commands;

/// The toolbar. Where there is room, modes have words beside their icons.
class MainToolBar : public QToolBar
{
    Q_OBJECT

public:
    explicit MainToolBar(const Commands& commands, QWidget* parent = nullptr);

    /// Says that a run is under way, and offers to give it up.
    void setBusy(bool isBusy);

signals:
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QToolButton* addButton(QAction* action, QMenu* menu);
    void addMenu(const QString& iconName, const QString& text, QMenu* menu);
    void fitWords();

    QAction* m_busy = nullptr;
    /// What may lose its words.
    QList<QToolButton*> m_wordy;
    /// How wide the bar is with all words, as of its last change.
    int m_wholeWidth = 0;
};

} // namespace fetchscope::ui
