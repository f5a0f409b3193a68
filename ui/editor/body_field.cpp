#include "ui/editor/body_field.h"

#include "core/engine/initiators/action.h"
#include "ui/editor/completions.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QUrl>

namespace fetchscope::ui {

namespace {

/// Pairs as one text, `a=1&b=2`; null where one of them is a file.
std::optional<QString> textOfPairs(const Json& pairs)
{
    QStringList parts;
    for (const Json& pair : pairs) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
            return std::nullopt;
        const auto encode = [](const Json& text) {
            return QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(text.get<std::string>())));
        };
        parts << encode(pair[0]) + QChar('=') + encode(pair[1]);
    }
    return parts.join(QChar('&'));
}

} // namespace

BodyField::BodyField(const FieldSpec& spec, QWidget* parent)
    : Field(spec, parent)
    , m_both(new QWidget(this))
    , m_type(new QComboBox(m_both))
    , m_data(new QPlainTextEdit(m_both))
{
    m_type->addItem(tr("none"));
    m_type->addItems(namesIn(Names<BodyInit::Kind>::list));
    m_type->setFocusPolicy(Qt::StrongFocus);
    m_data->setTabChangesFocus(true);
    m_data->setFont(monospaceFont());
    m_data->setFixedHeight(m_data->fontMetrics().lineSpacing() * 3 + 16);
    auto* layout = new QVBoxLayout(m_both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_type);
    layout->addWidget(m_data);
    setEditor(m_both);
    m_both->setFocusProxy(m_type);
    m_type->setAccessibleName(tr("Type of the body"));
    m_data->setAccessibleName(tr("Data of the body"));
    connect(m_type, &QComboBox::activated, this, &BodyField::tell);
    connect(m_data, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            tell();
    });
}

void BodyField::show(const Json* value)
{
    m_value = value ? *value : Json();
    QString type;
    QString content;
    bool canEdit = true;
    const auto take = [&](const Json& held) {
        if (held.is_string()) {
            content = QString::fromStdString(held.get<std::string>());
        } else if (held.is_array()) {
            const auto text = textOfPairs(held);
            canEdit = text.has_value();
            content = text.value_or(tr("has a file; see the JSON"));
        }
    };
    if (m_value.is_string()) {
        type = QStringLiteral("text");
        take(m_value);
    } else if (m_value.is_array()) {
        type = QStringLiteral("urlencoded");
        take(m_value);
    } else if (m_value.is_object()) {
        type = textAt(m_value, QStringLiteral("/type"));
        if (const Json* given = valueAt(m_value, QStringLiteral("/data")))
            take(*given);
    }
    m_isShowing = true;
    m_type->setCurrentIndex(std::max(0, m_type->findText(type)));
    m_data->setVisible(!m_value.is_null());
    m_data->setReadOnly(!canEdit);
    if (content != m_data->toPlainText())
        m_data->setPlainText(content);
    m_isShowing = false;
}

void BodyField::tell()
{
    if (m_type->currentIndex() <= 0) {
        emit edited(std::nullopt);
        return;
    }
    const std::string type = m_type->currentText().toStdString();
    const std::string typed = m_data->toPlainText().toStdString();
    if (m_data->isReadOnly() && m_value.is_object() && m_value.value("type", std::string()) == type)
        return;
    if (type == "text") {
        emit edited(Json(typed));
        return;
    }
    Json body = m_value.is_object() ? m_value : Json::object();
    body["type"] = type;
    body["data"] = m_data->isReadOnly() ? std::string() : typed;
    if (type != "blob")
        body.erase("contentType");
    emit edited(body);
}

} // namespace fetchscope::ui
