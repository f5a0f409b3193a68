#pragma once

#include "core/engine/base/result.h"
#include "core/reading/json/json_reader.h"
#include "core/reading/json/json_writer.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace fetchscope {

/// Why a request was not answered, for programs.
enum class ErrorCode : std::uint8_t {
#define ERROR_CODE(name, code, meaning) name,
#include "core/writing/protocol/error_codes.def"
#undef ERROR_CODE
};
template <> struct Names<ErrorCode>
{
    static constexpr std::array list {
#define ERROR_CODE(name, code, meaning) std::string_view(code),
#include "core/writing/protocol/error_codes.def"
#undef ERROR_CODE
    };
};

/// What is wrong with a request.
struct Fault
{
    ErrorCode code = ErrorCode::WrongInput;
    /// The place in the request, as a JSON pointer (RFC 6901); empty where the whole is meant.
    std::string path;
    /// Its `where` is a place inside of the text that stands at `path`.
    InputError error;
};

/// The error that a reader has noted.
Fault faultOf(JsonReader& reader, ErrorCode code = ErrorCode::WrongInput);
/// An error at the place where the reader is.
Fault faultAt(const JsonReader& reader, InputError error, ErrorCode code = ErrorCode::WrongInput);
Fault faultAt(const JsonReader& reader, Message message, ErrorCode code, Message suggestion = {});
/// An error of a reader that began anew at the place where this one is: its path goes on there.
Fault faultBelow(const JsonReader& reader, InputError error);

/// `/run/scenario/page/url: message, suggestion`.
std::string describe(const Fault& fault);
/// The value of `error`: an object with `code`, `message`, `path` (where there is one) and `detail`, which has code and
/// values of the message (message_writer.h).
void writeFault(JsonWriter& writer, const Fault& fault);

} // namespace fetchscope
