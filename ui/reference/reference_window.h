#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QTextBrowser;
class QToolButton;
class QTreeView;
class QUrl;

namespace fetchscope::ui {

class ReferenceModel;

/// The reference in a window of its own, which stays open beside the work: a field to search, the entries, and the one
/// that is read. Where one has been is gone through back and forth.
class ReferenceWindow : public QDialog
{
    Q_OBJECT

public:
    explicit ReferenceWindow(QWidget* parent);

    /// Shows an entry; the start where there is none with this address.
    void visit(const QString& address);
    void focusSearch();
    /// What is shown; empty at the start.
    QString address() const { return m_visited.value(m_place); }

private:
    void makeKeys();
    void search(const QString& text);
    void follow(const QUrl& link);
    void go(int offset);
    void showEntry(const QString& address);

    ReferenceModel* m_model;
    QLineEdit* m_search;
    QTreeView* m_list;
    QTextBrowser* m_text;
    QToolButton* m_back;
    QToolButton* m_forward;
    /// Addresses, and which of them is shown.
    QStringList m_visited;
    qsizetype m_place = -1;
    bool m_isFollowing = false;
};

} // namespace fetchscope::ui
