#pragma once

#include "core/engine/base/result.h"

#include <string>
#include <vector>

namespace fetchscope {

/// How a live request gets to its server, as a person writes it down.
struct ConnectionOptions
{
    /// `host:port:address`: who answers for a host in place of what its name says.
    std::vector<std::string> resolve;
    /// `http://host:port` or the like; empty: none.
    std::string proxy;
    /// A PEM file with the authorities to trust in place of the system's; empty: the system's.
    std::string certificateFile;
};

/// What is wrong with a value, and what would be right. `where` of the errors names the field: `resolve`, `proxy`,
/// `ca`.
Result<void> checkResolve(const std::string& entry);
Result<void> checkProxy(const std::string& text);
/// Reads the file.
Result<void> checkCertificates(const std::string& path);
/// All of them; the first error.
Result<void> checkConnection(const ConnectionOptions& options);

} // namespace fetchscope
