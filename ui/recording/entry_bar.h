#pragma once

#include "core/replay/judged_entry.h"

#include <QFrame>

#include <array>

class QLabel;
class QToolButton;

namespace fetchscope::ui {

class YieldingLabel;

/// Stands above the timeline of an entry that was opened: back to the table, on to the next entry, and how far what is
/// shown can be trusted.
class HarEntryBar : public QFrame
{
    Q_OBJECT

public:
    explicit HarEntryBar(QWidget* parent = nullptr);

    /// Null: something else is shown, and the recording waits.
    void show(const QString& recording, const JudgedEntry* entry);
    void setNeighbours(bool hasPrevious, bool hasNext);

signals:
    void backRequested();
    void previousRequested();
    void nextRequested();
    void factsRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void fit();

    QToolButton* m_back;
    QToolButton* m_previous;
    QToolButton* m_next;
    YieldingLabel* m_title;
    QLabel* m_trust;
    struct TrustText
    {
        QString html;
        int width = 0;
    };
    /// From words to signs and numbers alone.
    std::array<TrustText, 3> m_trusts;
    JudgedEntry m_entry;
    bool m_hasEntry = false;
};

} // namespace fetchscope::ui
