#pragma once

#include "core/engine/simulation/run.h"

#include <QObject>

class QSettings;
class QWidget;

namespace fetchscope::ui {

class Document;
class TimelineView;

/// Exports what is shown, prints its timeline, and copies it: with the dialogs that this takes.
class TimelineOutput : public QObject
{
    Q_OBJECT

public:
    TimelineOutput(const TimelineView& timeline, const Document& document, QSettings& settings, QWidget& window);

    /// Asks in which form and into which file, and writes it.
    void exportRun();
    void print();
    void copyPicture();
    /// The rows as text, a line each.
    void copyText();

    enum class RequestFormat { Fetch, Curl };
    /// Can the request at a step be copied to be made elsewhere?
    static bool canCopyRequest(const RunPointer& run, int step, RequestFormat format);
    /// What the page asked for as fetch(), or what went over the wire as curl.
    void copyRequest(int step, RequestFormat format);

private:
    const TimelineView& m_timeline;
    const Document& m_document;
    QSettings& m_settings;
    QWidget& m_window;
};

} // namespace fetchscope::ui
