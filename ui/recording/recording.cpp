#include "ui/recording/recording.h"

#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// How long the window may be kept from answering at a time.
constexpr qint64 longestTake = 8;

} // namespace

HarRecording::HarRecording(QString path, QString name, std::optional<ProfileId> profile, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_name(std::move(name))
    , m_profile(profile)
{
}

HarRecording::~HarRecording() = default;

ReplayOptions HarRecording::options() const
{
    ReplayOptions options;
    options.usesRecordedBrowser = !m_profile;
    options.profile = Profile(m_profile.value_or(ProfileId::Standard));
    return options;
}

void HarRecording::start()
{
    m_state = State::Running;
    ReplayOptions wanted = options();
    wanted.looksAtCookies = true;
    m_reading = std::make_unique<HarReading>(m_path, std::move(wanted));
    connect(m_reading.get(), &HarReading::arrived, this, &HarRecording::take);
    m_reading->start();
    emit stateChanged();
}

void HarRecording::stop()
{
    if (m_reading)
        m_reading->stop();
}

LoadError HarRecording::errorOf(const HarError& error) const
{
    // What the reader says of a file that is no HAR goes on from its name.
    return {m_path, {}, error.isNoHar ? tr("The file %1.").arg(messageText(error.message)) : messageText(error.message),
        error.isNoHar ? tr("A HAR is a JSON file with an object “log” that holds a list “entries”.") : QString()};
}

void HarRecording::add(const JudgedEntry& entry)
{
    m_table.add(entry, 0);
    m_totals.count(entry);
}

/// Once it can be told from the beginning of the file how many entries there will be, there is room for them.
void HarRecording::expectMore(std::size_t before)
{
    constexpr std::size_t enough = 4000;
    constexpr double most = 4e6;
    if (before >= enough || m_table.size() < enough || m_progress.consumed == 0)
        return;
    const double share = static_cast<double>(m_progress.total) / static_cast<double>(m_progress.consumed);
    const double expected = std::min(most, 1.1 * share * static_cast<double>(m_table.size()));
    m_table.reserve(static_cast<std::size_t>(expected));
}

void HarRecording::take()
{
    if (!m_reading)
        return;
    QElapsedTimer timer;
    timer.start();
    const std::size_t before = m_table.size();
    bool isEmpty = false;
    while (!isEmpty && timer.elapsed() < longestTake) {
        const std::vector<JudgedEntry> batch = m_reading->takeEntries();
        isEmpty = batch.empty();
        for (const JudgedEntry& entry : batch)
            add(entry);
    }
    if (m_reading->warningCount() > m_warningCount) {
        for (RecordingWarning& warning : m_reading->takeWarnings())
            m_warnings.push_back(std::move(warning));
    }
    m_warningCount = m_reading->warningCount();
    m_skippedCount = m_reading->skippedCount();
    m_progress = m_reading->progress();
    expectMore(before);
    if (m_documents.empty() || m_table.size() > before)
        m_documents = m_reading->documents();
    if (m_table.size() > before)
        emit grown();
    emit progressed();
    const auto end = m_reading->end();
    if (!end) {
        if (!isEmpty)
            QTimer::singleShot(0, m_reading.get(), [this] { take(); });
        return;
    }
    m_documents = m_reading->documents();
    m_totals.warnings = m_warningCount;
    m_totals.skipped = m_skippedCount;
    m_state = end->wasStopped ? State::Stopped : State::Complete;
    if (end->error) {
        m_state = State::Failed;
        m_error = errorOf(*end->error);
    }
    // It must not go away while it tells of itself.
    m_reading.release()->deleteLater();
    emit stateChanged();
    if (m_answerState == State::Running)
        startAsking();
}

void HarRecording::ask(HarQuestion question)
{
    m_asking.reset();
    const bool hadAnswers = !m_answers.empty();
    m_answers = {};
    m_subjects = {};
    m_answerTotals = {};
    m_answerError.reset();
    m_question = std::move(question);
    m_answerState = m_question.isEmpty() ? State::Waiting : State::Running;
    if (m_answerState == State::Running && !m_reading)
        startAsking();
    if (hadAnswers)
        emit answered();
    emit answerStateChanged();
}

void HarRecording::startAsking()
{
    ReplayOptions asked = options();
    asked.whatIf = m_question.whatIf;
    asked.audit = m_question.audit;
    asked.looksForFindings = false;
    m_answers.reserve(m_table.size());
    m_asking = std::make_unique<HarReading>(m_path, std::move(asked));
    connect(m_asking.get(), &HarReading::arrived, this, &HarRecording::takeAnswers);
    m_asking->start();
}

void HarRecording::stopAsking()
{
    if (m_answerState != State::Running)
        return;
    m_asking.reset();
    endAsking(State::Stopped);
}

void HarRecording::endAsking(State state)
{
    if (state != State::Complete) {
        m_answers = {};
        m_answerTotals = {};
    }
    m_answerState = state;
    emit answered();
    emit answerStateChanged();
}

bool HarRecording::addAnswer(const JudgedEntry& entry)
{
    const std::size_t row = m_answers.size();
    // A recording that was not read to its end has fewer.
    if (row >= m_table.size())
        return m_state == State::Stopped;
    if (m_table.index(row) != entry.index || m_table.recording(row) != entry.recording
        || m_table.role(row) != entry.role)
        return false;
    m_answers.push_back({entry.change, entry.whatIf.verdict, entry.whatIf.reason, entry.whatIf.isUnknown, entry.audit,
        m_subjects.add(entry.whatIf.subject), m_subjects.add(entry.auditStep)});
    m_answerTotals.count(entry);
    return true;
}

void HarRecording::takeAnswers()
{
    if (!m_asking)
        return;
    QElapsedTimer timer;
    timer.start();
    bool isEmpty = false;
    bool isSame = true;
    while (isSame && !isEmpty && timer.elapsed() < longestTake) {
        const std::vector<JudgedEntry> batch = m_asking->takeEntries();
        isEmpty = batch.empty();
        for (const JudgedEntry& entry : batch)
            isSame = isSame && addAnswer(entry);
    }
    m_answerProgress = m_asking->progress();
    const auto end = m_asking->end();
    const bool isAtEnd = end || (m_state == State::Stopped && m_answers.size() == m_table.size());
    const bool isOther = !isSame || (isAtEnd && m_answers.size() != m_table.size());
    if (isOther) {
        m_answerError = LoadError {
            m_path, {}, tr("the file is not what it was when it was opened"), tr("Open it again, then ask again.")};
        if (end && end->error)
            m_answerError = errorOf(*end->error);
    }
    emit answerStateChanged();
    if (isOther || isAtEnd) {
        if (m_asking)
            m_asking.release()->deleteLater();
        endAsking(isOther ? State::Failed : State::Complete);
        return;
    }
    if (!isEmpty)
        QTimer::singleShot(0, m_asking.get(), [this] { takeAnswers(); });
}

Judgement HarRecording::whatIf(std::size_t row) const
{
    if (row >= m_answers.size())
        return {};
    const EntryAnswer& answer = m_answers[row];
    return {answer.verdict, answer.isUnknown, answer.reason, std::string(m_subjects.text(answer.subject)),
        ResponseType::Default};
}

JudgedEntry HarRecording::entry(std::size_t row) const
{
    JudgedEntry entry = m_table.row(row);
    if (row < m_answers.size() && m_answerState == State::Complete) {
        entry.hasWhatIf = hasWhatIf() && entry.isJudged();
        entry.whatIf = whatIf(row);
        entry.change = m_answers[row].change;
        entry.audit = m_answers[row].audit;
        entry.auditStep = std::string(m_subjects.text(m_answers[row].auditStep));
    }
    return entry;
}

} // namespace fetchscope::ui
