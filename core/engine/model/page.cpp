#include "core/engine/model/page.h"

namespace fetchscope {

PolicyContainer::PolicyContainer() = default;
PolicyContainer::PolicyContainer(const PolicyContainer& other) = default;
PolicyContainer::PolicyContainer(PolicyContainer&& other) noexcept = default;
PolicyContainer& PolicyContainer::operator=(const PolicyContainer& other) = default;
PolicyContainer& PolicyContainer::operator=(PolicyContainer&& other) noexcept = default;
PolicyContainer::~PolicyContainer() = default;

Page::Page() = default;
Page::Page(const Page& other) = default;
Page::Page(Page&& other) noexcept = default;
Page& Page::operator=(const Page& other) = default;
Page& Page::operator=(Page&& other) noexcept = default;
Page::~Page() = default;

} // namespace fetchscope
