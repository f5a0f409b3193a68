#include "ui/lesson/page_view.h"

#include "core/telling/lessons/term_index.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/lesson/markdown_text.h"
#include "ui/lesson/task_box.h"
#include "ui/theme/icons.h"
#include "ui/widgets/focus_order.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QScrollBar>

#include <variant>

namespace fetchscope::ui {

namespace {

constexpr int margin = 20;

QStringList textsOf(const std::vector<std::string>& list)
{
    QStringList texts;
    for (const std::string& text : list)
        texts << toText(text);
    return texts;
}

/// A button as wide as its words that does not crowd the text.
QPushButton* makeLink(const QString& text, const QString& iconName)
{
    auto* button = new QPushButton(icon(iconName), text);
    button->setCheckable(true);
    button->setProperty("link", true);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

} // namespace

PageView::PageView(LessonStage& stage, QWidget* parent)
    : QScrollArea(parent)
    , m_stage(stage)
{
    setObjectName(QStringLiteral("lessonPage"));
    setAccessibleName(tr("Lesson"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void PageView::show(const LessonPointer& lesson, std::size_t page)
{
    m_texts.clear();
    m_stops.clear();
    m_stopButtons.clear();
    m_whatIfs.clear();
    m_question = nullptr;
    m_task = nullptr;
    m_stop = -1;
    m_lesson = lesson;
    m_page = lesson && page < lesson->pages.size() ? &lesson->pages[page] : nullptr;
    m_linkedTerms.clear();
    for (std::size_t before = 0; m_page && before < page; ++before) {
        for (const LessonBlock& block : lesson->pages[before].blocks) {
            if (const auto* text = std::get_if<LessonText>(&block))
                static_cast<void>(termsIn(text->markdown));
        }
    }

    auto* outside = new QWidget;
    outside->setAutoFillBackground(true);
    outside->setBackgroundRole(QPalette::Base);
    m_content = new QWidget;
    m_content->setMaximumWidth(static_cast<int>(widestLine * m_scale));
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(margin, 16, margin, margin);
    m_layout->setSpacing(8);
    if (m_page) {
        MarkdownText* heading = addText(QStringLiteral("## ") + toText(m_page->heading));
        heading->setObjectName(QStringLiteral("lessonHeading"));
        for (const LessonBlock& block : m_page->blocks)
            std::visit([this](const auto& it) { add(it); }, block);
    }
    m_layout->addStretch(1);
    auto* row = new QHBoxLayout(outside);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_content, 1);
    row->addStretch(0);
    setWidget(outside);
    verticalScrollBar()->setValue(0);
    setScale(m_scale);
}

MarkdownText* PageView::addText(const QString& markdown)
{
    auto* text = new MarkdownText;
    text->setLinkedHeaders(textsOf(m_lesson->headers));
    text->setText(markdown);
    text->setAccessibleName(text->plainText());
    connect(text, &MarkdownText::headerChosen, this, &PageView::headerChosen);
    connect(text, &MarkdownText::lessonChosen, this, &PageView::lessonChosen);
    m_layout->addWidget(text);
    m_texts.push_back(text);
    return text;
}

QList<LinkedWords> PageView::termsIn(const std::string& text)
{
    QList<LinkedWords> words;
    if (!m_terms)
        return words;
    for (const TermPiece& piece : m_terms->piecesOf(text, *m_lesson, m_linkedTerms)) {
        if (piece.lesson)
            words.push_back({toText(piece.text), QStringLiteral("lesson:") + toText(piece.lesson->id)});
    }
    return words;
}

void PageView::add(const LessonText& text)
{
    addText(toText(text.markdown))->setLinkedWords(termsIn(text.markdown));
}

void PageView::add(const LessonStop& stop)
{
    const int number = static_cast<int>(m_stops.size());
    QString where;
    switch (stop.place) {
    case StopPlace::Start:
        where = tr("Timeline: the start");
        break;
    case StopPlace::End:
        where = tr("Timeline: the end");
        break;
    case StopPlace::Request:
        where = tr("Timeline: request %1").arg(stop.exchange + 1);
        break;
    case StopPlace::Response:
        where = tr("Timeline: answer %1").arg(stop.exchange + 1);
        break;
    case StopPlace::Decision:
        where = tr("Timeline: %1").arg(toText(stop.algorithm));
        break;
    case StopPlace::Result:
        where = tr("Timeline: what the page gets");
        break;
    }
    if (stop.profile)
        where += QStringLiteral(" (%1)").arg(nameOfProfile(*stop.profile));
    QPushButton* button = makeLink(where, QStringLiteral("next"));
    button->setObjectName(QStringLiteral("lessonStop%1").arg(number + 1));
    connect(button, &QPushButton::clicked, this, [this, number] {
        setStop(number);
        emit stopChosen(number);
    });
    m_layout->addWidget(button);
    m_stops.push_back(&stop);
    m_stopButtons.push_back(button);
}

void PageView::add(const LessonQuestion& question)
{
    m_question = new QuestionBox(m_lesson, question);
    m_layout->addWidget(m_question);
}

void PageView::add(const LessonTask& task)
{
    m_task = new TaskBox(m_lesson, task, m_stage);
    m_layout->addWidget(m_task);
}

void PageView::add(const LessonWhatIf& whatIf)
{
    const QString label = plainOf(toText(whatIf.label.markdown));
    QPushButton* button = makeLink(tr("What if: %1").arg(label), QStringLiteral("edit"));
    button->setObjectName(QStringLiteral("lessonWhatIf%1").arg(m_whatIfs.size() + 1));
    m_layout->addWidget(button);
    MarkdownText* says = addText(toText(whatIf.says.markdown));
    says->hide();
    connect(button, &QPushButton::toggled, says,
        [says, hasWords = !whatIf.says.markdown.empty()](bool isOn) { says->setVisible(isOn && hasWords); });
    connect(button, &QPushButton::clicked, this, [this, button, &whatIf](bool isOn) {
        for (QPushButton* other : m_whatIfs) {
            if (other != button)
                other->setChecked(false);
        }
        emit whatIfChosen(&whatIf, isOn);
    });
    m_whatIfs.push_back(button);
}

void PageView::add(const LessonBrowsers& browsers)
{
    QPushButton* button = makeLink(tr("See what each browser does"), QStringLiteral("compare"));
    button->setObjectName(QStringLiteral("lessonBrowsers"));
    button->setCheckable(false);
    connect(button, &QPushButton::clicked, this, [this, &browsers] { emit browsersChosen(&browsers); });
    m_layout->addWidget(button);
}

bool PageView::focusNextPrevChild(bool next)
{
    return moveFocusAsSeen(*this, next) || QScrollArea::focusNextPrevChild(next);
}

void PageView::setStop(int stop)
{
    m_stop = stop;
    for (std::size_t i = 0; i < m_stopButtons.size(); ++i)
        m_stopButtons[i]->setChecked(static_cast<int>(i) == stop);
    if (stop >= 0 && static_cast<std::size_t>(stop) < m_stopButtons.size())
        ensureWidgetVisible(m_stopButtons[static_cast<std::size_t>(stop)]);
}

void PageView::setScale(double scale)
{
    m_scale = scale;
    if (!m_content)
        return;
    m_content->setMaximumWidth(static_cast<int>(widestLine * scale));
    for (MarkdownText* text : m_texts)
        text->setScale(scale);
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    for (QPushButton* button : m_content->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly))
        button->setFont(font);
    if (m_question)
        m_question->setScale(scale);
    if (m_task)
        m_task->setScale(scale);
}

bool PageView::scrollOn(int direction)
{
    QScrollBar* bar = verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + direction * std::max(1, viewport()->height() - fontMetrics().height() * 2));
    return bar->value() != before;
}

void PageView::clearWhatIfs()
{
    for (QPushButton* button : m_whatIfs)
        button->setChecked(false);
}

} // namespace fetchscope::ui
