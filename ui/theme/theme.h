#pragma once

#include "core/telling/timeline/origin_marks.h"
#include "core/telling/timeline/tone.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <array>

namespace fetchscope::ui {

/// All colours of the window. Text colours have a contrast of 4.5 to 1 or more on `base`, `window` and `raised`.
struct Theme
{
    bool isDark = false;
    QColor window;
    /// Where content lies: timeline, lists, text.
    QColor base;
    /// A band that stands out from the base a little.
    QColor raised;
    QColor border;
    /// A line that may be overlooked: lifelines, grid.
    QColor faint;
    QColor text;
    QColor mutedText;
    QColor accent;
    /// Behind the current row and the selection.
    QColor accentSoft;
    /// On accent.
    QColor onAccent;

    /// The colour of a tone for text, signs and lines.
    QColor of(Tone tone) const;
    /// The background that goes with it.
    QColor softOf(Tone tone) const;
    /// The colour of an origin for its name and its sign.
    QColor of(const OriginMark& mark) const { return origins[mark.color]; }
    /// The same theme with what is drawn closer to the base.
    Theme dimmed(double share) const;
    QPalette palette() const;
    /// What the palette cannot say.
    QString styleSheet() const;

    QColor pass;
    QColor passSoft;
    QColor fail;
    QColor failSoft;
    QColor warn;
    QColor warnSoft;
    QColor unknown;
    QColor unknownSoft;
    /// Apart from each other for every kind of colour vision; tests/ui/tst_origin_colors measures it.
    std::array<QColor, originColorCount> origins;

    static const Theme& light();
    static const Theme& dark();
    /// The theme that the program wears now.
    static const Theme& current();
    static void setCurrent(const Theme& theme);
};

/// `✓`, `✗`, `!`, `?`, or nothing for neutral.
QString signOf(Tone tone);

/// The contrast of two opaque colours as WCAG counts it, 1 to 21.
double contrast(const QColor& a, const QColor& b);
/// A colour between two others; 0 gives the first, 1 the second.
QColor mix(const QColor& a, const QColor& b, double share);

/// The grid that all distances are multiples of.
inline constexpr int gridUnit = 4;
/// The larger of the two type sizes.
QFont titleFont();
/// Bytes of the wire.
QFont monospaceFont();

} // namespace fetchscope::ui
