#include "ui/lesson/drill_view.h"

#include "ui/lesson/explained_answer.h"
#include "ui/lesson/markdown_text.h"
#include "ui/lesson/progress_store.h"
#include "ui/place/commands.h"
#include "ui/scenario/verdict_bar.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/wrapped_label.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QtConcurrentRun>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// Seeds that one can read out to a class.
constexpr quint32 largestSeed = 100000;
constexpr int allChapters = -1;

/// Text without marks as Markdown that says the same.
QString literal(const QString& text)
{
    QString escaped;
    for (const QChar c : text) {
        if (QStringLiteral("\\`*_{}[]<>()#+-.!|~").contains(c))
            escaped += QChar('\\');
        escaped += c;
    }
    return escaped;
}

} // namespace

DrillView::DrillView(const Commands& commands, ProgressStore& progress)
    : QSplitter(Qt::Horizontal)
    , m_progress(progress)
    , m_chapter(new QComboBox)
    , m_level(new QComboBox)
    , m_seedField(new QLineEdit)
    , m_score(new QLabel)
    , m_facts(new WrappedLabel)
    , m_text(new MarkdownText)
    , m_answersLayout(new QVBoxLayout)
    , m_explanation(new MarkdownText)
    , m_next(new QPushButton(tr("&Next Question")))
    , m_scroll(new QScrollArea)
    , m_waiting(new QLabel(tr("What happens is shown when the question is answered.")))
    , m_timeline(new TimelineView(m_cursor))
    , m_verdict(new VerdictBar(m_cursor))
    , m_run(new QWidget)
{
    setObjectName(QStringLiteral("drill"));
    m_timeline->setObjectName(QStringLiteral("drillTimeline"));
    m_verdict->setObjectName(QStringLiteral("drillVerdict"));
    setAccessibleName(tr("Drill"));
    addWidget(makeLeft(commands));
    addWidget(makeRight());
    setChildrenCollapsible(false);
    setSizes({560, 720});
    // A splitter hands its parts to screen readers from the last to the first.
    widget(1)->lower();
    widget(0)->lower();
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_isStale) {
            ask();
            return;
        }
        m_question = m_watcher.result();
        showQuestion();
    });
    connect(m_next, &QPushButton::clicked, this, [this] { goOn(); });
    connect(m_chapter, &QComboBox::activated, this, [this] {
        const int chapter = m_chapter->currentData().toInt();
        m_drill.setChapter(chapter == allChapters ? std::nullopt : std::optional(static_cast<DrillChapter>(chapter)));
        ask();
    });
    connect(m_level, &QComboBox::activated, this, [this] {
        m_drill.setLevel(static_cast<unsigned>(m_level->currentIndex()) + 1);
        ask();
    });
    connect(m_seedField, &QLineEdit::editingFinished, this, [this] {
        if (m_seedField->isModified() && !m_seedField->text().isEmpty())
            restart();
    });
}

DrillView::~DrillView()
{
    m_watcher.waitForFinished();
}

QWidget* DrillView::makeChoices(const Commands& commands)
{
    for (unsigned level = 1; level <= highestDrillLevel; ++level)
        m_level->addItem(tr("Level %1").arg(level));
    m_chapter->setObjectName(QStringLiteral("drillChapter"));
    m_chapter->setAccessibleName(tr("Chapter"));
    m_level->setObjectName(QStringLiteral("drillLevel"));
    m_level->setAccessibleName(tr("Level"));
    m_seedField->setObjectName(QStringLiteral("drillSeed"));
    m_seedField->setAccessibleName(tr("Seed"));
    m_seedField->setToolTip(tr("The same seed asks the same questions. Another one begins another drill."));
    m_seedField->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,18}")), m_seedField));
    m_seedField->setFixedWidth(fontMetrics().averageCharWidth() * 12);
    auto* contents = new QToolButton;
    contents->setDefaultAction(commands[Command::LessonContents]);
    contents->setFocusPolicy(Qt::TabFocus);
    contents->setAccessibleName(commands[Command::LessonContents]->iconText());
    auto* choices = new QWidget;
    choices->setAutoFillBackground(true);
    auto* choiceRow = new QHBoxLayout(choices);
    choiceRow->setContentsMargins(20, 8, 12, 8);
    choiceRow->setSpacing(8);
    choiceRow->addWidget(m_chapter, 1);
    choiceRow->addWidget(m_level);
    auto* seedLabel = new QLabel(tr("Seed"));
    seedLabel->setProperty("role", QStringLiteral("fieldLabel"));
    choiceRow->addWidget(seedLabel);
    choiceRow->addWidget(m_seedField);
    choiceRow->addWidget(contents);
    return choices;
}

QWidget* DrillView::makeLeft(const Commands& commands)
{
    m_score->setObjectName(QStringLiteral("drillScore"));
    m_score->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setObjectName(QStringLiteral("drillFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setMargin(8);
    m_facts->setAutoFillBackground(true);
    m_facts->setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(QStringLiteral("drillText"));
    m_text->setAccessibleName(tr("Question"));
    m_explanation->setObjectName(QStringLiteral("drillExplanation"));
    m_next->setObjectName(QStringLiteral("drillNext"));
    auto* line = new QFrame;
    line->setProperty("role", QStringLiteral("rule"));
    line->setFixedHeight(1);

    auto* content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(20, 16, 20, 20);
    inside->setSpacing(8);
    inside->addWidget(m_score);
    inside->addWidget(m_facts);
    inside->addWidget(m_text);
    m_answersLayout->setSpacing(8);
    inside->addLayout(m_answersLayout);
    inside->addWidget(m_explanation);
    inside->addWidget(m_next, 0, Qt::AlignLeft);
    inside->addStretch(1);
    auto* narrow = new QWidget;
    narrow->setMaximumWidth(widestLine);
    narrow->setLayout(inside);
    auto* contentRow = new QHBoxLayout(content);
    contentRow->setContentsMargins(0, 0, 0, 0);
    contentRow->addWidget(narrow, 1);
    m_scroll->setAccessibleName(tr("Question"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);

    auto* left = new QWidget;
    left->setMinimumWidth(360);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeChoices(commands));
    column->addWidget(line);
    column->addWidget(m_scroll, 1);
    return left;
}

QWidget* DrillView::makeRight()
{
    auto* runColumn = new QVBoxLayout(m_run);
    m_run->setObjectName(QStringLiteral("timelineOfDrill"));
    runColumn->setContentsMargins(0, 0, 0, 0);
    runColumn->setSpacing(0);
    runColumn->addWidget(m_timeline, 1);
    runColumn->addWidget(m_verdict);
    m_waiting->setWordWrap(true);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setForegroundRole(QPalette::PlaceholderText);
    m_waiting->setContentsMargins(24, 24, 24, 24);
    auto* right = new QWidget;
    right->setAutoFillBackground(true);
    right->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_run, 1);
    column->addWidget(m_waiting, 1);
    m_run->hide();
    return right;
}

void DrillView::fillChapters(const Course* course)
{
    const QSignalBlocker blocker(m_chapter);
    m_chapter->clear();
    m_chapter->addItem(tr("All chapters"), allChapters);
    for (std::size_t i = 0; i < Names<DrillChapter>::list.size(); ++i) {
        const std::string_view id = Names<DrillChapter>::list[i];
        QString title = toText(id);
        for (const Chapter& chapter : course ? course->chapters : std::vector<Chapter>()) {
            if (chapter.id == id)
                title = toText(chapter.title);
        }
        m_chapter->addItem(title, static_cast<int>(i));
    }
}

void DrillView::start(const Course* course)
{
    fillChapters(course);
    if (!m_isStarted) {
        m_isStarted = true;
        const std::string& kept = m_progress.progress().drill;
        auto left = kept.empty() ? std::nullopt : Drill::read(kept);
        m_drill = left ? std::move(*left) : Drill(QRandomGenerator::global()->bounded(largestSeed));
        m_seedField->setText(QString::number(m_drill.seed()));
        m_level->setCurrentIndex(static_cast<int>(m_drill.level()) - 1);
        ask();
    }
    const int chapter = m_drill.chapter() ? static_cast<int>(*m_drill.chapter()) : allChapters;
    m_chapter->setCurrentIndex(m_chapter->findData(chapter));
}

void DrillView::restart()
{
    m_seedField->setModified(false);
    m_drill = Drill(m_seedField->text().toULongLong(), m_drill.chapter(), m_drill.level());
    ask();
}

void DrillView::ask()
{
    if (m_watcher.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_question.reset();
    m_isAnswered = false;
    m_watcher.setFuture(QtConcurrent::run([drill = m_drill] { return drill.next(windowPhrase); }));
    showScore();
}

bool DrillView::goOn()
{
    if (!m_isAnswered)
        return false;
    ask();
    return true;
}

void DrillView::showQuestion()
{
    for (ExplainedAnswer* button : m_answers)
        button->deleteLater();
    m_answers.clear();
    QStringList facts;
    for (const std::string& fact : m_question->facts)
        facts << toText(fact);
    m_facts->setText(facts.join(QChar('\n')));
    m_text->setText(QStringLiteral("**%1**").arg(literal(toText(m_question->text))));
    for (std::size_t i = 0; i < m_question->answers.size(); ++i) {
        auto* button = new ExplainedAnswer(static_cast<int>(i) + 1, toText(m_question->answers[i]));
        button->setObjectName(QStringLiteral("drillAnswer%1").arg(i + 1));
        connect(button, &QAbstractButton::clicked, this, [this, i] { answer(i); });
        m_answersLayout->addWidget(button);
        // At once, so that its key works.
        button->show();
        m_answers.push_back(button);
    }
    m_explanation->hide();
    m_next->hide();
    m_run->hide();
    m_waiting->show();
    showScore();
    takeFocus();
    emit changed();
}

void DrillView::answer(std::size_t given)
{
    if (m_isAnswered || !m_question)
        return;
    m_isAnswered = true;
    const bool isRight = given == m_question->right;
    m_drill.answer(*m_question, isRight);
    m_progress.setDrill(m_drill.write());
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        m_answers[i]->reveal(i == m_question->right, i == given, {});
    QString text = literal(toText(m_question->explanation));
    if (!m_question->otherwise.empty())
        text += QStringLiteral("\n\n") + literal(toText(m_question->otherwise));
    m_explanation->setText(text);
    m_explanation->setAccessibleName(m_explanation->plainText());
    m_explanation->show();
    m_next->show();
    if (const RunPointer& run = m_question->run) {
        int step = static_cast<int>(run->result.trace.size()) - 1;
        if (m_question->action < run->result.actions.size())
            step = static_cast<int>(run->result.actions[m_question->action].endStep) - 1;
        {
            const QSignalBlocker blocker(m_cursor);
            m_cursor.reset(static_cast<int>(run->result.trace.size()), step);
        }
        m_timeline->setRun(run);
        m_verdict->setRun(run);
        m_run->show();
        m_waiting->hide();
    }
    showScore();
    m_next->setFocus(Qt::OtherFocusReason);
    // Where the explanation has its height, it may be out of sight.
    QTimer::singleShot(0, this, &DrillView::bringNextIntoSight);
    emit changed();
}

void DrillView::bringNextIntoSight()
{
    m_scroll->ensureWidgetVisible(m_next);
}

void DrillView::showScore()
{
    QString text = m_drill.asked() == 0 ? tr("No question answered yet")
                                        : tr("Right: %1 of %2").arg(m_drill.right()).arg(m_drill.asked());
    if (m_drill.missed() > 0)
        text += QStringLiteral(" \u00b7 ") + tr("To come back: %1").arg(m_drill.missed());
    m_score->setText(text);
}

void DrillView::takeFocus()
{
    if (m_isAnswered)
        m_next->setFocus(Qt::OtherFocusReason);
    else if (!m_answers.empty() && isVisible())
        m_answers.front()->setFocus(Qt::OtherFocusReason);
}

} // namespace fetchscope::ui
