#include "core/reading/server_configuration/spring_mappings.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/key_values.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/program_texts.h"

#include <algorithm>
#include <optional>

namespace fetchscope {

namespace {

/// Where the statement ends that goes on at an offset: `;` outside of brackets, or the bracket around it.
std::size_t endOfChain(std::string_view program, std::size_t at)
{
    for (std::size_t i = at; i < program.size(); ++i) {
        const char c = program[i];
        if (c == ';' || c == ')' || c == ']' || c == '}')
            return i;
        if (c == '(' || c == '[' || c == '{')
            i = endOfBrackets(program, i + 1);
        else if (c == '"')
            i = std::min(program.find('"', i + 1), program.size());
    }
    return program.size();
}

/// `registry.addMapping("/api/**").allowedOrigins(…);`
void readRegistry(std::string_view program, ConfigurationDraft& draft, std::vector<SpringMapping>& mappings)
{
    constexpr std::size_t most = 50;
    for (std::size_t at = findCall(program, "addMapping"); at != program.npos && mappings.size() < most;
         at = findCall(program, "addMapping", at)) {
        const std::size_t close = std::min(endOfBrackets(program, at), program.size());
        const std::size_t next = program.find("addMapping(", close);
        const std::size_t end = std::min(endOfChain(program, std::min(close + 1, program.size())), next);
        SpringPolicyReader reader(program, draft);
        reader.takeCalls(program.substr(close, end - std::min(close, end)));
        reader.takeDefaults();
        mappings.push_back({quotedTexts(program.substr(at, close - at)), std::move(reader.policy())});
    }
}

/// The variable that is given a value that begins at an offset; empty where none is.
std::string_view variableBefore(std::string_view program, std::size_t at)
{
    std::string_view before = program.substr(0, at);
    const auto isPath = [](char c) { return isNameCharacter(c) || c == '.'; };
    while (!before.empty() && isPath(before.back()))
        before.remove_suffix(1);
    before = strip(before, isAsciiWhitespace);
    if (before.ends_with("new"))
        before = strip(before.substr(0, before.size() - 3), isAsciiWhitespace);
    return assignedVariable(before);
}

/// `CorsConfiguration configuration = new CorsConfiguration();`, and what is then done with it.
void readConfigurations(std::string_view program, ConfigurationDraft& draft, std::vector<SpringMapping>& mappings)
{
    constexpr std::size_t most = 50;
    constexpr std::string_view constructor = "CorsConfiguration()";
    for (std::size_t at = program.find(constructor); at != program.npos && mappings.size() < most;) {
        const std::size_t start = at;
        at = program.find(constructor, at + 1);
        // Methods may have such names.
        const char before = start > 0 ? program[start - 1] : ' ';
        if (isNameCharacter(before) && before != ' ')
            continue;
        const std::string_view name = variableBefore(program, start);
        const std::size_t behind = start + constructor.size();
        SpringMapping mapping;
        SpringPolicyReader reader(program, draft);
        std::string text(program.substr(behind, endOfChain(program, behind) - behind));
        if (name.empty()) {
            reader.takeCalls(text);
            std::size_t registered = program.rfind("registerCorsConfiguration(", start);
            if (registered != program.npos && endOfBrackets(program, program.find('(', registered) + 1) > start)
                mapping.paths = quotedTexts(program.substr(registered, start - registered));
        } else {
            // Up to where another takes its name.
            const std::string_view rest = program.substr(behind, std::min(at, program.size()) - behind);
            const std::string member = std::string(name) + ".";
            const std::string function = std::string(name) + "::";
            for (std::size_t found = rest.find(member); found != rest.npos; found = rest.find(member, found + 1)) {
                if (found == 0 || !isNameCharacter(rest[found - 1]))
                    text.append("\n").append(
                        rest.substr(found + member.size(), endOfChain(rest, found) - found - member.size()));
            }
            reader.takeCalls(text);
            std::size_t registered = behind;
            for (int calls = 0; calls < 20; ++calls) {
                const std::string_view given = nextCall(program, "registerCorsConfiguration", registered);
                if (registered == program.npos)
                    break;
                const std::vector<std::string_view> names = namesIn(given);
                const std::vector<std::string> path = quotedTexts(given);
                if (!path.empty() && std::find(names.begin(), names.end(), name) != names.end())
                    mapping.paths.push_back(path.front());
            }
        }
        mapping.policy = std::move(reader.policy());
        mappings.push_back(std::move(mapping));
    }
}

/// The text of an annotation's parentheses; empty where it has none.
std::string_view parenthesesAt(std::string_view program, std::size_t at)
{
    if (at >= program.size() || program[at] != '(')
        return {};
    return program.substr(at + 1, endOfBrackets(program, at + 1) - at - 1);
}

/// What follows an annotation: the other annotations, and the first line of what they belong to.
std::string_view declarationBehind(std::string_view program, std::size_t at)
{
    const std::size_t end = std::min(program.find_first_of("{;", at), program.size());
    // A list of an annotation has braces, too.
    std::size_t i = at;
    while (i < program.size()) {
        i = program.find_first_not_of(" \t\r\n", i);
        if (i == program.npos)
            return program.substr(at);
        if (program[i] != '@')
            break;
        while (i < program.size() && (isNameCharacter(program[i]) || program[i] == '@' || program[i] == '.'))
            ++i;
        if (i < program.size() && program[i] == '(')
            i = std::min(endOfBrackets(program, i + 1) + 1, program.size());
    }
    return program.substr(at, std::max(end, std::min(program.find_first_of("{;", i), program.size())) - at);
}

/// The path of `@GetMapping("/items")`, `@RequestMapping(value = "/api")`; empty where there is none.
std::string mappedPath(std::string_view annotations)
{
    const std::size_t at = annotations.find("Mapping");
    if (at == annotations.npos)
        return {};
    const std::vector<std::string> texts =
        quotedTexts(parenthesesAt(annotations, annotations.find_first_not_of("Maping", at)));
    if (texts.empty())
        return {};
    return texts.front().starts_with('/') ? texts.front() : "/" + texts.front();
}

/// The methods that the handlers of a program take, where they say so; all (`*`) where none does.
std::vector<std::string> methodsOfHandlers(std::string_view program)
{
    std::vector<std::string> methods;
    for (const std::string_view method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
        std::string annotation("@");
        annotation.append(method.substr(0, 1)).append(asciiLowercase(method.substr(1))).append("Mapping");
        const bool isMapped = program.find(annotation) != program.npos
            || program.find("RequestMethod." + std::string(method)) != program.npos;
        if (isMapped)
            methods.emplace_back(method);
        if (isMapped && method == "GET")
            methods.emplace_back("HEAD");
    }
    return methods.empty() ? std::vector<std::string> {"*"} : methods;
}

/// The annotations around an offset: those right before it, and what follows.
std::string annotationsAround(std::string_view program, std::size_t at)
{
    std::size_t start = at;
    while (start > 0) {
        const std::size_t line = program.rfind('\n', start - 1);
        const std::size_t previous = line == program.npos || line == 0 ? program.npos : program.rfind('\n', line - 1);
        const std::size_t begin = previous == program.npos ? 0 : previous + 1;
        if (line == program.npos || !strip(program.substr(begin, line - begin), isAsciiWhitespace).starts_with('@'))
            break;
        start = begin;
    }
    return std::string(program.substr(start, at - start)) + std::string(declarationBehind(program, at));
}

void readAnnotations(std::string_view program, ConfigurationDraft& draft, std::vector<SpringMapping>& mappings)
{
    constexpr std::size_t most = 50;
    constexpr std::string_view annotation = "@CrossOrigin";
    std::optional<SpringMapping> ofClass;
    std::string classPath;
    if (const std::size_t at = program.find("@RequestMapping"); at != program.npos) {
        const std::string_view declaration = declarationBehind(program, at);
        if (declaration.find("class ") != declaration.npos)
            classPath = mappedPath(declaration);
    }
    for (std::size_t at = program.find(annotation); at != program.npos && mappings.size() < most;
         at = program.find(annotation, at + 1)) {
        const std::size_t behind = at + annotation.size();
        const std::string around = annotationsAround(program, at);
        const bool isOfClass = around.find("class ") != std::string::npos;
        SpringPolicyReader reader(program, draft, isOfClass || !ofClass ? SpringPolicy() : ofClass->policy);
        reader.takeAnnotation(parenthesesAt(program, behind));
        SpringMapping mapping {{}, reader.policy()};
        const std::string path = isOfClass ? classPath : mappedPath(around);
        if (isOfClass && !path.empty())
            mapping.paths = {path + "/**"};
        else if (!isOfClass && !path.empty())
            mapping.paths = {classPath + path};
        if (isOfClass)
            ofClass = mapping;
        else
            mappings.push_back(std::move(mapping));
    }
    if (ofClass)
        mappings.push_back(*std::move(ofClass));
    for (SpringMapping& mapping : mappings) {
        SpringPolicyReader reader(program, draft, std::move(mapping.policy));
        // Each handler allows the methods that it takes itself.
        if (reader.policy().methods.empty())
            reader.policy().methods = methodsOfHandlers(program);
        reader.takeDefaults();
        mapping.policy = std::move(reader.policy());
    }
}

/// `globalcors` of Spring Cloud Gateway, in YAML or as properties.
void readSettings(std::string_view text, ConfigurationDraft& draft, std::vector<SpringMapping>& mappings)
{
    SpringMapping mapping;
    SpringPolicyReader reader(text, draft);
    bool isThere = false;
    for (const SpringPolicyPart& part : springPolicyParts()) {
        std::string hyphened;
        for (const char c : part.names[2])
            hyphened.append(c >= 'A' && c <= 'Z' ? "-" : "").append(1, c);
        const auto values = valuesOfKey(text, part.names[2]);
        const auto others = values ? values : valuesOfKey(text, hyphened);
        isThere = isThere || others.has_value();
        if (others)
            reader.takeList(part.list, splitAtCommas(*others));
    }
    if (!isThere)
        return;
    const auto either = [text](std::string_view one, std::string_view other) {
        const std::string value = valueOfKey(text, one);
        return value.empty() ? valueOfKey(text, other) : value;
    };
    reader.policy().allowsCredentials = either("allowCredentials", "allow-credentials") == "true";
    reader.policy().maxAge = either("maxAge", "max-age");
    const std::size_t path = text.find("[/");
    if (path != text.npos)
        mapping.paths = {std::string(text.substr(path + 1, text.find(']', path) - path - 1))};
    mapping.policy = std::move(reader.policy());
    mappings.push_back(std::move(mapping));
}

} // namespace

std::vector<SpringMapping> readSpringMappings(std::string_view program, ConfigurationDraft& draft)
{
    std::vector<SpringMapping> mappings;
    readAnnotations(program, draft, mappings);
    readRegistry(program, draft, mappings);
    readConfigurations(program, draft, mappings);
    if (mappings.empty() && program.find("globalcors") != program.npos)
        readSettings(program, draft, mappings);
    if (mappings.empty()) {
        SpringPolicyReader reader(program, draft);
        reader.takeCalls(program);
        mappings.push_back({{}, std::move(reader.policy())});
    }
    return mappings;
}

} // namespace fetchscope
