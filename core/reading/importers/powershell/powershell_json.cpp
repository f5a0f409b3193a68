#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/powershell/powershell_value.h"
#include "core/reading/json/json_writer.h"

namespace fetchscope {

namespace {

void writeValue(JsonWriter& writer, const PowerShellValue& value)
{
    using Kind = PowerShellValue::Kind;
    switch (value.kind) {
    case Kind::Null:
        writer.null();
        return;
    case Kind::Text:
        writer.string(value.text);
        return;
    case Kind::Number:
        writer.json(value.text);
        return;
    case Kind::Boolean:
        writer.boolean(value.text == "true");
        return;
    case Kind::Map:
        writer.beginObject();
        for (const auto& [name, member] : value.members) {
            writer.anyKey(name);
            writeValue(writer, member);
        }
        writer.endObject();
        return;
    case Kind::List:
        writer.beginArray();
        for (const auto& [name, member] : value.members)
            writeValue(writer, member);
        writer.endArray();
        return;
    }
}

} // namespace

std::string writeAsJson(const PowerShellValue& value)
{
    JsonWriter writer;
    writeValue(writer, value);
    return withOpenMarks(writer.take());
}

} // namespace fetchscope
