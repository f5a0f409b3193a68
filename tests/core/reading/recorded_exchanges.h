#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/engine/simulation/scripted_network.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What running servers answered (tests/data/servers/), and the rules that are held to it.
namespace fetchscope::tests {

/// The names of a header that lists names, in lower case and sorted.
inline QStringList namesIn(const QString& value)
{
    QStringList names;
    for (const QString& name : value.split(QLatin1Char(',')))
        names << name.trimmed().toLower();
    names.removeDuplicates();
    names.sort();
    return names;
}

inline bool isList(const QString& name)
{
    return name == QLatin1String("vary") || name == QLatin1String("access-control-allow-methods")
        || name == QLatin1String("access-control-allow-headers")
        || name == QLatin1String("access-control-expose-headers");
}

/// The headers of CORS in an answer, as far as their meaning goes: names in lower case, lists as sets.
using CorsHeaders = std::map<QString, QStringList>;

inline void addHeader(CorsHeaders& headers, const QString& name, const QString& value)
{
    const QString lower = name.toLower();
    if (!lower.startsWith(QLatin1String("access-control-")) && lower != QLatin1String("vary"))
        return;
    QStringList& values = headers[lower];
    values << (isList(lower) ? namesIn(value) : QStringList(value));
    values.sort();
}

inline CorsHeaders headersOf(const QJsonArray& recorded)
{
    CorsHeaders headers;
    for (const auto& pair : recorded)
        addHeader(headers, pair.toArray().at(0).toString(), pair.toArray().at(1).toString());
    return headers;
}

struct AnswerByRules
{
    int status = 0;
    CorsHeaders headers;
    std::optional<NetworkFailure> failure;
};

inline AnswerByRules answerOf(const std::vector<ServerRule>& rules, const QJsonObject& exchange, const QString& url)
{
    Scenario scenario;
    scenario.server = rules;
    ScriptedNetwork network;
    network.reset(scenario);
    HeaderList headers;
    const QJsonObject sent = exchange[QStringLiteral("headers")].toObject();
    for (auto header = sent.begin(); header != sent.end(); ++header)
        headers.append(header.key().toStdString(), header.value().toString().toStdString());
    const std::string method = exchange[QStringLiteral("method")].toString().toStdString();
    const std::string address = url.toStdString();
    const WireAnswer answer = network.send({method, address, headers});
    AnswerByRules result;
    result.failure = answer.failure;
    if (answer.failure)
        return result;
    result.status = answer.status;
    for (const HeaderView header : *answer.headers)
        addHeader(result.headers, QString::fromStdString(std::string(header.name)),
            QString::fromStdString(std::string(header.value)));
    return result;
}

inline QByteArray described(const CorsHeaders& headers)
{
    QByteArray text;
    for (const auto& [name, values] : headers)
        text += "\n    " + name.toUtf8() + ": " + values.join(QLatin1String(" | ")).toUtf8();
    return text.isEmpty() ? QByteArray("\n    none") : text;
}

} // namespace fetchscope::tests
