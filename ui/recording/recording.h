#pragma once

#include "core/engine/guards/guard_options.h"
#include "core/replay/entry_view.h"
#include "core/replay/totals.h"
#include "core/replay/what_if.h"
#include "ui/recording/reading.h"
#include "ui/words/load_error.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace fetchscope::ui {

/// What is to be different from a recording, and the policy that its requests are audited with.
struct HarQuestion
{
    WhatIf whatIf;
    std::optional<ChosenGuard> audit;

    bool isEmpty() const { return whatIf.isEmpty() && !audit; }
};

/// An open recording: its entries in columns with what was judged of each. It fills while the file is read. A what-if
/// reads the file once more, and its answers stand beside what was there.
class HarRecording : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { Waiting, Running, Complete, Stopped, Failed };

    /// `profile`: whose rules decide; null: those of the browser that was recorded. `name` is what the file is called
    /// where that is not its own name.
    HarRecording(QString path, QString name, std::optional<ProfileId> profile, QObject* parent = nullptr);
    ~HarRecording() override;

    void start();
    /// Reads no further; what is there stays.
    void stop();

    const QString& path() const { return m_path; }
    const QString& name() const { return m_name; }
    const std::optional<ProfileId>& profile() const { return m_profile; }
    State state() const { return m_state; }
    const std::optional<LoadError>& error() const { return m_error; }
    HarReading::Progress progress() const { return m_progress; }
    const EntryTable& table() const { return m_table; }
    std::size_t size() const { return m_table.size(); }
    const ReplayTotals& totals() const { return m_totals; }
    const std::vector<RecordedDocument>& documents() const { return m_documents; }
    const std::vector<RecordingWarning>& warnings() const { return m_warnings; }
    std::uint64_t warningCount() const { return m_warningCount; }
    std::uint64_t skippedCount() const { return m_skippedCount; }
    /// A bit for each FindingKind.
    std::uint8_t findingsOf(std::size_t row) const { return m_table.findingKinds(row); }

    /// Asks what would be if; an empty question takes back the one before. It waits until the recording is read.
    void ask(HarQuestion question);
    void stopAsking();
    const HarQuestion& question() const { return m_question; }
    /// Waiting: nothing is asked.
    State answerState() const { return m_answerState; }
    const std::optional<LoadError>& answerError() const { return m_answerError; }
    HarReading::Progress answerProgress() const { return m_answerProgress; }
    bool hasWhatIf() const { return m_answerState == State::Complete && !m_question.whatIf.isEmpty(); }
    bool hasAudit() const { return m_answerState == State::Complete && m_question.audit.has_value(); }
    /// Of the answers; complete with them.
    const ReplayTotals& answerTotals() const { return m_answerTotals; }
    Change change(std::size_t row) const { return row < m_answers.size() ? m_answers[row].change : Change::None; }
    AuditResult audit(std::size_t row) const
    {
        return row < m_answers.size() ? m_answers[row].audit : AuditResult::NotAudited;
    }
    Reason whatIfReason(std::size_t row) const { return row < m_answers.size() ? m_answers[row].reason : Reason::None; }
    /// What a what-if makes of a row.
    Judgement whatIf(std::size_t row) const;
    /// The entries and the answers, to filter and to order them.
    EntryView view() const { return {m_table, m_answers}; }
    /// A row with what the question came to.
    JudgedEntry entry(std::size_t row) const;

signals:
    /// Entries were added at the end.
    void grown();
    void progressed();
    void stateChanged();
    /// The answers are there, or gone.
    void answered();
    void answerStateChanged();

private:
    ReplayOptions options() const;
    void take();
    void expectMore(std::size_t before);
    void takeAnswers();
    void add(const JudgedEntry& entry);
    bool addAnswer(const JudgedEntry& entry);
    void startAsking();
    void endAsking(State state);
    LoadError errorOf(const HarError& error) const;

    QString m_path;
    QString m_name;
    std::optional<ProfileId> m_profile;
    std::unique_ptr<HarReading> m_reading;
    State m_state = State::Waiting;
    std::optional<LoadError> m_error;
    HarReading::Progress m_progress;
    EntryTable m_table;
    ReplayTotals m_totals;
    std::vector<RecordedDocument> m_documents;
    std::vector<RecordingWarning> m_warnings;
    std::uint64_t m_warningCount = 0;
    std::uint64_t m_skippedCount = 0;

    std::unique_ptr<HarReading> m_asking;
    HarQuestion m_question;
    State m_answerState = State::Waiting;
    std::optional<LoadError> m_answerError;
    HarReading::Progress m_answerProgress;
    ReplayTotals m_answerTotals;
    std::vector<EntryAnswer> m_answers;
    TextPool m_subjects;
};
using HarRecordingPointer = std::shared_ptr<HarRecording>;

/// Does what was asked of a recording, and how it was looked at, go on for the next one? It does where the same file
/// is judged once more.
enum class Continuity : std::uint8_t { Fresh, Kept };

} // namespace fetchscope::ui
