#pragma once

#include "ui/handout/export_job.h"
#include "ui/handout/handout.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSettings;

namespace fetchscope::ui {

/// Asks what of the things that are open shall be handed out, in which form and into which file; then writes it, tells
/// how far that is, and can be stopped. What is wrong is told in it, to be mended in it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The first one of `handouts`, of which there has to be one, is chosen at first. Folder and format are those of
    /// the last time. The settings have to outlive the dialog.
    ExportDialog(std::vector<Handout> handouts, QSettings& settings, QWidget* parent);

    /// Stops what is under way; closes the dialog where nothing is.
    void reject() override;

private:
    enum class State { Asking, Writing, Written };

    void makeForm();
    void connectParts();
    void showKind();
    void showFormat();
    void showFile();
    /// A name that ends in another format's ending asks for that.
    void takeEnding(const QString& name);
    void browse();
    void start();
    void end(State state);
    void tell(const QString& text, bool isBad);
    const Handout& chosen() const;
    HandoutFormat format() const;
    /// The path in the line, absolute, with the ending of the format; in the folder of the last time where it names
    /// none.
    QString path() const;

    std::vector<Handout> m_handouts;
    QSettings& m_settings;
    QString m_folder;
    ExportJob m_job;
    State m_state = State::Asking;
    QComboBox* m_what;
    QComboBox* m_format;
    QLabel* m_about;
    QLineEdit* m_file;
    QPushButton* m_browse;
    QLabel* m_replaces;
    QProgressBar* m_progress;
    QLabel* m_sign;
    QLabel* m_message;
    QPushButton* m_export;
    QPushButton* m_open;
    QPushButton* m_close;
};

} // namespace fetchscope::ui
