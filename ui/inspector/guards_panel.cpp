#include "ui/inspector/guards_panel.h"

#include "core/telling/guards/guard_grid.h"
#include "ui/widgets/html_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr std::size_t mostExchanges = 8;

Tone toneOf(GuardDecision decision)
{
    switch (decision) {
    case GuardDecision::Allow:
        return Tone::Pass;
    case GuardDecision::Refuse:
        return Tone::Fail;
    case GuardDecision::Token:
    case GuardDecision::Anonymous:
        break;
    }
    return Tone::Warn;
}

/// `Sec-Fetch-Site: cross-site`
QString lookedAtHtml(const GridCell& cell)
{
    QStringList parts;
    for (const LookedAtHeader& header : cell.headers)
        parts << (header.value ? codeHtml(toText(header.name) + QStringLiteral(": ") + toText(*header.value))
                               : mutedHtml(toText(header.name) + QStringLiteral(" \u2013")));
    if (!cell.ownOrigin.empty())
        parts << GuardsPanel::tr("own origin: %1").arg(codeHtml(toText(cell.ownOrigin)));
    return parts.join(QStringLiteral(", "));
}

QString rowHtml(const ChosenGuard& chosen, const GridCell& cell)
{
    const QString conditions = cell.conditions.isEmpty() ? QString() : messageText(cell.conditions);
    return QStringLiteral("<tr><td title=\"%1\">%2 &nbsp;</td><td>%3 &nbsp;</td><td>%4 &nbsp;%5</td></tr>")
        .arg(phraseText(chosen.guard.about).toHtmlEscaped(),
            (toText(chosen.guard.title) + QChar(' ') + toText(chosen.guard.version)).toHtmlEscaped(),
            toneHtml(toneOf(cell.decision), messageText(wordsOf(cell.decision))), conditions.toHtmlEscaped(),
            lookedAtHtml(cell));
}

} // namespace

GuardsPanel::GuardsPanel(StepCursor& cursor, QWidget* parent)
    : ReportPanel(cursor, parent)
{
    setObjectName(QStringLiteral("guards"));
    setAccessibleName(tr("Guards"));
}

QString GuardsPanel::write(const Run& run, const ActionResult& action)
{
    if (action.firstExchange == action.endExchange)
        return emptyHtml(tr("Nothing is sent: no guard is asked."));
    static const std::vector<ChosenGuard> guards = allGuards();
    QString html =
        QStringLiteral("<p style=\"margin-top:0\">%1</p>")
            .arg(tr("What servers refuse by Fetch Metadata, Origin, Referer or a token, as frameworks come, and which "
                    "rule decides. The application is taken to know its own scheme and host.")
                     .toHtmlEscaped());
    const std::size_t end = std::min(action.endExchange, action.firstExchange + mostExchanges);
    const auto isPreflight = [](const Exchange& exchange) { return exchange.kind == Exchange::Kind::Preflight; };
    const auto exchanges = run.result.exchanges.begin();
    if (std::all_of(exchanges + static_cast<std::ptrdiff_t>(action.firstExchange),
            exchanges + static_cast<std::ptrdiff_t>(end), isPreflight))
        return emptyHtml(
            tr("No more than the preflight is sent, which frameworks answer before they ask their guards."));
    for (std::size_t i = action.firstExchange; i < end; ++i) {
        const Exchange& exchange = run.result.exchanges[i];
        // Frameworks answer preflights before their guards are asked.
        if (isPreflight(exchange))
            continue;
        const GridRequest request = gridRequestOf(exchange);
        html += QStringLiteral("<p style=\"margin-top:12px;margin-bottom:4px\"><b>%1</b></p>"
                               "<table cellspacing=\"0\" cellpadding=\"2\">")
                    .arg(codeHtml(toText(exchange.method) + QChar(' ') + toText(exchange.url)));
        for (const ChosenGuard& chosen : guards)
            html += rowHtml(chosen, gridCellOf(chosen, request));
        html += QStringLiteral("</table>");
    }
    return html;
}

} // namespace fetchscope::ui
