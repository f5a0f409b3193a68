#include "ui/presenting/presenting_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace fetchscope::ui {

namespace {

/// What is done by which keys. Clickers send Page Up and Page Down, the full stop or B for a black screen, F5 and
/// Escape.
struct KeyLine
{
    PresentingAct act;
    std::array<Qt::Key, 4> keys;
    const char* names;
    const char* what;
};

constexpr Qt::Key none = Qt::Key_unknown;

const std::array lines {
    KeyLine {PresentingAct::On, {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Space},
        QT_TRANSLATE_NOOP("Presenting", "Page Down, Right, Down, Space"), QT_TRANSLATE_NOOP("Presenting", "Go on")},
    KeyLine {PresentingAct::Back, {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace},
        QT_TRANSLATE_NOOP("Presenting", "Page Up, Left, Up, Shift+Space"), QT_TRANSLATE_NOOP("Presenting", "Go back")},
    KeyLine {PresentingAct::ToStart, {Qt::Key_Home, Qt::Key_F5, none, none},
        QT_TRANSLATE_NOOP("Presenting", "Home, F5"), QT_TRANSLATE_NOOP("Presenting", "To the start")},
    KeyLine {PresentingAct::ToEnd, {Qt::Key_End, none, none, none}, QT_TRANSLATE_NOOP("Presenting", "End"),
        QT_TRANSLATE_NOOP("Presenting", "To the end")},
    KeyLine {PresentingAct::Black, {Qt::Key_B, Qt::Key_Period, none, none},
        QT_TRANSLATE_NOOP("Presenting", "B, full stop"), QT_TRANSLATE_NOOP("Presenting", "Black screen, and back")},
    KeyLine {PresentingAct::White, {Qt::Key_W, Qt::Key_Comma, none, none}, QT_TRANSLATE_NOOP("Presenting", "W, comma"),
        QT_TRANSLATE_NOOP("Presenting", "White screen, and back")},
    KeyLine {PresentingAct::Pointer, {Qt::Key_L, none, none, none},
        QT_TRANSLATE_NOOP("Presenting", "L, right mouse button"),
        QT_TRANSLATE_NOOP("Presenting", "Pointer; it follows the mouse, and Shift with the arrow keys")},
    KeyLine {PresentingAct::Notes, {Qt::Key_S, none, none, none}, QT_TRANSLATE_NOOP("Presenting", "S"),
        QT_TRANSLATE_NOOP("Presenting", "Your notes, in a window of their own")},
    KeyLine {PresentingAct::SwapScreens, {Qt::Key_X, none, none, none}, QT_TRANSLATE_NOOP("Presenting", "X"),
        QT_TRANSLATE_NOOP("Presenting", "Swap the screens")},
    KeyLine {PresentingAct::RestartClock, {Qt::Key_T, none, none, none}, QT_TRANSLATE_NOOP("Presenting", "T"),
        QT_TRANSLATE_NOOP("Presenting", "Count the time from now on")},
    KeyLine {PresentingAct::Larger, {Qt::Key_Plus, Qt::Key_Equal, none, none}, QT_TRANSLATE_NOOP("Presenting", "Plus"),
        QT_TRANSLATE_NOOP("Presenting", "Larger")},
    KeyLine {PresentingAct::Smaller, {Qt::Key_Minus, none, none, none}, QT_TRANSLATE_NOOP("Presenting", "Minus"),
        QT_TRANSLATE_NOOP("Presenting", "Smaller")},
    KeyLine {PresentingAct::Keys, {Qt::Key_Question, Qt::Key_F1, none, none}, QT_TRANSLATE_NOOP("Presenting", "?"),
        QT_TRANSLATE_NOOP("Presenting", "These keys")},
    KeyLine {PresentingAct::Stop, {Qt::Key_Escape, none, none, none}, QT_TRANSLATE_NOOP("Presenting", "Escape"),
        QT_TRANSLATE_NOOP("Presenting", "Stop presenting")},
};

} // namespace

std::optional<PresentingAct> presentingActOf(const QKeyEvent& key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    if (key.key() == Qt::Key_Space && key.modifiers().testFlag(Qt::ShiftModifier))
        return PresentingAct::Back;
    const auto found = std::find_if(lines.begin(), lines.end(), [&key](const KeyLine& line) {
        return key.key() != none && std::find(line.keys.begin(), line.keys.end(), key.key()) != line.keys.end();
    });
    return found == lines.end() ? std::nullopt : std::optional(found->act);
}

std::vector<PresentingKeyRow> presentingKeyRows()
{
    std::vector<PresentingKeyRow> rows;
    for (const KeyLine& line : lines)
        rows.push_back({QCoreApplication::translate("Presenting", line.names),
            QCoreApplication::translate("Presenting", line.what)});
    return rows;
}

} // namespace fetchscope::ui
