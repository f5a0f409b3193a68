// Renders the window in several states to PNG files, for eyes to judge: fetchscope-screenshots DIRECTORY
// The states for twice the scale are rendered where QT_SCALE_FACTOR is 2, the others where it is not set.

#include "tests/ui/scenarios.h"
#include "ui/main_window.h"
#include "ui/models/step_cursor.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/commands.h"
#include "ui/window/keys_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

namespace {

using namespace fetchscope;

constexpr int longestWait = 10000;

std::vector<ui::Example> examples()
{
    return {
        {QStringLiteral("blocked"), QStringLiteral("A PUT that the preflight does not allow"),
            tests::blockedPreflight(), {}},
        {QStringLiteral("redirects"), QStringLiteral("A redirect chain that ends at the wrong origin"),
            tests::redirectChain(), {}},
        {QStringLiteral("cached"), QStringLiteral("The preflight cache answers"), tests::cachedPut(), {}},
        {QStringLiteral("stale"), QStringLiteral("The preflight cache runs out"), tests::repeatedPut(), {}},
        {QStringLiteral("cookies"), QStringLiteral("Which cookies go along"), tests::cookies(), {}},
    };
}

class Camera
{
public:
    explicit Camera(QDir directory)
        : m_directory(std::move(directory))
    {
    }

    void take(QWidget& widget, const QString& name)
    {
        QApplication::processEvents();
        QApplication::processEvents();
        const double scale = widget.devicePixelRatioF();
        QImage image(widget.size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        widget.render(&image);
        const QString path = m_directory.filePath(name + QStringLiteral(".png"));
        if (!image.save(path))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    }

private:
    QDir m_directory;
};

struct Shot
{
    QString name;
    int example = 0;
    QSize size {1280, 800};
    ui::ThemeChoice theme = ui::ThemeChoice::Light;
    double scale = 1;
    std::function<void(ui::MainWindow&)> prepare = [](ui::MainWindow&) {};
};

void showPanel(ui::MainWindow& window, int panel)
{
    window.findChild<QTabWidget*>(QStringLiteral("inspector"))->setCurrentIndex(panel);
}

std::vector<Shot> shots(const QString& wrongFile)
{
    using ui::MainWindow;
    using ui::ThemeChoice;
    const auto panel = [](int number) { return [number](MainWindow& window) { showPanel(window, number); }; };
    const QSize small(1024, 640);
    return {
        {"01-start", 2},
        {"02-blocked-preflight", 0},
        {"03-blocked-preflight-dark", 0, {1280, 800}, ThemeChoice::Dark},
        {"04-redirect-chain", 1},
        {"05-redirect-chain-small-dark", 1, small, ThemeChoice::Dark},
        {"06-cache-hit-caches", 2, {1280, 800}, ThemeChoice::Light, 1,
            [](MainWindow& window) {
                showPanel(window, 3);
                window.cursor().moveTo(window.cursor().count() - 12);
            }},
        {"07-stale-cache-small", 3, small},
        {"08-wire", 0, {1280, 800}, ThemeChoice::Light, 1, panel(1)},
        {"09-wire-small-dark", 0, small, ThemeChoice::Dark, 1, panel(1)},
        {"10-algorithm", 0, {1280, 800}, ThemeChoice::Light, 1, panel(2)},
        {"11-algorithm-dark", 1, {1280, 800}, ThemeChoice::Dark, 1, panel(2)},
        {"12-error", 0, {1280, 800}, ThemeChoice::Light, 1,
            [wrongFile](MainWindow& window) {
                window.openFile(wrongFile);
                window.document().waitForRun(longestWait);
            }},
        {"13-error-small-dark", 0, small, ThemeChoice::Dark, 1,
            [wrongFile](MainWindow& window) {
                window.openFile(wrongFile);
                window.document().waitForRun(longestWait);
            }},
        {"14-stepping-middle", 0, {1280, 800}, ThemeChoice::Light, 1,
            [](MainWindow& window) { window.cursor().moveTo(window.cursor().count() / 3); }},
        {"15-double-scale", 0, small, ThemeChoice::Light, 2},
        {"16-double-scale-dark", 1, small, ThemeChoice::Dark, 2},
        {"17-zoomed-in", 1, {1280, 800}, ThemeChoice::Light, 1,
            [](MainWindow& window) { window.timeline().setZoom(2); }},
        {"18-zoomed-out", 1, {1280, 800}, ThemeChoice::Light, 1,
            [](MainWindow& window) { window.timeline().zoomToFit(); }},
        {"19-cookies", 4, {1280, 800}, ThemeChoice::Light, 1, panel(3)},
    };
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fetchscope-screenshots DIRECTORY\n");
        return 2;
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QDir directory(QString::fromLocal8Bit(argv[1]));
    if (!directory.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "cannot make the directory\n");
        return 3;
    }
    const QTemporaryDir temporary;
    const QString wrongFile = temporary.filePath(QStringLiteral("broken.json"));
    if (QFile file(wrongFile); file.open(QIODevice::WriteOnly))
        file.write(tests::misspelt());
    Camera camera(directory);
    int number = 0;
    for (const Shot& shot : shots(wrongFile)) {
        if (shot.scale != application.devicePixelRatio())
            continue;
        QSettings settings(temporary.filePath(QStringLiteral("settings%1.ini").arg(++number)), QSettings::IniFormat);
        settings.setValue(
            QStringLiteral("recentFiles"), QStringList {QStringLiteral("/home/someone/checkout-bug.json")});
        ui::MainWindow window(settings, examples());
        window.theme().setChoice(shot.theme);
        window.resize(shot.size);
        window.openFirst({});
        window.openExample(shot.example);
        window.document().waitForRun(longestWait);
        window.show();
        QApplication::processEvents();
        shot.prepare(window);
        camera.take(window, shot.name);
        if (number == 1) {
            ui::KeysDialog keys(window.commands());
            keys.show();
            camera.take(keys, QStringLiteral("20-keys"));
        }
    }
    return 0;
}
