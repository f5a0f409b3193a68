#pragma once

#include "ui/place/browser_check.h"
#include "ui/place/place_id.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;
class QSettings;
class QWidget;

namespace fetchscope::ui {

class Commands;
class RecentFiles;

/// What a place is given of the window that it stands in; all of it outlives the place.
struct PlaceContext
{
    QMainWindow& window;
    QSettings& settings;
    Commands& commands;
    RecentFiles& recentFiles;
    /// Menu bar and toolbar, for who wants the whole screen.
    QList<QWidget*> frame;
    /// Opens text in another place that knows it for its own; false where there is none.
    std::function<bool(const QString& text)> giveAway;
    /// Null where the program has nothing that listens.
    BrowserCheckMaker checkInBrowser {};
};

/// One thing that the window shows as a whole: a scenario, a recording. The window asks the one that is shown for its
/// title and what can be done; commands belong to a place (see Commands) and are off while another is shown.
class Place : public QObject
{
    Q_OBJECT

public:
    enum class Activation { Shown, Hidden };

    using QObject::QObject;

    /// All that shows the place; the window takes it over.
    virtual QWidget& widget() = 0;
    virtual QString title() const = 0;
    /// The file that is open; empty where it is none.
    virtual QString path() const = 0;
    /// A menu of its own in the menu bar; null: none. It is made with the place.
    virtual QMenu* menu() { return nullptr; }
    /// Commands that the window's menus show where they show those of all places.
    virtual QList<QAction*> panels() const { return {}; }

    virtual void openFile(const QString& path) = 0;
    /// Opens text that is no file yet.
    virtual void openText(const QString& text) = 0;
    virtual bool canReload() const = 0;
    virtual void reload() = 0;
    /// Gives up what is under way.
    virtual void cancel() { }
    /// May what is open go? Asks about what is not saved.
    virtual bool mayLeave() { return true; }
    /// How the place looks, for the next start.
    virtual void save(QSettings& settings) const = 0;
    virtual void restore(const QSettings& settings) = 0;
    /// Puts the focus where work begins.
    virtual void takeFocus() = 0;

    bool isShown() const { return m_activation == Activation::Shown; }
    /// The window has shown it, or another one in its place.
    void activate(Activation activation)
    {
        m_activation = activation;
        activated();
    }

signals:
    /// Title, path, or what can be done is another.
    void changed();
    /// It wants to be shown.
    void showRequested();
    /// It has nothing to show any more: the place below comes back.
    void leaveRequested();
    /// A file is to be opened, wherever it belongs.
    void fileRequested(const QString& path);
    /// A file was opened here, or saved.
    void fileOpened(const QString& path);
    void busyChanged(bool isBusy);

protected:
    /// isShown() has changed.
    virtual void activated() { }

private:
    Activation m_activation = Activation::Hidden;
};

} // namespace fetchscope::ui
