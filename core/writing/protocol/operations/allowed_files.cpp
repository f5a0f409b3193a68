#include "core/writing/protocol/operations/allowed_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace fetchscope {

bool AllowedFiles::add(const std::string& folder)
{
    std::error_code error;
    const std::filesystem::path path = std::filesystem::canonical(folder, error);
    if (error || !std::filesystem::is_directory(path, error))
        return false;
    m_folders.push_back(path.string());
    return true;
}

std::optional<std::string> AllowedFiles::resolve(std::string_view path) const
{
    std::error_code error;
    if (path.find('\0') != std::string_view::npos)
        return std::nullopt;
    const std::filesystem::path own = std::filesystem::weakly_canonical(std::filesystem::path(path), error);
    if (error)
        return std::nullopt;
    const bool isInside = std::any_of(m_folders.begin(), m_folders.end(), [&own](const std::string& text) {
        const std::filesystem::path folder(text);
        return std::mismatch(folder.begin(), folder.end(), own.begin(), own.end()).first == folder.end();
    });
    return isInside ? std::optional<std::string>(own.string()) : std::nullopt;
}

} // namespace fetchscope
