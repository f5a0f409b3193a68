#include "ui/presenting/notes_window.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTime>

namespace fetchscope::ui {

namespace {

/// It is read at arm's length, while talking.
constexpr double notesScale = 1.35;

QFont sized(double scale, QFont::Weight weight = QFont::Normal)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * scale));
    font.setWeight(weight);
    return font;
}

QLabel* makeLabel(const char* name, const QFont& font)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* makeHeading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QFrame* makeRule()
{
    auto* rule = new QFrame;
    rule->setProperty("role", QStringLiteral("rule"));
    rule->setFixedHeight(1);
    return rule;
}

} // namespace

QString elapsedText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    const QString rest = QStringLiteral(":%1").arg(seconds % 60, 2, 10, QChar('0'));
    if (seconds < 3600)
        return QString::number(seconds / 60) + rest;
    return QStringLiteral("%1:%2").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QChar('0')) + rest;
}

NotesText::NotesText(QWidget* parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl& link) {
        if (link.scheme() == QStringLiteral("https") || link.scheme() == QStringLiteral("http"))
            QDesktopServices::openUrl(link);
    });
}

void NotesText::show(const QString& markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    refresh();
    verticalScrollBar()->setValue(0);
}

void NotesText::refresh()
{
    document()->setDefaultFont(sized(notesScale));
    document()->setMarkdown(m_markdown,
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
}

void NotesText::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

NotesWindow::NotesWindow(QWidget& window, const QElapsedTimer& since)
    : QWidget(&window, Qt::Window)
    , m_since(since)
    , m_clock(makeLabel("notesClock", sized(1.5)))
    , m_elapsed(makeLabel("notesElapsed", sized(2, QFont::DemiBold)))
    , m_curtain(makeLabel("notesCurtain", sized(1.2, QFont::DemiBold)))
    , m_title(makeLabel("notesTitle", sized(1.1, QFont::DemiBold)))
    , m_position(makeLabel("notesPosition", sized(1.1)))
    , m_now(makeLabel("notesNow", sized(1.5, QFont::DemiBold)))
    , m_nowWords(makeLabel("notesNowWords", sized(1.15)))
    , m_next(makeLabel("notesNext", sized(1.2, QFont::DemiBold)))
    , m_nextWords(makeLabel("notesNextWords", sized(1)))
    , m_notes(new NotesText)
{
    setObjectName(QStringLiteral("notesWindow"));
    setWindowTitle(tr("Notes – Fetchscope"));
    setAutoFillBackground(true);
    m_notes->setObjectName(QStringLiteral("notesText"));
    m_notes->setAccessibleName(tr("Notes"));
    m_elapsed->setAccessibleName(tr("Time since the start"));
    for (QLabel* label : {m_clock, m_elapsed, m_curtain, m_position})
        label->setWordWrap(false);
    QPalette colors = m_curtain->palette();
    colors.setColor(QPalette::WindowText, Theme::current().warn);
    m_curtain->setPalette(colors);
    m_position->setForegroundRole(QPalette::PlaceholderText);
    m_nextWords->setForegroundRole(QPalette::PlaceholderText);

    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_elapsed);
    top->addWidget(m_curtain, 1, Qt::AlignCenter);
    top->addWidget(m_clock);
    auto* where = new QHBoxLayout;
    where->addWidget(m_title, 1);
    where->addWidget(m_position);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 12, 20, 16);
    whole->setSpacing(8);
    whole->addLayout(top);
    whole->addLayout(where);
    whole->addWidget(makeRule());
    whole->addWidget(makeHeading(tr("Now")));
    whole->addWidget(m_now);
    whole->addWidget(m_nowWords);
    whole->addSpacing(4);
    whole->addWidget(makeHeading(tr("Next")));
    whole->addWidget(m_next);
    whole->addWidget(m_nextWords);
    whole->addWidget(makeRule());
    whole->addWidget(makeHeading(tr("Notes")));
    whole->addWidget(m_notes, 1);
    resize(640, 640);
    showTime();
    constexpr int second = 1000;
    startTimer(second);
}

void NotesWindow::tell(const PresenterWords& words)
{
    m_title->setText(words.title);
    m_position->setText(words.position);
    m_now->setText(words.now);
    m_nowWords->setText(words.nowWords);
    m_nowWords->setVisible(!words.nowWords.isEmpty());
    m_next->setText(words.next.isEmpty() ? tr("Nothing more: this is the end.") : words.next);
    m_nextWords->setText(words.nextWords);
    m_nextWords->setVisible(!words.nextWords.isEmpty());
    m_notes->show(words.notes.isEmpty() ? tr("*There are no notes here.*") : words.notes);
}

void NotesWindow::setCurtain(Curtain::Color color)
{
    m_curtain->setText(color == Curtain::Color::Black ? tr("The screen is black")
            : color == Curtain::Color::White          ? tr("The screen is white")
                                                      : QString());
}

void NotesWindow::showTime()
{
    m_elapsed->setText(elapsedText(m_since.elapsed()));
    m_clock->setText(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
}

void NotesWindow::timerEvent(QTimerEvent*)
{
    showTime();
}

void NotesWindow::closeEvent(QCloseEvent* event)
{
    QWidget::closeEvent(event);
    emit closed();
}

} // namespace fetchscope::ui
