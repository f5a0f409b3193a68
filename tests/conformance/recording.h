#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Recordings of browsers, and predictions in the same shape, to be compared.
namespace fetchscope::conformance {

struct ObservedExchange
{
    std::string method;
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// What a script came to that used an image.
struct ObservedUse
{
    bool drawn = false;
    bool readable = false;
    /// Empty where there was none.
    std::string error;
    std::string at;

    bool operator==(const ObservedUse&) const = default;
};

/// What could be known of an outcome; null: it could not.
struct ObservedOutcome
{
    /// Any of these would do; empty: unknown.
    std::vector<std::string> verdicts;
    std::optional<std::string> responseType;
    std::optional<int> status;
    std::optional<bool> redirected;
    std::optional<std::string> url;
    std::optional<std::vector<std::string>> exposedHeaders;
    std::optional<ObservedUse> use;
    bool isComparable = true;
};

struct ObservedAction
{
    std::vector<ObservedExchange> exchanges;
    ObservedOutcome outcome;
    /// The console's lines.
    std::vector<std::string> console;
    /// Of a prediction: several requests go out at once, and which of them a server gets first is the network's matter.
    bool isAtOnce = false;
};

struct Recording
{
    std::string id;
    std::string family;
    /// A generator made the scenario from a seed; the others were written by hand, to ask where browsers depart.
    bool isGenerated = false;
    /// As JSON text.
    std::string scenario;
    /// Null for actions that make no request.
    std::vector<std::optional<ObservedAction>> actions;
};

/// Reads a gzip-compressed file of recordings. Throws std::runtime_error where it cannot.
std::vector<Recording> readRecordings(const std::string& path);
/// All recordings of a browser that a folder has: the first set, the second, those made by hand, and those of what
/// scripts make of images.
std::vector<Recording> readAllRecordings(const std::string& directory, const std::string& browser);

} // namespace fetchscope::conformance
