#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QSettings;
class QWidget;

namespace fetchscope::ui {

class Document;
class ScenarioDraft;

/// Opens and saves, asks for names, and lets nothing that was edited be lost unasked.
class ScenarioFiles : public QObject
{
    Q_OBJECT

public:
    ScenarioFiles(Document& document, ScenarioDraft& draft, QSettings& settings, QWidget& window);

    /// Does `open` unless the draft has changes that the person wants to keep, and could not be saved.
    void openInstead(const std::function<void()>& open);
    /// May what is edited go? Asks where it has changes.
    bool mayLeave();
    void chooseAndOpen();
    /// Saves; asks for a name where there is none. False where it was not saved.
    bool save();
    bool saveAs();
    bool saveTo(const QString& path);

signals:
    void openRequested(const QString& path);
    void saved(const QString& path);

private:
    QString folder() const;

    Document& m_document;
    ScenarioDraft& m_draft;
    QSettings& m_settings;
    QWidget& m_window;
};

} // namespace fetchscope::ui
