#include "core/writing/report/guard_report.h"

#include "core/reading/json/json_writer.h"
#include "core/writing/report/csv.h"
#include "core/writing/report/run_words.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::string_view plainStyle = "\x1b[0m";

std::string_view styleOf(GuardDecision decision)
{
    switch (decision) {
    case GuardDecision::Allow:
        return "\x1b[32m";
    case GuardDecision::Refuse:
        return "\x1b[31m";
    case GuardDecision::Token:
    case GuardDecision::Anonymous:
        break;
    }
    return "\x1b[33m";
}

std::size_t longestName(std::span<const Guard> guards)
{
    std::size_t width = 0;
    for (const Guard& guard : guards)
        width = std::max(width, guard.name.size());
    return width;
}

void writeTexts(JsonWriter& writer, std::string_view key, const std::vector<std::string>& texts)
{
    writer.key(key);
    writer.beginShortArray();
    for (const std::string& text : texts)
        writer.string(text);
    writer.endShortArray();
}

void writeConditions(JsonWriter& writer, const GuardRule& rule)
{
    writer.key("conditions");
    writer.beginArray();
    for (const GuardCondition& condition : rule.conditions) {
        writer.beginObject();
        writer.member("test", nameOf(condition.test));
        if (condition.isNegated)
            writer.member("not", true);
        if (!condition.values.empty())
            writeTexts(writer, "values", condition.values);
        writer.member("text", textOf(wordsOf(condition)));
        writer.endObject();
    }
    writer.endArray();
}

void writeOptions(JsonWriter& writer, const Guard& guard)
{
    writer.key("options");
    writer.beginObject();
    for (const GuardOption& option : guardOptions()) {
        if (takesOption(guard, option))
            writer.member(option.name, option.about);
    }
    writer.endObject();
}

void writeGuard(JsonWriter& writer, const Guard& guard)
{
    writer.beginObject();
    writer.member("name", guard.name);
    if (!guard.aliases.empty())
        writeTexts(writer, "aliases", guard.aliases);
    writer.member("title", guard.title);
    writer.member("version", guard.version);
    writer.member("source", guard.source);
    writer.member("verified", guard.isVerified);
    writer.member("about", guard.about);
    writeOptions(writer, guard);
    writer.key("rules");
    writer.beginArray();
    for (const GuardRule& rule : guard.rules) {
        writer.beginObject();
        writer.member("step", rule.step);
        writer.member("decision", nameOf(rule.decision));
        writeConditions(writer, rule);
        writer.endObject();
    }
    writer.endArray();
    writer.member("otherwise", nameOf(guard.otherwise));
    writer.key("refusal");
    writer.beginObject();
    writer.member("status", guard.refusalStatus);
    writer.member("body", guard.refusal);
    writer.endObject();
    writer.endObject();
}

/// `Sec-Fetch-Site: cross-site; no Origin`
std::string lookedAtText(const GridCell& cell)
{
    std::string text;
    for (const LookedAtHeader& header : cell.headers) {
        text.append(text.empty() ? "" : "; ").append(header.value ? "" : "no ").append(header.name);
        if (header.value)
            text.append(": ").append(readable(*header.value));
    }
    if (!cell.ownOrigin.empty())
        text.append(text.empty() ? "" : "; ").append("own origin: ").append(cell.ownOrigin);
    return text;
}

} // namespace

std::string writeGuardListText(std::span<const Guard> guards)
{
    const std::size_t width = longestName(guards);
    std::string text;
    for (const Guard& guard : guards) {
        text.append(guard.name).append(width + 2 - guard.name.size(), ' ').append(guard.title);
        text.append(" (").append(guard.version).append(guard.isVerified ? ")\n" : ", not verified)\n");
    }
    return text;
}

std::string writeGuardListJson(std::span<const Guard> guards)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginArray();
    for (const Guard& guard : guards)
        writeGuard(writer, guard);
    writer.endArray();
    writer.raw("\n");
    return writer.take();
}

std::string writeGuardJson(const Guard& guard)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writeGuard(writer, guard);
    writer.raw("\n");
    return writer.take();
}

std::string writeGuardText(const Guard& guard, Phrasebook phrases)
{
    std::string text = guard.title;
    text.append("\n").append(guard.version).append(", ").append(guard.source).append("\n");
    if (!guard.isVerified)
        text.append("Not verified: taken from the text of the proposal or document, not from the source.\n");
    text.append("\n")
        .append(phrases ? phrases(guard.about) : guard.about)
        .append("\n\nThe first rule that fits decides:\n");
    std::size_t number = 0;
    const auto addRule = [&](std::string_view step, GuardDecision decision, const Message& conditions) {
        text.append("    ").append(std::to_string(++number)).append(". ").append(textOf(wordsOf(decision), phrases));
        text.append(": ");
        appendMessage(text, conditions, phrases);
        text.append(" (").append(step).append(")\n");
    };
    for (const GuardRule& rule : guard.rules)
        addRule(rule.step, rule.decision, conditionsOf(rule));
    if (guard.rules.empty() || !guard.rules.back().conditions.empty())
        addRule(stepOf(nullptr), guard.otherwise, conditionsOf(GuardRule {}));
    text.append("\nA refused request gets ").append(std::to_string(guard.refusalStatus)).append(".\n\nOptions:\n");
    for (const GuardOption& option : guardOptions()) {
        if (takesOption(guard, option)) {
            text.append("    ").append(option.name).append(": ");
            text.append(phrases ? phrases(option.about) : std::string(option.about)).append("\n");
        }
    }
    text.append("\nIn a scenario: \"respond\": { \"guard\": \"").append(guard.name);
    text.append("\", \"status\": 200 }\nOf a recording: fetchscope replay FILE.har --audit ").append(guard.name);
    return text.append("\n");
}

std::string writeGuardGridText(const GuardGrid& grid, const GuardTextLook& look)
{
    std::size_t width = 0;
    for (const ChosenGuard& chosen : grid.guards)
        width = std::max(width, chosen.guard.name.size());
    std::string text;
    for (std::size_t row = 0; row < grid.requests.size(); ++row) {
        const GridRequest& request = grid.requests[row];
        text.append(row == 0 ? "" : "\n").append(readable(request.method)).append(" ").append(readable(request.url));
        text.append(request.isPreflight ? " (preflight)\n" : "\n");
        for (std::size_t column = 0; column < grid.guards.size(); ++column) {
            const GridCell& cell = grid.at(row, column);
            const std::string& name = grid.guards[column].guard.name;
            text.append("  ").append(name).append(width + 2 - name.size(), ' ');
            text.append(look.hasColor ? styleOf(cell.decision) : std::string_view());
            text.append(textOf(wordsOf(cell.decision), look.phrases));
            text.append(look.hasColor ? plainStyle : std::string_view());
            text.append(", ").append(cell.step);
            if (const std::string looked = lookedAtText(cell); !looked.empty())
                text.append(" (").append(looked).append(")");
            text += '\n';
        }
    }
    return text;
}

std::string writeGuardGridJson(const GuardGrid& grid)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginObject();
    writer.key("requests");
    writer.beginArray();
    for (std::size_t row = 0; row < grid.requests.size(); ++row) {
        const GridRequest& request = grid.requests[row];
        writer.beginObject();
        writer.key("method");
        writer.stringOrBytes(request.method);
        writer.key("url");
        writer.stringOrBytes(request.url);
        writer.member("preflight", request.isPreflight);
        writer.key("guards");
        writer.beginArray();
        for (std::size_t column = 0; column < grid.guards.size(); ++column) {
            const GridCell& cell = grid.at(row, column);
            writer.beginObject();
            writer.member("guard", grid.guards[column].guard.name);
            writer.member("decision", nameOf(cell.decision));
            writer.member("rule", cell.rule);
            writer.member("step", cell.step);
            if (!cell.conditions.isEmpty())
                writer.member("conditions", textOf(cell.conditions));
            writer.key("headers");
            writer.beginObject();
            for (const LookedAtHeader& header : cell.headers) {
                writer.key(header.name);
                if (header.value)
                    writer.stringOrBytes(*header.value);
                else
                    writer.null();
            }
            writer.endObject();
            if (!cell.ownOrigin.empty())
                writer.member("ownOrigin", cell.ownOrigin);
            writer.endObject();
        }
        writer.endArray();
        writer.endObject();
    }
    writer.endArray();
    writer.endObject();
    writer.raw("\n");
    return writer.take();
}

std::string writeGuardGridCsv(const GuardGrid& grid)
{
    std::string text = "request,method,url,preflight,guard,decision,step,looked at\r\n";
    for (std::size_t row = 0; row < grid.requests.size(); ++row) {
        const GridRequest& request = grid.requests[row];
        for (std::size_t column = 0; column < grid.guards.size(); ++column) {
            const GridCell& cell = grid.at(row, column);
            CsvLine line;
            line.add(std::to_string(row + 1));
            line.add(request.method);
            line.add(request.url);
            line.add(request.isPreflight ? "yes" : "no");
            line.add(grid.guards[column].guard.name);
            line.add(nameOf(cell.decision));
            line.add(cell.step);
            line.add(lookedAtText(cell));
            text += line.take();
        }
    }
    return text;
}

} // namespace fetchscope
