#include "core/writing/report/attack_report.h"

#include "core/reading/json/json_writer.h"
#include "core/telling/attack/messages.h"
#include "core/writing/report/markdown.h"
#include "core/writing/report/message_writer.h"
#include "core/writing/report/text_layout.h"

namespace fetchscope {

namespace {

using Style = TextLayout::Style;

Style styleOf(AttackSeverity severity)
{
    switch (severity) {
    case AttackSeverity::High:
        return Style::Bad;
    case AttackSeverity::Medium:
        return Style::Accent;
    case AttackSeverity::Low:
    case AttackSeverity::Note:
        break;
    }
    return Style::Dim;
}

Message sumOf(const AttackReport& report)
{
    std::string methods;
    for (const AttackTarget& target : report.targets) {
        if (methods.find(target.method) == std::string::npos)
            methods.append(methods.empty() ? "" : ", ").append(target.method);
    }
    return say<messages::AttackTried>(report.trials.size(), methods, report.targets.size());
}

void writeTrial(JsonWriter& writer, const AttackTrial& trial)
{
    writer.beginObject();
    writer.member("by", nameOf(trial.request));
    writer.member("browser", nameOf(trial.browser));
    writer.member("method", trial.method);
    writer.key("contentType");
    writer.stringOrBytes(trial.contentType);
    writer.key("cookies");
    writer.beginShortArray();
    for (const std::string& cookie : trial.cookies)
        writer.stringOrBytes(cookie);
    writer.endShortArray();
    writer.member("preflight", trial.isPreflighted);
    writer.member("status", trial.status);
    writer.member("reads", trial.canRead);
    writer.member("loads", trial.canLoad);
    writer.endObject();
}

} // namespace

std::string writeAttackText(
    const AttackReport& report, const TextReportOptions& look, const std::vector<Message>& notes)
{
    TextLayout layout(look.width, look.hasColor);
    if (report.findings.empty())
        layout.paragraph(0, "", textOf(say<messages::AttackNothing>(report.trials.size())), Style::Good);
    std::size_t number = 0;
    for (const AttackFinding& finding : report.findings) {
        std::string lead = std::to_string(++number);
        lead.append(". ").append(textOf(messageFor(finding.severity))).append(": ");
        layout.paragraph(0, lead, textOf(messageFor(report, finding)), Style::Plain, styleOf(finding.severity));
        layout.paragraph(3, "", textOf(evidenceFor(report, finding)), Style::Dim);
        if (const Message remedy = remedyFor(finding); !remedy.isEmpty())
            layout.paragraph(3, "", textOf(remedy));
    }
    if (!report.findings.empty())
        layout.blankLine();
    layout.paragraph(0, "", textOf(sumOf(report)), Style::Dim);
    for (const Message& note : notes)
        layout.paragraph(0, "", textOf(note), Style::Dim);
    return layout.take();
}

std::string writeAttackMarkdown(const AttackReport& report, const std::vector<Message>& notes)
{
    std::string text = "## ";
    text.append(textOf(say<messages::AttackTitle>())).append("\n\n");
    if (report.findings.empty())
        text.append(textOf(say<messages::AttackNothing>(report.trials.size()))).append("\n\n");
    std::size_t number = 0;
    for (const AttackFinding& finding : report.findings) {
        text.append(std::to_string(++number)).append(". **").append(textOf(messageFor(finding.severity)));
        text.append("**: ").append(plainMarkdown(textOf(messageFor(report, finding)))).append("\n   ");
        text.append(plainMarkdown(textOf(evidenceFor(report, finding)))).append("\n");
        if (const Message remedy = remedyFor(finding); !remedy.isEmpty())
            text.append("   ").append(plainMarkdown(textOf(remedy))).append("\n");
    }
    text.append(report.findings.empty() ? "" : "\n").append(plainMarkdown(textOf(sumOf(report)))).append("\n");
    for (const Message& note : notes)
        text.append("\n").append(plainMarkdown(textOf(note))).append("\n");
    return text;
}

std::string writeAttackJson(const AttackReport& report, const std::vector<Message>& notes)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginObject();
    writer.member("runs", report.trials.size());
    writer.key("findings");
    writer.beginArray();
    std::size_t number = 0;
    for (const AttackFinding& finding : report.findings) {
        const AttackTarget& target = report.targets[finding.target];
        writer.beginObject();
        writer.member("number", ++number);
        writer.member("kind", nameOf(finding.kind));
        writer.member("severity", nameOf(finding.severity));
        writer.member("stranger", nameOf(finding.stranger));
        writer.member("method", target.method);
        writer.member("url", target.url);
        const Message message = messageFor(report, finding);
        writer.member("text", textOf(message));
        writeMessage(writer, "message", message);
        if (const Message remedy = remedyFor(finding); !remedy.isEmpty())
            writer.member("remedy", textOf(remedy));
        writer.key("shownBy");
        writer.beginArray();
        for (const std::size_t trial : finding.trials)
            writeTrial(writer, report.trials[trial]);
        writer.endArray();
        writer.endObject();
    }
    writer.endArray();
    writer.key("notes");
    writer.beginArray();
    for (const Message& note : notes)
        writer.string(textOf(note));
    writer.endArray();
    writer.endObject();
    writer.raw("\n");
    return writer.take();
}

} // namespace fetchscope
