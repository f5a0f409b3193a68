#include "ui/handout/export_dialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/wrapped_label.h"
#include "ui/words/text.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QUrl>

namespace fetchscope::ui {

namespace {

const QString folderKey = QStringLiteral("export/folder");
const QString formatKey = QStringLiteral("export/format");

struct FormatWords
{
    const char* title;
    const char* about;
};

/// In the order of HandoutFormat.
constexpr std::array<FormatWords, handoutFormats.size()> formatWords {{
    {QT_TRANSLATE_NOOP("ExportFormats", "HTML page"),
        QT_TRANSLATE_NOOP("ExportFormats",
            "One page to step through with keys and mouse, with questions to answer. It needs no network and no other "
            "file, and prints well.")},
    {QT_TRANSLATE_NOOP("ExportFormats", "Markdown"),
        QT_TRANSLATE_NOOP("ExportFormats", "Text for issues, wikis and notes, with what is right at the end.")},
    {QT_TRANSLATE_NOOP("ExportFormats", "PDF document"),
        QT_TRANSLATE_NOOP("ExportFormats", "Pages for paper, with the timelines as pictures.")},
    {QT_TRANSLATE_NOOP("ExportFormats", "SVG drawing"),
        QT_TRANSLATE_NOOP("ExportFormats", "The timeline, sharp at any size. What is folded stays folded.")},
    {QT_TRANSLATE_NOOP("ExportFormats", "PNG picture"),
        QT_TRANSLATE_NOOP("ExportFormats", "The timeline, for slides and chats. What is folded stays folded.")},
}};

QString translated(const char* text)
{
    return QCoreApplication::translate("ExportFormats", text);
}

const FormatWords& wordsOf(HandoutFormat format)
{
    return formatWords[static_cast<std::size_t>(format)];
}

QString endingOf(HandoutFormat format)
{
    return toText(infoOf(format).endings.front());
}

/// A name without what some file systems do not take.
QString safeFileName(QString name)
{
    static const QRegularExpression never(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    name = name.replace(never, QStringLiteral("-")).trimmed().left(100);
    while (name.startsWith(QChar('.')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("fetchscope") : name;
}

std::optional<HandoutFormat> formatOfName(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(QChar('.'));
    return dot > 0 ? handoutFormatOfEnding(toBytes(name.mid(dot).toLower())) : std::nullopt;
}

/// The name without an ending that asks for a format.
QString withoutEnding(const QString& name)
{
    return formatOfName(name) ? name.left(name.lastIndexOf(QChar('.'))) : name;
}

} // namespace

ExportDialog::ExportDialog(std::vector<Handout> handouts, QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_handouts(std::move(handouts))
    , m_settings(settings)
    , m_what(new QComboBox)
    , m_format(new QComboBox)
    , m_about(new WrappedLabel)
    , m_file(new QLineEdit)
    , m_browse(new QPushButton(tr("&Choose…")))
    , m_replaces(new WrappedLabel(tr("There is such a file. It will be replaced.")))
    , m_progress(new QProgressBar)
    , m_sign(new QLabel)
    , m_message(new WrappedLabel)
    , m_export(new QPushButton(tr("&Export")))
    , m_open(new QPushButton(tr("&Open It")))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    m_folder = settings.value(folderKey).toString();
    if (m_folder.isEmpty() || !QFileInfo(m_folder).isDir())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(m_folder).isDir())
        m_folder = QDir::homePath();
    makeForm();
    connectParts();
    for (const Handout& handout : m_handouts)
        m_what->addItem(handout.title);
    m_what->setEnabled(m_handouts.size() > 1);
    showKind();
    end(State::Asking);
    (m_handouts.size() > 1 ? m_what : m_format)->setFocus();
}

void ExportDialog::makeForm()
{
    m_what->setObjectName(QStringLiteral("exportWhat"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_about->setObjectName(QStringLiteral("exportAbout"));
    m_file->setObjectName(QStringLiteral("exportFile"));
    m_browse->setObjectName(QStringLiteral("exportBrowse"));
    m_replaces->setObjectName(QStringLiteral("exportReplaces"));
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_export->setObjectName(QStringLiteral("exportStart"));
    m_open->setObjectName(QStringLiteral("exportOpen"));
    m_close->setObjectName(QStringLiteral("exportClose"));
    m_progress->setAccessibleName(tr("Progress"));
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_what->setMinimumContentsLength(40);
    for (QLabel* label : {m_about, m_replaces, m_message})
        label->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_about, m_replaces})
        label->setProperty("role", QStringLiteral("hint"));
    m_about->setMinimumHeight(m_about->fontMetrics().lineSpacing() * 2);
    m_about->setAlignment(Qt::AlignTop);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_export->setDefault(true);

    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&What"), m_what);
    form->addRow(tr("&As"), m_format);
    form->addRow(QString(), m_about);
    form->addRow(tr("&File"), file);
    form->addRow(QString(), m_replaces);
    // Where there is one thing only, nothing is to be chosen.
    form->setRowVisible(m_what, m_handouts.size() > 1);
    for (QWidget* field : {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_format)})
        form->labelForField(field)->setProperty("role", QStringLiteral("fieldLabel"));
    auto* label = qobject_cast<QLabel*>(form->labelForField(file));
    label->setProperty("role", QStringLiteral("fieldLabel"));
    label->setBuddy(m_file);
    auto* told = new QHBoxLayout;
    told->setSpacing(8);
    told->addWidget(m_sign, 0, Qt::AlignTop);
    told->addWidget(m_message, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QPushButton* button : {m_open, m_export, m_close})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addLayout(told);
    layout->addStretch(1);
    layout->addLayout(buttons);
    resize(620, sizeHint().height());
}

void ExportDialog::connectParts()
{
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::showKind);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showFormat);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::showFile);
    connect(m_file, &QLineEdit::textEdited, this, &ExportDialog::takeEnding);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(path())); });
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(&m_job, &ExportJob::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all > 1 ? all : 0);
        m_progress->setValue(done);
    });
    connect(&m_job, &ExportJob::written, this, [this] {
        m_settings.setValue(folderKey, QFileInfo(path()).absolutePath());
        m_settings.setValue(formatKey, toText(infoOf(format()).name));
        end(State::Written);
        tell(tr("Written: %1").arg(QDir::toNativeSeparators(path())), false);
    });
    connect(&m_job, &ExportJob::cancelled, this, [this] {
        end(State::Asking);
        tell(tr("Stopped. Nothing was written."), true);
    });
    connect(&m_job, &ExportJob::failed, this, [this](const QString& problem) {
        end(State::Asking);
        tell(problem, true);
        m_file->setFocus();
        m_file->selectAll();
    });
}

const Handout& ExportDialog::chosen() const
{
    return m_handouts[static_cast<std::size_t>(std::max(0, m_what->currentIndex()))];
}

HandoutFormat ExportDialog::format() const
{
    return static_cast<HandoutFormat>(m_format->currentData().toInt());
}

QString ExportDialog::path() const
{
    QString text = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (formatOfName(text) != format())
        text += endingOf(format());
    return QDir::cleanPath(QDir(m_folder).absoluteFilePath(text));
}

void ExportDialog::takeEnding(const QString& name)
{
    const auto wanted = formatOfName(name);
    const int index = wanted ? m_format->findData(static_cast<int>(*wanted)) : -1;
    if (index < 0 || index == m_format->currentIndex())
        return;
    const QSignalBlocker blocker(m_format);
    m_format->setCurrentIndex(index);
    m_about->setText(translated(wordsOf(format()).about));
    showFile();
}

void ExportDialog::showKind()
{
    const QString wanted =
        m_format->count() > 0 ? toText(infoOf(format()).name) : m_settings.value(formatKey).toString();
    {
        const QSignalBlocker blocker(m_format);
        m_format->clear();
        for (const HandoutFormatInfo& info : handoutFormats) {
            if (!comesAs(chosen().kind(), info.format))
                continue;
            m_format->addItem(translated(wordsOf(info.format).title), static_cast<int>(info.format));
            if (toText(info.name) == wanted)
                m_format->setCurrentIndex(m_format->count() - 1);
        }
    }
    // A name that somebody typed stands for one thing alone.
    m_file->setText(QDir::toNativeSeparators(QDir(m_folder).filePath(safeFileName(chosen().fileName))));
    showFormat();
}

void ExportDialog::showFormat()
{
    m_about->setText(translated(wordsOf(format()).about));
    m_file->setText(withoutEnding(m_file->text().trimmed()) + endingOf(format()));
    showFile();
}

void ExportDialog::showFile()
{
    const QString file = path();
    const bool isNamed = !QFileInfo(m_file->text().trimmed()).fileName().isEmpty();
    // What was told was told of another file.
    if (m_state != State::Writing)
        end(State::Asking);
    m_replaces->setVisible(isNamed && QFileInfo(file).isFile());
    m_export->setEnabled(isNamed && m_state != State::Writing);
}

void ExportDialog::browse()
{
    const QString filter = QStringLiteral("%1 (*%2)").arg(translated(wordsOf(format()).title), endingOf(format()));
    // That a file is there is said in this dialog.
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Export"), path(), filter, nullptr, QFileDialog::DontConfirmOverwrite);
    if (file.isEmpty())
        return;
    m_folder = QFileInfo(file).absolutePath();
    m_file->setText(QDir::toNativeSeparators(withoutEnding(file) + endingOf(format())));
}

void ExportDialog::start()
{
    if (m_job.isRunning() || !m_export->isEnabled())
        return;
    end(State::Writing);
    m_progress->setRange(0, 0);
    m_job.start(chosen(), format(), path());
}

void ExportDialog::end(State state)
{
    m_state = state;
    const bool isWriting = state == State::Writing;
    for (QWidget* field : std::initializer_list<QWidget*> {m_format, m_file, m_browse, m_export})
        field->setEnabled(!isWriting);
    m_what->setEnabled(!isWriting && m_handouts.size() > 1);
    m_progress->setVisible(isWriting);
    m_open->setVisible(state == State::Written);
    m_export->setVisible(state != State::Written);
    m_close->setText(isWriting ? tr("&Stop") : state == State::Written ? tr("Close") : tr("Cancel"));
    m_message->clear();
    m_sign->clear();
    if (isWriting)
        m_close->setFocus();
    if (state == State::Written) {
        m_replaces->hide();
        m_close->setDefault(true);
        m_close->setFocus();
    } else {
        m_export->setDefault(true);
    }
}

void ExportDialog::tell(const QString& text, bool isBad)
{
    const Tone tone = isBad ? Tone::Warn : Tone::Pass;
    m_sign->setPixmap(toneIcon(tone).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_message->setText(text);
    QAccessibleEvent event(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ExportDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

} // namespace fetchscope::ui
