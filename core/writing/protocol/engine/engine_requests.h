#pragma once

#include "core/writing/protocol/operations/parameter.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fetchscope {

enum class EngineRequestId : std::uint8_t {
#define ENGINE_REQUEST(id, name, meaning) id,
#include "core/writing/protocol/engine/engine_requests.def"
#undef ENGINE_REQUEST
};

/// A request that only the engine has.
struct EngineRequest
{
    EngineRequestId id;
    std::string_view name;
    std::string_view meaning;
    ParameterTable parameters;
};

std::span<const EngineRequest> allEngineRequests();
/// Null where there is none of this name.
const EngineRequest* engineRequestNamed(std::string_view name);

/// Who answers the requests that go out.
enum class NetworkKind : std::uint8_t { Rules, Caller, Live };
template <> struct Names<NetworkKind>
{
    static constexpr std::array<std::string_view, 3> list {"rules", "caller", "live"};
};

} // namespace fetchscope
