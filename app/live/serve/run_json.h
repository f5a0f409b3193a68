#pragma once

#include "core/engine/base/message.h"
#include "core/reading/json/json_writer.h"
#include "core/telling/loopback/seen_run.h"

#include <cstddef>
#include <string>

/// What the page with the report is told, as JSON; all in the scenario's names.
namespace fetchscope {

/// Who came, what is to be known before, and each action with its prediction.
std::string runJson(const SeenRun& run, const std::string& token, Phrasebook phrases);
/// What was seen of an action, and in what it is not as predicted.
std::string seenJson(const SeenRun& run, std::size_t action, Phrasebook phrases);
std::string endJson(const SeenRun& run, Phrasebook phrases);

} // namespace fetchscope
