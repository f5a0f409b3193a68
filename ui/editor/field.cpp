#include "ui/editor/field.h"

#include "ui/editor/body_field.h"
#include "ui/editor/headers_field.h"
#include "ui/theme/completion_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyle>

namespace fetchscope::ui {

namespace {

QString textOf(const Json* value)
{
    if (!value || value->is_null())
        return {};
    if (value->is_string())
        return QString::fromStdString(value->get<std::string>());
    return QString::fromStdString(value->dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::optional<Json> jsonOfText(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    return Json(text.toStdString());
}

/// Completes anywhere in a text, in a list below the field.
void setUpCompleter(QCompleter& completer)
{
    completer.setCaseSensitivity(Qt::CaseInsensitive);
    completer.setFilterMode(Qt::MatchContains);
    completer.setCompletionMode(QCompleter::PopupCompletion);
}

class TextField : public Field
{
public:
    TextField(const FieldSpec& spec, QWidget* parent)
        : Field(spec, parent)
        , m_line(new QLineEdit(this))
    {
        m_line->setPlaceholderText(spec.placeholder);
        if (!spec.choices.isEmpty()) {
            auto* completer = new QCompleter(spec.choices, this);
            setUpCompleter(*completer);
            m_line->setCompleter(completer);
            dressListLater(*completer, *m_line);
            // A choice from the list does not count as typed.
            connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
                [this](const QString& text) { emit edited(valueOf(text)); });
        }
        connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) { emit edited(valueOf(text)); });
        setEditor(m_line);
    }
    void show(const Json* value) override
    {
        // `3.` and `3.0` are the same while somebody types.
        const auto typed = valueOf(m_line->text());
        if (value ? typed && *typed == *value : !typed)
            return;
        m_line->setText(shown(value));
        // The beginning says what it is.
        if (!m_line->hasFocus())
            m_line->setCursorPosition(0);
    }

private:
    QString shown(const Json* value) const
    {
        if (spec().kind != FieldSpec::Kind::List || !value || !value->is_array())
            return textOf(value);
        QStringList parts;
        for (const Json& part : *value)
            parts << textOf(&part);
        return parts.join(QStringLiteral(", "));
    }
    std::optional<Json> valueOf(const QString& text) const
    {
        if (text.isEmpty())
            return std::nullopt;
        if (spec().kind == FieldSpec::Kind::Value) {
            const Json json = Json::parse(text.trimmed().toStdString(), nullptr, false);
            const bool isText = json.is_discarded() || json.is_string() || json.is_number();
            return isText ? Json(text.toStdString()) : json;
        }
        if (spec().kind == FieldSpec::Kind::Number) {
            bool isWhole = false;
            bool isNumber = false;
            const qlonglong whole = text.trimmed().toLongLong(&isWhole);
            const double number = text.trimmed().toDouble(&isNumber);
            // What is no number is kept as it is, so that the reader can say so.
            return isWhole ? Json(whole) : isNumber ? Json(number) : Json(text.toStdString());
        }
        if (spec().kind == FieldSpec::Kind::List) {
            Json list = Json::array();
            for (const QString& part : text.split(QChar(','))) {
                if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
                    list.push_back(trimmed.toStdString());
            }
            return list.empty() ? std::nullopt : std::optional(list);
        }
        return jsonOfText(text);
    }
    QLineEdit* m_line;
};

class ChoiceField : public Field
{
public:
    ChoiceField(const FieldSpec& spec, QWidget* parent)
        : Field(spec, parent)
        , m_box(new QComboBox(this))
    {
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->addItem(QString());
        m_box->addItems(spec.choices);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(6);
        setUpCompleter(*m_box->completer());
        dressListLater(*m_box->completer(), *m_box->lineEdit());
        m_box->lineEdit()->setPlaceholderText(spec.placeholder);
        m_box->lineEdit()->setAccessibleName(spec.label);
        // Scrolling the form must not change what lies under the wheel.
        m_box->setFocusPolicy(Qt::StrongFocus);
        m_box->installEventFilter(this);
        // Where a key takes an object, too, it is shown as JSON, and stays an object.
        const auto tell = [this](const QString& text) {
            const Json object = text.startsWith(QChar('{')) ? Json::parse(text.toStdString(), nullptr, false) : Json();
            emit edited(object.is_object() ? std::optional<Json>(object) : jsonOfText(text));
        };
        connect(m_box->lineEdit(), &QLineEdit::textEdited, this, tell);
        connect(m_box, &QComboBox::textActivated, this, tell);
        setEditor(m_box);
    }
    void show(const Json* value) override
    {
        const QString text = textOf(value);
        if (text == m_box->currentText())
            return;
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentIndex(m_box->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive));
        m_box->setEditText(text);
        m_box->lineEdit()->setCursorPosition(0);
    }

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (object == m_box && event->type() == QEvent::Wheel) {
            event->ignore();
            return true;
        }
        return Field::eventFilter(object, event);
    }

private:
    QComboBox* m_box;
};

class FlagField : public Field
{
public:
    FlagField(const FieldSpec& spec, QWidget* parent)
        : Field(spec, parent)
        , m_box(new QCheckBox(spec.label, this))
    {
        connect(m_box, &QCheckBox::clicked, this, [this](bool isOn) {
            emit edited(isOn == this->spec().isOnByDefault ? std::nullopt : std::optional(Json(isOn)));
        });
        setEditor(m_box);
    }
    void show(const Json* value) override
    {
        m_box->setChecked(value && value->is_boolean() ? value->get<bool>() : spec().isOnByDefault);
    }

private:
    QCheckBox* m_box;
};

class LinesField : public Field
{
public:
    LinesField(const FieldSpec& spec, QWidget* parent)
        : Field(spec, parent)
        , m_text(new QPlainTextEdit(this))
    {
        m_text->setPlaceholderText(spec.placeholder);
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 3 + 16);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_isShowing)
                emit edited(valueOf(m_text->toPlainText()));
        });
        setEditor(m_text);
    }
    void show(const Json* value) override
    {
        QString text = textOf(value);
        if (value && value->is_array()) {
            QStringList lines;
            for (const Json& line : *value)
                lines << textOf(&line);
            text = lines.join(QChar('\n'));
        }
        const QString now = m_text->toPlainText();
        if (text == now || (m_text->hasFocus() && text == now.trimmed()))
            return;
        m_isShowing = true;
        m_text->setPlainText(text);
        m_isShowing = false;
    }

private:
    std::optional<Json> valueOf(const QString& text) const
    {
        if (text.trimmed().isEmpty())
            return std::nullopt;
        if (spec().kind == FieldSpec::Kind::LongText)
            return Json(text.toStdString());
        Json lines = Json::array();
        for (const QString& line : text.split(QChar('\n'), Qt::SkipEmptyParts))
            lines.push_back(line.toStdString());
        return lines;
    }
    QPlainTextEdit* m_text;
    bool m_isShowing = false;
};

} // namespace

Field::Field(FieldSpec spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
    , m_layout(new QVBoxLayout(this))
    , m_error(new WrappedLabel({}, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->setObjectName(QStringLiteral("fieldError"));
    m_error->hide();
    m_layout->addWidget(m_error);
}

void Field::setEditor(QWidget* editor)
{
    m_editor = editor;
    editor->setAccessibleName(m_spec.label);
    editor->setObjectName(QStringLiteral("field") + m_spec.pointer);
    m_layout->insertWidget(0, editor);
    setFocusProxy(editor);
}

void Field::showError(const QString& message, const QString&)
{
    m_hasError = !message.isEmpty();
    m_error->setText(m_hasError ? signOf(Tone::Fail) + QChar(' ') + message : QString());
    m_error->setVisible(m_hasError);
    if (m_editor && m_editor->property("wrong").toBool() != m_hasError) {
        m_editor->setProperty("wrong", m_hasError);
        m_editor->setAccessibleDescription(message);
        m_editor->style()->unpolish(m_editor);
        m_editor->style()->polish(m_editor);
    }
}

Field* makeField(const FieldSpec& spec, QWidget* parent)
{
    switch (spec.kind) {
    case FieldSpec::Kind::Text:
    case FieldSpec::Kind::Number:
    case FieldSpec::Kind::List:
    case FieldSpec::Kind::Value:
        return new TextField(spec, parent);
    case FieldSpec::Kind::Choice:
        return new ChoiceField(spec, parent);
    case FieldSpec::Kind::Flag:
        return new FlagField(spec, parent);
    case FieldSpec::Kind::RequestHeaders:
    case FieldSpec::Kind::HeaderConditions:
    case FieldSpec::Kind::ResponseHeaders:
        return new HeadersField(spec, parent);
    case FieldSpec::Kind::Body:
        return new BodyField(spec, parent);
    case FieldSpec::Kind::Lines:
    case FieldSpec::Kind::LongText:
        break;
    }
    return new LinesField(spec, parent);
}

} // namespace fetchscope::ui
