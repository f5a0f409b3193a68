#include "core/reading/json/json_locator.h"
#include "core/reading/json/json_reader.h"
#include "core/reading/json/json_writer.h"
#include "core/reading/scenario/messages.h"
#include "core/replay/baseline.h"
#include "core/replay/messages.h"

#include <algorithm>
#include <tuple>

namespace fetchscope {

namespace {

struct BaselineDraft
{
    Baseline baseline;
    bool hasEntries = false;
};

bool readVerdict(JsonReader& reader, JsonElement element, std::string& verdict)
{
    if (!reader.text(element, verdict))
        return false;
    return verdict == "unknown" || valueNamed<Verdict>(verdict) || reader.failChoice(verdict, Names<Verdict>::list);
}

bool readReasonOrNull(JsonReader& reader, JsonElement element, std::string& reason)
{
    reason.clear();
    return element.is_null() || reader.text(element, reason);
}

constexpr JsonMember<BaselineEntry> entryMembers[] = {
    {"method",
        [](JsonReader& reader, JsonElement element, BaselineEntry& entry) {
            return reader.text(element, entry.method);
        }},
    {"url",
        [](JsonReader& reader, JsonElement element, BaselineEntry& entry) { return reader.text(element, entry.url); }},
    {"verdict",
        [](JsonReader& reader, JsonElement element, BaselineEntry& entry) {
            return readVerdict(reader, element, entry.judged.verdict);
        }},
    {"reason",
        [](JsonReader& reader, JsonElement element, BaselineEntry& entry) {
            return readReasonOrNull(reader, element, entry.judged.reason);
        }},
};

bool isComplete(JsonReader& reader, const BaselineEntry& entry)
{
    if (!entry.method.empty() && !entry.url.empty() && !entry.judged.verdict.empty())
        return true;
    const std::string_view missing = entry.method.empty() ? "method" : entry.url.empty() ? "url" : "verdict";
    return reader.fail(say<messages::KeyMissing>(missing));
}

bool readEntries(JsonReader& reader, JsonElement element, BaselineDraft& draft)
{
    draft.hasEntries = true;
    return reader.list(element, [&](JsonElement given, std::size_t) {
        BaselineEntry& entry = draft.baseline.entries.emplace_back();
        return readMembers<BaselineEntry>(reader, given, entryMembers, entry) && isComplete(reader, entry);
    });
}

constexpr JsonMember<BaselineDraft> baselineMembers[] = {
    {"fetchscopeBaseline",
        [](JsonReader& reader, JsonElement element, BaselineDraft&) {
            std::uint64_t version = 0;
            if (element.get(version) == simdjson::SUCCESS && version == 1)
                return true;
            return reader.fail(say<messages::UnknownVersion>(), say<messages::VersionIsOne>());
        }},
    {"ignoresQueries",
        [](JsonReader& reader, JsonElement element, BaselineDraft& draft) {
            return reader.boolean(element, draft.baseline.ignoresQueries);
        }},
    {"entries", readEntries},
};

/// An entry of `replay --format json`, which has much more.
bool readReplayEntry(JsonReader& reader, JsonElement element, Baseline& baseline)
{
    BaselineEntry entry;
    bool isRequest = false;
    const bool isFine = reader.members(element, [&](std::string_view key, JsonElement value) {
        if (key == "role") {
            std::string_view role;
            isRequest = value.get(role) == simdjson::SUCCESS && role == nameOf(EntryRole::Request);
            return true;
        }
        if (key == "whatIf") {
            return reader.members(value, [&](std::string_view inner, JsonElement given) {
                if (inner == "verdict")
                    return readVerdict(reader, given, entry.judged.verdict);
                return inner != "reason" || readReasonOrNull(reader, given, entry.judged.reason);
            });
        }
        for (const auto& member : entryMembers) {
            if (member.key == key)
                return member.read(reader, value, entry);
        }
        return true;
    });
    if (!isFine)
        return false;
    if (!isRequest)
        return true;
    if (!isComplete(reader, entry))
        return false;
    baseline.entries.push_back(std::move(entry));
    return true;
}

bool readReplay(JsonReader& reader, JsonElement replay, BaselineDraft& draft)
{
    const JsonReader::At at(reader, "replay");
    return reader.members(replay, [&](std::string_view key, JsonElement value) {
        if (key != "entries")
            return true;
        draft.hasEntries = true;
        return reader.list(
            value, [&](JsonElement entry, std::size_t) { return readReplayEntry(reader, entry, draft.baseline); });
    });
}

} // namespace

Result<Baseline> readBaseline(std::string_view json)
{
    simdjson::dom::parser parser;
    JsonElement root;
    if (const auto code = parser.parse(json.data(), json.size()).get(root))
        return tl::make_unexpected(jsonFault(json, simdjson::error_message(code)));
    JsonReader reader;
    reader.clear();
    BaselineDraft draft;
    JsonElement part;
    bool isFine = false;
    if (root.is_object() && root.at_key("replay").get(part) == simdjson::SUCCESS)
        isFine = readReplay(reader, part, draft);
    else if (root.is_object() && root.at_key("fetchscopeBaseline").get(part) == simdjson::SUCCESS)
        isFine = readMembers<BaselineDraft>(reader, root, baselineMembers, draft);
    else
        isFine = reader.fail(say<messages::NoBaseline>(), say<messages::WriteBaselineFirst>());
    if (isFine && !draft.hasEntries)
        isFine = reader.fail(say<messages::KeyMissing>("entries"));
    if (!isFine)
        return tl::make_unexpected(std::move(reader.error()));
    return std::move(draft.baseline);
}

std::string writeBaseline(const Baseline& baseline)
{
    std::vector<const BaselineEntry*> ordered;
    for (const BaselineEntry& entry : baseline.entries)
        ordered.push_back(&entry);
    std::stable_sort(ordered.begin(), ordered.end(), [](const BaselineEntry* a, const BaselineEntry* b) {
        return std::tie(a->url, a->method) < std::tie(b->url, b->method);
    });
    std::string text("{ \"fetchscopeBaseline\": 1,\n");
    if (baseline.ignoresQueries)
        text.append("  \"ignoresQueries\": true,\n");
    text.append("  \"entries\": [");
    JsonWriter writer;
    bool isFirst = true;
    for (const BaselineEntry* entry : ordered) {
        writer.clear();
        writer.beginObject();
        writer.key("method");
        writer.stringOrBytes(entry->method);
        writer.key("url");
        writer.stringOrBytes(entry->url);
        writer.member("verdict", entry->judged.verdict);
        if (!entry->judged.reason.empty())
            writer.member("reason", entry->judged.reason);
        writer.endObject();
        text.append(isFirst ? "\n    " : ",\n    ").append(writer.text());
        isFirst = false;
    }
    return text.append(isFirst ? "] }\n" : "\n  ] }\n");
}

} // namespace fetchscope
