#pragma once

#include "core/reading/har/recording.h"
#include "core/replay/facts.h"

#include <optional>

/// Preflights whose request the recording does not have. What the server refused never went out, so that proxies and
/// WebPagetest have nothing to record of it; but the preflight says who asked, with which method and headers.
namespace fetchscope {

/// The request that a preflight asks leave for, without an answer; the values of its headers are made up. Null where
/// the preflight does not say the method, got no answer, or asks in the name of another protocol than CORS.
std::optional<RecordedEntry> requestOfPreflight(const RecordedEntry& preflight);

/// The facts of such a request: what nothing but the preflight tells becomes `reconstructed`.
void markReconstructed(const RecordedEntry& request, RequestFacts& facts);

/// Nothing in a reconstructed request needs leave, and yet it was asked for: the page listens to the upload.
bool listensToUpload(const RecordedEntry& request, const RequestFacts& facts);

} // namespace fetchscope
