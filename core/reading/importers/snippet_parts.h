#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the readers of snippets share.
namespace fetchscope {

/// What a snippet says of a request; the rest is filled in when a scenario is made of it.
struct SnippetParts
{
    RequestAction request;
    /// The page, where the snippet names its origin or URL.
    std::string pageUrl;
    std::vector<Cookie> cookies;
    /// What is known of the server.
    std::vector<ServerRule> server;
    ProfileId profile = ProfileId::Standard;
    /// A Content Security Policy of the page.
    std::string policy;
    /// What had to be assumed, a sentence each.
    std::vector<Message> assumptions;

    void assume(Message sentence) { assumptions.push_back(std::move(sentence)); }
};

using RequestHeaders = std::vector<std::pair<std::string, std::string>>;

/// A rule that answers a URL (any, where it is empty) and a method (any, where it is empty).
ServerRule makeRule(std::string_view method, std::string_view url, std::uint16_t status, HeaderList headers);

Result<SnippetParts> readFetchCall(std::string_view text);
/// A `curl` command; what it printed may stand below it.
Result<SnippetParts> readCurlCommand(std::string_view text);
/// What a browser printed on its console.
Result<SnippetParts> readConsoleMessage(std::string_view text);
bool isConsoleMessage(std::string_view text);
/// The rules of a server that is set up in what was pasted, where nothing is known of it yet; a note where they cannot
/// be told.
void takeServerConfiguration(std::string_view text, const Url& asked, SnippetParts& parts);

/// A scenario of what was read of the text: what it does not say is assumed, and the notes say so, in English or by a
/// phrasebook.
Result<Scenario> scenarioOf(std::string_view text, Result<SnippetParts> read, Phrasebook phrases);

} // namespace fetchscope
