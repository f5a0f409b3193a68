#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void runOn(const std::string& bytes)
{
    // A copy of its own, so that reading over the end is seen.
    const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

} // namespace

/// Runs a fuzz target on every file of a folder, and on what is left of each when it is cut or a byte is changed.
int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: PROGRAM FOLDER\n", stderr);
        return 2;
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1]))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        const std::string bytes {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        runOn(bytes);
        const std::size_t stride = bytes.size() / 200 + 1;
        for (std::size_t i = 0; i < bytes.size(); i += stride) {
            runOn(bytes.substr(0, i));
            std::string changed = bytes;
            changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ (1U << (i % 8)));
            runOn(changed);
        }
    }
    return paths.empty() ? 2 : 0;
}
