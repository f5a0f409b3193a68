#include "tests/core/engine/url/test_data.h"

#include "core/engine/url/url_parser.h"

#include <QChar>
#include <QFile>
#include <QJsonValue>

namespace testdata {

QByteArray read(const QString& path)
{
    QFile file(QStringLiteral(FETCHSCOPE_TEST_DATA "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonDocument readJson(const QString& path)
{
    return QJsonDocument::fromJson(read(path));
}

QJsonArray readCases(const QString& path)
{
    QJsonArray cases;
    const QJsonArray everything = readJson(path).array();
    for (const QJsonValue value : everything) {
        if (value.isObject())
            cases.append(value);
    }
    return cases;
}

std::string toUtf8(const QString& text)
{
    QString cleaned = text;
    for (qsizetype i = 0; i < cleaned.size(); ++i) {
        if (!cleaned.at(i).isSurrogate())
            continue;
        if (cleaned.at(i).isHighSurrogate() && i + 1 < cleaned.size() && cleaned.at(i + 1).isLowSurrogate())
            ++i;
        else
            cleaned[i] = QChar::ReplacementCharacter;
    }
    return cleaned.toUtf8().toStdString();
}

QByteArray visible(std::string_view text)
{
    constexpr std::size_t longest = 120;
    QByteArray result;
    for (const char c : text.substr(0, longest)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7F)
            result += c;
        else
            result += "\\x" + QByteArray::number(byte, 16).rightJustified(2, '0');
    }
    return result;
}

QByteArray hrefOf(const std::optional<fetchscope::Url>& url)
{
    return url ? QByteArray::fromStdString(url->href()) : QByteArray("failure");
}

std::optional<fetchscope::Url> parseBothWays(std::string_view input, const fetchscope::Url* base)
{
    auto url = fetchscope::parseUrl(input, base);
    const auto slowly = fetchscope::detail::parseUrlWithoutFastPath(input, base);
    if (url.has_value() != slowly.has_value())
        qFatal("The two ways disagree about %s", visible(input).constData());
    if (!url)
        return url;
    const bool same = *url == *slowly && url->scheme() == slowly->scheme() && url->username() == slowly->username()
        && url->password() == slowly->password() && url->hasHost() == slowly->hasHost() && url->host() == slowly->host()
        && url->port() == slowly->port() && url->path() == slowly->path() && url->query() == slowly->query()
        && url->fragment() == slowly->fragment() && url->hasOpaquePath() == slowly->hasOpaquePath();
    if (!same)
        qFatal("The two ways disagree about %s", visible(input).constData());
    return url;
}

} // namespace testdata
