#include "core/writing/report/fixes_report.h"

#include "core/telling/advice/fix_words.h"
#include "core/telling/advice/messages.h"
#include "core/telling/advice/scenario_patch.h"
#include "core/writing/report/markdown.h"
#include "core/writing/report/message_writer.h"
#include "core/writing/report/text_layout.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Style = TextLayout::Style;

void writeFix(TextLayout& layout, const Fix& fix, std::size_t number)
{
    const std::string lead = std::to_string(number) + "  ";
    layout.paragraph(0, lead, textOf(sidesOf(fix)) + ":", Style::Bold, Style::Bold);
    for (const FixStep& step : stepsOf(fix)) {
        layout.paragraph(3, "", textOf(step.what), Style::Good);
        for (const Message& detail : step.details)
            layout.paragraph(5, "", textOf(detail), Style::Good);
    }
    layout.paragraph(3, "", textOf(worksUnder(fix)));
    for (const Message& opened : openedBy(fix))
        layout.paragraph(3, "", textOf(opened), fix.opened.empty() ? Style::Dim : Style::Bad);
    for (const Message& note : fix.notes)
        layout.paragraph(3, "", textOf(note), Style::Dim);
}

void writeStrangers(JsonWriter& writer, const Fix& fix)
{
    writer.key("strangers");
    writer.beginArray();
    for (const ReachOfStranger& stranger : summaryOf(fix.reach)) {
        writer.beginObject();
        writer.member("who", nameOf(stranger.stranger));
        writer.member("reads", nameOf(stranger.reads));
        writer.member("sends", nameOf(stranger.sends));
        writer.member("loads", stranger.loads);
        writer.endObject();
    }
    writer.endArray();
}

void writeMessages(JsonWriter& writer, std::string_view key, const std::vector<Message>& messages)
{
    writer.key(key);
    writer.beginArray();
    for (const Message& message : messages) {
        writer.beginObject();
        writer.key("message");
        writer.stringOrBytes(textOf(message));
        writeMessageMembers(writer, message);
        writer.endObject();
    }
    writer.endArray();
}

void writeFix(JsonWriter& writer, const Scenario& scenario, const Fix& fix, std::string_view given)
{
    writer.beginObject();
    writer.key("summary");
    writer.stringOrBytes(summaryOf(fix));
    const std::string patch = scenarioPatch(given, scenario, *fix.scenario);
    writer.key("patch");
    if (patch.empty())
        writer.null();
    else
        writer.json(patch);
    writer.key("verifiedUnder");
    writer.beginShortArray();
    for (const ProfileTrial& trial : fix.trials) {
        if (trial.works)
            writer.string(nameOf(trial.profile));
    }
    writer.endShortArray();
    const std::string security = securityOf(fix);
    writer.key("security");
    if (security.empty())
        writer.null();
    else
        writer.stringOrBytes(security);
    writer.member("side", nameOf(fix.side));
    writer.member("verdict", nameOf(fix.verdict));
    writer.member("givesUp", fix.givesUp);
    std::vector<Message> changes;
    for (const FixChange& change : fix.changes)
        changes.push_back(messageFor(change));
    writeMessages(writer, "changes", changes);
    writeMessages(writer, "opened", fix.opened);
    writeMessages(writer, "notes", fix.notes);
    writeStrangers(writer, fix);
    writer.endObject();
}

void writeFix(std::string& text, const Fix& fix, std::size_t number)
{
    text.append(std::to_string(number)).append(". **").append(plainMarkdown(textOf(sidesOf(fix))));
    text.append("**\n");
    for (const FixStep& step : stepsOf(fix)) {
        text.append("   - ").append(plainMarkdown(textOf(step.what))).append("\n");
        for (const Message& detail : step.details)
            text.append("     - ").append(codeMarkdown(textOf(detail))).append("\n");
    }
    const auto line = [&text](const Message& message) {
        text.append("\n   ").append(plainMarkdown(textOf(message))).append("\n");
    };
    line(worksUnder(fix));
    for (const Message& opened : openedBy(fix))
        line(opened);
    for (const Message& note : fix.notes)
        line(note);
    text += "\n";
}

} // namespace

std::string writeFixesText(const std::vector<Advice>& advice, const TextReportOptions& options)
{
    TextLayout layout(options.width, options.hasColor);
    std::size_t number = 0;
    layout.blankLine();
    layout.paragraph(
        0, "", textOf(advice.empty() ? say<messages::NothingToMend>() : say<messages::FixesTitle>()), Style::Bold);
    for (const Advice& one : advice) {
        layout.blankLine();
        layout.paragraph(0, "", textOf(say<messages::FixesForAction>(one.action + 1)), Style::Dim);
        if (one.fixes.empty() && one.isTried)
            layout.paragraph(3, "", textOf(say<messages::NoFixFound>()));
        for (const Fix& fix : one.fixes)
            writeFix(layout, fix, ++number);
        if (!one.remains.isEmpty())
            layout.paragraph(3, "", textOf(one.remains));
    }
    return layout.take();
}

std::string writeFixesMarkdown(const std::vector<Advice>& advice)
{
    std::string text("\n## ");
    text.append(plainMarkdown(textOf(say<messages::FixesTitle>()))).append("\n\n");
    if (advice.empty())
        return text.append(plainMarkdown(textOf(say<messages::NothingToMend>()))).append("\n");
    std::size_t number = 0;
    for (const Advice& one : advice) {
        text.append(textOf(say<messages::FixesForAction>(one.action + 1))).append("\n\n");
        if (one.fixes.empty() && one.isTried)
            text.append(textOf(say<messages::NoFixFound>())).append("\n\n");
        for (const Fix& fix : one.fixes)
            writeFix(text, fix, ++number);
        if (!one.remains.isEmpty())
            text.append(plainMarkdown(textOf(one.remains))).append("\n\n");
    }
    text.pop_back();
    return text;
}

void writeFixes(JsonWriter& writer, const Scenario& scenario, const GivenAdvice& advice, std::size_t action)
{
    writer.key("fixes");
    writer.beginArray();
    const Advice* found = nullptr;
    for (const Advice& one : advice.advice) {
        if (one.action == action)
            found = &one;
    }
    if (found) {
        for (const Fix& fix : found->fixes)
            writeFix(writer, scenario, fix, advice.given);
    }
    writer.endArray();
    if (found && !found->remains.isEmpty()) {
        writer.key("remains");
        writer.beginObject();
        writer.key("message");
        writer.stringOrBytes(textOf(found->remains));
        writeMessageMembers(writer, found->remains);
        writer.endObject();
    }
}

std::string writeRecordingFixesText(const RecordingAdvice& advice, const TextReportOptions& options)
{
    TextLayout layout(options.width, options.hasColor);
    if (advice.blocked == 0)
        layout.paragraph(0, "", textOf(say<messages::NothingBlocked>()));
    else if (advice.fixes.empty())
        layout.paragraph(0, "", textOf(say<messages::RecordingNotFixed>(advice.blocked)));
    else
        layout.paragraph(0, "",
            textOf(say<messages::RecordingFixed>(advice.unblocked, advice.blocked, advice.fixes.size())), Style::Bold);
    for (const RecordingFix& fix : advice.fixes) {
        layout.blankLine();
        layout.paragraph(0, "",
            textOf(fix.breaks == 0 ? say<messages::RecordingFix>(fix.host, fix.unblocks)
                                   : say<messages::RecordingFixBreaks>(fix.host, fix.unblocks, fix.breaks)),
            Style::Bold);
        for (const ResponseChange& change : fix.changes) {
            for (const Message& said : messagesFor(change))
                layout.paragraph(3, "", textOf(said), Style::Good);
        }
        for (const ResponseChange& change : fix.changes)
            layout.wholeLine(3, "", "--set-response '" + argumentOf(change) + "'");
    }
    for (const Message& note : notesOn(advice)) {
        layout.blankLine();
        layout.paragraph(0, "", textOf(note));
    }
    return layout.take();
}

namespace {

void writeChange(JsonWriter& writer, const ResponseChange& change)
{
    writer.beginObject();
    writer.key("match");
    writer.beginObject();
    writer.member("host", change.host);
    if (!change.method.empty())
        writer.member("method", change.method);
    writer.endObject();
    if (change.status)
        writer.member("status", std::uint64_t {*change.status});
    writer.key("set");
    writer.beginObject();
    for (const auto& [name, value] : change.set) {
        writer.anyKey(name);
        writer.bytes(value);
    }
    writer.endObject();
    writer.endObject();
}

} // namespace

std::string writeRecordingRules(const RecordingAdvice& advice)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginObject();
    writer.member("fetchscopeRules", 1);
    writer.key("responses");
    writer.beginArray();
    for (const RecordingFix& fix : advice.fixes) {
        for (const ResponseChange& change : fix.changes)
            writeChange(writer, change);
    }
    writer.endArray();
    writer.endObject();
    return writer.take() + "\n";
}

std::string writeRecordingFixesJson(const RecordingAdvice& advice)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginObject();
    writer.member("blocked", advice.blocked);
    writer.member("unblocked", advice.unblocked);
    writer.member("unsent", advice.unsent);
    writer.key("remaining");
    writer.beginObject();
    for (const auto& [reason, count] : advice.remaining)
        writer.member(infoOf(reason).code, count);
    writer.endObject();
    writer.key("fixes");
    writer.beginArray();
    for (const RecordingFix& fix : advice.fixes) {
        writer.beginObject();
        writer.member("host", fix.host);
        writer.member("unblocks", fix.unblocks);
        writer.member("breaks", fix.breaks);
        writer.key("responses");
        writer.beginArray();
        for (const ResponseChange& change : fix.changes)
            writeChange(writer, change);
        writer.endArray();
        writer.key("arguments");
        writer.beginArray();
        for (const ResponseChange& change : fix.changes)
            writer.stringOrBytes(argumentOf(change));
        writer.endArray();
        writer.endObject();
    }
    writer.endArray();
    writer.endObject();
    return writer.take() + "\n";
}

const Fix* fixNumbered(const std::vector<Advice>& advice, std::size_t number)
{
    for (const Advice& one : advice) {
        if (number >= 1 && number <= one.fixes.size())
            return &one.fixes[number - 1];
        number -= std::min(number, one.fixes.size());
        if (number == 0)
            break;
    }
    return nullptr;
}

} // namespace fetchscope
