#pragma once

#include "core/telling/explain/outcome_facts.h"

#include <optional>
#include <string>
#include <vector>

/// What a secure page loads by way of insecure URLs, as consoles tell it.
namespace fetchscope {

/// The insecure URL of an image, film or sound as the page has it, where https: was made of it.
std::optional<Url> upgradedElement(const OutcomeFacts& facts);
/// The same, where the page did not ask for that.
std::optional<Url> elementUpgradedByBrowser(const OutcomeFacts& facts);
/// The insecure URLs that such an element was redirected to, with their fragments, where the browser made https: of
/// them and the page did not ask for that.
std::vector<std::string> redirectsUpgradedByBrowser(const OutcomeFacts& facts);
/// The http: URL of such an element of a secure page, where it was asked for as it is: a host's number, or this
/// machine.
std::optional<Url> elementNotUpgraded(const OutcomeFacts& facts);
/// The insecure URLs that Chromium warns of and lets through: hosts of the local network, and sound and films that the
/// page names by http:, upgraded or not.
std::vector<std::string> insecureUrlsLetThrough(const OutcomeFacts& facts);

} // namespace fetchscope
