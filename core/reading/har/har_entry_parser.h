#pragma once

#include "core/reading/har/har_reader.h"

#include <simdjson.h>

#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// Parses entries with simdjson On-Demand. Values of another type than HAR has are passed over with a warning.
class HarReader::EntryParser
{
public:
    /// `json` has HarSplitter::padding bytes behind it. False: the entry is of no use.
    bool parse(std::string_view json, RecordedEntry& entry, RecordingSink* sink);

private:
    using Value = simdjson::ondemand::value;
    using Object = simdjson::ondemand::object;

    struct Member
    {
        std::string_view key;
        Value value;
    };

    bool parseOnce(std::string_view json, RecordedEntry& entry);
    /// The next member of an object. False where the JSON is broken.
    bool take(simdjson::simdjson_result<simdjson::ondemand::field> result, Member& member)
    {
        simdjson::ondemand::field field;
        if (const auto error = std::move(result).get(field))
            return fail(error);
        member.key = keyOf(field);
        member.value = field.value();
        return true;
    }
    /// A member's name as it is written; names with escapes are none that we look for.
    static std::string_view keyOf(simdjson::ondemand::field& field)
    {
        const char* begin = field.key().raw();
        const void* end = std::memchr(begin, '"', 256);
        return end ? std::string_view(begin, static_cast<std::size_t>(static_cast<const char*>(end) - begin))
                   : std::string_view();
    }
    bool readMembers(Object object, RecordedEntry& entry);
    bool readMember(std::string_view key, Value value, RecordedEntry& entry);
    bool readRequest(Value value, RecordedEntry& entry);
    bool readResponse(Value value, RecordedEntry& entry);
    bool readContent(Value value, RecordedEntry& entry);
    bool readInitiator(Value value, RecordedEntry& entry);
    bool readHeaders(Value value, HeaderList& headers, bool isRequest, bool& isThere);
    bool readHeaderObject(Value value, HeaderList& headers, bool isRequest, bool& isThere);
    bool readHeader(Object object, bool isRequest, std::string_view& name, std::string_view& text);
    std::string_view cookieNamesOf(std::string_view header);
    /// `_error`: text, or an object with a message and a code.
    bool readError(Value value, RecordedEntry& entry);
    bool isTrue(Value value);

    /// False only where the JSON itself is broken.
    bool readText(Value value, std::string& text, const char* where);
    bool textOf(Value value, std::string_view& text);
    bool readNumber(Value value, double& number, const char* where);
    void warn(std::string_view where, Message message);
    bool fail(simdjson::error_code error);

    simdjson::ondemand::parser m_parser;
    RecordingSink* m_sink = nullptr;
    std::string m_path;
    std::vector<RecordingWarning> m_warnings;
    std::string m_repaired;
    const char* m_textEnd = nullptr;
    simdjson::error_code m_error = simdjson::SUCCESS;
    bool m_hasRequest = false;
    bool m_hasWireHeaders = false;
    std::string m_cookieNames;
    bool m_keepsUserAgent = false;
};

} // namespace fetchscope
