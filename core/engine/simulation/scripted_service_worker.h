#pragma once

#include "core/engine/fetch/service_worker.h"
#include "core/engine/simulation/scenario.h"

#include <vector>

namespace fetchscope {

/// The service worker of a scenario: its rules, the first that matches counts.
class ScriptedServiceWorker : public ServiceWorker
{
public:
    /// The rules and the page that it controls have to outlive the worker.
    ScriptedServiceWorker(const std::vector<ServiceWorkerRule>& rules, const Page& page)
        : m_rules(rules)
        , m_page(page)
    {
    }

    ServiceWorkerAnswer handleFetch(const Request& request) override;
    const Page& controlledPage() const override { return m_page; }

private:
    const std::vector<ServiceWorkerRule>& m_rules;
    const Page& m_page;
};

} // namespace fetchscope
