#include "core/telling/handout/profile_runs.h"

#include "core/engine/simulation/runner.h"
#include "core/telling/handout/messages.h"

namespace fetchscope {

ProfileRuns runUnderAllProfiles(const RunPointer& run)
{
    ProfileRuns runs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto id = static_cast<ProfileId>(i);
        if (run->result.profile.id() == id) {
            runs[i] = run;
            continue;
        }
        const Profile profile = profileUnder(*run->scenario, id);
        auto other = std::make_shared<Run>();
        other->scenario = run->scenario;
        other->result = runScenario(*run->scenario, Tracing::On, &profile);
        runs[i] = std::move(other);
    }
    return runs;
}

Message messageFor(ProfileId profile)
{
    switch (profile) {
    case ProfileId::Standard:
        return say<messages::ProfileStandard>();
    case ProfileId::Chromium:
        return say<messages::ProfileChromium>();
    case ProfileId::Firefox:
        return say<messages::ProfileFirefox>();
    case ProfileId::Safari:
        return say<messages::ProfileSafari>();
    }
    return {};
}

} // namespace fetchscope
