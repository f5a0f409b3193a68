#include "core/engine/model/response.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

#include <algorithm>
#include <array>

namespace fetchscope {

std::uint16_t Response::visibleStatus() const
{
    const bool hidden =
        type == ResponseType::Opaque || type == ResponseType::OpaqueRedirect || type == ResponseType::Error;
    return hidden ? 0 : status;
}

const Url* Response::visibleUrl() const
{
    // https://fetch.spec.whatwg.org/#concept-filtered-response-opaque empties the URL list; an opaque-redirect
    // filtered response keeps it.
    if (type == ResponseType::Opaque || type == ResponseType::Error || urlList.empty())
        return nullptr;
    return &urlList.back();
}

namespace {

bool isBeforeIgnoringCase(std::string_view one, std::string_view other)
{
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
        [](char a, char b) { return toAsciiLower(a) < toAsciiLower(b); });
}

/// The names that the page can read, sorted as if they were in lower case, each once.
template <class Take> void forEachVisibleName(const Response& response, Take take)
{
    constexpr std::size_t usually = 24;
    std::array<std::string_view, usually> few;
    std::vector<std::string_view> many;
    std::size_t count = 0;
    const HeaderList& headers = response.headers();
    if (headers.size() > usually)
        many.resize(headers.size());
    std::string_view* const names = many.empty() ? few.data() : many.data();
    for (const HeaderView header : headers) {
        if (response.isHeaderVisible(header.name))
            names[count++] = header.name;
    }
    if (count > 1)
        std::sort(names, names + count, isBeforeIgnoringCase);
    for (std::size_t i = 0; i < count; ++i) {
        if (i == 0 || !asciiCaseInsensitiveEquals(names[i], names[i - 1]))
            take(names[i]);
    }
}

} // namespace

bool Response::isHeaderVisible(std::string_view name) const
{
    switch (type) {
    case ResponseType::Default:
        return true;
    case ResponseType::Basic:
        return !isForbiddenResponseHeaderName(name);
    case ResponseType::Cors:
        if (isCorsSafelistedResponseHeaderName(name))
            return true;
        if (isForbiddenResponseHeaderName(name))
            return false;
        return std::any_of(corsExposedHeaderNameList.begin(), corsExposedHeaderNameList.end(),
            [name](const std::string& exposed) { return asciiCaseInsensitiveEquals(exposed, name); });
    case ResponseType::Error:
    case ResponseType::Opaque:
    case ResponseType::OpaqueRedirect:
        return false;
    }
    return false;
}

std::vector<std::string> Response::visibleHeaderNames() const
{
    std::vector<std::string> names;
    forEachVisibleName(*this, [&names](std::string_view name) { names.push_back(asciiLowercase(name)); });
    return names;
}

std::string Response::joinedVisibleHeaderNames() const
{
    std::string joined;
    forEachVisibleName(*this, [&joined](std::string_view name) {
        if (!joined.empty())
            joined.append(", ");
        const std::size_t start = joined.size();
        joined.append(name);
        std::transform(joined.begin() + static_cast<std::ptrdiff_t>(start), joined.end(),
            joined.begin() + static_cast<std::ptrdiff_t>(start), toAsciiLower);
    });
    return joined;
}

Response networkError(ErrorCause cause)
{
    Response response;
    response.type = ResponseType::Error;
    response.status = 0;
    response.decidedAt = cause.decidedAt;
    response.errorCause = std::make_shared<const ErrorCause>(std::move(cause));
    return response;
}

} // namespace fetchscope
