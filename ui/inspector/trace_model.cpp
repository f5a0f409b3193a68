#include "ui/inspector/trace_model.h"

#include "core/telling/explain/words.h"
#include "core/telling/reference/reference.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/telling/timeline/step_roles.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QFont>
#include <QRegularExpression>

#include <algorithm>

namespace fetchscope::ui {

namespace {

bool isSkipped(const UntakenStep& step)
{
    return step.why == UntakenStep::Why::Condition || step.why == UntakenStep::Why::Branch;
}

QString numberOf(StepId step)
{
    return infoOf(step).isUnnumbered() ? QString() : toText(infoOf(step).number);
}

/// What a step does, whatever its values would be.
QString textWithoutValues(StepId step)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\d\\}"));
    return phraseText(infoOf(step).text).replace(placeholder, QStringLiteral("\u2026"));
}

} // namespace

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

void TraceModel::setShowsUntaken(bool shows)
{
    if (shows == m_showsUntaken)
        return;
    beginResetModel();
    m_showsUntaken = shows;
    build();
    endResetModel();
}

void TraceModel::build()
{
    m_nodes.assign(1, Node());
    m_nodeOfStep.clear();
    m_untaken.clear();
    if (!m_action)
        return;
    const Trace& trace = m_run->result.trace;
    const std::size_t end = std::min(m_action->endStep, trace.size());
    if (m_showsUntaken)
        m_untaken = untakenSteps(*m_run->scenario, m_run->result, *m_action);
    // The algorithms that are under way, the innermost last, and what comes when one is through.
    struct Open
    {
        int node = 0;
        int firstUntaken = 0;
        int endUntaken = 0;
    };
    std::vector<Open> open;
    const auto nodeOfOpen = [&]() -> const Node& { return m_nodes[static_cast<std::size_t>(open.back().node)]; };
    const auto close = [&] {
        addUntaken(open.back().node, open.back().firstUntaken, open.back().endUntaken);
        open.pop_back();
    };
    int untaken = 0;
    const auto passUntaken = [&](std::size_t step, bool isAfter) {
        while (untaken < static_cast<int>(m_untaken.size()) && m_untaken[static_cast<std::size_t>(untaken)].step == step
            && m_untaken[static_cast<std::size_t>(untaken)].isAfter == isAfter)
            ++untaken;
        return untaken;
    };
    for (std::size_t index = m_action->firstStep; index < end; ++index) {
        const StepRecord& step = trace.step(index);
        const Algorithm algorithm = infoOf(step.id).algorithm;
        while (!open.empty() && nodeOfOpen().depth > step.depth)
            close();
        if (!open.empty() && nodeOfOpen().depth == step.depth && nodeOfOpen().algorithm != algorithm)
            close();
        if (open.empty() || nodeOfOpen().depth < step.depth) {
            Node group;
            group.depth = step.depth;
            group.algorithm = algorithm;
            open.push_back({add(open.empty() ? 0 : open.back().node, std::move(group)), 0, 0});
        }
        const int before = untaken;
        addUntaken(open.back().node, before, passUntaken(index, false));
        Node node;
        node.kind = StepKind;
        node.step = static_cast<int>(index);
        node.depth = step.depth;
        node.algorithm = algorithm;
        m_nodeOfStep.push_back(add(open.back().node, std::move(node)));
        open.back().firstUntaken = untaken;
        open.back().endUntaken = passUntaken(index, true);
    }
    while (!open.empty())
        close();
}

void TraceModel::addUntaken(int parent, int first, int end)
{
    const auto at = [this](int index) -> const UntakenStep& { return m_untaken[static_cast<std::size_t>(index)]; };
    while (first < end) {
        int next = first + 1;
        while (next < end && isSkipped(at(next)) == isSkipped(at(first))
            && (isSkipped(at(first)) || at(next).why == at(first).why))
            ++next;
        int owner = parent;
        Node node;
        node.algorithm = infoOf(at(first).id).algorithm;
        if (next - first > 1 || !isSkipped(at(first))) {
            node.kind = UntakenGroupKind;
            node.untaken = first;
            owner = add(parent, node);
        }
        node.kind = UntakenKind;
        for (; first < next; ++first) {
            node.untaken = first;
            add(owner, node);
        }
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
    if (role == KindRole)
        return node.kind;
    switch (node.kind) {
    case AlgorithmKind:
        return algorithmData(node, index.column(), role);
    case StepKind:
        return stepData(node, index.column(), role);
    case UntakenKind:
    case UntakenGroupKind:
        return untakenData(node, index.column(), role);
    }
    return {};
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
    case referenceRole:
        return toText(addressOf(entryOf(node.algorithm)));
    case StepIndexRole:
        return -1;
    default:
        return {};
    }
}

QString TraceModel::textWithDifference(const Node& node) const
{
    const RunResult& result = m_run->result;
    const auto index = static_cast<std::size_t>(node.step);
    const QString text = stepText(result.trace, result.trace.step(index));
    const auto difference = result.trace.differenceAt(index);
    return difference ? QStringLiteral("%1 (%2)").arg(text, departureText(result.profile, *difference)) : text;
}

QVariant TraceModel::stepData(const Node& node, int column, int role) const
{
    const Trace& trace = m_run->result.trace;
    const StepRecord& step = trace.step(static_cast<std::size_t>(node.step));
    switch (role) {
    case Qt::DisplayRole:
        if (column == NumberColumn)
            return numberOf(step.id);
        return textWithDifference(node);
    case Qt::DecorationRole:
        return column == TextColumn ? QVariant(toneIcon(toneOf(step))) : QVariant();
    case Qt::ForegroundRole:
        return column == NumberColumn ? QVariant(Theme::current().mutedText) : QVariant();
    case Qt::AccessibleTextRole: {
        QString text =
            column == NumberColumn ? tr("step %1").arg(toText(infoOf(step.id).number)) : textWithDifference(node);
        if (const QString word = wordOf(toneOf(step)); column == TextColumn && !word.isEmpty())
            text += QStringLiteral(", ") + word;
        return text;
    }
    case Qt::ToolTipRole: {
        const auto difference = trace.differenceAt(static_cast<std::size_t>(node.step));
        return difference ? QVariant(evidenceText(*difference)) : QVariant();
    }
    case LinkRole:
        return toText(linkOf(step.id));
    case referenceRole:
        return toText(addressOf(entryOf(step.id)));
    case StepIndexRole:
        return node.step;
    default:
        return {};
    }
}

/// Main fetch gets to its end with a network error, too, but passes most of it over.
bool TraceModel::isNetworkError(const Node& node) const
{
    return node.algorithm == Algorithm::MainFetch
        && m_untaken[static_cast<std::size_t>(node.untaken)].why == UntakenStep::Why::RequestEnded;
}

QString TraceModel::untakenText(const Node& node) const
{
    using Why = UntakenStep::Why;
    const UntakenStep& step = m_untaken[static_cast<std::size_t>(node.untaken)];
    if (node.kind == UntakenKind) {
        const QString condition = phraseText(infoOf(step.id).condition);
        if (step.why == Why::Condition)
            return tr("Skipped: it is taken when %1").arg(condition);
        if (step.why == Why::Branch)
            return tr("Skipped: step %1 was taken in its place; it is taken when %2").arg(numberOf(step.by), condition);
        return (isNetworkError(node) ? tr("Skipped: %1") : tr("Not reached: %1")).arg(textWithoutValues(step.id));
    }
    const int count = static_cast<int>(node.children.size());
    switch (step.why) {
    case Why::Condition:
    case Why::Branch:
        return tr("%n steps skipped: %1 to %2", nullptr, count)
            .arg(numberOf(step.id), numberOf(m_untaken[static_cast<std::size_t>(node.untaken + count - 1)].id));
    case Why::AlgorithmEnded:
        return tr("Not reached: the algorithm ended with step %1").arg(numberOf(step.by));
    case Why::RequestEnded:
        if (isNetworkError(node))
            return tr("Skipped: the response is a network error, by %1").arg(placeOf(step.by));
        return tr("Not reached: the request ended at %1").arg(placeOf(step.by));
    case Why::Recursion:
        return tr("Not reached: after a redirect, main fetch ends with step 13");
    }
    return {};
}

QVariant TraceModel::untakenData(const Node& node, int column, int role) const
{
    const StepId id = m_untaken[static_cast<std::size_t>(node.untaken)].id;
    QString number = numberOf(id);
    if (node.children.size() > 1)
        number += QStringLiteral(" \u2026");
    switch (role) {
    case Qt::DisplayRole:
        return column == NumberColumn ? number : untakenText(node);
    case Qt::DecorationRole:
        return column == TextColumn ? QVariant(icon(QStringLiteral("skipped"))) : QVariant();
    case Qt::ForegroundRole:
        return Theme::current().mutedText;
    case Qt::ToolTipRole:
        return node.kind == UntakenKind ? QVariant(tr("Step %1: %2").arg(number, textWithoutValues(id))) : QVariant();
    case Qt::AccessibleTextRole:
        if (column == TextColumn)
            return untakenText(node);
        return tr("step %1").arg(number);
    case LinkRole:
        return toText(linkOf(id));
    case referenceRole:
        return toText(addressOf(entryOf(id)));
    case StepIndexRole:
        return -1;
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
