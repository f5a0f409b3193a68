#pragma once

#include "core/reading/importers/javascript/evaluator.h"
#include "core/reading/importers/javascript/json_text.h"

#include <optional>
#include <string>
#include <string_view>

/// What libraries were given becomes a request; what is open in it is asked for.
namespace fetchscope::javascript {

/// The text, with the names of what is open in its place; asks for each of them.
std::string resolved(Evaluator& evaluator, const Text& text, OpenQuestion::Decides decides);
/// The same of a URL: where its origin is open, another one stands in for it.
std::string resolvedUrl(Evaluator& evaluator, const Text& url, std::string_view scheme = "https");
/// Asks what a value depends on.
void askDoubt(Evaluator& evaluator, const Value& value);
/// Asks for values that were spread in or passed on, and are not known.
void askFor(Evaluator& evaluator, const std::vector<Value>& open, OpenQuestion::Decides decides);

/// An option that is a text; null where it is not there.
std::optional<std::string> textOption(Evaluator& evaluator, const Value* value);
/// An option that is true or false; false where it is not there, or open, which is asked.
bool boolOption(Evaluator& evaluator, const Value* value);
/// The method; null where it is not there.
std::optional<std::string> methodOption(Evaluator& evaluator, const Value* value, std::string_view otherwise);

/// Headers as libraries keep them: names are compared without case, a later value replaces an earlier one.
class HeaderFields
{
public:
    void set(std::string_view name, const Value& value);
    void setDefault(std::string_view name, std::string_view value);
    void remove(std::string_view name);
    const Value* find(std::string_view name) const;
    /// The value in lower case where all of it is known, else empty.
    std::string knownValue(std::string_view name) const;
    /// All of a plain object, a list or pairs.
    void setAll(const Value& headers);
    bool isEmpty() const { return m_fields.empty(); }

    /// As the request has them; asks for what is open. Undefined and null are left out where `leavesOutNull`.
    std::optional<RequestHeaders> resolve(Evaluator& evaluator, RequestAction& request, bool leavesOutNull) const;
    const std::vector<Value>& open() const { return m_open; }
    const std::vector<std::pair<std::string, Value>>& fields() const { return m_fields; }

private:
    std::vector<std::pair<std::string, Value>> m_fields;
    std::vector<Value> m_open;
};

/// As the Fetch Standard takes a body; null for none.
std::optional<BodyInit> bodyOf(Evaluator& evaluator, const Value& value);
BodyInit textBody(Evaluator& evaluator, const Text& text);
bool isOf(const Value& value, ObjectClass objectClass);
/// Is it an object or an array that a library writes as JSON?
bool isPlainData(const Value& value);
/// Is it known only when the script runs, and named like a FormData?
bool isNamedAsForm(const Value& value);
/// The same of a file or Blob: `input.files[0]`.
bool isNamedAsFile(const Value& value);

/// One more request that a script makes.
RequestAction& addRequest(Evaluator& evaluator, InitiatorKind initiator, const Value& url, const Node& node);
/// The request that was added last stands for what a client sends that nothing uses.
void markUseOfClient(Evaluator& evaluator, const Node& node);
/// A client that is made and shown alone is meant to be used: a GET of its base address, an option of its defaults,
/// stands for what it sends. The client says by `wasCalled` that it was used.
void askOfUncalledClient(Evaluator& evaluator, Object& client, std::string_view baseName, const Node& node);
/// What a call that makes a request gives.
Value pending(Evaluator& evaluator);
/// A member of an object, or null.
const Value* optionOf(const Value& options, std::string_view name);
/// The URL with names and values behind it.
Text withQuery(Text url, const Text& query);

} // namespace fetchscope::javascript
