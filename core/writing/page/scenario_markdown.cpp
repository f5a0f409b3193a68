#include "core/writing/page/scenario_markdown.h"

namespace fetchscope {

std::string writeScenarioMarkdown(const RunPointer& run, const HandoutOptions& options)
{
    std::string text = writeRunMarkdown(*run->scenario, run->result, options.steps, options.phrases);
    if (options.picture) {
        const std::size_t title = text.find("\n\n");
        text.insert(title == std::string::npos ? 0 : title + 2, options.picture(run) + "\n\n");
    }
    return text;
}

} // namespace fetchscope
