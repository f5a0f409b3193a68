#include "ui/scenario/scenario_files.h"

#include "core/reading/io/text_file.h"
#include "ui/editor/scenario_draft.h"
#include "ui/scenario/document.h"
#include "ui/scenario/file_watch.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>

namespace fetchscope::ui {

namespace {

const QString folderKey = QStringLiteral("lastFolder");

/// A title as the name of a file.
QString fileNameOf(const QString& title)
{
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString name = title.toLower();
    name.replace(other, QStringLiteral("-"));
    while (name.startsWith(QChar('-')))
        name.remove(0, 1);
    while (name.endsWith(QChar('-')))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("scenario") : name.left(60)) + QStringLiteral(".fetchscope.json");
}

} // namespace

ScenarioFiles::ScenarioFiles(Document& document, ScenarioDraft& draft, QSettings& settings, QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_draft(draft)
    , m_settings(settings)
    , m_window(window)
{
    const auto remember = [this] { m_savedText = m_draft.text(); };
    // What is open was read just now.
    connect(&document, &Document::opened, this, [this] { m_savedText = m_document.text(); });
    connect(this, &ScenarioFiles::saved, this, remember);
    auto* watch = new FileWatch(
        document, [this] { return m_savedText; }, this);
    connect(this, &ScenarioFiles::saved, watch, &FileWatch::follow);
    connect(watch, &FileWatch::changed, this, [this] {
        // Nothing is lost where nothing was changed here.
        if (m_draft.isModified())
            emit changedUnderneath();
        else
            m_document.reload();
    });
}

QString ScenarioFiles::folder() const
{
    return m_document.path().isEmpty() ? m_settings.value(folderKey).toString()
                                       : QFileInfo(m_document.path()).absolutePath();
}

bool ScenarioFiles::mayLeave()
{
    if (!m_draft.isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved Changes"),
        tr("“%1” has changes that are not saved.").arg(m_document.title()), QMessageBox::NoButton, &m_window);
    box.setObjectName(QStringLiteral("unsavedChanges"));
    box.setInformativeText(tr("Without saving they are lost."));
    QPushButton* saveButton =
        box.addButton(m_document.path().isEmpty() ? tr("&Save As…") : tr("&Save"), QMessageBox::AcceptRole);
    QPushButton* discard = box.addButton(tr("&Discard Changes"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(saveButton);
    box.exec();
    if (box.clickedButton() == saveButton)
        return save();
    return box.clickedButton() == discard;
}

void ScenarioFiles::openInstead(const std::function<void()>& open)
{
    if (!mayLeave())
        return;
    open();
}

void ScenarioFiles::chooseAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open"), folder(),
        tr("Scenarios, recordings and lessons (*.fetchscope.json *.json *.har *.har.gz *.har.zst *.zip);;Scenarios "
           "(*.fetchscope.json *.json);;Recordings (*.har *.har.gz *.har.zst);;Lessons (*.zip);;All files (*)"));
    if (path.isEmpty())
        return;
    m_settings.setValue(folderKey, QFileInfo(path).absolutePath());
    emit openRequested(path);
}

bool ScenarioFiles::save()
{
    return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path());
}

bool ScenarioFiles::saveAs()
{
    const QString proposed =
        m_document.path().isEmpty() ? QDir(folder()).filePath(fileNameOf(m_document.title())) : m_document.path();
    QString path = QFileDialog::getSaveFileName(
        &m_window, tr("Save the Scenario As"), proposed, tr("Scenarios (*.fetchscope.json *.json);;All files (*)"));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".fetchscope.json");
        // The dialog asked of the name without its ending.
        if (QFileInfo::exists(path)
            && QMessageBox::question(
                   &m_window, tr("Save the Scenario As"), tr("%1 exists. Replace it?").arg(QFileInfo(path).fileName()))
                != QMessageBox::Yes)
            return false;
    }
    m_settings.setValue(folderKey, QFileInfo(path).absolutePath());
    return saveTo(path);
}

bool ScenarioFiles::saveTo(const QString& path)
{
    const auto written = writeTextFile(QFile::encodeName(path).toStdString(), m_draft.text().toStdString());
    if (!written) {
        QMessageBox::warning(&m_window, tr("Not Saved"),
            tr("The scenario could not be saved: %1")
                .arg(QStringLiteral("%1: %2").arg(toText(written.error().path), messageText(written.error().message))));
        return false;
    }
    m_draft.markSaved();
    m_document.setPath(path);
    emit saved(path);
    return true;
}

} // namespace fetchscope::ui
