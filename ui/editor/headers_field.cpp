#include "ui/editor/headers_field.h"

#include "ui/editor/completions.h"
#include "ui/theme/completion_list.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>
#include <functional>

namespace fetchscope::ui {

namespace {

/// Edits a name or a value with the list of what is usual there. Every key is taken over at once, so that the run
/// follows while somebody types.
class HeaderDelegate : public QStyledItemDelegate
{
public:
    HeaderDelegate(QStringList names, std::function<QStringList(const QString&)> values, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_names(std::move(names))
        , m_values(std::move(values))
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        auto* line = new QLineEdit(parent);
        line->setFrame(false);
        line->setProperty("cell", true);
        line->setAccessibleName(
            index.column() == HeaderListModel::NameColumn ? HeaderListModel::tr("Name") : HeaderListModel::tr("Value"));
        const QString name = index.siblingAtColumn(HeaderListModel::NameColumn).data(Qt::EditRole).toString();
        const QStringList choices = index.column() == HeaderListModel::NameColumn ? m_names : m_values(name);
        if (!choices.isEmpty()) {
            auto* completer = new QCompleter(choices, line);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            line->setCompleter(completer);
            dressListLater(*completer, *line);
        }
        // A row that is being added is taken over when it is complete; one that is there, at every key.
        const auto* model = static_cast<const HeaderListModel*>(index.model());
        if (!model->isEmptyRow(index.row())) {
            auto* self = const_cast<HeaderDelegate*>(this);
            connect(line, &QLineEdit::textChanged, self, [self, line] { emit self->commitData(line); });
        }
        return line;
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() + 10);
        return size;
    }

private:
    QStringList m_names;
    std::function<QStringList(const QString&)> m_values;
};

} // namespace

HeaderListModel::HeaderListModel(Values values, QObject* parent)
    : QAbstractTableModel(parent)
    , m_values(values)
{
}

Json HeaderListModel::valueOf(const Row& row) const
{
    const std::string text = row.value.toStdString();
    Json value = Json::parse(text, nullptr, false);
    if (m_values == Values::Conditions && (value.is_null() || value.is_array() || value.is_object()))
        return value;
    // What repeats a header of the request; other objects are texts that look like one.
    if (value.is_object() && value.contains("fromRequest"))
        return value;
    return text;
}

void HeaderListModel::show(const Json* headers)
{
    std::vector<Row> rows;
    const auto textOf = [](const Json& json) {
        return json.is_string() ? QString::fromStdString(json.get<std::string>()) : QString::fromStdString(json.dump());
    };
    if (headers && headers->is_object()) {
        for (const auto& [name, value] : headers->items())
            rows.push_back({QString::fromStdString(name), textOf(value)});
    } else if (headers && headers->is_array()) {
        for (const Json& pair : *headers) {
            const bool isPair = pair.is_array() && pair.size() == 2;
            rows.push_back(isPair ? Row {textOf(pair[0]), textOf(pair[1])} : Row {textOf(pair), {}});
        }
    }
    m_isObject = !headers || headers->is_object();
    if (rows == m_rows)
        return;
    // Rows stay where they can: an editor may be open in one.
    const int before = static_cast<int>(m_rows.size());
    const int after = static_cast<int>(rows.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_rows = std::move(rows);
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<Json> HeaderListModel::json() const
{
    if (m_rows.empty())
        return std::nullopt;
    bool isObject = m_isObject;
    for (std::size_t i = 0; i < m_rows.size() && isObject; ++i) {
        isObject = !m_rows[i].name.isEmpty();
        for (std::size_t j = 0; j < i; ++j)
            isObject = isObject && m_rows[i].name.compare(m_rows[j].name, Qt::CaseInsensitive) != 0;
    }
    Json headers = isObject ? Json::object() : Json::array();
    for (const Row& row : m_rows) {
        if (isObject)
            headers[row.name.toStdString()] = valueOf(row);
        else
            headers.push_back(Json::array({row.name.toStdString(), valueOf(row)}));
    }
    return headers;
}

void HeaderListModel::setWrong(int row, int column)
{
    if (row == m_wrongRow && column == m_wrongColumn)
        return;
    m_wrongRow = row;
    m_wrongColumn = column;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole, Qt::BackgroundRole});
}

int HeaderListModel::rowOfPointer(const QString& pointer) const
{
    const QString piece = pointer.section(QChar('/'), 1, 1);
    if (piece.isEmpty())
        return -1;
    for (std::size_t i = 0; m_isObject && i < m_rows.size(); ++i) {
        if (pointerPiece(m_rows[i].name) == piece)
            return static_cast<int>(i);
    }
    bool isNumber = false;
    const int row = piece.toInt(&isNumber);
    return isNumber && row < static_cast<int>(m_rows.size()) ? row : -1;
}

void HeaderListModel::remove(int row)
{
    if (row < 0 || isEmptyRow(row))
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit edited();
}

int HeaderListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int HeaderListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeaderListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Theme& theme = Theme::current();
    if (isEmptyRow(index.row())) {
        if (role == Qt::DisplayRole && index.column() == NameColumn)
            return tr("Add a header…");
        return role == Qt::ForegroundRole ? QVariant(theme.mutedText) : QVariant();
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == RemoveColumn) {
        return role == Qt::DecorationRole    ? QVariant(icon(QStringLiteral("close")))
            : role == Qt::ToolTipRole        ? QVariant(tr("Remove this header"))
            : role == Qt::AccessibleTextRole ? QVariant(tr("Remove %1").arg(row.name))
                                             : QVariant();
    }
    const bool isWrong = index.row() == m_wrongRow && (m_wrongColumn < 0 || index.column() == m_wrongColumn);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return index.column() == NameColumn ? row.name : row.value;
    case Qt::FontRole:
        return index.column() == ValueColumn ? QVariant(monospaceFont()) : QVariant();
    case Qt::ForegroundRole:
        return isWrong ? QVariant(theme.fail) : QVariant();
    case Qt::BackgroundRole:
        return isWrong ? QVariant(theme.failSoft) : QVariant();
    default:
        return {};
    }
}

QVariant HeaderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : section == ValueColumn ? tr("Value") : QString();
}

bool HeaderListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() == RemoveColumn)
        return false;
    const QString text = value.toString();
    if (isEmptyRow(index.row())) {
        if (text.isEmpty())
            return false;
        const int row = index.row();
        beginInsertRows({}, row, row);
        m_rows.push_back(index.column() == NameColumn ? Row {text, {}} : Row {{}, text});
        endInsertRows();
        emit edited();
        return true;
    }
    Row& row = m_rows[static_cast<std::size_t>(index.row())];
    QString& part = index.column() == NameColumn ? row.name : row.value;
    if (part == text)
        return true;
    part = text;
    emit dataChanged(index, index);
    emit edited();
    return true;
}

Qt::ItemFlags HeaderListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return !index.isValid() || index.column() == RemoveColumn ? flags : flags | Qt::ItemIsEditable;
}

HeadersField::HeadersField(const FieldSpec& spec, QWidget* parent)
    : Field(spec, parent)
    , m_model(new HeaderListModel(spec.kind == FieldSpec::Kind::HeaderConditions ? HeaderListModel::Values::Conditions
                                                                                 : HeaderListModel::Values::OfHeaders,
          this))
    , m_table(new QTableView(this))
{
    m_table->setModel(m_model);
    m_table->setProperty("field", true);
    m_table->setToolTip(spec.placeholder);
    m_table->setAccessibleDescription(spec.placeholder);
    m_table->setItemDelegate(new HeaderDelegate(
        spec.kind == FieldSpec::Kind::ResponseHeaders ? responseHeaderNames() : requestHeaderNames(),
        [this](const QString& name) { return valuesOfHeader(name, m_origin); }, this));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == HeaderListModel::RemoveColumn)
            m_model->remove(index.row());
        else
            m_table->edit(index);
    });
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(HeaderListModel::NameColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    m_table->horizontalHeader()->setSectionResizeMode(HeaderListModel::RemoveColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(HeaderListModel::RemoveColumn, 24);
    m_table->setIconSize(QSize(12, 12));
    m_table->installEventFilter(this);
    setEditor(m_table);
    connect(m_model, &HeaderListModel::edited, this, [this] {
        fitHeight();
        emit edited(m_model->json());
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HeadersField::fitHeight);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &HeadersField::fitHeight);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HeadersField::fitNames);
    fitHeight();
}

void HeadersField::fitHeight()
{
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * m_model->rowCount() + 2);
    fitNames();
}

void HeadersField::fitNames()
{
    // Names come first: they say what it is. What is cut off of a value is seen where it is edited.
    constexpr double mostShare = 0.66;
    constexpr int least = 112;
    int width = least;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString name = m_model->index(row, HeaderListModel::NameColumn).data().toString();
        width = std::max(width, m_table->fontMetrics().horizontalAdvance(name) + 16);
    }
    const int most = static_cast<int>((m_table->viewport()->width() - 24) * mostShare);
    m_table->horizontalHeader()->resizeSection(HeaderListModel::NameColumn, std::min(width, std::max(least, most)));
}

void HeadersField::show(const Json* value)
{
    m_model->show(value);
}

void HeadersField::showError(const QString& message, const QString& below)
{
    Field::showError(message, below);
    if (message.isEmpty()) {
        m_model->setWrong(-1, -1);
        return;
    }
    const QString part = below.section(QChar('/'), 2, 2);
    m_model->setWrong(m_model->rowOfPointer(below), part == QStringLiteral("0") ? 0 : part.isEmpty() ? -1 : 1);
}

bool HeadersField::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &HeadersField::fitNames, Qt::QueuedConnection);
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
            m_model->remove(m_table->currentIndex().row());
            return true;
        }
    }
    return Field::eventFilter(object, event);
}

} // namespace fetchscope::ui
