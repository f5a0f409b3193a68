#include "ui/scenario/library/library_panel.h"

#include "ui/scenario/library/library_model.h"
#include "ui/theme/icons.h"
#include "ui/widgets/wrapping_delegate.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace fetchscope::ui {

LibraryPanel::LibraryPanel(LibraryModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_view(new QTreeView)
{
    setObjectName(QStringLiteral("library"));
    setAccessibleName(tr("Library"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_filter->setSourceModel(&model);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterRole(LibraryModel::SearchRole);

    m_search->setObjectName(QStringLiteral("librarySearch"));
    m_search->setProperty("search", true);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the library"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);

    m_view->setObjectName(QStringLiteral("libraryList"));
    m_view->setAccessibleName(tr("Scenarios and actions"));
    m_view->setModel(m_filter);
    m_view->setHeaderHidden(true);
    m_view->setIndentation(12);
    m_view->setItemDelegate(new WrappingDelegate(*m_view, 0, 8));
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setRootIsDecorated(true);
    m_view->setExpandsOnDoubleClick(false);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_search);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setFilterFixedString(text);
        expand();
    });
    connect(m_view, &QTreeView::clicked, this, &LibraryPanel::choose);
    connect(m_view, &QTreeView::activated, this, &LibraryPanel::choose);
    connect(&model, &QAbstractItemModel::modelReset, this, &LibraryPanel::expand);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &LibraryPanel::expand);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &LibraryPanel::expand);
    expand();
}

void LibraryPanel::expand()
{
    const bool isSearching = !m_search->text().isEmpty();
    const QModelIndex open = m_filter->mapFromSource(m_model.openSection());
    bool isEmpty = true;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex section = m_filter->index(row, 0);
        // A section without entries says nothing.
        m_view->setRowHidden(row, {}, m_filter->rowCount(section) == 0);
        isEmpty = isEmpty && m_filter->rowCount(section) == 0;
        const auto kind = section.data(LibraryModel::KindRole).value<LibraryModel::Kind>();
        const bool isLong = kind == LibraryModel::Kind::Examples || kind == LibraryModel::Kind::Lessons;
        if (isSearching || !isLong || section == open || (kind == LibraryModel::Kind::Lessons && row == 1))
            m_view->expand(section);
    }
    showNothing(isSearching && isEmpty);
}

void LibraryPanel::showNothing(bool isEmpty)
{
    if (!m_nothing && !isEmpty)
        return;
    if (!m_nothing) {
        m_nothing = new QLabel;
        m_nothing->setObjectName(QStringLiteral("libraryNothing"));
        m_nothing->setProperty("role", "hint");
        m_nothing->setWordWrap(true);
        m_nothing->setTextFormat(Qt::PlainText);
        m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        m_nothing->setContentsMargins(16, 4, 8, 8);
        layout()->addWidget(m_nothing);
    }
    m_nothing->setText(tr("Nothing in the library fits “%1”.").arg(m_search->text()));
    m_nothing->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
}

void LibraryPanel::setCurrentAction(int action)
{
    const QModelIndex index = m_filter->mapFromSource(m_model.indexOfAction(action));
    if (index.isValid() && index != m_view->currentIndex())
        m_view->setCurrentIndex(index);
}

void LibraryPanel::choose(const QModelIndex& index)
{
    const int entry = index.data(LibraryModel::EntryRole).toInt();
    if (entry < 0)
        return;
    switch (index.data(LibraryModel::KindRole).value<LibraryModel::Kind>()) {
    case LibraryModel::Kind::Actions:
        emit actionChosen(entry);
        break;
    case LibraryModel::Kind::Lessons:
        emit lessonChosen(entry);
        break;
    case LibraryModel::Kind::Examples:
        emit exampleChosen(entry);
        break;
    case LibraryModel::Kind::Recent:
        emit recentFileChosen(m_model.recentFiles().value(entry));
        break;
    }
}

void LibraryPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace fetchscope::ui
