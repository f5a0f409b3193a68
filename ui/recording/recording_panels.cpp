#include "ui/recording/recording_panels.h"

#include "ui/inspector/cookie_table.h"
#include "ui/recording/entry_text.h"
#include "ui/recording/what_if_panel.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/table_setup.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QLocale>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTextOption>
#include <QUrl>

#include <iterator>

namespace fetchscope::ui {

/// All that there is to say of a panel; its tab and its command come from it.
struct RecordingPanels::Row
{
    PanelInfo info;
    QWidget* (RecordingPanels::*make)();
};

// In the order of RecordingPanel.
const RecordingPanels::Row RecordingPanels::rows[] {
    {{"harEntry", QT_TRANSLATE_NOOP("Panels", "E&ntry"), Qt::CTRL | Qt::Key_1}, &RecordingPanels::makeEntry},
    {{"harCookies", QT_TRANSLATE_NOOP("Panels", "Coo&kies"), Qt::CTRL | Qt::SHIFT | Qt::Key_K},
        &RecordingPanels::makeCookies},
    {{"harWhatIf", QT_TRANSLATE_NOOP("Panels", "What &If"), Qt::CTRL | Qt::Key_2}, &RecordingPanels::makeWhatIf},
    {{"harTotalsPanel", QT_TRANSLATE_NOOP("Panels", "&Totals and Findings"), Qt::CTRL | Qt::Key_3},
        &RecordingPanels::makeTotals},
    {{"harWarnings", QT_TRANSLATE_NOOP("Panels", "W&arnings"), Qt::CTRL | Qt::Key_4}, &RecordingPanels::makeWarnings},
};

RecordingPanels::RecordingPanels(Commands& commands, QWidget* parent)
    : PanelTabs(commands, PlaceId::Recording, parent)
{
    static_assert(std::size(rows) == static_cast<std::size_t>(RecordingPanel::Count), "one row for each panel");
    setObjectName(QStringLiteral("harPanels"));
    for (const Row& row : rows)
        add(row.info, [this, &row] { return (this->*row.make)(); });
    connect(this, &QTabWidget::currentChanged, this, &RecordingPanels::refresh);
}

RecordingPanels::~RecordingPanels() = default;

QTextBrowser* RecordingPanels::makeText(const QString& name, const QString& accessibleName)
{
    auto* browser = new QTextBrowser;
    browser->setObjectName(name);
    browser->setAccessibleName(accessibleName);
    browser->setOpenLinks(false);
    browser->setFrameShape(QFrame::NoFrame);
    browser->document()->setDocumentMargin(16);
    browser->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(browser, &QTextBrowser::anchorClicked, this, &RecordingPanels::follow);
    return browser;
}

QWidget* RecordingPanels::makeEntry()
{
    m_entry = makeText(QStringLiteral("harEntry"), tr("Entry"));
    showEntry();
    return m_entry;
}

QWidget* RecordingPanels::makeCookies()
{
    m_cookies = new CookieTable;
    m_cookies->setObjectName(QStringLiteral("harCookies"));
    m_cookies->setAccessibleName(tr("Cookies"));
    m_cookies->setColumnShown(CookieModel::ValueColumn, false);
    showCookies();
    return m_cookies;
}

QWidget* RecordingPanels::makeTotals()
{
    m_totals = makeText(QStringLiteral("harTotalsPanel"), tr("Totals"));
    showTotals();
    return m_totals;
}

QWidget* RecordingPanels::makeWhatIf()
{
    m_whatIf = new HarWhatIfPanel;
    connect(m_whatIf, &HarWhatIfPanel::filterRequested, this, &RecordingPanels::termToggled);
    connect(m_whatIf, &HarWhatIfPanel::loadRulesRequested, this, &RecordingPanels::loadRulesRequested);
    m_whatIf->setRecording(m_recording, Continuity::Fresh);
    return m_whatIf;
}

QWidget* RecordingPanels::makeWarnings()
{
    m_warnings = new QTableWidget(0, 2);
    m_warnings->setObjectName(QStringLiteral("harWarnings"));
    m_warnings->setAccessibleName(tr("Warnings"));
    m_warnings->setHorizontalHeaderLabels({tr("Where"), tr("What is wrong")});
    m_warnings->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUpTable(*m_warnings);
    m_warnings->setColumnWidth(0, 280);
    return m_warnings;
}

HarWhatIfPanel& RecordingPanels::whatIf()
{
    make(static_cast<int>(RecordingPanel::WhatIf));
    return *m_whatIf;
}

void RecordingPanels::focusPanel()
{
    if (isCurrent(RecordingPanel::WhatIf))
        whatIf().focusFirst();
    else
        PanelTabs::focusPanel();
}

void RecordingPanels::follow(const QUrl& link)
{
    if (link.scheme() == QStringLiteral("filter"))
        emit termToggled(link.path(QUrl::FullyDecoded));
    else if (link.scheme() == QStringLiteral("entry"))
        emit entryRequested(link.path().toULongLong());
    else if (link.scheme() == QStringLiteral("fixes"))
        emit fixesRequested();
    else
        QDesktopServices::openUrl(link);
}

void RecordingPanels::setRecording(const HarRecordingPointer& recording, Continuity continuity)
{
    m_recording = recording;
    if (m_whatIf)
        m_whatIf->setRecording(recording, continuity);
    if (m_warnings)
        m_warnings->setRowCount(0);
}

void RecordingPanels::setEntry(std::int64_t entry)
{
    m_current = entry;
    showEntry();
    showCookies();
}

void RecordingPanels::refresh()
{
    showCookies();
    showTotals();
    showWarnings();
}

void RecordingPanels::showEntry()
{
    if (!m_entry || !isCurrent(RecordingPanel::Entry))
        return;
    if (!m_recording || m_current < 0 || static_cast<std::size_t>(m_current) >= m_recording->size())
        m_entry->setHtml(emptyHtml(tr("Choose an entry: what is known of it stands here. Enter opens it.")));
    else
        m_entry->setHtml(entryHtml(*m_recording, static_cast<std::size_t>(m_current)));
}

void RecordingPanels::showCookies()
{
    if (!m_cookies || !isCurrent(RecordingPanel::Cookies))
        return;
    if (!m_recording || m_current < 0 || static_cast<std::size_t>(m_current) >= m_recording->size()) {
        m_cookies->show({}, {}, tr("Choose an entry: its cookies stand here."));
        return;
    }
    const auto row = static_cast<std::size_t>(m_current);
    const EntryTable& table = m_recording->table();
    std::vector<CookieLine> lines;
    for (JudgedCookie& cookie : table.cookies(row)) {
        CookieLine& line = lines.emplace_back();
        line.kind = cookie.kind;
        line.why = cookie.why;
        line.contradicts = cookie.contradicts();
        if (cookie.recorded != RecordedCookie::Unknown)
            line.recorded = cookie.recorded == RecordedCookie::Sent ? tr("sent") : tr("not sent");
        if (cookie.setBy)
            line.setBy = tr("entry %1").arg(*cookie.setBy);
        line.cookie = std::move(cookie.cookie);
    }
    m_cookies->show(std::move(lines), toText(table.method(row)) + QChar(' ') + toText(table.url(row)),
        tr("The recording has no cookies here: none was sent or set, or the program that made it left them out, as "
           "Chromium does unless it is told to save sensitive data."));
}

void RecordingPanels::showTotals()
{
    if (m_totals && m_recording && isCurrent(RecordingPanel::Totals))
        m_totals->setHtml(totalsHtml(*m_recording));
}

void RecordingPanels::showWarnings()
{
    const std::uint64_t count = m_recording ? m_recording->warningCount() : 0;
    const int tab = static_cast<int>(RecordingPanel::Warnings);
    setTabText(
        tab, count > 0 ? tr("Warnings (%1)").arg(QLocale().toString(static_cast<qulonglong>(count))) : titleOf(tab));
    if (!m_warnings || !m_recording || !isCurrent(RecordingPanel::Warnings))
        return;
    const auto& warnings = m_recording->warnings();
    for (auto i = static_cast<std::size_t>(m_warnings->rowCount()); i < warnings.size(); ++i)
        addWarning(messageText(warnings[i].where), messageText(warnings[i].message));
    if (m_recording->state() == HarRecording::State::Running || !m_warnings->isVisible())
        return;
    const bool isShort = count > warnings.size();
    if (isShort && static_cast<std::size_t>(m_warnings->rowCount()) == warnings.size())
        addWarning({}, tr("and %1 more").arg(QLocale().toString(static_cast<qulonglong>(count - warnings.size()))));
    if (count == 0 && m_warnings->rowCount() == 0)
        addWarning({}, tr("Nothing was wrong with the file."));
}

void RecordingPanels::addWarning(const QString& where, const QString& message)
{
    const int row = m_warnings->rowCount();
    m_warnings->insertRow(row);
    m_warnings->setItem(row, 0, new QTableWidgetItem(where));
    m_warnings->setItem(row, 1, new QTableWidgetItem(message));
    m_warnings->resizeRowToContents(row);
}

void RecordingPanels::changeEvent(QEvent* event)
{
    PanelTabs::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showEntry();
        showTotals();
    }
}

} // namespace fetchscope::ui
