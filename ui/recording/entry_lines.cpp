#include "ui/recording/entry_lines.h"

#include "core/writing/report/csv.h"
#include "ui/recording/entry_model.h"
#include "ui/words/text.h"

#include <QFile>

namespace fetchscope::ui {

namespace {

using Cells = std::vector<std::string>;

Cells titles()
{
    Cells cells;
    for (int column = 0; column < harColumns; ++column)
        cells.push_back(toBytes(HarModel::titleOf(static_cast<HarColumn>(column))));
    cells.emplace_back("URL");
    return cells;
}

Cells cellsOf(const HarRecording& recording, std::size_t entry)
{
    Cells cells;
    for (int column = 0; column < harColumns; ++column)
        cells.push_back(toBytes(HarModel::textOf(recording, entry, static_cast<HarColumn>(column))));
    cells.push_back(toBytes(toText(recording.table().url(entry))));
    return cells;
}

} // namespace

QString csvOf(const HarRecording& recording, const std::vector<std::size_t>& entries)
{
    std::string text = csvLine(titles());
    for (const std::size_t entry : entries)
        text += csvLine(cellsOf(recording, entry));
    return toText(text);
}

QString linesOf(const HarRecording& recording, const std::vector<std::size_t>& entries)
{
    QStringList lines;
    for (const std::size_t entry : entries)
        lines << toText(tabbedLine(cellsOf(recording, entry)));
    return lines.join(QChar('\n'));
}

Result<void, IoError> writeCsv(
    const HarRecording& recording, const std::vector<std::size_t>& entries, const QString& path)
{
    FileReplacement file(QFile::encodeName(path).toStdString());
    bool isGood = file.write(csvLine(titles()));
    for (std::size_t i = 0; i < entries.size() && isGood; ++i)
        isGood = file.write(csvLine(cellsOf(recording, entries[i])));
    return file.commit();
}

} // namespace fetchscope::ui
