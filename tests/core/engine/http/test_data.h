#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of this folder share: published tables, conversions, and random bytes.
namespace testing {

/// The objects and arrays of a published table; strings between them are comments.
inline QJsonArray readTable(const QString& path)
{
    QFile file(QStringLiteral(FETCHSCOPE_TEST_DATA "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    QJsonArray table;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto& row : all) {
        if (!row.isString())
            table.append(row);
    }
    if (table.isEmpty())
        qFatal("no rows in %s", qPrintable(file.fileName()));
    return table;
}

/// A byte a code point. A code point that is no byte becomes 0x01: the parsers treat both alike (neither is a token or
/// quoted-string token code point, whitespace or a delimiter), and only the one can be in a header.
inline QByteArray isomorphic(const QString& text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes.append(c.unicode() > 0xFF ? '\x01' : static_cast<char>(c.unicode()));
    return bytes;
}

inline std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

inline QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// A name for a row that is unique and printable.
inline QByteArray rowName(qsizetype index, const QString& text)
{
    QByteArray name = QByteArray::number(index) + ": ";
    for (const QChar c : text.left(80)) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7F)
            name.append(static_cast<char>(c.unicode()));
        else
            name.append("\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0'));
    }
    return name;
}

/// Texts made of random pieces of what a parser has rules for, and of random bytes. The seed is fixed.
class RandomTexts
{
public:
    explicit RandomTexts(std::initializer_list<std::string_view> pieces)
        : m_pieces(pieces)
    {
    }

    std::string next(std::string_view start = {})
    {
        std::string text(start);
        const std::uint32_t length = m_random() % 24;
        for (std::uint32_t i = 0; i < length; ++i) {
            if (m_random() % 4 == 0)
                text.push_back(static_cast<char>(static_cast<unsigned char>(m_random() & 0xFFU)));
            else
                text.append(m_pieces[m_random() % m_pieces.size()]);
        }
        return text;
    }

private:
    std::vector<std::string_view> m_pieces;
    std::mt19937 m_random {20240229};
};

} // namespace testing
