#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/inline_code.h"
#include "core/engine/model/page.h"
#include "core/engine/model/trace.h"
#include "core/engine/policy/content_security_policy.h"

#include <string>
#include <string_view>

/// What Content Security Policies say of code that stands in the page itself.
namespace fetchscope {

/// https://w3c.github.io/webappsec-csp/#effective-directive-for-inline-check
std::string_view effectiveCspDirective(InlineKind kind);
/// https://w3c.github.io/webappsec-csp/#allow-all-inline: `'unsafe-inline'` is there, and nothing that takes its
/// meaning away.
bool allowsAllInline(const std::vector<std::string>& sourceList, InlineKind kind);
/// The SHA-256 of the code in base64, as a source expression has it behind `sha256-`.
std::string cspHashOf(std::string_view source);

/// https://w3c.github.io/webappsec-csp/#should-block-inline, and of javascript: URLs step 4 of
/// https://w3c.github.io/webappsec-csp/#should-block-navigation-request. The violations are those that block.
CspVerdict shouldInlineCodeBeBlocked(const InlineCode& code, const Page& page, Tracer& trace);

} // namespace fetchscope
