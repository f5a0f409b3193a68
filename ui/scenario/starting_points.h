#pragma once

#include <QObject>

#include <functional>

class QMimeData;
class QWidget;

namespace fetchscope::ui {

class ScenarioFiles;

/// Scenarios that begin with something else: a pasted `fetch(…)`, `curl …` or console message, the wizard, nothing.
class StartingPoints : public QObject
{
    Q_OBJECT

public:
    /// `open` takes the text of a new scenario.
    StartingPoints(ScenarioFiles& files, std::function<void(const QByteArray&)> open, QWidget& window);

    /// From what the clipboard holds. What it cannot use it says in a message, where `isAsked`.
    void paste(bool isAsked);
    /// From text, however it came here. False where it is nothing to start from.
    bool take(const QString& text, bool isAsked);
    /// Asks for initiator and server first.
    void choose();
    /// With a page, and nothing that happens.
    void startEmpty();
    /// Can a scenario begin with this?
    static bool canTake(const QMimeData& data);

signals:
    /// The text is a recording (HAR).
    void recordingFound(const QByteArray& text);
    /// A file was pasted or dropped.
    void fileRequested(const QString& path);

protected:
    /// Paste anywhere that is no field to type in.
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    ScenarioFiles& m_files;
    std::function<void(const QByteArray&)> m_open;
    QWidget& m_window;
};

} // namespace fetchscope::ui
