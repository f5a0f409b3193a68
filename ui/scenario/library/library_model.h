#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/tone.h"
#include "ui/scenario/library/example.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <functional>
#include <vector>

namespace fetchscope::ui {

/// A lesson of the course that comes with the program, as it is listed.
struct LibraryLesson
{
    QString id;
    QString title;
    QString chapter;
    /// Empty: nobody has begun it.
    QString progress {};
    Tone tone = Tone::Neutral;
    /// What a search looks at.
    QString searchText {};

    bool operator==(const LibraryLesson&) const = default;
};

/// What the library lists, in sections: the actions of the open scenario, the lessons by chapter, the examples by
/// group, the files opened last.
class LibraryModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { Actions, Lessons, Examples, Recent };
    Q_ENUM(Kind)
    enum Roles {
        /// Of which kind a section is, or the section of an entry.
        KindRole = Qt::UserRole,
        /// The number of an action, example or recent file; -1 for a section.
        EntryRole,
        /// Does the entry stand for what is open now?
        IsOpenRole,
        /// What a search looks at: an example's title, chapter, id and notes.
        SearchRole,
    };

    explicit LibraryModel(QObject* parent = nullptr);

    void setExamples(std::vector<Example> examples);
    /// In the order of the course.
    void setLessons(std::vector<LibraryLesson> lessons);
    void setRun(RunPointer run);
    void setRecentFiles(const QStringList& paths);
    /// What is open: the id of an example, or the path of a file.
    void setOpen(const QString& id, const QString& path);
    const std::vector<Example>& examples() const { return m_examples; }
    const QStringList& recentFiles() const { return m_recent; }
    const std::vector<LibraryLesson>& lessons() const { return m_lessons; }

    QModelIndex indexOfAction(int action) const;
    /// The section that holds the open example; invalid where none is open.
    QModelIndex openSection() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Section
    {
        Kind kind = Kind::Actions;
        QString title;
        /// For lessons and examples: the first one, and one past the last.
        int first = 0;
        int end = 0;
    };
    struct Entry
    {
        QString text;
        QString toolTip;
        QString iconName;
        Tone tone = Tone::Neutral;
        /// The tone as a word, for those who see no colour.
        QString word;
        bool isOpen = false;
    };
    Entry entryAt(const Section& section, int row) const;
    Entry actionEntry(int row) const;
    void makeSections();
    int countOf(const Section& section) const;
    /// Tells the views that a section's entries are others now.
    void replace(int section, int newCount, const std::function<void()>& change);

    const QString& searchTextOf(std::size_t example) const;

    std::vector<Section> m_sections;
    /// Made when somebody searches.
    mutable std::vector<QString> m_searchTexts;
    std::vector<Example> m_examples;
    std::vector<LibraryLesson> m_lessons;
    QStringList m_recent;
    RunPointer m_run;
    QString m_openId;
    QString m_openPath;
};

} // namespace fetchscope::ui
