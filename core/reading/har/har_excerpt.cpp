#include "core/reading/har/har_excerpt.h"

#include "core/reading/har/messages.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace fetchscope {

namespace {

struct FileCloser
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

/// Longer entries are not kept while a file is read, either.
constexpr std::uint64_t longestPart = std::uint64_t {1} << 32;

bool isPacked(std::FILE* file)
{
    std::array<unsigned char, 4> magic {};
    const std::size_t size = std::fread(magic.data(), 1, magic.size(), file);
    constexpr std::array<unsigned char, 4> zstandard {0x28, 0xb5, 0x2f, 0xfd};
    return (size >= 2 && magic[0] == 0x1f && magic[1] == 0x8b) || (size == magic.size() && magic == zstandard);
}

/// Lets the parts of an excerpt through.
class ExcerptFilter : public RecordingSink
{
public:
    ExcerptFilter(const HarExcerpt& excerpt, RecordingSink& sink)
        : m_excerpt(excerpt)
        , m_sink(sink)
    {
    }
    bool isComplete() const { return m_found == m_excerpt.parts.size(); }

    void beginRecording() override { }
    void info(const RecordingInfo&) override { }
    void page(const RecordedPage&) override { }
    bool entry(RecordedEntry& entry) override
    {
        const bool isWanted = m_recording == m_excerpt.recording
            && std::any_of(m_excerpt.parts.begin(), m_excerpt.parts.end(),
                [&](const HarExcerpt::Part& part) { return part.index == entry.index; });
        if (isWanted) {
            ++m_found;
            m_sink.entry(entry);
        }
        return !isComplete();
    }
    void warning(const RecordingWarning&, bool) override { }
    void endRecording() override { ++m_recording; }

private:
    const HarExcerpt& m_excerpt;
    RecordingSink& m_sink;
    std::uint64_t m_recording = 0;
    std::size_t m_found = 0;
};

HarError changed(const std::string& path, std::uint64_t index)
{
    return {path, say<messages::EntryMoved>(index)};
}

Result<void, HarError> readParts(
    const std::string& path, std::FILE* file, const HarExcerpt& excerpt, RecordingSink& sink)
{
    std::string json;
    for (const HarExcerpt::Part& part : excerpt.parts) {
        if (part.length > longestPart || ::fseeko(file, static_cast<off_t>(part.offset), SEEK_SET) != 0)
            return tl::make_unexpected(changed(path, part.index));
        json.resize(part.length);
        if (std::fread(json.data(), 1, json.size(), file) != json.size())
            return tl::make_unexpected(changed(path, part.index));
        auto entry = HarReader::readEntry(json);
        if (!entry)
            return tl::make_unexpected(changed(path, part.index));
        entry->index = part.index;
        entry->offset = part.offset;
        entry->length = part.length;
        if (!sink.entry(*entry))
            break;
    }
    return {};
}

} // namespace

Result<void, HarError> readExcerpt(
    const std::string& path, const HarExcerpt& excerpt, RecordingSink& sink, const ReadingProgress& progress)
{
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return tl::make_unexpected(HarError {path, systemMessage(errno)});
    sink.beginRecording();
    sink.info(excerpt.info);
    for (const RecordedPage& page : excerpt.pages)
        sink.page(page);
    Result<void, HarError> result;
    if (isPacked(file.get())) {
        ExcerptFilter filter(excerpt, sink);
        result = readHar(path, filter, progress);
        if (result && !filter.isComplete() && !excerpt.parts.empty())
            result = tl::make_unexpected(changed(path, excerpt.parts.back().index));
    } else {
        result = readParts(path, file.get(), excerpt, sink);
    }
    sink.endRecording();
    return result;
}

} // namespace fetchscope
