#include "ui/probe/connection_fields.h"

#include "ui/probe/probe_fields.h"
#include "ui/widgets/marked_field.h"
#include "ui/words/text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace fetchscope::ui {

namespace {

const QString connectionSettings = QStringLiteral("probe/");

} // namespace

ConnectionFields::ConnectionFields(QWidget* parent)
    : QWidget(parent)
    , m_more(new QToolButton)
    , m_fields(new QWidget)
    , m_resolve(
          linesWith(QStringLiteral("probeResolve"), tr("Who answers"), QStringLiteral("api.example:443:127.0.0.1"), 2))
    , m_authority(lineWith(QStringLiteral("probeAuthority"), tr("Authorities"), QStringLiteral("own-ca.pem")))
    , m_proxy(lineWith(QStringLiteral("probeProxy"), tr("Proxy"), QStringLiteral("http://127.0.0.1:8080")))
    , m_localNetwork(choiceOf(QStringLiteral("probeLocalNetwork"), tr("Local network"), {}))
{
    m_resolve->setToolTip(tr("host:port:address: who answers for a host, in place of what its name says"));
    m_authority->setToolTip(
        tr("A PEM file with the authorities to trust in place of the system's, for a server with its own certificate"));
    m_proxy->setToolTip(tr("Send through this proxy (http:, https:, socks5:, socks5h:); the system's is never used"));
    m_localNetwork->setToolTip(
        tr("What the user has answered where a page asks for this machine or the local network"));
    m_localNetwork->addItem(tr("Not asked yet"), QString());
    for (const std::string_view answer : Names<Permission>::list)
        m_localNetwork->addItem(toText(answer), toText(answer));

    m_more->setText(tr("Options"));
    m_more->setObjectName(QStringLiteral("probeMore"));
    m_more->setCheckable(true);
    m_more->setProperty("quiet", true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_fields->hide();
    connect(m_more, &QToolButton::toggled, m_fields, &QWidget::setVisible);

    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addField(*form, m_resolve);
    addField(*form, m_authority->accessibleName(), makeAuthorityRow());
    addField(*form, m_proxy);
    addField(*form, m_localNetwork);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_fields);

    for (QLineEdit* line : {m_authority, m_proxy})
        connect(line, &QLineEdit::textChanged, this, &ConnectionFields::changed);
    connect(m_resolve, &QPlainTextEdit::textChanged, this, &ConnectionFields::changed);
    connect(m_localNetwork, &QComboBox::currentTextChanged, this, &ConnectionFields::changed);
}

QWidget* ConnectionFields::makeAuthorityRow()
{
    auto* row = new QWidget;
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(QStringLiteral("probeChooseAuthority"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_authority, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &ConnectionFields::chooseAuthority);
    return row;
}

void ConnectionFields::chooseAuthority()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Authorities to Trust"), m_authority->text(),
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (!path.isEmpty())
        m_authority->setText(path);
}

ConnectionOptions ConnectionFields::connection() const
{
    return {linesOf(*m_resolve), toBytes(m_proxy->text().trimmed()), toBytes(m_authority->text().trimmed())};
}

std::optional<Permission> ConnectionFields::localNetwork() const
{
    return valueNamed<Permission>(toBytes(m_localNetwork->currentData().toString()));
}

QWidget* ConnectionFields::fieldOf(std::string_view name) const
{
    if (name == "resolve")
        return m_resolve;
    if (name == "ca")
        return m_authority;
    return name == "proxy" ? m_proxy : nullptr;
}

bool ConnectionFields::refuse(std::string_view field, const QString& problem)
{
    QWidget* wrong = fieldOf(field);
    if (!wrong)
        return false;
    m_more->setChecked(true);
    mark(*wrong, problem);
    wrong->setFocus(Qt::OtherFocusReason);
    return true;
}

void ConnectionFields::unmark()
{
    for (QWidget* field : std::initializer_list<QWidget*> {m_resolve, m_authority, m_proxy})
        mark(*field, {});
}

void ConnectionFields::save(QSettings& settings) const
{
    settings.setValue(connectionSettings + QStringLiteral("resolve"), m_resolve->toPlainText());
    settings.setValue(connectionSettings + QStringLiteral("authority"), m_authority->text());
    // A password in it is not kept.
    const QUrl proxy(m_proxy->text());
    settings.setValue(
        connectionSettings + QStringLiteral("proxy"), proxy.userInfo().isEmpty() ? m_proxy->text() : QString());
    settings.setValue(connectionSettings + QStringLiteral("localNetwork"), m_localNetwork->currentData());
}

void ConnectionFields::restore(const QSettings& settings)
{
    const auto value = [&settings](const char* key) {
        return settings.value(connectionSettings + QString::fromLatin1(key)).toString();
    };
    m_resolve->setPlainText(value("resolve"));
    m_authority->setText(value("authority"));
    m_proxy->setText(value("proxy"));
    m_localNetwork->setCurrentIndex(std::max(0, m_localNetwork->findData(value("localNetwork"))));
    // What is set is seen.
    const bool isSet = !m_resolve->toPlainText().isEmpty() || !m_authority->text().isEmpty()
        || !m_proxy->text().isEmpty() || m_localNetwork->currentIndex() > 0;
    m_more->setChecked(isSet);
}

} // namespace fetchscope::ui
