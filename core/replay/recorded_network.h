#pragma once

#include "core/engine/fetch/network.h"
#include "core/engine/model/request_values.h"
#include "core/reading/har/recording.h"
#include "core/replay/what_if.h"

#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

/// One hop of a request: the entry, and the one of its preflight where the recording has it.
struct RecordedHop
{
    const RecordedEntry* entry = nullptr;
    const RecordedEntry* preflight = nullptr;
    /// The entry is made after its preflight: what would have answered it is not in the recording.
    bool isReconstructed = false;
};

/// Answers with what the recording has: each hop in its turn, and the preflights that belong to them. A preflight that
/// was not recorded is answered as the request needs it, since the request itself went out.
class RecordedNetwork : public Network
{
public:
    /// The hops and changes have to outlive the fetch. `changes` may be null. Documents get a body, without which a
    /// browser would show an error page of its own; what is in bodies is not looked at.
    void begin(const std::vector<RecordedHop>& hops, const std::vector<ResponseChange>* changes,
        Destination destination, bool loadsDocument);

    WireAnswer send(const WireRequest& request) override;
    bool isHttp1(const Url& url) const override;

    /// Was a preflight answered from the recording; was one made up?
    bool usedRecordedPreflight() const { return m_usedRecordedPreflight; }
    bool madeUpPreflight() const { return m_madeUpPreflight; }
    /// An answer was 304, and what the stored response is taken to say decided: its headers are not in the recording.
    bool usedStoredResponse() const { return m_usedStoredResponse; }
    /// Which of the changes were applied at least once since the beginning: one flag for each.
    const std::vector<bool>& usedChanges() const { return m_usedChanges; }
    /// A redirect led to where the recording has nothing.
    bool ranOut() const { return m_ranOut; }
    /// An answer was asked for that the recording shows as failed, without saying why.
    bool sawFailure() const { return m_sawFailure; }

    /// The entry that answered each exchange, in order; null where an answer was made up.
    const std::vector<const RecordedEntry*>& answeredBy() const { return m_answeredBy; }

private:
    WireAnswer answerOf(const RecordedEntry& entry, const WireRequest& request);
    void addStoredHeaders(const RecordedEntry& entry, const WireRequest& request, HeaderList& headers);
    bool isChanged(const RecordedEntry& entry) const;
    void applyChanges(const RecordedEntry& entry, HeaderList& headers, WireAnswer& answer);
    WireAnswer makeUpPreflight(const WireRequest& request);

    const std::vector<RecordedHop>* m_hops = nullptr;
    const std::vector<ResponseChange>* m_changes = nullptr;
    std::vector<bool> m_usedChanges;
    std::vector<const RecordedEntry*> m_answeredBy;
    std::size_t m_next = 0;
    Destination m_destination = Destination::Empty;
    bool m_loadsDocument = false;
    bool m_usedStoredResponse = false;
    bool m_usedRecordedPreflight = false;
    bool m_madeUpPreflight = false;
    bool m_ranOut = false;
    bool m_sawFailure = false;
};

/// What a recorded error says of the network; null where it says nothing of it.
std::optional<NetworkFailure> networkFailureOf(std::string_view error);

} // namespace fetchscope
