#pragma once

#include "core/engine/guards/guard.h"

#include <string>
#include <utility>
#include <vector>

/// The tables of the guards, and what their rows are written with.
namespace fetchscope {

/// Policies on Fetch Metadata that documents recommend.
std::vector<Guard> isolationGuards();
/// Frameworks that look at Fetch Metadata or a token.
std::vector<Guard> csrfGuards();
/// Frameworks that compare Origin alone, and single programs.
std::vector<Guard> frameworkOriginGuards();

namespace guard_rules {

using Values = std::vector<std::string>;
using Conditions = std::vector<GuardCondition>;

inline GuardCondition is(GuardTest test, Values values = {})
{
    return {test, std::move(values), false};
}
inline GuardCondition isNot(GuardTest test, Values values = {})
{
    return {test, std::move(values), true};
}
inline GuardRule allow(std::string step, Conditions conditions = {})
{
    return {std::move(step), GuardDecision::Allow, std::move(conditions), {}};
}
inline GuardRule refuse(std::string step, Conditions conditions = {}, std::string refusal = {})
{
    return {std::move(step), GuardDecision::Refuse, std::move(conditions), std::move(refusal)};
}
inline GuardRule exemptPath()
{
    return allow("exempt-path", {is(GuardTest::PathExempt)});
}
inline GuardRule trustedOrigin()
{
    return allow("trusted-origin", {is(GuardTest::OriginTrusted)});
}
inline GuardRule askToken(std::string step, Conditions conditions = {})
{
    return {std::move(step), GuardDecision::Token, std::move(conditions), {}};
}
inline GuardRule dropSession(std::string step, Conditions conditions = {})
{
    return {std::move(step), GuardDecision::Anonymous, std::move(conditions), {}};
}

inline const Values sameOriginOrNone {"same-origin", "none"};
inline const Values navigations {"navigate", "nested-navigate"};
inline const Values formTypes {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"};

} // namespace guard_rules

} // namespace fetchscope
