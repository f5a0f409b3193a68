#include "tests/ui/probe_states.h"

#include "tests/ui/fake_prober.h"
#include "tests/ui/waiting.h"
#include "ui/place/commands.h"
#include "ui/probe/probe_place.h"
#include "ui/probe/probe_view.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace fetchscope::tests {

namespace {

const std::shared_ptr<std::atomic<bool>>& held()
{
    static const auto isHeld = std::make_shared<std::atomic<bool>>(false);
    return isHeld;
}

ui::ProbeView& viewIn(ui::MainWindow& window)
{
    return window.place<ui::ProbePlace>().view();
}

void fill(ui::MainWindow& window, const QString& method, const QString& origin)
{
    window.commands()[ui::Command::ShowProbe]->trigger();
    viewIn(window)
        .findChild<QLineEdit*>(QStringLiteral("probeUrl"))
        ->setText(QStringLiteral("https://api.example/documents/7"));
    viewIn(window).findChild<QLineEdit*>(QStringLiteral("probeOrigin"))->setText(origin);
    viewIn(window).findChild<QComboBox*>(QStringLiteral("probeMethod"))->setCurrentText(method);
    viewIn(window)
        .findChild<QPlainTextEdit*>(QStringLiteral("probeBody"))
        ->setPlainText(QStringLiteral("{\"title\": \"New\"}"));
}

void send(ui::MainWindow& window)
{
    window.commands()[ui::Command::ProbeSend]->trigger();
    viewIn(window).findChild<QPushButton*>(QStringLiteral("noticeAct"))->click();
}

void waitForEnd(ui::MainWindow& window)
{
    const auto& place = window.place<ui::ProbePlace>();
    waitFor([&place] { return place.run() != nullptr; });
}

const QString usualOrigin = QStringLiteral("https://app.example");

} // namespace

void giveProber(ui::MainWindow& window)
{
    window.setProber(fakeProber(held()));
}

std::vector<ProbePicture> probePictures()
{
    return {
        {QStringLiteral("60-probe-empty"),
            [](ui::MainWindow& window) { window.commands()[ui::Command::ShowProbe]->trigger(); }},
        {QStringLiteral("61-probe-asks-first"),
            [](ui::MainWindow& window) {
                fill(window, QStringLiteral("PUT"), usualOrigin);
                window.commands()[ui::Command::ProbeSend]->trigger();
            }},
        {QStringLiteral("62-probe-running"),
            [](ui::MainWindow& window) {
                *held() = true;
                fill(window, QStringLiteral("PUT"), usualOrigin);
                send(window);
                const auto* state = viewIn(window).findChild<QLabel*>(QStringLiteral("probeState"));
                waitFor([state] { return state->text().contains(QStringLiteral("OPTIONS")); });
                *held() = false;
            }},
        {QStringLiteral("63-probe-answered"),
            [](ui::MainWindow& window) {
                fill(window, QStringLiteral("PUT"), usualOrigin);
                send(window);
                waitForEnd(window);
            }},
        {QStringLiteral("64-probe-blocked"),
            [](ui::MainWindow& window) {
                fill(window, QStringLiteral("DELETE"), usualOrigin);
                send(window);
                waitForEnd(window);
            }},
        {QStringLiteral("65-probe-wrong-field"),
            [](ui::MainWindow& window) {
                fill(window, QStringLiteral("GET"), QStringLiteral("https://app.example/page"));
                window.commands()[ui::Command::ProbeSend]->trigger();
            }},
    };
}

} // namespace fetchscope::tests
