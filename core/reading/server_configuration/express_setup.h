#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Where programs give options to the package cors; npos where they do not.
namespace fetchscope {

/// `fastify.register(require('@fastify/cors'), { origin: … })`: right before the options; npos where there is none.
std::size_t findCorsPlugin(std::string_view text);
/// Behind the parenthesis of the call that sets the middleware up: one with options rather than one without.
std::size_t findCorsCall(std::string_view text);
/// `new Server(httpServer, { cors: { origin: … } })` of Socket.IO, and what else gives them to the same library
/// (NestJS, Apollo, Vite), or such a member alone: right before the options. Hapi has others.
std::size_t findCorsMember(std::string_view text);
/// Right before the options of a file that holds nothing else: `const corsOptions = { origin: … }`.
std::size_t findCorsOptions(std::string_view text);

/// A program with the names of its modules as they were before it was compiled: `(0, cors_1.default)(…)` is `cors(…)`.
std::string withoutCompiledNames(std::string_view text);

} // namespace fetchscope
