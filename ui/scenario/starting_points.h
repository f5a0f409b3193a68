#pragma once

#include "core/engine/base/result.h"

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
    /// `open` takes the text of a new scenario, and what had to be assumed for it, in words; that may be empty.
    using Open = std::function<void(const QByteArray& text, const QString& assumed)>;
    StartingPoints(ScenarioFiles& files, Open open, const PlaceContext& context);

    /// From what the clipboard holds, or opens that in the place that it belongs to.
    void paste();
    /// From text, however it came here. What it cannot use it says in a message.
    void take(const QString& text);
    /// From a file, where what it holds is no scenario but something to start from; else false.
    bool takeFile(const QString& path);
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
    /// Explains what a browser printed, where a text holds more of that than one scenario shows; else false.
    bool explain(const std::string& text);
    void refuse(const QString& text, const InputError& error);

    ScenarioFiles& m_files;
    Open m_open;
    const PlaceContext& m_context;
};

} // namespace fetchscope::ui
