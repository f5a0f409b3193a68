#include "ui/scenario/document.h"

#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QtConcurrentRun>

#include <utility>

namespace fetchscope::ui {

namespace {

LoadError makeError(const QString& source, const InputError& error)
{
    return {source, error.where, messageText(error.message), messageText(error.suggestion)};
}

} // namespace

Document::Document(QObject* parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Document::finish);
}

Document::~Document()
{
    if (m_stop)
        *m_stop = true;
    m_watcher.waitForFinished();
}

void Document::openFile(const QString& path)
{
    Source source;
    source.path = QFileInfo(path).absoluteFilePath();
    start(std::move(source));
}

void Document::openText(
    const QByteArray& json, const QString& id, const QString& title, std::optional<ProfileId> profile)
{
    Source source;
    source.text = json;
    source.id = id;
    source.title = title;
    source.profile = profile;
    start(std::move(source));
}

void Document::edit(const QByteArray& text)
{
    // What is about to be opened takes the place of what was edited.
    const auto opensOther = [](const std::optional<Source>& source) {
        return source && !source->askedBefore && !source->scenario;
    };
    if (!m_run || opensOther(m_current) || opensOther(m_next))
        return;
    Source source;
    source.text = text;
    source.path = m_path;
    source.id = m_id;
    source.title = m_title;
    source.askedBefore = m_run->scenario->profile;
    source.profile = m_next && m_next->profile ? m_next->profile
        : m_current && m_current->profile      ? m_current->profile
                                               : std::optional(m_profile);
    start(std::move(source));
}

void Document::setPath(const QString& path)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_id.clear();
    emit pathChanged();
}

void Document::reload()
{
    if (!m_path.isEmpty())
        openFile(m_path);
}

void Document::setProfile(ProfileId profile)
{
    // What is about to be opened is meant, where something is.
    if (m_next || m_current) {
        Source source = m_next ? *m_next : *m_current;
        source.profile = profile;
        start(std::move(source));
        return;
    }
    if (!m_run || profile == m_profile)
        return;
    Source source;
    source.path = m_path;
    source.id = m_id;
    source.title = m_title;
    source.scenario = m_run->scenario;
    source.profile = profile;
    start(std::move(source));
}

void Document::cancel()
{
    if (!m_current)
        return;
    m_next.reset();
    m_isCancelled = true;
    *m_stop = true;
}

QString Document::title() const
{
    if (m_run && !m_run->scenario->title.empty())
        return toText(m_run->scenario->title);
    return m_path.isEmpty() ? m_title : QFileInfo(m_path).completeBaseName();
}

void Document::dismissError()
{
    if (!m_error)
        return;
    m_error.reset();
    emit errorChanged();
}

bool Document::waitForRun(int milliseconds)
{
    QDeadlineTimer deadline(milliseconds);
    while (m_current) {
        if (m_watcher.isFinished()) {
            finish();
            continue;
        }
        if (deadline.hasExpired())
            return false;
        QThread::msleep(1);
    }
    return true;
}

std::optional<LoadError> Document::read(Source& source)
{
    const QString name = source.path.isEmpty() ? source.title : source.path;
    if (!source.path.isEmpty() && !source.askedBefore) {
        QFile file(source.path);
        if (!file.open(QIODevice::ReadOnly))
            return LoadError {name, {}, tr("the file cannot be read"), file.errorString()};
        if (file.size() > static_cast<qint64>(maximumInputSize))
            return LoadError {name, {}, tr("the file is larger than 256 MiB"), {}};
        source.text = file.readAll();
    }
    auto scenario = readScenario({source.text.constData(), static_cast<std::size_t>(source.text.size())});
    if (!scenario)
        return makeError(name, scenario.error());
    source.scenario = std::make_shared<const Scenario>(std::move(*scenario));
    return std::nullopt;
}

Document::Loaded Document::load(Source source, const Stop& stop)
{
    Loaded loaded;
    if (!source.scenario)
        loaded.error = read(source);
    if (source.scenario) {
        Scenario asked;
        const bool asksForOther = source.askedBefore && *source.askedBefore != source.scenario->profile;
        asked.profile = asksForOther ? source.scenario->profile : source.profile.value_or(source.scenario->profile);
        asked.profileOptions = source.scenario->profileOptions;
        const auto profile = profileOf(asked);
        if (profile) {
            auto run = std::make_shared<Run>();
            run->scenario = source.scenario;
            Runner runner;
            runner.stopOn(stop.get());
            runner.run(*source.scenario, Tracing::On, &*profile);
            run->result = runner.take();
            loaded.run = std::move(run);
        } else {
            loaded.error = makeError(source.path.isEmpty() ? source.title : source.path, profile.error());
        }
    }
    loaded.source = std::move(source);
    return loaded;
}

void Document::start(Source source)
{
    if (m_current) {
        // It is overtaken, and need not come to its end.
        m_next = std::move(source);
        m_isCancelled = false;
        *m_stop = true;
        return;
    }
    m_current = source;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(QtConcurrent::run(&Document::load, std::move(source), m_stop));
    emit busyChanged(true);
}

void Document::finish()
{
    if (!m_current)
        return;
    Loaded loaded = m_watcher.result();
    m_current.reset();
    if (m_next) {
        // Overtaken: only what was asked for last is shown.
        Source next = std::move(*m_next);
        m_next.reset();
        start(std::move(next));
        return;
    }
    emit busyChanged(false);
    if (std::exchange(m_isCancelled, false))
        return;
    if (loaded.source.askedBefore) {
        finishEdit(std::move(loaded));
        return;
    }
    if (loaded.error) {
        m_error = std::move(loaded.error);
        emit errorChanged();
        return;
    }
    const bool isOther = !m_run || m_run->scenario != loaded.run->scenario;
    if (isOther) {
        m_text = loaded.source.text;
        m_editError.reset();
    }
    m_run = std::move(loaded.run);
    m_profile = m_run->result.profile.id();
    m_path = loaded.source.path;
    m_id = loaded.source.id;
    m_title = loaded.source.title;
    if (m_error) {
        m_error.reset();
        emit errorChanged();
    }
    if (isOther)
        emit opened();
    emit runChanged();
}

void Document::finishEdit(Loaded loaded)
{
    m_editError = std::move(loaded.error);
    if (loaded.run) {
        m_run = std::move(loaded.run);
        m_profile = m_run->result.profile.id();
        m_text = loaded.source.text;
    }
    emit edited();
    if (!m_editError)
        emit runChanged();
}

} // namespace fetchscope::ui
