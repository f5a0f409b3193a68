#pragma once

#include "core/engine/base/names.h"
#include "core/engine/initiators/action.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fetchscope {

/// How a stranger's page makes the browser send something; attack_requests.def has the words.
enum class AttackRequest : std::uint8_t {
#define ATTACK_REQUEST(name, code, english) name,
#include "core/telling/attack/attack_requests.def"
#undef ATTACK_REQUEST
    Count
};
template <> struct Names<AttackRequest>
{
    static constexpr std::array<std::string_view, static_cast<std::size_t>(AttackRequest::Count)> list {
#define ATTACK_REQUEST(name, code, english) code,
#include "core/telling/attack/attack_requests.def"
#undef ATTACK_REQUEST
    };
};

/// The ways that are worth trying against what is asked with this method.
std::vector<AttackRequest> attackRequestsFor(std::string_view method);
/// What the stranger's page does: the application's own action, in one of the ways.
RequestAction attackActionOf(AttackRequest request, const RequestAction& own, const std::string& url, bool withCookies);
/// Does it make sense without cookies, too?
bool canLeaveCookiesOut(AttackRequest request);

} // namespace fetchscope
