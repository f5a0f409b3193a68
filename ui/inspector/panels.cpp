#include "ui/inspector/panels.h"

#include "ui/inspector/algorithm_panel.h"
#include "ui/inspector/attack_panel.h"
#include "ui/inspector/browsers_panel.h"
#include "ui/inspector/caches_panel.h"
#include "ui/inspector/changes_panel.h"
#include "ui/inspector/console_panel.h"
#include "ui/inspector/cookies_panel.h"
#include "ui/inspector/fixes_panel.h"
#include "ui/inspector/guards_panel.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/matrix_panel.h"
#include "ui/inspector/why_panel.h"
#include "ui/inspector/wire_panel.h"

#include <array>
#include <tuple>
#include <type_traits>

namespace fetchscope::ui {

namespace {

template <class Made> QWidget* follow(Inspector& inspector, Made* panel)
{
    QObject::connect(&inspector, &Inspector::runChanged, panel, &Made::setRun);
    if constexpr (std::is_base_of_v<ReportPanel, Made>)
        QObject::connect(panel, &ReportPanel::profileRequested, &inspector, &Inspector::profileRequested);
    panel->setRun(inspector.run());
    return panel;
}

QKeySequence control(Qt::Key key)
{
    return Qt::CTRL | key;
}

} // namespace

std::span<const PanelRow> panelRows()
{
    using I = Inspector;
    using P = PanelParts;
    static const std::array rows {
        PanelRow {Panel::Why, {"why", QT_TRANSLATE_NOOP("Panels", "&Why"), control(Qt::Key_1)},
            [](I& inspector, const P& parts) { return follow(inspector, new WhyPanel(parts.cursor)); }},
        PanelRow {Panel::Wire, {"wire", QT_TRANSLATE_NOOP("Panels", "W&ire"), control(Qt::Key_2)},
            [](I& inspector, const P& parts) { return follow(inspector, new WirePanel(parts.cursor)); }},
        PanelRow {Panel::Algorithm, {"algorithm", QT_TRANSLATE_NOOP("Panels", "Al&gorithm"), control(Qt::Key_3)},
            [](I& inspector, const P& parts) {
                return follow(inspector, new AlgorithmPanel(parts.cursor, parts.showsSkippedSteps));
            }},
        PanelRow {Panel::Caches, {"caches", QT_TRANSLATE_NOOP("Panels", "&Caches"), control(Qt::Key_4)},
            [](I& inspector, const P& parts) { return follow(inspector, new CachesPanel(parts.cursor)); }},
        PanelRow {Panel::Cookies,
            {"cookies", QT_TRANSLATE_NOOP("Panels", "Coo&kies"), Qt::CTRL | Qt::SHIFT | Qt::Key_K},
            [](I& inspector, const P& parts) { return follow(inspector, new CookiesPanel(parts.cursor)); }},
        PanelRow {Panel::Console, {"console", QT_TRANSLATE_NOOP("Panels", "C&onsole"), control(Qt::Key_5)},
            [](I& inspector, const P& parts) {
                return follow(inspector, new ConsolePanel(parts.cursor, parts.browsers));
            }},
        PanelRow {Panel::Browsers, {"browsers", QT_TRANSLATE_NOOP("Panels", "&Browsers"), control(Qt::Key_6)},
            [](I& inspector, const P& parts) {
                return follow(inspector, new BrowsersPanel(parts.cursor, parts.browsers));
            }},
        PanelRow {Panel::Changes, {"changes", QT_TRANSLATE_NOOP("Panels", "C&hanges"), control(Qt::Key_7)},
            [](I& inspector, const P& parts) { return follow(inspector, new ChangesPanel(parts.cursor, parts.held)); }},
        PanelRow {Panel::Fixes, {"fixes", QT_TRANSLATE_NOOP("Panels", "Fi&xes"), Qt::CTRL | Qt::SHIFT | Qt::Key_X},
            [](I& inspector, const P& parts) {
                auto* panel = new FixesPanel(parts.cursor, inspector.takesFixes());
                panel->setCovered(inspector.coversFixes());
                QObject::connect(panel, &FixesPanel::fixChosen, &inspector, &Inspector::fixChosen);
                QObject::connect(&inspector, &Inspector::fixesCovered, panel, &FixesPanel::setCovered);
                QObject::connect(
                    panel, &FixesPanel::uncoverRequested, &inspector, [&inspector] { inspector.coverFixes(false); });
                return follow(inspector, panel);
            }},
        PanelRow {Panel::Matrix, {"matrix", QT_TRANSLATE_NOOP("Panels", "&Matrix"), Qt::CTRL | Qt::SHIFT | Qt::Key_M},
            [](I& inspector, const P&) { return follow(inspector, new MatrixPanel); }},
        PanelRow {Panel::Guards, {"guards", QT_TRANSLATE_NOOP("Panels", "G&uards"), Qt::CTRL | Qt::SHIFT | Qt::Key_G},
            [](I& inspector, const P& parts) { return follow(inspector, new GuardsPanel(parts.cursor)); }},
        PanelRow {Panel::Attack, {"attack", QT_TRANSLATE_NOOP("Panels", "A&ttack"), Qt::CTRL | Qt::SHIFT | Qt::Key_A},
            [](I& inspector, const P& parts) { return follow(inspector, new AttackPanel(parts.cursor)); }},
    };
    static_assert(
        std::tuple_size_v<decltype(rows)> == static_cast<std::size_t>(Panel::Count), "one row for each panel");
    return rows;
}

} // namespace fetchscope::ui
