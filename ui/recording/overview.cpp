#include "ui/recording/overview.h"

#include "ui/recording/recording.h"
#include "ui/recording/recording_filter.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/words/recording_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace fetchscope::ui {

namespace {

constexpr int barHeight = 12;
/// A piece is this wide at least, so that a single entry among a million can be seen and hit.
constexpr double leastWidth = 6;
/// Reasons that have a button of their own; the bar shows them all.
constexpr std::size_t mostButtons = 12;

QString describe(const HarOverview::Piece& piece)
{
    return QStringLiteral("%1 %2").arg(piece.title, QLocale().toString(static_cast<qulonglong>(piece.count)));
}

} // namespace

/// The bar alone. What it shows and does, the buttons of the legend do for keys and screen readers.
class OverviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewBar(const std::vector<HarOverview::Piece>& pieces, const QStringList& active)
        : m_pieces(pieces)
        , m_active(active)
    {
        setObjectName(QStringLiteral("harOverviewBar"));
        setFixedHeight(barHeight);
        setMouseTracking(true);
        setCursor(Qt::PointingHandCursor);
    }

signals:
    void clicked(const QString& term);

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = Theme::current();
        double left = 0;
        const std::vector<double> widths = widthsOf();
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const HarOverview::Piece& piece = m_pieces[i];
            const QRectF piecePlace(left, 0, std::max(1.0, widths[i] - 1), height());
            QColor color = piece.tone == Tone::Neutral ? theme.border : theme.of(piece.tone);
            // Reasons beside one another stay apart.
            if (i % 2 == 1 && piece.tone == Tone::Fail)
                color = mix(color, theme.base, 0.25);
            if (!m_active.isEmpty() && !m_active.contains(piece.term))
                color = mix(color, theme.base, 0.65);
            painter.fillRect(piecePlace, color);
            left += widths[i];
        }
        if (m_pieces.empty())
            painter.fillRect(rect(), theme.faint);
    }
    void mousePressEvent(QMouseEvent* event) override
    {
        const int index = indexAt(event->position().x());
        if (event->button() == Qt::LeftButton && index >= 0)
            emit clicked(m_pieces[static_cast<std::size_t>(index)].term);
    }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto* help = static_cast<QHelpEvent*>(event);
            const int index = indexAt(help->pos().x());
            if (index >= 0)
                QToolTip::showText(help->globalPos(), describe(m_pieces[static_cast<std::size_t>(index)]), this);
            return true;
        }
        return QWidget::event(event);
    }

private:
    std::vector<double> widthsOf() const
    {
        std::uint64_t total = 0;
        for (const auto& piece : m_pieces)
            total += piece.count;
        std::vector<double> widths;
        double small = 0;
        double large = 0;
        for (const auto& piece : m_pieces) {
            const double share = total > 0 ? static_cast<double>(piece.count) / static_cast<double>(total) : 0;
            widths.push_back(share * width());
            (widths.back() < leastWidth ? small : large) += widths.back() < leastWidth ? leastWidth : widths.back();
        }
        // The wide ones give what the narrow ones need.
        const double scale = large > 0 ? std::max(0.0, width() - small) / large : 1;
        for (double& piece : widths)
            piece = piece < leastWidth ? leastWidth : piece * scale;
        return widths;
    }
    int indexAt(double x) const
    {
        const std::vector<double> widths = widthsOf();
        double left = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            left += widths[i];
            if (x < left)
                return static_cast<int>(i);
        }
        return -1;
    }

    const std::vector<HarOverview::Piece>& m_pieces;
    const QStringList& m_active;
};

HarOverview::HarOverview(QWidget* parent)
    : QWidget(parent)
    , m_bar(new OverviewBar(m_pieces, m_active))
    , m_legend(new QWidget)
{
    setObjectName(QStringLiteral("harOverview"));
    setAccessibleName(tr("Overview"));
    new FlowLayout(m_legend, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_legend);
    connect(m_bar, &OverviewBar::clicked, this, &HarOverview::toggled);
}

void HarOverview::show(const HarRecording& recording)
{
    const ReplayTotals& totals = recording.totals();
    const auto countOf = [&totals](std::string_view name) {
        const auto found = totals.verdicts.find(name);
        return found == totals.verdicts.end() ? std::uint64_t {0} : found->second;
    };
    std::vector<Piece> pieces;
    const auto add = [&pieces](EntryVerdict verdict, std::uint64_t count) {
        if (count > 0)
            pieces.push_back(
                {wordOf(verdict), HarFilter::termFor("verdict", toText(nameOf(verdict))), toneOf(verdict), count});
    };
    add(EntryVerdict::Exposed, countOf("exposed"));
    add(EntryVerdict::Navigated, countOf("navigated"));
    add(EntryVerdict::Opaque, countOf("opaque"));
    std::vector<Piece> reasons;
    for (const auto& [reason, count] : totals.reasons) {
        const QString code = toText(infoOf(reason).code);
        reasons.push_back({code.isEmpty() ? wordOf(EntryVerdict::Blocked) : code,
            code.isEmpty() ? QStringLiteral("is:blocked") : HarFilter::termFor("reason", code), Tone::Fail, count});
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const Piece& a, const Piece& b) { return a.count > b.count; });
    pieces.insert(pieces.end(), reasons.begin(), reasons.end());
    add(EntryVerdict::NetworkError, countOf("network-error"));
    add(EntryVerdict::Unknown, countOf("unknown"));
    add(EntryVerdict::NotJudged, totals.notJudged);
    m_pieces = std::move(pieces);
    refresh();
}

void HarOverview::setFilter(const HarFilter& filter)
{
    m_active.clear();
    for (const Piece& piece : m_pieces) {
        if (filter.hasTerm(piece.term))
            m_active << piece.term;
    }
    for (Chip* button : m_buttons)
        button->setChecked(m_active.contains(button->term()));
    m_bar->update();
}

void HarOverview::refresh()
{
    const std::size_t count = std::min(m_pieces.size(), mostButtons);
    while (m_buttons.size() > count) {
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < count) {
        auto* button = new Chip;
        button->setObjectName(QStringLiteral("harPiece%1").arg(m_buttons.size()));
        connect(button, &Chip::clicked, this, [this, button] { emit toggled(button->term()); });
        m_legend->layout()->addWidget(button);
        button->show();
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Piece& piece = m_pieces[i];
        Chip* button = m_buttons[i];
        button->setTerm(piece.term);
        button->setIcon(toneIcon(piece.tone));
        button->setText(describe(piece));
        button->setToolTip(tr("Show these alone"));
        button->setAccessibleName(describe(piece));
        button->setChecked(m_active.contains(piece.term));
    }
    m_legend->updateGeometry();
    m_bar->update();
}

} // namespace fetchscope::ui

#include "overview.moc"
