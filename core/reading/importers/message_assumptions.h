#pragma once

#include "core/engine/initiators/initiator.h"
#include "core/engine/model/reason.h"
#include "core/reading/messages/message_cause.h"

#include <string>
#include <string_view>

/// What is assumed of a request where a browser's message does not say: what asks for it, with which method and header.
namespace fetchscope {

/// What asks for something at this address that this reason (or, where none is told, this cause) is about.
InitiatorKind usualInitiatorOf(Reason reason, MessageCause cause, std::string_view url);
/// Did no answer come, whatever it was that asked?
bool isConnectionFailure(MessageCause cause);
/// What a preload of the address may be `as`.
std::string_view destinationOf(std::string_view url);
/// `https://<account>.host.example/path`: the name of the placeholder stands in for what it stands for.
std::string withoutPlaceholderMarks(std::string address);
/// `localhost:3000`, `www.example.com/path`, `:3000/path`, as somebody wrote it, with the scheme that such a host
/// mostly has.
std::string withScheme(std::string address);
/// A value of a header that needs a preflight where its name alone does not.
std::string_view valueThatNeedsPreflight(std::string_view name);

/// What asks with a certain method and header, told by its address.
struct KnownCaller
{
    std::string_view path;
    std::string_view method;
    std::string_view header;
    std::string_view value;
};
/// Null where the address is none of a known caller.
const KnownCaller* knownCallerOf(std::string_view address);

} // namespace fetchscope
