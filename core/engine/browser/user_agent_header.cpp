#include "core/engine/browser/user_agent_header.h"

#include <algorithm>
#include <initializer_list>

namespace fetchscope {

std::optional<ProfileId> profileOfUserAgent(std::string_view userAgent)
{
    const auto namesAny = [userAgent](std::initializer_list<std::string_view> marks) {
        return std::any_of(marks.begin(), marks.end(),
            [userAgent](std::string_view mark) { return userAgent.find(mark) != std::string_view::npos; });
    };
    if (!userAgent.starts_with("Mozilla/"))
        return std::nullopt;
    if (namesAny({"iPhone", "iPad", "CriOS/", "FxiOS/", "EdgiOS/"}))
        return ProfileId::Safari;
    // Browsers of engines that are gone.
    if (namesAny({" Edge/", "Trident/", "MSIE "}))
        return std::nullopt;
    if (namesAny({"Firefox/"}))
        return ProfileId::Firefox;
    if (namesAny({"Chrome/", "Chromium/"}))
        return ProfileId::Chromium;
    return namesAny({"Version/"}) && namesAny({"Safari/"}) ? std::optional(ProfileId::Safari) : std::nullopt;
}

} // namespace fetchscope
