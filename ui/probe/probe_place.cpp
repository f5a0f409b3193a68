#include "ui/probe/probe_place.h"

#include "core/engine/simulation/side_effects.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/replay/masked_secrets.h"
#include "ui/inspector/inspector.h"
#include "ui/place/commands.h"
#include "ui/probe/probe_form.h"
#include "ui/probe/probe_view.h"
#include "ui/scenario/scenario_place.h"
#include "ui/widgets/notice_bar.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QFileDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <utility>

namespace fetchscope::ui {

ProbePlace::ProbePlace(const PlaceContext& context, ScenarioPlace& scenario, Prober prober)
    : m_context(context)
    , m_commands(context.commands)
    , m_scenario(scenario)
    , m_view(new ProbeView(context.commands))
    , m_menu(new QMenu(tr("&Probe"), context.window.menuBar()))
    , m_sending(std::move(prober))
{
    fillMenu();
    connectCommands();
    connect(&m_sending, &ProbeSending::grew, this, &ProbePlace::showGrowing);
    connect(&m_sending, &ProbeSending::ended, this, &ProbePlace::showEnd);
    connect(&m_view->form(), &ProbeForm::changed, this, [this] {
        m_view->notice().hide();
        if (!m_sending.isRunning())
            m_view->showState(false, {});
    });
    connect(&m_view->form(), &ProbeForm::refused, this,
        [this](const QString& problem) { m_view->showState(false, problem); });
    updateCommands();
}

ProbePlace::~ProbePlace() = default;

QWidget& ProbePlace::widget()
{
    return *m_view;
}

void ProbePlace::fillMenu()
{
    using C = Command;
    m_menu->setObjectName(QStringLiteral("probeMenu"));
    for (const Command command : {C::ProbeSend, C::ProbeCancel, C::ProbeSave, C::ProbeOpenScenario, C::LeaveProbe})
        m_menu->addAction(m_commands[command]);
    m_menu->addMenu(tr("&Panels"))->addActions(m_view->inspector().commands());
}

void ProbePlace::connectCommands()
{
    const auto on = [this](
                        Command command, auto slot) { connect(m_commands[command], &QAction::triggered, this, slot); };
    on(Command::ProbeSend, [this] { send(); });
    on(Command::ProbeCancel, [this] { m_sending.cancel(); });
    on(Command::ProbeSave, [this] { saveAs(); });
    on(Command::ProbeOpenScenario, [this] { openAsScenario(); });
    on(Command::LeaveProbe, [this] { emit leaveRequested(); });
}

void ProbePlace::send()
{
    const std::optional<Scenario> scenario = m_view->form().takeScenario();
    if (!scenario)
        return;
    const std::vector<std::string> effects = sideEffectsOf(*scenario);
    if (effects.empty()) {
        start(*scenario);
        return;
    }
    m_view->notice().show(
        tr("%1 may change something on the server. Nothing was sent yet.").arg(toText(effects.front())), tr("Send It"),
        [this, scenario] { start(*scenario); });
}

void ProbePlace::start(const Scenario& scenario)
{
    m_view->notice().hide();
    m_view->showState(true, tr("On its way…"));
    m_sending.start(scenario, m_view->form().connection());
    emit busyChanged(true);
    updateCommands();
}

void ProbePlace::showGrowing(const RunPointer& run)
{
    if (run->result.exchanges.empty())
        return;
    const Exchange& last = run->result.exchanges.back();
    m_view->showState(true, tr("%1 %2 is on its way…").arg(toText(last.method), toText(last.url)));
    m_view->showGrowing(run);
}

void ProbePlace::showEnd(const RunPointer& run, bool isCancelled)
{
    m_run = isCancelled ? nullptr : run;
    m_view->showRun(m_run);
    const QString requests = QString::number(run->result.exchanges.size());
    m_view->showState(false, isCancelled ? tr("Cancelled.") : tr("Requests that were sent: %1").arg(requests));
    emit busyChanged(false);
    updateCommands();
}

void ProbePlace::saveAs()
{
    const QString path = QFileDialog::getSaveFileName(
        &m_context.window, tr("Save the Probe as a Scenario"), {}, tr("Scenarios (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeTextFile(toBytes(path), writeScenario(withoutSecrets(*m_run->scenario))); !written) {
        m_view->notice().show(
            toText(written.error().path) + QStringLiteral(": ") + messageText(written.error().message));
        return;
    }
    m_view->notice().show(tr("Saved, with the answers. Passwords, cookies and tokens are masked."));
}

void ProbePlace::openAsScenario()
{
    m_scenario.openNew(QByteArray::fromStdString(writeScenario(*m_run->scenario)));
}

void ProbePlace::updateCommands()
{
    const bool isRunning = m_sending.isRunning();
    m_commands[Command::ProbeSend]->setEnabled(!isRunning);
    m_commands[Command::ProbeCancel]->setEnabled(isRunning);
    for (const Command command : {Command::ProbeSave, Command::ProbeOpenScenario})
        m_commands[command]->setEnabled(!isRunning && m_run != nullptr);
}

void ProbePlace::save(QSettings& settings) const
{
    m_view->save(settings);
}

void ProbePlace::restore(const QSettings& settings)
{
    m_view->restore(settings);
}

void ProbePlace::takeFocus()
{
    m_view->form().takeFocus();
}

} // namespace fetchscope::ui
