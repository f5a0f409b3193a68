#pragma once

#include <QObject>

class QSettings;
class QWidget;

namespace fetchscope::ui {

class Document;
class TimelineView;

/// Saves the timeline as a picture, prints it, and copies it: with the dialogs that this takes.
class TimelineOutput : public QObject
{
    Q_OBJECT

public:
    TimelineOutput(const TimelineView& timeline, const Document& document, QSettings& settings, QWidget& window);

    void save();
    /// Writes to a file and says so where that does not work.
    bool saveTo(const QString& path);
    void print();
    void copyPicture();
    /// The rows as text, a line each.
    void copyText();

private:
    const TimelineView& m_timeline;
    const Document& m_document;
    QSettings& m_settings;
    QWidget& m_window;
};

} // namespace fetchscope::ui
