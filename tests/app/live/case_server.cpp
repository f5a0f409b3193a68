#include "tests/app/live/case_server.h"

#include <QUrl>
#include <QUrlQuery>

namespace fetchscope::tests {

namespace {

/// An image of one pixel, a script, or text.
std::string bodyOf(const std::string& type)
{
    if (type == "image/gif")
        return {"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", 43};
    return type == "text/event-stream" ? "data: 1\n\n" : "/* ok */";
}

} // namespace

std::string answerOfCase(const ReceivedRequest& request)
{
    const QUrlQuery query(QUrl(QString::fromStdString(request.target())));
    const auto value = [&query](const char* key) {
        return query.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded).toStdString();
    };
    const bool isPreflight = request.method() == "OPTIONS";
    std::string headers("X-One: 1\r\nX-Two: 2\r\n");
    const auto add = [&headers](const char* name, const std::string& text) {
        if (!text.empty())
            headers.append(name).append(": ").append(text).append("\r\n");
    };
    const auto echoed = [&request](const std::string& text, const char* header) {
        return text == "echo" ? request.header(header).value_or(std::string()) : text;
    };
    add("Access-Control-Allow-Origin", echoed(value("acao"), "Origin"));
    add("Access-Control-Allow-Credentials", value("acac"));
    add("Access-Control-Allow-Methods", value("acam"));
    add("Access-Control-Allow-Headers", echoed(value("acah"), "Access-Control-Request-Headers"));
    add("Access-Control-Max-Age", value("acma"));
    add("Access-Control-Expose-Headers", value("aceh"));
    add("Cross-Origin-Resource-Policy", value("corp"));
    add("X-Content-Type-Options", value("nosniff").empty() ? std::string() : "nosniff");
    const std::string to = value(isPreflight ? "pto" : "to");
    add("Location", to == "." ? request.target() : to);
    const std::string type = value("type");
    add("Content-Type", type.empty() ? "text/plain" : type);
    const std::string status = value(isPreflight ? "ps" : "s");
    const bool isEmpty = isPreflight || request.method() == "HEAD";
    return LoopbackServer::answer((status.empty() ? "200" : status) + " Word", headers, isEmpty ? "" : bodyOf(type));
}

} // namespace fetchscope::tests
