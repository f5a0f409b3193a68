#pragma once

#include <QObject>
#include <QTimer>

namespace fetchscope::ui {

class Document;
class ScenarioDraft;

/// Keeps the document's run up to date with the draft: what was typed runs a moment later, beside the window.
class EditSession : public QObject
{
    Q_OBJECT

public:
    /// How long typing has to pause before it runs, in milliseconds.
    static constexpr int debounce = 100;

    EditSession(Document& document, ScenarioDraft& draft, QObject* parent = nullptr);

    /// Runs what waits at once.
    void flush();

signals:
    /// Something was edited, and has not run yet.
    void draftChanged();

private:
    Document& m_document;
    ScenarioDraft& m_draft;
    QTimer m_timer;
    bool m_isOpening = false;
};

} // namespace fetchscope::ui
