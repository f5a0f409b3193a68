#include "core/reading/har/har_reader.h"
#include "core/replay/replayer.h"
#include "core/telling/advice/recording_fixes.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/operations/operation.h"
#include "core/writing/protocol/parsed_line.h"
#include "core/writing/report/fixes_report.h"
#include "core/writing/report/replay_report.h"

#include <optional>

namespace fetchscope {

namespace {

constexpr std::array judgeParameters {
    Parameter {"har", ParameterKind::ObjectOrText, "The recording itself, as JSON or as its text. This or path."},
    Parameter {"path", ParameterKind::Text,
        "A file, also .gz or .zst, in a folder that was allowed when the program was started. This or har."},
    Parameter {"profile", ParameterKind::Choice, "Whose rules decide; absent: those of the recorded browser.", false,
        Names<ProfileId>::list},
    Parameter {
        "only", ParameterKind::Choice, "Which entries are listed (default blocked).", false, Names<ReplayRows>::list},
    Parameter {"fixes", ParameterKind::Boolean,
        "Look for the fewest changes of servers that unblock the most requests (default false)."},
};

constexpr std::size_t mostWarningsKept = 100;

/// A recording: the text of a request, or a file that may be read.
struct Recording
{
    std::string path;
    std::string text;
};

tl::expected<Recording, Fault> recordingFrom(const OperationContext& context, const Arguments& arguments)
{
    JsonReader& reader = context.reader;
    const JsonElement* har = arguments.find("har");
    if ((har != nullptr) == arguments.has("path"))
        return tl::unexpected(
            faultAt(reader, say<messages::OneRecording>(), ErrorCode::WrongInput, say<messages::WriteRecording>()));
    if (har != nullptr)
        return Recording {{}, har->is_string() ? std::string(arguments.text("har")) : jsonTextOf(*har)};
    const JsonReader::At at(reader, "path");
    if (context.files.isEmpty())
        return tl::unexpected(
            faultAt(reader, say<messages::FilesNotAllowed>(), ErrorCode::NotAllowed, say<messages::StartWithFolder>()));
    auto path = context.files.resolve(arguments.text("path"));
    if (!path)
        return tl::unexpected(faultAt(reader, say<messages::FileOutside>(arguments.text("path")), ErrorCode::NotAllowed,
            say<messages::StartWithFolder>()));
    return Recording {*std::move(path), {}};
}

/// Reads a recording into a sink, as often as somebody asks.
class RecordingReading
{
public:
    RecordingReading(const OperationContext& context, const Recording& recording)
        : m_context(context)
        , m_recording(recording)
    {
    }

    /// False where it could not be read; then `fault` says why.
    bool into(RecordingSink& sink)
    {
        const JsonReader::At at(m_context.reader, m_recording.path.empty() ? "har" : "path");
        if (m_recording.path.empty()) {
            HarReader har(sink);
            har.feed(m_recording.text);
            if (const auto read = har.finish(); !read)
                fault = faultAt(m_context.reader, read.error());
            return !fault;
        }
        const auto read = readHar(m_recording.path, sink, [this](std::uint64_t consumed, std::uint64_t total) {
            if (m_context.progress && total > 0)
                m_context.progress(static_cast<double>(consumed), static_cast<double>(total));
            return m_context.stop == nullptr || !m_context.stop->load(std::memory_order_relaxed);
        });
        if (!read)
            fault = faultAt(m_context.reader, read.error().message,
                read.error().isNoHar ? ErrorCode::WrongInput : ErrorCode::NotReadable);
        return !fault;
    }

    std::optional<Fault> fault;

private:
    const OperationContext& m_context;
    const Recording& m_recording;
};

/// Keeps what is judged for a report.
class KeptEntries : public JudgedSink
{
public:
    KeptEntries(ReplayReport& report, EntryTable& table)
        : m_report(report)
        , m_table(table)
    {
    }
    void judged(const JudgedEntry& entry) override
    {
        m_report.totals.count(entry);
        m_table.add(entry, 0);
    }
    void warning(const RecordingWarning& warning, bool entrySkipped) override
    {
        ++m_report.totals.warnings;
        m_report.totals.skipped += entrySkipped ? 1 : 0;
        ReplayedFile& file = m_report.files.back();
        if (file.warnings.size() == mostWarningsKept)
            ++file.moreWarnings;
        else
            file.warnings.push_back(warning);
    }

private:
    ReplayReport& m_report;
    EntryTable& m_table;
};

} // namespace

ParameterTable parametersOfJudge()
{
    return judgeParameters;
}

Performed performJudge(const OperationContext& context, const Arguments& arguments)
{
    const auto recording = recordingFrom(context, arguments);
    if (!recording)
        return tl::unexpected(recording.error());
    ReplayOptions options;
    const auto profile = valueNamed<ProfileId>(arguments.text("profile"));
    options.usesRecordedBrowser = !profile;
    options.profile = Profile(profile.value_or(ProfileId::Standard));
    EntryTable table;
    ReplayReport report;
    report.profile = options.usesRecordedBrowser ? "the recorded browser" : options.profile.name();
    report.rows = valueNamed<ReplayRows>(arguments.text("only")).value_or(ReplayRows::Blocked);
    report.table = &table;
    ReplayedFile& file = report.files.emplace_back();
    file.name = recording->path.empty() ? "har" : std::string(arguments.text("path"));
    KeptEntries kept(report, table);
    Replayer replayer(options, kept);
    RecordingReading reading(context, *recording);
    if (!reading.into(replayer))
        return tl::unexpected(*std::move(reading.fault));
    report.files.back().rules = nameOf(replayer.profile());
    std::string json;
    writeReplayJson(report, [&json](std::string_view piece) {
        json += piece;
        return true;
    });
    OperationResult performed {oneLine(json), {}};
    if (context.wantsText) {
        performed.text = "```\n";
        writeReplayText(report, TextReportOptions {false, false, true, 100}, [&performed](std::string_view piece) {
            performed.text += piece;
            return true;
        });
        performed.text += "```\n";
    }
    if (!arguments.flag("fixes"))
        return performed;
    const auto advice =
        RecordingAdvisor(options).advise([&reading](RecordingSink& sink) { return reading.into(sink); });
    if (!advice)
        return tl::unexpected(*std::move(reading.fault));
    // As the last member of the report.
    performed.json.pop_back();
    performed.json.append(",\"fixes\":").append(oneLine(writeRecordingFixesJson(*advice))).append("}");
    if (context.wantsText)
        performed.text.append("\n```\n")
            .append(writeRecordingFixesText(*advice, {false, false, true, 100}))
            .append("```\n");
    return performed;
}

} // namespace fetchscope
