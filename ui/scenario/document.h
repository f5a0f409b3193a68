#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/simulation/run.h"
#include "ui/words/load_error.h"

#include <QByteArray>
#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace fetchscope::ui {

/// The scenario that is open, and its run. Reading and running happen on another thread; what comes of them is swapped
/// in when it is complete, so that a file that is wrong costs nothing that was there before.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    /// Opens a file, under the profile that it asks for.
    void openFile(const QString& path);
    /// Opens text that is no file (a built-in scenario), under a profile or, where that is null, the one that it asks
    /// for. `id` names it for those who want to find it again.
    void openText(const QByteArray& json, const QString& id, const QString& title,
        std::optional<ProfileId> profile = std::nullopt);
    /// Runs what the open scenario was changed to; it stays the same document. What is wrong with it is editError(),
    /// and leaves the run as it was. The profile stays what it was set to, unless the text asks for another one than
    /// before.
    void edit(const QByteArray& text);
    /// The open scenario lies in this file now.
    void setPath(const QString& path);
    /// Reads the same file again.
    void reload();
    /// Runs the open scenario under the rules of another browser.
    void setProfile(ProfileId profile);
    /// Gives up what is under way; what was shown before stays.
    void cancel();

    /// Null until the first scenario has run.
    const RunPointer& run() const { return m_run; }
    /// The file; empty where the scenario is none.
    const QString& path() const { return m_path; }
    /// What openText() was given; empty for a file.
    const QString& id() const { return m_id; }
    QString title() const;
    ProfileId profile() const { return m_profile; }
    const std::optional<LoadError>& error() const { return m_error; }
    /// What is wrong with the text that edit() was given last.
    const std::optional<LoadError>& editError() const { return m_editError; }
    /// The text that was opened, or that edit() was given and ran.
    const QByteArray& text() const { return m_text; }
    bool isBusy() const { return m_watcher.isRunning(); }

    /// Waits until what was begun is done, at most so long. Returns whether it is.
    bool waitForRun(int milliseconds);

public slots:
    void dismissError();

signals:
    /// Another scenario was opened; runChanged() follows.
    void opened();
    void runChanged();
    void errorChanged();
    /// An edited text was run, or could not be: see editError().
    void edited();
    void pathChanged();
    void busyChanged(bool isBusy);

private:
    /// What a job reads and runs.
    struct Source
    {
        QString path;
        QByteArray text;
        QString id;
        QString title;
        /// Set where the scenario is there already.
        std::shared_ptr<const Scenario> scenario;
        std::optional<ProfileId> profile;
        /// The profile that the scenario asked for before it was edited; null where it is not edited.
        std::optional<ProfileId> askedBefore;
    };
    struct Loaded
    {
        Source source;
        RunPointer run;
        std::optional<LoadError> error;
    };
    using Stop = std::shared_ptr<std::atomic<bool>>;
    static Loaded load(Source source, const Stop& stop);
    static std::optional<LoadError> read(Source& source);
    void finishEdit(Loaded loaded);
    void start(Source source);
    void finish();

    QFutureWatcher<Loaded> m_watcher;
    /// What runs now, and what shall run next.
    std::optional<Source> m_current;
    std::optional<Source> m_next;
    /// Ends what runs now.
    Stop m_stop;
    bool m_isCancelled = false;
    RunPointer m_run;
    QString m_path;
    QString m_id;
    QString m_title;
    ProfileId m_profile = ProfileId::Standard;
    QByteArray m_text;
    std::optional<LoadError> m_error;
    std::optional<LoadError> m_editError;
};

} // namespace fetchscope::ui
