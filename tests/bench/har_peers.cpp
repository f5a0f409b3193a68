// har_peers on-demand|qjsondocument FILE: what others need to get at the same fields of a HAR. On-Demand with a padded
// string reads URL, method, status and headers; QJsonDocument parses, and no more.

#include <QFile>
#include <QJsonDocument>

#include <simdjson.h>

#include <cstdio>
#include <string_view>

namespace {

namespace od = simdjson::ondemand;

std::size_t bytesOfHeaders(od::array headers)
{
    std::size_t bytes = 0;
    for (od::object header : headers) {
        for (auto field : header) {
            static_cast<void>(field.unescaped_key());
            bytes += std::string_view(field.value().get_string()).size();
        }
    }
    return bytes;
}

int readOnDemand(const char* path)
{
    const simdjson::padded_string json = simdjson::padded_string::load(path);
    od::parser parser;
    od::document document = parser.iterate(json);
    std::size_t entries = 0;
    std::size_t bytes = 0;
    for (od::object entry : document["log"]["entries"].get_array()) {
        ++entries;
        for (auto member : entry) {
            const std::string_view key = member.unescaped_key();
            if (key != "request" && key != "response")
                continue;
            od::object half = member.value().get_object();
            for (auto field : half) {
                const std::string_view name = field.unescaped_key();
                if (name == "url" || name == "method")
                    bytes += std::string_view(field.value().get_string()).size();
                else if (name == "status")
                    bytes += static_cast<std::size_t>(std::uint64_t(field.value().get_uint64()));
                else if (name == "headers")
                    bytes += bytesOfHeaders(field.value().get_array());
            }
        }
    }
    std::printf("%zu entries, %zu\n", entries, bytes);
    return 0;
}

int parseWithQt(const char* path)
{
    QFile file(QString::fromLocal8Bit(path));
    if (!file.open(QIODevice::ReadOnly))
        return 3;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    std::printf("%s\n", qPrintable(error.errorString()));
    return document.isObject() ? 0 : 2;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    return std::string_view(argv[1]) == "on-demand" ? readOnDemand(argv[2]) : parseWithQt(argv[2]);
}
