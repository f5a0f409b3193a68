#pragma once

#include "ui/presenting/curtain.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QRect>

#include <cstdint>
#include <optional>

class QKeyEvent;
class QMainWindow;
class QSettings;
class QTimer;

namespace fetchscope::ui {

class KeysSheet;
class NotesWindow;
class PointerDot;
class Presented;
enum class PresentingAct : std::uint8_t;

/// Full screen, large, one thing at a time. Keys and clickers step; the presenter has a window with notes.
class Presentation : public QObject
{
    Q_OBJECT

public:
    /// `frame` is hidden meanwhile. All outlive this.
    Presentation(QMainWindow& window, QSettings& settings, QList<QWidget*> frame, Presented& presented);
    ~Presentation() override;

    bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    /// Another thing is shown: tells the presenter.
    void refresh();
    /// Null while it is not open.
    NotesWindow* notes() const { return m_notes; }

signals:
    /// The presenter wants to stop.
    void finished();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void begin();
    void end();
    bool isOurs(const QWidget& widget) const;
    /// What a key is for while `widget` has the focus; null: what it always is.
    std::optional<PresentingAct> actOf(const QKeyEvent& key, QWidget& widget) const;
    bool takeKey(QEvent& event, QWidget& widget);
    void act(PresentingAct act);
    void setCurtain(Curtain::Color color);
    bool movePointer(const QKeyEvent& key);
    void takeMouse(QPoint position);
    void hideMouse();
    void showMouse();
    void toggleNotes();
    void showNotes();
    void swapScreens();

    QMainWindow& m_window;
    QSettings& m_settings;
    Presented& m_presented;
    QList<QWidget*> m_frame;
    QList<QWidget*> m_hidden;
    QPointer<QWidget> m_focusBefore;
    Qt::WindowStates m_stateBefore;
    QRect m_placeBefore;
    Curtain* m_curtain = nullptr;
    PointerDot* m_pointer = nullptr;
    KeysSheet* m_keys = nullptr;
    NotesWindow* m_notes = nullptr;
    QTimer* m_mouseRest;
    QElapsedTimer m_since;
    bool m_isMouseHidden = false;
    bool m_isMoved = false;
    bool m_isOn = false;
};

} // namespace fetchscope::ui
