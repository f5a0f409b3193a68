#include "ui/inspector/cookies_panel.h"

#include "core/telling/timeline/run_lookup.h"
#include "ui/timeline/step_cursor.h"
#include "ui/words/text.h"

#include <algorithm>

namespace fetchscope::ui {

CookiesPanel::CookiesPanel(StepCursor& cursor, QWidget* parent)
    : CookieTable(parent)
    , m_cursor(cursor)
{
    setObjectName(QStringLiteral("cookies"));
    setAccessibleName(tr("Cookies"));
    setColumnShown(CookieModel::RecordedColumn, false);
    connect(&cursor, &StepCursor::changed, this, &CookiesPanel::refresh);
}

void CookiesPanel::setRun(RunPointer run)
{
    m_run = std::move(run);
    m_rows = m_run ? cookieRowsOf(m_run->result) : std::vector<CookieRow>();
    refresh();
}

void CookiesPanel::showEvent(QShowEvent* event)
{
    CookieTable::showEvent(event);
    if (m_isStale)
        refresh();
}

std::vector<CookieLine> CookiesPanel::linesAt(std::size_t step, std::optional<std::size_t> exchange) const
{
    std::vector<CookieLine> lines;
    if (exchange) {
        // What the answer sets is told once it is there.
        const bool isThere = isAnswered(m_run->result, *exchange, step);
        for (const CookieRow& row : rowsOfExchange(m_rows, *exchange)) {
            if (row.fate->isOfAnswer() && !isThere)
                continue;
            CookieLine& line = lines.emplace_back();
            line.cookie = row.fate->cookie;
            line.kind = row.fate->kind;
            line.why = row.fate->why;
            if (row.fate->isOfAnswer())
                line.setBy = tr("this answer");
            else
                line.setBy =
                    row.setBy ? tr("the answer to request %1").arg(*row.setBy + 1) : tr("there from the start");
        }
    }
    const auto* jar = stateAtStep(m_run->result.trace.cookieStates(), step);
    if (!jar)
        return lines;
    for (const Cookie& cookie : jar->entries) {
        const bool isTold = std::any_of(lines.begin(), lines.end(), [&cookie](const CookieLine& line) {
            return line.cookie.name == cookie.name && line.cookie.domain == cookie.domain
                && line.cookie.path == cookie.path && line.cookie.partition == cookie.partition;
        });
        if (!isTold)
            lines.emplace_back().cookie = cookie;
    }
    return lines;
}

QString CookiesPanel::titleOf(const std::vector<CookieLine>& lines, std::optional<std::size_t> exchange) const
{
    if (!exchange)
        return tr("No request goes out here.");
    const Exchange& shown = m_run->result.exchanges[*exchange];
    const auto count = [&lines](auto... kinds) {
        return static_cast<int>(std::count_if(lines.begin(), lines.end(),
            [&](const CookieLine& line) { return line.kind && ((*line.kind == kinds) || ...); }));
    };
    const QString request = tr("Request %1, %2 %3").arg(*exchange + 1).arg(toText(shown.method), toText(shown.url));
    if (lines.empty())
        return request;
    using Kind = CookieFate::Kind;
    QStringList parts {
        tr("%n sent", nullptr, count(Kind::Sent)), tr("%n kept at home", nullptr, count(Kind::Withheld))};
    if (const int stored = count(Kind::Stored, Kind::Replaced))
        parts << tr("%n stored", nullptr, stored);
    if (const int refused = count(Kind::Refused))
        parts << tr("%n refused", nullptr, refused);
    return request + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

void CookiesPanel::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const int index = m_cursor.index();
    if (!m_run || index < 0) {
        show({}, {}, tr("This scenario makes no request."));
        return;
    }
    const auto step = static_cast<std::size_t>(index);
    const auto exchange = exchangeAtStep(m_run->result, step);
    std::vector<CookieLine> lines = linesAt(step, exchange);
    const QString title = titleOf(lines, exchange);
    show(std::move(lines), title,
        tr("There are no cookies here: the jar has none for this site, and no answer sets one."));
}

} // namespace fetchscope::ui
