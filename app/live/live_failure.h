#pragma once

#include "core/engine/model/failure_detail.h"
#include "core/engine/model/request_values.h"

#include <curl/curl.h>

namespace fetchscope {

struct LiveFailure
{
    NetworkFailure failure = NetworkFailure::Reset;
    FailureDetail detail = FailureDetail::None;
};

/// What a transfer that ended with `code`, before its headers were whole, failed of.
LiveFailure liveFailureOf(CURL* handle, CURLcode code, bool hasHeaderBytes);

/// Why a body is not whole, where the transfer ended with `code` after its headers; None where it is.
FailureDetail bodyFaultOf(CURLcode code);

} // namespace fetchscope
