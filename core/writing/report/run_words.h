#pragma once

#include "core/engine/simulation/run.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What all reports on a run say in the same words.
namespace fetchscope {

/// A value as a person can read it.
std::string readable(std::string_view value);
/// `0.5`
std::string inWords(double number);
/// What an action does that makes no request: `wait 0.5 s`, `clear the cookies`. Empty for one that does.
std::string wordsOfAction(const Action& action);
/// The host permissions of a page, with commas.
std::string hostPermissionsOf(const Page& page);
/// What the frame of a page says of it: `sandbox="allow-scripts" allow="…" credentialless`; empty where it says
/// nothing.
std::string frameAttributesOf(const Page& page);
/// How the page asks: initiator, the method that went out, and the URL as written.
std::string headingOf(const RunResult& result, const ActionResult& action, const RequestAction& request);
/// Relation, and whether and why a preflight is needed.
std::string wordsOfClassification(const ActionResult& action, std::string_view separator);
/// The step's algorithm and number.
std::string placeOf(StepId step);
/// What a script made of an image: `canvas-2d: drawn, not readable (SecurityError at getImageData())`.
std::string wordsOf(const ImageUseOutcome& use);
/// What had been asked for ahead: `preload of action 1: not used (destination: script, style)`.
std::string wordsOf(const AnswerAhead& ahead);
bool isDecision(const StepRecord& step);
/// `204 No Content`, or what went wrong on the network.
std::string answerOf(const Exchange& exchange);
/// One entry of the preflight cache.
std::string wordsOf(const PreflightCacheEntry& entry);
std::string wordsOf(const Cookie& cookie);
/// Does the page get what it asked for?
bool isGood(Verdict verdict);
/// What each browser prints on its console: its name, and the lines.
std::vector<std::pair<std::string, std::string>> consolesOf(
    const Scenario& scenario, const RunResult& result, const ActionResult& action);

} // namespace fetchscope
