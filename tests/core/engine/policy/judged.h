#pragma once

#include "tests/core/engine/simulation/conversation.h"

#include <initializer_list>
#include <memory>
#include <string_view>

/// Requests and responses as rules judge them.
namespace fetchscope::tests {

inline Request requestTo(std::string_view url, const Page* client = nullptr)
{
    Request request;
    request.urlList = {urlOf(url)};
    request.client = client;
    if (client)
        request.origin = client->origin;
    return request;
}

inline Response responseFrom(std::string_view url, std::initializer_list<HeaderView> headers)
{
    Response response;
    response.urlList = {urlOf(url)};
    response.headerList = std::make_shared<const HeaderList>(headers);
    return response;
}

} // namespace fetchscope::tests
