#include "core/reading/server_policy/needed_policy.h"
#include "core/reading/server_policy/server_policy_reader.h"
#include "core/writing/protocol/messages.h"
#include "core/writing/protocol/operations/subject.h"
#include "core/writing/servers/dialect.h"

namespace fetchscope {

namespace {

constexpr std::array dialectIds {
#define DIALECT(function, id, title, language, file, trial, limits, documentation) std::string_view(id),
#include "core/writing/servers/dialects.def"
#undef DIALECT
};

constexpr std::array configureParameters {
    Parameter {"dialect", ParameterKind::Choice, "The kind of server.", true, dialectIds},
    Parameter {"origins", ParameterKind::Texts,
        "Whose pages may read: https://app.example, https://*.example.com, or * alone. This, policy or scenario."},
    Parameter {"methods", ParameterKind::Texts, "What preflights may ask for (default GET, HEAD, POST)."},
    Parameter {"requestHeaders", ParameterKind::Texts, "Headers that pages may send."},
    Parameter {"exposedHeaders", ParameterKind::Texts, "Headers that pages may read."},
    Parameter {"credentials", ParameterKind::Boolean, "Pages may send cookies and read what comes back."},
    Parameter {"maxAge", ParameterKind::Integer, "Seconds for which a browser may keep a preflight."},
    Parameter {"policy", ParameterKind::Object, "A policy (resources/policies/README.md), in place of the above."},
    Parameter {"scenario", ParameterKind::Object, "A scenario: the least that its page needs, in place of a policy."},
};

/// The keys of which a policy is put together where none is given.
constexpr std::string_view policyKeys[] = {
    "origins", "methods", "requestHeaders", "exposedHeaders", "credentials", "maxAge"};

/// A policy out of the arguments, as a policy file has it.
std::string policyJson(const Arguments& arguments)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("fetchscopePolicy", 1);
    for (const std::string_view key : policyKeys) {
        if (const JsonElement* element = arguments.find(key)) {
            writer.key(key);
            writer.json(jsonTextOf(*element));
        }
    }
    writer.endObject();
    return writer.take();
}

tl::expected<ServerPolicy, Fault> policyFrom(const OperationContext& context, const Arguments& arguments)
{
    JsonReader& reader = context.reader;
    const int given =
        (arguments.has("origins") ? 1 : 0) + (arguments.has("policy") ? 1 : 0) + (arguments.has("scenario") ? 1 : 0);
    if (given != 1)
        return tl::unexpected(
            faultAt(reader, say<messages::OnePolicy>(), ErrorCode::WrongInput, say<messages::WritePolicy>()));
    if (const JsonElement* scenario = arguments.find("scenario")) {
        const auto read = readScenarioAt(reader, *scenario, "scenario");
        if (!read)
            return tl::unexpected(read.error());
        auto policy = policyNeededBy(*read);
        const JsonReader::At at(reader, "scenario");
        if (!policy)
            return tl::unexpected(faultAt(reader, policy.error()));
        return *std::move(policy);
    }
    if (const JsonElement* policy = arguments.find("policy")) {
        const JsonReader::At at(reader, "policy");
        auto read = readServerPolicy(jsonTextOf(*policy));
        if (!read)
            return tl::unexpected(faultBelow(reader, read.error()));
        return *std::move(read);
    }
    auto read = readServerPolicy(policyJson(arguments));
    if (!read)
        return tl::unexpected(faultBelow(reader, read.error()));
    return *std::move(read);
}

} // namespace

ParameterTable parametersOfConfigure()
{
    return configureParameters;
}

Performed performConfigure(const OperationContext& context, const Arguments& arguments)
{
    const auto policy = policyFrom(context, arguments);
    if (!policy)
        return tl::unexpected(policy.error());
    const Dialect& dialect = *dialectNamed(arguments.text("dialect"));
    const auto text = writeConfiguration(dialect, *policy);
    if (!text)
        return tl::unexpected(faultAt(context.reader, text.error()));
    JsonWriter writer;
    writer.beginObject();
    writer.member("fetchscope", 1);
    writer.member("dialect", dialect.id);
    writer.member("fileName", dialect.fileName);
    writer.member("language", dialect.language);
    writer.member("documentation", dialect.documentation);
    writer.member("configuration", *text);
    writer.key("warnings");
    writer.beginArray();
    std::string warnings;
    for (const Message& warning : warningsOf(*policy)) {
        const std::string said = textOf(warning);
        writer.string(said);
        warnings.append("- ").append(said).append("\n");
    }
    writer.endArray();
    writer.endObject();
    OperationResult performed {writer.take(), {}};
    if (context.wantsText) {
        performed.text.append("`").append(dialect.fileName).append("` (").append(dialect.title).append("):\n\n```");
        performed.text.append(dialect.language).append("\n").append(*text).append("```\n\n").append(warnings);
    }
    return performed;
}

} // namespace fetchscope
