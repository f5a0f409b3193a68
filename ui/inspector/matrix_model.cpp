#include "ui/inspector/matrix_model.h"

#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"

namespace fetchscope::ui {

namespace {

Tone toneOf(MatrixAccess access)
{
    switch (access) {
    case MatrixAccess::Readable:
        return Tone::Pass;
    case MatrixAccess::SentUnreadable:
        return Tone::Warn;
    case MatrixAccess::NotSent:
        return Tone::Fail;
    }
    return Tone::Neutral;
}

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

void MatrixModel::show(const RunPointer& run, MatrixAxes wanted)
{
    beginResetModel();
    m_matrix.reset();
    m_error.clear();
    if (run) {
        wanted.profiles.push_back(run->result.profile.id());
        auto matrix = computeAccessMatrix(*run->scenario, matrixAxesOf(*run->scenario, std::move(wanted)));
        if (matrix)
            m_matrix = *std::move(matrix);
        else
            m_error = errorText(matrix.error());
    }
    endResetModel();
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return m_matrix && !parent.isValid() ? static_cast<int>(m_matrix->axes.origins.size()) : 0;
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    if (!m_matrix || parent.isValid())
        return 0;
    return FirstCellColumn + static_cast<int>(m_matrix->axes.methods.size() * m_matrix->axes.credentials.size());
}

const std::string& MatrixModel::methodOf(int column) const
{
    const MatrixAxes& axes = m_matrix->axes;
    return axes.methods[static_cast<std::size_t>(column - FirstCellColumn) / axes.credentials.size()];
}

const std::string& MatrixModel::credentialsOf(int column) const
{
    const MatrixAxes& axes = m_matrix->axes;
    return axes.credentials[static_cast<std::size_t>(column - FirstCellColumn) % axes.credentials.size()];
}

const MatrixCell* MatrixModel::cellAt(const QModelIndex& index) const
{
    if (!m_matrix || !index.isValid() || index.column() < FirstCellColumn)
        return nullptr;
    const auto column = static_cast<std::size_t>(index.column() - FirstCellColumn);
    const std::size_t modes = m_matrix->axes.credentials.size();
    return &m_matrix->at(static_cast<std::size_t>(index.row()), column / modes, column % modes);
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!m_matrix || !index.isValid())
        return {};
    const MatrixOrigin& origin = m_matrix->axes.origins[static_cast<std::size_t>(index.row())];
    const MatrixCell* cell = cellAt(index);
    if (!cell) {
        if (role == Qt::DisplayRole)
            return index.column() == OriginColumn ? textOf(origin.origin) : messageText(origin.role);
        if (role == Qt::ForegroundRole && index.column() == RoleColumn)
            return Theme::current().mutedText;
        return {};
    }
    const Tone tone = toneOf(cell->access);
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1 %2").arg(signOf(tone), messageText(messageFor(cell->access)));
    case Qt::ForegroundRole:
        return Theme::current().of(tone);
    case Qt::BackgroundRole:
        return Theme::current().softOf(tone);
    case Qt::ToolTipRole:
        return cell->reason == Reason::None ? QVariant() : phraseText(infoOf(cell->reason).summary);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2 %3: %4")
            .arg(textOf(origin.origin), textOf(methodOf(index.column())), textOf(credentialsOf(index.column())),
                messageText(messageFor(cell->access)));
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_matrix)
        return {};
    if (section == OriginColumn)
        return tr("Origin of the page");
    if (section == RoleColumn)
        return tr("What it is");
    return QStringLiteral("%1 %2").arg(textOf(methodOf(section)), textOf(credentialsOf(section)));
}

QString MatrixModel::detailHtml(const QModelIndex& index) const
{
    const MatrixCell* cell = cellAt(index);
    if (!cell)
        return {};
    const MatrixOrigin& origin = m_matrix->axes.origins[static_cast<std::size_t>(index.row())];
    QString html =
        QStringLiteral("<b>%1</b> %2 %3: %4")
            .arg(textOf(methodOf(index.column())).toHtmlEscaped(), tr("from"), textOf(origin.origin).toHtmlEscaped(),
                toneHtml(toneOf(cell->access), messageText(messageFor(cell->access))));
    if (cell->reason == Reason::None)
        return html;
    const ReasonInfo& info = infoOf(cell->reason);
    return html
        + QStringLiteral("<br>%1 %2")
              .arg(phraseText(info.summary).toHtmlEscaped(),
                  referenceHtml(QString::fromUtf8(info.code.data(), static_cast<qsizetype>(info.code.size()))));
}

QString MatrixModel::tabbedText() const
{
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            if (row < 0)
                cells << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            else if (const MatrixCell* cell = cellAt(index(row, column)))
                cells << messageText(messageFor(cell->access));
            else
                cells << data(index(row, column), Qt::DisplayRole).toString();
        }
        lines << cells.join(QChar('\t'));
    }
    return lines.join(QChar('\n'));
}

} // namespace fetchscope::ui
