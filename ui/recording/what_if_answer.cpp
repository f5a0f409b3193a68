#include "ui/recording/what_if_answer.h"

#include "ui/recording/entry_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>

namespace fetchscope::ui {

WhatIfAnswer::WhatIfAnswer(QWidget* parent)
    : QWidget(parent)
    , m_problem(new QLabel)
    , m_answer(new QTextBrowser)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_reset(new QPushButton(tr("Take Everything Back")))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_problem->setObjectName(QStringLiteral("whatIfProblem"));
    m_problem->setProperty("role", "error");
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(16, 8, 16, 0);
    m_problem->hide();
    m_answer->setObjectName(QStringLiteral("whatIfAnswer"));
    m_answer->setAccessibleName(tr("The difference"));
    m_answer->setOpenLinks(false);
    m_answer->document()->setDocumentMargin(16);
    connect(m_answer, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == QStringLiteral("filter"))
            emit filterRequested(link.path(QUrl::FullyDecoded));
    });
    m_progress->setObjectName(QStringLiteral("whatIfProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedHeight(6);
    m_cancel->setObjectName(QStringLiteral("whatIfCancel"));
    connect(m_cancel, &QPushButton::clicked, this, &WhatIfAnswer::cancelRequested);
    m_reset->setObjectName(QStringLiteral("whatIfReset"));
    connect(m_reset, &QPushButton::clicked, this, &WhatIfAnswer::resetRequested);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 4, 16, 12);
    bottom->setSpacing(8);
    bottom->addWidget(m_progress, 1);
    bottom->addWidget(m_cancel);
    bottom->addStretch(0);
    bottom->addWidget(m_reset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_problem);
    layout->addWidget(m_answer, 1);
    layout->addLayout(bottom);
}

void WhatIfAnswer::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void WhatIfAnswer::showAnswer(const HarRecording* recording)
{
    using State = HarRecording::State;
    const State state = recording ? recording->answerState() : State::Waiting;
    const bool isRunning = state == State::Running;
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_reset->setEnabled(recording && !recording->question().isEmpty());
    QString html;
    switch (state) {
    case State::Waiting:
        html = emptyHtml(tr("Change something: what would break, and what would begin to work, is shown here."));
        break;
    case State::Running: {
        const HarReading::Progress progress = recording->answerProgress();
        m_progress->setRange(0, progress.total > 0 ? 1000 : 0);
        if (progress.total > 0)
            m_progress->setValue(static_cast<int>(progress.consumed * 1000 / progress.total));
        html = emptyHtml(recording->state() == State::Running ? tr("This is asked when the recording is read.")
                                                              : tr("Judging again…"));
        break;
    }
    case State::Complete:
        html = differenceHtml(*recording);
        break;
    case State::Stopped:
        html = emptyHtml(tr("Stopped. Change something to ask again."));
        break;
    case State::Failed:
        html = toneHtml(Tone::Fail, recording->answerError() ? recording->answerError()->message : QString());
        break;
    }
    if (html != m_answer->property("shown").toString()) {
        m_answer->setHtml(html);
        m_answer->setProperty("shown", html);
    }
}

} // namespace fetchscope::ui
