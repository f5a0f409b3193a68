#pragma once

#include "core/reading/har/har_reader.h"
#include "core/replay/replayer.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope {

/// What came of a file when it was replayed.
struct FileReplay
{
    /// Of its last recording.
    RecordingInfo info;
    /// Whose rules decided in the end.
    ProfileId rules = ProfileId::Standard;
    /// Which of the what-if's changes fitted to one of its responses.
    std::vector<bool> usedChanges;
    /// Why it could not be read to its end.
    Result<void, HarError> read;
};

/// Is told what files hold: of one after the other, in their order, and never by two threads at once.
class ReplayListener : public JudgedSink
{
public:
    virtual void begin(const std::string& path) = 0;
    /// Of the file that was begun last: bytes read, and its size (0: unknown).
    virtual void at(std::uint64_t consumed, std::uint64_t total) = 0;
    virtual void end(const FileReplay& replay) = 0;
    /// Is nothing to be read any more? Asked by every thread.
    virtual bool isStopped() const = 0;
};

/// Replays files, `jobs` of them at once. What is told does not depend on how many. A file whose turn has not come is
/// kept by its thread up to some thousand entries; then that one waits.
void replayFiles(
    const std::vector<std::string>& paths, const ReplayOptions& options, std::size_t jobs, ReplayListener& listener);

} // namespace fetchscope
