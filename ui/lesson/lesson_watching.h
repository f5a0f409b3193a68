#pragma once

#include "ui/place/commands.h"
#include "ui/scenario/playback.h"

#include <QObject>

namespace fetchscope::ui {

class LessonStage;
class LessonView;

/// How a lesson's timeline is watched: step by step or by itself, how fast, and as which browser.
class LessonWatching : public QObject
{
    Q_OBJECT

public:
    LessonWatching(const Commands& commands, LessonStage& stage, LessonView& view, QObject* parent = nullptr);

    /// Whether its commands work: a lesson is read.
    void update(bool isReading);
    void stop() { m_playback.setPlaying(false); }

private:
    const Commands& m_commands;
    LessonStage& m_stage;
    Playback m_playback;
};

} // namespace fetchscope::ui
