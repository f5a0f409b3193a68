#pragma once

#include "core/engine/base/message.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Who has to make a change: first what the page's author can do alone.
enum class ChangeSide : std::uint8_t { Request, Page, Cookie, Server, User };
template <> struct Names<ChangeSide>
{
    static constexpr std::array<std::string_view, 5> list {"request", "page", "cookie", "server", "user"};
};

/// One thing about a scenario that could be otherwise. What `index`, `name` and `value` mean, each kind says.
enum class ChangeKind : std::uint8_t {
    /// An option or attribute of the action `index`: `name` gets `value`, or is left out. Switches have "true".
    Option,
    /// A header that the action sets itself: `name` is left out.
    RequestHeader,
    /// The action asks for the URL `value`.
    Url,
    /// The page itself goes to the URL `value`, in place of the action's script.
    Navigate,
    /// The action's body is sent as text, not as a stream.
    WholeBody,
    /// The blob that is the action's body says that its type is `value`.
    BodyType,
    /// The page's policy `index` is `value`.
    SecurityPolicy,
    /// The policy `index` of the tab's page around the page's frame is `value`.
    AncestorPolicy,
    /// The page's Cross-Origin-Embedder-Policy is `value`.
    EmbedderPolicy,
    /// The page asks for no integrity metadata.
    IntegrityPolicy,
    /// The page's Connection-Allowlist is `value`.
    ConnectionAllowlist,
    /// The sandbox attribute of the page's frame is `value`.
    Sandbox,
    /// The page's frame lets it have its own origin.
    SandboxOrigin,
    /// The allow attribute of the page's frame is `value`.
    Allow,
    /// The extension that the page belongs to has the host permission `value` as well.
    HostPermission,
    /// The page's URL is `value`.
    PageUrl,
    /// The rule `index` of the service worker passes the request on.
    WorkerPassesOn,
    /// The cookie `index` has SameSite=None and Secure.
    CrossSiteCookie,
    /// The rule `index` sets the cookie `name` with the Set-Cookie line `value`.
    AnswerCookie,
    /// The rule `index` answers with the header `name`: `value`, or without it.
    AnswerHeader,
    /// The rule `index` answers with the status `value`.
    AnswerStatus,
    /// A new rule answers `method` `url`; see `response`.
    NewAnswer,
    /// The folder `name` (`file:///home/me/site`) is served at the origin `value`: the page of the action `index`, what
    /// is asked for, and what answers.
    ServedFolder,
    /// What is served at the origin `name` is served at `value`, and asked for there.
    ServedAt,
    /// The user lets the page reach local networks and this machine.
    LocalNetworkAccess,
    Count,
};

/// A change as a value. Those of one fix are applied in their order: each means the scenario that the ones before left.
struct FixChange
{
    ChangeKind kind = ChangeKind::Option;
    std::size_t index = 0;
    /// Of what is changed; of a page its name, empty where it is the first.
    std::string name;
    /// Null: left out.
    std::optional<std::string> value;
    /// Of an answer: to which request.
    std::string method;
    std::string url;
    /// The other requests of the action that the rule answers, and that need the header as well: `POST https://…`. Of
    /// an option of another action, which that is: `img https://…`.
    std::vector<std::string> otherRequests;
    /// A rule of its own is put before the rule `index` (or at the end), for `method` and `url` alone.
    bool isSplit = false;
    /// What a new answer is.
    std::shared_ptr<const ServerResponse> response;
};

ChangeSide sideOf(ChangeKind kind);
/// Is the header needed in the answer to a preflight, and in that to the request that follows it?
/// https://fetch.spec.whatwg.org/#concept-cors-check
bool isOfEveryCorsAnswer(std::string_view header);
/// Makes the change; false where the scenario has nothing to make it on.
bool apply(const FixChange& change, Scenario& scenario);
/// What makes two changes the same, whatever the rules' numbers are.
std::string keyOf(const FixChange& change);
/// `In the answer to OPTIONS https://api.example/doc and to PUT https://api.example/doc, set
/// Access-Control-Allow-Origin: https://app.example`.
Message messageFor(const FixChange& change);

} // namespace fetchscope
