#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a server is set up, read as the rules by which it answers.
namespace fetchscope {

/// What a text is that sets a server up. The list is configurations.def.
enum class ServerConfigurationKind : std::uint8_t {
    Unknown,
#define SERVER_CONFIGURATION(kind, id, title, looksLike, read) kind,
#include "core/reading/server_configuration/configurations.def"
#undef SERVER_CONFIGURATION
};

/// A status that somebody was answered with.
struct ToldStatus
{
    std::uint16_t status = 0;
    /// It is that of a preflight, and not of the request itself.
    bool isOfPreflight = false;
    /// The method of the request; empty where nobody says it.
    std::string method {};
};

/// What is known beside the text.
struct ServerSurroundings
{
    /// The URL that is asked; null: the configuration says under which origin it answers, or one is assumed.
    std::optional<Url> url {};
    /// What the program behind the server answers with; null: 200.
    std::optional<ToldStatus> statusBehind {};
};

/// The rules that a configuration comes to.
struct ServerConfiguration
{
    std::vector<ServerRule> rules;
    /// Under which origin the rules answer (`https://api.example`), and a path of theirs.
    std::string origin;
    std::string path = "/";
    /// An origin that the configuration allows; empty where it names none.
    std::string allowedOrigin;
    /// One that it names as no Origin header does, such as with a slash at its end; empty where there is none.
    std::string misspelledOrigin;
    bool allowsCredentials = false;
    /// A line that asks who is logged in, or whether to let a request through at all, before CORS is set up; empty
    /// where there is none.
    std::string guardBefore;
    /// What it does not say, a sentence each.
    std::vector<Message> notes;
};

/// Is how a server is set up in the text, of a kind that is read here or of another?
bool hasServerConfiguration(std::string_view text);
ServerConfigurationKind kindOfServerConfiguration(std::string_view text);
/// What stands around it (prose, what is quoted in ``` ```) is passed over. The error says what is missing.
Result<ServerConfiguration> readServerConfiguration(std::string_view text, const ServerSurroundings& surroundings = {});

} // namespace fetchscope
