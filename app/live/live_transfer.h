#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/model/failure_detail.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace fetchscope {

/// What of an answer is on, piece by piece as it comes: a status line, headers, a body.
class LiveTransfer
{
public:
    LiveTransfer(std::size_t largestHeaders, std::size_t largestBody)
        : m_largestHeaders(largestHeaders)
        , m_largestBody(largestBody)
    {
    }

    /// A line of the head, with its end; false where no more is wanted.
    bool takeHeaderLine(std::string_view line);
    /// The next bytes of the body; false where no more is wanted.
    bool takeBody(std::string_view bytes);

    bool hasHeaderBytes() const { return m_headerBytes > 0; }
    /// Are the headers whole, and no more of an answer that is still to come (100 Continue)?
    bool hasHeaders() const { return m_hasHeaders; }
    /// Nothing more is wanted, though more may come.
    bool isEnough() const { return m_isEnough; }
    /// Why it ended here; None unless by a limit of ours or a contradiction.
    FailureDetail fault() const { return m_fault; }

    std::uint16_t status() const { return m_status; }
    const std::string& statusText() const { return m_statusText; }
    HeaderList& headers() { return m_headers; }
    std::string& body() { return m_body; }

private:
    void takeStatusLine(std::string_view line);
    /// The empty line behind the headers.
    bool finishHeaders();

    std::size_t m_largestHeaders;
    std::size_t m_largestBody;
    std::size_t m_headerBytes = 0;
    bool m_hasHeaders = false;
    bool m_isEnough = false;
    FailureDetail m_fault = FailureDetail::None;
    std::uint16_t m_status = 0;
    std::string m_statusText;
    HeaderList m_headers;
    std::string m_body;
};

} // namespace fetchscope
