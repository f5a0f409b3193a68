#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/model/request_values.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace fetchscope {

/// One request that goes over the wire, and what comes back.
struct Exchange
{
    enum class Kind : std::uint8_t { Preflight, Request };

    Kind kind = Kind::Request;
    std::string method;
    /// Without fragment and userinfo.
    std::string url;
    HeaderList requestHeaders;
    std::shared_ptr<const std::string> requestBody;
    /// Set where nothing came back; the response's fields mean nothing then.
    std::optional<NetworkFailure> networkFailure;
    std::uint16_t status = 0;
    std::string statusText;
    /// Never null where a response came.
    std::shared_ptr<const HeaderList> responseHeaders;
    std::shared_ptr<const std::string> responseBody;
    /// The server's rule that answered; -1: none matched.
    int rule = -1;
    /// Virtual time in seconds, since the run began: sent, and answered.
    double sentAt = 0;
    double answeredAt = 0;
};

} // namespace fetchscope
