#include "app/commands/commands.h"
#include "app/commands/line_reader.h"
#include "app/commands/messages.h"
#include "core/engine/base/ascii.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/fix_search.h"
#include "core/writing/report/result_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

namespace fetchscope {

namespace {

struct BatchOptions
{
    std::string profile;
    bool hasNoTrace = false;
    bool wantsFixes = false;
    std::vector<std::string> files;
};

/// One scenario a line in, one result a line out. Everything it needs is used again for the next line.
class Batch
{
public:
    explicit Batch(const BatchOptions& options)
        : m_tracing(options.hasNoTrace ? Tracing::Off : Tracing::On)
        , m_wantsFixes(options.wantsFixes)
        , m_profile(valueNamed<ProfileId>(options.profile))
    {
    }

    ExitStatus run(const std::vector<std::string>& files);

private:
    ExitStatus readFile(const std::string& path);
    ExitStatus readDescriptor(int descriptor, const std::string& name);
    bool answer(std::string_view line);

    Tracing m_tracing;
    bool m_wantsFixes;
    std::optional<ProfileId> m_profile;
    std::size_t m_lineNumber = 0;
    ScenarioReader m_reader;
    Runner m_runner;
    FixSearch m_search;
    ResultWriter m_writer;
    StandardOutput m_output;
};

bool Batch::answer(std::string_view line)
{
    auto scenario = m_reader.read(line);
    if (!scenario)
        return m_output.write(errorLine(m_lineNumber, scenario.error())) && m_output.write("\n");
    if (m_profile)
        scenario->profile = *m_profile;
    const RunResult& result = m_runner.run(*scenario, m_tracing);
    std::vector<Advice> advice;
    if (m_wantsFixes)
        advice = m_search.adviseOn(*scenario, result);
    const GivenAdvice given {advice, line};
    return m_output.write(m_writer.write(*scenario, result, m_wantsFixes ? &given : nullptr)) && m_output.write("\n");
}

ExitStatus Batch::readDescriptor(int descriptor, const std::string& name)
{
    LineReader lines(descriptor, maximumInputSize);
    for (;;) {
        std::string_view line;
        switch (lines.next(line)) {
        case LineReader::Line::Read:
            ++m_lineNumber;
            if (!answer(line))
                return ExitStatus::IoFailed;
            break;
        case LineReader::Line::TooLong:
            ++m_lineNumber;
            if (!m_output.write(errorLine(m_lineNumber, {{}, say<messages::LineTooLong>(), {}}))
                || !m_output.write("\n"))
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

ExitStatus Batch::run(const std::vector<std::string>& files)
{
    for (const std::string& file : files) {
        const ExitStatus status = readFile(file);
        if (status != ExitStatus::Success)
            return m_output.finish(status);
    }
    return m_output.finish(ExitStatus::Success);
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
    command->add_flag("--fixes", options->wantsFixes, "Try what makes each blocked action work (`fixes` in the results)");
    command->add_option("FILE", options->files, "Files with a scenario a line; - or none: standard input");
    command->callback([options, &status] {
        if (options->files.empty())
            options->files.emplace_back("-");
        status = Batch(*options).run(options->files);
    });
}

} // namespace fetchscope
