#pragma once

#include "core/engine/base/message.h"
#include "core/replay/replayer.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace fetchscope {

/// What one server is to answer in addition, and what came of it when the recording was judged again.
struct RecordingFix
{
    /// With its port where that is not the scheme's.
    std::string host;
    std::vector<ResponseChange> changes;
    std::uint64_t unblocks = 0;
    std::uint64_t breaks = 0;
};

struct RecordingAdvice
{
    /// Requests that were blocked.
    std::uint64_t blocked = 0;
    /// Of these, how many work with all fixes together.
    std::uint64_t unblocked = 0;
    /// Of these, how many were never sent, so that their own answers are not in the recording.
    std::uint64_t unsent = 0;
    /// What is blocked still, by reason.
    std::map<Reason, std::uint64_t> remaining;
    /// That of the server with the most blocked requests first.
    std::vector<RecordingFix> fixes;
};

/// The fewest changes of servers that unblock the most requests of a recording: what each server lacks is put together,
/// and the recording is judged again with it, until nothing is gained any more. Memory grows with the number of
/// servers, of which the first thousand count, and not with the recording.
class RecordingAdvisor
{
public:
    /// Reads the whole recording into the sink; false where that failed. It is asked several times.
    using Read = std::function<bool(RecordingSink& sink)>;

    /// What is to be different beside the servers stays as it is in the options.
    explicit RecordingAdvisor(ReplayOptions options)
        : m_options(std::move(options))
    {
    }
    /// Null where the recording could not be read.
    std::optional<RecordingAdvice> advise(const Read& read);

private:
    ReplayOptions m_options;
};

/// What is said of a change, one sentence a header: `All answers: Access-Control-Allow-Origin: https://app.example`.
std::vector<Message> messagesFor(const ResponseChange& change);
/// What is said of a recording's fixes as a whole: what is not known of them, and what they leave blocked.
std::vector<Message> notesOn(const RecordingAdvice& advice);
/// A change as `--set-response` takes it: `host=api.example;method=OPTIONS;Access-Control-Allow-Methods=PUT`.
std::string argumentOf(const ResponseChange& change);

} // namespace fetchscope
