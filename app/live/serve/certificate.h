#pragma once

#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// A certificate for one run of the server, and the authority that signed it: PEM.
struct Certificate
{
    std::string authority;
    std::string leaf;
    std::string key;
};

/// Makes an authority, signs a certificate for these names with it, and forgets the authority's key: nobody can sign
/// anything else. They hold for a week. Null where OpenSSL fails.
std::optional<Certificate> makeCertificate(const std::vector<std::string>& names);

} // namespace fetchscope
