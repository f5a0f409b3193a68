#include "ui/words/text.h"

#include "core/telling/timeline/elapsed_time.h"
#include "ui/words/engine_words.h"

#include <QStringDecoder>

namespace fetchscope::ui {

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
    return toText(elapsedTime(seconds, windowPhrase));
}

QString describeTimeLeft(double seconds)
{
    return toText(timeLeft(seconds, windowPhrase));
}

} // namespace fetchscope::ui
