#pragma once

#include "core/engine/http/header_list.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fetchscope {

/// A request as it came to a door.
struct ServedRequest
{
    std::string method;
    /// As it was sent: a path with its query.
    std::string target;
    /// In lower case, with its port.
    std::string host;
    HeaderList headers;
    std::string body;
    bool isSecure = false;
    bool isWebSocket = false;
};

/// What goes back.
struct ServedAnswer
{
    std::uint16_t status = 200;
    std::string statusText;
    std::vector<std::pair<std::string, std::string>> headers;
    std::shared_ptr<const std::string> body;
    /// Nothing goes back: the connection is cut.
    bool isCut = false;
    /// In milliseconds.
    int delay = 0;

    static ServedAnswer text(std::uint16_t status, std::string_view type, std::string text)
    {
        ServedAnswer answer;
        answer.status = status;
        answer.headers = {{"Content-Type", std::string(type)}, {"Cache-Control", "no-store"}};
        answer.body = std::make_shared<const std::string>(std::move(text));
        return answer;
    }
};

} // namespace fetchscope
