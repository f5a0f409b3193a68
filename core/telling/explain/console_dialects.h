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
/// What Chromium prints beside, of requests that go on, too: headers that a script may not set, how integrity metadata
/// is written, mixed content that it lets through, who may frame an answer, and fonts that are none.
bool appendChromiumRemarks(std::string& text, const OutcomeFacts& facts);
/// Source lists as Chromium's browser process prints them: what it does not use for navigations is left out.
std::string listAsNavigationsPrintIt(std::string_view directive);
/// A fact as text.
inline std::string factOf(const OutcomeFacts& facts, std::string_view name)
{
    std::string text;
    facts.appendFact(text, name);
    return text;
}
/// The URL up to its fragment.
inline std::string withoutFragment(const std::string& url)
{
    return url.substr(0, url.find('#'));
}
/// The origin of the frame whose answer decided, as a URL: Chromium tells the page around it no more.
std::string originOfFrame(const OutcomeFacts& facts);
bool appendFirefoxMessage(std::string& text, const OutcomeFacts& facts);
/// A directive as Firefox prints it: hosts with the scheme of the page where they have none, what it does not
/// understand left out, and `'none'` where nothing is left.
std::string directiveAsFirefoxPrintsIt(std::string_view directive, const Page& page);
/// The page around a frame, which Firefox names to pages of its own origin only.
std::string ancestorAsFirefoxPrintsIt(const OutcomeFacts& facts);
/// What Firefox prints beside: the cookies that it refused, and what frames say of who may frame them.
bool appendFirefoxRemarks(std::string& text, const OutcomeFacts& facts);
/// What Safari prints beside, of requests that go on, too: a header that a script may not set, a form of a secure page
/// with an insecure target, and mixed content that was upgraded.
bool appendSafariRemark(std::string& text, const OutcomeFacts& facts);
bool appendSafariMessage(std::string& text, const OutcomeFacts& facts);

} // namespace fetchscope
