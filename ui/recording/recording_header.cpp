#include "ui/recording/recording_header.h"

#include "core/replay/page_context.h"
#include "ui/recording/entry_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

namespace fetchscope::ui {

namespace {

constexpr int noticeTime = 6000;
constexpr int progressSteps = 1000;

QString versioned(const std::string& name, const std::string& version)
{
    QString text = toText(name);
    if (!version.empty())
        text += QChar(' ') + toText(version);
    return text.left(80);
}

} // namespace

HarHeader::HarHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_source(new QLabel)
    , m_totals(new QLabel)
    , m_notice(new QLabel)
    , m_profile(new QComboBox)
    , m_progress(new QProgressBar)
    , m_state(new QLabel)
    , m_stop(new QPushButton(tr("Cancel")))
    , m_reload(new QPushButton(tr("Read All")))
    , m_noticeTime(new QTimer(this))
{
    setObjectName(QStringLiteral("harHeader"));
    m_title->setObjectName(QStringLiteral("harTitle"));
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_source->setProperty("role", "fieldLabel");
    m_source->setObjectName(QStringLiteral("harSource"));
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_source->setTextFormat(Qt::PlainText);
    m_totals->setObjectName(QStringLiteral("harTotals"));
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setWordWrap(true);
    for (QLabel* label : {m_title, m_source, m_totals})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notice->setObjectName(QStringLiteral("harNotice"));
    m_notice->setProperty("role", "fieldLabel");
    m_profile->setObjectName(QStringLiteral("harProfile"));
    m_profile->setAccessibleName(tr("Whose rules decide"));
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_profile->addItem(tr("Recorded browser"));
    for (std::size_t i = 0; i < Names<ProfileId>::list.size(); ++i)
        m_profile->addItem(nameOfProfile(static_cast<ProfileId>(i)));
    m_progress->setObjectName(QStringLiteral("harProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 6);
    m_state->setObjectName(QStringLiteral("harState"));
    m_state->setProperty("role", "fieldLabel");
    m_stop->setObjectName(QStringLiteral("harStop"));
    m_reload->setObjectName(QStringLiteral("harReload"));
    auto* save = m_save = new QToolButton;
    save->setObjectName(QStringLiteral("harSaveList"));
    save->setIcon(icon(QStringLiteral("export")));
    save->setToolTip(tr("Save the list as CSV…"));
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("harClose"));
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close the recording"));
    for (QToolButton* button : {save, close}) {
        button->setAccessibleName(button->toolTip());
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize(QSize(16, 16));
    }
    auto* rules = new QLabel(tr("R&ules of"));
    rules->setProperty("role", "fieldLabel");
    rules->setBuddy(m_profile);

    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title);
    top->addWidget(m_source, 1);
    top->addWidget(m_progress);
    top->addWidget(m_state);
    top->addWidget(m_stop);
    top->addWidget(m_reload);
    top->addWidget(rules);
    top->addWidget(m_profile);
    top->addWidget(save);
    top->addWidget(close);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_totals, 1);
    second->addWidget(m_notice);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addLayout(second);

    m_noticeTime->setSingleShot(true);
    m_noticeTime->setInterval(noticeTime);
    m_notice->hide();
    connect(m_noticeTime, &QTimer::timeout, m_notice, &QLabel::hide);
    connect(m_stop, &QPushButton::clicked, this, &HarHeader::stopRequested);
    connect(m_reload, &QPushButton::clicked, this, &HarHeader::reloadRequested);
    connect(save, &QToolButton::clicked, this, &HarHeader::saveRequested);
    connect(close, &QToolButton::clicked, this, &HarHeader::closeRequested);
    connect(m_profile, &QComboBox::activated, this, [this](int index) {
        emit profileChosen(index == 0 ? std::nullopt : std::optional(static_cast<ProfileId>(index - 1)));
    });
}

void HarHeader::show(const HarRecording& recording)
{
    m_title->setText(recording.name());
    m_title->setToolTip(QDir::toNativeSeparators(recording.path()));
    const QSignalBlocker blocker(m_profile);
    m_profile->setCurrentIndex(recording.profile() ? 1 + static_cast<int>(*recording.profile()) : 0);
    m_profile->setItemText(0, tr("Recorded browser"));
    QString source;
    if (!recording.documents().empty()) {
        const RecordingInfo& info = recording.documents().back().info;
        source = versioned(info.creator, info.creatorVersion);
        if (!info.browser.empty())
            source += QStringLiteral(" \u00b7 ") + versioned(info.browser, info.browserVersion);
        m_profile->setItemText(0, tr("Recorded browser (%1)").arg(nameOfProfile(recordedBrowser(info))));
    }
    m_source->setText(source);
    m_source->setToolTip(source);
    showProgress(recording);
}

void HarHeader::showProgress(const HarRecording& recording)
{
    using State = HarRecording::State;
    const State state = recording.state();
    const bool isRunning = state == State::Running;
    const HarReading::Progress progress = recording.progress();
    const QLocale locale;
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_reload->setVisible(state == State::Stopped);
    m_state->setVisible(isRunning || state == State::Stopped);
    QString share;
    if (progress.total > 0) {
        m_progress->setRange(0, progressSteps);
        m_progress->setValue(static_cast<int>(progress.consumed * progressSteps / progress.total));
        share =
            locale.toString(static_cast<qulonglong>(progress.consumed * 100 / progress.total)) + QStringLiteral(" %");
    } else {
        m_progress->setRange(0, 0);
    }
    if (isRunning && progress.total == 0)
        m_state->setText(tr("Reading…"));
    else if (isRunning)
        m_state->setText(tr("%1 of %2 · %3 entries")
                             .arg(locale.formattedDataSize(static_cast<qint64>(progress.consumed)),
                                 locale.formattedDataSize(static_cast<qint64>(progress.total)),
                                 locale.toString(static_cast<qulonglong>(recording.size()))));
    else
        m_state->setText(share.isEmpty() ? tr("Stopped") : tr("Stopped at %1").arg(share));
    m_totals->setText(totalsLine(recording));
    m_totals->setVisible(recording.size() > 0);
    m_save->setVisible(recording.size() > 0);
}

void HarHeader::notice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    m_noticeTime->start();
}

} // namespace fetchscope::ui
