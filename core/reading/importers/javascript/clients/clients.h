#pragma once

#include "core/reading/importers/javascript/evaluator.h"

#include <optional>
#include <span>
#include <string_view>

namespace fetchscope::javascript {

/// What makes requests. The list is clients.def.
struct Client
{
    void (*add)(Evaluator& evaluator);
};
std::span<const Client> allClients();

#define CLIENT(add) void add(Evaluator& evaluator);
#include "core/reading/importers/javascript/clients/clients.def"
#undef CLIENT

/// A call of something that the script only names (`api.get("/users")`), where its name and what it is given say that
/// it makes a request; null where they do not.
std::optional<Value> callOpenClient(Evaluator& evaluator, const Value& callee, CallInfo& call);
/// A client of a library that nobody knows is made (`createAuthClient({ baseURL })`): where nothing else asks, a GET of
/// its base address stands for what it sends.
void noteOpenClient(Evaluator& evaluator, const Value& maker, const CallInfo& call);
/// A member was set that makes a request (`image.src = …`).
void setMember(Evaluator& evaluator, Object& object, std::string_view name, const Value& value, const Node& node);

/// The same of a member that takes HTML (`element.innerHTML = …`), whatever it is of.
void setMarkup(Evaluator& evaluator, std::string_view name, const Value& value, const Node& node);

/// A request by fetch(), as its arguments say. Libraries that use it begin here.
RequestAction& makeFetch(Evaluator& evaluator, const Value& url, const Value& init, const Node& node);

/// `http.configure(config => config.withBaseUrl(url))` of Aurelia's fetch client, if it is one; the requests that
/// `makeAureliaFetch()` makes are as it says.
bool configureAurelia(Evaluator& evaluator, const CallInfo& call);
/// A request by a client that has a method `fetch`, which may be Aurelia's.
RequestAction& makeAureliaFetch(Evaluator& evaluator, const Value& url, const Value& init, const Node& node);

/// `new XMLHttpRequest()`
Value newXmlHttpRequest(Evaluator& evaluator, CallInfo& call);

/// An axios instance with these defaults; `baseUrl` is undefined where there is none.
Value makeAxios(Evaluator& evaluator, const Value& defaults);
/// A request by axios: the method (empty: the configuration says it) and its arguments, as `axios.post(url, data,
/// config)` takes them.
Value callAxios(Evaluator& evaluator, CallInfo& call, std::string_view method);
/// A request by Angular's HttpClient: `http.post(url, body, options)`.
Value callAngular(Evaluator& evaluator, CallInfo& call, std::string_view method);
/// A request by AngularJS's $http: `$http.post(url, data, config)`.
Value callAngularJs(Evaluator& evaluator, CallInfo& call, std::string_view method);
/// A function of the `$http` that Nuxt's plugins set up: `$http.$get(url)`, `$http.setToken(token)`; null where it has
/// none of that name.
std::optional<Value> callNuxtHttp(Evaluator& evaluator, CallInfo& call, std::string_view method);
/// A request by vue-resource: `this.$http.post(url, body, options)`.
Value callVueResource(Evaluator& evaluator, CallInfo& call, std::string_view method);
/// The methods that clients have functions for, in lower case.
bool isShortcut(std::string_view method);

} // namespace fetchscope::javascript
