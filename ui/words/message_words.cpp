#include "ui/words/message_words.h"

#include "ui/words/message_patterns.h"
#include "ui/words/text.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace fetchscope::ui {

namespace {

using Values = std::vector<QString>;

/// Where the next `{0}` begins; the end of the pattern where there is none.
qsizetype nextPlaceholder(QStringView pattern, qsizetype from)
{
    for (qsizetype at = from; at + 2 < pattern.size(); ++at) {
        if (pattern[at] == QChar('{') && pattern[at + 1].isDigit() && pattern[at + 2] == QChar('}'))
            return at;
    }
    return pattern.size();
}

struct Match
{
    Values values;
    /// How many characters are the pattern's own.
    qsizetype fixed = 0;
};

/// The values, if the text was made from the pattern. Each ends where what follows it in the pattern begins.
std::optional<Match> match(QStringView pattern, QStringView text)
{
    Match match;
    qsizetype at = 0;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = nextPlaceholder(pattern, from);
        const QStringView piece = pattern.mid(from, open - from);
        const bool isLast = open == pattern.size();
        // The first piece stands at the beginning, the last one at the end.
        qsizetype found = at;
        if (from > 0)
            found = isLast ? text.size() - piece.size() : text.indexOf(piece, at);
        if (found < at || text.mid(found, piece.size()) != piece)
            return std::nullopt;
        if (from > 0)
            match.values.push_back(text.mid(at, found - at).toString());
        match.fixed += piece.size();
        at = found + piece.size();
        if (isLast) {
            if (at != text.size())
                return std::nullopt;
            return match;
        }
        from = open + 3;
    }
}

struct Known
{
    const char* pattern;
    Match match;
};

/// Of several patterns that fit, the one that says the most itself.
std::optional<Known> patternOf(const QString& text)
{
    std::optional<Known> best;
    for (const char* pattern : messagePatterns()) {
        auto found = match(QString::fromUtf8(pattern), text);
        if (found && (!best || found->fixed > best->match.fixed))
            best = Known {pattern, *std::move(found)};
    }
    return best;
}

QString translated(const QString& text);

/// A value may be words of ours as well: a kind of value, a choice.
QString translatedValue(const QString& value)
{
    const bool isChoice = value.startsWith(QChar('"')) && value.contains(QStringLiteral("\" or \""));
    const auto known = patternOf(value);
    return isChoice || (known && known->match.values.empty()) ? translated(value) : value;
}

QString translated(const QString& text)
{
    const auto known = patternOf(text);
    if (!known)
        return text;
    const QString pattern = QCoreApplication::translate("Messages", known->pattern);
    QString result;
    for (qsizetype from = 0;;) {
        const qsizetype open = nextPlaceholder(pattern, from);
        result += QStringView(pattern).mid(from, open - from);
        if (open == pattern.size())
            return result;
        const auto index = static_cast<std::size_t>(pattern[open + 1].digitValue());
        if (index < known->match.values.size())
            result += translatedValue(known->match.values[index]);
        from = open + 3;
    }
}

} // namespace

QString messageText(std::string_view message)
{
    return translated(toText(message));
}

QString errorText(const InputError& error)
{
    QString text = messageText(error.where);
    if (!text.isEmpty())
        text += QStringLiteral(": ");
    text += messageText(error.message);
    if (!error.suggestion.empty())
        text += QStringLiteral(", ") + messageText(error.suggestion);
    return text;
}

bool isKnownMessage(std::string_view message)
{
    return patternOf(toText(message)).has_value();
}

} // namespace fetchscope::ui
