#include "core/writing/protocol/operations/operation.h"

#include <algorithm>

namespace fetchscope {

std::span<const Operation> allOperations()
{
    static const Operation operations[] = {
#define OPERATION(id, name, tool, title, description, members)                                                         \
    {name, tool, title, description, members, parametersOf##id(), perform##id},
#include "core/writing/protocol/operations/operations.def"
#undef OPERATION
    };
    return operations;
}

namespace {

const Operation* operationWith(std::string_view Operation::*member, std::string_view value)
{
    const auto operations = allOperations();
    const auto found = std::find_if(operations.begin(), operations.end(),
        [member, value](const Operation& operation) { return operation.*member == value; });
    return found == operations.end() ? nullptr : &*found;
}

} // namespace

const Operation* operationNamed(std::string_view name)
{
    return operationWith(&Operation::name, name);
}

const Operation* operationOfTool(std::string_view tool)
{
    return operationWith(&Operation::tool, tool);
}

} // namespace fetchscope
