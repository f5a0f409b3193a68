#include "ui/timeline/find_bar.h"

#include "ui/theme/icons.h"
#include "ui/timeline/timeline_view.h"

#include <QBoxLayout>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace fetchscope::ui {

namespace {

/// How long a piece of the search may take, in milliseconds.
constexpr int longestPiece = 8;

} // namespace

FindBar::FindBar(TimelineView& timeline, QWidget* parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_text(new QLineEdit)
    , m_result(new QLabel)
{
    setObjectName(QStringLiteral("findBar"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setProperty("search", true);
    m_text->setPlaceholderText(tr("Find a method, header, rule or status"));
    m_text->setAccessibleName(tr("Find in the timeline"));
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->setClearButtonEnabled(true);
    m_result->setObjectName(QStringLiteral("findResult"));
    m_result->setForegroundRole(QPalette::PlaceholderText);
    const auto makeButton = [](const char* iconName, const QString& name) {
        auto* button = new QToolButton;
        button->setIcon(icon(QString::fromLatin1(iconName)));
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setProperty("small", true);
        button->setFocusPolicy(Qt::TabFocus);
        return button;
    };
    auto* previous = makeButton("previous", tr("Find Previous"));
    auto* next = makeButton("next", tr("Find Next"));
    auto* shut = makeButton("close", tr("Close"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_result);
    layout->addWidget(shut);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &FindBar::search);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        const std::size_t row = m_timeline.currentRow();
        start(row == TimelineLayout::npos ? 0 : row, 1);
    });
    hide();
}

void FindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::close()
{
    m_timer.stop();
    hide();
    m_timeline.setFocus();
}

void FindBar::findNext()
{
    const std::size_t row = m_timeline.currentRow();
    start(row == TimelineLayout::npos ? 0 : row + 1, 1);
}

void FindBar::findPrevious()
{
    const std::size_t rows = m_timeline.layoutOfRows().rows().size();
    const std::size_t row = m_timeline.currentRow();
    start(row == TimelineLayout::npos || row == 0 ? rows : row, -1);
}

void FindBar::start(std::size_t from, int direction)
{
    const std::size_t rows = m_timeline.layoutOfRows().rows().size();
    m_result->clear();
    m_timer.stop();
    if (m_text->text().isEmpty() || rows == 0)
        return;
    m_direction = direction;
    m_at = direction > 0 ? from % rows : (from + rows - 1) % rows;
    m_left = rows;
    m_timer.start();
    search();
}

QString FindBar::ordinalOf(std::size_t row, const QString& text) const
{
    // Counted where that takes no time.
    constexpr std::size_t mostRows = 5000;
    const std::size_t rows = m_timeline.layoutOfRows().rows().size();
    if (rows > mostRows)
        return {};
    int number = 0;
    int count = 0;
    for (std::size_t at = 0; at < rows; ++at) {
        if (!m_timeline.textOfRow(at).contains(text, Qt::CaseInsensitive))
            continue;
        ++count;
        if (at <= row)
            ++number;
    }
    return tr("%1 of %2").arg(number).arg(count);
}

void FindBar::search()
{
    const std::size_t rows = m_timeline.layoutOfRows().rows().size();
    const QString text = m_text->text();
    QElapsedTimer clock;
    clock.start();
    while (m_left > 0 && m_at < rows) {
        if (m_timeline.textOfRow(m_at).contains(text, Qt::CaseInsensitive)) {
            m_timer.stop();
            m_timeline.goToRow(m_at);
            m_result->setText(ordinalOf(m_at, text));
            return;
        }
        --m_left;
        m_at = m_direction > 0 ? (m_at + 1) % rows : (m_at + rows - 1) % rows;
        if (clock.hasExpired(longestPiece)) {
            m_result->setText(tr("Searching…"));
            return;
        }
    }
    m_timer.stop();
    m_result->setText(tr("Not found"));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            findPrevious();
        else
            findNext();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace fetchscope::ui
