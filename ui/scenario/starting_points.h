#pragma once

#include <QObject>

#include <functional>

class QMimeData;

namespace fetchscope::ui {

class ScenarioFiles;
struct PlaceContext;

/// Scenarios that begin with something else: a pasted `fetch(…)`, `curl …` or console message, the wizard, nothing.
class StartingPoints : public QObject
{
    Q_OBJECT

public:
    /// `open` takes the text of a new scenario.
    StartingPoints(ScenarioFiles& files, std::function<void(const QByteArray&)> open, const PlaceContext& context);

    /// From what the clipboard holds, or opens that in the place that it belongs to.
    void paste();
    /// From text, however it came here. What it cannot use it says in a message.
    void take(const QString& text);
    /// Asks for initiator and server first.
    void choose();
    /// With a page, and nothing that happens.
    void startEmpty();
    /// Can a scenario begin with this?
    static bool canTake(const QMimeData& data);

signals:
    /// A file was pasted.
    void fileRequested(const QString& path);

protected:
    /// Paste anywhere that is no field to type in.
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    ScenarioFiles& m_files;
    std::function<void(const QByteArray&)> m_open;
    const PlaceContext& m_context;
};

} // namespace fetchscope::ui
