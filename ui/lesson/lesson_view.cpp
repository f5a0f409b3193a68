#include "ui/lesson/lesson_view.h"

#include "ui/editor/editor_panel.h"
#include "ui/inspector/inspector.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/lesson/page_view.h"
#include "ui/place/commands.h"
#include "ui/scenario/profile_selector.h"
#include "ui/scenario/transport_bar.h"
#include "ui/scenario/verdict_bar.h"
#include "ui/theme/theme.h"
#include "ui/timeline/compare_view.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/outcome_words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr int lowestInspector = 160;
constexpr double zoomStep = 1.15;
/// At this width a page and a timeline have room beside each other for an audience, as large as usual.
constexpr double presentedWidth = 850;

QFrame* rule()
{
    auto* line = new QFrame;
    line->setProperty("role", QStringLiteral("rule"));
    line->setFixedHeight(1);
    return line;
}

QVBoxLayout* columnIn(QWidget& widget)
{
    auto* layout = new QVBoxLayout(&widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

/// A splitter hands its parts to screen readers from the last to the first.
void putInReadingOrder(const QSplitter& splitter)
{
    for (int i = splitter.count() - 1; i >= 0; --i)
        splitter.widget(i)->lower();
}

QToolButton* buttonFor(QAction* action, Qt::ToolButtonStyle style = Qt::ToolButtonTextBesideIcon)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->iconText());
    return button;
}

} // namespace

LessonView::LessonView(Commands& commands, LessonStage& stage)
    : QSplitter(Qt::Horizontal)
    , m_commands(commands)
    , m_stage(stage)
    , m_page(new PageView(stage))
    , m_chapter(new QLabel)
    , m_title(new QLabel)
    , m_position(new QLabel)
    , m_state(new QLabel)
    , m_waiting(new QLabel(tr("What happens is shown when the question is answered.")))
    , m_timeline(new TimelineView(stage.cursor()))
    , m_compare(new CompareView(stage.cursor()))
    , m_transport(new TransportBar(stage.cursor(), commands,
          {Command::LessonFirstStep, Command::LessonPreviousStep, Command::LessonNextStep, Command::LessonLastStep,
              Command::LessonPlay}))
    , m_verdict(new VerdictBar(stage.cursor()))
    , m_inspector(new Inspector(commands, PlaceId::Lesson, stage.cursor(), stage.browserRuns(), stage.held()))
    , m_halves(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("lessonWhole"));
    addWidget(makeLeft());
    addWidget(makeRight());
    setChildrenCollapsible(false);
    setStretchFactor(0, 2);
    setStretchFactor(1, 3);
    setSizes({480, 800});
    putInReadingOrder(*this);
    connect(&stage, &LessonStage::changed, this, &LessonView::showState);
    connect(
        &stage.held(), &HeldRun::changed, this, [this] { m_compare->setRuns(m_stage.held().run(), m_stage.run()); });
    showState();
}

QWidget* LessonView::makeLeft()
{
    m_chapter->setObjectName(QStringLiteral("lessonChapter"));
    m_chapter->setForegroundRole(QPalette::PlaceholderText);
    m_title->setObjectName(QStringLiteral("lessonTitle"));
    m_title->setWordWrap(true);
    for (QLabel* label : {m_chapter, m_title})
        label->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);

    auto* head = new QWidget;
    head->setAutoFillBackground(true);
    auto* top = new QVBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_chapter);
    top->addWidget(m_title);
    auto* headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(20, 8, 8, 8);
    headRow->addLayout(top, 1);
    auto* contents = buttonFor(m_commands[Command::LessonContents]);
    headRow->addWidget(contents, 0, Qt::AlignTop);
    m_tools << contents;

    m_position->setObjectName(QStringLiteral("lessonPosition"));
    m_position->setAlignment(Qt::AlignCenter);
    auto* foot = new QWidget;
    foot->setAutoFillBackground(true);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(12, 4, 12, 4);
    footRow->addWidget(buttonFor(m_commands[Command::LessonPreviousPage]));
    footRow->addWidget(m_position, 1);
    auto* next = buttonFor(m_commands[Command::LessonNextPage]);
    next->setLayoutDirection(Qt::RightToLeft);
    footRow->addWidget(next);

    m_tools << foot;

    auto* left = new QWidget;
    left->setAutoFillBackground(true);
    auto* column = columnIn(*left);
    column->addWidget(head);
    column->addWidget(rule());
    column->addWidget(m_page, 1);
    column->addWidget(rule());
    column->addWidget(foot);
    return left;
}

QWidget* LessonView::makeRight()
{
    m_state->setObjectName(QStringLiteral("lessonState"));
    m_state->setTextFormat(Qt::PlainText);
    auto* bar = new QWidget;
    bar->setAutoFillBackground(true);
    auto* barRow = new QHBoxLayout(bar);
    barRow->setContentsMargins(12, 2, 8, 2);
    barRow->setSpacing(0);
    barRow->addWidget(m_state, 1);
    auto* profiles = new ProfileSelector(m_commands.choices(Choice::LessonProfile).actions());
    profiles->setObjectName(QStringLiteral("lessonProfiles"));
    barRow->addWidget(profiles);
    barRow->addSpacing(8);
    for (const Command command :
        {Command::LessonReset, Command::LessonEdit, Command::LessonCompare, Command::LessonOpenScenario})
        barRow->addWidget(buttonFor(m_commands[command], Qt::ToolButtonIconOnly));

    auto* timelines = new QSplitter(Qt::Horizontal);
    timelines->addWidget(m_compare);
    timelines->addWidget(m_timeline);
    timelines->setChildrenCollapsible(false);
    timelines->setSizes({400, 400});
    m_tools << bar << m_transport;
    auto* upper = new QWidget;
    auto* upperColumn = columnIn(*upper);
    upperColumn->addWidget(bar);
    upperColumn->addWidget(rule());
    upperColumn->addWidget(timelines, 1);

    m_inspector->setMinimumHeight(lowestInspector);
    m_waiting->setObjectName(QStringLiteral("lessonWaiting"));
    m_waiting->setWordWrap(true);
    m_waiting->setAlignment(Qt::AlignTop);
    m_waiting->setContentsMargins(16, 12, 16, 12);
    m_waiting->setForegroundRole(QPalette::PlaceholderText);
    m_waiting->hide();
    auto* lower = new QWidget;
    lower->setAutoFillBackground(true);
    lower->setBackgroundRole(QPalette::Base);
    auto* lowerColumn = columnIn(*lower);
    lowerColumn->addWidget(m_transport);
    lowerColumn->addWidget(m_verdict);
    lowerColumn->addWidget(m_inspector, 1);
    lowerColumn->addWidget(m_waiting, 1);

    m_halves->setObjectName(QStringLiteral("lessonHalves"));
    m_halves->addWidget(upper);
    m_halves->addWidget(lower);
    m_halves->setChildrenCollapsible(false);
    m_halves->setSizes({440, 320});
    putInReadingOrder(*m_halves);
    return m_halves;
}

void LessonView::showTitle(const QString& chapter, const QString& title, unsigned minutes)
{
    m_chapter->setText(minutes == 0 ? chapter : tr("%1 · %2 min").arg(chapter).arg(minutes));
    m_title->setText(title);
}

void LessonView::showPosition(std::size_t page, std::size_t pages)
{
    m_position->setText(tr("Page %1 of %2").arg(page + 1).arg(pages));
}

void LessonView::showRun(const RunPointer& run)
{
    m_timeline->setRun(run);
    m_transport->setRun(run);
    m_verdict->setRun(run);
    m_compare->setRuns(m_stage.held().run(), run);
    m_inspector->setRun(run);
    showState();
}

void LessonView::showState()
{
    const QString text = m_stage.showsOther() ? m_stage.title()
        : m_stage.isChanged()                 ? tr("Scenario, changed")
                                              : tr("Scenario");
    m_state->setText(text);
}

void LessonView::setHidesFuture(bool hides)
{
    m_hidesFuture = hides;
    m_timeline->setHidesFuture(hides);
    m_verdict->setHidesFuture(hides);
    m_inspector->setVisible(!hides && !m_isPresented);
    m_waiting->setVisible(hides);
}

void LessonView::showEditor(bool isOn)
{
    if (!m_editor && isOn) {
        m_editor = new EditorPanel(m_stage.draft());
        m_editor->setObjectName(QStringLiteral("lessonEditor"));
        addWidget(m_editor);
        setSizes({400, 560, 320});
        putInReadingOrder(*this);
    }
    if (!m_editor)
        return;
    m_editor->setVisible(isOn);
    if (isOn)
        m_editor->setFocus(Qt::ShortcutFocusReason);
}

void LessonView::setPresented(bool isOn)
{
    m_isPresented = isOn;
    m_timeline->setShowsOneThing(isOn);
    m_verdict->setTellsSteps(isOn);
    m_inspector->setVisible(!m_hidesFuture && !isOn);
    if (isOn) {
        m_wholeBefore = saveState();
        m_halvesBefore = m_halves->saveState();
        m_scaleBefore = m_page->scale();
        m_zoomBefore = m_timeline->zoom();
        m_hidden.clear();
        for (QWidget* tool : m_tools + (m_editor ? QList<QWidget*> {m_editor} : QList<QWidget*>())) {
            if (tool->isHidden())
                continue;
            tool->hide();
            m_hidden << tool;
        }
        m_presentedZoom = 1;
        fitPresented();
        return;
    }
    for (QWidget* tool : m_hidden)
        tool->show();
    m_page->setScale(m_scaleBefore);
    m_verdict->setScale(1);
    m_timeline->setZoom(m_zoomBefore);
    m_halves->restoreState(m_halvesBefore);
    restoreState(m_wholeBefore);
}

void LessonView::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    if (m_isPresented)
        fitPresented();
}

void LessonView::fitPresented()
{
    constexpr double most = 2.2;
    const double scale = std::clamp(width() / presentedWidth, 1.0, most) * m_presentedZoom;
    m_page->setScale(scale);
    m_timeline->setZoom(scale);
    m_verdict->setScale(scale);
    m_halves->setSizes({10000, 1});
    // Both have to be read from afar: text needs a line's width, the timeline its lanes.
    setSizes({4500, 5500});
}

void LessonView::showComparison(bool isOn)
{
    m_compare->setVisible(isOn && m_stage.held().run());
}

void LessonView::zoom(int direction)
{
    if (direction == 0) {
        m_page->setScale(1);
        m_timeline->resetZoom();
        return;
    }
    constexpr double least = 0.7;
    constexpr double most = 3;
    const double factor = direction > 0 ? zoomStep : 1 / zoomStep;
    if (m_isPresented) {
        m_presentedZoom = std::clamp(m_presentedZoom * factor, least, most);
        fitPresented();
        return;
    }
    m_page->setScale(std::clamp(m_page->scale() * factor, least, most));
    m_timeline->setZoom(m_timeline->zoom() * factor);
}

void LessonView::save(QSettings& settings) const
{
    settings.setValue(QStringLiteral("lesson/halves"), m_halves->saveState());
    // With the editor it would be restored as a third part that is not there.
    if (!m_editor || !m_editor->isVisible())
        settings.setValue(QStringLiteral("lesson/whole"), saveState());
    settings.setValue(QStringLiteral("lesson/panel"), m_inspector->currentIndex());
    settings.setValue(QStringLiteral("lesson/scale"), m_page->scale());
}

void LessonView::restore(const QSettings& settings)
{
    m_halves->restoreState(settings.value(QStringLiteral("lesson/halves")).toByteArray());
    restoreState(settings.value(QStringLiteral("lesson/whole")).toByteArray());
    m_inspector->setCurrentIndex(settings.value(QStringLiteral("lesson/panel"), 0).toInt());
    m_page->setScale(settings.value(QStringLiteral("lesson/scale"), 1.0).toDouble());
}

} // namespace fetchscope::ui
