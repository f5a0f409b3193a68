#pragma once

#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/outcome_facts.h"

#include <string>

/// What Firefox says of loads that policies refuse: Content Security Policy, mixed content, who may frame an answer.
namespace fetchscope {

/// A policy has refused the request: the directive that did, and the others.
bool sayFirefoxCspViolation(ConsoleWriter& console, const OutcomeFacts& facts);
/// The URL is insecure where the page is not, or has a scheme that is none for it.
bool sayFirefoxMixedContent(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url);
/// A redirect to an insecure URL is refused before CORS is looked at.
bool sayFirefoxMixedRedirect(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url);
/// Is it a frame that a page with an embedder policy would not show in any case? Firefox looks at that first, and says
/// nothing of it.
bool isFrameWithoutPolicyToFirefox(const OutcomeFacts& facts);
/// False where neither X-Frame-Options nor a policy keeps the answer from this page.
bool sayFirefoxRefusedFrame(ConsoleWriter& console, const OutcomeFacts& facts);

} // namespace fetchscope
