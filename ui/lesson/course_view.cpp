#include "ui/lesson/course_view.h"

#include "ui/lesson/markdown_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/error_banner.h"
#include "ui/widgets/wrapping_delegate.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int widest = 860;

/// Marks the current row by its ground alone.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

/// A list whose rows have the height of their words.
QTreeWidget* makeList(const char* name, const QString& title, const QStringList& columns)
{
    auto* list = new QTreeWidget;
    list->setObjectName(QString::fromLatin1(name));
    list->setAccessibleName(title);
    list->setColumnCount(static_cast<int>(columns.size()));
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(false);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setProperty("framed", true);
    list->setItemDelegate(new RowDelegate(list));
    return list;
}

} // namespace

QString wordOf(LessonState state)
{
    switch (state) {
    case LessonState::Begun:
        return CourseView::tr("begun");
    case LessonState::Finished:
        return CourseView::tr("finished");
    case LessonState::New:
        break;
    }
    return {};
}

LibraryLesson libraryLessonOf(const Chapter& chapter, const Lesson& lesson, LessonState state)
{
    QStringList search {toText(lesson.title), toText(chapter.title), toText(lesson.id)};
    for (const std::vector<std::string>* words : {&lesson.terms, &lesson.headers}) {
        for (const std::string& word : *words)
            search << toText(word);
    }
    for (const LessonPage& page : lesson.pages)
        search << toText(page.heading);
    return {toText(lesson.id), toText(lesson.title), toText(chapter.title), wordOf(state),
        state == LessonState::Finished ? Tone::Pass : Tone::Neutral, search.join(QChar('\n'))};
}

CourseView::CourseView(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new MarkdownText)
    , m_error(new ErrorBanner)
    , m_continue(new QPushButton)
    , m_drill(new QPushButton(icon(QStringLiteral("predict")), tr("&Drill")))
    , m_list(makeList("courseList", tr("Lessons"), {tr("Lesson"), tr("Minutes"), tr("Progress")}))
    , m_faultTitle(new QLabel)
    , m_reload(new QPushButton(tr("Read &Again")))
    , m_faults(makeList("courseFaults", tr("Faults"), {tr("Place"), tr("What is wrong")}))
    , m_faultPart(new QWidget)
{
    setObjectName(QStringLiteral("course"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(QStringLiteral("courseTitle"));
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_continue->setObjectName(QStringLiteral("courseContinue"));
    m_continue->setIcon(icon(QStringLiteral("play")));
    m_drill->setObjectName(QStringLiteral("courseDrill"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->setIndentation(16);
    m_faultTitle->setProperty("role", QStringLiteral("sectionTitle"));
    m_faultTitle->setObjectName(QStringLiteral("faultTitle"));
    m_faults->setIndentation(0);
    m_faults->setItemDelegate(new WrappingDelegate(*m_faults, 1, 8));
    m_faults->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto* faultHead = new QHBoxLayout;
    faultHead->addWidget(m_faultTitle, 1);
    faultHead->addWidget(m_reload);
    auto* faultColumn = new QVBoxLayout(m_faultPart);
    faultColumn->setContentsMargins(0, 0, 0, 0);
    faultColumn->addLayout(faultHead);
    faultColumn->addWidget(m_faults, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_drill);
    buttons->addStretch(1);

    auto* inside = new QWidget;
    inside->setMaximumWidth(widest);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addWidget(m_faultPart, 2);
    column->addWidget(m_list, 3);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(inside, 1000);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addLayout(row, 1);

    const auto choose = [this](const QTreeWidgetItem* item) {
        if (const QString id = item->data(0, idRole).toString(); !id.isEmpty())
            emit lessonChosen(id);
    };
    connect(m_list, &QTreeWidget::itemActivated, this, choose);
    connect(m_list, &QTreeWidget::itemClicked, this, choose);
    connect(m_continue, &QPushButton::clicked, this, [this] { emit lessonChosen(m_current); });
    connect(m_drill, &QPushButton::clicked, this, &CourseView::drillRequested);
    connect(m_reload, &QPushButton::clicked, this, &CourseView::reloadRequested);
    connect(m_error, &ErrorBanner::retryRequested, this, &CourseView::reloadRequested);
    connect(m_error, &ErrorBanner::dismissed, m_error, &QWidget::hide);
    show(nullptr, {}, {});
}

void CourseView::show(const CoursePointer& course, const StateOf& stateOf, const std::string& current)
{
    m_error->show(course ? course->error : std::nullopt);
    const Course none;
    const Course& shown = course ? course->reading.course : none;
    const bool hasLessons = std::any_of(
        shown.chapters.begin(), shown.chapters.end(), [](const Chapter& chapter) { return !chapter.lessons.empty(); });
    m_title->setText(!course      ? tr("The lessons are being read…")
            : shown.title.empty() ? tr("Lessons")
                                  : toText(shown.title));
    m_text->setText(toText(shown.text.markdown));
    m_text->setVisible(!shown.text.markdown.empty());
    const Lesson* next = current.empty() ? nullptr : shown.lessonNamed(current);
    const bool isNew = next == nullptr;
    // What is finished leads on to what is not.
    bool isPast = isNew;
    for (const Chapter& chapter : shown.chapters) {
        for (const Lesson& lesson : chapter.lessons) {
            const bool isOpen = !stateOf || stateOf(lesson) != LessonState::Finished;
            isPast = isPast || &lesson == next;
            if (isPast && isOpen && (!next || stateOf(*next) == LessonState::Finished))
                next = &lesson;
        }
    }
    m_current = next ? toText(next->id) : QString();
    m_continue->setVisible(next != nullptr);
    if (next)
        m_continue->setText((isNew ? tr("Begin with “%1”") : tr("Go on with “%1”")).arg(toText(next->title)));
    m_drill->setVisible(hasLessons);
    m_list->setVisible(hasLessons);
    showLessons(shown, stateOf);
    showFaults(course ? course->reading.faults : std::vector<LessonFault>());
}

void CourseView::showLessons(const Course& course, const StateOf& stateOf)
{
    m_list->clear();
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    for (const Chapter& chapter : course.chapters) {
        if (chapter.lessons.empty())
            continue;
        auto* head = new QTreeWidgetItem(m_list, {toText(chapter.title)});
        head->setFont(0, bold);
        head->setFlags(Qt::ItemIsEnabled);
        head->setFirstColumnSpanned(true);
        for (const Lesson& lesson : chapter.lessons) {
            const LessonState state = stateOf ? stateOf(lesson) : LessonState::New;
            const QString word = wordOf(state);
            auto* item = new QTreeWidgetItem(head, {toText(lesson.title), QString::number(lesson.minutes), word});
            item->setData(0, idRole, toText(lesson.id));
            item->setIcon(2, state == LessonState::Finished ? toneIcon(Tone::Pass) : QIcon());
            item->setTextAlignment(1, Qt::AlignCenter);
            item->setData(0, Qt::AccessibleTextRole,
                word.isEmpty() ? toText(lesson.title) : tr("%1, %2").arg(toText(lesson.title), word));
            if (toText(lesson.id) == m_current)
                m_list->setCurrentItem(item);
        }
    }
    m_list->expandAll();
}

void CourseView::showFaults(const std::vector<LessonFault>& faults)
{
    m_faults->clear();
    for (const LessonFault& fault : faults) {
        QString place = toText(fault.file);
        if (fault.line > 0)
            place += QStringLiteral(":%1").arg(fault.line);
        QString text = messageText(fault.message);
        if (!fault.suggestion.isEmpty())
            text += QStringLiteral(" (%1)").arg(messageText(fault.suggestion));
        auto* item = new QTreeWidgetItem(m_faults, {place, text});
        item->setIcon(0, toneIcon(fault.isWarning ? Tone::Warn : Tone::Fail));
        item->setData(1, Qt::AccessibleTextRole, (fault.isWarning ? tr("Warning: %1") : tr("Error: %1")).arg(text));
    }
    m_faultTitle->setText(tr("Faults in these lessons: %1").arg(faults.size()));
    m_faultPart->setVisible(!faults.empty());
}

void CourseView::takeFocus()
{
    if (m_list->isVisibleTo(this))
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_faults->setFocus(Qt::OtherFocusReason);
}

} // namespace fetchscope::ui
