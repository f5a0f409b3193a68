#include "core/reading/har/har_reader.h"
#include "core/reading/json/json_writer.h"
#include "core/replay/replayer.h"
#include "core/writing/report/replay_report.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace fetchscope;

namespace {

/// Writes down what was judged.
class Written : public JudgedSink
{
public:
    void judged(const JudgedEntry& entry) override
    {
        JsonWriter writer;
        writeJudgedEntry(writer, entry, "f");
        text.append(writer.text()).append("\n");
        table.add(entry, 0);
    }
    // Whether a body with bytes that are no UTF-8 is looked at at all, hangs on how the text is cut.
    void warning(const RecordingWarning&, bool) override { }

    std::string text;
    EntryTable table;
};

std::string replayInPieces(std::string_view input, std::size_t pieceSize)
{
    Written written;
    ReplayOptions options;
    options.windowSize = 8;
    options.usesRecordedBrowser = true;
    options.audit = ChosenGuard {builtInGuards().front(), {}};
    options.whatIf.pageOrigin = parseUrl("https://new.example");
    options.whatIf.embedderPolicy = EmbedderPolicy::RequireCorp;
    Replayer replayer(options, written);
    HarReader reader(replayer);
    for (std::size_t at = 0; at < input.size() && reader.feed(input.substr(at, pieceSize)); at += pieceSize) { }
    const auto result = reader.finish();
    if (!result)
        written.text += textOf(result.error().message);
    // A row of the table is the entry that went in.
    for (std::size_t row = 0; row < written.table.size(); ++row) {
        JsonWriter writer;
        writeJudgedEntry(writer, written.table.row(row), "f");
        if (written.text.find(writer.text()) == std::string::npos
            && writer.text().find("\xEF\xBF\xBD") == std::string_view::npos
            && writer.text().find("\\u001") == std::string_view::npos)
            std::abort();
    }
    return std::move(written.text);
}

} // namespace

/// Any bytes: no crash, and the same verdicts however the text is cut into pieces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string whole = replayInPieces(input, size + 1);
    if (replayInPieces(input, 61) != whole || replayInPieces(input, 1) != whole)
        std::abort();
    return 0;
}
