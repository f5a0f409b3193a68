#include "app/commands/commands.h"
#include "app/commands/line_reader.h"
#include "app/commands/messages.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/fix_search.h"
#include "core/writing/report/result_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace fetchscope {

namespace {

struct BatchOptions
{
    std::string profile;
    bool hasNoTrace = false;
    bool wantsFixes = false;
    std::size_t jobs = 1;
    std::vector<std::string> files;
};

/// Answers a scenario with its result. Everything it needs is used again for the next line; each thread has its own.
class LineAnswerer
{
public:
    explicit LineAnswerer(const BatchOptions& options)
        : m_tracing(options.hasNoTrace ? Tracing::Off : Tracing::On)
        , m_wantsFixes(options.wantsFixes)
        , m_profile(valueNamed<ProfileId>(options.profile))
    {
    }

    /// The result, without a line feed; valid until the next one.
    std::string_view answer(std::string_view line, std::size_t number);

private:
    Tracing m_tracing;
    bool m_wantsFixes;
    std::optional<ProfileId> m_profile;
    ScenarioReader m_reader;
    Runner m_runner;
    FixSearch m_search;
    ResultWriter m_writer;
    std::string m_error;
};

std::string_view LineAnswerer::answer(std::string_view line, std::size_t number)
{
    auto scenario = m_reader.read(line);
    if (!scenario) {
        m_error = errorLine(number, scenario.error());
        return m_error;
    }
    if (m_profile)
        scenario->profile = *m_profile;
    const RunResult& result = m_runner.run(*scenario, m_tracing);
    std::vector<Advice> advice;
    if (m_wantsFixes)
        advice = m_search.adviseOn(*scenario, result);
    const GivenAdvice given {advice, line};
    return m_writer.write(*scenario, result, m_wantsFixes ? &given : nullptr);
}

/// Some lines that one thread answers, one after the other.
struct Block
{
    struct Line
    {
        std::size_t number;
        std::size_t size;
        bool isTooLong;
    };
    /// The lines, one behind the other.
    std::string text;
    std::vector<Line> lines;
    std::promise<std::string> answers;

    bool isFull() const
    {
        constexpr std::size_t enoughBytes = 256 * 1024;
        constexpr std::size_t enoughLines = 1024;
        return text.size() >= enoughBytes || lines.size() >= enoughLines;
    }
};

std::string answersOf(const Block& block, LineAnswerer& answerer)
{
    std::string answers;
    std::string_view rest = block.text;
    for (const Block::Line& line : block.lines) {
        if (line.isTooLong)
            answers += errorLine(line.number, {{}, say<messages::LineTooLong>(), {}});
        else
            answers += answerer.answer(rest.substr(0, line.size), line.number);
        answers += '\n';
        rest.remove_prefix(line.size);
    }
    return answers;
}

/// Threads that take blocks in order and answer them. What was begun is answered before they end.
class BlockAnswerers
{
public:
    explicit BlockAnswerers(const BatchOptions& options)
    {
        for (std::size_t i = 0; i < options.jobs; ++i)
            m_threads.emplace_back([this, options] { answerBlocks(options); });
    }
    ~BlockAnswerers()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
        for (std::thread& thread : m_threads)
            thread.join();
    }
    BlockAnswerers(const BlockAnswerers&) = delete;
    BlockAnswerers& operator=(const BlockAnswerers&) = delete;

    std::future<std::string> begin(Block&& block)
    {
        auto answers = block.answers.get_future();
        {
            const std::lock_guard lock(m_mutex);
            m_blocks.push_back(std::move(block));
        }
        m_changed.notify_one();
        return answers;
    }

private:
    void answerBlocks(const BatchOptions& options)
    {
        LineAnswerer answerer(options);
        while (auto block = next())
            block->answers.set_value(answersOf(*block, answerer));
    }
    std::optional<Block> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isOver || !m_blocks.empty(); });
        if (m_blocks.empty())
            return std::nullopt;
        Block block = std::move(m_blocks.front());
        m_blocks.pop_front();
        return block;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Block> m_blocks;
    bool m_isOver = false;
    std::vector<std::thread> m_threads;
};

/// One scenario a line in, one result a line out, in the same order.
class Batch
{
public:
    explicit Batch(const BatchOptions& options)
        : m_options(options)
        , m_answerer(options)
    {
        if (options.jobs > 1)
            m_others.emplace(options);
    }

    ExitStatus run();

private:
    ExitStatus readFile(const std::string& path);
    ExitStatus readDescriptor(int descriptor, const std::string& name);
    bool answer(std::string_view line);
    bool answerTooLong();
    bool add(std::string_view line, bool isTooLong);
    bool beginBlock();
    bool writeOldest();

    const BatchOptions& m_options;
    std::size_t m_lineNumber = 0;
    LineAnswerer m_answerer;
    /// Null where this thread answers alone.
    std::optional<BlockAnswerers> m_others;
    Block m_block;
    /// What was begun, the oldest first.
    std::deque<std::future<std::string>> m_begun;
    StandardOutput m_output;
};

bool Batch::answer(std::string_view line)
{
    ++m_lineNumber;
    if (m_others)
        return add(line, false);
    return m_output.write(m_answerer.answer(line, m_lineNumber)) && m_output.write("\n");
}

bool Batch::answerTooLong()
{
    ++m_lineNumber;
    if (m_others)
        return add({}, true);
    return m_output.write(errorLine(m_lineNumber, {{}, say<messages::LineTooLong>(), {}})) && m_output.write("\n");
}

bool Batch::add(std::string_view line, bool isTooLong)
{
    m_block.text += line;
    m_block.lines.push_back({m_lineNumber, line.size(), isTooLong});
    return !m_block.isFull() || beginBlock();
}

bool Batch::beginBlock()
{
    m_begun.push_back(m_others->begin(std::exchange(m_block, Block())));
    // Enough that none waits for lines, and no more, whatever the size of the input.
    return m_begun.size() <= 2 * m_options.jobs || writeOldest();
}

bool Batch::writeOldest()
{
    const std::string answers = m_begun.front().get();
    m_begun.pop_front();
    return m_output.write(answers);
}

ExitStatus Batch::readDescriptor(int descriptor, const std::string& name)
{
    LineReader lines(descriptor, maximumInputSize);
    for (;;) {
        std::string_view line;
        switch (lines.next(line)) {
        case LineReader::Line::Read:
            if (!answer(line))
                return ExitStatus::IoFailed;
            break;
        case LineReader::Line::TooLong:
            if (!answerTooLong())
                return ExitStatus::IoFailed;
            break;
        case LineReader::Line::End:
            return ExitStatus::Success;
        case LineReader::Line::Failed:
            complain(name + ": " + std::generic_category().message(lines.error()));
            return ExitStatus::IoFailed;
        }
    }
}

ExitStatus Batch::readFile(const std::string& path)
{
    if (path == "-")
        return readDescriptor(STDIN_FILENO, "standard input");
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        complain(path + ": " + std::generic_category().message(errno));
        return ExitStatus::IoFailed;
    }
    const ExitStatus status = readDescriptor(descriptor, path);
    ::close(descriptor);
    return status;
}

ExitStatus Batch::run()
{
    ExitStatus status = ExitStatus::Success;
    for (const std::string& file : m_options.files) {
        status = readFile(file);
        if (status != ExitStatus::Success)
            break;
    }
    // What was read before a failure is answered all the same.
    if (!m_block.lines.empty())
        (void)beginBlock();
    while (!m_begun.empty() && writeOldest()) { }
    return m_output.finish(status);
}

} // namespace

void addBatchCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("batch", "Run many scenarios, one a line; print one result a line");
    command->footer("Results come in the order of the scenarios. A line that is wrong gives an object with \"error\"\n"
                    "(its line, counted over all files, and a message), and the rest goes on.");
    auto options = std::make_shared<BatchOptions>();
    addProfileOption(*command, options->profile);
    command->add_flag("--no-trace", options->hasNoTrace, "Leave the steps out (much faster)");
    command->add_flag(
        "--fixes", options->wantsFixes, "Try what makes each blocked action work (`fixes` in the results)");
    constexpr std::size_t mostJobs = 256;
    command
        ->add_option("--jobs,-j", options->jobs, "How many threads answer lines, some hundred at a time (default: 1)")
        ->check(CLI::Range(std::size_t {1}, mostJobs));
    command->add_option("FILE", options->files, "Files with a scenario a line; - or none: standard input");
    command->callback([options, &status] {
        if (options->files.empty())
            options->files.emplace_back("-");
        status = Batch(*options).run();
    });
}

} // namespace fetchscope
