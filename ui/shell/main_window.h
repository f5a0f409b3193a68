#pragma once

#include "ui/lesson/course_shelf.h"
#include "ui/place/place.h"
#include "ui/probe/prober.h"
#include "ui/scenario/library/example.h"
#include "ui/shell/menus.h"
#include "ui/shell/places.h"

#include <QMainWindow>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QMimeData;
class QSettings;
class QStackedWidget;

namespace fetchscope::ui {

class MainToolBar;
class ProgressStore;
class ThemeController;

/// The window: a stack of places, of which one is shown. It is on the screen at once, with the outline of what will be
/// in it; its first place is made when that has been painted, or when somebody asks for a place before, and each other
/// place when something is opened there. What belongs to a place the window asks of it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settings` has to outlive the window. `examples` are asked for when a place shows them.
    MainWindow(QSettings& settings, std::function<std::vector<Example>()> examples, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The lessons that come with the program. They are read after the window has shown itself.
    void setLessons(BuiltInCourse lessons);
    /// How real browsers are made to do a scenario; without it there is no such command.
    void setBrowserCheck(BrowserCheckMaker maker) { m_checkInBrowser = std::move(maker); }
    /// What really sends, where the program can. To be set before there is more to be seen than an outline.
    void setProber(Prober prober) { m_prober = std::move(prober); }
    /// The file that keeps what a student has done; without one nothing is kept.
    void setProgressFile(const QString& path) { m_progressFile = path; }

    /// What to show first: the file, where one is named; else what was open last; else the example `welcome`, or the
    /// first one. Something is shown in any case. It is opened as soon as there is a place for it.
    void openFirst(const QString& path, const QString& welcome = {});
    /// Opens a file in the place that it belongs to.
    void openFile(const QString& path);

    ThemeController& theme() { return *m_theme; }
    const Commands& commands();
    /// Is more to be seen than an outline?
    bool isComplete() const { return m_stack != nullptr; }
    /// The place of a class that has a `placeId`; it is made where it is not there yet.
    template <class Made> Made& place() { return static_cast<Made&>(place(Made::placeId)); }

    /// For those who make places.
    PlaceContext context();
    std::vector<Example> examples() const { return m_examples(); }
    const Prober& prober() const { return m_prober; }
    CourseShelf& courses() { return *m_courses; }
    ProgressStore& progress() { return *m_progress; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void complete();
    void connectCommands();
    void connectChoices();
    void connectLessons();
    void listLessons();
    void openNamedFirst(const QString& path, const QString& welcome);
    Place& place(PlaceId id);
    void connectPlace(Place& place);
    /// Puts a place on top, or takes one away.
    void showPlace(PlaceId id);
    void leavePlace(PlaceId id);
    void activate(PlaceId id);
    void showTitle();
    void showRecentFiles();
    void openInstead(const QString& path);
    /// Opens text in a place that knows it for its own.
    bool giveAway(const QString& text);
    bool mayLeave();
    void save();
    static bool canTake(const QMimeData& dropped);

    struct First
    {
        QString path;
        QString welcome;
    };

    QSettings& m_settings;
    ThemeController* m_theme;
    std::function<std::vector<Example>()> m_examples;
    BuiltInCourse m_lessons;
    QString m_progressFile;
    BrowserCheckMaker m_checkInBrowser;
    Prober m_prober;
    CourseShelf* m_courses = nullptr;
    ProgressStore* m_progress = nullptr;
    std::optional<First> m_first;
    Commands* m_commands = nullptr;
    RecentFiles* m_recent = nullptr;
    Menus m_menus {};
    MainToolBar* m_toolBar = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::map<PlaceId, std::unique_ptr<Place>> m_places;
    /// Those that were shown and not left, the one that is shown last.
    std::vector<PlaceId> m_shown;
};

} // namespace fetchscope::ui
