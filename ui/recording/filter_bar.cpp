#include "ui/recording/filter_bar.h"

#include "ui/theme/completion_list.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/html_text.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStringListModel>
#include <QTimer>
#include <QToolButton>

namespace fetchscope::ui {

namespace {

/// How long after a key the table follows, in milliseconds.
constexpr int debounce = 60;

} // namespace

HarFilterBar::HarFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_help(new QToolButton)
    , m_grouping(new QComboBox)
    , m_count(new QLabel)
    , m_problem(new QLabel)
    , m_completer(new QCompleter(this))
    , m_completions(new QStringListModel(this))
    , m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("harFilterBar"));
    m_line->setObjectName(QStringLiteral("harFilter"));
    m_line->setProperty("search", true);
    m_line->setPlaceholderText(tr("Filter, for example “api”, “host:api.example” or “is:blocked”"));
    m_line->setAccessibleName(tr("Filter the entries"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_line->setMinimumWidth(200);
    m_help->setObjectName(QStringLiteral("harFilterHelp"));
    m_help->setIcon(icon(QStringLiteral("help")));
    m_help->setIconSize(QSize(16, 16));
    m_help->setProperty("small", true);
    m_help->setToolTip(tr("What can be typed here"));
    m_help->setAccessibleName(tr("Help on filters"));
    m_help->setFocusPolicy(Qt::TabFocus);
    connect(m_help, &QToolButton::clicked, this, &HarFilterBar::showHelp);

    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_help);
    layout->addSpacing(4);
    addChip(tr("Blocked"), QStringLiteral("is:blocked"))->setObjectName(QStringLiteral("harChipBlocked"));
    m_changed = addChip(tr("Changed"), QStringLiteral("is:changed"));
    m_changed->setObjectName(QStringLiteral("harChipChanged"));
    addChip(tr("Findings"), QStringLiteral("is:finding"))->setObjectName(QStringLiteral("harChipFindings"));
    addChip(tr("Contradictions"), QStringLiteral("is:contradiction"))
        ->setObjectName(QStringLiteral("harChipContradictions"));
    for (Chip* chip : m_chips)
        layout->addWidget(chip);
    layout->addSpacing(8);
    auto* groupLabel = new QLabel(tr("&Group by"));
    groupLabel->setBuddy(m_grouping);
    m_grouping->setObjectName(QStringLiteral("harGrouping"));
    m_grouping->setAccessibleName(tr("Group by"));
    m_grouping->addItems({tr("Nothing"), tr("Reason"), tr("Host")});
    groupLabel->setProperty("role", "fieldLabel");
    layout->addWidget(groupLabel);
    layout->addSpacing(4);
    layout->addWidget(m_grouping);
    layout->addSpacing(8);
    m_count->setObjectName(QStringLiteral("harCount"));
    m_count->setProperty("role", "fieldLabel");
    layout->addWidget(m_count);

    m_problem->setObjectName(QStringLiteral("harFilterProblem"));
    m_problem->setProperty("role", "error");
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addLayout(layout);
    lines->addWidget(m_problem);

    m_completer->setModel(m_completions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_line);
    dressListLater(*m_completer, *m_line);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &HarFilterBar::insertCompletion);
    m_delay->setSingleShot(true);
    m_delay->setInterval(debounce);
    connect(m_delay, &QTimer::timeout, this, &HarFilterBar::apply);
    connect(m_line, &QLineEdit::textChanged, this, [this] { m_delay->start(); });
    connect(m_line, &QLineEdit::textEdited, this, [this] { complete(); });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        apply();
        emit left();
    });
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
        [this](int index) { emit groupingChanged(static_cast<HarGrouping>(index)); });
}

Chip* HarFilterBar::addChip(const QString& text, const QString& term)
{
    auto* chip = new Chip(term);
    chip->setText(text);
    chip->setToolTip(term);
    connect(chip, &Chip::clicked, this, [this, term] { toggle(term); });
    m_chips.push_back(chip);
    return chip;
}

QString HarFilterBar::text() const
{
    return m_line->text();
}

void HarFilterBar::setText(const QString& text)
{
    m_line->setText(text);
    apply();
}

void HarFilterBar::toggle(const QString& term)
{
    setText(HarFilter::toggled(m_line->text(), term));
}

void HarFilterBar::focusLine(const QString& typed)
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    if (typed.isEmpty()) {
        m_line->selectAll();
        return;
    }
    const bool needsSpace = !m_line->text().isEmpty() && !m_line->text().endsWith(QChar(' '));
    m_line->setText(m_line->text() + (needsSpace ? QStringLiteral(" ") : QString()) + typed);
}

void HarFilterBar::apply()
{
    m_delay->stop();
    emit filterChanged(m_line->text());
}

HarGrouping HarFilterBar::grouping() const
{
    return static_cast<HarGrouping>(m_grouping->currentIndex());
}

void HarFilterBar::setGrouping(HarGrouping grouping)
{
    m_grouping->setCurrentIndex(static_cast<int>(grouping));
}

void HarFilterBar::showFilter(const HarFilter& filter)
{
    for (Chip* chip : m_chips)
        chip->setChecked(filter.hasTerm(chip->term()));
    m_problem->setText(filter.problem());
    // While a term is being typed, it need not be one.
    m_problem->setVisible(!filter.problem().isEmpty());
    m_line->setProperty("wrong", !filter.problem().isEmpty());
    m_line->style()->unpolish(m_line);
    m_line->style()->polish(m_line);
}

void HarFilterBar::showCount(std::uint64_t shown, std::uint64_t all, bool isSorting)
{
    const QLocale locale;
    const QString count = locale.toString(static_cast<qulonglong>(shown));
    QString text = shown == all ? tr("%1 entries").arg(count)
                                : tr("%1 of %2").arg(count, locale.toString(static_cast<qulonglong>(all)));
    if (isSorting)
        text = tr("Sorting…");
    m_count->setText(text);
}

void HarFilterBar::setHasChanges(bool hasChanges)
{
    m_changed->setVisible(hasChanges);
}

bool HarFilterBar::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            apply();
            emit left();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_line->text().isEmpty()) {
            setText({});
            return true;
        }
    }
    // Escape takes the filter back before it means anything else.
    if (object == m_line && event->type() == QEvent::ShortcutOverride && !m_line->text().isEmpty()
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void HarFilterBar::complete()
{
    const QString before = m_line->text().left(m_line->cursorPosition());
    const QString word = before.mid(before.lastIndexOf(QChar(' ')) + 1);
    const QStringList list = word.size() < 2 ? QStringList() : HarFilter::completions(word);
    if (list.isEmpty() || (list.size() == 1 && list.first() == word)) {
        m_completer->popup()->hide();
        return;
    }
    m_completions->setStringList(list);
    m_completer->complete();
}

void HarFilterBar::insertCompletion(const QString& completion)
{
    const int cursor = m_line->cursorPosition();
    const QString before = m_line->text().left(cursor);
    const QString start = before.left(before.lastIndexOf(QChar(' ')) + 1) + completion;
    m_line->setText(start + m_line->text().mid(cursor));
    m_line->setCursorPosition(static_cast<int>(start.size()));
    if (completion.endsWith(QChar(':')))
        complete();
}

void HarFilterBar::showHelp()
{
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("harFilterHelpPopup"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    QString html = QStringLiteral("<p><b>%1</b></p><table cellspacing=\"0\" cellpadding=\"0\">")
                       .arg(tr("Type words and terms").toHtmlEscaped());
    for (const HarFilter::Help& help : HarFilter::help())
        html +=
            QStringLiteral("<tr><td style=\"padding:4px 16px 0 0\">%1</td><td style=\"padding:4px 0 0 0\">%2</td></tr>")
                .arg(codeHtml(help.term), help.meaning.toHtmlEscaped());
    html += QStringLiteral("</table><p>%1</p>")
                .arg(mutedHtml(tr("Terms of the same kind are alternatives; all else has to be so together.")));
    auto* text = new QLabel(html);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    text->setFixedWidth(560);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(text);
    popup->adjustSize();
    popup->move(m_help->mapToGlobal(QPoint(m_help->width() - popup->width(), m_help->height() + 4)));
    popup->show();
    popup->setFocus();
}

} // namespace fetchscope::ui
