#include "ui/configuration/policy_form.h"

#include "ui/widgets/marked_field.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace fetchscope::ui {

namespace {

QStringList partsOf(const QString& text)
{
    QStringList parts;
    for (const QString& part : text.split(QChar(','))) {
        if (!part.trimmed().isEmpty())
            parts << part.trimmed();
    }
    return parts;
}

QString joined(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list << toText(name);
    return list.join(QStringLiteral(", "));
}

} // namespace

PolicyForm::PolicyForm(QWidget* parent)
    : QWidget(parent)
    , m_credentials(new QCheckBox(tr("Pages may send cookies and read the answer")))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_origins = addField(tr("&Who may read"), "policyOrigins", QStringLiteral("https://app.example"));
    m_methods = addField(tr("&Methods"), "policyMethods", QStringLiteral("GET, HEAD, POST"));
    m_headers = addField(tr("Headers that pages may se&nd"), "policyHeaders", tr("none but the harmless ones"));
    m_exposed = addField(tr("Headers that pages may rea&d"), "policyExposed", tr("none but the harmless ones"));
    m_maxAge = addField(tr("Seconds to &keep a preflight"), "policyMaxAge", tr("as the browser has it: 5"));
    m_credentials->setObjectName(QStringLiteral("policyCredentials"));
    form->addRow(QString(), m_credentials);
    connect(m_credentials, &QCheckBox::toggled, this, &PolicyForm::edited);
}

QLineEdit* PolicyForm::addField(const QString& label, const char* name, const QString& placeholder)
{
    auto* field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setPlaceholderText(placeholder);
    static_cast<QFormLayout*>(layout())->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &PolicyForm::edited);
    return field;
}

void PolicyForm::fill(const ServerPolicy& policy)
{
    const QSignalBlocker guard(this);
    QStringList origins;
    if (policy.allowsAnyOrigin)
        origins << QStringLiteral("*");
    for (const AllowedOrigin& origin : policy.origins)
        origins << toText(origin.text);
    m_origins->setText(origins.join(QStringLiteral(", ")));
    m_methods->setText(joined(policy.methods));
    m_headers->setText(joined(policy.requestHeaders));
    m_exposed->setText(joined(policy.exposedHeaders));
    m_credentials->setChecked(policy.allowsCredentials);
    m_maxAge->setText(policy.maxAgeSeconds ? QString::number(*policy.maxAgeSeconds) : QString());
}

QString PolicyForm::take(ServerPolicy& policy, QLineEdit& field, Add add)
{
    for (const QString& part : partsOf(field.text())) {
        if (const auto fault = add(policy, toBytes(part))) {
            const QString problem = errorText(*fault);
            mark(field, problem);
            return problem;
        }
    }
    mark(field, {});
    return {};
}

Result<ServerPolicy, QString> PolicyForm::policy()
{
    ServerPolicy policy;
    if (!partsOf(m_methods->text()).isEmpty())
        policy.methods.clear();
    QString problem;
    const auto takeAll = [&](QLineEdit* field, Add add) {
        const QString found = take(policy, *field, add);
        if (problem.isEmpty())
            problem = found;
    };
    takeAll(m_origins, addOrigin);
    takeAll(m_methods, addMethod);
    takeAll(m_headers, addRequestHeader);
    takeAll(m_exposed, addExposedHeader);
    policy.allowsCredentials = m_credentials->isChecked();
    bool isNumber = true;
    const QString age = m_maxAge->text().trimmed();
    const uint seconds = age.isEmpty() ? 0 : age.toUInt(&isNumber);
    const bool isAge = isNumber && seconds <= longestMaxAge;
    const QString ageProblem =
        isAge ? QString() : tr("“%1” is no number of seconds from 0 to %2.").arg(age).arg(longestMaxAge);
    mark(*m_maxAge, ageProblem);
    if (!age.isEmpty() && isAge)
        policy.maxAgeSeconds = seconds;
    if (problem.isEmpty())
        problem = ageProblem;
    if (problem.isEmpty() && partsOf(m_origins->text()).isEmpty())
        problem = tr("Say who may read: an origin as https://app.example, https://*.example.com, or * for anyone.");
    if (problem.isEmpty()) {
        if (const auto fault = contradictionOf(policy))
            problem = errorText(*fault);
    }
    if (!problem.isEmpty())
        return tl::unexpected(problem);
    return policy;
}

void PolicyForm::focusFirst()
{
    m_origins->setFocus();
}

} // namespace fetchscope::ui
