#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

class QKeyEvent;

namespace fetchscope::ui {

/// What can be done while presenting.
enum class PresentingAct : std::uint8_t {
    On,
    Back,
    ToStart,
    ToEnd,
    Black,
    White,
    Pointer,
    Notes,
    SwapScreens,
    RestartClock,
    Larger,
    Smaller,
    Keys,
    Stop,
};

/// The act that a key stands for, as keyboards and clickers send it; null: none. Keys with Ctrl, Alt or Meta stand for
/// none.
std::optional<PresentingAct> presentingActOf(const QKeyEvent& key);

/// A line of the list of keys, in the language of the window.
struct PresentingKeyRow
{
    QString keys;
    QString what;
};
std::vector<PresentingKeyRow> presentingKeyRows();

} // namespace fetchscope::ui
