#pragma once

#include "core/telling/explain/outcome_facts.h"

#include <string>

/// What each browser prints: recorded from Chromium 156.0.8078.79 and Firefox 153.7.0, from WebKitGTK
/// 2.50.6 for Safari. All append, and return false where nothing is printed.
namespace fetchscope {

bool appendChromiumMessage(std::string& text, const OutcomeFacts& facts);
/// After what was said by the other: `Failed to load resource: …`, which Chromium's network stack adds on a line of its
/// own, of an error status, too.
bool appendChromiumNetworkLine(std::string& text, const OutcomeFacts& facts);
/// The warning that a preload was found and not used.
bool appendChromiumPreloadWarning(std::string& text, const OutcomeFacts& facts);
/// The warning that a prerender is of another site.
bool appendChromiumPrerenderWarning(std::string& text, const OutcomeFacts& facts);
/// What Chromium says of Clear-Site-Data, a line or two for each answer that has it.
bool appendChromiumSiteDataLines(std::string& text, const OutcomeFacts& facts);
bool appendFirefoxMessage(std::string& text, const OutcomeFacts& facts);
/// What Safari prints beside, of requests that go on, too: a header that a script may not set, a form of a secure page
/// with an insecure target, and mixed content that was upgraded.
bool appendSafariRemark(std::string& text, const OutcomeFacts& facts);
bool appendSafariMessage(std::string& text, const OutcomeFacts& facts);

} // namespace fetchscope
