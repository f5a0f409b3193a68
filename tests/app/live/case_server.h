#pragma once

#include "tests/app/live/loopback_server.h"

#include <string>

namespace fetchscope::tests {

/// What the server of a case answers, as the query of the URL says:
///   s, ps          status; of preflights (200)
///   acao           Access-Control-Allow-Origin, `echo` for the request's origin
///   acac, acam, acah, acma, aceh   the other Access-Control headers; acah `echo` for what is asked for
///   to, pto        Location; of preflights. `.` is the URL itself
///   type           Content-Type, and a body that is one
///   corp, nosniff  Cross-Origin-Resource-Policy, X-Content-Type-Options
/// Each answer has the headers X-One and X-Two, too.
std::string answerOfCase(const ReceivedRequest& request);

} // namespace fetchscope::tests
