#pragma once

#include "core/engine/initiators/request_start.h"
#include "core/engine/model/report.h"

#include <optional>

namespace fetchscope {

/// XMLHttpRequest: open(), setRequestHeader() and send() (https://xhr.spec.whatwg.org/#the-send()-method).
RequestStart startXmlHttpRequest(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace);

/// What is reported of `sync-xhr` where a page's script waits for an answer: by the permissions policy that refused
/// `start`, or else by the one that only reports. Null where there is nobody to tell.
std::optional<ViolationReport> reportOfSynchronousXhr(
    const RequestAction& action, const Page& page, const RequestStart& start, const Profile& profile, Tracer& trace);

} // namespace fetchscope
