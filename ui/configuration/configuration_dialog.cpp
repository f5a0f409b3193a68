#include "ui/configuration/configuration_dialog.h"

#include "core/reading/io/text_file.h"
#include "core/reading/server_policy/needed_policy.h"
#include "core/writing/servers/dialect.h"
#include "ui/configuration/configuration_colors.h"
#include "ui/configuration/policy_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/wrapped_label.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

namespace fetchscope::ui {

namespace {

const QString dialectKey = QStringLiteral("configuration/dialect");

} // namespace

ConfigurationDialog::ConfigurationDialog(const Scenario* scenario, QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_form(new PolicyForm)
    , m_dialects(new QListWidget)
    , m_from(new WrappedLabel)
    , m_file(new WrappedLabel)
    , m_text(new QPlainTextEdit)
    , m_colors(new ConfigurationColors(m_text->document()))
    , m_message(new WrappedLabel)
    , m_copy(new QPushButton(tr("&Copy")))
    , m_save(new QPushButton(tr("&Save As…")))
{
    setObjectName(QStringLiteral("configurationDialog"));
    setWindowTitle(tr("Server configuration"));
    m_dialects->setObjectName(QStringLiteral("configurationDialects"));
    m_dialects->setAccessibleName(tr("Kind of server"));
    m_from->setObjectName(QStringLiteral("configurationFrom"));
    m_file->setObjectName(QStringLiteral("configurationFile"));
    m_file->setTextFormat(Qt::RichText);
    m_file->setOpenExternalLinks(true);
    m_file->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setObjectName(QStringLiteral("configurationText"));
    m_text->setAccessibleName(tr("Configuration"));
    m_text->setReadOnly(true);
    m_text->setFont(monospaceFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_message->setObjectName(QStringLiteral("configurationMessage"));
    m_message->setTextFormat(Qt::RichText);
    m_copy->setObjectName(QStringLiteral("configurationCopy"));
    m_save->setObjectName(QStringLiteral("configurationSave"));

    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_file);
    column->addWidget(m_text, 1);
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_dialects);
    halves->addWidget(right);
    halves->setStretchFactor(1, 1);
    halves->setSizes({220, 560});
    auto* close = new QPushButton(tr("C&lose"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_from);
    layout->addWidget(m_form);
    layout->addWidget(halves, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    resize(820, 600);

    QString from;
    if (scenario) {
        const auto needed = policyNeededBy(*scenario);
        if (needed)
            m_form->fill(*needed);
        from = needed ? tr("What the page of this scenario needs is filled in; change what shall be otherwise.")
                      : errorText(needed.error());
    }
    m_from->setText(from);
    m_from->setVisible(!from.isEmpty());
    fillDialects();
    connect(m_form, &PolicyForm::edited, this, &ConfigurationDialog::refresh);
    connect(m_dialects, &QListWidget::currentRowChanged, this, &ConfigurationDialog::refresh);
    connect(m_copy, &QPushButton::clicked, this, &ConfigurationDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ConfigurationDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
    m_form->focusFirst();
}

ConfigurationDialog::~ConfigurationDialog()
{
    m_settings.setValue(dialectKey, toText(dialect().id));
}

void ConfigurationDialog::fillDialects()
{
    const std::string last = toBytes(m_settings.value(dialectKey).toString());
    for (const Dialect& known : allDialects()) {
        m_dialects->addItem(toText(known.title));
        if (known.id == last)
            m_dialects->setCurrentRow(m_dialects->count() - 1);
    }
    if (m_dialects->currentRow() < 0)
        m_dialects->setCurrentRow(0);
}

const Dialect& ConfigurationDialog::dialect() const
{
    return allDialects()[static_cast<std::size_t>(std::max(0, m_dialects->currentRow()))];
}

void ConfigurationDialog::refresh()
{
    const Dialect& chosen = dialect();
    m_file->setText(
        QStringLiteral("<b>%1</b> &nbsp; %2")
            .arg(toText(chosen.fileName).toHtmlEscaped(), linkHtml(toText(chosen.documentation), tr("Documentation"))));
    const auto policy = m_form->policy();
    QString problem = policy ? QString() : policy.error();
    QString text;
    if (policy) {
        if (const auto written = writeConfiguration(chosen, *policy))
            text = toText(*written);
        else
            problem = errorText(written.error());
    }
    m_colors->setLanguage(chosen.language);
    m_text->setPlainText(text);
    m_copy->setEnabled(!text.isEmpty());
    m_save->setEnabled(!text.isEmpty());
    QStringList notes;
    if (!problem.isEmpty())
        notes << toneHtml(Tone::Fail, problem);
    else
        for (const Message& warning : warningsOf(*policy))
            notes << toneHtml(Tone::Warn, messageText(warning));
    m_message->setText(notes.join(QStringLiteral("<br>")));
    m_message->setVisible(!notes.isEmpty());
}

void ConfigurationDialog::copy() const
{
    QApplication::clipboard()->setText(m_text->toPlainText());
}

void ConfigurationDialog::save()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save"), QFileInfo(toText(dialect().fileName)).fileName());
    if (path.isEmpty())
        return;
    const auto written = writeTextFile(QFile::encodeName(path).toStdString(), toBytes(m_text->toPlainText()));
    m_message->setText(written
            ? toneHtml(Tone::Pass, tr("Saved as %1.").arg(path))
            : toneHtml(Tone::Fail, path + QStringLiteral(": ") + messageText(written.error().message)));
    m_message->show();
}

} // namespace fetchscope::ui
