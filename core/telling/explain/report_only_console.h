#pragma once

#include "core/engine/browser/profile.h"
#include "core/telling/explain/outcome_facts.h"

#include <string>

namespace fetchscope {

/// What a browser prints of the violations of Content Security Policies that only report, line by line; empty where
/// there are none. Code in the page itself is passed over.
std::string reportOnlyLines(ProfileId browser, const OutcomeFacts& facts);

/// Was the request blocked by a policy that the browser asks with those that only report, so that it tells of that
/// first?
bool areReportOnlyLinesLast(ProfileId browser, const OutcomeFacts& facts);

} // namespace fetchscope
