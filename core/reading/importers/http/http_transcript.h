#pragma once

#include "core/reading/importers/captured/captured_exchange.h"

#include <string_view>
#include <vector>

namespace fetchscope {

/// What went over the wire, as people copy it: raw requests and responses, what `curl -v`, `curl -i` and HTTPie print,
/// and the blocks that developer tools show (General, Response Headers, Request Headers), in one line each or with
/// names and values in turn. Answers that follow one another are the hops of a redirect. A response without a request
/// gets an open URL. The error says that there is neither.
Result<std::vector<CapturedExchange>> readHttpTranscript(std::string_view text);

/// Answers that belong to a request whose text is another one (`curl -i -L`).
std::vector<ServerResponse> readHttpResponses(std::string_view text);

/// The exchanges that one request and its answers make: a redirect leads to the next.
void appendExchanges(
    std::vector<CapturedExchange>& exchanges, CapturedRequest request, std::vector<ServerResponse> responses);

} // namespace fetchscope
