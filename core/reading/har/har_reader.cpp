#include "core/reading/har/har_reader.h"

#include "core/reading/har/har_entry_parser.h"
#include "core/reading/har/messages.h"

#include <simdjson.h>

namespace fetchscope {

namespace {

namespace dom = simdjson::dom;

std::string textOf(const dom::element& element, const char* key)
{
    std::string_view text;
    return element[key].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

} // namespace

HarReader::HarReader(RecordingSink& sink)
    : m_sink(sink)
    , m_splitter(*this)
    , m_parser(std::make_unique<EntryParser>())
{
}

HarReader::~HarReader() = default;

Result<void> HarReader::finish()
{
    if (!m_splitter.finish())
        return tl::make_unexpected(InputError {{}, m_splitter.error(), {}});
    return {};
}

std::optional<RecordedEntry> HarReader::readEntry(std::string_view json)
{
    std::string padded(json);
    padded.append(HarSplitter::padding, ' ');
    RecordedEntry entry;
    EntryParser parser;
    if (!parser.parse(std::string_view(padded.data(), json.size()), entry, nullptr))
        return std::nullopt;
    return entry;
}

void HarReader::beginDocument()
{
    m_info = {};
    m_sink.beginRecording();
}

void HarReader::logMember(std::string_view key, std::string_view json)
{
    if (key != "pages" && key != "creator" && key != "browser" && key != "version")
        return;
    dom::parser parser;
    dom::element element;
    if (const auto error = parser.parse(json.data(), json.size()).get(element)) {
        m_sink.warning(
            {"/log/" + std::string(key), say<messages::CannotBeRead>(simdjson::error_message(error))}, false);
        return;
    }
    if (key == "version") {
        std::string_view text;
        if (element.get(text) == simdjson::SUCCESS)
            m_info.version = text;
        m_sink.info(m_info);
    } else if (key == "creator" || key == "browser") {
        const bool isCreator = key == "creator";
        (isCreator ? m_info.creator : m_info.browser) = textOf(element, "name");
        (isCreator ? m_info.creatorVersion : m_info.browserVersion) = textOf(element, "version");
        m_sink.info(m_info);
    } else {
        dom::array pages;
        if (element.get(pages) != simdjson::SUCCESS) {
            if (!element.is_null())
                m_sink.warning({"/log/pages", say<messages::NoList>()}, false);
            return;
        }
        for (const dom::element page : pages)
            m_sink.page({textOf(page, "id"), textOf(page, "title")});
    }
}

bool HarReader::entry(std::uint64_t index, std::string_view json, std::uint64_t offset, std::uint64_t length)
{
    m_entry.clear();
    m_entry.index = index;
    m_entry.offset = offset;
    m_entry.length = length;
    return !m_parser->parse(json, m_entry, &m_sink) || m_sink.entry(m_entry);
}

void HarReader::warning(MessageValue where, Message message, bool entrySkipped)
{
    m_sink.warning({std::move(where), std::move(message)}, entrySkipped);
}

void HarReader::endDocument()
{
    m_sink.endRecording();
}

std::string describe(const HarError& error)
{
    return error.path + ": " + fetchscope::textOf(error.message);
}

Result<void, HarError> readHar(const std::string& path, RecordingSink& sink, const ReadingProgress& progress)
{
    auto source = openByteSource(path);
    if (!source)
        return tl::make_unexpected(HarError {source.error().path, source.error().message});
    HarReader reader(sink);
    for (;;) {
        const auto piece = (*source)->next();
        if (!piece)
            return tl::make_unexpected(HarError {piece.error().path, piece.error().message});
        if (piece->empty() || !reader.feed(*piece))
            break;
        if (progress && !progress((*source)->consumed(), (*source)->total()))
            return {};
    }
    const auto result = reader.finish();
    if (!result)
        return tl::make_unexpected(HarError {path == "-" ? "standard input" : path, result.error().message, true});
    return {};
}

} // namespace fetchscope
