#include "ui/scenario/library/library_model.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/outcome_words.h"

#include <QDir>
#include <QFileInfo>
#include <QFont>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// Entries keep the number of their section, sections this.
constexpr quintptr noSection = ~quintptr {0};

} // namespace

LibraryModel::LibraryModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_sections({{Kind::Actions, tr("This scenario"), 0, 0}, {Kind::Recent, tr("Recent files"), 0, 0}})
{
}

void LibraryModel::setExamples(std::vector<Example> examples)
{
    beginResetModel();
    m_examples = std::move(examples);
    m_searchTexts.clear();
    makeSections();
    endResetModel();
}

void LibraryModel::setLessons(std::vector<LibraryLesson> lessons)
{
    const bool isSameList = std::equal(lessons.begin(), lessons.end(), m_lessons.begin(), m_lessons.end(),
        [](const LibraryLesson& a, const LibraryLesson& b) { return a.id == b.id && a.chapter == b.chapter; });
    if (!isSameList) {
        beginResetModel();
        m_lessons = std::move(lessons);
        makeSections();
        endResetModel();
        return;
    }
    m_lessons = std::move(lessons);
    for (int section = 0; section < rowCount(); ++section) {
        const QModelIndex parent = index(section, 0);
        if (m_sections[static_cast<std::size_t>(section)].kind == Kind::Lessons)
            emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent));
    }
}

void LibraryModel::makeSections()
{
    m_sections = {{Kind::Actions, tr("This scenario"), 0, 0}};
    const auto add = [this](Kind kind, const QString& title, int entry) {
        if (m_sections.back().kind != kind || m_sections.back().title != title)
            m_sections.push_back({kind, title, entry, entry});
        m_sections.back().end = entry + 1;
    };
    for (std::size_t i = 0; i < m_lessons.size(); ++i)
        add(Kind::Lessons, m_lessons[i].chapter, static_cast<int>(i));
    for (std::size_t i = 0; i < m_examples.size(); ++i) {
        const QString& group = m_examples[i].group;
        add(Kind::Examples, group.isEmpty() ? tr("Examples") : group, static_cast<int>(i));
    }
    m_sections.push_back({Kind::Recent, tr("Recent files"), 0, 0});
}

void LibraryModel::setRun(RunPointer run)
{
    const int count = run ? static_cast<int>(run->result.actions.size()) : 0;
    replace(0, count, [&] { m_run = std::move(run); });
}

void LibraryModel::setRecentFiles(const QStringList& paths)
{
    replace(static_cast<int>(m_sections.size()) - 1, static_cast<int>(paths.size()), [&] { m_recent = paths; });
}

void LibraryModel::setOpen(const QString& id, const QString& path)
{
    m_openId = id;
    m_openPath = path;
    for (int section = 1; section < rowCount(); ++section) {
        const QModelIndex parent = index(section, 0);
        if (const int count = rowCount(parent); count > 0)
            emit dataChanged(index(0, 0, parent), index(count - 1, 0, parent));
    }
}

void LibraryModel::replace(int section, int newCount, const std::function<void()>& change)
{
    const QModelIndex parent = index(section, 0);
    const int oldCount = rowCount(parent);
    if (newCount < oldCount)
        beginRemoveRows(parent, newCount, oldCount - 1);
    else if (newCount > oldCount)
        beginInsertRows(parent, oldCount, newCount - 1);
    change();
    if (newCount < oldCount)
        endRemoveRows();
    else if (newCount > oldCount)
        endInsertRows();
    if (newCount > 0)
        emit dataChanged(index(0, 0, parent), index(newCount - 1, 0, parent));
}

QModelIndex LibraryModel::indexOfAction(int action) const
{
    return index(action, 0, index(0, 0));
}

QModelIndex LibraryModel::openSection() const
{
    for (int section = 0; section < rowCount(); ++section) {
        const Section& candidate = m_sections[static_cast<std::size_t>(section)];
        if (candidate.kind != Kind::Examples)
            continue;
        for (int i = candidate.first; i < candidate.end; ++i) {
            if (m_examples[static_cast<std::size_t>(i)].id == m_openId)
                return index(section, 0);
        }
    }
    return {};
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : noSection);
}

QModelIndex LibraryModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == noSection)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, noSection);
}

int LibraryModel::countOf(const Section& section) const
{
    switch (section.kind) {
    case Kind::Actions:
        return m_run ? static_cast<int>(m_run->result.actions.size()) : 0;
    case Kind::Lessons:
    case Kind::Examples:
        return section.end - section.first;
    case Kind::Recent:
        break;
    }
    return static_cast<int>(m_recent.size());
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != noSection || parent.column() > 0)
        return 0;
    return countOf(m_sections[static_cast<std::size_t>(parent.row())]);
}

int LibraryModel::columnCount(const QModelIndex&) const
{
    return 1;
}

const QString& LibraryModel::searchTextOf(std::size_t example) const
{
    if (m_searchTexts.empty()) {
        for (const Example& each : m_examples) {
            const QJsonObject json = QJsonDocument::fromJson(each.json).object();
            m_searchTexts.push_back(
                QStringList {each.title, each.group, each.id, json.value(QStringLiteral("notes")).toString()}.join(
                    QChar('\n')));
        }
    }
    return m_searchTexts[example];
}

LibraryModel::Entry LibraryModel::actionEntry(int row) const
{
    const ActionResult& action = m_run->result.actions[static_cast<std::size_t>(row)];
    Entry entry;
    entry.text = QStringLiteral("%1  %2").arg(row + 1).arg(nameOfAction(*m_run->scenario, action));
    entry.toolTip = describeAction(*m_run->scenario, action);
    entry.word = wordOf(action);
    if (!entry.word.isEmpty()) {
        entry.tone = toneOf(action);
        entry.toolTip += QChar('\n') + entry.word;
    } else {
        const auto& what = m_run->scenario->actions[static_cast<std::size_t>(row)].what;
        entry.iconName = std::holds_alternative<WaitAction>(what) ? QStringLiteral("wait") : QStringLiteral("clear");
    }
    return entry;
}

LibraryModel::Entry LibraryModel::entryAt(const Section& section, int row) const
{
    if (section.kind == Kind::Actions)
        return actionEntry(row);
    Entry entry;
    if (section.kind == Kind::Lessons) {
        const LibraryLesson& lesson = m_lessons[static_cast<std::size_t>(section.first + row)];
        entry.text = lesson.title;
        entry.toolTip = lesson.progress.isEmpty() ? lesson.title : tr("%1, %2").arg(lesson.title, lesson.progress);
        entry.tone = lesson.tone;
        entry.word = lesson.progress;
        entry.iconName = lesson.tone == Tone::Pass ? QString() : QStringLiteral("lesson");
    } else if (section.kind == Kind::Examples) {
        const Example& example = m_examples[static_cast<std::size_t>(section.first + row)];
        entry.text = example.title;
        entry.toolTip = example.title;
        entry.isOpen = example.id == m_openId;
    } else {
        entry.text = QFileInfo(m_recent[row]).fileName();
        entry.toolTip = QDir::toNativeSeparators(m_recent[row]);
        entry.iconName = QStringLiteral("file");
        entry.isOpen = m_recent[row] == m_openPath;
    }
    return entry;
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isSection = index.internalId() == noSection;
    const Section& section = m_sections[isSection ? static_cast<std::size_t>(index.row()) : index.internalId()];
    if (role == KindRole)
        return QVariant::fromValue(section.kind);
    if (role == EntryRole)
        return isSection ? -1 : section.first + index.row();
    QFont font;
    if (isSection && role == SearchRole)
        return QString();
    if (isSection) {
        font.setWeight(QFont::DemiBold);
        return role == Qt::DisplayRole   ? QVariant(section.title)
            : role == Qt::ForegroundRole ? QVariant(Theme::current().mutedText)
            : role == Qt::FontRole       ? QVariant(font)
                                         : QVariant();
    }
    const Entry entry = entryAt(section, index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::ToolTipRole:
        return entry.toolTip;
    case Qt::DecorationRole:
        // Examples are told apart by their words alone.
        return section.kind == Kind::Examples ? QVariant()
            : entry.iconName.isEmpty()        ? QVariant(toneIcon(entry.tone))
                                              : QVariant(icon(entry.iconName));
    case Qt::AccessibleTextRole:
        return entry.word.isEmpty() ? entry.text : tr("%1, %2").arg(entry.text, entry.word);
    case Qt::FontRole:
        font.setWeight(entry.isOpen ? QFont::DemiBold : QFont::Normal);
        return font;
    case IsOpenRole:
        return entry.isOpen;
    case SearchRole:
        return section.kind == Kind::Lessons
            ? m_lessons[static_cast<std::size_t>(section.first + index.row())].searchText
            : section.kind == Kind::Examples ? searchTextOf(static_cast<std::size_t>(section.first + index.row()))
                                             : entry.text;
    default:
        return {};
    }
}

} // namespace fetchscope::ui
