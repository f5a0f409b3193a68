#pragma once

#include <atomic>
#include <optional>
#include <string>

namespace fetchscope {

/// The first address of a host by the system's names; null where there is none, where it takes longer than `seconds`,
/// or once `cancelled` is true (may be null).
std::optional<std::string> addressOfHost(const std::string& host, double seconds, const std::atomic<bool>* cancelled);

} // namespace fetchscope
