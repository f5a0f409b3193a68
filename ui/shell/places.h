#pragma once

#include "ui/place/place.h"

#include <QString>

#include <functional>
#include <span>

namespace fetchscope::ui {

class MainWindow;

/// All that the window knows of a place before it is made. The first place is the one that the window begins with, and
/// takes what no other one knows for its own.
struct PlaceRow
{
    PlaceId id;
    Place* (*make)(MainWindow& window);
    /// Does a file or a text belong here? Null in the first row.
    bool (*takesFile)(const QString& path) = nullptr;
    bool (*takesText)(const QString& text) = nullptr;
    /// Begins to open a file, which may go on while the place is made; what comes of it is called with the place.
    std::function<void(Place&)> (*open)(const QString& path) = nullptr;
};

/// The places that there are; a new one is a row here.
std::span<const PlaceRow> placeRows();

} // namespace fetchscope::ui
