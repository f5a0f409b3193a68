#include "ui/presenting/presentation.h"

#include "ui/presenting/keys_sheet.h"
#include "ui/presenting/notes_window.h"
#include "ui/presenting/pointer_dot.h"
#include "ui/presenting/presented.h"
#include "ui/presenting/presenting_keys.h"
#include "ui/presenting/screen_choice.h"
#include "ui/timeline/find_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMouseEvent>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QWindow>

#include <utility>

namespace fetchscope::ui {

namespace {

const QString notesKey = QStringLiteral("presenting/notes");
const QString notesPlaceKey = QStringLiteral("presenting/notesPlace");
/// A mouse at rest is hidden after this many milliseconds.
constexpr int mouseRest = 3000;
/// How far a key moves the pointer.
constexpr int pointerStep = 32;

/// A screen that the audience does not see; null where there is none.
QScreen* otherScreen(const QWidget& window)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    QList<QRect> places;
    for (const QScreen* screen : screens)
        places << screen->geometry();
    const auto other = screenBeside(places, window.screen()->geometry());
    return other ? screens[*other] : nullptr;
}

bool takesText(const QWidget& widget)
{
    return widget.testAttribute(Qt::WA_InputMethodEnabled);
}

bool isInFindBar(const QWidget* widget)
{
    while (widget && !qobject_cast<const FindBar*>(widget))
        widget = widget->parentWidget();
    return widget;
}

} // namespace

Presentation::Presentation(QMainWindow& window, QSettings& settings, QList<QWidget*> frame, Presented& presented)
    : m_window(window)
    , m_settings(settings)
    , m_presented(presented)
    , m_frame(std::move(frame))
    , m_mouseRest(new QTimer(this))
{
    m_mouseRest->setSingleShot(true);
    m_mouseRest->setInterval(mouseRest);
    connect(m_mouseRest, &QTimer::timeout, this, &Presentation::hideMouse);
}

Presentation::~Presentation()
{
    showMouse();
}

void Presentation::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    if (isOn)
        begin();
    else
        end();
}

void Presentation::begin()
{
    m_focusBefore = m_window.focusWidget();
    m_stateBefore = m_window.windowState();
    m_placeBefore = m_window.geometry();
    m_isMoved = false;
    m_hidden.clear();
    for (QWidget* widget : m_frame) {
        if (widget->isHidden())
            continue;
        widget->hide();
        m_hidden << widget;
    }
    m_window.showFullScreen();
    m_presented.setPresented(true);
    m_presented.takeFocus();
    if (!m_curtain) {
        m_curtain = new Curtain(m_window);
        m_pointer = new PointerDot(m_window);
        m_keys = new KeysSheet(m_window);
    }
    qApp->installEventFilter(this);
    m_mouseRest->start();
    m_since.start();
    // On one screen the audience would see them: there they come when they are asked for.
    if (otherScreen(m_window) ? m_settings.value(notesKey, true).toBool() : m_settings.value(notesKey, false).toBool())
        showNotes();
    m_keys->showHint();
}

void Presentation::end()
{
    qApp->removeEventFilter(this);
    m_mouseRest->stop();
    showMouse();
    m_pointer->setOn(false);
    m_keys->hide();
    setCurtain(Curtain::Color::None);
    if (m_notes) {
        m_settings.setValue(notesPlaceKey, m_notes->saveGeometry());
        delete std::exchange(m_notes, nullptr);
    }
    for (QWidget* widget : m_hidden)
        widget->show();
    m_window.setWindowState(m_stateBefore);
    if (m_isMoved && !(m_stateBefore & (Qt::WindowMaximized | Qt::WindowFullScreen)))
        m_window.setGeometry(m_placeBefore);
    m_presented.setPresented(false);
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void Presentation::refresh()
{
    if (m_notes)
        m_notes->tell(m_presented.words());
}

bool Presentation::isOurs(const QWidget& widget) const
{
    const QWidget* window = widget.window();
    return window == &m_window || (m_notes && window == m_notes);
}

bool Presentation::eventFilter(QObject* object, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (auto* widget = qobject_cast<QWidget*>(object); widget && isOurs(*widget))
            return takeKey(*event, *widget);
        break;
    case QEvent::MouseMove:
        // The window itself hears of all of them, widgets only where they ask for it.
        if (const auto* widget = qobject_cast<QWidget*>(object);
            object == m_window.windowHandle() || (widget && widget->window() == &m_window))
            takeMouse(m_window.mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint()));
        break;
    case QEvent::MouseButtonPress: {
        const auto* widget = qobject_cast<QWidget*>(object);
        const bool isHere = object == m_window.windowHandle() || (widget && widget->window() == &m_window);
        if (isHere && static_cast<QMouseEvent*>(event)->button() == Qt::RightButton) {
            act(PresentingAct::Pointer);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

std::optional<PresentingAct> Presentation::actOf(const QKeyEvent& key, QWidget& widget) const
{
    const auto act = presentingActOf(key);
    if (!act || m_curtain->color() != Curtain::Color::None)
        return act;
    const bool isOfClicker = key.key() == Qt::Key_PageDown || key.key() == Qt::Key_PageUp || key.key() == Qt::Key_F5;
    // Who types, types.
    if (takesText(widget) && !isOfClicker && (act != PresentingAct::Stop || isInFindBar(&widget)))
        return std::nullopt;
    if (key.key() == Qt::Key_Space && qobject_cast<QAbstractButton*>(&widget))
        return std::nullopt;
    // Notes are longer than their window at times.
    const bool isUpOrDown = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (isUpOrDown && qobject_cast<NotesText*>(&widget))
        return std::nullopt;
    return act;
}

bool Presentation::takeKey(QEvent& event, QWidget& widget)
{
    const auto& key = static_cast<QKeyEvent&>(event);
    const bool isPress = event.type() == QEvent::KeyPress;
    if (m_pointer->isOn() && key.modifiers().testFlag(Qt::ShiftModifier) && !takesText(widget)) {
        switch (key.key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            event.accept();
            return !isPress || movePointer(key);
        default:
            break;
        }
    }
    const auto wanted = actOf(key, widget);
    if (!wanted)
        return false;
    event.accept();
    if (isPress)
        act(*wanted);
    return true;
}

void Presentation::act(PresentingAct act)
{
    const bool hadSheet = !m_keys->isHidden();
    m_keys->hide();
    const Curtain::Color color = m_curtain->color();
    const auto toggled = [color](Curtain::Color wanted) { return color == wanted ? Curtain::Color::None : wanted; };
    switch (act) {
    case PresentingAct::On:
    case PresentingAct::Back:
        // What comes from behind the curtain is what was there before it.
        if (color != Curtain::Color::None)
            setCurtain(Curtain::Color::None);
        else
            m_presented.goOn(act == PresentingAct::On ? 1 : -1);
        break;
    case PresentingAct::ToStart:
        m_presented.goToEnd(-1);
        break;
    case PresentingAct::ToEnd:
        m_presented.goToEnd(1);
        break;
    case PresentingAct::Black:
        setCurtain(toggled(Curtain::Color::Black));
        break;
    case PresentingAct::White:
        setCurtain(toggled(Curtain::Color::White));
        break;
    case PresentingAct::Pointer:
        m_pointer->setOn(!m_pointer->isOn());
        if (m_pointer->isOn()) {
            const QPoint mouse = m_window.mapFromGlobal(QCursor::pos());
            m_pointer->moveTo(m_window.rect().contains(mouse) ? mouse : m_window.rect().center());
            hideMouse();
        }
        break;
    case PresentingAct::Notes:
        toggleNotes();
        break;
    case PresentingAct::SwapScreens:
        swapScreens();
        break;
    case PresentingAct::RestartClock:
        m_since.start();
        if (m_notes)
            m_notes->showTime();
        break;
    case PresentingAct::Larger:
        m_presented.zoom(1);
        break;
    case PresentingAct::Smaller:
        m_presented.zoom(-1);
        break;
    case PresentingAct::Keys:
        if (!hadSheet || m_keys->isHint())
            m_keys->showAll();
        break;
    case PresentingAct::Stop:
        if (color != Curtain::Color::None)
            setCurtain(Curtain::Color::None);
        else if (!hadSheet || m_keys->isHint())
            emit finished();
        break;
    }
    refresh();
}

void Presentation::setCurtain(Curtain::Color color)
{
    m_curtain->set(color);
    if (m_notes)
        m_notes->setCurtain(color);
}

bool Presentation::movePointer(const QKeyEvent& key)
{
    const int x = key.key() == Qt::Key_Left ? -1 : key.key() == Qt::Key_Right ? 1 : 0;
    const int y = key.key() == Qt::Key_Up ? -1 : key.key() == Qt::Key_Down ? 1 : 0;
    m_pointer->moveBy(QPoint(x, y) * pointerStep);
    return true;
}

void Presentation::takeMouse(QPoint position)
{
    if (m_pointer->isOn()) {
        m_pointer->moveTo(position);
        hideMouse();
        return;
    }
    showMouse();
    m_mouseRest->start();
}

void Presentation::hideMouse()
{
    if (!std::exchange(m_isMouseHidden, true))
        QApplication::setOverrideCursor(Qt::BlankCursor);
}

void Presentation::showMouse()
{
    if (std::exchange(m_isMouseHidden, false))
        QApplication::restoreOverrideCursor();
}

void Presentation::toggleNotes()
{
    m_settings.setValue(notesKey, m_notes == nullptr);
    if (!m_notes)
        showNotes();
    else
        m_notes->close();
}

void Presentation::showNotes()
{
    m_notes = new NotesWindow(m_window, m_since);
    connect(m_notes, &NotesWindow::closed, this, [this] {
        m_settings.setValue(notesPlaceKey, m_notes->saveGeometry());
        std::exchange(m_notes, nullptr)->deleteLater();
    });
    m_notes->restoreGeometry(m_settings.value(notesPlaceKey).toByteArray());
    if (const QScreen* screen = otherScreen(m_window)) {
        m_notes->move(screen->availableGeometry().topLeft());
        m_notes->showMaximized();
    } else {
        m_notes->show();
    }
    m_notes->setCurtain(m_curtain->color());
    refresh();
}

void Presentation::swapScreens()
{
    const QScreen* other = otherScreen(m_window);
    if (!other)
        return;
    const QPoint here = m_window.screen()->availableGeometry().topLeft();
    m_isMoved = true;
    m_window.setWindowState(Qt::WindowNoState);
    m_window.move(other->geometry().topLeft());
    m_window.showFullScreen();
    if (m_notes) {
        m_notes->setWindowState(Qt::WindowNoState);
        m_notes->move(here);
        m_notes->showMaximized();
    }
    m_window.activateWindow();
}

} // namespace fetchscope::ui
