#include "core/reading/server_configuration/origin_function.h"

#include "core/reading/server_configuration/messages.h"

#include <string>

namespace fetchscope {

namespace {

/// The name before `.includes(` or `.indexOf(` in a function: a list of origins.
Literal listThatIsAsked(std::string_view text, std::string_view function)
{
    for (const std::string_view method : {".includes(", ".indexOf(", ".has(", ".some("}) {
        const std::size_t at = function.find(method);
        if (at == function.npos)
            continue;
        std::size_t start = at;
        while (start > 0 && isNameCharacter(function[start - 1]))
            --start;
        // `['https://app.example'].includes(origin)`
        if (start == at && at > 0 && function[at - 1] == ']')
            start = std::min(function.rfind('[', at), at);
        // As an expression of its own, so that a variable is looked up.
        std::string program(function.substr(start, at - start));
        const std::size_t length = program.size();
        program.append(",\n").append(text);
        Literal list = literalAt(program, 0);
        if (length > 0 && list.kind == Literal::Kind::List)
            return list;
    }
    return {};
}

} // namespace

Literal originDecidedBy(const Literal& given, std::string_view text, ConfigurationDraft& draft)
{
    if (given.isKnown())
        return given;
    Literal list = listThatIsAsked(text, given.text);
    const bool isFunction =
        given.text.find("=>") != given.text.npos || given.text.find("function") != given.text.npos || list.isKnown();
    if (!isFunction)
        return given;
    std::string names;
    for (const auto& [unused, origin] : list.members)
        names.append(names.empty() ? "" : ", ").append(origin.text);
    draft.note(say<messages::OriginByFunction>(names.empty() ? "*" : names));
    // Where nothing tells: what asks is allowed.
    return list.isKnown() ? list : Literal {Literal::Kind::Boolean, "true"};
}

} // namespace fetchscope
