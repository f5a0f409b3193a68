#pragma once

#include "ui/presenting/curtain.h"
#include "ui/presenting/presented.h"

#include <QElapsedTimer>
#include <QTextBrowser>
#include <QWidget>

class QLabel;

namespace fetchscope::ui {

/// `4:05`, `1:02:03`.
QString elapsedText(qint64 milliseconds);

/// Text of a scenario's or a lesson's author: what it names is not loaded.
class NotesText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit NotesText(QWidget* parent = nullptr);
    void show(const QString& markdown);
    /// Empty, and not null: what is null a document looks for itself.
    QVariant loadResource(int, const QUrl&) override { return QByteArray(""); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QString m_markdown;
};

/// The presenter's own window: the notes, what is shown and what comes next, the time.
class NotesWindow : public QWidget
{
    Q_OBJECT

public:
    /// `since` says when the time began; it outlives this.
    NotesWindow(QWidget& window, const QElapsedTimer& since);

    void tell(const PresenterWords& words);
    void setCurtain(Curtain::Color color);
    void showTime();

signals:
    /// Somebody has closed it.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    const QElapsedTimer& m_since;
    QLabel* m_clock;
    QLabel* m_elapsed;
    QLabel* m_curtain;
    QLabel* m_title;
    QLabel* m_position;
    QLabel* m_now;
    QLabel* m_nowWords;
    QLabel* m_next;
    QLabel* m_nextWords;
    NotesText* m_notes;
};

} // namespace fetchscope::ui
