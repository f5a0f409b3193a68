#include "ui/inspector/preflight_cache_model.h"

#include "core/telling/timeline/run_lookup.h"
#include "ui/theme/icons.h"
#include "ui/theme/origin_sign.h"
#include "ui/theme/theme.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

namespace {

/// A URL without the scheme that nearly all have; whole where there is room.
QString shortened(const QString& url, int role)
{
    const QString usual = QStringLiteral("https://");
    return role == Qt::DisplayRole && url.startsWith(usual) ? url.mid(usual.size()) : url;
}

} // namespace

void PreflightCacheModel::show(const RunPointer& run, std::size_t step)
{
    beginResetModel();
    m_entries.clear();
    if (run != m_run)
        m_marks = run ? OriginMarks(*run->scenario, run->result) : OriginMarks();
    m_run = run;
    if (run) {
        m_now = timeOfStep(run->result, step);
        if (const auto* state = stateAtStep(run->result.trace.preflightCacheStates(), step))
            m_entries = state->entries;
    }
    endResetModel();
}

std::optional<OriginMark> PreflightCacheModel::markOf(const PreflightCacheEntry& entry, int column) const
{
    if (!entry.key || (column != UrlColumn && column != OriginColumn))
        return std::nullopt;
    return m_marks.ofUrl(column == UrlColumn ? entry.key->url : entry.key->origin);
}

int PreflightCacheModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int PreflightCacheModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PreflightCacheModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreflightCacheEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const double left = entry.expiresAt() - m_now;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case AllowsColumn:
            return (entry.kind == PreflightCacheEntry::Kind::Method ? tr("method %1") : tr("header %1"))
                .arg(toText(entry.value));
        case TimeLeftColumn:
            return left > 0 ? tr("%1 of %2").arg(describeTimeLeft(left), describeTimeLeft(entry.maxAge))
                            : tr("expired");
        case UrlColumn:
            return shortened(entry.key ? toText(entry.key->url) : QString(), role);
        case OriginColumn:
            return shortened(entry.key ? toText(entry.key->origin) : QString(), role);
        default:
            return entry.credentials ? tr("with") : tr("without");
        }
    }
    if (role == Qt::DecorationRole && index.column() == TimeLeftColumn)
        return toneIcon(left > 0 ? Tone::Pass : Tone::Unknown);
    if (role == Qt::ForegroundRole && left <= 0)
        return Theme::current().mutedText;
    if (role == Qt::DecorationRole || role == Qt::ForegroundRole) {
        const auto mark = markOf(entry, index.column());
        if (mark)
            return role == Qt::DecorationRole ? QVariant(originIcon(*mark)) : QVariant(Theme::current().of(*mark));
    }
    return {};
}

QVariant PreflightCacheModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AllowsColumn:
        return tr("Allows");
    case TimeLeftColumn:
        return tr("Time left");
    case UrlColumn:
        return tr("URL");
    case OriginColumn:
        return tr("Origin");
    default:
        return tr("Credentials");
    }
}

} // namespace fetchscope::ui
