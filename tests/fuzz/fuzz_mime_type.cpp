#include "core/engine/http/header_list.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_sniffing.h"
#include "core/engine/http/mime_type.h"
#include "tests/fuzz/promise.h"

#include <cstdint>
#include <string>

/// Any bytes: a MIME type's serialization is read as the same type
/// (https://mimesniff.spec.whatwg.org/#serializing-a-mime-type), and one that a header has is one of its values' types.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    if (const auto type = parseMimeType(text)) {
        const std::string written = serializeMimeType(*type);
        const auto again = parseMimeType(written);
        require(again && *again == *type && serializeMimeType(*again) == written);
        require(!(isImageMimeType(*type) && isFontMimeType(*type)));
    }
    if (isHeaderValue(text)) {
        HeaderList headers;
        headers.append("Content-Type", text);
        if (const auto type = extractMimeType(headers))
            require(type->essence() != "*/*" && parseMimeType(serializeMimeType(*type)) == type);
    }
    return 0;
}
