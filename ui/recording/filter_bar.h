#pragma once

#include "ui/recording/entry_model.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;
class QTimer;
class QToolButton;

namespace fetchscope::ui {

class Chip;

/// The filter of a recording's table: words and terms, buttons for the usual ones, and how entries are grouped.
class HarFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit HarFilterBar(QWidget* parent = nullptr);

    QString text() const;
    /// Sets the filter at once.
    void setText(const QString& text);
    void toggle(const QString& term);
    /// Gives the line the focus; `typed` is put at its end.
    void focusLine(const QString& typed = {});
    HarGrouping grouping() const;
    void setGrouping(HarGrouping grouping);
    /// Marks a button, tells what is wrong, and how many entries are shown.
    void showFilter(const HarFilter& filter);
    void showCount(std::uint64_t shown, std::uint64_t all, bool isSorting);
    /// A button for what changes is of use only where something was asked.
    void setHasChanges(bool hasChanges);

signals:
    void filterChanged(const QString& text);
    void groupingChanged(fetchscope::ui::HarGrouping grouping);
    /// Down or Enter: on to the table.
    void left();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    Chip* addChip(const QString& text, const QString& term);
    void apply();
    void complete();
    void insertCompletion(const QString& completion);
    void showHelp();

    QLineEdit* m_line;
    QToolButton* m_help;
    QComboBox* m_grouping;
    QLabel* m_count;
    QLabel* m_problem;
    std::vector<Chip*> m_chips;
    Chip* m_changed = nullptr;
    QCompleter* m_completer;
    QStringListModel* m_completions;
    QTimer* m_delay;
};

} // namespace fetchscope::ui
