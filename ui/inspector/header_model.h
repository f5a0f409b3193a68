#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/origin_marks.h"
#include "core/telling/timeline/step_roles.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace fetchscope::ui {

/// The headers of one message, each with the step that set it (requests) or read it (answers).
class HeaderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Side { Request, Response };
    enum Columns { NameColumn, ValueColumn, StepColumn, ColumnCount };
    enum Roles { StepIndexRole = Qt::UserRole };

    explicit HeaderModel(Side side, QObject* parent = nullptr);

    /// The message of an exchange; none where it is null.
    void show(RunPointer run, std::optional<std::size_t> exchange);
    /// The colours and signs of the run's origins.
    const OriginMarks& marks() const { return m_marks; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        QString value;
        std::optional<std::size_t> step;
        /// What the rule that read it came to, where that decided the action.
        Tone tone = Tone::Neutral;
        /// Of a value that is an origin or an address.
        std::optional<OriginMark> mark;
    };
    QString stepText(const Row& row) const;

    Side m_side;
    RunPointer m_run;
    OriginMarks m_marks;
    std::optional<std::size_t> m_exchange;
    std::vector<Row> m_rows;
};

} // namespace fetchscope::ui
