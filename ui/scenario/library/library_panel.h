#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace fetchscope::ui {

class LibraryModel;

/// The library with its search field.
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(LibraryModel& model, QWidget* parent = nullptr);

    /// Marks the action that the cursor is in.
    void setCurrentAction(int action);
    void focusSearch();

signals:
    void actionChosen(int action);
    void exampleChosen(int example);
    void lessonChosen(int lesson);
    void recentFileChosen(const QString& path);

private:
    void choose(const QModelIndex& index);
    void expand();
    void showNothing(bool isEmpty);

    LibraryModel& m_model;
    QSortFilterProxyModel* m_filter;
    QLineEdit* m_search;
    QTreeView* m_view;
    /// Made when a search finds nothing for the first time.
    QLabel* m_nothing = nullptr;
};

} // namespace fetchscope::ui
