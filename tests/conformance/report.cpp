// Prints how far the profiles agree with the recordings: fetchscope-conformance [--failures] DIRECTORY

#include "tests/conformance/comparison.h"

#include <cstdio>
#include <exception>
#include <string>

using namespace fetchscope;
using namespace fetchscope::conformance;

namespace {

void print(const char* title, const Report& report, bool withFailures)
{
    std::printf("%s: %.2f %% (%d of %d)\n", title, report.all.percent(), report.all.agree, report.all.of);
    for (const auto& [family, families] : report.families)
        std::printf("  %-16s %6.2f %% %5d of %d\n", family.c_str(), families.percent(), families.agree, families.of);
    if (report.console.of > 0)
        std::printf("  console messages %6.2f %% %5d of %d\n", report.console.percent(), report.console.agree,
            report.console.of);
    if (withFailures) {
        for (const std::string& failure : report.failures)
            std::printf("    %s\n", failure.c_str());
    }
    std::printf("\n");
}

} // namespace

int main(int argc, char** argv)
{
    bool withFailures = false;
    std::string directory;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--failures")
            withFailures = true;
        else
            directory = argv[i];
    }
    if (directory.empty()) {
        std::fprintf(stderr, "usage: fetchscope-conformance [--failures] DIRECTORY-OF-RECORDINGS\n");
        return 2;
    }
    try {
        const auto chromium = readAllRecordings(directory, "chromium");
        const auto firefox = readAllRecordings(directory, "firefox");
        print("Chromium, own profile", compareWithProfile(chromium, ProfileId::Chromium), withFailures);
        print("Firefox, own profile", compareWithProfile(firefox, ProfileId::Firefox), withFailures);
        print("Standard, fetch() and XMLHttpRequest, where both browsers agree",
            compareStandardWhereBrowsersAgree(chromium, firefox), withFailures);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "fetchscope-conformance: %s\n", error.what());
        return 3;
    }
    return 0;
}
