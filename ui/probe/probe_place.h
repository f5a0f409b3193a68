#pragma once

#include "ui/place/place.h"
#include "ui/probe/probe_sending.h"

class QMenu;

namespace fetchscope::ui {

class Commands;
class ProbeView;
class ScenarioPlace;

/// A real server, asked as a page would: what is sent, what comes back, and what the page gets of it. What may change
/// something on the server is asked about first.
class ProbePlace : public Place
{
    Q_OBJECT

public:
    static constexpr PlaceId placeId = PlaceId::Probe;

    ProbePlace(const PlaceContext& context, ScenarioPlace& scenario, Prober prober);
    ~ProbePlace() override;

    QWidget& widget() override;
    QString title() const override { return tr("Probe"); }
    QString path() const override { return {}; }
    QMenu* menu() override { return m_menu; }
    void openFile(const QString& path) override { emit fileRequested(path); }
    void openText(const QString&) override { }
    bool canReload() const override { return false; }
    void reload() override { }
    void cancel() override { m_sending.cancel(); }
    void save(QSettings& settings) const override;
    void restore(const QSettings& settings) override;
    void takeFocus() override;

    ProbeView& view() { return *m_view; }
    const RunPointer& run() const { return m_run; }

private:
    void connectCommands();
    void fillMenu();
    /// Sends what the fields say, once it was agreed to where it may change something.
    void send();
    void start(const Scenario& scenario);
    void showGrowing(const RunPointer& run);
    void showEnd(const RunPointer& run, bool isCancelled);
    void saveAs();
    void openAsScenario();
    void updateCommands();

    PlaceContext m_context;
    const Commands& m_commands;
    ScenarioPlace& m_scenario;
    ProbeView* m_view;
    QMenu* m_menu;
    RunPointer m_run;
    ProbeSending m_sending;
};

} // namespace fetchscope::ui
