#include "ui/probe/probe_form.h"

#include "ui/editor/completions.h"
#include "ui/probe/connection_fields.h"
#include "ui/probe/probe_fields.h"
#include "ui/widgets/marked_field.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>

#include <algorithm>

namespace fetchscope::ui {

namespace {

const QString settingsGroup = QStringLiteral("probe/");

} // namespace

ProbeForm::ProbeForm(QWidget* parent)
    : QWidget(parent)
    , m_url(lineWith(QStringLiteral("probeUrl"), tr("URL"), QStringLiteral("https://api.example/data")))
    , m_origin(lineWith(QStringLiteral("probeOrigin"), tr("Origin of the page"), QStringLiteral("https://app.example")))
    , m_method(choiceOf(QStringLiteral("probeMethod"), tr("Method"), methodNames()))
    , m_mode(choiceOf(QStringLiteral("probeMode"), tr("Mode"),
          {QStringLiteral("cors"), QStringLiteral("no-cors"), QStringLiteral("same-origin")}))
    , m_credentials(choiceOf(QStringLiteral("probeCredentials"), tr("Credentials"),
          {QStringLiteral("same-origin"), QStringLiteral("include"), QStringLiteral("omit")}))
    , m_profile(choiceOf(QStringLiteral("probeProfile"), tr("Browser"), {}))
    , m_headers(linesWith(QStringLiteral("probeHeaders"), tr("Headers"), QStringLiteral("X-Ping: 1"), 3))
    , m_cookies(
          linesWith(QStringLiteral("probeCookies"), tr("Cookies"), QStringLiteral("id=1; SameSite=None; Secure"), 2))
    , m_body(linesWith(QStringLiteral("probeBody"), tr("Body"), QStringLiteral("{\"name\": \"value\"}"), 4))
    , m_options(new ConnectionFields)
{
    setObjectName(QStringLiteral("probeForm"));
    m_method->setEditable(true);
    m_method->setCurrentText(QStringLiteral("GET"));
    for (const ProfileId profile : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari, ProfileId::Standard})
        m_profile->addItem(nameOfProfile(profile), static_cast<int>(profile));
    m_cookies->setToolTip(tr("Those of the URL's host that the browser has, each as its server set it"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 12, 12, 4);
    form->setSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (QWidget* field : std::initializer_list<QWidget*> {
             m_url, m_origin, m_method, m_mode, m_credentials, m_profile, m_headers, m_cookies, m_body})
        addField(*form, field);
    form->addRow(m_options);
    connect(m_options, &ConnectionFields::changed, this, &ProbeForm::unmark);
    for (QLineEdit* line : {m_url, m_origin}) {
        connect(line, &QLineEdit::textEdited, this, &ProbeForm::unmark);
        // Of what is longer than its field the beginning is shown.
        connect(line, &QLineEdit::editingFinished, line, [line] { line->setCursorPosition(0); });
    }
    for (QPlainTextEdit* edit : {m_headers, m_cookies, m_body})
        connect(edit, &QPlainTextEdit::textChanged, this, &ProbeForm::unmark);
    for (QComboBox* choice : {m_method, m_mode, m_credentials, m_profile})
        connect(choice, &QComboBox::currentTextChanged, this, &ProbeForm::unmark);
}

PageRequest ProbeForm::request() const
{
    PageRequest request;
    request.url = toBytes(m_url->text().trimmed());
    request.origin = toBytes(m_origin->text().trimmed());
    request.method = toBytes(m_method->currentText().trimmed());
    request.mode = toBytes(m_mode->currentText());
    request.credentials = toBytes(m_credentials->currentText());
    request.headers = linesOf(*m_headers);
    request.cookies = linesOf(*m_cookies);
    request.body = toBytes(m_body->toPlainText());
    return request;
}

ProfileId ProbeForm::profile() const
{
    return static_cast<ProfileId>(m_profile->currentData().toInt());
}

QWidget* ProbeForm::fieldOf(std::string_view name) const
{
    if (name == "origin")
        return m_origin;
    if (name == "header")
        return m_headers;
    if (name == "cookie")
        return m_cookies;
    return m_url;
}

void ProbeForm::unmark()
{
    for (QWidget* field : std::initializer_list<QWidget*> {m_url, m_origin, m_headers, m_cookies})
        mark(*field, {});
    m_options->unmark();
    emit changed();
}

void ProbeForm::refuse(const InputError& error)
{
    const std::string* const where = error.where.text();
    const std::string_view name = where ? std::string_view(*where) : std::string_view();
    const QString problem = messageText(error.message) + QStringLiteral("; ") + messageText(error.suggestion);
    if (!m_options->refuse(name, problem)) {
        QWidget* field = fieldOf(name);
        mark(*field, problem);
        field->setFocus(Qt::OtherFocusReason);
    }
    emit refused(problem);
}

std::optional<Scenario> ProbeForm::takeScenario()
{
    unmark();
    auto scenario = scenarioOf(request());
    if (!scenario) {
        refuse(scenario.error());
        return std::nullopt;
    }
    if (const auto good = checkConnection(connection()); !good) {
        refuse(good.error());
        return std::nullopt;
    }
    scenario->profile = profile();
    if (const auto answer = m_options->localNetwork())
        scenario->settings.localNetworkAccess = LocalNetworkPermissions::both(*answer);
    return *std::move(scenario);
}

ConnectionOptions ProbeForm::connection() const
{
    return m_options->connection();
}

void ProbeForm::save(QSettings& settings) const
{
    // Headers, cookies and bodies hold secrets, and are not kept.
    settings.setValue(settingsGroup + QStringLiteral("url"), m_url->text());
    settings.setValue(settingsGroup + QStringLiteral("origin"), m_origin->text());
    settings.setValue(settingsGroup + QStringLiteral("method"), m_method->currentText());
    settings.setValue(settingsGroup + QStringLiteral("mode"), m_mode->currentText());
    settings.setValue(settingsGroup + QStringLiteral("credentials"), m_credentials->currentText());
    settings.setValue(settingsGroup + QStringLiteral("profile"), m_profile->currentData());
    m_options->save(settings);
}

void ProbeForm::restore(const QSettings& settings)
{
    const auto value = [&settings](const char* key, const QString& usual) {
        return settings.value(settingsGroup + QString::fromLatin1(key), usual).toString();
    };
    m_url->setText(value("url", {}));
    m_origin->setText(value("origin", {}));
    m_method->setCurrentText(value("method", QStringLiteral("GET")));
    m_mode->setCurrentText(value("mode", QStringLiteral("cors")));
    m_credentials->setCurrentText(value("credentials", QStringLiteral("same-origin")));
    const int profile = m_profile->findData(settings.value(settingsGroup + QStringLiteral("profile")));
    m_profile->setCurrentIndex(std::max(0, profile));
    m_options->restore(settings);
}

void ProbeForm::takeFocus()
{
    m_url->setFocus(Qt::OtherFocusReason);
    m_url->selectAll();
}

void ProbeForm::setLocked(bool isLocked)
{
    setEnabled(!isLocked);
}

} // namespace fetchscope::ui
