#pragma once

#include "app/standard_streams.h"

#include <functional>
#include <string>
#include <string_view>

namespace fetchscope {

/// Gives the text of a built-in scenario where `example` is not empty, of a file (`-`: standard input) otherwise, to
/// `use`, with the name it goes by in complaints. Complains where there is no such example or the file cannot be read.
ExitStatus withScenarioText(const std::string& example, const std::string& file,
    const std::function<ExitStatus(const std::string& name, std::string_view text)>& use);

} // namespace fetchscope
