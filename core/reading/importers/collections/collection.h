#pragma once

#include "core/reading/importers/captured/captured_exchange.h"
#include "core/reading/importers/collections/document_value.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What the readers of collections of requests share.
namespace fetchscope {

/// The variables that a collection gives, by name.
using CollectionVariables = std::map<std::string, std::string, std::less<>>;

/// Puts values in the place of `{{name}}`; names without one stay open.
std::string filled(std::string_view text, const CollectionVariables& variables);
/// Does the same with all that a request has.
void fillRequest(CapturedRequest& request, const CollectionVariables& variables);

/// Headers from a list of `{ name or key, value, disabled or enabled }`.
void addHeaders(CapturedRequest& request, const DocumentValue* list);
/// Does a member of such a list say that it is not used?
bool isSwitchedOff(const DocumentValue& member);
/// What a member of such a list is called: `name`, or `key`.
const std::string& nameOf(const DocumentValue& member);
/// Sets a type where the request has none.
void setContentType(CapturedRequest& request, std::string_view type);
/// Gives a request what GraphQL sends: the query, and its variables, which are JSON already or empty.
void takeGraphql(CapturedRequest& request, std::string_view query, std::string_view variables);
/// The entries of such a list.
std::vector<FormEntry> entriesOf(const DocumentValue* list);
/// As forms send them; templates and open names in them stay as they are, to be filled in.
std::string urlEncodedTemplate(const std::vector<FormEntry>& entries);
/// Appends what such a list has to the query of a URL.
void appendQuery(std::string& url, const DocumentValue* list);
/// `Basic …` of a name and a password, or the two as they are where one of them is open.
std::string basicAuthorization(const std::string& user, const std::string& password);
/// Appends a name and its value to the query of a URL.
void appendToQuery(std::string& url, std::string_view name, std::string_view value);
/// Gives a request the header of a kind of authorization that is worked out when the request is sent (`digest`,
/// `awsv4`): the scheme, and an open name. False where the kind is none of these.
bool takeComputedAuthorization(CapturedRequest& request, std::string_view kind);
/// Puts values in the place of `/:name` in the path, from a list of `{ name or key, value }`.
void fillPath(std::string& url, const DocumentValue* list);

/// Each is asked only for a document that is of its kind.
Result<std::vector<CapturedExchange>> readPostmanCollection(const DocumentValue& document);
bool isPostmanCollection(const DocumentValue& document);
Result<std::vector<CapturedExchange>> readInsomniaExport(const DocumentValue& document);
bool isInsomniaExport(const DocumentValue& document);
Result<std::vector<CapturedExchange>> readBrunoCollection(const DocumentValue& document);
bool isBrunoCollection(const DocumentValue& document);
Result<std::vector<CapturedExchange>> readOpenApi(const DocumentValue& document);
bool isOpenApi(const DocumentValue& document);
Result<std::vector<CapturedExchange>> readHarEntries(const DocumentValue& document);
bool isHarEntry(const DocumentValue& document);

} // namespace fetchscope
