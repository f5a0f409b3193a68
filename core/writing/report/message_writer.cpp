#include "core/writing/report/message_writer.h"

namespace fetchscope {

namespace {

/// An object that says the words.
void writeWords(JsonWriter& writer, const Message& words)
{
    writer.beginObject();
    writer.key("text");
    writer.stringOrBytes(textOf(words));
    writeMessageMembers(writer, words);
    writer.endObject();
}

void writeValue(JsonWriter& writer, const MessageValue& value)
{
    if (const Message* words = value.words())
        writeWords(writer, *words);
    else
        writer.stringOrBytes(*value.text());
}

} // namespace

void writeMessageMembers(JsonWriter& writer, const Message& message)
{
    writer.member("code", message.isEmpty() ? std::string_view() : message.pattern->code);
    writer.key("values");
    writer.beginShortArray();
    for (const MessageValue& value : message.values)
        writeValue(writer, value);
    writer.endShortArray();
}

void writeMessage(JsonWriter& writer, std::string_view name, const Message& message)
{
    writer.key(name);
    writer.beginObject();
    writeMessageMembers(writer, message);
    writer.endObject();
}

void writeInputError(JsonWriter& writer, const InputError& error)
{
    writer.member("message", describe(error));
    writeMessageMembers(writer, error.message);
    if (!error.where.isEmpty()) {
        writer.key("where");
        writeValue(writer, error.where);
    }
    if (!error.suggestion.isEmpty()) {
        writer.key("suggestion");
        writeWords(writer, error.suggestion);
    }
}

} // namespace fetchscope
