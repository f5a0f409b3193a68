#include "ui/recording/har_detection.h"

#include <QFile>

namespace fetchscope::ui {

namespace {

constexpr qint64 beginning = 4096;

/// What a recording begins with: an object whose first member is `log`, perhaps behind a byte order mark.
bool beginsLikeHar(QByteArray text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    text = text.trimmed();
    if (!text.startsWith('{'))
        return false;
    text = text.mid(1).trimmed();
    if (!text.startsWith("\"log\""))
        return false;
    return text.mid(5).trimmed().startsWith(':');
}

bool isPacked(const QByteArray& text)
{
    return text.startsWith("\x1f\x8b") || text.startsWith("\x28\xb5\x2f\xfd");
}

} // namespace

bool looksLikeHar(const QByteArray& text)
{
    return beginsLikeHar(text.left(beginning));
}

bool looksLikeHar(const QString& path)
{
    const QString name = path.toLower();
    for (const char* ending : {".har", ".har.gz", ".har.zst", ".har.zstd"}) {
        if (name.endsWith(QLatin1String(ending)))
            return true;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.read(beginning);
    return isPacked(text) || beginsLikeHar(text);
}

} // namespace fetchscope::ui
