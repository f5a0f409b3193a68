#include "ui/scenario/answer_button.h"

#include <QBoxLayout>
#include <QLabel>

namespace fetchscope::ui {

AnswerButton::AnswerButton(int number, QWidget* parent)
    : QPushButton(parent)
    , m_number(number)
    , m_words(new QLabel)
{
    setObjectName(QStringLiteral("answer%1").arg(number));
    auto* key = new QLabel(QString::number(number));
    key->setForegroundRole(QPalette::PlaceholderText);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    for (QLabel* label : {key, m_words})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(12);
    layout->addWidget(key, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerButton::setAnswer(const QString& text)
{
    m_answer = text;
    m_words->setText(text);
    setAccessibleName(QStringLiteral("%1: %2").arg(m_number).arg(text));
    updateGeometry();
}

QSize AnswerButton::sizeHint() const
{
    return {layout()->sizeHint().width(), heightForWidth(std::max(width(), 200))};
}

QSize AnswerButton::minimumSizeHint() const
{
    return {160, layout()->minimumSize().height()};
}

int AnswerButton::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

} // namespace fetchscope::ui
