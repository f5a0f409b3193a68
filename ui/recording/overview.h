#pragma once

#include "core/telling/timeline/tone.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace fetchscope::ui {

class Chip;
class HarFilter;
class HarRecording;
class OverviewBar;

/// A recording at a glance: a bar with a piece for each verdict and each reason of a block, as wide as there are
/// requests, and a legend of buttons. A click on either shows these alone; another one takes that back.
class HarOverview : public QWidget
{
    Q_OBJECT

public:
    struct Piece
    {
        QString title;
        /// The filter's term that shows what the piece stands for.
        QString term;
        Tone tone = Tone::Neutral;
        std::uint64_t count = 0;
    };

    explicit HarOverview(QWidget* parent = nullptr);

    void show(const HarRecording& recording);
    /// Marks the pieces that the filter asks for.
    void setFilter(const HarFilter& filter);
    const std::vector<Piece>& pieces() const { return m_pieces; }

signals:
    /// Take this term into the filter, or out of it.
    void toggled(const QString& term);

private:
    void refresh();

    std::vector<Piece> m_pieces;
    OverviewBar* m_bar;
    QWidget* m_legend;
    std::vector<Chip*> m_buttons;
    QStringList m_active;
};

} // namespace fetchscope::ui
