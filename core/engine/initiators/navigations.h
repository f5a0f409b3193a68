#pragma once

#include "core/engine/initiators/request_start.h"

#include <optional>

/// Navigations of the tab and of frames, objects and embeds, beside what their row in initiators.def says: what HTML's
/// "create navigation params by fetching"
/// (https://html.spec.whatwg.org/multipage/browsing-the-web.html#create-navigation-params-by-fetching) makes a request
/// of. Each returns a refusal where nothing is sent at all.
namespace fetchscope {

/// Does the action navigate the frame that the page is in, by
/// https://html.spec.whatwg.org/multipage/document-sequences.html#the-rules-for-choosing-a-navigable? Ours: frames in
/// Does the action's target name the tab around a frame?
bool isNavigationOfTab(const RequestAction& action);
/// frames are not modelled, so that the parent is the tab.
bool isNavigationOfOwnFrame(const RequestAction& action, const Page& page);
/// Is the page left where the action's navigation is committed? Not where another tab is opened.
bool isNavigationAway(const RequestAction& action);
std::optional<Response> makeNavigation(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request);
/// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
std::optional<Response> makeFormSubmission(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request);
/// Nobody but the user asks.
std::optional<Response> makeNavigationOfAddressBar(const Profile& profile, Tracer& trace, Request& request);
/// https://wicg.github.io/nav-speculation/prefetch.html
std::optional<Response> makeSpeculation(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request);
std::optional<Response> makeFrameNavigation(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request);
/// An object or an embed.
std::optional<Response> makePluginNavigation(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request);

} // namespace fetchscope
