#include "ui/words/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

#include <cmath>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeWords)
};

/// Where the authority of a URL ends; npos where it has none.
std::size_t endOfAuthority(std::string_view url)
{
    const std::size_t slashes = url.find("://");
    if (slashes == std::string_view::npos)
        return std::string_view::npos;
    return std::min(url.find_first_of("/?#", slashes + 3), url.size());
}

} // namespace

QString toText(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(view);
    return decoder.hasError() ? QString::fromLatin1(view) : text;
}

std::string toBytes(const QString& text)
{
    return text.toUtf8().toStdString();
}

QString describeTime(double seconds)
{
    const QLocale locale;
    if (seconds < 1)
        return Words::tr("%1 ms").arg(locale.toString(std::round(seconds * 1000), 'f', 0));
    if (seconds < 60) {
        const bool isWhole = std::abs(seconds - std::round(seconds)) < 0.0005;
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f', isWhole ? 0 : seconds < 10 ? 2 : 1));
    }
    // Whole seconds are the rule; what is beyond them is said, too, since rows differ by it.
    const double whole = std::floor(seconds + 0.0005);
    const double rest = seconds - whole;
    const QString text = describeTimeLeft(whole);
    return rest < 0.0005 || seconds >= 3600 ? text : Words::tr("%1 +%2 ms").arg(text).arg(std::lround(rest * 1000));
}

QString describeTimeLeft(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(std::max(0.0, seconds)));
    const qint64 hours = whole / 3600;
    const qint64 minutes = whole / 60 % 60;
    const qint64 rest = whole % 60;
    QStringList parts;
    if (hours > 0)
        parts << Words::tr("%1 h").arg(hours);
    if (minutes > 0)
        parts << Words::tr("%1 min").arg(minutes);
    if ((rest > 0 && hours == 0) || parts.isEmpty())
        parts << Words::tr("%1 s").arg(rest);
    return parts.join(QChar(' '));
}

std::string_view originOfUrl(std::string_view url)
{
    return url.substr(0, endOfAuthority(url));
}

std::string_view pathOfUrl(std::string_view url)
{
    const std::size_t end = endOfAuthority(url);
    if (end == std::string_view::npos)
        return url;
    return end == url.size() ? std::string_view("/") : url.substr(end);
}

} // namespace fetchscope::ui
