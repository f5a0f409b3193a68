#pragma once

#include "core/reading/importers/html/html_document.h"
#include "core/reading/importers/snippet_parts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Attributes with which an element of any name asks for something.
namespace fetchscope {

/// What htmx sends for an element with `hx-get`, `hx-post`, `hx-put`, `hx-patch` or `hx-delete`
/// (https://htmx.org/reference/, htmx.js 2.0: issueAjaxRequest()); null where it has none of them.
std::optional<RequestAction> htmxRequestOf(const GumboNode& element);

struct AttributeScript
{
    /// As a script of its own.
    std::string code;
    /// The value of the attribute.
    std::string value;
    /// The browser runs it (`onclick`), and no library.
    bool isHandler = false;
};
/// The scripts in attributes of an element: handlers (`onclick`, `@click`), and those of Alpine (`x-data`, `x-init`).
std::vector<AttributeScript> scriptsInAttributes(const GumboNode& element);

/// Does a tag in the text, which is in lower case, have one of these attributes?
bool hasRequestAttribute(std::string_view text);

} // namespace fetchscope
