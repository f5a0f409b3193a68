#pragma once

#include "core/reading/importers/javascript/evaluator.h"

namespace fetchscope::javascript {

/// What the script's interceptors (classes with `intercept(req, next)`, and functions that are given the same) make of
/// a request of Angular's HttpClient: its URL, headers, parameters and whether it has credentials.
const Object* throughInterceptors(Evaluator& evaluator, Object* request, const Node& node);

/// Where the first of them stands; null where there is none.
const Node* firstInterceptor(const Evaluator& evaluator);

} // namespace fetchscope::javascript
