#pragma once

#include <QLabel>

namespace fetchscope::ui {

/// A line of words that gives way: what does not fit is left out, with a sign that it is.
class YieldingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit YieldingLabel(Qt::TextElideMode mode, QWidget* parent = nullptr);

    /// The room that all of it needs.
    int fullWidth() const;
    /// `whole` is what tooltip and screen readers say.
    void setFullText(const QString& text, const QString& whole);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    Qt::TextElideMode m_mode;
    QString m_text;
};

} // namespace fetchscope::ui
