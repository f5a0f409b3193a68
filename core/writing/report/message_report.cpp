#include "core/writing/report/message_report.h"

#include "core/reading/json/json_writer.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/explain/words.h"
#include "core/telling/messages/messages.h"
#include "core/writing/report/markdown.h"
#include "core/writing/report/run_words.h"
#include "core/writing/report/text_layout.h"

#include <array>

namespace fetchscope {

namespace {

/// Something said of a message: `Request`, and which. Code is set as code.
struct MessageRow
{
    std::string label;
    std::string text;
    bool isCode = false;
    /// Where more is said of it.
    std::string url {};
};

class MessageTeller
{
public:
    MessageTeller(const MessageExplanation& explanation, Phrasebook phrases)
        : m_explanation(explanation)
        , m_message(explanation.message)
        , m_phrases(phrases)
    {
    }

    /// The reason's code, and where it was printed: `cors-missing-allow-origin (printed by Chromium, line 3)`.
    std::string source() const
    {
        std::string text(m_explanation.code);
        std::string more;
        const auto add = [&](const Message& message) {
            more.append(more.empty() ? "" : ", ").append(textOf(message, m_phrases));
        };
        if (m_message.browser)
            add(say<messages::ExplainedPrintedBy>(browserNameOf(*m_message.browser)));
        add(say<messages::ExplainedLine>(m_message.firstLine));
        if (m_message.count > 1)
            add(say<messages::ExplainedTimes>(m_message.count));
        return text.append(" (").append(more).append(")");
    }
    std::string meaning() const
    {
        std::string text = said(m_explanation.meaning);
        if (m_message.isInline)
            text.append(" ").append(said(messages::ExplainedInline));
        else if (m_message.isOfPreflight && m_explanation.meaning.find("preflight") == std::string_view::npos)
            text.append(" ").append(said(messages::ExplainedPreflight));
        if (const auto status = meaningOfStatus(m_message))
            text.append(" ").append(textOf(*status, m_phrases));
        return text;
    }
    std::vector<MessageRow> rows() const
    {
        std::vector<MessageRow> rows;
        const auto add = [&](const MessagePattern& label, std::string_view text, bool isCode = false) {
            if (!text.empty())
                rows.push_back({said(label), std::string(text), isCode, {}});
        };
        const Remedy& remedy = *m_explanation.remedy;
        constexpr std::array<const MessagePattern*, 4> sides {&messages::ExplainedServerChanges,
            &messages::ExplainedPageChanges, &messages::ExplainedEitherChanges, &messages::ExplainedUserChanges};
        add(messages::ExplainedRequest, requestLine(), true);
        add(messages::ExplainedRedirectedFrom, m_message.firstUrl, true);
        add(messages::ExplainedPage, m_message.origin, true);
        if (m_message.status)
            add(messages::ExplainedStatus, std::to_string(*m_message.status));
        add(messages::ExplainedHeader, m_message.header, true);
        add(messages::ExplainedPolicy, m_message.policy, true);
        add(*sides[static_cast<std::size_t>(remedy.side)], said(remedy.mend));
        add(messages::ExplainedNoHelp, said(remedy.wrong));
        // Which status it was is all that the message of a preflight may leave open.
        if (m_message.reason != Reason::PreflightStatus || !m_message.status)
            add(messages::ExplainedUnsure, said(remedy.unsure));
        add(messages::ExplainedFindOut, commandToFindOut(m_message), true);
        std::string others;
        for (const Reason reason : m_message.otherReasons)
            others.append(others.empty() ? "" : ", ").append(infoOf(reason).code);
        add(messages::ExplainedAlso, others);
        std::string step;
        if (m_explanation.decidedAt != StepId::None) {
            step = linkOf(m_explanation.decidedAt);
            rows.push_back({said(messages::ExplainedDecidedAt), placeOf(m_explanation.decidedAt), false, step});
        }
        if (!m_explanation.url.empty() && m_explanation.url != step)
            rows.push_back({said(messages::ExplainedDefinedIn), {}, false, std::string(m_explanation.url)});
        return rows;
    }

private:
    std::string said(const MessagePattern& pattern) const { return textOf(Message {&pattern, {}}, m_phrases); }
    std::string said(std::string_view phrase) const
    {
        return m_phrases && !phrase.empty() ? m_phrases(phrase) : std::string(phrase);
    }
    std::string requestLine() const
    {
        std::string line = m_message.method;
        if (!m_message.requestUrl.empty())
            line.append(line.empty() ? "" : " ").append(m_message.requestUrl);
        return line;
    }

    const MessageExplanation& m_explanation;
    const BrowserMessage& m_message;
    Phrasebook m_phrases;
};

class MessageJson
{
public:
    explicit MessageJson(Phrasebook phrases)
        : m_phrases(phrases)
    {
    }

    std::string write(const ExplainedMessages& explained)
    {
        m_writer.beginObject();
        m_writer.member("fetchscope", 1);
        m_writer.key("messages");
        m_writer.beginArray();
        for (const MessageExplanation& explanation : explained.messages)
            writeMessage(explanation);
        m_writer.endArray();
        m_writer.key("unknown");
        m_writer.beginArray();
        for (const std::string& line : explained.unknownLines)
            m_writer.string(line);
        m_writer.endArray();
        m_writer.endObject();
        m_writer.raw("\n");
        return m_writer.take();
    }

private:
    void orNull(std::string_view name, std::string_view value)
    {
        m_writer.key(name);
        if (value.empty())
            m_writer.null();
        else
            m_writer.string(value);
    }
    std::string said(std::string_view phrase) const
    {
        return m_phrases && !phrase.empty() ? m_phrases(phrase) : std::string(phrase);
    }

    void writeMessage(const MessageExplanation& explanation)
    {
        const BrowserMessage& message = explanation.message;
        m_writer.beginObject();
        orNull("reason", infoOf(message.reason).code);
        orNull("cause", infoOf(message.cause).code);
        orNull("networkError", explanation.failure ? nameOf(*explanation.failure) : std::string_view());
        m_writer.key("otherReasons");
        m_writer.beginShortArray();
        for (const Reason reason : message.otherReasons)
            m_writer.string(infoOf(reason).code);
        m_writer.endShortArray();
        orNull("browser", message.browser ? nameOf(*message.browser) : std::string_view());
        orNull("header", message.header);
        m_writer.member("preflight", message.isOfPreflight);
        orNull("request", message.requestUrl);
        orNull("redirectedFrom", message.firstUrl);
        orNull("method", message.method);
        orNull("origin", message.origin);
        m_writer.key("status");
        if (message.status)
            m_writer.number(std::uint64_t {*message.status});
        else
            m_writer.null();
        orNull("errorCode", message.errorCode);
        orNull("policy", message.policy);
        orNull("initiator", message.initiator ? nameOf(*message.initiator) : std::string_view());
        m_writer.member("count", message.count);
        m_writer.key("lines");
        m_writer.beginShortArray();
        m_writer.number(std::uint64_t {message.firstLine});
        m_writer.number(std::uint64_t {message.lastLine});
        m_writer.endShortArray();
        m_writer.member("text", message.text);
        writeExplanation(explanation);
        m_writer.endObject();
    }

    void writeExplanation(const MessageExplanation& explanation)
    {
        const Remedy& remedy = *explanation.remedy;
        m_writer.member("meaning", said(explanation.meaning));
        const auto status = meaningOfStatus(explanation.message);
        orNull("statusMeaning", status ? textOf(*status, m_phrases) : std::string());
        orNull("decidedAt", explanation.decidedAt == StepId::None ? std::string() : linkOf(explanation.decidedAt));
        orNull("definedIn", explanation.url);
        m_writer.key("remedy");
        m_writer.beginObject();
        m_writer.member("side", nameOf(remedy.side));
        m_writer.member("mend", said(remedy.mend));
        orNull("noHelp", said(remedy.wrong));
        m_writer.endObject();
        orNull("unsure", said(remedy.unsure));
        orNull("findOut", commandToFindOut(explanation.message));
        m_writer.key("scenario");
        if (explanation.scenario) {
            std::string json = writeScenario(*explanation.scenario, JsonWriter::Layout::Compact);
            if (json.ends_with('\n'))
                json.pop_back();
            m_writer.json(json);
        } else {
            m_writer.null();
        }
    }

    JsonWriter m_writer {JsonWriter::Layout::Pretty};
    Phrasebook m_phrases;
};

std::string sayingOf(const MessagePattern& pattern, Phrasebook phrases)
{
    return textOf(Message {&pattern, {}}, phrases);
}

} // namespace

ExplainedMessages explainMessages(BrowserMessages read, Phrasebook phrases)
{
    ExplainedMessages explained;
    for (BrowserMessage& message : read.messages)
        explained.messages.push_back(explainMessage(std::move(message), phrases));
    explained.unknownLines = std::move(read.unknownLines);
    return explained;
}

std::string writeMessagesText(const ExplainedMessages& explained, const TextReportOptions& options, Phrasebook phrases)
{
    std::string text;
    constexpr std::size_t indent = 3;
    std::size_t number = 0;
    for (const MessageExplanation& explanation : explained.messages) {
        const MessageTeller teller(explanation, phrases);
        TextLayout layout(options.width, options.hasColor);
        if (number > 0)
            layout.blankLine();
        std::string lead = std::to_string(++number);
        layout.paragraph(0, lead.append(". "), teller.meaning(), TextLayout::Style::Bold);
        layout.paragraph(indent, {}, teller.source(), TextLayout::Style::Dim);
        text += layout.take();
        for (const MessageRow& row : teller.rows()) {
            // Commands and addresses are copied: they stay on one line.
            TextLayout line(row.isCode ? 0 : options.width, options.hasColor);
            std::string label = row.label;
            std::string said = row.text;
            if (!row.url.empty())
                said.append(said.empty() ? "" : ", ").append(row.url);
            line.paragraph(indent, label.append(": "), said, TextLayout::Style::Plain, TextLayout::Style::Dim);
            text += line.take();
        }
    }
    TextLayout layout(options.width, options.hasColor);
    if (!explained.unknownLines.empty()) {
        if (number > 0)
            layout.blankLine();
        layout.paragraph(0, {}, sayingOf(messages::ExplainedUnknown, phrases).append(":"));
        for (const std::string& line : explained.unknownLines)
            layout.paragraph(indent, {}, line, TextLayout::Style::Dim);
    }
    return text + layout.take();
}

std::string writeMessagesMarkdown(const ExplainedMessages& explained, Phrasebook phrases)
{
    std::string text;
    std::size_t number = 0;
    for (const MessageExplanation& explanation : explained.messages) {
        const MessageTeller teller(explanation, phrases);
        text.append("### ")
            .append(std::to_string(++number))
            .append(". ")
            .append(plainMarkdown(teller.meaning()))
            .append("\n\n");
        text.append(plainMarkdown(teller.source())).append("\n\n");
        text.append(fencedMarkdown(explanation.message.text));
        for (const MessageRow& row : teller.rows()) {
            text.append("- **").append(plainMarkdown(row.label)).append("**: ");
            if (!row.text.empty())
                text.append(row.isCode ? codeMarkdown(row.text) : plainMarkdown(row.text));
            if (!row.url.empty())
                text.append(row.text.empty() ? "<" : ", <").append(row.url).append(">");
            text.append("\n");
        }
        if (explanation.scenario) {
            text.append("\n<details><summary>").append(sayingOf(messages::ExplainedScenario, phrases));
            text.append("</summary>\n\n").append(fencedMarkdown(writeScenario(*explanation.scenario)));
            text.append("</details>\n");
        }
        text.append("\n");
    }
    if (!explained.unknownLines.empty()) {
        text.append(sayingOf(messages::ExplainedUnknown, phrases)).append(":\n\n");
        for (const std::string& line : explained.unknownLines)
            text.append("- ").append(codeMarkdown(line)).append("\n");
    }
    return text;
}

std::string writeMessagesJson(const ExplainedMessages& explained, Phrasebook phrases)
{
    return MessageJson(phrases).write(explained);
}

} // namespace fetchscope
