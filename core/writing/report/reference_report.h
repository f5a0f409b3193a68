#pragma once

#include "core/telling/reference/reference.h"

#include <span>
#include <string>

/// Entries of the reference, to read outside of the window. All end with a line feed.
namespace fetchscope {

/// Entries in full, in the order given.
using ReferenceList = std::span<const ReferenceEntry* const>;

/// Name and summary of each, for a terminal of `width` characters.
std::string writeReferenceOverview(ReferenceList entries, std::size_t width = 80);
/// For a terminal.
std::string writeReferenceText(ReferenceList entries, std::size_t width = 80);
/// A list of objects, for programs.
std::string writeReferenceJson(ReferenceList entries);
std::string writeReferenceMarkdown(ReferenceList entries);
/// One page that needs nothing else: an anchor for each entry (`header-Origin`), a field to search.
std::string writeReferencePage(ReferenceList entries);
/// A manual page of section 7.
std::string writeReferenceManual(ReferenceList entries);

} // namespace fetchscope
