#include "ui/recording/rule_row.h"

#include "core/engine/http/headers.h"
#include "ui/editor/completions.h"
#include "ui/theme/completion_list.h"
#include "ui/theme/icons.h"
#include "ui/widgets/marked_field.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>

#include <utility>

namespace fetchscope::ui {

namespace {

void complete(QLineEdit& field, QAbstractItemModel* model)
{
    auto* completer = new QCompleter(model, &field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field.setCompleter(completer);
    dressListLater(*completer, field);
}

} // namespace

HarRuleRow::HarRuleRow(QStringListModel& hosts, QWidget* parent)
    : QFrame(parent)
    , m_what(new QComboBox)
    , m_header(new QLineEdit)
    , m_value(new QLineEdit)
    , m_host(new QLineEdit)
{
    setObjectName(QStringLiteral("harRule"));
    m_what->setObjectName(QStringLiteral("ruleWhat"));
    m_what->setAccessibleName(tr("What to do with the header"));
    m_what->addItems({tr("Set"), tr("Remove")});
    m_header->setObjectName(QStringLiteral("ruleHeader"));
    m_header->setAccessibleName(tr("Header"));
    m_header->setPlaceholderText(tr("header of the answers"));
    m_value->setObjectName(QStringLiteral("ruleValue"));
    m_value->setAccessibleName(tr("Value"));
    m_value->setPlaceholderText(tr("value"));
    m_host->setObjectName(QStringLiteral("ruleHost"));
    m_host->setAccessibleName(tr("Host"));
    m_host->setPlaceholderText(tr("any host"));
    for (QLineEdit* line : {m_header, m_value, m_host})
        line->setMinimumWidth(60);
    complete(*m_header, new QStringListModel(responseHeaderNames(), m_header));
    auto* values = new QStringListModel(m_value);
    complete(*m_value, values);
    complete(*m_host, &hosts);
    auto* remove = new QToolButton;
    remove->setObjectName(QStringLiteral("ruleRemove"));
    remove->setIcon(icon(QStringLiteral("remove")));
    remove->setProperty("small", true);
    remove->setToolTip(tr("Take this change back"));
    remove->setAccessibleName(tr("Take this change back"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    // It reads as a sentence: set a header to a value at a host.
    auto* to = new QLabel(tr("to"));
    auto* where = new QLabel(tr("at"));
    for (QLabel* word : {to, where})
        word->setProperty("role", "fieldLabel");
    layout->addWidget(m_what, 0, 0);
    layout->addWidget(m_header, 0, 1, 1, 3);
    layout->addWidget(remove, 0, 4);
    layout->addWidget(to, 1, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_at = where;
    arrange();
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(3, 1);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this, to](int index) {
        m_value->setEnabled(index == 0);
        to->setEnabled(index == 0);
        emit edited();
    });
    connect(m_header, &QLineEdit::textChanged, this, [this, values](const QString& name) {
        values->setStringList(valuesOfHeader(name, {}));
        emit edited();
    });
    connect(m_value, &QLineEdit::textChanged, this, &HarRuleRow::edited);
    connect(m_host, &QLineEdit::textChanged, this, &HarRuleRow::edited);
    connect(remove, &QToolButton::clicked, this, &HarRuleRow::removeRequested);
}

/// Where there is little room, the host has a line of its own.
void HarRuleRow::arrange()
{
    auto* grid = static_cast<QGridLayout*>(layout());
    for (QWidget* widget : {static_cast<QWidget*>(m_value), m_at, static_cast<QWidget*>(m_host)})
        grid->removeWidget(widget);
    if (m_isNarrow) {
        grid->addWidget(m_value, 1, 1, 1, 3);
        grid->addWidget(m_at, 2, 0, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(m_host, 2, 1, 1, 3);
    } else {
        grid->addWidget(m_value, 1, 1);
        grid->addWidget(m_at, 1, 2);
        grid->addWidget(m_host, 1, 3);
    }
}

void HarRuleRow::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    constexpr int narrow = 340;
    const bool isNarrow = width() < narrow;
    if (std::exchange(m_isNarrow, isNarrow) != isNarrow)
        arrange();
}

void HarRuleRow::fill(const QString& host, const QString& header, const QString& value)
{
    m_host->setText(host);
    m_header->setText(header);
    m_value->setText(value);
    for (QLineEdit* line : {m_host, m_header, m_value})
        line->setCursorPosition(0);
}

void HarRuleRow::focusFirst()
{
    m_header->setFocus(Qt::OtherFocusReason);
}

Result<std::optional<ResponseChange>, QString> HarRuleRow::change()
{
    const QString header = m_header->text().trimmed();
    mark(*m_header, {});
    mark(*m_value, {});
    if (header.isEmpty() && m_value->text().isEmpty())
        return std::optional<ResponseChange>();
    const std::string name = toBytes(header);
    if (!isHeaderName(name)) {
        const QString problem = tr("“%1” is no name of a header").arg(header);
        mark(*m_header, problem);
        return tl::make_unexpected(problem);
    }
    ResponseChange change;
    change.host = toBytes(m_host->text().trimmed().toLower());
    if (m_what->currentIndex() == 0) {
        const std::string value = toBytes(m_value->text().trimmed());
        if (!isHeaderValue(value)) {
            const QString problem = tr("the value has characters that HTTP does not allow");
            mark(*m_value, problem);
            return tl::make_unexpected(problem);
        }
        change.set.emplace_back(name, value);
    } else {
        change.remove.push_back(name);
    }
    return std::optional(std::move(change));
}

} // namespace fetchscope::ui
