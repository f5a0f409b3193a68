#include "ui/editor/json_text.h"

#include "core/reading/json/json_locator.h"

#include <QStringList>

#include <vector>

namespace fetchscope::ui {

namespace {

constexpr std::size_t lineWidth = 100;

std::string scalarText(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The text on one line; gives up where it grows beyond `most` characters.
bool appendCompact(std::string& out, const Json& json, std::size_t most)
{
    if (json.is_object() || json.is_array()) {
        if (json.empty()) {
            out += json.is_object() ? "{}" : "[]";
            return out.size() <= most;
        }
        out += json.is_object() ? "{ " : "[";
        bool isFirst = true;
        for (auto member = json.begin(); member != json.end(); ++member) {
            if (!isFirst)
                out += ", ";
            isFirst = false;
            if (json.is_object())
                out += scalarText(member.key()) + ": ";
            if (!appendCompact(out, member.value(), most))
                return false;
        }
        out += json.is_object() ? " }" : "]";
        return out.size() <= most;
    }
    out += scalarText(json);
    return out.size() <= most;
}

/// `column`: how much of the line is taken before the value. `depth`: the top and the lists in it take a line an entry.
void append(std::string& out, const Json& json, std::size_t depth, std::size_t column)
{
    const bool isList = json.is_array();
    const bool isObject = json.is_object();
    if ((!isList && !isObject) || json.empty()) {
        appendCompact(out, json, std::string::npos);
        return;
    }
    if (depth > 1 || (depth == 1 && isObject)) {
        std::string compact;
        if (column < lineWidth && appendCompact(compact, json, lineWidth - column)) {
            out += compact;
            return;
        }
    }
    out += isObject ? "{" : "[";
    bool isFirst = true;
    const std::string indent((depth + 1) * 2, ' ');
    for (auto member = json.begin(); member != json.end(); ++member) {
        out += isFirst ? "\n" : ",\n";
        isFirst = false;
        out += indent;
        std::size_t taken = indent.size() + 1;
        if (isObject) {
            const std::string key = scalarText(member.key()) + ": ";
            out += key;
            taken += key.size();
        }
        append(out, member.value(), depth + 1, taken);
    }
    out += '\n';
    out.append(depth * 2, ' ');
    out += isObject ? '}' : ']';
}

std::vector<std::string> piecesOf(const QString& pointer)
{
    std::vector<std::string> pieces;
    const QStringList parts = pointer.split(QChar('/'));
    for (qsizetype i = 1; i < parts.size(); ++i) {
        QString piece = parts[i];
        piece.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
        pieces.push_back(piece.toStdString());
    }
    return pieces;
}

/// The index that a piece means in a list; the size where it means one past the end.
std::size_t indexOf(const std::string& piece, std::size_t size)
{
    if (piece.empty() || piece.size() > 9 || piece.find_first_not_of("0123456789") != std::string::npos)
        return size;
    return std::min<std::size_t>(std::stoul(piece), size);
}

void setBelow(
    Json& json, const std::vector<std::string>& pieces, std::size_t at, std::optional<Json>&& value, std::size_t keep)
{
    const std::string& piece = pieces[at];
    const bool isLast = at + 1 == pieces.size();
    if (json.is_array()) {
        const std::size_t index = indexOf(piece, json.size());
        if (index == json.size()) {
            if (!value)
                return;
            json.push_back(nullptr);
        }
        if (isLast && !value)
            json.erase(index);
        else if (isLast)
            json[index] = *std::move(value);
        else
            setBelow(json[index], pieces, at + 1, std::move(value), keep);
        return;
    }
    if (!json.is_object()) {
        if (!value)
            return;
        json = Json::object();
    }
    if (isLast) {
        if (value)
            json[piece] = *std::move(value);
        else
            json.erase(piece);
        return;
    }
    if (!value && !json.contains(piece))
        return;
    setBelow(json[piece], pieces, at + 1, std::move(value), keep);
    if (at >= keep && json[piece].is_object() && json[piece].empty())
        json.erase(piece);
}

/// Walks over a text that is JSON, and notes where the values on the way to a pointer stand.
class Walker
{
public:
    Walker(const QString& text, std::vector<std::string> pieces)
        : m_text(text)
        , m_pieces(std::move(pieces))
    {
    }

    std::optional<std::pair<int, int>> find()
    {
        value(0, true);
        if (m_end < 0)
            return std::nullopt;
        return std::pair(m_start, m_end - m_start);
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    void space()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    QString string()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != QChar('"'))
            m_at += m_text[m_at] == QChar('\\') ? 2 : 1;
        QString inner = m_text.mid(start, m_at - start);
        ++m_at;
        return inner;
    }
    bool isMeant(const QString& key, std::size_t depth) const
    {
        const std::string text = key.toStdString();
        if (text == m_pieces[depth])
            return true;
        if (!key.contains(QChar('\\')))
            return false;
        const Json parsed = Json::parse('"' + text + '"', nullptr, false);
        return parsed.is_string() && parsed.get<std::string>() == m_pieces[depth];
    }
    /// `isOnWay`: the pointer leads to this value or through it.
    void value(std::size_t depth, bool isOnWay)
    {
        space();
        const int start = static_cast<int>(m_at);
        const bool isTarget = isOnWay && depth == m_pieces.size();
        if (peek() == QChar('{') || peek() == QChar('[')) {
            const bool isObject = peek() == QChar('{');
            ++m_at;
            std::size_t index = 0;
            for (space(); m_at < m_text.size() && peek() != QChar('}') && peek() != QChar(']'); space()) {
                bool isNext = false;
                const int keyStart = static_cast<int>(m_at);
                if (isObject) {
                    const QString key = string();
                    isNext = isOnWay && !isTarget && isMeant(key, depth);
                    space();
                    ++m_at; // the colon
                } else {
                    isNext = isOnWay && !isTarget && m_pieces[depth] == std::to_string(index);
                }
                const bool wasFound = m_found;
                value(depth + 1, isNext);
                if (isNext && !wasFound) {
                    m_found = true;
                    // Of an entry that should not be there the name is the fault.
                    m_start = isObject && depth + 1 == m_pieces.size() ? keyStart : m_start;
                }
                ++index;
                space();
                if (peek() == QChar(','))
                    ++m_at;
            }
            ++m_at;
        } else if (peek() == QChar('"')) {
            string();
        } else {
            while (m_at < m_text.size() && !QStringLiteral(",]} \n\r\t").contains(m_text[m_at]))
                ++m_at;
        }
        if (isOnWay && !m_found) {
            m_start = start;
            m_end = static_cast<int>(std::min(m_at, m_text.size()));
            m_found = true;
        }
    }

    const QString& m_text;
    std::vector<std::string> m_pieces;
    qsizetype m_at = 0;
    bool m_found = false;
    int m_start = 0;
    int m_end = -1;
};

} // namespace

std::optional<Json> parseJson(const QByteArray& text)
{
    if (findJsonFault({text.constData(), static_cast<std::size_t>(text.size())}))
        return std::nullopt;
    Json json = Json::parse(text.constData(), text.constData() + text.size(), nullptr, false);
    if (json.is_discarded())
        return std::nullopt;
    return json;
}

QByteArray formatJson(const Json& json)
{
    std::string out;
    append(out, json, 0, 0);
    out += '\n';
    return QByteArray::fromStdString(out);
}

const Json* valueAt(const Json& json, const QString& pointer)
{
    const Json* at = &json;
    for (const std::string& piece : piecesOf(pointer)) {
        if (at->is_array()) {
            const std::size_t index = indexOf(piece, at->size());
            if (index >= at->size())
                return nullptr;
            at = &(*at)[index];
        } else if (at->is_object()) {
            const auto found = at->find(piece);
            if (found == at->end())
                return nullptr;
            at = &*found;
        } else {
            return nullptr;
        }
    }
    return at;
}

QString textAt(const Json& json, const QString& pointer)
{
    const Json* value = valueAt(json, pointer);
    return value && value->is_string() ? QString::fromStdString(value->get<std::string>()) : QString();
}

void setValueAt(Json& json, const QString& pointer, std::optional<Json> value, int keep)
{
    const std::vector<std::string> pieces = piecesOf(pointer);
    if (!pieces.empty())
        setBelow(json, pieces, 0, std::move(value), static_cast<std::size_t>(keep));
}

std::optional<std::pair<int, int>> rangeOf(const QString& text, const QString& pointer)
{
    const QByteArray bytes = text.toUtf8();
    if (findJsonFault({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
        return std::nullopt;
    return Walker(text, piecesOf(pointer)).find();
}

QString pointerPiece(const QString& key)
{
    QString piece = key;
    piece.replace(QChar('~'), QStringLiteral("~0")).replace(QChar('/'), QStringLiteral("~1"));
    return piece;
}

} // namespace fetchscope::ui
