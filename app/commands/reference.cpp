#include "core/telling/reference/reference.h"

#include "app/commands/commands.h"
#include "app/commands/messages.h"
#include "core/engine/base/result.h"
#include "core/reading/json/suggestions.h"
#include "core/telling/reference/look_up.h"
#include "core/telling/reference/messages.h"
#include "core/writing/report/reference_report.h"

#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

using Entries = std::vector<const ReferenceEntry*>;

Entries allEntries()
{
    Entries entries;
    for (const ReferenceEntry& entry : referenceEntries())
        entries.push_back(&entry);
    return entries;
}

InputError nothingFound(const std::string& term)
{
    std::vector<std::string_view> names;
    for (const ReferenceEntry& entry : referenceEntries())
        names.push_back(entry.id);
    Message suggestion = suggestNearest(term, names);
    if (suggestion.isEmpty())
        suggestion = say<messages::ReferenceListsAll>();
    return {{}, say<messages::ReferenceNothingFound>(term), std::move(suggestion)};
}

std::string written(const ReferenceLookUp& found, const std::string& format)
{
    if (format == "json")
        return writeReferenceJson(found.entries);
    if (format == "html")
        return writeReferencePage(found.entries);
    if (format == "markdown")
        return writeReferenceMarkdown(found.entries);
    if (format == "man")
        return writeReferenceManual(found.entries);
    return found.isExact ? writeReferenceText(found.entries) : writeReferenceOverview(found.entries);
}

} // namespace

void addReferenceCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand(
        "reference", "Look up a header, a reason, a step, a difference, or what else has to do with a word");
    command->footer(
        "Without a TERM: everything. --format html is one page, man the manual page fetchscope-reference(7).");
    auto terms = std::make_shared<std::vector<std::string>>();
    auto format = std::make_shared<std::string>("text");
    command->add_option("TERM", *terms, "A name, the beginning of one, or words");
    command->add_option("--format", *format, "text for a person, json for programs, html, markdown or man to hand on")
        ->check(CLI::IsMember({"text", "html", "json", "markdown", "man"}))
        ->capture_default_str();
    command->callback([terms, format, &status] {
        std::string term;
        for (const std::string& word : *terms)
            term.append(term.empty() ? "" : " ").append(word);
        const ReferenceLookUp found = terms->empty() ? ReferenceLookUp {allEntries()} : lookUpReference(term);
        if (found.entries.empty()) {
            complain(describe(nothingFound(term)));
            status = ExitStatus::WrongInput;
            return;
        }
        StandardOutput output;
        output.write(written(found, *format));
        status = output.finish(ExitStatus::Success);
    });
}

} // namespace fetchscope
