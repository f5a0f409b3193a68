#include "core/replay/entry_table.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

// Lists of few things, as one text: records end with \x1e, their fields are separated by \x1f.

std::string textOf(const std::vector<OtherAssumption>& others)
{
    std::string text;
    for (const OtherAssumption& other : others) {
        text.append(other.assumption).append("\x1f");
        text += static_cast<char>('a' + static_cast<int>(other.judgement.verdict));
        text += other.judgement.isUnknown ? '1' : '0';
        text += static_cast<char>(static_cast<unsigned char>(other.judgement.reason) + 32);
        text.append(other.judgement.subject).append("\x1e");
    }
    return text;
}

std::vector<OtherAssumption> othersOf(std::string_view text)
{
    std::vector<OtherAssumption> others;
    for (std::size_t end = text.find('\x1e'); end != std::string_view::npos; end = text.find('\x1e')) {
        const std::string_view record = text.substr(0, end);
        text.remove_prefix(end + 1);
        const std::size_t field = record.find('\x1f');
        OtherAssumption& other = others.emplace_back();
        other.assumption = record.substr(0, field);
        const std::string_view rest = record.substr(field + 1);
        other.judgement.verdict = static_cast<Verdict>(rest[0] - 'a');
        other.judgement.isUnknown = rest[1] == '1';
        other.judgement.reason = static_cast<Reason>(static_cast<unsigned char>(rest[2]) - 32);
        other.judgement.subject = rest.substr(3);
    }
    return others;
}

std::string textOf(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings) {
        text += static_cast<char>('a' + static_cast<int>(finding.kind));
        text.append(finding.text).append("\x1e");
    }
    return text;
}

std::vector<Finding> findingsOf(std::string_view text)
{
    std::vector<Finding> findings;
    for (std::size_t end = text.find('\x1e'); end != std::string_view::npos; end = text.find('\x1e')) {
        findings.push_back({static_cast<FindingKind>(text[0] - 'a'), std::string(text.substr(1, end - 1))});
        text.remove_prefix(end + 1);
    }
    return findings;
}

/// The separators cannot stand in texts from a recording.
std::string cleaned(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\x1e' || c == '\x1f'; }, '?');
    return text;
}

} // namespace

void EntryTable::reserve(std::size_t entries)
{
    const auto reserve = [entries](auto&... columns) { (columns.reserve(entries), ...); };
    reserve(m_file, m_recording, m_index, m_offset, m_length, m_startedAt, m_status, m_url, m_host, m_method,
        m_resourceType, m_pageref, m_note, m_origin, m_authorHeaders, m_subject, m_whatIfSubject, m_recordedText,
        m_others, m_findings, m_findingKinds, m_owner, m_preflightEntry, m_hops, m_small);
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
    m_note.push_back(m_pool.add(entry.note));
    m_origin.push_back(m_pool.add(entry.facts.origin.value));
    m_authorHeaders.push_back(m_pool.add(entry.facts.authorHeaders.value));
    m_subject.push_back(m_pool.add(entry.judgement.subject));
    m_whatIfSubject.push_back(m_pool.add(entry.whatIf.subject));
    m_recordedText.push_back(m_pool.add(entry.recordedText));
    std::vector<OtherAssumption> others = entry.others;
    for (OtherAssumption& other : others)
        other.judgement.subject = cleaned(std::move(other.judgement.subject));
    m_others.push_back(m_pool.add(textOf(others)));
    std::vector<Finding> findings = entry.findings;
    std::uint8_t kinds = 0;
    for (Finding& finding : findings) {
        finding.text = cleaned(std::move(finding.text));
        kinds = static_cast<std::uint8_t>(kinds | (1U << static_cast<unsigned>(finding.kind)));
    }
    m_findingKinds.push_back(kinds);
    m_findings.push_back(m_pool.add(textOf(findings)));
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
    small.origin = {0, entry.facts.origin.certainty, entry.facts.origin.source};
    small.authorHeaders = {0, entry.facts.authorHeaders.certainty, entry.facts.authorHeaders.source};
    small.initiator = packed(entry.facts.initiator);
    small.mode = packed(entry.facts.mode);
    small.destination = packed(entry.facts.destination);
    small.credentials = packed(entry.facts.credentials);
    m_small.push_back(small);
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
    entry.note = text(m_note[row]);
    entry.recordedText = text(m_recordedText[row]);
    entry.others = othersOf(m_pool.text(m_others[row]));
    entry.findings = findingsOf(m_pool.text(m_findings[row]));
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
