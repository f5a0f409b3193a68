#pragma once

#include "core/engine/base/result.h"
#include "core/engine/model/match_pattern.h"
#include "core/engine/simulation/scenario.h"
#include "core/reading/importers/open_question.h"
#include "core/reading/messages/browser_message.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the readers of snippets share.
namespace fetchscope {

/// One request of a snippet.
struct SnippetAction
{
    RequestAction request;
    /// What a collection calls it; may be empty.
    std::string name {};
    /// Where the call stands, from 1; 0 where it is not known.
    std::size_t line = 0;
    /// It is a GET of the base address of a client that nothing uses.
    bool standsForClient = false;
    /// An extension asks for it, and not the page.
    bool isOfExtension = false;
    /// What stands in for what is not known of it, a sentence each.
    std::vector<Message> assumptions {};
};

/// What a snippet says of the page.
struct SnippetPage
{
    /// Its URL, or its origin; empty where neither is said.
    std::string url;
    /// The URL is one that may ask, and nobody said it.
    bool isAssumed = false;
    PageOptions options;
    PolicyContainer policies;
    /// What the extension may ask whose page it is.
    std::vector<MatchPattern> hostPermissions {};
};

/// What a snippet says; the rest is filled in when a scenario is made of it.
struct SnippetParts
{
    /// In the order in which they are made.
    std::vector<SnippetAction> actions;
    SnippetPage page;
    std::vector<Cookie> cookies;
    std::vector<KnownHost> hosts;
    /// What the service worker that controls the page answers; empty where nobody speaks of one.
    std::vector<ServiceWorkerRule> serviceWorker;
    /// What is known of the server.
    std::vector<ServerRule> server;
    /// It is what would make a browser print the message, and nobody showed it.
    bool isServerOfMessage = false;
    /// What would make a browser print the message, where `server` is what somebody showed beside it.
    std::vector<ServerRule> serverOfMessage;
    /// What a browser asked for and was answered, by URLs as they go over the wire, as its tools show it.
    std::vector<std::string> answered;
    /// The status that the words say of an answer of which nobody shows more.
    std::optional<ToldStatus> toldStatus;
    /// What browsers printed of these requests: it says more than a request and its answers can.
    std::vector<BrowserMessage> messages;
    ProfileId profile = ProfileId::Standard;
    /// A browser says what became of a request, and not that a permission was missing.
    bool hasPermission = false;
    /// What had to be assumed, a sentence each.
    std::vector<Message> assumptions;
    /// What the snippet leaves open, each once.
    std::vector<OpenQuestion> questions;

    /// One more request, that is then filled in; valid until the next one.
    RequestAction& add(InitiatorKind initiator, std::size_t line = 0);
    /// The first request; there is one.
    RequestAction& request() { return actions.front().request; }
    const RequestAction& request() const { return actions.front().request; }
    /// Each sentence once.
    void assume(Message sentence);
    /// Is no page known but one that stands in?
    bool lacksPage() const { return page.url.empty() || page.isAssumed; }
    void takePage(std::string url);
    /// The page that others know, where this knows none.
    void takePageOf(const SnippetParts& other);
    void ask(OpenQuestion question);
};

/// The page, where a snippet says nothing of it.
inline constexpr std::string_view usualPage = "https://app.example/";
/// A page that may ask for this address: one of https: may not ask http:, and one on the network not the own machine.
std::string_view pageThatMayAsk(std::string_view requestUrl);

using RequestHeaders = std::vector<std::pair<std::string, std::string>>;

/// Does it, by what was read, need a preflight to another origin?
bool needsPreflight(const RequestAction& request);
/// A rule that answers a URL (any, where it is empty) and a method (any, where it is empty).
ServerRule makeRule(std::string_view method, std::string_view url, std::uint16_t status, HeaderList headers);

/// A script: what it calls to make requests, and what it gives to that.
Result<SnippetParts> readJavaScript(std::string_view text);
/// A `curl` command; what it printed may stand below it.
Result<SnippetParts> readCurlCommand(std::string_view text);
/// What a browser printed on its console: a request for each message that says of which it is.
Result<SnippetParts> readConsoleMessage(std::string_view text);
/// The same of the message alone that says most.
Result<SnippetParts> readMainMessage(std::string_view text);
bool isConsoleMessage(std::string_view text);
/// Is it the server that is asked, and not another one?
bool hasRuleFor(const Url& asked, const std::vector<ServerRule>& rules);
/// The page that a server allows which is set up in what was pasted, where nothing else names one.
void takeAllowedPage(std::string_view text, SnippetParts& parts);
/// The rules of a server that is set up in what was pasted, where nothing is known of it yet; a note where they cannot
/// be told.
void takeServerConfiguration(std::string_view text, const Url& asked, SnippetParts& parts);
/// The same where the scenario answers as a message says: its rules are the configuration's where they lead to what
/// the message says; else a note says that something else answered.
void takeConfigurationOfMessage(std::string_view text, const Url& asked, Scenario& scenario, SnippetParts& parts);

/// A scenario of what was read of the text: what it does not say is assumed, and the notes say so, in English or by a
/// phrasebook.
Result<Scenario> scenarioOf(std::string_view text, Result<SnippetParts> read, Phrasebook phrases);
/// The same where only a part of the text may say how a server is set up.
Result<Scenario> scenarioOf(
    std::string_view text, std::string_view textOfServers, Result<SnippetParts> read, Phrasebook phrases);

} // namespace fetchscope
