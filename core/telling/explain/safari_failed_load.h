#pragma once

#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/outcome_facts.h"

#include <string>

/// What Safari says of a load that failed, beside the reason.
namespace fetchscope {

/// What is asked with CORS has lost its user name and password before.
std::string urlAsSafariAsked(const OutcomeFacts& facts, std::string url);
/// `… cannot load …`, of the page only: what a worker asks for has the reason alone.
void saySafariCannotLoad(ConsoleWriter& console, const OutcomeFacts& facts);
/// Does a worker say it itself, where only its inspector listens, and not the page that loads for it?
bool isSaidBySafarisWorker(const OutcomeFacts& facts);

} // namespace fetchscope
