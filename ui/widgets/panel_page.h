#pragma once

#include <QWidget>

#include <functional>

namespace fetchscope::ui {

/// The page of a tab: makes its panel when it is first shown, so that a start makes no panel that nobody sees.
class PanelPage : public QWidget
{
    Q_OBJECT

public:
    /// The panel comes behind `before` in the order of the Tab key.
    PanelPage(std::function<QWidget*()> make, QWidget& before, QWidget* parent = nullptr);

    /// Makes the panel where it is not there yet, although nobody sees it.
    void makePanel();
    /// Enough for any of the panels, so that nothing moves when one is made.
    QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    std::function<QWidget*()> m_make;
    QWidget& m_before;
};

} // namespace fetchscope::ui
