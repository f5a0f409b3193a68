#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/explain/untaken_steps.h"

#include <QAbstractItemModel>

#include <vector>

namespace fetchscope::ui {

/// The steps of one action as a tree: an algorithm holds its steps and the algorithms that they called; and, where they
/// would have come, the steps that it did not take. Several of those are one item that holds them.
class TraceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Columns { NumberColumn, TextColumn, ColumnCount };
    enum Roles {
        /// The index of the step in the trace; -1 for all else.
        StepIndexRole = Qt::UserRole,
        /// Address of the algorithm in its standard.
        LinkRole,
        /// A Kind.
        KindRole,
    };
    enum Kind { AlgorithmKind, StepKind, UntakenKind, UntakenGroupKind };

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows the action that a step belongs to. Does nothing where it is shown already.
    void show(RunPointer run, std::size_t step);
    /// Are steps shown that were not taken?
    bool showsUntaken() const { return m_showsUntaken; }
    void setShowsUntaken(bool shows);
    /// The item of a step; invalid where it belongs to another action.
    QModelIndex indexOfStep(std::size_t step) const;
    const ActionResult* action() const { return m_action; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node
    {
        int parent = -1;
        int row = 0;
        Kind kind = AlgorithmKind;
        /// That of the trace; -1 where there is none.
        int step = -1;
        /// In m_untaken, that of a group is its first one.
        int untaken = -1;
        std::uint8_t depth = 0;
        Algorithm algorithm = Algorithm::Fetch;
        std::vector<int> children;
    };
    void build();
    int add(int parent, Node node);
    /// Adds those of m_untaken from `first` up to `end`.
    void addUntaken(int parent, int first, int end);
    const Node& nodeOf(const QModelIndex& index) const;
    QVariant algorithmData(const Node& node, int column, int role) const;
    QVariant stepData(const Node& node, int column, int role) const;
    /// What a step does, and by which difference where one decided.
    QString textWithDifference(const Node& node) const;
    QVariant untakenData(const Node& node, int column, int role) const;
    bool isNetworkError(const Node& node) const;
    /// Why a step, or a group of them, was not taken.
    QString untakenText(const Node& node) const;

    RunPointer m_run;
    const ActionResult* m_action = nullptr;
    /// Node 0 is the root.
    std::vector<Node> m_nodes;
    /// The node of each step of the action.
    std::vector<int> m_nodeOfStep;
    std::vector<UntakenStep> m_untaken;
    bool m_showsUntaken = true;
};

} // namespace fetchscope::ui
