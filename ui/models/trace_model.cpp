#include "ui/models/trace_model.h"

#include "core/explain/words.h"
#include "ui/models/engine_words.h"
#include "ui/models/run_lookup.h"
#include "ui/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/step_roles.h"

#include <QFont>

#include <algorithm>

namespace fetchscope::ui {

void TraceModel::show(RunPointer run, std::size_t step)
{
    const ActionResult* action = run ? actionOfStep(run->result, step) : nullptr;
    if (run == m_run && action == m_action && !m_nodes.empty())
        return;
    beginResetModel();
    m_run = std::move(run);
    m_action = action;
    build();
    endResetModel();
}

void TraceModel::build()
{
    m_nodes.assign(1, Node());
    m_nodeOfStep.clear();
    if (!m_action)
        return;
    const Trace& trace = m_run->result.trace;
    const std::size_t end = std::min(m_action->endStep, trace.size());
    // The algorithms that are under way, the innermost last.
    std::vector<int> open;
    for (std::size_t index = m_action->firstStep; index < end; ++index) {
        const StepRecord& step = trace.step(index);
        const Algorithm algorithm = infoOf(step.id).algorithm;
        const auto depthOf = [this](int node) { return m_nodes[static_cast<std::size_t>(node)].depth; };
        while (!open.empty() && depthOf(open.back()) > step.depth)
            open.pop_back();
        if (!open.empty() && depthOf(open.back()) == step.depth
            && m_nodes[static_cast<std::size_t>(open.back())].algorithm != algorithm)
            open.pop_back();
        if (open.empty() || depthOf(open.back()) < step.depth) {
            Node group;
            group.depth = step.depth;
            group.algorithm = algorithm;
            open.push_back(add(open.empty() ? 0 : open.back(), std::move(group)));
        }
        Node node;
        node.step = static_cast<int>(index);
        node.depth = step.depth;
        node.algorithm = algorithm;
        m_nodeOfStep.push_back(add(open.back(), std::move(node)));
    }
}

int TraceModel::add(int parent, Node node)
{
    const int id = static_cast<int>(m_nodes.size());
    Node& owner = m_nodes[static_cast<std::size_t>(parent)];
    node.parent = parent;
    node.row = static_cast<int>(owner.children.size());
    owner.children.push_back(id);
    m_nodes.push_back(std::move(node));
    return id;
}

QModelIndex TraceModel::indexOfStep(std::size_t step) const
{
    if (!m_action || step < m_action->firstStep || step - m_action->firstStep >= m_nodeOfStep.size())
        return {};
    const int id = m_nodeOfStep[step - m_action->firstStep];
    return createIndex(m_nodes[static_cast<std::size_t>(id)].row, 0, static_cast<quintptr>(id));
}

const TraceModel::Node& TraceModel::nodeOf(const QModelIndex& index) const
{
    return m_nodes[index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0];
}

QModelIndex TraceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (m_nodes.empty() || !hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(nodeOf(parent).children[static_cast<std::size_t>(row)]));
}

QModelIndex TraceModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int parent = nodeOf(child).parent;
    if (parent <= 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(parent)].row, 0, static_cast<quintptr>(parent));
}

int TraceModel::rowCount(const QModelIndex& parent) const
{
    if (m_nodes.empty() || parent.column() > 0)
        return 0;
    return static_cast<int>(nodeOf(parent).children.size());
}

int TraceModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant TraceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = nodeOf(index);
    return node.step < 0 ? algorithmData(node, index.column(), role) : stepData(node, index.column(), role);
}

QVariant TraceModel::algorithmData(const Node& node, int column, int role) const
{
    const AlgorithmInfo& info = infoOf(node.algorithm);
    switch (role) {
    case Qt::DisplayRole:
        return column == NumberColumn ? QVariant(algorithmText(node.algorithm)) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case Qt::ToolTipRole:
    case LinkRole:
        return QStringLiteral("%1#%2").arg(toText(info.page), toText(info.anchor));
    case StepIndexRole:
        return -1;
    default:
        return {};
    }
}

QVariant TraceModel::stepData(const Node& node, int column, int role) const
{
    const Trace& trace = m_run->result.trace;
    const StepRecord& step = trace.step(static_cast<std::size_t>(node.step));
    switch (role) {
    case Qt::DisplayRole:
        if (column == NumberColumn)
            return infoOf(step.id).isUnnumbered() ? QString() : toText(infoOf(step.id).number);
        return stepText(trace, step);
    case Qt::DecorationRole:
        return column == TextColumn ? QVariant(toneIcon(toneOf(step))) : QVariant();
    case Qt::ForegroundRole:
        return column == NumberColumn ? QVariant(Theme::current().mutedText) : QVariant();
    case Qt::AccessibleTextRole: {
        QString text =
            column == NumberColumn ? tr("step %1").arg(toText(infoOf(step.id).number)) : stepText(trace, step);
        if (const QString word = wordOf(toneOf(step)); column == TextColumn && !word.isEmpty())
            text += QStringLiteral(", ") + word;
        return text;
    }
    case LinkRole:
        return toText(linkOf(step.id));
    case StepIndexRole:
        return node.step;
    default:
        return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NumberColumn ? tr("Step") : tr("What happens");
}

} // namespace fetchscope::ui
