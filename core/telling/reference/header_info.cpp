#include "core/telling/reference/header_info.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace fetchscope {

namespace {

constexpr HeaderInfo headerTable[] = {
#define HEADER(name, messages, sender, mdnPage, summary, url)                                                          \
    {name, HeaderMessages::messages, HeaderSender::sender, MdnPage::mdnPage, summary, url},
#include "core/telling/reference/headers.def"
#undef HEADER
};

/// One value for each header of the safelist that has it on the list.
constexpr std::array<std::string_view, 4> safelistedValues {"*/*", "de", "text/plain", "bytes=0-"};

} // namespace

std::string HeaderInfo::mdnUrl() const
{
    if (mdnPage == MdnPage::NotOnMdn)
        return {};
    std::string address("https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/");
    return address.append(name);
}

std::span<const HeaderInfo> allHeaders()
{
    return headerTable;
}

const HeaderInfo* headerNamed(std::string_view name)
{
    const auto* found = std::find_if(std::begin(headerTable), std::end(headerTable),
        [name](const HeaderInfo& header) { return asciiCaseInsensitiveEquals(header.name, name); });
    return found == std::end(headerTable) ? nullptr : found;
}

ScriptAccess scriptAccessTo(const HeaderInfo& header)
{
    if (isForbiddenRequestHeader(header.name, "x"))
        return ScriptAccess::Never;
    if (isForbiddenRequestHeader(header.name, "TRACE"))
        return ScriptAccess::ByValue;
    const bool isSafelisted = std::any_of(safelistedValues.begin(), safelistedValues.end(),
        [&header](std::string_view value) { return isCorsSafelistedRequestHeader(header.name, value); });
    return isSafelisted ? ScriptAccess::Safelisted : ScriptAccess::Preflighted;
}

} // namespace fetchscope
