#include "ui/inspector/cookie_model.h"

#include "core/telling/explain/cookie_remedies.h"
#include "core/telling/timeline/cookie_rows.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

namespace {

Tone toneOf(const CookieLine& line)
{
    if (!line.kind)
        return Tone::Neutral;
    if (line.contradicts)
        return Tone::Warn;
    switch (*line.kind) {
    case CookieFate::Kind::Refused:
        return Tone::Fail;
    case CookieFate::Kind::Withheld:
        return isTelling(*line.kind, line.why) ? Tone::Warn : Tone::Neutral;
    default:
        return Tone::Pass;
    }
}

QString attributesOf(const Cookie& cookie)
{
    QStringList attributes;
    if (cookie.secure)
        attributes << QStringLiteral("Secure");
    if (cookie.httpOnly)
        attributes << QStringLiteral("HttpOnly");
    if (cookie.sameSite == SameSite::Strict)
        attributes << QStringLiteral("SameSite=Strict");
    else if (cookie.sameSite == SameSite::Lax)
        attributes << QStringLiteral("SameSite=Lax");
    else if (cookie.sameSite == SameSite::None)
        attributes << QStringLiteral("SameSite=None");
    if (cookie.partitioned)
        attributes << QStringLiteral("Partitioned");
    if (!cookie.partition.empty())
        attributes << CookieModel::tr("in tabs of %1").arg(toText(cookie.partition));
    if (cookie.crossSiteAncestor)
        attributes << CookieModel::tr("in frames with another site around");
    return attributes.join(QStringLiteral("; "));
}

} // namespace

void CookieModel::show(std::vector<CookieLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

QString CookieModel::detailOf(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_lines.size())
        return {};
    const CookieLine& line = m_lines[static_cast<std::size_t>(row)];
    QString text = textOf(line, NameColumn) + QStringLiteral(": ") + textOf(line, FateColumn);
    if (const QString why = textOf(line, WhyColumn); !why.isEmpty())
        text += QStringLiteral(": ") + why;
    text += QChar('.');
    const std::string_view remedy = remedyFor(line.why);
    if (line.kind && isTelling(*line.kind, line.why) && !remedy.empty())
        text += QChar(' ') + phraseText(remedy);
    if (line.cookie.httpOnly && line.kind == CookieFate::Kind::Sent)
        text += QChar(' ') + tr("HttpOnly keeps it from scripts alone: requests carry it all the same.");
    return text;
}

QString CookieModel::textOf(const CookieLine& line, int column) const
{
    const Cookie& cookie = line.cookie;
    switch (column) {
    case NameColumn:
        return cookie.name.empty() ? tr("(no name)") : toText(cookie.name);
    case FateColumn:
        return line.kind ? messageText(messageFor(*line.kind)) : tr("kept at home");
    case WhyColumn:
        if (!line.kind)
            return tr("it is another site's");
        return line.why == CookieVerdict::Accepted ? QString() : phraseText(describe(line.why));
    case RecordedColumn:
        return line.recorded;
    case ScopeColumn:
        if (cookie.domain.empty())
            return {};
        return cookie.hostOnly ? tr("%1 only, %2").arg(toText(cookie.domain), toText(cookie.path))
                               : tr("%1 and below, %2").arg(toText(cookie.domain), toText(cookie.path));
    case SetByColumn:
        return line.setBy;
    case AttributesColumn:
        return attributesOf(cookie);
    default:
        return toText(cookie.value);
    }
}

int CookieModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CookieModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CookieModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CookieLine& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == FateColumn)
        return toneIcon(toneOf(line));
    if (role == Qt::ForegroundRole && !line.kind)
        return Theme::current().mutedText;
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(textOf(line, index.column())) : QVariant();
}

QVariant CookieModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Cookie");
    case FateColumn:
        return tr("What became of it");
    case WhyColumn:
        return tr("Why");
    case RecordedColumn:
        return tr("Recorded");
    case ScopeColumn:
        return tr("Goes to");
    case SetByColumn:
        return tr("Set by");
    case AttributesColumn:
        return tr("Attributes");
    default:
        return tr("Value");
    }
}

} // namespace fetchscope::ui
