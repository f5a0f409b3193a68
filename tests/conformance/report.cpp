// Prints how far the profiles agree with the recordings, and keeps the list of those that do not:
// fetchscope-conformance [--failures] [--renew] DIRECTORY-OF-RECORDINGS KNOWN-DISAGREEMENTS

#include "tests/conformance/comparison.h"
#include "tests/conformance/known_disagreements.h"

#include <cstdio>
#include <exception>
#include <string>

using namespace fetchscope;
using namespace fetchscope::conformance;

namespace {

struct Options
{
    bool withFailures = false;
    bool renews = false;
    std::string recordings;
    std::string known;
};

void printFailures(std::string_view profile, const Report& report, const KnownDisagreements& known)
{
    for (const Disagreement& found : report.disagreements) {
        for (const std::string& what : found.what) {
            const std::string_view reason = known.reasonFor(profile, what, found.id);
            std::printf("    %s: %s (%s)\n", found.id.c_str(), what.c_str(),
                reason.empty() ? "not listed" : std::string(reason).c_str());
        }
        for (const std::string& line : found.lines)
            std::printf("        %s\n", line.c_str());
    }
}

void print(const char* title, const Report& report)
{
    std::printf("%s: %.2f %% (%d of %d)\n", title, report.all.percent(), report.all.agree, report.all.of);
    for (const auto& [family, families] : report.families)
        std::printf("  %-16s %6.2f %% %5d of %d\n", family.c_str(), families.percent(), families.agree, families.of);
    if (report.console.of > 0)
        std::printf("  console          %6.2f %% %5d of %d\n", report.console.percent(), report.console.agree,
            report.console.of);
}

/// Prints one comparison, and renews what is known of it where that is wanted.
void conclude(const char* title, std::string_view profile, const Report& report, const Options& options,
    KnownDisagreements& known)
{
    print(title, report);
    if (options.withFailures)
        printFailures(profile, report, known);
    if (options.renews)
        known.renew(profile, report);
    if (profile == "standard") {
        for (const std::string& row : tableRowsOfStandard(report))
            std::printf("%s\n", row.c_str());
        std::printf("\n");
    } else {
        std::printf("%s\n\n", tableRow(title, report.all, report.console).c_str());
    }
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--failures")
            options.withFailures = true;
        else if (word == "--renew")
            options.renews = true;
        else
            (options.recordings.empty() ? options.recordings : options.known) = word;
    }
    if (options.known.empty()) {
        std::fprintf(stderr,
            "usage: fetchscope-conformance [--failures] [--renew] DIRECTORY-OF-RECORDINGS KNOWN-DISAGREEMENTS\n");
        return 2;
    }
    try {
        KnownDisagreements known = KnownDisagreements::read(options.known);
        const auto chromium = readAllRecordings(options.recordings, "chromium");
        const auto firefox = readAllRecordings(options.recordings, "firefox");
        conclude("Chromium", "chromium", compareWithProfile(chromium, ProfileId::Chromium), options, known);
        conclude("Firefox", "firefox", compareWithProfile(firefox, ProfileId::Firefox), options, known);
        const auto webkit = readAllRecordings(options.recordings, "webkit");
        conclude("Safari, held to WebKitGTK", "safari", compareWithProfile(webkit, ProfileId::Safari), options, known);
        conclude("Standard, where both browsers agree", "standard",
            compareStandardWhereBrowsersAgree(chromium, firefox), options, known);
        if (options.renews)
            known.write(options.known);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "fetchscope-conformance: %s\n", error.what());
        return 3;
    }
    return 0;
}
