#include "core/writing/report/cookie_writer.h"
#include "core/writing/report/message_writer.h"
#include "core/writing/report/replay_report.h"
#include "core/writing/report/replay_rows.h"

#include <cmath>

namespace fetchscope {

namespace {

template <class T> void writeFact(JsonWriter& writer, std::string_view key, std::string_view value, const Fact<T>& fact)
{
    writer.key(key);
    writer.beginObject();
    writer.member("value", value);
    writer.member("certainty", nameOf(fact.certainty));
    if (fact.source != FactSource::Nothing)
        writer.member("from", nameOf(fact.source));
    writer.endObject();
}

void writeFacts(JsonWriter& writer, const RequestFacts& facts)
{
    writer.key("facts");
    writer.beginObject();
    writeFact(writer, "origin", facts.origin.value, facts.origin);
    writeFact(writer, "initiator", nameOf(facts.initiator.value), facts.initiator);
    writeFact(writer, "mode", nameOf(facts.mode.value), facts.mode);
    const std::string_view destination = nameOf(facts.destination.value);
    writeFact(writer, "destination", destination.empty() ? "empty" : destination, facts.destination);
    writeFact(writer, "credentials", nameOf(facts.credentials.value), facts.credentials);
    if (!facts.authorHeaders.value.empty())
        writeFact(writer, "pageHeaders", facts.authorHeaders.value, facts.authorHeaders);
    writer.endObject();
}

void writeJudgement(JsonWriter& writer, const Judgement& judgement)
{
    writer.member("verdict", judgement.name());
    writer.key("reason");
    if (judgement.reason == Reason::None)
        writer.null();
    else
        writer.string(infoOf(judgement.reason).code);
    if (!judgement.subject.empty()) {
        writer.key("subject");
        writer.stringOrBytes(judgement.subject);
    }
}

void writeRequestMembers(JsonWriter& writer, const JudgedEntry& entry)
{
    writeJudgement(writer, entry.judgement);
    writer.member("relation", nameOf(entry.relation));
    writer.member("preflight", nameOf(entry.preflight));
    if (entry.preflightEntry != entry.index)
        writer.member("preflightEntry", entry.preflightEntry);
    if (entry.redirectHops > 0)
        writer.member("redirectHops", entry.redirectHops);
    writeFacts(writer, entry.facts);
    if (!entry.others.empty()) {
        writer.key("otherwise");
        writer.beginArray();
        for (const OtherAssumption& other : entry.others) {
            writer.beginObject();
            writer.member("assumption", textOf(other.assumption));
            writeMessage(writer, "assumptionMessage", other.assumption);
            writeJudgement(writer, other.judgement);
            writer.endObject();
        }
        writer.endArray();
    }
    writer.key("recorded");
    writer.beginObject();
    writer.member("outcome", nameOf(entry.recorded));
    if (!entry.recordedText.empty()) {
        writer.key("text");
        writer.stringOrBytes(entry.recordedText);
    }
    writer.member("agreement", nameOf(entry.agreement));
    writer.endObject();
    if (entry.hasWhatIf) {
        writer.key("whatIf");
        writer.beginObject();
        writeJudgement(writer, entry.whatIf);
        writer.member("change", nameOf(entry.change));
        writer.endObject();
    }
    if (entry.audit != AuditResult::NotAudited) {
        writer.member("audit", nameOf(entry.audit));
        writer.member("auditStep", entry.auditStep);
    }
}

void writeCookie(JsonWriter& writer, const JudgedCookie& cookie)
{
    writer.beginObject();
    writeCookieMembers(writer, cookie.cookie, cookie.kind, cookie.why);
    if (cookie.kind == CookieFate::Kind::Sent || cookie.kind == CookieFate::Kind::Withheld) {
        writer.key("setBy");
        if (cookie.setBy)
            writer.number(static_cast<std::int64_t>(*cookie.setBy));
        else
            writer.null();
        writer.member("recorded", nameOf(cookie.recorded));
    }
    writer.endObject();
}

void writeReasons(JsonWriter& writer, std::string_view key, const std::map<Reason, std::uint64_t>& reasons)
{
    writer.key(key);
    writer.beginObject();
    for (const auto& [reason, count] : reasons)
        writer.member(infoOf(reason).code, count);
    writer.endObject();
}

void writeFile(JsonWriter& writer, const ReplayedFile& file)
{
    writer.beginObject();
    writer.key("name");
    writer.stringOrBytes(file.name);
    writer.key("recorder");
    writer.stringOrBytes(file.info.creator + (file.info.creatorVersion.empty() ? "" : " " + file.info.creatorVersion));
    if (!file.rules.empty())
        writer.member("rules", file.rules);
    if (!file.error.isEmpty()) {
        writer.member("error", textOf(file.error));
        writeMessage(writer, "errorMessage", file.error);
    }
    writer.key("warnings");
    writer.beginArray();
    for (const RecordingWarning& warning : file.warnings) {
        writer.beginObject();
        writer.member("where", textOf(warning.where));
        writer.key("message");
        writer.stringOrBytes(textOf(warning.message));
        writeMessageMembers(writer, warning.message);
        writer.endObject();
    }
    writer.endArray();
    if (file.moreWarnings > 0)
        writer.member("moreWarnings", file.moreWarnings);
    writer.endObject();
}

} // namespace

bool isListed(const JudgedEntry& entry, ReplayRows rows)
{
    switch (rows) {
    case ReplayRows::Blocked:
        return entry.isJudged() && entry.judgement.isBlocked();
    case ReplayRows::Changed:
        return entry.change != Change::None;
    case ReplayRows::Contradictions:
        return entry.agreement == Agreement::Contradicts;
    case ReplayRows::Findings:
        return !entry.findings.empty();
    case ReplayRows::Refused:
        return entry.audit == AuditResult::Refused || entry.audit == AuditResult::NeedsToken;
    case ReplayRows::Cookies:
        return entry.hasTellingCookies();
    default:
        return true;
    }
}

bool isListed(const ReplayReport& report, std::size_t row, const JudgedEntry& entry)
{
    return (report.passing.empty() || report.passing[row] != 0) && isListed(entry, report.rows);
}

bool isFailure(const JudgedEntry& entry, const std::function<bool(Reason)>& failsOn)
{
    if (!entry.isJudged())
        return false;
    // With a what-if, what matters is what comes of it.
    const Judgement& judgement = entry.hasWhatIf ? entry.whatIf : entry.judgement;
    if (failsOn)
        return judgement.isBlocked() && failsOn(judgement.reason);
    return entry.hasWhatIf ? entry.change == Change::Breaks : judgement.isBlocked();
}

void writeJudgedEntry(JsonWriter& writer, const JudgedEntry& entry, std::string_view file)
{
    writer.beginObject();
    if (!file.empty()) {
        writer.key("file");
        writer.stringOrBytes(file);
    }
    if (entry.recording > 0)
        writer.member("recording", entry.recording);
    writer.member("entry", entry.index);
    writer.member("role", nameOf(entry.role));
    writer.key("method");
    writer.stringOrBytes(entry.method);
    writer.key("url");
    writer.stringOrBytes(entry.url);
    if (!entry.host.empty())
        writer.member("host", entry.host);
    writer.member("status", entry.status);
    if (!std::isnan(entry.startedAt))
        writer.member("startedAt", entry.startedAt);
    if (!entry.pageref.empty())
        writer.member("page", entry.pageref);
    if (!entry.resourceType.empty())
        writer.member("resourceType", entry.resourceType);
    if (entry.isJudged())
        writeRequestMembers(writer, entry);
    else if (entry.owner != entry.index)
        writer.member("belongsTo", entry.owner);
    if (!entry.findings.empty()) {
        writer.key("findings");
        writer.beginArray();
        for (const Finding& finding : entry.findings) {
            writer.beginObject();
            writer.member("kind", nameOf(finding.kind));
            writer.key("text");
            writer.stringOrBytes(textOf(finding.message));
            writeMessageMembers(writer, finding.message);
            writer.endObject();
        }
        writer.endArray();
    }
    if (!entry.cookies.empty()) {
        writer.key("cookies");
        writer.beginArray();
        for (const JudgedCookie& cookie : entry.cookies)
            writeCookie(writer, cookie);
        writer.endArray();
    }
    if (!entry.note.isEmpty()) {
        writer.member("note", textOf(entry.note));
        writeMessage(writer, "noteMessage", entry.note);
    }
    writer.endObject();
}

void writeReplayTotals(JsonWriter& writer, const ReplayTotals& totals)
{
    writer.beginObject();
    writer.member("entries", totals.entries);
    writer.member("requests", totals.requests);
    writer.member("preflights", totals.preflights);
    writer.member("redirectHops", totals.redirectHops);
    writer.member("notJudged", totals.notJudged);
    writer.member("crossOrigin", totals.crossOrigin);
    writer.member("skipped", totals.skipped);
    writer.member("warnings", totals.warnings);
    writer.key("verdicts");
    writer.beginObject();
    for (const auto& [verdict, count] : totals.verdicts)
        writer.member(verdict, count);
    writer.endObject();
    writeReasons(writer, "reasons", totals.reasons);
    writer.key("hosts");
    writer.beginObject();
    for (const auto& [name, host] : totals.hosts) {
        writer.anyKey(name);
        writer.beginObject();
        writer.member("requests", host.requests);
        writer.member("blocked", host.blocked);
        if (totals.audited > 0)
            writer.member("refused", host.refusedByAudit);
        writer.endObject();
    }
    writer.endObject();
    writer.member("reconstructedPreflights", totals.reconstructedPreflights);
    writer.member("dependOnAssumptions", totals.dependOnAssumptions);
    writer.key("comparison");
    writer.beginObject();
    writer.member("comparable", totals.comparable);
    writer.member("contradictions", totals.contradictions);
    writer.member("comparableCrossOrigin", totals.comparableCrossOrigin);
    writer.member("contradictionsCrossOrigin", totals.contradictionsCrossOrigin);
    writer.endObject();
    writer.key("findings");
    writer.beginObject();
    for (std::size_t i = 0; i < totals.findings.size(); ++i)
        writer.member(nameOf(static_cast<FindingKind>(i)), totals.findings[i]);
    writer.endObject();
    if (totals.cookiesWithheld + totals.cookiesRefused + totals.cookieContradictions > 0) {
        writer.key("cookies");
        writer.beginObject();
        writer.member("withheld", totals.cookiesWithheld);
        writer.member("refused", totals.cookiesRefused);
        writer.member("contradictions", totals.cookieContradictions);
        writer.endObject();
    }
    if (totals.hasWhatIf) {
        writer.key("changes");
        writer.beginObject();
        for (std::size_t i = 0; i < totals.changes.size(); ++i)
            writer.member(nameOf(static_cast<Change>(i)), totals.changes[i]);
        writer.endObject();
        writeReasons(writer, "breakReasons", totals.breakReasons);
        writeReasons(writer, "mendedReasons", totals.mendedReasons);
    }
    if (totals.audited > 0) {
        writer.key("audit");
        writer.beginObject();
        writer.member("audited", totals.audited);
        writer.member("refused", totals.refused);
        writer.member("needToken", totals.needToken);
        writer.endObject();
    }
    writer.endObject();
}

bool writeReplayJson(const ReplayReport& report, const ReportOutput& output)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    writer.raw("{\"fetchscope\":1,\"replay\":{\"profile\":");
    writer.string(report.profile);
    writer.raw(",\"whatIf\":");
    JsonWriter part(JsonWriter::Layout::Compact);
    if (report.whatIf.empty())
        part.null();
    else
        part.string(report.whatIf);
    writer.raw(part.text());
    writer.raw(",\"files\":");
    part.clear();
    part.beginArray();
    for (const ReplayedFile& file : report.files)
        writeFile(part, file);
    part.endArray();
    writer.raw(part.text());
    writer.raw(",\n\"totals\":");
    part.clear();
    writeReplayTotals(part, report.totals);
    writer.raw(part.text());
    writer.raw(",\n\"entries\":[");
    std::string text = writer.take();
    bool isFirst = true;
    const auto add = [&](const JudgedEntry& entry, const auto& file) {
        part.clear();
        writeJudgedEntry(part, entry, file);
        text.append(isFirst ? "\n" : ",\n").append(part.text());
        isFirst = false;
    };
    if (!writeRows(report, text, output, add))
        return false;
    text += "]}}\n";
    return output(text);
}

} // namespace fetchscope
