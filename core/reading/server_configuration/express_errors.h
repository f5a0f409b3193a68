#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What functions that are given to cors hand on to Express: an answer for the package, an error, or nothing.
namespace fetchscope {

class ConfigurationDraft;

/// Does a function use its second parameter, which it has to call with what it decides? The package waits for that
/// call, and takes nothing that the function returns (https://github.com/expressjs/cors/blob/master/lib/index.js).
/// True where its parameters cannot be told.
bool callsBack(std::string_view function);

/// Does a function give an error back for what it refuses: `callback(new Error(…))`?
bool refusesWithError(std::string_view function, std::string_view program);

/// What those get whom a function refuses, by the kind of request.
struct CorsRefusal
{
    std::uint16_t preflight = 200;
    std::uint16_t other = 200;
    /// Who sends no Origin is refused, too: the function does not ask for that (`!origin`).
    bool isForNobody = false;
};
/// A function that refuses with an error (`callback(new Error(…))`) has Express answer it: with the status of the error
/// or 500 (https://expressjs.com/en/guide/error-handling.html), or as an error handler says that the program puts
/// behind `setup`. Without an error the program answers as ever, with 200. Notes say what is not followed.
CorsRefusal refusalOf(
    std::string_view function, std::string_view program, std::size_t setup, ConfigurationDraft& draft);

} // namespace fetchscope
