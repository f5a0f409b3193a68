#pragma once

#include "app/live/serve/certificate.h"
#include "app/live/serve/door.h"
#include "app/live/serve/served_run.h"
#include "core/engine/base/message.h"
#include "core/telling/loopback/seen_run.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

struct ServeOptions
{
    /// Of the page with the report; 0: any that is free.
    std::uint16_t port = 0;
    /// The scenario's https origins speak https, with a certificate that is made for them.
    bool hasTls = false;
    /// Of the page with the report.
    std::string language = "en";
    Phrasebook phrases = nullptr;
};

/// Plays a scenario's servers and its page on the loopback interface, for any number of browsers one after another or
/// at once, and shows each what was predicted beside what it did.
class ScenarioServer : public QObject
{
public:
    ScenarioServer(std::shared_ptr<const LoopbackPlan> plan, ServeOptions options, QObject* parent = nullptr);

    /// Begins to listen. The error says which port is not free.
    Result<void> start();
    /// Where the report is: what a browser is to open.
    std::string address() const;
    /// Of the authority that signed the certificate, PEM; empty without https.
    std::string authority() const { return m_certificate ? m_certificate->authority : std::string(); }
    const std::vector<std::shared_ptr<ServedRun>>& runs() const { return m_runs; }

    /// A run has begun, has got further, or is over.
    std::function<void(const SeenRun& run)> changed = [](const SeenRun&) {};

private:
    ServedAnswer answerControl(const ServedRequest& request);
    ServedAnswer answerDoor(const ServedRequest& request);
    ServedAnswer control(const ServedRequest& request, std::string_view path);
    ServedAnswer beginRun(const ServedRequest& request);
    ServedAnswer advance(ServedRun& run, std::string_view what, const ServedRequest& request);
    bool isOwnHost(const std::string& host) const;
    std::string origin() const;
    LoopbackPlace placeFor(std::string run) const;
    std::shared_ptr<ServedRun> runOf(std::string_view host) const;

    std::shared_ptr<const LoopbackPlan> m_plan;
    ServeOptions m_options;
    std::optional<Certificate> m_certificate;
    /// Names of runs, for which the certificate was made.
    std::vector<std::string> m_tokens;
    std::size_t m_nextToken = 0;
    std::unique_ptr<Door> m_control;
    std::vector<std::unique_ptr<Door>> m_doors;
    std::vector<std::shared_ptr<ServedRun>> m_runs;
    /// What the last probe of a visitor said of third parties' cookies.
    std::optional<UserSettings::ThirdPartyCookies> m_probed;
};

} // namespace fetchscope
