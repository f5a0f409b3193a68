#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/reading/json/json_reader.h"
#include "core/reading/scenario/messages.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The parts of a scenario, a function each. All return false where something is wrong; the reader then has the error.
namespace fetchscope {

/// The whole, with what its reader has to say of it.
bool readScenario(JsonReader& reader, JsonElement element, Scenario& scenario);
/// The page, and the rules of the service worker that controls it.
bool readPage(
    JsonReader& reader, JsonElement element, Page& page, std::optional<std::vector<ServiceWorkerRule>>& serviceWorker);
/// The pages beside it, by their names.
bool readPages(JsonReader& reader, JsonElement element, std::vector<NamedPage>& pages);
bool readServiceWorkerRule(JsonReader& reader, JsonElement element, ServiceWorkerRule& rule);
/// An absolute URL.
bool readUrl(JsonReader& reader, JsonElement element, Url& url);
/// The URL pattern of a rule, which requests are matched with as they go over the wire.
bool readUrlPattern(JsonReader& reader, JsonElement element, std::optional<TextPattern>& pattern);
/// The headers of a response, and those that repeat the request's, where there may be such.
bool readResponseHeaders(JsonReader& reader, JsonElement element, std::shared_ptr<const HeaderList>& headers,
    std::vector<EchoedHeader>* echoed = nullptr);
bool readAction(JsonReader& reader, JsonElement element, Action& action);
/// The rules of the server; a preset among them is several.
bool readServer(JsonReader& reader, JsonElement element, std::vector<ServerRule>& rules);
bool readServerRule(JsonReader& reader, JsonElement element, ServerRule& rule);
/// The parts of a rule.
bool readMatch(JsonReader& reader, JsonElement element, ServerRule& rule);
bool readRespond(JsonReader& reader, JsonElement element, ServerRule& rule);
bool readExpectation(JsonReader& reader, JsonElement element, Expectation& expectation);
bool readCookie(JsonReader& reader, JsonElement element, Cookie& cookie);
bool readSettings(JsonReader& reader, JsonElement element, UserSettings& settings);
bool readHosts(JsonReader& reader, JsonElement element, std::vector<KnownHost>& hosts);
bool readContentDelivery(JsonReader& reader, JsonElement element, ContentDelivery& cdn);
bool readProfileOptions(JsonReader& reader, JsonElement element, ProfileId profile,
    std::vector<std::pair<std::string, std::string>>& options);

/// What is no fault, but will hardly do what was meant.
std::vector<Message> warningsOf(const Scenario& scenario);

/// Headers as a list of `[name, value]` or as an object. `readPart(element, text, buffer)` reads a name or a value as a
/// view, with a buffer to keep it in where needed; `add(name, value)` gets both and may refuse.
template <class ReadPart, class Add>
bool readHeaders(JsonReader& reader, JsonElement element, ReadPart readPart, Add add)
{
    std::string_view name;
    std::string_view value;
    if (element.is_object()) {
        return reader.members(element, [&](std::string_view key, JsonElement member) {
            return readPart(member, value, reader.buffers().value) && add(key, value);
        });
    }
    if (!element.is_array())
        return reader.failType(say<messages::AListOfPairsOrObject>(), element);
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        simdjson::dom::array pair;
        if (entry.get(pair) != simdjson::SUCCESS || pair.size() != 2)
            return reader.fail(say<messages::MustBePairOfTexts>());
        std::size_t index = 0;
        for (const JsonElement part : pair) {
            const JsonReader::At at(reader, index);
            const bool isRead = index == 0 ? readPart(part, name, reader.buffers().name)
                                           : readPart(part, value, reader.buffers().value);
            if (!isRead)
                return false;
            ++index;
        }
        return add(name, value);
    });
}

/// The spelling of SameSite in scenarios; the default has none.
inline constexpr std::array<std::string_view, 3> sameSiteNames {"none", "lax", "strict"};

} // namespace fetchscope
