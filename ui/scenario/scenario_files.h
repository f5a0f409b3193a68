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
    /// The file is another one on the disk than what was read or saved, and here something is not saved either.
    void changedUnderneath();

private:
    QString folder() const;

    Document& m_document;
    ScenarioDraft& m_draft;
    QSettings& m_settings;
    QWidget& m_window;
    /// What the file holds as far as is known here.
    QByteArray m_savedText;
};

} // namespace fetchscope::ui
