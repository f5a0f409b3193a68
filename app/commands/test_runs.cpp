#include "app/commands/test_runs.h"

#include "app/commands/test_files.h"
#include "core/engine/base/ascii.h"
#include "core/reading/io/text_file.h"
#include "core/telling/checks/messages.h"
#include "core/telling/checks/policy_checks.h"
#include "core/writing/report/check_report.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace fetchscope {

namespace {

/// Tests one file after the other; of one thread.
class FileTester
{
public:
    explicit FileTester(const TestRunOptions& options)
        : m_options(options)
        , m_checker(options.check)
    {
    }

    TestedFile test(const std::string& path);
    bool hasFailed() const { return m_hasFailed; }

private:
    void testScenario(const std::string& path, const SourceScenario& source);
    void testPolicy(const std::string& path, const ServerPolicy& policy);
    void finish(CheckedFile file);
    bool isFailure(const Check& check) const
    {
        return check.status == CheckStatus::Failed || (m_options.isStrict && check.status == CheckStatus::Warned);
    }

    const TestRunOptions& m_options;
    CheckSourceReader m_reader;
    ScenarioChecker m_checker;
    TestedFile m_found;
    bool m_hasFailed = false;
};

void FileTester::finish(CheckedFile file)
{
    if (!m_options.filter.empty()) {
        const std::string wanted = asciiLowercase(m_options.filter);
        std::erase_if(file.checks,
            [&wanted](const Check& check) { return asciiLowercase(titleOf(check)).find(wanted) == std::string::npos; });
    }
    m_hasFailed = m_hasFailed
        || std::any_of(file.checks.begin(), file.checks.end(), [this](const Check& check) { return isFailure(check); });
    m_found.checked.push_back(std::move(file));
}

void FileTester::testScenario(const std::string& path, const SourceScenario& source)
{
    if (m_options.endsAtFailure && m_hasFailed)
        return;
    CheckedFile file;
    file.path = path;
    file.name = path;
    if (source.number > 0)
        file.name.append("#").append(std::to_string(source.number));
    m_checker.check(source, file);
    finish(std::move(file));
}

void FileTester::testPolicy(const std::string& path, const ServerPolicy& policy)
{
    CheckedFile file;
    file.path = path;
    file.name = path;
    file.notes = m_options.serverNotes;
    if (m_options.hasServer) {
        checkPolicy(policy, m_options.check, file);
    } else {
        file.error = {{}, say<messages::PolicyNeedsServer>(), say<messages::PolicyNameServer>()};
        file.hasError = true;
    }
    finish(std::move(file));
}

TestedFile FileTester::test(const std::string& path)
{
    m_found = {};
    m_hasFailed = false;
    const auto text = readTextFile(path, maximumInputSize);
    if (!text) {
        m_found.fault = describe(text.error());
        return std::move(m_found);
    }
    const std::string name(path == "-" ? std::string(standardInputName) : path);
    const auto read = m_reader.read(*text, hasScenarioLines(path),
        {[&](const SourceScenario& source) { testScenario(name, source); },
            [&](const ServerPolicy& policy) { testPolicy(name, policy); }});
    if (!read) {
        CheckedFile file;
        file.name = file.path = name;
        file.error = read.error();
        file.hasError = true;
        finish(std::move(file));
    }
    return std::move(m_found);
}

/// Takes one file after the other until none is left, or none is wanted any more.
void testNext(const std::vector<std::string>& paths, const TestRunOptions& options, std::atomic<std::size_t>& next,
    std::atomic<std::size_t>& wanted, std::vector<TestedFile>& found)
{
    FileTester tester(options);
    for (std::size_t i = next++; i < wanted; i = next++) {
        found[i] = tester.test(paths[i]);
        if (!options.endsAtFailure || !tester.hasFailed())
            continue;
        // What comes before it is still under way, and may fail, too.
        std::size_t before = wanted;
        while (i + 1 < before && !wanted.compare_exchange_weak(before, i + 1)) { }
    }
}

} // namespace

std::vector<TestedFile> testFiles(
    const std::vector<std::string>& paths, const TestRunOptions& options, std::size_t jobs)
{
    std::vector<TestedFile> found(paths.size());
    std::atomic<std::size_t> next {0};
    std::atomic<std::size_t> wanted {paths.size()};
    const std::size_t useful = options.check.staged ? 1 : std::min(jobs, paths.size());
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < useful; ++i)
        others.emplace_back([&] { testNext(paths, options, next, wanted, found); });
    testNext(paths, options, next, wanted, found);
    for (std::thread& other : others)
        other.join();
    found.resize(wanted);
    return found;
}

} // namespace fetchscope
