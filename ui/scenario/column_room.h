#pragma once

#include <QObject>

class QWidget;

namespace fetchscope::ui {

class Commands;
class Presentation;

/// Says which columns are seen beside the timeline: what the person has chosen, as far as window and mode have room.
class ColumnRoom : public QObject
{
    Q_OBJECT

public:
    ColumnRoom(QWidget& window, const Commands& commands, QWidget& library, const Presentation& presentation);

    void update();
    /// Somebody asks for the library: in a narrow window it comes, too.
    void showLibrary();
    /// Two timelines stand side by side from now on, or one does.
    void setDouble(bool isDouble);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void fit(int width);

    QWidget& m_window;
    const Commands& m_commands;
    QWidget& m_library;
    const Presentation& m_presentation;
    bool m_wasNarrow = false;
    /// There is no room for the library, and nobody has asked for it since.
    bool m_isNarrow = false;
    /// The editor is hidden for the sake of two timelines.
    bool m_hidEditor = false;
};

} // namespace fetchscope::ui
