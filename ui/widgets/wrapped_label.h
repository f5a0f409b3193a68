#pragma once

#include <QLabel>

namespace fetchscope::ui {

/// Words that wrap, with the height that they need at the width they have. A plain label makes every layout around it
/// depend on its width, and then fields beside it are squeezed.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString& text = {}, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace fetchscope::ui
