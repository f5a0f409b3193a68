#include "ui/shell/places.h"

#include "core/reading/har/detection.h"
#include "ui/lesson/lesson_place.h"
#include "ui/probe/probe_place.h"
#include "ui/recording/recording_place.h"
#include "ui/scenario/scenario_place.h"
#include "ui/shell/main_window.h"
#include "ui/words/text.h"

#include <array>

namespace fetchscope::ui {

namespace {

std::function<void(Place&)> openHere(const QString& path)
{
    return [path](Place& place) { place.openFile(path); };
}

std::function<void(Place&)> openRecording(const QString& path)
{
    return
        [recording = RecordingPlace::read(path)](Place& place) { static_cast<RecordingPlace&>(place).open(recording); };
}

} // namespace

std::span<const PlaceRow> placeRows()
{
    static const std::array rows {
        PlaceRow {PlaceId::Scenario,
            [](MainWindow& window) -> Place* { return new ScenarioPlace(window.context(), window.examples()); },
            nullptr, nullptr, openHere},
        PlaceRow {PlaceId::Recording,
            [](MainWindow& window) -> Place* {
                return new RecordingPlace(window.context(), window.place<ScenarioPlace>());
            },
            [](const QString& path) { return isHarFile(toBytes(path)); },
            [](const QString& text) { return looksLikeHar(toBytes(text.left(bytesThatTellHar))); }, openRecording},
        PlaceRow {PlaceId::Lesson,
            [](MainWindow& window) -> Place* {
                return new LessonPlace(
                    window.context(), window.place<ScenarioPlace>(), window.courses(), window.progress());
            },
            LessonPlace::takesFile, nullptr, openHere},
        PlaceRow {PlaceId::Probe,
            [](MainWindow& window) -> Place* {
                return new ProbePlace(window.context(), window.place<ScenarioPlace>(), window.prober());
            },
            nullptr, nullptr, openHere},
    };
    return rows;
}

} // namespace fetchscope::ui
