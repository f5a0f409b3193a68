#pragma once

#include "core/engine/url/url.h"
#include "core/reading/har/recording.h"

#include <cstddef>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Entries that wait to be judged, in the order of time. What belongs together lies close together in a recording, so
/// that a few hundred entries are enough to pair preflights with their requests, redirects with their targets, and to
/// put in order what a program wrote out of it.
class EntryWindow
{
public:
    struct Slot
    {
        RecordedEntry entry;
        /// Seconds; of an entry without a date that of the one before.
        double time = 0;
        /// Of the URL without its fragment: equal URLs have equal ones.
        std::size_t urlHash = 0;
        bool isPreflight = false;
        /// The entry is not in the recording: it is made after its preflight.
        bool isReconstructed = false;
        /// The preflight that belongs to this request, taken out of the window before.
        std::unique_ptr<Slot> preflight;
    };

    std::size_t size() const { return m_slots.size(); }
    bool isEmpty() const { return m_slots.empty(); }
    /// Takes the entry out of the reference, and gives it an empty one.
    void add(RecordedEntry& entry);
    std::unique_ptr<Slot> takeOldest();
    /// Gives a slot's memory back for later entries.
    void recycle(std::unique_ptr<Slot> slot);

    /// The preflight in the window that fits a request best: same URL, its method, the headers that the request has,
    /// and then the nearest in time. Null where there is none.
    std::unique_ptr<Slot> takePreflightOf(const Slot& request);
    /// The request in the window that a preflight fits best and that has none yet; it stays in the window. Null where
    /// there is none, or where another preflight has the better claim to the last one.
    Slot* requestOf(const Slot& preflight);
    /// The entry of the same page at a URL that is not older. Null where there is none.
    std::unique_ptr<Slot> takeTarget(const Slot& redirect, std::string_view url);
    /// The preflight of the same page for that URL, where its request is not in the window and can be made after it.
    /// Null where there is none.
    std::unique_ptr<Slot> takePreflightOfTarget(const Slot& redirect, std::string_view url);
    /// A new recording: its times have nothing to do with those before.
    void beginRecording();

private:
    std::unique_ptr<Slot> takeAt(std::size_t index);

    std::deque<std::unique_ptr<Slot>> m_slots;
    std::vector<std::unique_ptr<Slot>> m_spare;
    /// The hashes of the preflights' URLs, in no order.
    std::vector<std::size_t> m_preflights;
    double m_lastTime = 0;
};

} // namespace fetchscope
