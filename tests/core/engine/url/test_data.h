#pragma once

#include "core/engine/url/url.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace testdata {

/// The bytes of a file below the folder with the test data; an empty array where it cannot be read.
QByteArray read(const QString& path);
QJsonDocument readJson(const QString& path);
/// The objects of a file that is an array of objects with comments (strings) between them.
QJsonArray readCases(const QString& path);

/// UTF-8; a surrogate without its partner becomes U+FFFD.
std::string toUtf8(const QString& text);
/// For the name of a row: only visible ASCII, everything else escaped.
QByteArray visible(std::string_view text);

inline QByteArray toByteArray(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}
inline std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The URL's serialization, or `failure`: readable where two are compared.
QByteArray hrefOf(const std::optional<fetchscope::Url>& url);

/// parseUrl() with and without the fast path, which have to agree in every component: stops the program if not.
std::optional<fetchscope::Url> parseBothWays(std::string_view input, const fetchscope::Url* base);

} // namespace testdata
