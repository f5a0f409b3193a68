#include "core/telling/lessons/course_reader.h"
#include "core/telling/lessons/messages.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>

namespace fetchscope {

namespace {

constexpr std::size_t mostFiles = 2000;
constexpr std::size_t mostBytes = std::size_t {32} << 20;
/// So many names are looked at, whatever they name.
constexpr std::size_t mostEntries = 20000;

/// The files so far, and what of the limits is left.
class Collection
{
public:
    explicit Collection(const std::string& path)
        : m_path(path)
    {
    }

    std::size_t bytesLeft() const { return mostBytes - m_bytes; }
    /// Null: it was taken.
    std::optional<IoError> add(std::string name, std::string text)
    {
        m_bytes += text.size();
        if (m_files.size() >= mostFiles)
            return fail(say<messages::TooManyFiles>(mostFiles));
        const auto [place, isNew] = m_files.emplace(std::move(name), std::move(text));
        return isNew ? std::nullopt : fail(say<messages::EntryTwice>(place->first));
    }
    std::optional<IoError> fail(Message message) const { return IoError {m_path, std::move(message)}; }
    CourseFiles take() { return std::move(m_files); }

private:
    const std::string& m_path;
    CourseFiles m_files;
    std::size_t m_bytes = 0;
};

std::optional<IoError> addFolder(const std::string& path, Collection& files)
{
    namespace fs = std::filesystem;
    std::error_code error;
    std::size_t entries = 0;
    // Links are not followed: what they lead to is not of the course.
    fs::recursive_directory_iterator entry(path, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (++entries > mostEntries)
            return files.fail(say<messages::TooManyFiles>(mostEntries));
        // A hidden folder (.git) is none of chapters.
        if (entry->path().filename().string().starts_with('.')) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->symlink_status(error).type() != fs::file_type::regular || entry->path().extension() != ".md")
            continue;
        auto text = readTextFile(entry->path().string(), files.bytesLeft());
        if (!text)
            return text.error();
        std::string name = entry->path().lexically_relative(path).generic_string();
        if (auto fault = files.add(std::move(name), *std::move(text)))
            return fault;
    }
    return error ? files.fail(systemMessage(error.value())) : std::nullopt;
}

struct ArchiveCloser
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct EntryCloser
{
    void operator()(zip_file_t* entry) const { static_cast<void>(zip_fclose(entry)); }
};

/// Could a name lead out of the folder that the archive stands for, on any system?
bool leadsOut(std::string_view name)
{
    if (name.starts_with('/') || name.find('\\') != std::string_view::npos || name.find(':') != std::string_view::npos)
        return true;
    for (std::string_view rest = name; !rest.empty();) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        if (rest.substr(0, end) == "..")
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

/// Reads no more than is left of the limit, whatever the archive says of the entry's size.
std::optional<IoError> addEntry(zip_t* archive, zip_uint64_t index, const std::string& name, Collection& files)
{
    const std::unique_ptr<zip_file_t, EntryCloser> entry(zip_fopen_index(archive, index, 0));
    if (!entry)
        return files.fail(say<messages::EntryNotReadable>(name, zip_strerror(archive)));
    std::string text;
    std::array<char, 1 << 16> buffer {};
    for (;;) {
        const zip_int64_t count = zip_fread(entry.get(), buffer.data(), buffer.size());
        if (count < 0)
            return files.fail(say<messages::EntryNotReadable>(name, zip_file_strerror(entry.get())));
        if (count == 0)
            return files.add(name, std::move(text));
        text.append(buffer.data(), static_cast<std::size_t>(count));
        if (text.size() > files.bytesLeft())
            return files.fail(say<messages::CourseTooLarge>(mostBytes >> 20));
    }
}

std::optional<IoError> addArchive(const std::string& path, Collection& files)
{
    int code = 0;
    const std::unique_ptr<zip_t, ArchiveCloser> archive(zip_open(path.c_str(), ZIP_RDONLY, &code));
    if (!archive) {
        return code == ZIP_ER_NOENT || code == ZIP_ER_OPEN ? files.fail(systemMessage(errno))
                                                           : files.fail(say<messages::NotFolderOrZip>());
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > static_cast<zip_int64_t>(mostEntries))
        return files.fail(say<messages::TooManyFiles>(mostEntries));
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* raw = zip_get_name(archive.get(), index, ZIP_FL_ENC_GUESS);
        const std::string name = raw ? raw : "";
        if (leadsOut(name))
            return files.fail(say<messages::EntryLeadsOut>(name));
        if (!name.ends_with(".md") || name.starts_with("__MACOSX/"))
            continue;
        if (auto fault = addEntry(archive.get(), index, name, files))
            return fault;
    }
    return std::nullopt;
}

/// Without the one folder that all stand in, where it holds the course.
CourseFiles withoutOuterFolder(CourseFiles files)
{
    if (files.empty() || files.count("course.md") > 0)
        return files;
    const std::string outer = files.begin()->first.substr(0, files.begin()->first.find('/') + 1);
    const bool isInOne = !outer.empty()
        && std::all_of(files.begin(), files.end(), [&](const auto& file) { return file.first.starts_with(outer); });
    if (!isInOne || files.count(outer + "course.md") == 0)
        return files;
    CourseFiles inner;
    for (auto& [name, text] : files)
        inner.emplace(name.substr(outer.size()), std::move(text));
    return inner;
}

} // namespace

Result<CourseFiles, IoError> readCourseFiles(const std::string& path)
{
    Collection files(path);
    std::error_code unused;
    const bool isFolder = std::filesystem::is_directory(path, unused);
    if (auto error = isFolder ? addFolder(path, files) : addArchive(path, files))
        return tl::make_unexpected(*std::move(error));
    CourseFiles read = files.take();
    if (read.empty())
        return tl::make_unexpected(IoError {path, say<messages::NoMarkdown>()});
    return withoutOuterFolder(std::move(read));
}

} // namespace fetchscope
