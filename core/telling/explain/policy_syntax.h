#pragma once

#include "core/engine/model/content_security_policy.h"
#include "core/telling/explain/console_writer.h"

#include <vector>

namespace fetchscope {

/// What Chromium and Safari print of how policies are written, which they do each time that they read them: sources and
/// directives that they do not know, or that are there twice. (Firefox prints it for the page itself only.)
void sayPolicySyntax(ConsoleWriter& console, ProfileId browser, const std::vector<ContentSecurityPolicy>& policies);

/// Does the action make a document that begins with the policies of its page, which are read for it once more?
bool inheritsPoliciesOfPage(ProfileId browser, const OutcomeFacts& facts);

} // namespace fetchscope
