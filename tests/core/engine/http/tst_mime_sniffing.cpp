#include "core/engine/http/mime_sniffing.h"

#include <QTest>

using namespace fetchscope;

namespace {

QByteArray nameOf(std::optional<std::string_view> type)
{
    return type ? QByteArray(type->data(), static_cast<qsizetype>(type->size())) : QByteArray("undefined");
}

} // namespace

/// Signatures of https://mimesniff.spec.whatwg.org/; bytes in hexadecimal.
class TestMimeSniffing : public QObject
{
    Q_OBJECT

private slots:
    void bytesHaveAType_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<QByteArray>("media");
        const auto row = [](const char* name, const QByteArray& hex, const char* image, const char* media) {
            QTest::newRow(name) << hex << QByteArray(image) << QByteArray(media);
        };
        const char* const no = "undefined";
        row("empty", "", no, no);
        row("text", "68656c6c6f2c20776f726c64", no, no);
        row("icon", "00000100", "image/x-icon", no);
        row("cursor", "00000200", "image/x-icon", no);
        row("bitmap", "424d", "image/bmp", no);
        row("GIF87a", "474946383761", "image/gif", no);
        row("GIF89a", "474946383961", "image/gif", no);
        row("GIF88a", "474946383861", no, no);
        row("WebP", "5249464601020304574542505650", "image/webp", no);
        row("PNG", "89504e470d0a1a0a", "image/png", no);
        row("a PNG that is cut off", "89504e470d0a1a", no, no);
        row("JPEG", "ffd8ff", "image/jpeg", no);
        row("AIFF", "464f524d0102030441494646", no, "audio/aiff");
        row("ID3", "494433", no, "audio/mpeg");
        row("Ogg", "4f67675300", no, "application/ogg");
        row("MIDI", "4d54686400000006", no, "audio/midi");
        row("AVI", "524946460102030441564920", no, "video/avi");
        row("WAVE", "524946460102030457415645", no, "audio/wave");
        row("MP4 by its brand", "000000106674797069736f6d6d703432", no, no);
        row("MP4", "0000000c667479706d703432", no, "video/mp4");
        row("MP4 by another brand",
            "0000001466747970697336f000000000"
            "6d703431",
            no, "video/mp4");
        row("a box that is cut off", "00000020667479706d703432", no, no);
        row("WebM", "1a45dfa3010000004286810142f7810142f2810442f381084282847765626d", no, "video/webm");
        row("Matroska", "1a45dfa3010000004282886d6174726f736b61", no, no);
        // Two frames of layer III, 128 kbit/s and 44.1 kHz: 417 bytes each.
        row("MP3", "fffb9000" + QByteArray(2 * 413, '0') + "fffb9000", no, "audio/mpeg");
        row("one frame of MP3", "fffb9000" + QByteArray(2 * 413, '0'), no, no);
    }

    void bytesHaveAType()
    {
        QFETCH(QByteArray, hex);
        const std::string bytes = QByteArray::fromHex(hex).toStdString();
        QTEST(nameOf(matchImageType(bytes)), "image");
        QTEST(nameOf(matchAudioOrVideoType(bytes)), "media");
    }
};

QTEST_GUILESS_MAIN(TestMimeSniffing)
#include "tst_mime_sniffing.moc"
