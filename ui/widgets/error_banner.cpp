#include "ui/widgets/error_banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

namespace fetchscope::ui {

ErrorBanner::ErrorBanner(QWidget* parent)
    : QFrame(parent)
    , m_sign(new QLabel)
    , m_title(new QLabel)
    , m_message(new QLabel)
    , m_retry(new QPushButton(tr("Try Again")))
{
    setObjectName(QStringLiteral("errorBanner"));
    setAccessibleName(tr("Error"));
    setAutoFillBackground(true);
    m_title->setObjectName(QStringLiteral("errorTitle"));
    m_message->setObjectName(QStringLiteral("errorMessage"));
    for (QLabel* label : {m_title, m_message}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto* dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setObjectName(QStringLiteral("errorDismiss"));
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_message);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_retry, 0, Qt::AlignTop);
    layout->addWidget(dismiss, 0, Qt::AlignTop);
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(m_source); });
    connect(dismiss, &QPushButton::clicked, this, &ErrorBanner::dismissed);
    hide();
}

void ErrorBanner::show(const std::optional<LoadError>& error)
{
    setVisible(error.has_value());
    if (!error)
        return;
    m_source = error->source;
    const QFileInfo file(error->source);
    const bool isFile = file.isAbsolute();
    m_retry->setVisible(isFile);
    const QString name = isFile ? file.fileName() : error->source;
    m_title->setText(QStringLiteral("<b>%1</b>").arg(tr("%1 could not be opened").arg(name).toHtmlEscaped()));
    m_title->setToolTip(isFile ? QDir::toNativeSeparators(error->source) : QString());
    QString text;
    if (!error->where.isEmpty())
        text += QStringLiteral("<span style=\"font-family:'%1'\">%2</span> &nbsp;")
                    .arg(monospaceFont().family(), messageText(error->where).toHtmlEscaped());
    text += error->message.toHtmlEscaped();
    if (!error->suggestion.isEmpty())
        text += QStringLiteral("<br>%1").arg(error->suggestion.toHtmlEscaped());
    m_message->setText(text);
    dress();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ErrorBanner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isDressing)
        dress();
}

void ErrorBanner::dress()
{
    const QScopedValueRollback guard(m_isDressing, true);
    const Theme& theme = Theme::current();
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.failSoft);
    setPalette(colors);
    m_sign->setPixmap(toneIcon(Tone::Fail).pixmap(QSize(20, 20), devicePixelRatioF()));
}

} // namespace fetchscope::ui
