#include "app/live/serve/usable_bodies.h"

#include <QByteArray>

#include <cstdint>

namespace fetchscope {

namespace {

/// One pixel.
std::string smallPicture()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAAB"
                                  "JRU5ErkJggg==")
        .toStdString();
}

void appendNumber(std::string& text, std::uint32_t number, std::size_t bytes)
{
    for (std::size_t i = 0; i < bytes; ++i)
        text += static_cast<char>(number >> (8U * i) & 0xFFU);
}

/// A tenth of a second of silence, as WAVE.
std::string smallSound()
{
    constexpr std::uint32_t rate = 8000;
    constexpr std::uint32_t samples = rate / 10;
    constexpr std::uint32_t headSize = 36;
    std::string sound = "RIFF";
    appendNumber(sound, headSize + samples, 4);
    sound.append("WAVEfmt ");
    appendNumber(sound, 16, 4);
    appendNumber(sound, 1, 2); // not compressed
    appendNumber(sound, 1, 2); // one channel
    appendNumber(sound, rate, 4);
    appendNumber(sound, rate, 4);
    appendNumber(sound, 1, 2); // bytes a sample
    appendNumber(sound, 8, 2); // bits a sample
    sound.append("data");
    appendNumber(sound, samples, 4);
    constexpr char silence = '\x80';
    return sound.append(samples, silence);
}

} // namespace

std::shared_ptr<const std::string> usableBody(InitiatorKind initiator)
{
    static const auto picture = std::make_shared<const std::string>(smallPicture());
    static const auto sound = std::make_shared<const std::string>(smallSound());
    switch (initiator) {
    case InitiatorKind::Img:
    case InitiatorKind::CssImage:
    case InitiatorKind::CssShape:
    case InitiatorKind::CssMask:
        return picture;
    case InitiatorKind::Audio:
    case InitiatorKind::Video:
        return sound;
    default:
        return nullptr;
    }
}

} // namespace fetchscope
