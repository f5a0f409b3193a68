#pragma once

#include <map>
#include <string>
#include <string_view>

namespace fetchscope {

/// What stands in place of the names in a template.
using TemplateValues = std::map<std::string, std::string, std::less<>>;

/// Fills a template, in which a line
///
/// - with `@name@` has the value there; it is left out where the value is empty, and repeated for each line of the
/// value;
/// - `@if name` begins what is there only where the value is not empty, `@unless name` what is there only where it is;
///   `@else` turns it round, `@end` ends it. They nest.
///
/// A name without a value is a mistake in the template and stays as it is.
std::string fillTemplate(std::string_view pattern, const TemplateValues& values);

} // namespace fetchscope
