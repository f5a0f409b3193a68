#include "ui/shell/menus.h"

#include "ui/place/commands.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <initializer_list>
#include <optional>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

/// Null is a separator.
void fill(QMenu& menu, const Commands& commands, std::initializer_list<std::optional<Command>> list)
{
    for (const std::optional<Command> command : list) {
        if (command)
            menu.addAction(commands[*command]);
        else
            menu.addSeparator();
    }
}

void fillView(QMenu& view, const Commands& commands)
{
    using C = Command;
    fill(view, commands,
        {C::ZoomIn, C::ZoomOut, C::ZoomReset, C::ZoomFit, std::nullopt, C::Fold, C::Unfold, C::FoldAll, C::UnfoldAll,
            std::nullopt, C::ShowLessons, C::ShowLibrary, C::SearchLibrary, C::ShowEditor, C::FocusTimeline});
    // Panels stand between these two.
    view.addSeparator();
    view.addSeparator();
}

void fillRun(QMenu& run, const Commands& commands)
{
    using C = Command;
    fill(run, commands, {C::First, C::Previous, C::Next, C::Last, std::nullopt, C::PreviousRow, C::NextRow, C::Play});
    run.addMenu(Words::tr("&Speed"))->addActions(commands.choices(Choice::Speed).actions());
    fill(run, commands, {std::nullopt, C::Predict, C::Present, C::CheckInBrowser, std::nullopt});
    run.addActions(commands.choices(Choice::Profile).actions());
}

} // namespace

Menus fillMenuBar(QMenuBar& bar, const Commands& commands)
{
    using C = Command;
    Menus menus {};
    QMenu* file = bar.addMenu(Words::tr("&File"));
    menus.make = file->addMenu(Words::tr("&New"));
    fill(*menus.make, commands, {C::NewScenario, C::NewFromClipboard, C::NewEmpty});
    fill(*file, commands, {C::Open, C::OpenCourse, C::ShowProbe});
    menus.recent = file->addMenu(Words::tr("Open &Recent"));
    menus.recent->setObjectName(QStringLiteral("recentMenu"));
    menus.recent->setToolTipsVisible(true);
    fill(*file, commands, {C::Reload, std::nullopt, C::Save, C::SaveAs, std::nullopt});
    menus.exporting = file->addMenu(Words::tr("&Export"));
    fill(*menus.exporting, commands,
        {C::Export, C::CopyPicture, C::CopyText, std::nullopt, C::CopyFetch, C::CopyCurl, std::nullopt,
            C::ServerConfiguration});
    fill(*file, commands, {C::Print, std::nullopt, C::Quit});

    fill(*bar.addMenu(Words::tr("&Edit")), commands,
        {C::Undo, C::Redo, std::nullopt, C::Find, C::FindNext, C::FindPrevious, std::nullopt, C::ShowEditor, C::Hold,
            C::Compare});

    menus.view = bar.addMenu(Words::tr("&View"));
    fillView(*menus.view, commands);
    menus.theme = menus.view->addMenu(Words::tr("T&heme"));
    menus.theme->addActions(commands.choices(Choice::Theme).actions());
    menus.view->addMenu(Words::tr("La&nguage"))->addActions(commands.choices(Choice::Language).actions());

    fillRun(*bar.addMenu(Words::tr("&Run")), commands);

    menus.help = bar.addMenu(Words::tr("&Help"));
    fill(*menus.help, commands, {C::Reference, C::SearchReference, std::nullopt, C::Keys, C::About});
    return menus;
}

void addPanels(const Menus& menus, const QList<QAction*>& panels)
{
    // In front of the separator that themes begin with.
    const QList<QAction*> actions = menus.view->actions();
    const qsizetype theme = actions.indexOf(menus.theme->menuAction());
    menus.view->insertActions(actions[theme - 1], panels);
}

} // namespace fetchscope::ui
