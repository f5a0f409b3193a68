#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The folders that files may be read of, as whoever started the program named them. Without any, none may.
class AllowedFiles
{
public:
    AllowedFiles() = default;
    /// Links are followed; false where there is no such folder.
    bool add(const std::string& folder);
    bool isEmpty() const { return m_folders.empty(); }
    /// The file's own path, links followed, where it is in one of the folders; null where it is not.
    std::optional<std::string> resolve(std::string_view path) const;

private:
    std::vector<std::string> m_folders;
};

} // namespace fetchscope
