#pragma once

#include <QListWidget>

namespace fetchscope::ui {

/// A short list whose entries can be dragged, or moved with Alt+Shift+Up and Down, to another place.
class EntryList : public QListWidget
{
    Q_OBJECT

public:
    explicit EntryList(QWidget* parent = nullptr);

    /// Shows these texts; the marked row has something wrong in it (-1: none).
    void show(const QStringList& texts, int wrongRow);
    /// The current entry shall go to where a point of the list is.
    void dropAt(QPoint point);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

signals:
    /// The entry shall stand at `to` afterwards.
    void moveRequested(int from, int to);
    void removeRequested(int row);

protected:
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr int mostRows = 6;
};

} // namespace fetchscope::ui
