#include "core/writing/report/check_report.h"
#include "core/writing/report/message_writer.h"
#include "core/writing/report/run_words.h"

namespace fetchscope {

namespace {

void writeWordsOf(JsonWriter& writer, const Message& message)
{
    writer.beginObject();
    writer.member("message", textOf(message));
    writeMessageMembers(writer, message);
    writer.endObject();
}

void writeCheck(JsonWriter& writer, const Check& check)
{
    writer.beginObject();
    writer.member("name", textOf(check.name));
    writer.member("status", nameOf(check.status));
    writer.member("profile", nameOf(check.profile));
    if (!check.role.isEmpty())
        writer.member("role", textOf(check.role));
    if (check.line > 0)
        writer.member("line", check.line);
    if (!check.faults.empty()) {
        writer.key("faults");
        writer.beginArray();
        for (const Message& fault : check.faults)
            writeWordsOf(writer, fault);
        writer.endArray();
    }
    if (!check.explanation.empty())
        writer.member("explanation", check.explanation);
    if (check.reason != Reason::None)
        writer.member("reason", infoOf(check.reason).code);
    if (check.decidedAt != StepId::None)
        writer.member("decidedAt", placeOf(check.decidedAt));
    if (!check.advice.isEmpty()) {
        writer.key("advice");
        writeWordsOf(writer, check.advice);
    }
    if (!check.command.empty())
        writer.member("command", check.command);
    writer.endObject();
}

void writeFile(JsonWriter& writer, const CheckedFile& file)
{
    writer.beginObject();
    writer.member("name", file.name);
    if (!file.title.empty())
        writer.member("title", file.title);
    if (file.hasError) {
        writer.key("error");
        writer.beginObject();
        writeInputError(writer, file.error);
        writer.endObject();
    }
    if (file.isWithoutExpectations)
        writer.member("expectsNothing", true);
    writer.key("checks");
    writer.beginArray();
    for (const Check& check : file.checks)
        writeCheck(writer, check);
    writer.endArray();
    if (!file.notes.empty()) {
        writer.key("notes");
        writer.beginArray();
        for (const Message& note : file.notes)
            writeWordsOf(writer, note);
        writer.endArray();
    }
    writer.endObject();
}

} // namespace

std::string writeChecksJson(const CheckReport& report)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    const CheckTotals& totals = report.totals;
    writer.beginObject();
    writer.member("fetchscope", 1);
    if (!report.against.empty())
        writer.member("against", report.against);
    writer.key("totals");
    writer.beginObject();
    writer.member("files", report.files.size());
    writer.member("checks", totals.checks());
    writer.member("passed", totals.passed);
    writer.member("failed", totals.failed);
    writer.member("warned", totals.warned);
    writer.member("skipped", totals.skipped);
    writer.member("notReached", totals.notReached);
    writer.member("withoutExpectations", totals.withoutExpectations);
    writer.member("wrongFiles", totals.wrongFiles);
    writer.endObject();
    writer.key("files");
    writer.beginArray();
    for (const CheckedFile& file : report.files)
        writeFile(writer, file);
    writer.endArray();
    writer.endObject();
    writer.raw("\n");
    return writer.take();
}

} // namespace fetchscope
