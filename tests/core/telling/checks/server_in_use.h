#pragma once

#include "core/engine/fetch/network.h"

#include <functional>
#include <string>
#include <vector>

/// In the place of a server that is in use: notes what is sent to it.
class ServerInUse : public fetchscope::Network
{
public:
    struct Sent
    {
        std::string method;
        std::string url;
        fetchscope::HeaderList headers;
    };
    std::function<fetchscope::WireAnswer(const fetchscope::WireRequest&)> answers;
    std::vector<Sent> sent;

    fetchscope::WireAnswer send(const fetchscope::WireRequest& request) override
    {
        sent.push_back({std::string(request.method), std::string(request.url), request.headers});
        return answers(request);
    }
    bool isHttp1(const fetchscope::Url&) const override { return true; }
};

inline fetchscope::WireAnswer answerWith(std::uint16_t status, std::initializer_list<fetchscope::HeaderView> headers)
{
    fetchscope::WireAnswer answer;
    answer.status = status;
    answer.headers = std::make_shared<const fetchscope::HeaderList>(headers);
    answer.body = std::make_shared<const std::string>();
    return answer;
}
