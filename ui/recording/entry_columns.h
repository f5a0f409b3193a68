#pragma once

#include "ui/recording/entry_model.h"

#include <QObject>

#include <array>

class QTableView;

namespace fetchscope::ui {

/// Which columns of a recording's table are shown, and how wide: as wide as what stands in them where there is room,
/// until somebody chooses widths. The path gets what is left.
class HarColumns : public QObject
{
    Q_OBJECT

public:
    HarColumns(HarModel& model, QTableView& table);

    /// Columns that only some recordings need.
    void setShown(HarColumn column, bool isShown);
    bool isShown(HarColumn column) const;
    /// Fits them into the width of the table.
    void fit();
    /// Looks at what stands in them again.
    void measure();
    /// Widths and order for the settings; empty where nobody chose any.
    QByteArray save() const;
    void restore(const QByteArray& state);

private:
    using Widths = std::array<int, harColumns>;

    void setUpHeader();
    void follow();
    void arrange(int room);
    void giveRestToPath(int room);
    void showMenu(QPoint point);
    int headingWidth(HarColumn column) const;
    int widthOf(HarColumn column, const std::vector<std::size_t>& sample) const;

    HarModel& m_model;
    QTableView& m_table;
    /// What stands in the columns takes this.
    Widths m_wanted {};
    std::array<bool, harColumns> m_isMeant {};
    /// These are shown whether or not there is room.
    std::array<bool, harColumns> m_isChosen {};
    const HarRecording* m_measured = nullptr;
    std::size_t m_measuredSize = 0;
    bool m_isFitting = false;
    bool m_hasOwnWidths = false;
    /// Somebody has chosen a width for the path: it takes no more what is left.
    bool m_isPathFixed = false;
};

} // namespace fetchscope::ui
