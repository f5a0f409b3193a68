#pragma once

#include "core/writing/protocol/fault.h"
#include "core/writing/protocol/operations/allowed_files.h"
#include "core/writing/protocol/operations/parameter.h"

#include <atomic>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// What an operation works with beside its arguments.
struct OperationContext
{
    /// Where the arguments stand; errors are noted there.
    JsonReader& reader;
    const AllowedFiles& files;
    /// Once it is true, the operation may end with anything. Null: it runs to its end.
    const std::atomic<bool>* stop = nullptr;
    /// The result is wanted in words, too.
    bool wantsText = false;
    /// Told how much is done of how much; may be empty.
    std::function<void(double done, double total)> progress {};
};

struct OperationResult
{
    /// A JSON object in one line.
    std::string json;
    /// Markdown; empty where it was not wanted.
    std::string text;
};
using Performed = tl::expected<OperationResult, Fault>;

/// Something that other programs may ask for, without a session: a function of its arguments. The list is
/// operations.def.
struct Operation
{
    std::string_view name;
    std::string_view tool;
    std::string_view title;
    std::string_view description;
    /// The members of every result, separated by commas.
    std::string_view members;
    ParameterTable parameters;
    Performed (*perform)(const OperationContext& context, const Arguments& arguments);
};

std::span<const Operation> allOperations();
/// Null where there is none of this name; the same by the name of its tool.
const Operation* operationNamed(std::string_view name);
const Operation* operationOfTool(std::string_view tool);

#define OPERATION(id, name, tool, title, description, members)                                                         \
    ParameterTable parametersOf##id();                                                                                 \
    Performed perform##id(const OperationContext& context, const Arguments& arguments);
#include "core/writing/protocol/operations/operations.def"
#undef OPERATION

} // namespace fetchscope
