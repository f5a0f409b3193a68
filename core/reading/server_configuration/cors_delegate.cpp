#include "core/reading/server_configuration/cors_delegate.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/express_errors.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/origin_function.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Options = std::vector<std::pair<std::string, Literal>>;

constexpr std::size_t mostOptionObjects = 20;

bool isFalse(const Literal& value)
{
    return value.kind == Literal::Kind::Boolean && value.text == "false";
}

/// The objects of a function that have an option of the package: those that it assigns and those that it passes on.
std::vector<Literal> optionObjectsIn(std::string_view function, std::string_view program)
{
    std::vector<Literal> objects;
    for (std::size_t at = function.find('{'); at != function.npos && objects.size() < mostOptionObjects;
         at = function.find('{', at + 1)) {
        const std::string_view before = strip(function.substr(0, at), isAsciiWhitespace);
        const bool isValue = before.ends_with('=') || before.ends_with(',') || before.ends_with('(')
            || before.ends_with(':') || before.ends_with('?') || before.ends_with("return");
        if (!isValue)
            continue;
        std::string own(function.substr(at));
        own.append(";\n").append(program);
        Literal object = literalAt(own, 0);
        if (object.kind == Literal::Kind::Object)
            objects.push_back(std::move(object));
    }
    return objects;
}

/// What is set behind the object is made: `options.origin = true`, `options['origin'] = true`.
Options assignedIn(std::string_view function, std::string_view program)
{
    Options assigned;
    for (const std::string_view name :
        {"origin", "credentials", "methods", "allowedHeaders", "exposedHeaders", "maxAge", "optionsSuccessStatus"}) {
        for (std::size_t at = function.find(name); at != function.npos; at = function.find(name, at + 1)) {
            const bool isMember = at > 0
                && (function[at - 1] == '.'
                    || (at > 1 && function[at - 2] == '[' && (function[at - 1] == '\'' || function[at - 1] == '"')));
            const std::size_t sign = function.find_first_not_of("'\"] \t", at + name.size());
            if (!isMember || sign == function.npos || function[sign] != '=' || function.substr(sign).starts_with("=="))
                continue;
            std::string own(function.substr(sign + 1));
            own.append(";\n").append(program);
            assigned.emplace_back(name, literalAt(own, 0));
        }
    }
    return assigned;
}

/// A value of an option, where there is none yet; of an origin the one that allows.
void take(Options& options, const std::string& name, const Literal& value)
{
    const auto there =
        std::find_if(options.begin(), options.end(), [&name](const auto& option) { return option.first == name; });
    if (there == options.end())
        options.emplace_back(name, value);
    else if (name == "origin" && isFalse(there->second))
        there->second = value;
}

/// The value of a name of the program: `base`, `this.base`.
Literal valueNamed(std::string_view name, std::string_view program)
{
    if (name.starts_with("this."))
        name.remove_prefix(5);
    std::string own(name);
    own.append(",\n").append(program);
    return literalAt(own, 0);
}

/// What a function passes on that is made outside of it: `callback(null, corsOptions)`.
Options passedIn(std::string_view function, std::string_view program)
{
    constexpr std::string_view before = "(null,";
    for (std::size_t at = function.find(before); at != function.npos; at = function.find(before, at + 1)) {
        const std::size_t start = function.find_first_not_of(" \t\r\n", at + before.size());
        std::size_t end = start;
        while (end < function.size() && isNameCharacter(function[end]))
            ++end;
        if (start == function.npos || end == start)
            continue;
        Literal value = valueNamed(function.substr(start, end - start), program);
        if (value.kind == Literal::Kind::Object)
            return std::move(value.members);
    }
    return {};
}

} // namespace

void takeOverMembers(std::string_view source, std::string_view program, Literal& object, ConfigurationDraft& draft)
{
    constexpr std::string_view mark = "...";
    for (std::size_t at = source.find(mark); at != source.npos; at = source.find(mark, at + 1)) {
        // Not of a list inside of it.
        const std::string_view before = strip(source.substr(0, at), isAsciiWhitespace);
        if (!before.ends_with('{') && !before.ends_with(','))
            continue;
        const std::size_t opened = source.substr(0, at).rfind('[');
        const std::size_t closed = source.substr(0, at).rfind(']');
        if (opened != source.npos && (closed == source.npos || closed < opened))
            continue;
        std::size_t end = at + mark.size();
        while (end < source.size() && (isNameCharacter(source[end]) || source[end] == '.'))
            ++end;
        const std::string_view name = source.substr(at + mark.size(), end - at - mark.size());
        Literal base = valueNamed(name, program);
        if (base.kind != Literal::Kind::Object) {
            draft.note(say<messages::OptionAtRunTime>("cors()", source.substr(at, end - at)));
            continue;
        }
        for (auto& [member, value] : base.members) {
            if (!object.find(member))
                object.members.emplace_back(member, std::move(value));
        }
    }
}

Literal returnedObject(std::string_view call, std::string_view program)
{
    const std::size_t open = call.find('(');
    const std::string_view name = call.substr(0, open);
    const std::string function =
        open == call.npos ? std::string() : sourceOfFunction(program, name.substr(name.rfind('.') + 1));
    constexpr std::string_view word = "return";
    const std::size_t at = function.find(word);
    if (at == std::string::npos)
        return {};
    std::string own = function.substr(at + word.size());
    own.append(";\n").append(program);
    return literalAt(own, 0);
}

std::vector<std::pair<std::string, Literal>> optionsOfDelegate(
    std::string_view function, std::string_view program, ConfigurationDraft& draft)
{
    Options options;
    bool refuses = refusesWithError(function, program);
    const auto add = [&](const std::string& name, const Literal& value) {
        refuses = refuses || (name == "origin" && (isFalse(value) || !value.isKnown()));
        take(options, name, value);
    };
    for (const Literal& object : optionObjectsIn(function, program)) {
        for (const auto& [name, value] : object.members)
            add(name, value);
    }
    for (const auto& [name, value] : assignedIn(function, program))
        add(name, value);
    for (const auto& [name, value] : passedIn(function, program))
        add(name, value);
    const auto origin =
        std::find_if(options.begin(), options.end(), [](const auto& option) { return option.first == "origin"; });
    // Nothing tells what it gives, or it gives it to some.
    if (options.empty() || refuses) {
        Literal decided = originDecidedBy({Literal::Kind::Unknown, std::string(function)}, program, draft);
        if (origin == options.end())
            options.emplace_back("origin", std::move(decided));
        else
            origin->second = std::move(decided);
    }
    return options;
}

} // namespace fetchscope
