#include "ui/recording/entry_reader.h"

#include "core/reading/har/har_excerpt.h"
#include "core/reading/io/text_file.h"
#include "core/replay/replay_extract.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// What has to be read to judge an entry again: itself, the preflights and redirects that were judged with it, and the
/// document of its page.
HarExcerpt excerptOf(const HarRecording& recording, std::size_t row)
{
    const EntryTable& table = recording.table();
    HarExcerpt excerpt;
    excerpt.recording = table.recording(row);
    if (excerpt.recording < recording.documents().size()) {
        const RecordedDocument& document = recording.documents()[excerpt.recording];
        excerpt.info = document.info;
        excerpt.pages = document.pages;
    }
    const auto add = [&](std::size_t part) {
        excerpt.parts.push_back({table.index(part), table.offset(part), table.length(part)});
    };
    const auto addWithParts = [&](std::size_t request) {
        add(request);
        for (std::size_t next = request + 1; next < table.size() && table.role(next) != EntryRole::Request
             && table.owner(next) == table.index(request) && table.recording(next) == excerpt.recording;
             ++next)
            add(next);
    };
    for (std::size_t other = 0; other < row; ++other) {
        if (table.recording(other) == excerpt.recording && table.pagerefId(other) == table.pagerefId(row)
            && table.role(other) == EntryRole::Request && table.mode(other) == RequestMode::Navigate
            && table.destination(other) == Destination::Document) {
            addWithParts(other);
            break;
        }
    }
    addWithParts(row);
    std::sort(excerpt.parts.begin(), excerpt.parts.end(),
        [](const HarExcerpt::Part& a, const HarExcerpt::Part& b) { return a.index < b.index; });
    return excerpt;
}

} // namespace

HarEntryReader::HarEntryReader(QObject* parent)
    : QObject(parent)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (!*m_isCancelled)
            emit finished(m_reading.result());
    });
}

HarEntryReader::~HarEntryReader()
{
    cancel();
    m_reading.waitForFinished();
}

void HarEntryReader::cancel()
{
    if (m_isCancelled)
        *m_isCancelled = true;
}

void HarEntryReader::start(const HarRecording& recording, qint64 entry, Purpose purpose, const QString& savePath)
{
    cancel();
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    const auto row = static_cast<std::size_t>(entry);
    m_reading.setFuture(QtConcurrent::run([=, path = QFile::encodeName(recording.path()).toStdString(),
                                              excerpt = excerptOf(recording, row), index = recording.table().index(row),
                                              profile = recording.profile(), isCancelled = m_isCancelled] {
        Reading reading {entry, purpose, std::nullopt, {}, savePath};
        auto scenario = extractScenario(
            path, excerpt, index, profile, [isCancelled](std::uint64_t, std::uint64_t) { return !*isCancelled; });
        if (!scenario) {
            reading.error = messageText(scenario.error().message);
            return reading;
        }
        reading.scenario = std::move(*scenario);
        if (purpose == Purpose::Save && !*isCancelled) {
            const auto written = writeTextFile(QFile::encodeName(savePath).toStdString(), *reading.scenario);
            if (!written)
                reading.error =
                    QStringLiteral("%1: %2").arg(toText(written.error().path), messageText(written.error().message));
        }
        return reading;
    }));
}

} // namespace fetchscope::ui
