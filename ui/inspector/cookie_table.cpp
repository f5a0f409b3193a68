#include "ui/inspector/cookie_table.h"

#include "ui/widgets/table_setup.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>
#include <iterator>

namespace fetchscope::ui {

namespace {

/// In pixels, in the order of CookieModel::Columns.
constexpr int cookieColumnWidths[] {110, 150, 260, 110, 190, 130, 190, 120};

} // namespace

CookieTable::CookieTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new CookieModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_title(new QLabel)
    , m_table(new QTableView)
    , m_empty(new QLabel)
    , m_detail(new QLabel)
    , m_copy(new QPushButton(tr("Copy Table")))
{
    static_assert(std::size(cookieColumnWidths) == CookieModel::ColumnCount);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(QStringLiteral("cookieTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_copy->setObjectName(QStringLiteral("copyCookies"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_sorted);
    m_table->setObjectName(QStringLiteral("cookieTable"));
    m_table->setAccessibleName(tr("Cookies"));
    setUpTable(*m_table);
    m_table->setSortingEnabled(true);
    m_sorted->sort(-1);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setMinimumSectionSize(48);
    for (int column = 0; column < CookieModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, cookieColumnWidths[column]);
    m_empty->setObjectName(QStringLiteral("cookiesEmpty"));
    m_empty->setAlignment(Qt::AlignTop);
    for (QLabel* label : {m_empty, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(12, 4, 12, 8);
    }
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setObjectName(QStringLiteral("cookieDetail"));
    m_detail->setAccessibleName(tr("The chosen cookie"));

    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_detail);
    setFocusProxy(m_table);
    connect(m_copy, &QPushButton::clicked, this, &CookieTable::copyTable);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CookieTable::showDetail);
}

void CookieTable::setColumnShown(CookieModel::Columns column, bool isShown)
{
    m_table->setColumnHidden(column, !isShown);
}

void CookieTable::show(std::vector<CookieLine> lines, const QString& title, const QString& emptyText)
{
    const int row = std::max(0, m_table->currentIndex().row());
    const bool isEmpty = lines.empty();
    m_model->show(std::move(lines));
    m_title->setText(title);
    m_table->setVisible(!isEmpty);
    m_empty->setText(emptyText);
    m_empty->setVisible(isEmpty);
    m_copy->setVisible(!isEmpty);
    if (!isEmpty)
        m_table->setCurrentIndex(m_sorted->index(std::min(row, m_sorted->rowCount() - 1), 0));
    showDetail();
}

void CookieTable::showDetail()
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    m_detail->setText(m_model->detailOf(current.isValid() ? current.row() : -1));
    m_detail->setVisible(!m_detail->text().isEmpty());
}

void CookieTable::copyTable() const
{
    QStringList lines;
    for (int row = -1; row < m_sorted->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < CookieModel::ColumnCount; ++column) {
            if (m_table->isColumnHidden(column))
                continue;
            cells << (row < 0 ? m_sorted->headerData(column, Qt::Horizontal) : m_sorted->index(row, column).data())
                         .toString();
        }
        lines << cells.join(QChar('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QChar('\n')));
}

} // namespace fetchscope::ui
