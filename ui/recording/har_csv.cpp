#include "ui/recording/har_csv.h"

#include "ui/recording/entry_cells.h"
#include "ui/recording/entry_model.h"
#include "ui/words/text.h"

#include <QFile>

namespace fetchscope::ui {

namespace {

QString quoted(QString cell)
{
    const bool isPlain = !cell.contains(QChar(',')) && !cell.contains(QChar('"')) && !cell.contains(QChar('\n'))
        && !cell.contains(QChar('\r'));
    if (isPlain)
        return cell;
    return QChar('"') + cell.replace(QChar('"'), QStringLiteral("\"\"")) + QChar('"');
}

QStringList titles()
{
    QStringList cells;
    for (int column = 0; column < harColumns; ++column)
        cells << titleOf(static_cast<HarColumn>(column));
    return cells << QStringLiteral("URL");
}

QStringList cellsOf(const HarRecording& recording, std::size_t entry)
{
    QStringList cells;
    for (int column = 0; column < harColumns; ++column)
        cells << textOf(recording, entry, static_cast<HarColumn>(column));
    return cells << toText(recording.table().url(entry));
}

QString csvLine(const QStringList& cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += (i > 0 ? QStringLiteral(",") : QString()) + quoted(cells[i]);
    return line + QStringLiteral("\r\n");
}

} // namespace

QString csvOf(const HarRecording& recording, const std::vector<std::size_t>& entries)
{
    QString text = csvLine(titles());
    for (const std::size_t entry : entries)
        text += csvLine(cellsOf(recording, entry));
    return text;
}

QString linesOf(const HarRecording& recording, const std::vector<std::size_t>& entries)
{
    QStringList lines;
    for (const std::size_t entry : entries)
        lines << cellsOf(recording, entry).join(QChar('\t'));
    return lines.join(QChar('\n'));
}

Result<void, IoError> writeCsv(
    const HarRecording& recording, const std::vector<std::size_t>& entries, const QString& path)
{
    FileReplacement file(QFile::encodeName(path).toStdString());
    bool isGood = file.write(toBytes(csvLine(titles())));
    for (std::size_t i = 0; i < entries.size() && isGood; ++i)
        isGood = file.write(toBytes(csvLine(cellsOf(recording, entries[i]))));
    return file.commit();
}

} // namespace fetchscope::ui
