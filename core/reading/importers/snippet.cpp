#include "core/reading/importers/snippet.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/marks.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <algorithm>

namespace fetchscope {

SnippetKind kindOfSnippet(std::string_view original)
{
    const std::string unnumbered = withoutLineNumbers(original);
    std::string_view text = strip(std::string_view(unnumbered), isAsciiWhitespace);
    // A prompt, as it is copied along.
    if (text.starts_with("$ ") || (text.starts_with("> ") && !text.starts_with("> >")))
        text = strip(text.substr(2), isAsciiWhitespace);
    const auto importers = allImporters();
    const auto found = std::find_if(
        importers.begin(), importers.end(), [text](const Importer& importer) { return importer.looksLike(text); });
    return found == importers.end() ? SnippetKind::Unknown : found->kind;
}

std::optional<SnippetKind> kindNamed(std::string_view id)
{
    for (const Importer& importer : allImporters()) {
        if (importer.id == id)
            return importer.kind;
    }
    return std::nullopt;
}

Result<Scenario> readSnippet(std::string_view text, Phrasebook phrases)
{
    return readSnippetAs(kindOfSnippet(text), text, phrases);
}

Result<Scenario> readSnippetAs(SnippetKind kind, std::string_view original, Phrasebook phrases)
{
    if (original.size() > longestSnippet)
        return tl::unexpected(InputError {{}, say<messages::TextTooLong>(), say<messages::OpenAsFile>()});
    const std::string text = withoutLineNumbers(original);
    for (const Importer& importer : allImporters()) {
        if (importer.kind != kind)
            continue;
        auto scenario = importer.read(text, phrases);
        if (scenario)
            return scenario;
        // A script that asks for nothing may be a server of its own: `return new Response(body, { headers })`.
        const bool isServer = hasServerConfiguration(text) || text.find("new Response(") != std::string::npos;
        // A message that says too little may stand above the server that it is about.
        if (auto server = isServer ? importServerConfiguration(text, phrases) : scenario)
            return server;
        // What looked like code, or like a server, may only stand in a sentence beside a message.
        return messageWithoutUrl(text) ? importConsoleMessage(text, phrases) : scenario;
    }
    return tl::unexpected(InputError {{}, say<messages::NothingToStartFrom>(), say<messages::PasteWhat>()});
}

} // namespace fetchscope
