#pragma once

#include "core/engine/url/url.h"
#include "core/reading/har/recording.h"
#include "core/replay/judged_entry.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fetchscope {

/// Looks at recorded answers for what is unsafe or has no effect. Remembers hosts, to tell a server that sends any
/// origin back from one that allows this one.
class FindingSearch
{
public:
    /// What is to be said of the answer to this entry. `isPreflight`: it is one's answer.
    std::vector<Finding> look(const RecordedEntry& entry, const Url& url, bool isPreflight);

private:
    void lookAtOrigin(const RecordedEntry& entry, const Url& url, std::vector<Finding>& findings);
    void lookForHeadersWithoutEffect(const RecordedEntry& entry, bool isPreflight, std::vector<Finding>& findings);

    /// The foreign origins that a host allowed with credentials. Each is reported once.
    std::unordered_map<std::string, std::vector<std::string>> m_allowedOrigins;
};

} // namespace fetchscope
