#pragma once

#include "ui/scenario/library/library_model.h"
#include "ui/shell/workspace.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QSettings;

namespace fetchscope::ui {

class StartFrame;
class ThemeController;

/// The window. It is on the screen at once, with the outline of what will be in it; the workspace is made when that
/// has been painted, or when somebody asks for a part of it before.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settings` has to outlive the window. `examples` are asked for when there is a workspace.
    MainWindow(QSettings& settings, std::function<std::vector<Example>()> examples, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What to show first: see Workspace::openFirst(). It is opened as soon as there is a workspace.
    void openFirst(const QString& path, const QString& welcome = {});

    ThemeController& theme() { return *m_theme; }
    bool isComplete() const { return m_workspace != nullptr; }
    /// Makes the workspace, unless it is there.
    Workspace& workspace();

    void openFile(const QString& path) { workspace().openFile(path); }
    void openExample(int example) { workspace().openExample(example); }
    void openNew(const QByteArray& text) { workspace().openNew(text); }
    Document& document() { return workspace().document(); }
    StepCursor& cursor() { return workspace().cursor(); }
    const Commands& commands() { return workspace().commands(); }
    TimelineView& timeline() { return workspace().timeline(); }
    ScenarioDraft& draft() { return workspace().draft(); }
    EditSession& edits() { return workspace().edits(); }
    ScenarioFiles& files() { return workspace().files(); }
    TimelineOutput& output() { return workspace().output(); }
    EditorPanel& editor() { return workspace().editor(); }
    HarMode& recordings() { return workspace().recordings(); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct First
    {
        QString path;
        QString welcome;
    };

    QSettings& m_settings;
    ThemeController* m_theme;
    std::function<std::vector<Example>()> m_examples;
    std::optional<First> m_first;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace fetchscope::ui
