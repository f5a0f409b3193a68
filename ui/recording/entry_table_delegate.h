#pragma once

#include "ui/recording/entry_model.h"

#include <QFont>
#include <QPixmap>
#include <QStyledItemDelegate>

#include <array>

namespace fetchscope::ui {

/// Draws cells of a recording's table, and headings of groups across all columns. It asks the model directly: a
/// million rows are no slower than a thousand, and a frame is drawn in a few milliseconds.
class HarTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int padding = 12;
    static constexpr int signSize = 14;
    /// A sign with the gap after it.
    static constexpr int signRoom = signSize + 6;

    HarTableDelegate(HarModel& model, QObject* parent);

    /// Does a cell begin with the sign of its tone?
    static bool hasSign(HarColumn column, Tone tone);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const HarModel::Group& group) const;
    const QPixmap& sign(Tone tone, double scale) const;

    HarModel& m_model;
    mutable std::array<QPixmap, 5> m_signs;
    mutable double m_scale = 0;
    mutable bool m_isDark = false;
    mutable QFont m_font;
    mutable int m_widest = 1000;
};

} // namespace fetchscope::ui
