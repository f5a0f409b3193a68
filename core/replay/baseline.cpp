#include "core/replay/baseline.h"

#include "core/engine/model/reason.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

namespace fetchscope {

namespace {

using RequestKey = std::pair<std::string, std::string>;

std::string withoutQuery(const std::string& url)
{
    const std::size_t end = url.find('?');
    const std::size_t fragment = url.find('#');
    if (end == std::string::npos || fragment < end)
        return url;
    // What stands behind the query stays.
    return fragment == std::string::npos ? url.substr(0, end) : url.substr(0, end) + url.substr(fragment);
}

/// How much the page gets: 0 all, 1 an answer that it cannot read, 2 nothing. Null where that is not the browser's
/// doing, or not known.
std::optional<int> lossOf(const BaselineVerdict& judged)
{
    const auto verdict = valueNamed<Verdict>(judged.verdict);
    if (!verdict)
        return std::nullopt;
    switch (*verdict) {
    case Verdict::Exposed:
    case Verdict::Navigated:
        return 0;
    case Verdict::Opaque:
        return 1;
    case Verdict::Blocked:
        return 2;
    case Verdict::NetworkError:
        break;
    }
    return std::nullopt;
}

BaselineChange changeBetween(const BaselineVerdict& before, const BaselineVerdict& now)
{
    const auto lossBefore = lossOf(before);
    const auto lossNow = lossOf(now);
    if (!lossBefore && now.verdict == nameOf(Verdict::Blocked))
        return BaselineChange::NewBlocked;
    if (!lossBefore || !lossNow)
        return BaselineChange::Same;
    if (*lossNow != *lossBefore)
        return *lossNow > *lossBefore ? BaselineChange::Worse : BaselineChange::Better;
    return before.reason == now.reason ? BaselineChange::Same : BaselineChange::OtherReason;
}

} // namespace

Baseline baselineOf(const EntryTable& table, const std::vector<char>& passing, bool ignoresQueries)
{
    Baseline baseline;
    baseline.ignoresQueries = ignoresQueries;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const JudgedEntry entry = table.row(row);
        if (!entry.isJudged() || (!passing.empty() && passing[row] == 0))
            continue;
        // With a what-if, what matters is what comes of it.
        const Judgement& judgement = entry.hasWhatIf ? entry.whatIf : entry.judgement;
        const std::string_view reason =
            judgement.reason == Reason::None ? std::string_view() : infoOf(judgement.reason).code;
        baseline.entries.push_back({entry.method, ignoresQueries ? withoutQuery(entry.url) : entry.url,
            {std::string(judgement.name()), std::string(reason)}});
    }
    return baseline;
}

BaselineComparison compareToBaseline(
    const Baseline& before, const EntryTable& table, const std::vector<char>& passing, bool ignoresQueries)
{
    const bool isShort = ignoresQueries || before.ignoresQueries;
    std::map<RequestKey, std::deque<const BaselineEntry*>> known;
    for (const BaselineEntry& entry : before.entries)
        known[{entry.method, isShort ? withoutQuery(entry.url) : entry.url}].push_back(&entry);
    BaselineComparison comparison;
    const auto add = [&comparison](BaselineRow row) {
        ++comparison.counts[static_cast<std::size_t>(row.change)];
        if (row.change != BaselineChange::Same)
            comparison.rows.push_back(std::move(row));
    };
    std::map<RequestKey, std::size_t> seen;
    // The rows that baselineOf() takes, in the same order.
    std::vector<std::size_t> judgedRows;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.role(row) == EntryRole::Request && (passing.empty() || passing[row] != 0))
            judgedRows.push_back(row);
    }
    const Baseline now = baselineOf(table, passing, isShort);
    for (std::size_t i = 0; i < now.entries.size(); ++i) {
        const BaselineEntry& entry = now.entries[i];
        const RequestKey key(entry.method, entry.url);
        BaselineRow row {BaselineChange::New, entry.method, entry.url, ++seen[key], {}, entry.judged, judgedRows[i]};
        auto& waiting = known[key];
        if (!waiting.empty()) {
            row.before = waiting.front()->judged;
            row.change = changeBetween(row.before, row.now);
            waiting.pop_front();
        } else if (entry.judged.verdict == nameOf(Verdict::Blocked)) {
            row.change = BaselineChange::NewBlocked;
        }
        add(std::move(row));
    }
    for (const auto& [key, waiting] : known) {
        std::size_t occurrence = seen[key];
        for (const BaselineEntry* gone : waiting)
            add({BaselineChange::Gone, key.first, key.second, ++occurrence, gone->judged, {}, table.size()});
    }
    return comparison;
}

} // namespace fetchscope
