#pragma once

#include "core/engine/fetch/service_worker.h"
#include "core/engine/simulation/scenario.h"

#include <vector>

namespace fetchscope {

/// The service worker of a scenario: its rules, the first that matches counts.
class ScriptedServiceWorker : public ServiceWorker
{
public:
    /// The rules have to outlive the worker.
    explicit ScriptedServiceWorker(const std::vector<ServiceWorkerRule>& rules)
        : m_rules(rules)
    {
    }

    ServiceWorkerAnswer handleFetch(const Request& request) override;

private:
    const std::vector<ServiceWorkerRule>& m_rules;
};

} // namespace fetchscope
