#pragma once

#include "core/reading/importers/collections/document_value.h"

namespace fetchscope {

/// What a `$ref` into the same document points to; the value itself where it is none, or where it leads nowhere.
const DocumentValue* resolveReference(const DocumentValue& document, const DocumentValue* value);

/// A value that a schema allows: its example or default where it has one, else the simplest of its type.
DocumentValue exampleOfSchema(const DocumentValue& document, const DocumentValue& schema);
/// The same of a media type object, which may have examples of its own.
DocumentValue exampleOfMedia(const DocumentValue& document, const DocumentValue& media);

} // namespace fetchscope
