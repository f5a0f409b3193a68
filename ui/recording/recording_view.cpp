#include "ui/recording/recording_view.h"

#include "ui/recording/entry_text.h"
#include "ui/recording/filter_bar.h"
#include "ui/recording/har_csv.h"
#include "ui/recording/overview.h"
#include "ui/recording/recording_header.h"
#include "ui/recording/table_message.h"
#include "ui/recording/what_if_panel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/error_banner.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// How often totals and overview follow a recording that is read, in milliseconds.
constexpr int refreshInterval = 150;
/// The panel about an entry follows the cursor when it rests.
constexpr int entryDelay = 30;
/// The clipboard takes no more rows; a file does.
constexpr std::size_t mostCopied = 50000;

QTextBrowser* makeBrowser(const char* name, const QString& accessibleName)
{
    auto* browser = new QTextBrowser;
    browser->setObjectName(QString::fromLatin1(name));
    browser->setAccessibleName(accessibleName);
    browser->setOpenLinks(false);
    browser->setFrameShape(QFrame::NoFrame);
    browser->document()->setDocumentMargin(16);
    browser->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return browser;
}

} // namespace

HarView::HarView(QWidget* parent)
    : QWidget(parent)
    , m_model(new HarModel(this))
    , m_table(new HarTable(*m_model))
    , m_header(new HarHeader)
    , m_overview(new HarOverview)
    , m_filter(new HarFilterBar)
    , m_error(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_message(new HarMessage)
    , m_halves(new QSplitter(Qt::Vertical))
    , m_panels(new QTabWidget)
    , m_refresh(new QTimer(this))
    , m_entryDelay(new QTimer(this))
{
    setObjectName(QStringLiteral("harView"));
    // There is one above the timeline, too.
    m_error->setObjectName(QStringLiteral("harErrorBanner"));
    for (const char* name : {"errorTitle", "errorMessage", "errorDismiss"}) {
        auto* part = m_error->findChild<QWidget*>(QLatin1String(name));
        part->setObjectName(QStringLiteral("har") + QString::fromLatin1(name).replace(0, 1, QStringLiteral("E")));
    }
    auto* top = new QWidget;
    top->setAutoFillBackground(true);
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(12, 8, 12, 8);
    topLayout->setSpacing(8);
    topLayout->addWidget(m_header);
    topLayout->addWidget(m_overview);
    topLayout->addWidget(m_filter);
    auto* rule = new QFrame;
    rule->setProperty("role", "rule");
    rule->setFixedHeight(1);

    connect(m_message, &HarMessage::retryRequested, this, &HarView::reloadRequested);
    connect(m_message, &HarMessage::openRequested, this, &HarView::openFileRequested);
    connect(m_message, &HarMessage::clearRequested, this, [this] { m_filter->setText({}); });
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_message);
    makePanels();
    m_halves->setObjectName(QStringLiteral("harHalves"));
    m_halves->addWidget(m_stack);
    m_halves->addWidget(m_panels);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    m_halves->setSizes({330, 230});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addWidget(top);
    layout->addWidget(rule);
    layout->addWidget(m_halves, 1);

    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshInterval);
    connect(m_refresh, &QTimer::timeout, this, &HarView::refresh);
    m_entryDelay->setSingleShot(true);
    m_entryDelay->setInterval(entryDelay);
    connect(m_entryDelay, &QTimer::timeout, this, &HarView::showEntry);
    connect(m_error, &ErrorBanner::dismissed, this, [this] { m_error->show(std::nullopt); });
    connect(m_error, &ErrorBanner::retryRequested, this, &HarView::retryRequested);
    makeActions();
    connectTable();
    m_filter->setHasChanges(false);
    showEntry();
}

HarView::~HarView() = default;

void HarView::makePanels()
{
    m_panels->setObjectName(QStringLiteral("harPanels"));
    m_panels->setDocumentMode(true);
    m_entry = makeBrowser("harEntry", tr("Entry"));
    m_totals = makeBrowser("harTotalsPanel", tr("Totals"));
    m_whatIfPage = new QWidget;
    auto* whatIfLayout = new QVBoxLayout(m_whatIfPage);
    whatIfLayout->setContentsMargins(0, 0, 0, 0);
    m_warnings = new QTableWidget(0, 2);
    m_warnings->setObjectName(QStringLiteral("harWarnings"));
    m_warnings->setAccessibleName(tr("Warnings"));
    m_warnings->setHorizontalHeaderLabels({tr("Where"), tr("What is wrong")});
    m_warnings->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUpTable(*m_warnings);
    m_warnings->setColumnWidth(0, 280);
    m_panels->addTab(m_entry, tr("Entry"));
    m_panels->addTab(m_whatIfPage, tr("What If"));
    m_panels->addTab(m_totals, tr("Totals and Findings"));
    m_panels->addTab(m_warnings, tr("Warnings"));
    const auto follow = [this](const QUrl& link) {
        if (link.scheme() == QStringLiteral("filter")) {
            m_filter->toggle(link.path(QUrl::FullyDecoded));
        } else if (link.scheme() == QStringLiteral("entry")) {
            const auto number = link.path().toULongLong();
            const EntryTable& table = recording()->table();
            for (std::size_t row = 0; row < table.size(); ++row) {
                if (table.index(row) == number)
                    m_table->setCurrentEntry(static_cast<std::int64_t>(row));
            }
        } else {
            QDesktopServices::openUrl(link);
        }
    };
    connect(m_entry, &QTextBrowser::anchorClicked, this, follow);
    connect(m_totals, &QTextBrowser::anchorClicked, this, follow);
    connect(m_panels, &QTabWidget::currentChanged, this, [this](int panel) {
        if (panel == WhatIf)
            whatIf();
        showEntry();
        showTotals();
        showWarnings();
    });
}

HarWhatIfPanel& HarView::whatIf()
{
    if (!m_whatIf) {
        m_whatIf = new HarWhatIfPanel(m_whatIfPage);
        m_whatIfPage->layout()->addWidget(m_whatIf);
        connect(
            m_whatIf, &HarWhatIfPanel::filterRequested, this, [this](const QString& term) { m_filter->toggle(term); });
        connect(m_whatIf, &HarWhatIfPanel::loadRulesRequested, this, &HarView::loadRulesRequested);
        m_whatIf->setRecording(recording(), false);
    }
    return *m_whatIf;
}

void HarView::makeActions()
{
    const auto add = [this](const QString& text, const QKeySequence& key, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    const auto onEntry = [this](auto signal) {
        return [this, signal] {
            if (m_table->currentEntry() >= 0)
                emit(this->*signal)(m_table->currentEntry());
        };
    };
    m_openAction = add(tr("&Open the Entry"), {}, onEntry(&HarView::openRequested));
    m_editAction = add(
        tr("Open in the Scenario &Editor"), QKeySequence(Qt::CTRL | Qt::Key_Return), onEntry(&HarView::editRequested));
    m_saveEntryAction = add(tr("&Save the Entry as a Scenario…"), {}, onEntry(&HarView::saveEntryRequested));
    m_copyAction = add(tr("&Copy"), {}, [this] { copy(false); });
    m_copyCsvAction = add(tr("Copy as CS&V"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copy(true); });
    m_copyUrlAction = add(tr("Copy the &URL"), {}, [this] { copyUrl(); });
    m_reasonAction = add(tr("Only This &Reason"), {}, [this] {
        const auto entry = static_cast<std::size_t>(m_table->currentEntry());
        filterFor("reason", toText(infoOf(recording()->table().reason(entry)).code));
    });
    m_hostAction = add(tr("Only This &Host"), {}, [this] {
        filterFor("host", toText(recording()->table().host(static_cast<std::size_t>(m_table->currentEntry()))));
    });
    m_withoutHostAction = add(tr("&Without This Host"), {}, [this] {
        filterFor("-host", toText(recording()->table().host(static_cast<std::size_t>(m_table->currentEntry()))));
    });
    m_tryHeaderAction = add(tr("What If Its Answer Allowed the &Page?"), {}, [this] { tryHeader(); });
    m_filterAction = add(tr("&Filter"), QKeySequence::Find, [this] { m_filter->focusLine(); });
    m_saveListAction = add(tr("Save the &List as CSV…"), {}, [this] { emit saveListRequested(); });
    m_foldAction = add(tr("Fold All &Groups"), {}, [this] { m_model->setAllCollapsed(true); });
    m_unfoldAction = add(tr("U&nfold All Groups"), {}, [this] { m_model->setAllCollapsed(false); });
}

void HarView::fillMenu(QMenu& menu)
{
    menu.addActions({m_openAction, m_editAction, m_saveEntryAction});
    menu.addSeparator();
    menu.addActions({m_copyAction, m_copyCsvAction, m_copyUrlAction});
    menu.addSeparator();
    menu.addActions({m_filterAction, m_reasonAction, m_hostAction, m_withoutHostAction});
    menu.addSeparator();
    menu.addActions({m_foldAction, m_unfoldAction});
    menu.addSeparator();
    menu.addActions({m_tryHeaderAction, m_saveListAction});
    connect(&menu, &QMenu::aboutToShow, this, &HarView::updateActions);
}

void HarView::connectTable()
{
    connect(m_table, &HarTable::openRequested, this, &HarView::openRequested);
    connect(m_table, &HarTable::currentEntryChanged, this, [this] {
        updateActions();
        m_entryDelay->start();
    });
    connect(m_table, &HarTable::typed, this, [this](const QString& text) { m_filter->focusLine(text); });
    connect(m_table, &HarTable::copyRequested, this, [this] { copy(false); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &HarView::showContextMenu);
    connect(m_model, &HarModel::passingChanged, this, [this] {
        showCount();
        showState();
    });
    connect(m_model, &HarModel::sortingChanged, this, &HarView::showCount);
    connect(m_filter, &HarFilterBar::filterChanged, this, &HarView::setFilter);
    connect(m_filter, &HarFilterBar::groupingChanged, this,
        [this](HarGrouping grouping) { m_model->setGrouping(grouping); });
    connect(m_filter, &HarFilterBar::left, this, &HarView::focusTable);
    connect(m_overview, &HarOverview::toggled, m_filter, &HarFilterBar::toggle);
    connect(m_header, &HarHeader::profileChosen, this, &HarView::profileChosen);
    connect(m_header, &HarHeader::reloadRequested, this, &HarView::reloadRequested);
    connect(m_header, &HarHeader::closeRequested, this, &HarView::closeRequested);
    connect(m_header, &HarHeader::saveRequested, this, &HarView::saveListRequested);
    connect(m_header, &HarHeader::stopRequested, this, [this] { recording()->stop(); });
}

void HarView::setRecording(HarRecordingPointer recording, bool keepsQuestion)
{
    if (const HarRecordingPointer& before = m_model->recording())
        before->disconnect(this);
    m_error->show(std::nullopt);
    if (!keepsQuestion) {
        m_filter->setText({});
        m_table->sortByColumn(-1, Qt::AscendingOrder);
    }
    m_model->setRecording(recording);
    if (m_whatIf)
        m_whatIf->setRecording(recording, keepsQuestion);
    m_warnings->setRowCount(0);
    if (!recording)
        return;
    connect(recording.get(), &HarRecording::grown, this, [this] {
        if (m_overview->pieces().empty())
            refresh();
        if (m_model->rowCount() > 0 && !m_table->selectionModel()->hasSelection())
            m_table->setCurrentIndex(m_model->index(std::max(0, m_table->currentIndex().row()), 0));
    });
    connect(recording.get(), &HarRecording::progressed, this, [this] {
        if (!m_refresh->isActive())
            m_refresh->start();
    });
    connect(recording.get(), &HarRecording::stateChanged, this, [this] {
        refresh();
        showState();
    });
    connect(recording.get(), &HarRecording::answered, this, [this] {
        m_table->setColumnShown(HarColumn::Change, this->recording()->hasWhatIf() || this->recording()->hasAudit());
        m_filter->setHasChanges(this->recording()->hasWhatIf());
        showEntry();
        showTotals();
    });
    m_table->setColumnShown(HarColumn::Change, false);
    m_filter->setHasChanges(false);
    refresh();
    showState();
    showEntry();
}

void HarView::refresh()
{
    m_refresh->stop();
    const HarRecordingPointer& shown = recording();
    if (!shown)
        return;
    m_header->show(*shown);
    m_overview->show(*shown);
    m_overview->setFilter(m_model->filter());
    showCount();
    showTotals();
    showWarnings();
}

void HarView::setFilter(const QString& text)
{
    if (text.simplified() == m_model->filter().text().simplified())
        return;
    const HarFilter filter(text);
    m_model->setFilter(filter);
    m_filter->showFilter(filter);
    m_overview->setFilter(filter);
    if (text.contains(QStringLiteral("finding")) && !m_table->isColumnShown(HarColumn::Findings))
        m_table->setColumnShown(HarColumn::Findings, true);
    if (m_table->currentEntry() < 0 && m_model->rowCount() > 0) {
        const int row = m_model->groupAt(0) && m_model->rowCount() > 1 ? 1 : 0;
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    showState();
}

void HarView::filterFor(const char* key, const QString& value)
{
    if (m_table->currentEntry() >= 0)
        m_filter->toggle(HarFilter::termFor(key, value));
}

void HarView::showCount()
{
    const HarRecordingPointer& shown = recording();
    // While it is read, the table is a little behind.
    const bool isFiltered = !m_model->filter().text().trimmed().isEmpty();
    m_filter->showCount(
        m_model->passing(), shown && isFiltered ? shown->size() : m_model->passing(), m_model->isSorting());
}

void HarView::showState()
{
    using State = HarRecording::State;
    const HarRecordingPointer& shown = recording();
    QString title;
    QString text;
    bool canRetry = false;
    if (shown && shown->size() > 0) {
        if (m_model->passing() == 0) {
            title = tr("No entry fits the filter");
            text = tr("There are %1 entries in all.").arg(QLocale().toString(static_cast<qulonglong>(shown->size())));
        } else if (shown->state() == State::Failed && shown->error()) {
            LoadError error = *shown->error();
            error.message = tr("The file ends early, what was read until then is shown: %1").arg(error.message);
            m_error->show(error);
        }
    } else if (shown && shown->state() == State::Running) {
        title = tr("Reading %1…").arg(shown->name());
    } else if (shown && shown->state() == State::Failed) {
        title = tr("%1 could not be opened").arg(shown->name());
        if (shown->error())
            text = shown->error()->message
                + (shown->error()->suggestion.isEmpty() ? QString() : QChar('\n') + shown->error()->suggestion);
        canRetry = true;
    } else if (shown && shown->state() == State::Stopped) {
        title = tr("Stopped before the first entry");
        canRetry = true;
    } else if (shown) {
        title = tr("This recording has no entries");
        text = tr("Nothing was recorded, or the program that saved it left everything out.");
    }
    const bool isFiltered = shown && shown->size() > 0;
    m_message->say(title, text, {canRetry, !isFiltered && shown && shown->state() != State::Running, isFiltered});
    const bool hasEntries = shown && shown->size() > 0;
    m_overview->setVisible(hasEntries);
    m_filter->setVisible(hasEntries);
    m_panels->setVisible(hasEntries || (shown && shown->warningCount() > 0));
    // The focus stays in what is shown.
    const QWidget* focused = focusWidget();
    const bool hadFocus = focused && (focused == m_stack || m_stack->isAncestorOf(focused));
    m_stack->setCurrentWidget(title.isEmpty() ? static_cast<QWidget*>(m_table) : m_message);
    if (hadFocus)
        focusTable();
}

void HarView::showEntry()
{
    m_entryDelay->stop();
    updateActions();
    if (m_panels->currentIndex() != Entry)
        return;
    const std::int64_t entry = m_table->currentEntry();
    if (!recording() || entry < 0 || static_cast<std::size_t>(entry) >= recording()->size())
        m_entry->setHtml(emptyHtml(tr("Choose an entry: what is known of it stands here. Enter opens it.")));
    else
        m_entry->setHtml(entryHtml(*recording(), static_cast<std::size_t>(entry)));
}

void HarView::showTotals()
{
    if (m_panels->currentIndex() == Totals && recording())
        m_totals->setHtml(totalsHtml(*recording()));
}

void HarView::showWarnings()
{
    const HarRecordingPointer& shown = recording();
    const std::uint64_t count = shown ? shown->warningCount() : 0;
    m_panels->setTabText(Warnings,
        count > 0 ? tr("Warnings (%1)").arg(QLocale().toString(static_cast<qulonglong>(count))) : tr("Warnings"));
    if (m_panels->currentIndex() != Warnings || !shown)
        return;
    const auto& warnings = shown->warnings();
    for (auto i = static_cast<std::size_t>(m_warnings->rowCount()); i < warnings.size(); ++i)
        addWarning(messageText(warnings[i].where), messageText(warnings[i].message));
    if (shown->state() == HarRecording::State::Running || !m_warnings->isVisible())
        return;
    const bool isShort = count > warnings.size();
    if (isShort && static_cast<std::size_t>(m_warnings->rowCount()) == warnings.size())
        addWarning({}, tr("and %1 more").arg(QLocale().toString(static_cast<qulonglong>(count - warnings.size()))));
    if (count == 0 && m_warnings->rowCount() == 0)
        addWarning({}, tr("Nothing was wrong with the file."));
}

void HarView::addWarning(const QString& where, const QString& message)
{
    const int row = m_warnings->rowCount();
    m_warnings->insertRow(row);
    m_warnings->setItem(row, 0, new QTableWidgetItem(where));
    m_warnings->setItem(row, 1, new QTableWidgetItem(message));
    m_warnings->resizeRowToContents(row);
}

void HarView::showError(const std::optional<LoadError>& error)
{
    m_error->show(error);
}

void HarView::notice(const QString& text)
{
    m_header->notice(text);
}

void HarView::openPanel(int panel)
{
    m_panels->setCurrentIndex(panel);
    if (panel == WhatIf)
        whatIf().focusFirst();
    else
        m_panels->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void HarView::focusTable()
{
    if (m_stack->currentWidget() == m_message) {
        m_message->focusChoice();
        return;
    }
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void HarView::copy(bool isCsv)
{
    std::vector<std::size_t> entries = m_table->selectedEntries();
    const std::size_t all = entries.size();
    if (all == 0)
        return;
    entries.resize(std::min(all, mostCopied));
    QApplication::clipboard()->setText(isCsv ? csvOf(*recording(), entries) : linesOf(*recording(), entries));
    const QString count = QLocale().toString(static_cast<qulonglong>(entries.size()));
    notice(all > mostCopied ? tr("The first %1 rows were copied; saving the list as CSV takes them all.").arg(count)
            : all == 1      ? tr("The row was copied.")
                            : tr("%1 rows were copied.").arg(count));
}

void HarView::copyUrl()
{
    QStringList urls;
    for (const std::size_t entry : m_table->selectedEntries()) {
        if (static_cast<std::size_t>(urls.size()) < mostCopied)
            urls << toText(recording()->table().url(entry));
    }
    if (!urls.isEmpty())
        QApplication::clipboard()->setText(urls.join(QChar('\n')));
}

void HarView::tryHeader()
{
    const std::int64_t entry = m_table->currentEntry();
    if (entry < 0)
        return;
    const JudgedEntry judged = recording()->entry(static_cast<std::size_t>(entry));
    m_panels->setCurrentIndex(WhatIf);
    whatIf().addRule(
        toText(judged.host), QStringLiteral("Access-Control-Allow-Origin"), toText(judged.facts.origin.value));
}

void HarView::updateActions()
{
    const std::int64_t entry = m_table->currentEntry();
    const bool hasEntry = recording() && entry >= 0;
    const auto row = static_cast<std::size_t>(std::max<std::int64_t>(0, entry));
    const bool isRequest = hasEntry && recording()->table().role(row) == fetchscope::EntryRole::Request;
    for (QAction* action : {m_copyAction, m_copyCsvAction, m_copyUrlAction, m_hostAction, m_withoutHostAction})
        action->setEnabled(hasEntry);
    for (QAction* action : {m_openAction, m_editAction, m_saveEntryAction, m_tryHeaderAction})
        action->setEnabled(isRequest);
    m_reasonAction->setEnabled(isRequest && recording()->table().reason(row) != Reason::None);
    m_filterAction->setEnabled(recording() != nullptr);
    m_saveListAction->setEnabled(recording() && recording()->size() > 0);
    const bool hasGroups = m_model->grouping() != HarGrouping::None;
    m_foldAction->setEnabled(hasGroups);
    m_unfoldAction->setEnabled(hasGroups);
}

void HarView::showContextMenu(QPoint point)
{
    updateActions();
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("harContextMenu"));
    fillMenu(menu);
    menu.setDefaultAction(m_openAction);
    menu.exec(m_table->viewport()->mapToGlobal(point));
}

void HarView::save(QSettings& settings) const
{
    settings.setValue(QStringLiteral("har/halves"), m_halves->saveState());
    settings.setValue(QStringLiteral("har/columns"), m_table->saveColumns());
    settings.setValue(QStringLiteral("har/panel"), m_panels->currentIndex());
    settings.setValue(QStringLiteral("har/grouping"), static_cast<int>(m_filter->grouping()));
}

void HarView::restore(const QSettings& settings)
{
    m_halves->restoreState(settings.value(QStringLiteral("har/halves")).toByteArray());
    m_table->restoreColumns(settings.value(QStringLiteral("har/columns")).toByteArray());
    m_panels->setCurrentIndex(settings.value(QStringLiteral("har/panel"), 0).toInt());
    m_filter->setGrouping(static_cast<HarGrouping>(settings.value(QStringLiteral("har/grouping"), 0).toInt() % 3));
}

void HarView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_entry) {
        showEntry();
        showTotals();
    }
}

} // namespace fetchscope::ui
