#include "app/commands/scenario_input.h"

#include "app/commands/course_input.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"

namespace fetchscope {

ExitStatus withScenarioText(const std::string& example, const std::string& file,
    const std::function<ExitStatus(const std::string& name, std::string_view text)>& use)
{
    if (!example.empty()) {
        if (const auto text = jsonOfExample(example))
            return use(example, *text);
        complain("there is no example \"" + example + "\"; `fetchscope examples` lists them");
        return ExitStatus::WrongInput;
    }
    const auto text = readTextFile(file, maximumInputSize);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::IoFailed;
    }
    return use(file == "-" ? "standard input" : file, *text);
}

} // namespace fetchscope
