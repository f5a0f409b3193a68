#include "ui/inspector/matrix_panel.h"

#include "core/engine/base/ascii.h"
#include "ui/inspector/matrix_model.h"
#include "ui/theme/icons.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QFormLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

#include <algorithm>

namespace fetchscope::ui {

MatrixPanel::MatrixPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new MatrixModel(this))
    , m_title(new QLabel)
    , m_table(new QTableView)
    , m_detail(new QLabel)
    , m_copy(new QPushButton(tr("Copy Table")))
    , m_showAxes(new QPushButton(tr("Who and How…")))
{
    setObjectName(QStringLiteral("matrix"));
    setAccessibleName(tr("Matrix"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("matrixTable"));
    m_table->setAccessibleName(tr("Who may read"));
    setUpTable(*m_table);
    m_table->horizontalHeader()->setMinimumSectionSize(48);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::RichText);
    m_detail->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_detail->setObjectName(QStringLiteral("matrixDetail"));
    m_copy->setObjectName(QStringLiteral("copyMatrix"));

    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_showAxes);
    head->addWidget(m_copy);
    m_showAxes->setObjectName(QStringLiteral("showMatrixAxes"));
    m_showAxes->setCheckable(true);
    m_showAxes->setToolTip(tr("Which origins, methods and headers are tried"));
    QWidget* axesForm = makeAxes();
    axesForm->hide();
    m_detail->setContentsMargins(12, 4, 12, 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(axesForm);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);
    connect(m_showAxes, &QPushButton::toggled, axesForm, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this, &MatrixPanel::copyTable);
    connect(m_detail, &QLabel::linkActivated, this, [](const QString& link) { QDesktopServices::openUrl(QUrl(link)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MatrixPanel::showDetail);
}

QWidget* MatrixPanel::makeAxes()
{
    auto* widget = new QWidget;
    auto* form = new QFormLayout(widget);
    form->setContentsMargins(12, 0, 12, 4);
    const auto add = [&](const QString& label, const char* name, const QString& placeholder) {
        auto* field = new QLineEdit;
        field->setObjectName(QString::fromLatin1(name));
        field->setPlaceholderText(placeholder);
        form->addRow(label, field);
        connect(field, &QLineEdit::editingFinished, this, &MatrixPanel::refresh);
        return field;
    };
    m_origins = add(tr("Origins"), "matrixOrigins", tr("the usual ones; with commas between them"));
    m_methods = add(tr("Methods"), "matrixMethods", QStringLiteral("GET, POST, PUT, DELETE"));
    m_headers = add(tr("Headers"), "matrixHeaders", tr("none; for example X-Ping: 1, Authorization"));
    return widget;
}

MatrixAxes MatrixPanel::axes() const
{
    const auto partsOf = [](const QLineEdit& field) {
        std::vector<std::string> parts;
        for (const QString& part : field.text().split(QChar(','))) {
            if (!part.trimmed().isEmpty())
                parts.push_back(toBytes(part.trimmed()));
        }
        return parts;
    };
    MatrixAxes axes;
    for (std::string& origin : partsOf(*m_origins))
        axes.origins.push_back({std::move(origin), {}});
    axes.methods = partsOf(*m_methods);
    MatrixHeaders together;
    for (const std::string& header : partsOf(*m_headers)) {
        const std::size_t colon = std::min(header.find(':'), header.size());
        const std::string_view value =
            strip(std::string_view(header).substr(std::min(colon + 1, header.size())), isAsciiWhitespace);
        together.headers.emplace_back(header.substr(0, colon), value.empty() ? "1" : value);
    }
    if (!together.headers.empty())
        axes.headers.push_back(std::move(together));
    return axes;
}

void MatrixPanel::setRun(RunPointer run)
{
    m_run = std::move(run);
    m_isStale = true;
    if (isVisible())
        refresh();
}

void MatrixPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void MatrixPanel::refresh()
{
    m_isStale = false;
    const QModelIndex current = m_table->currentIndex();
    m_model->show(m_run, axes());
    const auto& matrix = m_model->matrix();
    m_table->setVisible(matrix.has_value());
    m_copy->setEnabled(matrix.has_value());
    m_title->setText(matrix ? tr("Who may read %1").arg(QString::fromStdString(matrix->url)) : m_model->error());
    if (matrix)
        m_table->setCurrentIndex(m_model->index(current.isValid() ? current.row() : 0,
            current.isValid() ? current.column() : static_cast<int>(MatrixModel::FirstCellColumn)));
    showDetail();
}

void MatrixPanel::showDetail()
{
    m_detail->setText(m_model->detailHtml(m_table->currentIndex()));
}

void MatrixPanel::copyTable() const
{
    QApplication::clipboard()->setText(m_model->tabbedText());
}

} // namespace fetchscope::ui
