#include "core/replay/what_if.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/replay/messages.h"

#include <algorithm>
#include <charconv>

namespace fetchscope {

namespace {

/// The parts between `;`, with `\;` put back.
std::vector<std::string> partsOf(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == ';')
            parts.back() += text[++i];
        else if (text[i] == ';')
            parts.emplace_back();
        else
            parts.back() += text[i];
    }
    return parts;
}

tl::unexpected<InputError> wrong(std::string_view part, Message message, Message suggestion)
{
    std::string where(1, '"');
    where.append(part).append(1, '"');
    return tl::make_unexpected(InputError {std::move(where), std::move(message), std::move(suggestion)});
}

/// Takes `host=…`, `url=…` or `method=…`; false where the part is none of them.
bool takeCondition(std::string_view part, ResponseChange& change)
{
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos)
        return false;
    const std::string_view key = part.substr(0, equals);
    std::string* target = nullptr;
    if (key == "host")
        target = &change.host;
    else if (key == "url")
        target = &change.url;
    else if (key == "method")
        target = &change.method;
    if (target)
        *target = std::string(part.substr(equals + 1));
    return target != nullptr;
}

/// The status that is to come, from 200 to 599; null where the text is none.
std::optional<std::uint16_t> statusOf(std::string_view text)
{
    std::uint16_t status = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), status);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && status >= lowestStatus && status <= highestStatus ? std::optional(status) : std::nullopt;
}

Result<ResponseChange> parseChange(std::string_view text, bool hasValues)
{
    ResponseChange change;
    for (const std::string& whole : partsOf(text)) {
        const std::string_view part = strip(std::string_view(whole), isAsciiWhitespace);
        if (part.empty() || takeCondition(part, change))
            continue;
        const std::size_t equals = part.find('=');
        const std::string_view name = strip(part.substr(0, equals), isAsciiWhitespace);
        if (hasValues && name == "status" && equals != std::string_view::npos) {
            change.status = statusOf(strip(part.substr(equals + 1), isAsciiWhitespace));
            if (!change.status)
                return wrong(part, say<messages::NotStatus>(), {});
            continue;
        }
        if (!isHeaderName(name))
            return wrong(part, say<messages::NoConditionNoHeader>(),
                hasValues ? say<messages::WriteConditionOrValue>() : say<messages::WriteConditionOrName>());
        if (!hasValues) {
            if (equals != std::string_view::npos)
                return wrong(part, say<messages::HasValue>(), say<messages::OnlyNameNeeded>());
            change.remove.emplace_back(name);
            continue;
        }
        if (equals == std::string_view::npos)
            return wrong(part, say<messages::HasNoValue>(), say<messages::WriteNameAndValue>());
        const std::string_view value = normalizeHeaderValue(part.substr(equals + 1));
        if (!isHeaderValue(value))
            return wrong(part, say<messages::NotHeaderValue>(), {});
        change.set.emplace_back(name, value);
    }
    if (change.isEmpty())
        return wrong(text, say<messages::NamesNoHeader>(),
            hasValues ? say<messages::WriteChangeAsIn>() : say<messages::WriteRemovalAsIn>());
    return change;
}

} // namespace

bool ResponseChange::matches(std::string_view entryHost, std::string_view entryUrl, std::string_view entryMethod) const
{
    return (host.empty() || matchesPattern(host, entryHost)) && (url.empty() || matchesPattern(url, entryUrl))
        && (method.empty() || matchesPattern(method, entryMethod));
}

void ResponseChange::applyTo(HeaderList& headers) const
{
    for (const std::string& name : remove)
        headers.remove(name);
    for (const auto& [name, value] : set)
        headers.set(name, value);
}

Result<ResponseChange> parseResponseChange(std::string_view text)
{
    return parseChange(text, true);
}

Result<ResponseChange> parseHeaderRemoval(std::string_view text)
{
    return parseChange(text, false);
}

std::string hostAndPort(const Url& url)
{
    std::string text(url.host());
    if (url.port())
        text += ':' + std::to_string(*url.port());
    return text;
}

} // namespace fetchscope
