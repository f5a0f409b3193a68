#include "ui/recording/recording_view.h"

#include "ui/place/commands.h"
#include "ui/recording/entry_lines.h"
#include "ui/recording/entry_text.h"
#include "ui/recording/filter_bar.h"
#include "ui/recording/overview.h"
#include "ui/recording/recording_fixes_dialog.h"
#include "ui/recording/recording_header.h"
#include "ui/recording/recording_panels.h"
#include "ui/recording/table_message.h"
#include "ui/recording/what_if_panel.h"
#include "ui/widgets/error_banner.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <initializer_list>

namespace fetchscope::ui {

namespace {

/// How often totals and overview follow a recording that is read, in milliseconds.
constexpr int refreshInterval = 150;
/// The panel about an entry follows the cursor when it rests.
constexpr int entryDelay = 30;
/// The clipboard takes no more rows; a file does.
constexpr std::size_t mostCopied = 50000;

} // namespace

HarView::HarView(Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new HarModel(this))
    , m_table(new HarTable(*m_model))
    , m_header(new HarHeader)
    , m_overview(new HarOverview)
    , m_filter(new HarFilterBar)
    , m_error(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_message(new HarMessage)
    , m_halves(new QSplitter(Qt::Vertical))
    , m_panels(new RecordingPanels(commands))
    , m_refresh(new QTimer(this))
    , m_entryDelay(new QTimer(this))
{
    setObjectName(QStringLiteral("harView"));
    // There is one above the timeline, too.
    m_error->setObjectName(QStringLiteral("harErrorBanner"));
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
    connectCommands();
    connectTable();
    connectPanels();
    m_filter->setHasChanges(false);
    showEntry();
}

HarView::~HarView() = default;

void HarView::connectPanels()
{
    // A panel that comes into sight waits for no delay.
    connect(m_panels, &QTabWidget::currentChanged, this, &HarView::showEntry);
    connect(m_panels, &RecordingPanels::termToggled, m_filter, &HarFilterBar::toggle);
    connect(m_panels, &RecordingPanels::loadRulesRequested, this, &HarView::loadRulesRequested);
    connect(m_panels, &RecordingPanels::fixesRequested, m_commands[Command::RecordingFixes], &QAction::trigger);
    connect(m_panels, &RecordingPanels::entryRequested, this, [this](quint64 number) {
        const EntryTable& table = recording()->table();
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (table.index(row) == number)
                m_table->setCurrentEntry(static_cast<std::int64_t>(row));
        }
    });
}

HarWhatIfPanel& HarView::whatIf()
{
    return m_panels->whatIf();
}

void HarView::connectCommands()
{
    const auto on = [this](
                        Command command, auto slot) { connect(m_commands[command], &QAction::triggered, this, slot); };
    const auto onEntry = [this, on](Command command, auto signal) {
        on(command, [this, signal] {
            if (m_table->currentEntry() >= 0)
                emit(this->*signal)(m_table->currentEntry());
        });
    };
    const auto onHost = [this, on](Command command, const char* key) {
        on(command, [this, key] {
            const auto entry = static_cast<std::size_t>(m_table->currentEntry());
            filterFor(key, toText(recording()->table().host(entry)));
        });
    };
    onEntry(Command::OpenEntry, &HarView::openRequested);
    onEntry(Command::EditEntry, &HarView::editRequested);
    onEntry(Command::SaveEntry, &HarView::saveEntryRequested);
    on(Command::CopyEntries, [this] { copy(CopyFormat::Lines); });
    on(Command::CopyEntriesAsCsv, [this] { copy(CopyFormat::Csv); });
    on(Command::CopyUrl, [this] { copyUrl(); });
    on(Command::OnlyThisReason, [this] {
        const auto entry = static_cast<std::size_t>(m_table->currentEntry());
        filterFor("reason", toText(infoOf(recording()->table().reason(entry)).code));
    });
    onHost(Command::OnlyThisHost, "host");
    onHost(Command::WithoutThisHost, "-host");
    on(Command::TryHeader, [this] { tryHeader(); });
    on(Command::FilterEntries, [this] { m_filter->focusLine(); });
    on(Command::RecordingFixes, [this] { RecordingFixesDialog(*recording(), this).exec(); });
    on(Command::SaveList, [this] { emit saveListRequested(); });
    on(Command::FoldGroups, [this] { m_model->setAllCollapsed(true); });
    on(Command::UnfoldGroups, [this] { m_model->setAllCollapsed(false); });
}

void HarView::fillMenu(QMenu& menu)
{
    using C = Command;
    const auto add = [&](std::initializer_list<C> commands) {
        if (!menu.isEmpty())
            menu.addSeparator();
        for (const C command : commands)
            menu.addAction(m_commands[command]);
    };
    add({C::OpenEntry, C::EditEntry, C::SaveEntry});
    add({C::CopyEntries, C::CopyEntriesAsCsv, C::CopyUrl});
    add({C::FilterEntries, C::OnlyThisReason, C::OnlyThisHost, C::WithoutThisHost});
    add({C::FoldGroups, C::UnfoldGroups});
    add({C::TryHeader, C::RecordingFixes, C::SaveList});
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
    connect(m_table, &HarTable::copyRequested, this, [this] { copy(CopyFormat::Lines); });
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

void HarView::setRecording(const HarRecordingPointer& recording, Continuity continuity)
{
    if (const HarRecordingPointer& before = m_model->recording())
        before->disconnect(this);
    m_error->show(std::nullopt);
    if (continuity == Continuity::Fresh) {
        m_filter->setText({});
        m_table->sortByColumn(-1, Qt::AscendingOrder);
    }
    m_model->setRecording(recording);
    m_panels->setRecording(recording, continuity);
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
        m_panels->refresh();
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
    m_panels->refresh();
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
    m_panels->setEntry(m_table->currentEntry());
}

void HarView::showError(const std::optional<LoadError>& error)
{
    m_error->show(error);
}

void HarView::notice(const QString& text)
{
    m_header->notice(text);
}

void HarView::openPanel(RecordingPanel panel)
{
    m_panels->open(static_cast<int>(panel));
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

void HarView::copy(CopyFormat format)
{
    std::vector<std::size_t> entries = m_table->selectedEntries();
    const std::size_t all = entries.size();
    if (all == 0)
        return;
    entries.resize(std::min(all, mostCopied));
    QApplication::clipboard()->setText(
        format == CopyFormat::Csv ? csvOf(*recording(), entries) : linesOf(*recording(), entries));
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
    m_panels->select(RecordingPanel::WhatIf);
    whatIf().addRule(
        toText(judged.host), QStringLiteral("Access-Control-Allow-Origin"), toText(judged.facts.origin.value));
}

void HarView::updateActions()
{
    const std::int64_t entry = m_table->currentEntry();
    const bool hasEntry = recording() && entry >= 0;
    const auto row = static_cast<std::size_t>(std::max<std::int64_t>(0, entry));
    const bool isRequest = hasEntry && recording()->table().role(row) == fetchscope::EntryRole::Request;
    using C = Command;
    const auto enable = [this](std::initializer_list<C> commands, bool isEnabled) {
        for (const C command : commands)
            m_commands[command]->setEnabled(isEnabled);
    };
    enable({C::CopyEntries, C::CopyEntriesAsCsv, C::CopyUrl, C::OnlyThisHost, C::WithoutThisHost}, hasEntry);
    enable({C::OpenEntry, C::EditEntry, C::SaveEntry, C::TryHeader}, isRequest);
    enable({C::OnlyThisReason}, isRequest && recording()->table().reason(row) != Reason::None);
    enable({C::FilterEntries}, recording() != nullptr);
    enable({C::SaveList, C::RecordingFixes}, recording() && recording()->size() > 0);
    enable({C::FoldGroups, C::UnfoldGroups}, m_model->grouping() != HarGrouping::None);
}

void HarView::showContextMenu(QPoint point)
{
    updateActions();
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("harContextMenu"));
    fillMenu(menu);
    menu.setDefaultAction(m_commands[Command::OpenEntry]);
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

} // namespace fetchscope::ui
