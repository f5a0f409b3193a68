#include "core/reading/io/utf16_source.h"

#include "core/reading/io/messages.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

namespace fetchscope {

namespace {

constexpr std::size_t pieceSize = std::size_t {1} << 17;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

class Utf16Source : public ByteSource
{
public:
    Utf16Source(const char* encoding, std::unique_ptr<ByteSource> inner, std::string name)
        : m_inner(std::move(inner))
        , m_name(std::move(name))
        // A character of two bytes becomes three at most.
        , m_output(pieceSize * 2)
        , m_converter(::iconv_open("UTF-8", encoding))
    {
    }
    ~Utf16Source() override
    {
        if (isReady())
            ::iconv_close(m_converter);
    }
    Utf16Source(const Utf16Source&) = delete;
    Utf16Source& operator=(const Utf16Source&) = delete;

    Result<std::string_view, IoError> next() override
    {
        if (!isReady())
            return tl::make_unexpected(IoError {m_name, say<messages::Utf16NotConvertible>()});
        while (true) {
            if (m_rest.empty()) {
                auto piece = m_inner->next();
                if (!piece || piece->empty())
                    return piece;
                m_rest = *piece;
            }
            const std::string_view converted = convert();
            if (!converted.empty())
                return converted;
        }
    }
    std::uint64_t consumed() const override { return m_inner->consumed(); }
    std::uint64_t total() const override { return m_inner->total(); }

private:
    bool isReady() const { return m_converter != reinterpret_cast<iconv_t>(-1); } // NOLINT: as iconv says it failed

    std::string_view convert()
    {
        // What a piece ended in the middle of goes before the next one.
        m_input.append(m_rest.substr(0, pieceSize));
        m_rest.remove_prefix(std::min(m_rest.size(), pieceSize));
        char* in = m_input.data();
        std::size_t left = m_input.size();
        char* out = m_output.data();
        std::size_t room = m_output.size();
        while (left > 0 && ::iconv(m_converter, &in, &left, &out, &room) == static_cast<std::size_t>(-1)) {
            if (errno != EILSEQ || left < 2 || room < replacement.size())
                break;
            std::memcpy(out, replacement.data(), replacement.size());
            out += replacement.size();
            room -= replacement.size();
            in += 2;
            left -= 2;
        }
        m_input.erase(0, m_input.size() - left);
        return {m_output.data(), m_output.size() - room};
    }

    std::unique_ptr<ByteSource> m_inner;
    std::string m_name;
    std::string_view m_rest;
    std::string m_input;
    std::vector<char> m_output;
    iconv_t m_converter;
};

} // namespace

const char* utf16EncodingOf(std::string_view beginning)
{
    using namespace std::string_view_literals;
    for (const std::string_view sign : {"\xFF\xFE"sv, "{\0"sv, "[\0"sv}) {
        if (beginning.starts_with(sign))
            return "UTF-16LE";
    }
    for (const std::string_view sign : {"\xFE\xFF"sv, "\0{"sv, "\0["sv}) {
        if (beginning.starts_with(sign))
            return "UTF-16BE";
    }
    return nullptr;
}

std::unique_ptr<ByteSource> makeUtf16Source(const char* encoding, std::unique_ptr<ByteSource> inner, std::string name)
{
    return std::make_unique<Utf16Source>(encoding, std::move(inner), std::move(name));
}

} // namespace fetchscope
