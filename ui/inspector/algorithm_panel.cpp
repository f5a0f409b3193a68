#include "ui/inspector/algorithm_panel.h"

#include "core/telling/explain/words.h"
#include "core/telling/reference/reference.h"
#include "core/telling/timeline/step_roles.h"
#include "ui/inspector/trace_model.h"
#include "ui/timeline/step_cursor.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/wrapping_delegate.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace fetchscope::ui {

namespace {

/// The heights of the rows, which a view asks of all that are above what it shows: most texts are one line, and that is
/// told from the widths of their letters.
class StepDelegate : public WrappingDelegate
{
public:
    explicit StepDelegate(QTreeView& view)
        : WrappingDelegate(view, TraceModel::TextColumn)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int padding = 8;
        const int line = option.fontMetrics.height() + padding;
        if (index.column() != TraceModel::TextColumn)
            return {0, line};
        constexpr int margin = 8;
        const int room =
            std::max(40, m_view.columnWidth(TraceModel::TextColumn) - option.decorationSize.width() - 3 * margin);
        const QString text = index.data().toString();
        if (isNarrow(text, option.font, room))
            return {0, line};
        const QRect rect =
            option.fontMetrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap | Qt::AlignLeft, text);
        return {0, std::max(line, rect.height() + padding)};
    }

private:
    /// Is it narrower than `room` for sure?
    bool isNarrow(const QString& text, const QFont& font, int room) const
    {
        if (font != m_font || m_widths.empty()) {
            m_font = font;
            m_widths.clear();
            const QFontMetricsF metrics(font);
            for (ushort letter = 0; letter < 256; ++letter)
                m_widths.push_back(metrics.horizontalAdvance(QChar(letter)));
        }
        qreal width = 0;
        for (const QChar letter : text) {
            if (letter.unicode() >= m_widths.size() || letter == QChar::LineFeed)
                return false;
            width += m_widths[letter.unicode()];
        }
        // Hinting moves letters a little.
        return width * 1.03 + 2 < room;
    }

    const QTreeView& m_view;
    mutable QFont m_font;
    mutable std::vector<qreal> m_widths;
};

} // namespace

AlgorithmPanel::AlgorithmPanel(StepCursor& cursor, bool& showsSkipped, QWidget* parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_model(new TraceModel(this))
    , m_view(new QTreeView)
    , m_link(new QLabel)
    , m_showSkipped(new QCheckBox(tr("Show skipped steps")))
{
    setObjectName(QStringLiteral("algorithm"));
    setAccessibleName(tr("Algorithm"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_view->setObjectName(QStringLiteral("algorithmSteps"));
    m_view->setAccessibleName(tr("Steps of the algorithms"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new StepDelegate(*m_view));
    m_view->setIndentation(12);
    m_view->setHeaderHidden(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(TraceModel::NumberColumn, 184);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* open = new QAction(tr("Open in the standard"), m_view);
    connect(open, &QAction::triggered, this, [this] {
        const QString link = m_view->currentIndex().data(TraceModel::LinkRole).toString();
        if (!link.isEmpty())
            QDesktopServices::openUrl(QUrl(link));
    });
    auto* copy = new QAction(tr("Copy"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        const QModelIndex index = m_view->currentIndex();
        QApplication::clipboard()->setText(
            QStringLiteral("%1 %2")
                .arg(index.siblingAtColumn(0).data().toString(), index.siblingAtColumn(1).data().toString())
                .trimmed());
    });
    m_view->addActions({open, copy});

    m_link->setOpenExternalLinks(true);
    m_link->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_link->setAccessibleName(tr("Current step"));
    m_link->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_showSkipped->setObjectName(QStringLiteral("showSkippedSteps"));
    m_showSkipped->setToolTip(tr("Show the steps of the standard that were not taken, and why"));
    m_showSkipped->setChecked(showsSkipped);
    m_model->setShowsUntaken(showsSkipped);
    connect(m_showSkipped, &QCheckBox::toggled, this, [this, &showsSkipped](bool isOn) {
        showsSkipped = isOn;
        m_model->setShowsUntaken(isOn);
        refresh();
    });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->setSpacing(12);
    head->addWidget(m_link, 1);
    head->addWidget(m_showSkipped);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        const int step = current.data(TraceModel::StepIndexRole).toInt();
        if (!m_isFollowing && current.isValid() && step >= 0)
            m_cursor.moveTo(step);
    });
    connect(&cursor, &StepCursor::changed, this, &AlgorithmPanel::refresh);
}

void AlgorithmPanel::setRun(RunPointer run)
{
    m_run = std::move(run);
    refresh();
}

void AlgorithmPanel::expandAlgorithms()
{
    std::vector<QModelIndex> algorithms {QModelIndex()};
    for (std::size_t i = 0; i < algorithms.size(); ++i) {
        const QModelIndex parent = algorithms[i];
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (index.data(TraceModel::KindRole).toInt() == TraceModel::AlgorithmKind)
                algorithms.push_back(index);
        }
    }
    // All are opened before the first is laid out.
    for (std::size_t i = 1; i < algorithms.size(); ++i)
        m_view->expand(algorithms[i]);
    for (std::size_t i = 1; i < algorithms.size(); ++i)
        m_view->setFirstColumnSpanned(algorithms[i].row(), algorithms[i].parent(), true);
    // With the scroll bar, and so with the width that texts have.
    m_view->doItemsLayout();
}

void AlgorithmPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void AlgorithmPanel::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const int index = m_cursor.index();
    if (!m_run || index < 0) {
        m_model->show(nullptr, 0);
        m_link->clear();
        return;
    }
    const auto step = static_cast<std::size_t>(index);
    const StepId id = m_run->result.trace.step(step).id;
    // Qt's Tab key does not go back out of a label that begins with a link: something without width stands before it.
    m_link->setText(QStringLiteral("\u200b<b>%1</b> &nbsp;%2")
                        .arg(linkHtml(toText(addressOf(entryOf(id))), placeOf(id)),
                            linkHtml(toText(linkOf(id)), tr("Open in the standard"))));
    // The steps have the room that the words above leave.
    layout()->activate();

    m_isFollowing = true;
    const ActionResult* before = m_model->action();
    m_model->show(m_run, step);
    if (m_model->action() != before || !m_view->isExpanded(m_model->index(0, 0)))
        expandAlgorithms();
    const QModelIndex current = m_model->indexOfStep(step);
    m_view->setCurrentIndex(current);
    // And what comes next: where the algorithm ended here, that is said there.
    if (const QModelIndex next = m_view->indexBelow(current); next.isValid())
        m_view->scrollTo(next);
    m_view->scrollTo(current);
    m_isFollowing = false;
}

} // namespace fetchscope::ui
