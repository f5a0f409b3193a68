#include "core/reading/server_configuration/express_errors.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/express_calls.h"
#include "core/reading/server_configuration/express_mounts.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/options_block.h"
#include "core/reading/server_configuration/origin_function.h"
#include "core/reading/server_configuration/program_scan.h"
#include "core/reading/server_configuration/program_texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

constexpr std::uint16_t internalServerError = 500;
constexpr std::uint16_t okStatus = 200;
constexpr std::size_t longestQuote = 60;
constexpr int mostCallsLookedAt = 50;

/// A function as it is written: what stands in its parentheses, and what stands behind them.
struct WrittenFunction
{
    std::vector<std::string_view> parameters {};
    std::string_view body {};
};

std::optional<WrittenFunction> writtenFunction(std::string_view source)
{
    source = strip(source, isAsciiWhitespace);
    for (const std::string_view word : {"async ", "function"}) {
        if (source.starts_with(word))
            source = strip(source.substr(word.size()), isAsciiWhitespace);
    }
    std::size_t end = 0;
    while (end < source.size() && isNameCharacter(source[end]))
        ++end;
    const std::string_view name = source.substr(0, end);
    const std::string_view behind = strip(source.substr(end), isAsciiWhitespace);
    if (behind.starts_with("=>") && !name.empty())
        return WrittenFunction {{name}, behind};
    // `options: function () { … }`
    if (behind.starts_with(':') && !name.empty())
        return writtenFunction(behind.substr(1));
    if (!behind.starts_with('('))
        return std::nullopt;
    const std::size_t close = endOfBrackets(behind, 1);
    if (close >= behind.size())
        return std::nullopt;
    // A call or a value in parentheses is none.
    const std::string_view body = strip(behind.substr(close + 1), isAsciiWhitespace);
    if (!body.starts_with("=>") && !body.starts_with('{') && !body.starts_with(':'))
        return std::nullopt;
    return WrittenFunction {argumentTextsOf(behind, 1, close), body};
}

std::string_view nameOfParameter(std::string_view parameter)
{
    std::size_t end = 0;
    while (end < parameter.size() && isNameCharacter(parameter[end]))
        ++end;
    return parameter.substr(0, end);
}

bool hasWord(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isNameCharacter(text[at - 1])) && (end == text.size() || !isNameCharacter(text[end])))
            return true;
    }
    return false;
}

/// The first number in a text that is a status of an error.
std::optional<std::uint16_t> errorStatusIn(std::string_view text)
{
    for (std::size_t at = text.find_first_of("45"); at != text.npos; at = text.find_first_of("45", at + 1)) {
        std::uint16_t status = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), status);
        const bool isWhole =
            (at == 0 || !isNameCharacter(text[at - 1])) && (end == text.data() + text.size() || !isNameCharacter(*end));
        if (error == std::errc() && isWhole && status >= 400 && status < 600)
            return status;
    }
    return std::nullopt;
}

/// An error that a function passes on.
struct PassedError
{
    /// As it is made: `new Error('Not allowed')`.
    std::string_view source {};
    /// That Express takes for its answer; null: it has none that the program shows.
    std::optional<std::uint16_t> status {};
};

/// What an argument makes that is no error: nothing.
bool isNothing(std::string_view argument)
{
    constexpr std::array<std::string_view, 6> nothing {"null", "undefined", "false", "''", "\"\"", "0"};
    return argument.empty() || std::find(nothing.begin(), nothing.end(), argument) != nothing.end();
}

bool makesError(std::string_view source)
{
    const bool isText = source.starts_with('\'') || source.starts_with('"') || source.starts_with('`');
    // `callback(isAllowed ? null : 'Bad Request', …)`
    return isText || source.find("rror") != source.npos || source.find("xception") != source.npos
        || source.starts_with("new ") || source.find("null : ") != source.npos;
}

/// What a variable is given in a function, or else in the program around it; anything else is itself.
std::string_view givenValue(std::string_view source, std::string_view function, std::string_view program)
{
    if (source.empty() || !std::all_of(source.begin(), source.end(), isNameCharacter))
        return source;
    const std::string_view given = valueOfVariable(function, source);
    return given.empty() ? valueOfVariable(program, source) : given;
}

PassedError passedError(std::string_view argument, std::string_view function, std::string_view program)
{
    PassedError error {givenValue(argument, function, program), std::nullopt};
    for (const std::string_view member : {".status = ", ".statusCode = "}) {
        const std::size_t at = function.find(std::string(argument).append(member));
        if (at != function.npos)
            error.status = errorStatusIn(function.substr(at, function.find_first_of(";\n", at) - at));
    }
    // Of the package http-errors.
    if (error.source.starts_with("createError(") || error.source.starts_with("createHttpError("))
        error.status = errorStatusIn(error.source.substr(0, error.source.find_first_of(",)")));
    return error;
}

/// The error that a part of a function passes on or throws; null: none.
std::optional<PassedError> errorOf(
    std::string_view part, std::string_view callback, std::string_view function, std::string_view program)
{
    int calls = 0;
    for (std::size_t at = callback.empty() ? part.npos : findCall(part, callback);
         at != part.npos && ++calls < mostCallsLookedAt; at = findCall(part, callback, at)) {
        const auto given = argumentTextsOf(part, at, std::min(endOfBrackets(part, at), part.size()));
        if (given.empty() || isNothing(given.front()))
            continue;
        if (makesError(givenValue(given.front(), function, program)))
            return passedError(given.front(), function, program);
    }
    constexpr std::string_view throwing = "throw ";
    if (const std::size_t at = part.find(throwing); at != part.npos) {
        const std::size_t start = at + throwing.size();
        return passedError(
            strip(part.substr(start, part.find_first_of(";\n", start) - start), isAsciiWhitespace), function, program);
    }
    return std::nullopt;
}

/// The second parameter, as it is called in the body.
std::string_view callbackIn(const std::optional<WrittenFunction>& written)
{
    return written && written->parameters.size() > 1 ? nameOfParameter(written->parameters[1])
                                                     : std::string_view("callback");
}

/// An error that has no status by itself: those of the language, and a text.
bool isPlain(std::string_view source)
{
    constexpr std::array<std::string_view, 8> plain {
        "new Error(", "Error(", "new TypeError(", "new RangeError(", "'", "\"", "`", "new SyntaxError("};
    return std::any_of(plain.begin(), plain.end(), [source](std::string_view one) { return source.starts_with(one); })
        || source.find("null : ") != source.npos;
}

/// The status that an error handler gives, as it is written: a number, `err.status || 500`, or a variable of it.
std::uint16_t statusGiven(std::string_view source, std::string_view handler, const PassedError& error)
{
    source = strip(source, isAsciiWhitespace);
    if (!source.empty() && std::all_of(source.begin(), source.end(), isNameCharacter)
        && !isAsciiDigit(source.front())) {
        const std::string_view value = valueOfVariable(handler, source);
        source = value.empty() ? source : value;
    }
    std::uint16_t status = 0;
    const auto [end, failed] = std::from_chars(source.data(), source.data() + source.size(), status);
    if (failed == std::errc() && end == source.data() + source.size() && status >= okStatus && status < 600)
        return status;
    const bool isOfError = source.find(".status") != source.npos && source.find("res.status") == source.npos;
    if (isOfError && error.status)
        return *error.status;
    return errorStatusIn(source).value_or(internalServerError);
}

/// What an error handler answers; null: nothing tells, or it passes the error on.
std::optional<std::uint16_t> answerOfHandler(std::string_view handler, const PassedError& error)
{
    std::optional<std::uint16_t> always;
    bool hasConditions = false;
    for (const std::string_view call : {"status", "sendStatus", "writeHead"}) {
        int calls = 0;
        for (std::size_t at = findCall(handler, call); at != handler.npos && ++calls < mostCallsLookedAt;
             at = findCall(handler, call, at)) {
            const auto given = argumentTextsOf(handler, at, std::min(endOfBrackets(handler, at), handler.size()));
            if (given.empty())
                continue;
            const std::uint16_t status = statusGiven(given.front(), handler, error);
            const std::string_view condition = conditionAround(handler, at);
            // `if (err.message === 'Not allowed by CORS')`
            if (asciiLowercase(condition).find("cors") != std::string::npos)
                return status;
            hasConditions = hasConditions || !condition.empty();
            if (condition.empty() && !always)
                always = status;
        }
    }
    if (always || hasConditions)
        return always;
    const bool answers = handler.find(".json(") != handler.npos || handler.find(".send(") != handler.npos
        || handler.find(".end(") != handler.npos;
    return answers ? std::optional(okStatus) : std::nullopt;
}

std::uint16_t statusFor(
    const PassedError& error, std::string_view program, std::size_t setup, ConfigurationDraft& draft)
{
    int calls = 0;
    for (std::size_t at = findCall(program, "use", setup); at != program.npos && ++calls < mostCallsLookedAt;
         at = findCall(program, "use", at)) {
        const auto given = argumentTextsOf(program, at, std::min(endOfBrackets(program, at), program.size()));
        if (given.empty())
            continue;
        const std::string_view last = given.back();
        const bool isName =
            std::all_of(last.begin(), last.end(), [](char c) { return isNameCharacter(c) || c == '.'; });
        const std::string source = isName ? sourceOfFunction(program, last) : std::string(last);
        if (isName && source.empty() && asciiLowercase(last).find("error") != std::string::npos) {
            draft.note(say<messages::PartNotFollowed>(std::string(last.substr(0, longestQuote))));
            continue;
        }
        // What takes four arguments is an error handler.
        constexpr std::size_t ofErrorHandler = 4;
        const auto handler = writtenFunction(source);
        if (!handler || handler->parameters.size() != ofErrorHandler)
            continue;
        if (const auto status = answerOfHandler(handler->body, error))
            return *status;
        draft.note(say<messages::PartNotFollowed>(source.substr(0, std::min(source.find('\n'), longestQuote))));
    }
    if (!error.status && !isPlain(error.source))
        draft.note(say<messages::ErrorWithoutStatus>(
            std::string(error.source.substr(0, std::min(error.source.find('\n'), longestQuote)))));
    return error.status.value_or(internalServerError);
}

} // namespace

bool callsBack(std::string_view function)
{
    const auto written = writtenFunction(function);
    if (!written)
        return true;
    const auto& parameters = written->parameters;
    const bool takesAll =
        std::any_of(parameters.begin(), parameters.end(), [](std::string_view one) { return one.starts_with("..."); });
    if (takesAll || hasWord(written->body, "arguments"))
        return true;
    if (parameters.size() < 2)
        return false;
    const std::string_view callback = nameOfParameter(parameters[1]);
    return callback.empty() || hasWord(written->body, callback);
}

bool refusesWithError(std::string_view function, std::string_view program)
{
    const auto written = writtenFunction(function);
    return errorOf(written ? written->body : function, callbackIn(written), function, program).has_value();
}

/// `!origin`, `origin === undefined`: of requests without the header it thinks.
static bool asksWhetherThereIsOne(std::string_view function)
{
    constexpr std::array<std::string_view, 4> words {"undefined", "typeof", "== null", "=== null"};
    if (std::any_of(words.begin(), words.end(),
            [function](std::string_view word) { return function.find(word) != function.npos; }))
        return true;
    for (std::size_t at = function.find('!'); at != function.npos; at = function.find('!', at + 1)) {
        std::size_t end = at + 1;
        while (end < function.size() && isNameCharacter(function[end]))
            ++end;
        const std::string name = asciiLowercase(function.substr(at + 1, end - at - 1));
        const bool isAsked = end < function.size() && (function[end] == '.' || function[end] == '[');
        if (name.find("origin") != std::string::npos && !isAsked)
            return true;
    }
    return false;
}

CorsRefusal refusalOf(std::string_view function, std::string_view program, std::size_t setup, ConfigurationDraft& draft)
{
    const auto written = writtenFunction(function);
    const std::string_view body = written ? written->body : function;
    const std::string_view callback = callbackIn(written);
    const bool isForNobody = !asksWhetherThereIsOne(function);
    const auto statusOf = [&](std::string_view part) {
        const auto error = errorOf(part, callback, function, program);
        return error ? statusFor(*error, program, setup, draft) : okStatus;
    };
    // `if (req.method === 'OPTIONS') { callback(null, …) } else { callback(new Error(…)) }`
    const OptionsBlock block = optionsBlockOf(body);
    const std::size_t end = std::min(block.end, body.size());
    const bool decidesOfOptions =
        block.end > block.start && findCall(body.substr(block.start, end - block.start), callback) != body.npos;
    if (!decidesOfOptions) {
        const std::uint16_t status = statusOf(body);
        return {status, status, isForNobody};
    }
    std::string others(body.substr(0, block.start));
    others.append(body.substr(end));
    const std::uint16_t preflight = statusOf(body.substr(block.start, end - block.start));
    return {preflight, statusOf(others), isForNobody};
}

} // namespace fetchscope
