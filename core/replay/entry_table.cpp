#include "core/replay/entry_table.h"

#include "core/engine/base/ascii.h"
#include "core/replay/packed_cookies.h"
#include "core/replay/packed_message.h"

#include <algorithm>

namespace fetchscope {

namespace {

// Lists of few things, as one text: packed messages, single bytes for names, and texts with their length.

void pack(std::string& text, const std::vector<OtherAssumption>& others)
{
    for (const OtherAssumption& other : others) {
        packMessage(text, other.assumption);
        text += static_cast<char>(other.judgement.verdict);
        text += static_cast<char>(other.judgement.isUnknown);
        text += static_cast<char>(other.judgement.reason);
        packText(text, other.judgement.subject);
    }
}

std::vector<OtherAssumption> othersOf(std::string_view text)
{
    std::vector<OtherAssumption> others;
    while (!text.empty()) {
        OtherAssumption& other = others.emplace_back();
        other.assumption = takeMessage(text);
        other.judgement.verdict = static_cast<Verdict>(text[0]);
        other.judgement.isUnknown = text[1] != 0;
        other.judgement.reason = static_cast<Reason>(static_cast<unsigned char>(text[2]));
        text.remove_prefix(3);
        other.judgement.subject = takeText(text);
    }
    return others;
}

void pack(std::string& text, const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings) {
        text += static_cast<char>(finding.kind);
        packMessage(text, finding.message);
    }
}

std::vector<Finding> findingsOf(std::string_view text)
{
    std::vector<Finding> findings;
    while (!text.empty()) {
        const auto kind = static_cast<FindingKind>(text.front());
        text.remove_prefix(1);
        findings.push_back({kind, takeMessage(text)});
    }
    return findings;
}

} // namespace

void EntryTable::reserve(std::size_t entries)
{
    const auto reserve = [entries](auto&... columns) { (columns.reserve(entries), ...); };
    reserve(m_file, m_recording, m_index, m_offset, m_length, m_startedAt, m_status, m_url, m_host, m_method,
        m_resourceType, m_pageref, m_note, m_origin, m_authorHeaders, m_subject, m_whatIfSubject, m_recordedText,
        m_others, m_findings, m_findingKinds, m_cookies, m_owner, m_preflightEntry, m_hops, m_small);
    // Nearly every entry has a URL of its own.
    m_pool.reserve(entries);
}

void EntryTable::add(const JudgedEntry& entry, std::uint32_t file)
{
    m_file.push_back(file);
    m_recording.push_back(static_cast<std::uint32_t>(entry.recording));
    m_index.push_back(entry.index);
    m_offset.push_back(entry.offset);
    m_length.push_back(static_cast<std::uint32_t>(std::min<std::uint64_t>(entry.length, 0xffffffffU)));
    m_startedAt.push_back(entry.startedAt);
    m_status.push_back(static_cast<std::uint16_t>(entry.status));
    m_url.push_back(m_pool.add(entry.url));
    m_host.push_back(m_pool.add(entry.host));
    m_method.push_back(m_pool.add(entry.method));
    m_resourceType.push_back(m_pool.add(entry.resourceType));
    m_pageref.push_back(m_pool.add(entry.pageref));
    m_packed.clear();
    if (!entry.note.isEmpty())
        packMessage(m_packed, entry.note);
    m_note.push_back(m_pool.add(m_packed));
    m_origin.push_back(m_pool.add(entry.facts.origin.value));
    m_authorHeaders.push_back(m_pool.add(entry.facts.authorHeaders.value));
    m_subject.push_back(m_pool.add(entry.judgement.subject));
    m_whatIfSubject.push_back(m_pool.add(entry.whatIf.subject));
    m_recordedText.push_back(m_pool.add(entry.recordedText));
    m_packed.clear();
    pack(m_packed, entry.others);
    m_others.push_back(m_pool.add(m_packed));
    std::uint8_t kinds = 0;
    for (const Finding& finding : entry.findings)
        kinds = static_cast<std::uint8_t>(kinds | (1U << static_cast<unsigned>(finding.kind)));
    m_findingKinds.push_back(kinds);
    m_packed.clear();
    pack(m_packed, entry.findings);
    m_findings.push_back(m_pool.add(m_packed));
    m_packed.clear();
    packCookies(m_packed, entry.cookies);
    m_cookies.push_back(m_pool.add(m_packed));
    m_owner.push_back(entry.owner);
    m_preflightEntry.push_back(entry.preflightEntry);
    m_hops.push_back(entry.redirectHops);
    Small small;
    small.role = entry.role;
    small.verdict = entry.judgement.verdict;
    small.reason = entry.judgement.reason;
    small.responseType = entry.judgement.responseType;
    small.isUnknown = entry.judgement.isUnknown;
    small.relation = entry.relation;
    small.preflight = entry.preflight;
    small.needsPreflight = entry.needsPreflight;
    small.recorded = entry.recorded;
    small.agreement = entry.agreement;
    small.change = entry.change;
    small.hasWhatIf = entry.hasWhatIf;
    small.whatIfVerdict = entry.whatIf.verdict;
    small.whatIfReason = entry.whatIf.reason;
    small.whatIfIsUnknown = entry.whatIf.isUnknown;
    small.audit = entry.audit;
    small.auditStep = m_pool.add(entry.auditStep);
    small.origin = {0, entry.facts.origin.certainty, entry.facts.origin.source};
    small.authorHeaders = {0, entry.facts.authorHeaders.certainty, entry.facts.authorHeaders.source};
    small.initiator = packed(entry.facts.initiator);
    small.mode = packed(entry.facts.mode);
    small.destination = packed(entry.facts.destination);
    small.credentials = packed(entry.facts.credentials);
    m_small.push_back(small);
}

std::vector<JudgedCookie> EntryTable::cookies(std::size_t row) const
{
    return unpackCookies(m_pool.text(m_cookies[row]));
}

JudgedEntry EntryTable::row(std::size_t row) const
{
    const auto text = [this](std::uint32_t id) { return std::string(m_pool.text(id)); };
    const Small& small = m_small[row];
    JudgedEntry entry;
    entry.recording = m_recording[row];
    entry.index = m_index[row];
    entry.offset = m_offset[row];
    entry.length = m_length[row];
    entry.startedAt = m_startedAt[row];
    entry.status = m_status[row];
    entry.url = text(m_url[row]);
    entry.host = text(m_host[row]);
    entry.method = text(m_method[row]);
    entry.resourceType = text(m_resourceType[row]);
    entry.pageref = text(m_pageref[row]);
    std::string_view note = m_pool.text(m_note[row]);
    entry.note = takeMessage(note);
    entry.recordedText = text(m_recordedText[row]);
    entry.others = othersOf(m_pool.text(m_others[row]));
    entry.findings = findingsOf(m_pool.text(m_findings[row]));
    entry.cookies = cookies(row);
    entry.owner = m_owner[row];
    entry.preflightEntry = m_preflightEntry[row];
    entry.redirectHops = m_hops[row];
    entry.role = small.role;
    entry.judgement = {small.verdict, small.isUnknown, small.reason, text(m_subject[row]), small.responseType};
    entry.relation = small.relation;
    entry.preflight = small.preflight;
    entry.needsPreflight = small.needsPreflight;
    entry.recorded = small.recorded;
    entry.agreement = small.agreement;
    entry.change = small.change;
    entry.hasWhatIf = small.hasWhatIf;
    entry.whatIf = {small.whatIfVerdict, small.whatIfIsUnknown, small.whatIfReason, text(m_whatIfSubject[row]),
        ResponseType::Default};
    entry.audit = small.audit;
    entry.auditStep = text(small.auditStep);
    RequestFacts& facts = entry.facts;
    facts.origin.set(text(m_origin[row]), small.origin.certainty, small.origin.source);
    facts.authorHeaders.set(text(m_authorHeaders[row]), small.authorHeaders.certainty, small.authorHeaders.source);
    unpack(small.initiator, facts.initiator);
    unpack(small.mode, facts.mode);
    unpack(small.destination, facts.destination);
    unpack(small.credentials, facts.credentials);
    return entry;
}

} // namespace fetchscope
