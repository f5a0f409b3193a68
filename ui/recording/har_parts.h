#pragma once

class QMainWindow;
class QSettings;
class QWidget;

namespace fetchscope::ui {

class Commands;
class Document;
class Inspector;
class RecentFiles;
class ScenarioFiles;

/// The parts of the window that recordings work with; all outlive them.
struct HarParts
{
    QMainWindow& window;
    QSettings& settings;
    Document& document;
    ScenarioFiles& files;
    RecentFiles& recent;
    Commands& commands;
    Inspector& inspector;
    /// All that shows a scenario; the bar of an opened entry stands in it.
    QWidget& scenario;
};

} // namespace fetchscope::ui
