#pragma once

#include "core/reading/har/har_splitter.h"
#include "core/reading/har/recording.h"
#include "core/reading/io/byte_source.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// Reads HAR 1.1 and 1.2 as programs really write them, one entry at a time: the memory it takes does not grow with the
/// file. What is malformed is skipped, with a warning that says where; what is no HAR is an error.
///
/// Several HARs may follow one another, as lines of one stream do.
class HarReader : private HarParts
{
public:
    /// The sink has to outlive the reader.
    explicit HarReader(RecordingSink& sink);
    ~HarReader() override;

    /// The next piece of the text. False: no more is needed.
    bool feed(std::string_view piece) { return m_splitter.feed(piece); }
    /// The end of the text. The error says what makes it no HAR.
    Result<void> finish();

    /// The value of `log.entries[index]`, parsed by itself: for one entry out of a file whose place is known. Null
    /// where it is not usable.
    static std::optional<RecordedEntry> readEntry(std::string_view json);

private:
    class EntryParser;

    void beginDocument() override;
    void logMember(std::string_view key, std::string_view json) override;
    bool entry(std::uint64_t index, std::string_view json, std::uint64_t offset, std::uint64_t length) override;
    void warning(MessageValue where, Message message, bool entrySkipped) override;
    void endDocument() override;

    RecordingSink& m_sink;
    HarSplitter m_splitter;
    std::unique_ptr<EntryParser> m_parser;
    RecordedEntry m_entry;
    RecordingInfo m_info;
};

/// Why a file could not be read to its end: it is no HAR, or it cannot be read at all.
struct HarError
{
    std::string path;
    Message message;
    bool isNoHar = false;
};
std::string describe(const HarError& error);

/// Called between pieces with the bytes read so far and the size of the file (0: unknown). False stops the reading.
using ReadingProgress = std::function<bool(std::uint64_t consumed, std::uint64_t total)>;

/// Reads a file (`-`: standard input), compressed or not. Stopping it is no error.
Result<void, HarError> readHar(const std::string& path, RecordingSink& sink, const ReadingProgress& progress = {});

} // namespace fetchscope
