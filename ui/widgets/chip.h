#pragma once

#include <QToolButton>

namespace fetchscope::ui {

/// A term of the filter that is put in and taken out by a click: a sign, where it has one, and words.
class Chip : public QToolButton
{
    Q_OBJECT

public:
    /// `term` is what it stands for in the filter.
    explicit Chip(const QString& term = {}, QWidget* parent = nullptr);

    void setTerm(const QString& term) { m_term = term; }
    const QString& term() const { return m_term; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_term;
};

} // namespace fetchscope::ui
