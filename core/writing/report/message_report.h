#pragma once

#include "core/telling/messages/message_explanation.h"
#include "core/writing/report/text_report.h"

#include <string>
#include <vector>

/// What is told of what browsers printed. The same messages give the same bytes.
namespace fetchscope {

/// What was found in a text, explained.
struct ExplainedMessages
{
    std::vector<MessageExplanation> messages;
    std::vector<std::string> unknownLines;
};
ExplainedMessages explainMessages(BrowserMessages read, Phrasebook phrases = nullptr);

/// For a terminal.
std::string writeMessagesText(
    const ExplainedMessages& explained, const TextReportOptions& options, Phrasebook phrases = nullptr);
/// Markdown, to paste into an issue.
std::string writeMessagesMarkdown(const ExplainedMessages& explained, Phrasebook phrases = nullptr);
/// `{"fetchscope":1,"messages":[…],"unknown":[…]}`; what a message does not state is null.
std::string writeMessagesJson(const ExplainedMessages& explained, Phrasebook phrases = nullptr);

} // namespace fetchscope
