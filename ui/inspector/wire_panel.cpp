#include "ui/inspector/wire_panel.h"

#include "core/telling/timeline/run_lookup.h"
#include "core/telling/timeline/step_roles.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/step_cursor.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/reference_links.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/engine_words.h"
#include "ui/words/origin_text.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QUrl>

namespace fetchscope::ui {

namespace {

constexpr std::size_t mostBodyBytes = 16384;

QToolButton* makeButton(const QString& iconName, const QString& text)
{
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

} // namespace

WirePanel::WirePanel(StepCursor& cursor, QWidget* parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_title(new QLabel)
    , m_previous(makeButton(QStringLiteral("previous"), tr("Previous exchange")))
    , m_next(makeButton(QStringLiteral("next"), tr("Next exchange")))
{
    setObjectName(QStringLiteral("wire"));
    setAccessibleName(tr("Wire"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_request = makeSide(HeaderModel::Side::Request, tr("Request headers"));
    m_response = makeSide(HeaderModel::Side::Response, tr("Response headers"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget* widget :
        {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next)})
        m_response.lineLayout->addWidget(widget);
    connect(m_previous, &QToolButton::clicked, this, [this] { goTo(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goTo(1); });

    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setObjectName(QStringLiteral("wireSides"));
    sides->addWidget(widgetOf(m_request));
    sides->addWidget(widgetOf(m_response));
    sides->setChildrenCollapsible(false);
    sides->setSizes({500, 500});

    m_source = new QLabel;
    m_source->setObjectName(QStringLiteral("headerSource"));
    m_source->setAccessibleName(tr("What set or read the header"));
    m_source->setWordWrap(true);
    m_source->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_source->setProperty("role", QStringLiteral("strip"));
    m_source->hide();
    connect(m_source, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link.startsWith(QStringLiteral("reference:")))
            QDesktopServices::openUrl(QUrl(link));
        else
            m_cursor.moveTo(link.toInt());
    });
    const auto follow = [this](const Side& side, const QString& verb) {
        connect(side.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, verb](const QModelIndex& current) { explain(current, verb); });
    };
    follow(m_request, tr("set by"));
    follow(m_response, tr("read by"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(sides, 1);
    layout->addWidget(m_source);
    connect(&cursor, &StepCursor::changed, this, &WirePanel::refresh);
}

WirePanel::Side WirePanel::makeSide(HeaderModel::Side which, const QString& name)
{
    Side side;
    side.line = new QLabel;
    side.lineLayout = new QHBoxLayout;
    side.lineLayout->setContentsMargins(12, 0, 8, 0);
    side.lineLayout->setSpacing(4);
    side.lineLayout->addWidget(side.line, 1);
    side.line->setTextFormat(which == HeaderModel::Side::Request ? Qt::RichText : Qt::PlainText);
    side.line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    side.line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    side.line->setFont(monospaceFont());
    side.model = new HeaderModel(which, this);
    side.table = new QTableView;
    side.table->setObjectName(
        which == HeaderModel::Side::Request ? QStringLiteral("requestHeaders") : QStringLiteral("responseHeaders"));
    side.table->setAccessibleName(name);
    side.table->setModel(side.model);
    setUpTable(*side.table);
    auto* header = side.table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(64);
    header->setSectionResizeMode(HeaderModel::NameColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(HeaderModel::ValueColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(HeaderModel::StepColumn, QHeaderView::ResizeToContents);
    connect(side.table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const int step = index.data(HeaderModel::StepIndexRole).toInt();
        if (step >= 0)
            m_cursor.moveTo(step);
    });
    side.body = new QPlainTextEdit;
    side.body->setReadOnly(true);
    side.body->setProperty("plain", true);
    side.body->setFrameShape(QFrame::NoFrame);
    side.body->setFont(monospaceFont());
    side.body->setAccessibleName(which == HeaderModel::Side::Request ? tr("Request body") : tr("Response body"));
    side.body->setMaximumHeight(72);
    side.body->hide();
    return side;
}

QWidget* WirePanel::widgetOf(const Side& side)
{
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QWidget;
    line->setLayout(side.lineLayout);
    line->setFixedHeight(36);
    layout->addWidget(line);
    layout->addWidget(side.table, 1);
    layout->addWidget(side.body);
    return widget;
}

void WirePanel::setRun(RunPointer run)
{
    m_run = std::move(run);
    refresh();
}

void WirePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // The status of the answer comes first.
    constexpr int enoughForBoth = 760;
    m_title->setVisible(width() >= enoughForBoth);
}

void WirePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void WirePanel::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const int index = m_cursor.index();
    std::optional<std::size_t> exchange;
    if (m_run && index >= 0)
        exchange = exchangeAtStep(m_run->result, static_cast<std::size_t>(index));
    m_source->hide();
    m_request.model->show(m_run, exchange);
    m_response.model->show(m_run, exchange);
    if (!exchange) {
        m_title->setText(m_run ? tr("Nothing goes over the wire in this action.") : QString());
        m_request.line->clear();
        m_response.line->clear();
        m_previous->setEnabled(false);
        m_next->setEnabled(false);
        showBody(m_request, nullptr);
        showBody(m_response, nullptr);
        return;
    }
    const auto step = static_cast<std::size_t>(index);
    const Exchange& shown = m_run->result.exchanges[*exchange];
    const ActionResult* action = actionOfStep(m_run->result, step);
    const std::size_t number = *exchange - action->firstExchange + 1;
    const std::size_t count = action->endExchange - action->firstExchange;
    QString title = tr("Exchange %1 of %2").arg(number).arg(count);
    if (shown.kind == Exchange::Kind::Preflight)
        title += QStringLiteral(" \u00b7 ") + tr("preflight");
    if (!isAnswered(m_run->result, *exchange, step))
        title += QStringLiteral(" \u00b7 ") + tr("at this step the answer is not there yet");
    m_title->setText(title);
    m_previous->setEnabled(number > 1);
    m_next->setEnabled(number < count);
    const QString line = QStringLiteral("%1 %2").arg(toText(shown.method), toText(shown.url));
    m_request.line->setText(originHtml(line, m_request.model->marks()));
    m_request.line->setAccessibleName(line);
    m_request.line->setToolTip(originHtml(line, {}));
    m_response.line->setText(describeAnswer(shown));
    showBody(m_request, shown.requestBody.get());
    showBody(m_response, shown.responseBody.get());
}

namespace {

/// The name of a header; where the reference knows it, a link.
QString nameHtml(const QModelIndex& header)
{
    const QString name = header.siblingAtColumn(HeaderModel::NameColumn).data().toString();
    const QString address = header.data(referenceRole).toString();
    return address.isEmpty() ? name.toHtmlEscaped() : linkHtml(address, name);
}

} // namespace

void WirePanel::explain(const QModelIndex& header, const QString& verb)
{
    const int step = header.isValid() ? header.data(HeaderModel::StepIndexRole).toInt() : -1;
    m_source->setVisible(step >= 0);
    if (step < 0)
        return;
    const StepRecord& record = m_run->result.trace.step(static_cast<std::size_t>(step));
    m_source->setText(
        QStringLiteral("<b>%1</b> %2 <a href=\"%3\">%4</a>: %5")
            .arg(nameHtml(header), verb.toHtmlEscaped(), QString::number(step), placeOf(record.id).toHtmlEscaped(),
                stepText(m_run->result.trace, record).left(600).toHtmlEscaped()));
}

void WirePanel::showBody(const Side& side, const std::string* body)
{
    side.body->setVisible(body && !body->empty());
    if (!body)
        return;
    const QString text = toText(std::string_view(*body).substr(0, mostBodyBytes));
    if (side.body->toPlainText() != text)
        side.body->setPlainText(text);
}

void WirePanel::goTo(int offset)
{
    if (!m_run || m_cursor.index() < 0)
        return;
    const auto step = static_cast<std::size_t>(m_cursor.index());
    const auto exchange = exchangeAtStep(m_run->result, step);
    const ActionResult* action = actionOfStep(m_run->result, step);
    if (!exchange || !action)
        return;
    const auto wanted = static_cast<std::int32_t>(*exchange) + offset;
    for (std::size_t at = action->firstStep; at < action->endStep; ++at) {
        const StepRecord& record = m_run->result.trace.step(at);
        if (record.id == StepId::WireSend && record.exchange == wanted) {
            m_cursor.moveTo(static_cast<int>(at));
            return;
        }
    }
}

} // namespace fetchscope::ui
