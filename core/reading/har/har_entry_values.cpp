#include "core/engine/base/ascii.h"
#include "core/reading/har/har_entry_parser.h"

#include <cstring>

// Single values: what is of another type than HAR has counts as not there.

namespace fetchscope {

namespace od = simdjson::ondemand;

bool HarReader::EntryParser::isTrue(Value value)
{
    bool isSet = false;
    return value.get_bool().get(isSet) == simdjson::SUCCESS && isSet;
}

bool HarReader::EntryParser::textOf(Value value, std::string_view& text)
{
    text = {};
    od::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS || type != od::json_type::string)
        return false;
    // Most strings have no escapes: they stay where they are. (On-Demand's own way goes byte by byte unless all is
    // compiled for one kind of processor.)
    od::raw_json_string raw;
    if (value.get_raw_json_string().get(raw) == simdjson::SUCCESS) {
        const char* begin = raw.raw();
        const auto rest = static_cast<std::size_t>(m_textEnd - begin);
        if (const void* quote = std::memchr(begin, '"', rest)) {
            const auto size = static_cast<std::size_t>(static_cast<const char*>(quote) - begin);
            if (!std::memchr(begin, '\\', size)) {
                text = std::string_view(begin, size);
                return true;
            }
        }
    }
    if (value.get_string().get(text) == simdjson::SUCCESS)
        return true;
    // An escape that means nothing (half of a pair of surrogates): as written.
    text = value.raw_json_token();
    if (text.size() >= 2)
        text = text.substr(1, text.find_last_of('"') - 1);
    return true;
}

bool HarReader::EntryParser::readText(Value value, std::string& text, const char* where)
{
    std::string_view view;
    if (textOf(value, view)) {
        text.assign(view);
        return true;
    }
    od::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return true;
    if (type == od::json_type::number)
        text.assign(strip(std::string_view(value.raw_json_token()), isAsciiWhitespace));
    else if (type != od::json_type::null)
        warn(where, "is no text, and was passed over");
    return true;
}

bool HarReader::EntryParser::readNumber(Value value, double& number, const char* where)
{
    od::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return true;
    if (type == od::json_type::number) {
        if (value.get_double().get(number) == simdjson::SUCCESS)
            return true;
    } else if (type == od::json_type::string) {
        if (value.get_double_in_string().get(number) == simdjson::SUCCESS)
            return true;
    } else if (type == od::json_type::null) {
        return true;
    }
    warn(where, "is no number, and was passed over");
    return true;
}

} // namespace fetchscope
