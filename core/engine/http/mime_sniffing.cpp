#include "core/engine/http/mime_sniffing.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace fetchscope {

namespace {

using namespace std::string_view_literals;

/// Bytes at the beginning; a dot in `mask` stands for any byte. An empty mask: all bytes count.
struct Signature
{
    std::string_view pattern;
    std::string_view mask;
    std::string_view type;
};

/// https://mimesniff.spec.whatwg.org/#pattern-matching-algorithm
bool matches(std::string_view bytes, const Signature& signature)
{
    if (bytes.size() < signature.pattern.size())
        return false;
    for (std::size_t i = 0; i < signature.pattern.size(); ++i) {
        const bool isAny = i < signature.mask.size() && signature.mask[i] == '.';
        if (!isAny && bytes[i] != signature.pattern[i])
            return false;
    }
    return true;
}

constexpr Signature imageSignatures[] = {
    {"\0\0\1\0"sv, {}, "image/x-icon"},
    {"\0\0\2\0"sv, {}, "image/x-icon"},
    {"BM", {}, "image/bmp"},
    {"GIF87a", {}, "image/gif"},
    {"GIF89a", {}, "image/gif"},
    {"RIFF    WEBPVP", "RIFF....WEBPVP", "image/webp"},
    {"\x89PNG\r\n\x1a\n", {}, "image/png"},
    {"\xff\xd8\xff", {}, "image/jpeg"},
};

constexpr Signature mediaSignatures[] = {
    {"FORM    AIFF", "FORM....AIFF", "audio/aiff"},
    {"ID3", {}, "audio/mpeg"},
    {"OggS\0"sv, {}, "application/ogg"},
    {"MThd\0\0\0\6"sv, {}, "audio/midi"},
    {"RIFF    AVI ", "RIFF....AVI ", "video/avi"},
    {"RIFF    WAVE", "RIFF....WAVE", "audio/wave"},
};

std::optional<std::string_view> matchTable(std::string_view bytes, std::span<const Signature> signatures)
{
    const auto found = std::find_if(signatures.begin(), signatures.end(),
        [bytes](const Signature& signature) { return matches(bytes, signature); });
    return found == signatures.end() ? std::nullopt : std::optional(found->type);
}

std::uint8_t byteAt(std::string_view bytes, std::size_t index)
{
    return static_cast<std::uint8_t>(bytes[index]);
}

/// https://mimesniff.spec.whatwg.org/#signature-for-mp4
bool matchesMp4(std::string_view bytes)
{
    if (bytes.size() < 12)
        return false;
    const std::size_t boxSize = std::size_t {byteAt(bytes, 0)} << 24 | std::size_t {byteAt(bytes, 1)} << 16
        | std::size_t {byteAt(bytes, 2)} << 8 | std::size_t {byteAt(bytes, 3)};
    if (bytes.size() < boxSize || boxSize % 4 != 0 || bytes.substr(4, 4) != "ftyp")
        return false;
    if (bytes.substr(8, 3) == "mp4")
        return true;
    // The other brands, after the major brand and its version.
    for (std::size_t i = 16; i < boxSize; i += 4) {
        if (bytes.substr(i, 3) == "mp4")
            return true;
    }
    return false;
}

/// https://mimesniff.spec.whatwg.org/#parse-a-vint: how many bytes the number at `index` takes.
std::size_t lengthOfVint(std::string_view bytes, std::size_t index)
{
    std::uint8_t mask = 0x80;
    std::size_t size = 1;
    while (size < 8 && size < bytes.size() && (byteAt(bytes, index) & mask) == 0) {
        mask = static_cast<std::uint8_t>(mask >> 1);
        ++size;
    }
    return size;
}

/// https://mimesniff.spec.whatwg.org/#signature-for-webm
bool matchesWebM(std::string_view bytes)
{
    if (!bytes.starts_with("\x1a\x45\xdf\xa3"))
        return false;
    constexpr std::size_t farthest = 38;
    for (std::size_t i = 4; i + 1 < bytes.size() && i < farthest; ++i) {
        if (byteAt(bytes, i) != 0x42 || byteAt(bytes, i + 1) != 0x82)
            continue;
        i += 2;
        if (i >= bytes.size())
            return false;
        i += lengthOfVint(bytes, i);
        // The document type may be padded with zeros in front.
        while (i < bytes.size() && bytes[i] == '\0')
            ++i;
        return i < bytes.size() && bytes.substr(i, 4) == "webm";
    }
    return false;
}

/// A frame header of MPEG audio, layer III (https://mimesniff.spec.whatwg.org/#match-an-mp3-header).
bool matchesMp3Header(std::string_view bytes, std::size_t start)
{
    if (bytes.size() < start + 4 || byteAt(bytes, start) != 0xff || (byteAt(bytes, start + 1) & 0xe0) != 0xe0)
        return false;
    const int layer = (byteAt(bytes, start + 1) & 0x06) >> 1;
    const int bitRate = (byteAt(bytes, start + 2) & 0xf0) >> 4;
    const int sampleRate = (byteAt(bytes, start + 2) & 0x0c) >> 2;
    return layer != 0 && bitRate != 15 && sampleRate != 3 && 4 - layer == 3;
}

/// https://mimesniff.spec.whatwg.org/#compute-an-mp3-frame-size
std::size_t sizeOfMp3Frame(std::string_view bytes)
{
    static constexpr std::array<int, 15> rates {
        0, 32000, 40000, 48000, 56000, 64000, 80000, 96000, 112000, 128000, 160000, 192000, 224000, 256000, 320000};
    static constexpr std::array<int, 15> halfRates {
        0, 8000, 16000, 24000, 32000, 40000, 48000, 56000, 64000, 80000, 96000, 112000, 128000, 144000, 160000};
    static constexpr std::array<int, 3> frequencies {44100, 48000, 32000};
    const int version = (byteAt(bytes, 1) & 0x18) >> 3;
    const auto rateIndex = static_cast<std::size_t>((byteAt(bytes, 2) & 0xf0) >> 4);
    const auto frequencyIndex = static_cast<std::size_t>((byteAt(bytes, 2) & 0x0c) >> 2);
    const int rate = (version & 1) != 0 ? rates[rateIndex] : halfRates[rateIndex];
    const int padding = (byteAt(bytes, 2) & 0x02) >> 1;
    const int scale = version == 1 ? 72 : 144;
    const int size = rate * scale / frequencies[frequencyIndex] + padding;
    return static_cast<std::size_t>(size);
}

/// https://mimesniff.spec.whatwg.org/#signature-for-mp3-without-id3: two frames, one after the other.
bool matchesMp3(std::string_view bytes)
{
    if (!matchesMp3Header(bytes, 0))
        return false;
    const std::size_t size = sizeOfMp3Frame(bytes);
    return size >= 4 && size <= bytes.size() && matchesMp3Header(bytes, size);
}

} // namespace

std::optional<std::string_view> matchImageType(std::string_view bytes)
{
    return matchTable(bytes, imageSignatures);
}

std::optional<std::string_view> matchAudioOrVideoType(std::string_view bytes)
{
    if (const auto type = matchTable(bytes, mediaSignatures))
        return type;
    if (matchesMp4(bytes))
        return "video/mp4";
    if (matchesWebM(bytes))
        return "video/webm";
    if (matchesMp3(bytes))
        return "audio/mpeg";
    return std::nullopt;
}

} // namespace fetchscope
