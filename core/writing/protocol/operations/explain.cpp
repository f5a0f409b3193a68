#include "core/reading/messages/browser_message.h"
#include "core/telling/messages/messages.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/operations/operation.h"
#include "core/writing/protocol/parsed_line.h"
#include "core/writing/report/message_report.h"

namespace fetchscope {

namespace {

constexpr std::array explainParameters {
    Parameter {"text", ParameterKind::Text, "What the browser printed: a message, a whole console, an issue.", true},
};

} // namespace

ParameterTable parametersOfExplain()
{
    return explainParameters;
}

Performed performExplain(const OperationContext& context, const Arguments& arguments)
{
    const std::string_view text = arguments.text("text");
    const JsonReader::At at(context.reader, "text");
    if (text.size() > longestMessageText)
        return tl::unexpected(
            faultAt(context.reader, say<messages::LongText>(longestMessageText >> 20U), ErrorCode::WrongInput));
    const ExplainedMessages explained = explainMessages(readBrowserMessages(text));
    if (explained.messages.empty())
        return tl::unexpected(faultAt(context.reader, say<messages::ExplainedNothing>(), ErrorCode::NothingFound,
            say<messages::ExplainedPasteWhat>()));
    OperationResult performed {oneLine(writeMessagesJson(explained)), {}};
    if (context.wantsText)
        performed.text = writeMessagesMarkdown(explained);
    return performed;
}

} // namespace fetchscope
