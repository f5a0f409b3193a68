#include "ui/recording/entry_cells.h"

#include "core/engine/url/url_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/recording_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace fetchscope::ui {

namespace {

/// No cell shows more of a text.
constexpr std::size_t longestCell = 500;

struct CellWords
{
    Q_DECLARE_TR_FUNCTIONS(EntryCells)
};

} // namespace

QString shortened(std::string_view text)
{
    return toText(text.substr(0, longestCell));
}

QString textOf(const HarRecording& recording, std::size_t entry, HarColumn column)
{
    const EntryTable& table = recording.table();
    const bool isRequest = table.role(entry) == fetchscope::EntryRole::Request;
    switch (column) {
    case HarColumn::Number:
        return QString::number(table.index(entry));
    case HarColumn::Verdict:
        return wordOf(verdictOf(recording.table(), entry));
    case HarColumn::Reason:
        return isRequest ? toText(infoOf(table.reason(entry)).code) : QString();
    case HarColumn::Method:
        return shortened(table.method(entry));
    case HarColumn::Host:
        return shortened(table.host(entry));
    case HarColumn::Path:
        return shortened(pathOfUrl(table.url(entry)));
    case HarColumn::Initiator:
        return isRequest ? toText(nameOf(table.initiator(entry))) : QString();
    case HarColumn::Relation:
        return isRequest ? wordOf(table.relation(entry)) : QString();
    case HarColumn::Status:
        return table.status(entry) > 0 ? QString::number(table.status(entry)) : QStringLiteral("\u2013");
    case HarColumn::Recording: {
        const QString text =
            table.recordedText(entry).empty() ? wordOf(table.recorded(entry)) : shortened(table.recordedText(entry));
        return table.agreement(entry) == Agreement::Contradicts ? CellWords::tr("contradicts: %1").arg(text) : text;
    }
    case HarColumn::Change: {
        if (recording.audit(entry) == AuditResult::Refused) {
            const QString change = wordOf(recording.change(entry));
            return change.isEmpty() ? CellWords::tr("refused by the server")
                                    : change + QStringLiteral(", ") + CellWords::tr("refused");
        }
        const Change change = recording.change(entry);
        const Reason reason = recording.whatIfReason(entry);
        if ((change == Change::Breaks || change == Change::OtherReason) && reason != Reason::None)
            return QStringLiteral("%1: %2").arg(wordOf(change), toText(infoOf(reason).code));
        return wordOf(change);
    }
    case HarColumn::Findings: {
        QStringList names;
        for (std::size_t kind = 0; kind < Names<FindingKind>::list.size(); ++kind) {
            if ((recording.findingsOf(entry) & (1U << kind)) != 0)
                names << wordOf(static_cast<FindingKind>(kind));
        }
        return names.join(QStringLiteral(", "));
    }
    case HarColumn::Type:
        return shortened(table.resourceType(entry));
    }
    return {};
}

Tone toneOf(const HarRecording& recording, std::size_t entry, HarColumn column)
{
    const EntryTable& table = recording.table();
    switch (column) {
    case HarColumn::Verdict:
    case HarColumn::Reason:
        return toneOf(verdictOf(recording.table(), entry));
    case HarColumn::Recording:
        return table.agreement(entry) == Agreement::Contradicts ? Tone::Warn : Tone::Neutral;
    case HarColumn::Change:
        if (recording.change(entry) != Change::None)
            return toneOf(recording.change(entry));
        return recording.audit(entry) == AuditResult::Refused ? Tone::Fail : Tone::Neutral;
    case HarColumn::Findings:
        return recording.findingsOf(entry) != 0 ? Tone::Warn : Tone::Neutral;
    default:
        break;
    }
    return Tone::Neutral;
}

QString titleOf(HarColumn column)
{
    switch (column) {
    case HarColumn::Number:
        return CellWords::tr("No.");
    case HarColumn::Verdict:
        return CellWords::tr("Verdict");
    case HarColumn::Reason:
        return CellWords::tr("Reason");
    case HarColumn::Method:
        return CellWords::tr("Method");
    case HarColumn::Host:
        return CellWords::tr("Host");
    case HarColumn::Path:
        return CellWords::tr("Path");
    case HarColumn::Initiator:
        return CellWords::tr("Initiator");
    case HarColumn::Relation:
        return CellWords::tr("Relation");
    case HarColumn::Status:
        return CellWords::tr("Status");
    case HarColumn::Recording:
        return CellWords::tr("Recording Shows");
    case HarColumn::Change:
        return CellWords::tr("What If");
    case HarColumn::Findings:
        return CellWords::tr("Findings");
    case HarColumn::Type:
        return CellWords::tr("Type");
    }
    return {};
}

} // namespace fetchscope::ui
