#include "ui/recording/what_if_panel.h"

#include "core/engine/policy/connection_allowlist.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/reading/io/text_file.h"
#include "core/replay/replay_rules.h"
#include "ui/editor/completions.h"
#include "ui/recording/rule_row.h"
#include "ui/recording/what_if_answer.h"
#include "ui/theme/icons.h"
#include "ui/widgets/marked_field.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QStringListModel>
#include <QTimer>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// How long after a change it is asked, in milliseconds.
constexpr int changeDelay = 250;
constexpr std::size_t mostHostsOffered = 500;
constexpr std::size_t longestRules = std::size_t {16} << 20;

/// Scrolls where there is no room, and has no frame.
QScrollArea* scrolled(QWidget* content, const QString& name)
{
    auto* area = new QScrollArea;
    area->setAccessibleName(name);
    area->setProperty("flat", true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    area->setWidget(content);
    return area;
}

QLabel* title(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("role", "sectionTitle");
    return label;
}

} // namespace

HarWhatIfPanel::HarWhatIfPanel(QWidget* parent)
    : QWidget(parent)
    , m_answer(new WhatIfAnswer)
    , m_hosts(new QStringListModel(this))
    , m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("harWhatIf"));
    setAccessibleName(tr("What if"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_delay->setSingleShot(true);
    m_delay->setInterval(changeDelay);
    connect(m_delay, &QTimer::timeout, this, &HarWhatIfPanel::ask);
    connect(m_answer, &WhatIfAnswer::filterRequested, this, &HarWhatIfPanel::filterRequested);
    connect(m_answer, &WhatIfAnswer::resetRequested, this, &HarWhatIfPanel::reset);
    connect(m_answer, &WhatIfAnswer::cancelRequested, this, [this] {
        if (m_recording)
            m_recording->stopAsking();
    });
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setObjectName(QStringLiteral("harWhatIfSides"));
    sides->setChildrenCollapsible(false);
    sides->addWidget(scrolled(makePageForm(), tr("The page")));
    sides->addWidget(scrolled(makeRules(), tr("Headers of recorded answers")));
    sides->addWidget(m_answer);
    sides->setSizes({360, 420, 500});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(sides);
    fillAudits();
    showAnswer();
}

void HarWhatIfPanel::addRow(QGridLayout& grid, int row, const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setProperty("role", "fieldLabel");
    label->setBuddy(field);
    QString name = text;
    field->setAccessibleName(name.remove(QChar('&')));
    grid.addWidget(label, row, 0);
    grid.addWidget(field, row, 1);
}

QWidget* HarWhatIfPanel::makePageForm()
{
    m_origin = new QLineEdit;
    m_origin->setObjectName(QStringLiteral("whatIfOrigin"));
    m_origin->setPlaceholderText(QStringLiteral("https://new.example"));
    m_origin->setClearButtonEnabled(true);
    m_keepsUrls = new QCheckBox(tr("Its own URLs stay where they are"));
    m_keepsUrls->setObjectName(QStringLiteral("whatIfKeepUrls"));
    m_profile = new QComboBox;
    m_profile->setObjectName(QStringLiteral("whatIfProfile"));
    m_profile->addItem(tr("as judged"));
    for (std::size_t i = 0; i < Names<ProfileId>::list.size(); ++i)
        m_profile->addItem(nameOfProfile(static_cast<ProfileId>(i)));
    m_embedder = new QComboBox;
    m_embedder->setObjectName(QStringLiteral("whatIfEmbedderPolicy"));
    m_embedder->addItem(tr("as recorded"));
    m_embedder->addItems(namesIn(Names<EmbedderPolicy>::list));
    m_csp = new QLineEdit;
    m_csp->setObjectName(QStringLiteral("whatIfCsp"));
    m_csp->setPlaceholderText(QStringLiteral("connect-src 'self'"));
    m_csp->setClearButtonEnabled(true);
    m_allowlist = new QLineEdit;
    m_allowlist->setObjectName(QStringLiteral("whatIfAllowlist"));
    m_allowlist->setPlaceholderText(QStringLiteral("(response-origin \"https://api.example\")"));
    m_allowlist->setClearButtonEnabled(true);
    m_referrer = new QComboBox;
    m_referrer->setObjectName(QStringLiteral("whatIfReferrerPolicy"));
    m_referrer->addItem(tr("as recorded"));
    m_referrer->addItems(namesIn(Names<ReferrerPolicy>::list));
    m_cookies = new QCheckBox(tr("Third-party cookies are off"));
    m_cookies->setObjectName(QStringLiteral("whatIfCookies"));
    m_audit = new QComboBox;
    m_audit->setObjectName(QStringLiteral("whatIfAudit"));
    m_audit->setToolTip(
        tr("A guard on Fetch Metadata, Origin or tokens, as servers have it: which requests it would refuse"));
    m_auditOptions = new QLineEdit;
    m_auditOptions->setObjectName(QStringLiteral("whatIfAuditOptions"));
    m_auditOptions->setPlaceholderText(QStringLiteral("app.scheme=http;trustedOrigins=https://a.example"));
    m_auditOptions->setToolTip(tr("How the guard is set up, and what the application believes of itself"));
    m_auditOptions->setClearButtonEnabled(true);
    m_auditOptions->setEnabled(false);
    for (QComboBox* box : {m_profile, m_embedder, m_referrer, m_audit}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::currentIndexChanged, this, &HarWhatIfPanel::edited);
    }
    for (QLineEdit* line : {m_origin, m_csp, m_allowlist, m_auditOptions}) {
        line->setMinimumWidth(80);
        connect(line, &QLineEdit::textChanged, this, &HarWhatIfPanel::edited);
    }
    for (QCheckBox* box : {m_keepsUrls, m_cookies})
        connect(box, &QCheckBox::toggled, this, &HarWhatIfPanel::edited);
    m_keepsUrls->setEnabled(false);
    connect(m_origin, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_keepsUrls->setEnabled(!text.trimmed().isEmpty()); });

    auto* form = new QWidget;
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(title(tr("The page")), 0, 0, 1, 2);
    addRow(*grid, 1, tr("Origin"), m_origin);
    grid->addWidget(m_keepsUrls, 2, 0, 1, 2);
    addRow(*grid, 3, tr("Browser"), m_profile);
    addRow(*grid, 4, tr("Embedder policy"), m_embedder);
    m_embedder->setToolTip(QStringLiteral("Cross-Origin-Embedder-Policy"));
    addRow(*grid, 5, tr("CSP"), m_csp);
    m_csp->setToolTip(QStringLiteral("Content-Security-Policy"));
    addRow(*grid, 6, tr("Connections"), m_allowlist);
    m_allowlist->setToolTip(QStringLiteral("Connection-Allowlist (Chromium)"));
    addRow(*grid, 7, tr("Referrer policy"), m_referrer);
    grid->addWidget(m_cookies, 8, 0, 1, 2);
    grid->addWidget(title(tr("The servers")), 9, 0, 1, 2);
    addRow(*grid, 10, tr("Guard"), m_audit);
    addRow(*grid, 11, tr("Its options"), m_auditOptions);
    grid->setRowStretch(12, 1);
    return form;
}

QWidget* HarWhatIfPanel::makeRules()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(title(tr("Headers of recorded answers")));
    m_ruleList = new QVBoxLayout;
    m_ruleList->setSpacing(4);
    layout->addLayout(m_ruleList);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("&Add a Header"));
    add->setObjectName(QStringLiteral("whatIfAddRule"));
    connect(add, &QPushButton::clicked, this, [this] { appendRule()->focusFirst(); });
    auto* load = new QPushButton(tr("&Rules File…"));
    load->setObjectName(QStringLiteral("whatIfLoadRules"));
    load->setToolTip(tr("Changes and isolation policies from a JSON file, as “fetchscope replay --rules” takes them"));
    connect(load, &QPushButton::clicked, this, &HarWhatIfPanel::loadRulesRequested);
    buttons->addWidget(add);
    buttons->addWidget(load);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    m_rulesFile = new QLabel;
    m_rulesFile->setObjectName(QStringLiteral("whatIfRulesFile"));
    m_rulesFile->setWordWrap(true);
    m_rulesFile->setProperty("role", "fieldLabel");
    m_rulesFile->hide();
    layout->addWidget(m_rulesFile);
    layout->addStretch(1);
    return content;
}

void HarWhatIfPanel::fillAudits()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const QString before = m_audit->currentData().toString();
    m_audit->clear();
    m_audit->addItem(tr("none"));
    const auto addGuard = [this](const Guard& offered) {
        m_audit->addItem(toText(offered.name), toText(offered.name));
        m_audit->setItemData(m_audit->count() - 1, phraseText(offered.about), Qt::ToolTipRole);
    };
    std::for_each(builtInGuards().begin(), builtInGuards().end(), addGuard);
    std::for_each(m_filePolicies.begin(), m_filePolicies.end(), addGuard);
    m_audit->setCurrentIndex(std::max(0, m_audit->findData(before)));
}

HarRuleRow* HarWhatIfPanel::appendRule()
{
    auto* row = new HarRuleRow(*m_hosts);
    m_rules.push_back(row);
    m_ruleList->addWidget(row);
    connect(row, &HarRuleRow::edited, this, &HarWhatIfPanel::edited);
    connect(row, &HarRuleRow::removeRequested, this, [this, row] {
        m_rules.erase(std::remove(m_rules.begin(), m_rules.end(), row), m_rules.end());
        row->deleteLater();
        edited();
    });
    return row;
}

void HarWhatIfPanel::addRule(const QString& host, const QString& header, const QString& value)
{
    HarRuleRow* row = appendRule();
    row->fill(host, header, value);
    row->focusFirst();
}

void HarWhatIfPanel::focusFirst()
{
    m_origin->setFocus(Qt::ShortcutFocusReason);
}

void HarWhatIfPanel::setRecording(HarRecordingPointer recording, Continuity continuity)
{
    if (m_recording)
        m_recording->disconnect(this);
    m_recording = std::move(recording);
    if (continuity == Continuity::Fresh)
        reset();
    m_delay->stop();
    if (m_recording) {
        connect(m_recording.get(), &HarRecording::answerStateChanged, this, &HarWhatIfPanel::showAnswer);
        connect(m_recording.get(), &HarRecording::stateChanged, this, &HarWhatIfPanel::showHosts);
        showHosts();
        if (continuity == Continuity::Kept)
            ask();
    }
    showAnswer();
}

void HarWhatIfPanel::showHosts()
{
    std::vector<std::pair<std::uint64_t, QString>> hosts;
    for (const auto& [host, counts] : m_recording->totals().hosts)
        hosts.emplace_back(counts.requests, toText(host));
    std::sort(hosts.begin(), hosts.end(), std::greater<>());
    QStringList names;
    for (std::size_t i = 0; i < std::min(hosts.size(), mostHostsOffered); ++i)
        names << hosts[i].second;
    m_hosts->setStringList(names);
}

void HarWhatIfPanel::reset()
{
    {
        const QScopedValueRollback guard(m_isFilling, true);
        m_origin->clear();
        m_csp->clear();
        m_allowlist->clear();
        m_fileIsolation.reset();
        m_filePermissions.reset();
        m_keepsUrls->setChecked(false);
        m_cookies->setChecked(false);
        for (QComboBox* box : {m_profile, m_embedder, m_referrer, m_audit})
            box->setCurrentIndex(0);
        for (HarRuleRow* row : m_rules)
            row->deleteLater();
        m_rules.clear();
        m_fileChanges.clear();
        m_filePolicies.clear();
        m_rulesFile->hide();
        fillAudits();
    }
    ask();
}

bool HarWhatIfPanel::loadRules(const QString& path)
{
    const auto text = readTextFile(QFile::encodeName(path).toStdString(), longestRules);
    QString problem;
    ReplayRules rules;
    if (!text) {
        problem = QStringLiteral("%1: %2").arg(toText(text.error().path), messageText(text.error().message));
    } else if (auto read = readReplayRules(*text)) {
        rules = std::move(*read);
    } else {
        problem = QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), errorText(read.error()));
    }
    m_answer->setProblem(problem);
    if (!problem.isEmpty())
        return false;
    {
        const QScopedValueRollback guard(m_isFilling, true);
        const WhatIf& whatIf = rules.whatIf;
        if (whatIf.pageOrigin)
            m_origin->setText(toText(originOf(*whatIf.pageOrigin).serialize()));
        m_keepsUrls->setChecked(whatIf.keepsUrls);
        if (whatIf.profile)
            m_profile->setCurrentIndex(1 + static_cast<int>(whatIf.profile->id()));
        if (whatIf.embedderPolicy)
            m_embedder->setCurrentText(toText(nameOf(*whatIf.embedderPolicy)));
        QStringList policies;
        for (const ContentSecurityPolicy& policy : whatIf.contentSecurityPolicies)
            policies << toText(policy.serialized);
        if (!policies.isEmpty())
            m_csp->setText(policies.join(QStringLiteral(", ")));
        if (whatIf.connectionAllowlist)
            m_allowlist->setText(toText(*whatIf.connectionAllowlist));
        m_fileIsolation = whatIf.isolationPolicy;
        m_filePermissions = whatIf.permissionsPolicy;
        if (whatIf.referrerPolicy)
            m_referrer->setCurrentText(toText(nameOf(*whatIf.referrerPolicy)));
        m_cookies->setChecked(m_cookies->isChecked() || whatIf.blocksThirdPartyCookies);
        m_fileChanges = whatIf.responses;
        m_filePolicies = std::move(rules.isolationPolicies);
        fillAudits();
        if (!m_filePolicies.empty())
            m_audit->setCurrentIndex(m_audit->count() - 1);
    }
    m_rulesFile->setText(tr("%1: %n change(s) of answers", nullptr, static_cast<int>(m_fileChanges.size()))
                             .arg(QFileInfo(path).fileName()));
    m_rulesFile->show();
    ask();
    return true;
}

void HarWhatIfPanel::edited()
{
    if (!m_isFilling)
        m_delay->start();
}

Result<HarQuestion, QString> HarWhatIfPanel::question()
{
    HarQuestion question;
    WhatIf& whatIf = question.whatIf;
    QString error;
    mark(*m_origin, {});
    mark(*m_csp, {});
    mark(*m_allowlist, {});
    const auto wrong = [&error](QWidget& field, const QString& problem) {
        mark(field, problem);
        error = problem;
    };
    if (const QString text = m_origin->text().trimmed(); !text.isEmpty()) {
        auto url = parseUrl(toBytes(text));
        if (!url || !url->hasHttpScheme())
            wrong(*m_origin, tr("“%1” is no origin of a page; write for example https://new.example").arg(text));
        else if (url->path() != "/" || url->query() || url->fragment())
            wrong(*m_origin, tr("“%1” is more than an origin; leave path and query out").arg(text));
        else
            whatIf.pageOrigin = std::move(*url);
        whatIf.keepsUrls = m_keepsUrls->isChecked();
    }
    if (m_profile->currentIndex() > 0)
        whatIf.profile = Profile(static_cast<ProfileId>(m_profile->currentIndex() - 1));
    if (m_embedder->currentIndex() > 0)
        whatIf.embedderPolicy = valueNamed<EmbedderPolicy>(toBytes(m_embedder->currentText()));
    if (const QString text = m_csp->text().trimmed(); !text.isEmpty()) {
        whatIf.contentSecurityPolicies = parseContentSecurityPolicyList(toBytes(text));
        if (whatIf.contentSecurityPolicies.empty())
            wrong(*m_csp, tr("“%1” has no directive; write for example connect-src 'self'").arg(text));
    }
    if (const QString text = m_allowlist->text().trimmed(); !text.isEmpty()) {
        whatIf.connectionAllowlist = toBytes(text);
        if (!isConnectionAllowlist(*whatIf.connectionAllowlist))
            wrong(*m_allowlist, tr("“%1” is no list in parentheses; write for example (response-origin)").arg(text));
    }
    whatIf.isolationPolicy = m_fileIsolation;
    whatIf.permissionsPolicy = m_filePermissions;
    if (m_referrer->currentIndex() > 0)
        whatIf.referrerPolicy = valueNamed<ReferrerPolicy>(toBytes(m_referrer->currentText()));
    whatIf.blocksThirdPartyCookies = m_cookies->isChecked();
    whatIf.responses = m_fileChanges;
    for (HarRuleRow* row : m_rules) {
        auto change = row->change();
        if (!change)
            error = change.error();
        else if (*change)
            whatIf.responses.push_back(std::move(**change));
    }
    mark(*m_auditOptions, {});
    m_auditOptions->setEnabled(m_audit->currentIndex() > 0);
    if (m_audit->currentIndex() > 0) {
        const QString text = m_audit->currentData().toString() + QChar(':') + m_auditOptions->text().trimmed();
        auto chosen = parseChosenGuard(toBytes(text), m_filePolicies);
        if (chosen)
            question.audit = std::move(*chosen);
        else
            wrong(*m_auditOptions, errorText(chosen.error()));
    }
    if (!error.isEmpty())
        return tl::make_unexpected(error);
    return question;
}

void HarWhatIfPanel::ask()
{
    m_delay->stop();
    auto asked = question();
    m_answer->setProblem(asked ? QString() : asked.error());
    if (asked && m_recording && !(asked->isEmpty() && m_recording->question().isEmpty()))
        m_recording->ask(std::move(*asked));
    showAnswer();
}

void HarWhatIfPanel::showAnswer()
{
    m_answer->showAnswer(m_recording.get());
}

void HarWhatIfPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showAnswer();
}

} // namespace fetchscope::ui
