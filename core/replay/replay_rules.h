#pragma once

#include "core/engine/base/result.h"
#include "core/engine/guards/guard.h"
#include "core/replay/what_if.h"

#include <string_view>
#include <vector>

namespace fetchscope {

/// A file of rules for a replay: what is to be different, and policies to audit with.
struct ReplayRules
{
    WhatIf whatIf;
    std::vector<Guard> isolationPolicies;
};

/// Reads a rules file (JSON). Keys that nothing here knows are errors, with their JSON path.
///
///     { "fetchscopeRules": 1,
///       "page": { "origin": "https://new.example", "crossOriginEmbedderPolicy": "require-corp" },
///       "responses": [ { "match": { "host": "api.example" }, "set": { "Access-Control-Allow-Origin": "*" },
///                        "remove": [ "Access-Control-Allow-Credentials" ] } ],
///       "isolationPolicies": [ { "name": "api", "otherwise": "refuse",
///                                "rules": [ { "then": "allow", "site": [ "same-origin" ] } ] } ] }
Result<ReplayRules> readReplayRules(std::string_view json);

} // namespace fetchscope
