#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A value that a program takes where a variable of the environment is not set.
struct EnvironmentDefault
{
    std::string variable;
    std::string value;
};

/// `process.env.ORIGIN || 'https://app.example'`, `os.getenv("ORIGINS", "*")`, and what is like it in other languages:
/// those whose values are origins.
std::vector<EnvironmentDefault> environmentDefaultsIn(std::string_view program);

/// What is put into a list of origins where the program runs, as it is written: `origins.push(process.env.CLIENT_URL)`.
std::vector<std::string> originsAddedIn(std::string_view program);

} // namespace fetchscope
