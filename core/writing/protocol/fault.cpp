#include "core/writing/protocol/fault.h"

#include "core/writing/report/message_writer.h"

namespace fetchscope {

Fault faultOf(JsonReader& reader, ErrorCode code)
{
    Fault fault {code, textOf(reader.error().where), std::move(reader.error())};
    fault.error.where = {};
    return fault;
}

Fault faultAt(const JsonReader& reader, InputError error, ErrorCode code)
{
    return {code, reader.path(), std::move(error)};
}

Fault faultAt(const JsonReader& reader, Message message, ErrorCode code, Message suggestion)
{
    return {code, reader.path(), {{}, std::move(message), std::move(suggestion)}};
}

Fault faultBelow(const JsonReader& reader, InputError error)
{
    Fault fault {ErrorCode::WrongInput, reader.path(), std::move(error)};
    if (const std::string where = textOf(fault.error.where); where.starts_with('/')) {
        fault.path += where;
        fault.error.where = {};
    }
    return fault;
}

std::string describe(const Fault& fault)
{
    std::string text = fault.path;
    if (!text.empty())
        text += ": ";
    return text.append(describe(fault.error));
}

void writeFault(JsonWriter& writer, const Fault& fault)
{
    writer.beginObject();
    writer.member("code", nameOf(fault.code));
    writer.key("message");
    writer.stringOrBytes(describe(fault.error));
    if (!fault.path.empty())
        writer.member("path", fault.path);
    writeMessage(writer, "detail", fault.error.message);
    writer.endObject();
}

} // namespace fetchscope
