#include "app/commands/test_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace fetchscope {

namespace {

namespace files = std::filesystem;

bool hasEnding(const files::path& path)
{
    const std::string ending = path.extension().string();
    return ending == ".json" || ending == ".ndjson" || ending == ".jsonl";
}

bool isPassedOver(const files::path& path)
{
    const std::string name = path.filename().string();
    return name.starts_with('.') || name == "node_modules";
}

/// What is in the folder, without what links lead to.
std::error_code walk(const std::string& folder, std::vector<std::string>& found)
{
    std::error_code error;
    files::recursive_directory_iterator entry(folder, error);
    while (!error && entry != files::recursive_directory_iterator()) {
        std::error_code ignored;
        if (entry->is_directory(ignored)) {
            if (isPassedOver(entry->path()))
                entry.disable_recursion_pending();
        } else if (entry->is_regular_file(ignored) && hasEnding(entry->path()) && !isPassedOver(entry->path())) {
            found.push_back(entry->path().string());
        }
        entry.increment(error);
    }
    std::sort(found.begin(), found.end());
    return error;
}

} // namespace

bool hasScenarioLines(const std::string& path)
{
    return path.ends_with(".ndjson") || path.ends_with(".jsonl");
}

ExitStatus findTestFiles(const std::vector<std::string>& arguments, std::vector<std::string>& found)
{
    const auto add = [&found](std::string path) {
        if (std::find(found.begin(), found.end(), path) == found.end())
            found.push_back(std::move(path));
    };
    ExitStatus status = ExitStatus::Success;
    for (const std::string& argument : arguments) {
        std::error_code ignored;
        if (!files::is_directory(argument, ignored)) {
            add(argument);
            continue;
        }
        std::vector<std::string> inFolder;
        if (const std::error_code error = walk(argument, inFolder)) {
            complain(argument + ": " + error.message());
            status = ExitStatus::IoFailed;
        } else if (inFolder.empty()) {
            complain(argument + ": there is no .json, .ndjson or .jsonl file in this folder");
            status = std::max(status, ExitStatus::WrongInput);
        }
        for (std::string& path : inFolder)
            add(std::move(path));
    }
    return status;
}

} // namespace fetchscope
