#include "core/engine/initiators/action.h"

namespace fetchscope {

RequestAction::RequestAction() = default;
RequestAction::RequestAction(const RequestAction& other) = default;
RequestAction::RequestAction(RequestAction&& other) noexcept = default;
RequestAction& RequestAction::operator=(const RequestAction& other) = default;
RequestAction& RequestAction::operator=(RequestAction&& other) noexcept = default;
RequestAction::~RequestAction() = default;

} // namespace fetchscope
