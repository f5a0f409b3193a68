#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

/// The rules of a preset's file, with options put in.
namespace fetchscope {

using PresetJson = nlohmann::ordered_json;

/// Puts options into the rules of a preset. What stands there for them is said in resources/servers/README.md.
class PresetTemplate
{
public:
    /// Both have to outlive it.
    PresetTemplate(const PresetJson& file, const PresetJson& options)
        : m_file(file)
        , m_options(options)
    {
    }

    /// Do the conditions of a `when` hold?
    bool holds(const PresetJson& when) const;
    /// The methods of a `match`; null: any.
    std::vector<PresetJson> methodsOf(const PresetJson& match) const;
    /// `match` with its values.
    PresetJson match(const PresetJson& match) const;
    /// False where a header would have to be one of none.
    static bool canMatch(const PresetJson& match);
    /// `respond` with its values.
    PresetJson respond(const PresetJson& respond) const;

private:
    bool passes(const PresetJson& value, const PresetJson& test) const;
    const PresetJson& option(std::string_view name) const;
    /// The values of the option that stands in `{ "option": … }`, as a list.
    PresetJson valuesOf(const PresetJson& use) const;
    void appendHeaders(const PresetJson& entries, PresetJson& headers) const;
    /// The value of a header; null: it is left out.
    PresetJson headerValue(const PresetJson& value) const;
    PresetJson headerCondition(const PresetJson& value) const;

    const PresetJson& m_file;
    const PresetJson& m_options;
};

} // namespace fetchscope
