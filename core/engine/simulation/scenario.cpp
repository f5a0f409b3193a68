#include "core/engine/simulation/scenario.h"

namespace fetchscope {

ServerRule::ServerRule() = default;
ServerRule::ServerRule(const ServerRule& other) = default;
ServerRule::ServerRule(ServerRule&& other) noexcept = default;
ServerRule& ServerRule::operator=(const ServerRule& other) = default;
ServerRule& ServerRule::operator=(ServerRule&& other) noexcept = default;
ServerRule::~ServerRule() = default;

Scenario::Scenario() = default;
Scenario::Scenario(const Scenario& other) = default;
Scenario::Scenario(Scenario&& other) noexcept = default;
Scenario& Scenario::operator=(const Scenario& other) = default;
Scenario& Scenario::operator=(Scenario&& other) noexcept = default;
Scenario::~Scenario() = default;

Expectation::Expectation() = default;
Expectation::Expectation(const Expectation& other) = default;
Expectation::Expectation(Expectation&& other) noexcept = default;
Expectation& Expectation::operator=(const Expectation& other) = default;
Expectation& Expectation::operator=(Expectation&& other) noexcept = default;
Expectation::~Expectation() = default;
bool Expectation::operator==(const Expectation& other) const = default;

} // namespace fetchscope
