#include "core/reading/importers/powershell/powershell_methods.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/reading/importers/captured/open_names.h"

#include <string>

namespace fetchscope {

namespace {

std::string replaced(std::string text, std::string_view old, std::string_view with)
{
    for (std::size_t at = text.find(old); !old.empty() && at != std::string::npos;
         at = text.find(old, at + with.size()))
        text.replace(at, old.size(), with);
    return text;
}

} // namespace

PowerShellValue powerShellMethod(
    PowerShellValue value, std::string_view name, const std::vector<PowerShellValue>& arguments)
{
    if (value.kind != PowerShellValue::Kind::Text || hasOpenName(value.text))
        return value;
    const std::string method = asciiLowercase(name);
    std::string& text = value.text;
    const std::string taken = arguments.empty() ? std::string(" \t\r\n") : arguments.front().text;
    if (method == "trimend" || method == "trim") {
        while (!text.empty() && taken.find(text.back()) != std::string::npos)
            text.pop_back();
    }
    if (method == "trimstart" || method == "trim")
        text.erase(0, text.find_first_not_of(taken));
    if (method == "tolower")
        text = asciiLowercase(text);
    if (method == "toupper")
        text = asciiUppercase(text);
    if (method == "replace" && arguments.size() == 2)
        text = replaced(std::move(text), arguments[0].text, arguments[1].text);
    return value;
}

std::optional<PowerShellValue> powerShellFunction(std::string_view name, const std::vector<PowerShellValue>& arguments)
{
    if (arguments.empty())
        return std::nullopt;
    const PowerShellValue& given = arguments.front();
    if (name.ends_with("GetBytes"))
        return given;
    if (!name.ends_with("EscapeDataString") && !name.ends_with("UrlEncode"))
        return std::nullopt;
    if (given.kind != PowerShellValue::Kind::Text || hasOpenName(given.text))
        return given;
    // Of a form a space is a plus.
    const std::string encoded = serializeUrlEncoded({{std::string(), given.text, std::nullopt, {}}}).substr(1);
    return powerShellText(name.ends_with("UrlEncode") ? encoded : replaced(encoded, "+", "%20"));
}

} // namespace fetchscope
