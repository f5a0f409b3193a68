#pragma once

#include "core/replay/judged_entry.h"
#include "core/replay/text_pool.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Everything that was judged, in columns, with each text kept once: a million entries fit into some hundred megabytes,
/// and sorting or filtering by a column touches that column only.
class EntryTable
{
public:
    std::size_t size() const { return m_index.size(); }
    void add(const JudgedEntry& entry, std::uint32_t file);
    /// Makes room for so many entries, so that adding them moves nothing that is there.
    void reserve(std::size_t entries);
    /// A row as it was added.
    JudgedEntry row(std::size_t row) const;

    // Single columns, by row.
    std::uint32_t file(std::size_t row) const { return m_file[row]; }
    std::uint64_t recording(std::size_t row) const { return m_recording[row]; }
    std::uint64_t index(std::size_t row) const { return m_index[row]; }
    std::uint64_t offset(std::size_t row) const { return m_offset[row]; }
    std::uint64_t length(std::size_t row) const { return m_length[row]; }
    double startedAt(std::size_t row) const { return m_startedAt[row]; }
    int status(std::size_t row) const { return m_status[row]; }
    std::string_view url(std::size_t row) const { return m_pool.text(m_url[row]); }
    std::string_view host(std::size_t row) const { return m_pool.text(m_host[row]); }
    std::string_view method(std::size_t row) const { return m_pool.text(m_method[row]); }
    std::string_view resourceType(std::size_t row) const { return m_pool.text(m_resourceType[row]); }
    std::string_view pageref(std::size_t row) const { return m_pool.text(m_pageref[row]); }
    EntryRole role(std::size_t row) const { return m_small[row].role; }
    Verdict verdict(std::size_t row) const { return m_small[row].verdict; }
    bool isUnknown(std::size_t row) const { return m_small[row].isUnknown; }
    Reason reason(std::size_t row) const { return m_small[row].reason; }
    Relation relation(std::size_t row) const { return m_small[row].relation; }
    Agreement agreement(std::size_t row) const { return m_small[row].agreement; }
    Change change(std::size_t row) const { return m_small[row].change; }
    PreflightRecord preflight(std::size_t row) const { return m_small[row].preflight; }
    RecordedOutcome recorded(std::size_t row) const { return m_small[row].recorded; }
    Reason whatIfReason(std::size_t row) const { return m_small[row].whatIfReason; }
    AuditResult audit(std::size_t row) const { return m_small[row].audit; }
    InitiatorKind initiator(std::size_t row) const { return static_cast<InitiatorKind>(m_small[row].initiator.value); }
    RequestMode mode(std::size_t row) const { return static_cast<RequestMode>(m_small[row].mode.value); }
    Destination destination(std::size_t row) const { return static_cast<Destination>(m_small[row].destination.value); }
    std::uint64_t owner(std::size_t row) const { return m_owner[row]; }
    std::string_view recordedText(std::size_t row) const { return m_pool.text(m_recordedText[row]); }
    bool dependsOnAssumption(std::size_t row) const { return m_others[row] != 0; }
    bool hasFindings(std::size_t row) const { return m_findings[row] != 0; }
    /// A bit for each FindingKind.
    std::uint8_t findingKinds(std::size_t row) const { return m_findingKinds[row]; }
    bool hasCookies(std::size_t row) const { return m_cookies[row] != 0; }
    std::vector<JudgedCookie> cookies(std::size_t row) const;
    std::uint32_t cookiesId(std::size_t row) const { return m_cookies[row]; }
    /// Numbers that stand for equal texts: to group and to compare quickly.
    std::uint32_t urlId(std::size_t row) const { return m_url[row]; }
    std::uint32_t hostId(std::size_t row) const { return m_host[row]; }
    std::uint32_t methodId(std::size_t row) const { return m_method[row]; }
    std::uint32_t resourceTypeId(std::size_t row) const { return m_resourceType[row]; }
    std::uint32_t pagerefId(std::size_t row) const { return m_pageref[row]; }
    std::uint32_t recordedTextId(std::size_t row) const { return m_recordedText[row]; }
    const TextPool& texts() const { return m_pool; }

private:
    struct SmallFact
    {
        std::uint8_t value = 0;
        Certainty certainty = Certainty::Assumed;
        FactSource source = FactSource::Nothing;
    };
    struct Small
    {
        EntryRole role = EntryRole::Request;
        Verdict verdict = Verdict::Exposed;
        Reason reason = Reason::None;
        ResponseType responseType = ResponseType::Default;
        Relation relation = Relation::None;
        PreflightRecord preflight = PreflightRecord::NotNeeded;
        RecordedOutcome recorded = RecordedOutcome::Unknown;
        Agreement agreement = Agreement::NotComparable;
        Change change = Change::None;
        Verdict whatIfVerdict = Verdict::Exposed;
        Reason whatIfReason = Reason::None;
        AuditResult audit = AuditResult::NotAudited;
        std::uint32_t auditStep = 0;
        bool isUnknown = false;
        bool needsPreflight = false;
        bool hasWhatIf = false;
        bool whatIfIsUnknown = false;
        SmallFact origin;
        SmallFact initiator;
        SmallFact mode;
        SmallFact destination;
        SmallFact credentials;
        SmallFact authorHeaders;
    };
    template <class T> static SmallFact packed(const Fact<T>& fact)
    {
        return {static_cast<std::uint8_t>(fact.value), fact.certainty, fact.source};
    }
    template <class T> static void unpack(const SmallFact& small, Fact<T>& fact)
    {
        fact.set(static_cast<T>(small.value), small.certainty, small.source);
    }

    TextPool m_pool;
    /// What goes into the pool next.
    std::string m_packed;
    std::vector<std::uint32_t> m_file;
    std::vector<std::uint32_t> m_recording;
    std::vector<std::uint64_t> m_index;
    std::vector<std::uint64_t> m_offset;
    std::vector<std::uint32_t> m_length;
    std::vector<double> m_startedAt;
    std::vector<std::uint16_t> m_status;
    std::vector<std::uint32_t> m_url;
    std::vector<std::uint32_t> m_host;
    std::vector<std::uint32_t> m_method;
    std::vector<std::uint32_t> m_resourceType;
    std::vector<std::uint32_t> m_pageref;
    /// A packed message.
    std::vector<std::uint32_t> m_note;
    std::vector<std::uint32_t> m_origin;
    std::vector<std::uint32_t> m_authorHeaders;
    std::vector<std::uint32_t> m_subject;
    std::vector<std::uint32_t> m_whatIfSubject;
    std::vector<std::uint32_t> m_recordedText;
    /// What else could be assumed and what was found, as one text each.
    std::vector<std::uint32_t> m_others;
    std::vector<std::uint32_t> m_findings;
    std::vector<std::uint8_t> m_findingKinds;
    std::vector<std::uint32_t> m_cookies;
    std::vector<std::uint64_t> m_owner;
    std::vector<std::uint64_t> m_preflightEntry;
    std::vector<std::uint32_t> m_hops;
    std::vector<Small> m_small;
};

} // namespace fetchscope
