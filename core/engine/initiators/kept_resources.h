#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/initiators/action.h"
#include "core/engine/model/request.h"

#include <cstddef>
#include <optional>

/// What a load leaves with the page: the map of preloaded resources, the module map, the list of available images.
namespace fetchscope {

/// https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script, step 6: the module that the
/// page has already; null where it is to be fetched. Valid until the map changes.
const ModuleEntry* moduleInMap(const RequestAction& action, const Request& request, const UserAgent& userAgent);

/// https://html.spec.whatwg.org/multipage/images.html#list-of-available-images: the image that the page has already;
/// null where it is to be fetched. Valid until the list changes.
const PreloadEntry* availableImage(const RequestAction& action, const Request& request, const UserAgent& userAgent);

/// A style sheet or font that the page has loaded, and that the browser gives it again; null where it is to be fetched.
/// Valid until the next is kept.
const PreloadEntry* keptFile(const RequestAction& action, const Request& request, const UserAgent& userAgent);

/// What the response to a request is to be kept by; null where the initiator keeps nothing for the page. To be asked
/// before the fetch, which changes the request.
std::optional<ResourceKey> keyOfKeptResource(
    const RequestAction& action, const Request& request, const Profile& profile);

/// Keeps the response of action number `index`. `isSent`: something went over the wire.
void keepResource(const RequestAction& action, ResourceKey key, const Response& response, bool isSent,
    std::size_t index, const Page& page, UserAgent& userAgent);

/// Keeps the Referrer-Policy of a style sheet or a module, by all its URLs: it is for what the file asks for
/// (https://w3c.github.io/webappsec-referrer-policy/#integration-with-css and
/// https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script).
void keepReferrerPolicy(const RequestAction& action, const Response& response, const Page& page, UserAgent& userAgent);

/// The policy of the style sheet or module that asks, where the page has loaded it and it came with one.
std::optional<ReferrerPolicy> referrerPolicyOfAskingFile(
    const RequestAction& action, const Page& page, const UserAgent& userAgent);

} // namespace fetchscope
