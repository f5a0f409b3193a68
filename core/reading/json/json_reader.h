#pragma once

#include "core/engine/base/result.h"
#include "core/engine/http/header_list.h"
#include "core/engine/model/request_values.h"
#include "core/reading/json/messages.h"
#include "core/reading/json/suggestions.h"

#include <simdjson.h>

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What the readers of this folder share: values out of parsed JSON, and errors that say where they are.
namespace fetchscope {

using JsonElement = simdjson::dom::element;

/// Walks over parsed JSON, knows the path it is at, and keeps the first error. Every function that reads returns false
/// where the value is wrong; then error() says why.
class JsonReader
{
public:
    void clear();
    InputError& error() { return m_error; }
    /// Where it is, as a JSON pointer (RFC 6901).
    std::string path() const;

    /// One step further down the path, until the end of the scope. The key has to outlive it.
    class At
    {
    public:
        At(JsonReader& reader, std::string_view key)
            : m_reader(reader)
        {
            m_reader.m_path.emplace_back(key);
        }
        At(JsonReader& reader, std::size_t index)
            : m_reader(reader)
        {
            m_reader.m_path.emplace_back(index);
        }
        ~At() { m_reader.m_path.pop_back(); }
        At(const At&) = delete;
        At& operator=(const At&) = delete;

    private:
        JsonReader& m_reader;
    };

    /// Notes an error at the current path. Always false.
    bool fail(Message message, Message suggestion = {});
    /// `must be a text, not a number`.
    bool failType(Message expected, JsonElement element);
    /// A text that is none of the values there are: names the nearest, or all.
    bool failChoice(std::string_view text, std::span<const std::string_view> choices);
    /// A key that nothing here knows, with the nearest one that is known.
    bool failUnknownKey(std::string_view key, std::span<const std::string_view> known);

    bool text(JsonElement element, std::string& value);
    bool text(JsonElement element, std::string_view& value);
    /// A text whose characters U+0000 to U+00FF stand for bytes.
    bool bytes(JsonElement element, std::string& value);
    /// The same without a copy where it is ASCII: the view is then of the JSON, and of `buffer` otherwise.
    bool bytes(JsonElement element, std::string_view& value, std::string& buffer);
    bool boolean(JsonElement element, bool& value);
    bool number(JsonElement element, double& value);
    /// A number from zero up.
    bool amount(JsonElement element, double& value);
    template <class Integer>
    bool integer(JsonElement element, Integer& value, std::uint64_t minimum, std::uint64_t maximum)
    {
        std::uint64_t wide = 0;
        if (!wideInteger(element, wide, minimum, maximum))
            return false;
        value = static_cast<Integer>(wide);
        return true;
    }
    template <class E> bool named(JsonElement element, E& value)
    {
        std::string_view name;
        if (!text(element, name))
            return false;
        const auto found = valueNamed<E>(name);
        if (!found)
            return failChoice(name, Names<E>::list);
        value = *found;
        return true;
    }
    /// A list of texts.
    bool texts(JsonElement element, std::vector<std::string>& values);
    /// Calls `read(element, index)` for each element of a list, with the path at it.
    template <class Read> bool list(JsonElement element, Read read)
    {
        simdjson::dom::array array;
        if (element.get(array) != simdjson::SUCCESS)
            return failType(say<messages::AList>(), element);
        std::size_t index = 0;
        for (const JsonElement entry : array) {
            const At at(*this, index);
            if (!read(entry, index))
                return false;
            ++index;
        }
        return true;
    }
    /// Calls `read(key, element)` for each member of an object, with the path at it.
    template <class Read> bool members(JsonElement element, Read read)
    {
        simdjson::dom::object object;
        if (element.get(object) != simdjson::SUCCESS)
            return failType(say<messages::AnObject>(), element);
        for (const simdjson::dom::key_value_pair member : object) {
            const At at(*this, member.key);
            if (!read(member.key, member.value))
                return false;
        }
        return true;
    }

    /// Memory that is used again from one value to the next.
    struct Buffers
    {
        HeaderList headers;
        std::string name;
        std::string value;
    };
    Buffers& buffers() { return m_buffers; }

private:
    bool wideInteger(JsonElement element, std::uint64_t& value, std::uint64_t minimum, std::uint64_t maximum);

    std::vector<std::variant<std::string_view, std::size_t>> m_path;
    InputError m_error;
    Buffers m_buffers;
};

/// A member that an object may have, and what reads it.
template <class Target> struct JsonMember
{
    std::string_view key;
    bool (*read)(JsonReader& reader, JsonElement element, Target& target);
};

/// Keys that are carried along: those that start with `_` or `x-`.
bool isCarriedKey(std::string_view key);
/// Such keys, with their values as JSON text.
using KeptMembers = std::vector<std::pair<std::string, std::string>>;
/// The element as JSON text in one line.
std::string jsonTextOf(JsonElement element);

/// Reads an object whose members a table lists. A key that is not in it is an error; carried keys go into `carried`
/// (nowhere where null).
template <class Target>
bool readMembers(JsonReader& reader, JsonElement element, std::span<const JsonMember<Target>> table, Target& target,
    KeptMembers* carried = nullptr)
{
    std::uint64_t seen = 0;
    return reader.members(element, [&](std::string_view key, JsonElement value) {
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (table[i].key != key)
                continue;
            const std::uint64_t bit = std::uint64_t {1} << i;
            if (seen & bit)
                return reader.fail(say<messages::KeyTwice>(), say<messages::RemoveOne>());
            seen |= bit;
            return table[i].read(reader, value, target);
        }
        if (isCarriedKey(key)) {
            if (carried)
                carried->emplace_back(key, jsonTextOf(value));
            return true;
        }
        std::vector<std::string_view> known;
        for (const auto& member : table)
            known.push_back(member.key);
        return reader.failUnknownKey(key, known);
    });
}

/// A text for a message: not longer than a line.
std::string shortened(std::string_view text);

/// The bytes that the characters U+0000 to U+00FF of a valid UTF-8 text stand for
/// (https://infra.spec.whatwg.org/#isomorphic-encode); false where it has another one.
bool isomorphicEncode(std::string_view utf8, std::string& bytes);

} // namespace fetchscope
