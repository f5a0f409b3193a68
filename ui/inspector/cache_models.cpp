#include "ui/inspector/cache_models.h"

#include "core/engine/url/url.h"
#include "core/telling/timeline/run_lookup.h"
#include "ui/theme/icons.h"
#include "ui/theme/origin_sign.h"
#include "ui/theme/theme.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <algorithm>

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

void CookieModel::show(const RunPointer& run, std::size_t step)
{
    beginResetModel();
    m_rows.clear();
    const auto* state = run ? stateAtStep(run->result.trace.cookieStates(), step) : nullptr;
    if (state) {
        for (const Cookie& cookie : state->entries)
            m_rows.push_back({cookie, {}, Tone::Neutral});
        const Trace& trace = run->result.trace;
        const ActionResult* action = actionOfStep(run->result, step);
        const auto exchange = exchangeAtStep(run->result, step);
        for (std::size_t at = step + 1; action && exchange && at > action->firstStep; --at) {
            const StepRecord& record = trace.step(at - 1);
            if (record.id != StepId::CookieConsidered || record.exchange != static_cast<std::int32_t>(*exchange))
                continue;
            const QString name = toText(trace.value(record, 0).text);
            for (Row& row : m_rows) {
                if (row.sent.isEmpty() && toText(row.cookie.name) == name) {
                    const std::string_view verdict = trace.value(record, 1).text;
                    const bool isSent = verdict == describe(CookieVerdict::Accepted);
                    row.sent = isSent ? tr("sent") : tr("not sent: %1").arg(phraseText(verdict));
                    row.tone = isSent ? Tone::Pass : Tone::Neutral;
                    break;
                }
            }
        }
    }
    // Cookies of other hosts are not looked at; nor are those that the answer sets.
    const ActionResult* action = state ? actionOfStep(run->result, step) : nullptr;
    const auto exchange = state ? exchangeAtStep(run->result, step) : std::nullopt;
    const bool isAny = std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.sent.isEmpty(); });
    if (action && exchange) {
        const auto url = parseUrl(run->result.exchanges[*exchange].url);
        for (Row& row : m_rows) {
            const bool isOfHost = url
                && (url->host() == row.cookie.domain
                    || (!row.cookie.hostOnly && url->host().ends_with("." + row.cookie.domain)));
            if (row.sent.isEmpty())
                row.sent = !isOfHost ? tr("not sent: it is another host's")
                    : isAny          ? tr("set by the answer")
                                     : tr("not sent: credentials are not included");
        }
    }
    endResetModel();
}

int CookieModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CookieModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CookieModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == SentColumn)
        return row.sent.isEmpty() ? QVariant() : QVariant(toneIcon(row.tone));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return toText(row.cookie.name);
    case ValueColumn:
        return toText(row.cookie.value);
    case SentColumn:
        return row.sent;
    case DomainColumn:
        return row.cookie.hostOnly ? tr("%1 only").arg(toText(row.cookie.domain)) : toText(row.cookie.domain);
    case PathColumn:
        return toText(row.cookie.path);
    default:
        break;
    }
    QStringList attributes;
    if (row.cookie.secure)
        attributes << QStringLiteral("Secure");
    if (row.cookie.httpOnly)
        attributes << QStringLiteral("HttpOnly");
    switch (row.cookie.sameSite) {
    case SameSite::Strict:
        attributes << QStringLiteral("SameSite=Strict");
        break;
    case SameSite::Lax:
        attributes << QStringLiteral("SameSite=Lax");
        break;
    case SameSite::None:
        attributes << QStringLiteral("SameSite=None");
        break;
    case SameSite::Default:
        break;
    }
    if (row.cookie.partitioned)
        attributes << QStringLiteral("Partitioned");
    if (!row.cookie.partition.empty())
        attributes << tr("in tabs of %1").arg(toText(row.cookie.partition));
    if (row.cookie.crossSiteAncestor)
        attributes << tr("in frames with another site around");
    return attributes.join(QStringLiteral("; "));
}

QVariant CookieModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Cookie");
    case ValueColumn:
        return tr("Value");
    case SentColumn:
        return tr("With this request");
    case DomainColumn:
        return tr("Domain");
    case PathColumn:
        return tr("Path");
    default:
        return tr("Attributes");
    }
}

} // namespace fetchscope::ui
