#include "core/reading/importers/http/transcript_part.h"

#include "core/engine/base/ascii.h"

namespace fetchscope {

TranscriptPart partOf(HttpSection section)
{
    switch (section) {
    case HttpSection::General:
        return TranscriptPart::General;
    case HttpSection::RequestHead:
        return TranscriptPart::RequestHead;
    case HttpSection::ResponseHead:
        return TranscriptPart::ResponseHead;
    case HttpSection::RequestBody:
        return TranscriptPart::RequestBody;
    case HttpSection::FormData:
        return TranscriptPart::FormData;
    case HttpSection::ResponseBody:
        return TranscriptPart::ResponseBody;
    case HttpSection::Other:
        break;
    }
    return TranscriptPart::Other;
}

bool isLonelyName(std::string_view line, TranscriptPart part)
{
    const std::string_view name = line.ends_with(':') && line.size() > 1 ? line.substr(0, line.size() - 1) : line;
    if (generalFieldNamed(name) && (part == TranscriptPart::General || part == TranscriptPart::Nowhere))
        return true;
    if (!isToken(name.starts_with(':') ? name.substr(1) : name))
        return false;
    if (sideOfHeader(name) != HeaderSide::Unknown)
        return true;
    const bool isInHead = part == TranscriptPart::RequestHead || part == TranscriptPart::ResponseHead;
    return isInHead && (line.ends_with(':') || line.find('-') != std::string_view::npos);
}

std::string_view withoutBullet(std::string_view line, std::string_view plain)
{
    for (const std::string_view bullet : {"- ", "* ", "• ", "+ "}) {
        if (plain.starts_with(bullet) && readHeaderLine(plain.substr(bullet.size())))
            return plain.substr(bullet.size());
    }
    return line.starts_with(' ') || line.starts_with('\t') ? line : plain;
}

} // namespace fetchscope
