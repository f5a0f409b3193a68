#include "ui/presenting/keys_sheet.h"

#include "ui/presenting/presenting_keys.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QTimer>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr int hintTime = 5000;
constexpr int edge = 24;

QString allKeys()
{
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\">");
    for (const PresentingKeyRow& row : presentingKeyRows())
        html += QStringLiteral("<tr><td style=\"padding-right:28px\"><b>%1</b></td><td>%2</td></tr>")
                    .arg(row.keys.toHtmlEscaped(), row.what.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

} // namespace

KeysSheet::KeysSheet(QWidget& window)
    : QFrame(&window)
    , m_text(new QLabel)
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("presentingKeys"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setFrameShape(QFrame::Box);
    m_text->setTextFormat(Qt::RichText);
    m_text->setObjectName(QStringLiteral("presentingKeysText"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->addWidget(m_text);
    m_timer->setSingleShot(true);
    m_timer->setInterval(hintTime);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
    window.installEventFilter(this);
}

void KeysSheet::showAll()
{
    m_timer->stop();
    m_isHint = false;
    m_text->setFont(titleFont());
    m_text->setText(allKeys());
    setAccessibleName(tr("Keys while presenting"));
    show();
    place();
}

void KeysSheet::showHint()
{
    m_isHint = true;
    m_text->setFont(titleFont());
    m_text->setText(tr("<b>Escape</b> stops · <b>S</b> shows your notes · <b>?</b> lists the keys"));
    setAccessibleName(tr("Keys while presenting"));
    show();
    place();
    m_timer->start();
}

void KeysSheet::place()
{
    const QRect whole = parentWidget()->rect();
    // What is wide must not be wider than the window.
    QFont font = titleFont();
    m_text->setFont(font);
    while ((sizeHint().width() > whole.width() - edge || sizeHint().height() > whole.height() - edge)
        && font.pointSizeF() > 6) {
        font.setPointSizeF(font.pointSizeF() - 0.5);
        m_text->setFont(font);
    }
    resize(sizeHint());
    const int top = m_isHint ? edge : std::max(0, (whole.height() - height()) / 2);
    move(std::max(0, m_isHint ? whole.width() - width() - edge : (whole.width() - width()) / 2), top);
    raise();
}

bool KeysSheet::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize && object == parent() && !isHidden())
        place();
    return QFrame::eventFilter(object, event);
}

} // namespace fetchscope::ui
