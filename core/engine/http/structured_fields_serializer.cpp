#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/base/hex.h"
#include "core/engine/base/utf8.h"
#include "core/engine/http/structured_fields.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace fetchscope::structured {

namespace {

/// Fifteen digits: of an integer, and of a decimal in thousandths.
constexpr std::int64_t largestNumber = 999'999'999'999'999;

bool isKey(std::string_view key)
{
    if (key.empty() || !(isAsciiLowerAlpha(key.front()) || key.front() == '*'))
        return false;
    return std::all_of(key.begin(), key.end(),
        [](char c) { return isAsciiLowerAlpha(c) || isAsciiDigit(c) || c == '_' || c == '-' || c == '.' || c == '*'; });
}

/// Appends to an output; each function is one of RFC 9651, section 4.1, and gives false where serializing fails.
class Serializer
{
public:
    bool list(const List& members)
    {
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i > 0)
                m_output.append(", ");
            if (!member(members[i]))
                return false;
        }
        return true;
    }

    bool dictionary(const Dictionary& members)
    {
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i > 0)
                m_output.append(", ");
            const auto& [name, value] = members[i];
            if (!key(name))
                return false;
            // A member that is true is its key alone.
            const Item* const single = std::get_if<Item>(&value);
            if (single != nullptr && single->value == BareItem(true)) {
                if (!parameters(single->parameters))
                    return false;
                continue;
            }
            m_output.push_back('=');
            if (!member(value))
                return false;
        }
        return true;
    }

    bool item(const Item& single) { return bareItem(single.value) && parameters(single.parameters); }

    std::string takeOutput() { return std::move(m_output); }

private:
    bool member(const Member& value)
    {
        if (const Item* const single = std::get_if<Item>(&value))
            return item(*single);
        const InnerList& inner = std::get<InnerList>(value);
        m_output.push_back('(');
        for (std::size_t i = 0; i < inner.items.size(); ++i) {
            if (i > 0)
                m_output.push_back(' ');
            if (!item(inner.items[i]))
                return false;
        }
        m_output.push_back(')');
        return parameters(inner.parameters);
    }

    bool parameters(const Parameters& attached)
    {
        return std::all_of(attached.begin(), attached.end(), [this](const auto& parameter) {
            m_output.push_back(';');
            if (!key(parameter.first))
                return false;
            if (parameter.second == BareItem(true))
                return true;
            m_output.push_back('=');
            return bareItem(parameter.second);
        });
    }

    bool key(const std::string& name)
    {
        m_output.append(name);
        return isKey(name);
    }

    bool bareItem(const BareItem& value)
    {
        return std::visit([this](const auto& typed) { return bare(typed); }, value);
    }

    bool bare(std::int64_t value)
    {
        m_output.append(std::to_string(value));
        return value >= -largestNumber && value <= largestNumber;
    }

    bool bare(const Decimal& value)
    {
        if (value.thousandths < -largestNumber || value.thousandths > largestNumber)
            return false;
        if (value.thousandths < 0)
            m_output.push_back('-');
        const std::int64_t magnitude = std::abs(value.thousandths);
        m_output.append(std::to_string(magnitude / 1000)).push_back('.');
        // One digit at least, and no zeros at the end otherwise.
        std::string fraction = std::to_string(1000 + magnitude % 1000).substr(1);
        while (fraction.size() > 1 && fraction.back() == '0')
            fraction.pop_back();
        m_output.append(fraction);
        return true;
    }

    bool bare(const std::string& value)
    {
        m_output.push_back('"');
        for (const char c : value) {
            if (c == '"' || c == '\\')
                m_output.push_back('\\');
            m_output.push_back(c);
        }
        m_output.push_back('"');
        return std::all_of(value.begin(), value.end(), isPrintable);
    }

    bool bare(const Token& token)
    {
        const std::string& value = token.value;
        m_output.append(value);
        if (value.empty() || !(isAsciiAlpha(value.front()) || value.front() == '*'))
            return false;
        return std::all_of(
            value.begin(), value.end(), [](char c) { return isTokenCharacter(c) || c == ':' || c == '/'; });
    }

    bool bare(const ByteSequence& value)
    {
        m_output.append(":").append(base64Encode(value.bytes)).append(":");
        return true;
    }

    bool bare(bool value)
    {
        m_output.append(value ? "?1" : "?0");
        return true;
    }

    bool bare(const Date& value)
    {
        m_output.push_back('@');
        return bare(value.seconds);
    }

    bool bare(const DisplayString& text)
    {
        m_output.append("%\"");
        for (const char c : text.value) {
            if (isPrintable(c) && c != '%' && c != '"') {
                m_output.push_back(c);
                continue;
            }
            m_output.push_back('%');
            appendHex(m_output, static_cast<unsigned char>(c), HexCase::Lower);
        }
        m_output.push_back('"');
        return replaceInvalidUtf8(text.value) == text.value;
    }

    std::string m_output;
};

} // namespace

std::optional<Decimal> toDecimal(double value)
{
    const double thousandths = std::nearbyint(value * 1000);
    if (!(std::abs(thousandths) <= static_cast<double>(largestNumber)))
        return std::nullopt;
    return Decimal {static_cast<std::int64_t>(thousandths)};
}

std::optional<std::string> serialize(const Item& item)
{
    Serializer serializer;
    if (!serializer.item(item))
        return std::nullopt;
    return serializer.takeOutput();
}

std::optional<std::string> serialize(const List& list)
{
    Serializer serializer;
    if (!serializer.list(list))
        return std::nullopt;
    return serializer.takeOutput();
}

std::optional<std::string> serialize(const Dictionary& dictionary)
{
    Serializer serializer;
    if (!serializer.dictionary(dictionary))
        return std::nullopt;
    return serializer.takeOutput();
}

} // namespace fetchscope::structured
