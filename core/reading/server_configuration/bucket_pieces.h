#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// Where the CORS rules of a bucket stand in a text.
namespace fetchscope {

/// Where the value of a name begins, which is no call's; of `{ AllowedOrigins, … }` where the name does. npos: it has
/// none.
std::size_t bucketValueOf(std::string_view text, std::string_view name);
bool hasBucketKey(std::string_view text, std::string_view name);
bool hasBucketOrigins(std::string_view text);
/// `{ "allowed": { "origins": […], "methods": […] } }`
bool isBucketOfWrangler(std::string_view text);
/// `AllowedOrigins:` outside of braces.
bool isBucketInYaml(std::string_view text);
/// The rules of a text, each as its piece of it.
std::vector<std::string_view> bucketRulesIn(std::string_view text);

} // namespace fetchscope
