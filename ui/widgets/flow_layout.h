#pragma once

#include <QLayout>
#include <QList>

namespace fetchscope::ui {

/// Puts widgets side by side, in as many lines as they need.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& rect) override;

private:
    /// The height that it comes to.
    int arrange(const QRect& rect, bool isMeant) const;

    QList<QLayoutItem*> m_items;
};

} // namespace fetchscope::ui
