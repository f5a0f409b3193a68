#include "tests/conformance/recording.h"

#include <simdjson.h>
#include <zlib.h>

#include <filesystem>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace fetchscope::conformance {

namespace {

std::string readCompressed(const std::string& path)
{
    gzFile file = gzopen(path.c_str(), "rb");
    if (file == nullptr)
        throw std::runtime_error("cannot open " + path);
    std::string text;
    std::vector<char> buffer(1U << 20U);
    for (;;) {
        const int count = gzread(file, buffer.data(), static_cast<unsigned int>(buffer.size()));
        if (count < 0) {
            gzclose(file);
            throw std::runtime_error("cannot read " + path);
        }
        if (count == 0)
            break;
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    gzclose(file);
    return text;
}

using Element = simdjson::dom::element;

std::string textOf(const Element& element)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        throw std::runtime_error("a recording has something else where a text should be");
    return std::string(text);
}

/// The elements of an array below a key; copies, so that nothing points to what is gone.
std::vector<Element> itemsOf(const Element& parent, std::string_view key)
{
    std::vector<Element> items;
    simdjson::dom::array array;
    if (parent[key].get(array) == simdjson::SUCCESS) {
        for (const Element item : array)
            items.push_back(item);
    }
    return items;
}

Element memberOf(const Element& parent, std::string_view key)
{
    Element member;
    if (parent[key].get(member) != simdjson::SUCCESS)
        throw std::runtime_error("a recording lacks " + std::string(key));
    return member;
}

ObservedExchange exchangeOf(const Element& element)
{
    ObservedExchange exchange;
    exchange.method = textOf(memberOf(element, "method"));
    exchange.url = textOf(memberOf(element, "url"));
    for (const Element& header : itemsOf(element, "requestHeaders")) {
        simdjson::dom::array pair;
        Element name;
        Element value;
        if (header.get(pair) != simdjson::SUCCESS || pair.at(0).get(name) != simdjson::SUCCESS
            || pair.at(1).get(value) != simdjson::SUCCESS)
            throw std::runtime_error("a recording has a header that is no pair");
        exchange.headers.emplace_back(textOf(name), textOf(value));
    }
    return exchange;
}

ObservedUse useOf(const Element& element)
{
    ObservedUse use;
    std::string_view text;
    if (element["drawn"].get(use.drawn) != simdjson::SUCCESS
        || element["readable"].get(use.readable) != simdjson::SUCCESS)
        throw std::runtime_error("a recording says too little of a use");
    if (element["error"].get(text) == simdjson::SUCCESS)
        use.error = text;
    if (element["at"].get(text) == simdjson::SUCCESS)
        use.at = text;
    return use;
}

ObservedOutcome outcomeOf(const Element& element)
{
    ObservedOutcome outcome;
    Element value;
    if (element["timeout"].get(value) == simdjson::SUCCESS || element["unsupported"].get(value) == simdjson::SUCCESS)
        outcome.isComparable = false;
    if (element["verdictAnyOf"].get(value) == simdjson::SUCCESS) {
        for (const Element& verdict : itemsOf(element, "verdictAnyOf"))
            outcome.verdicts.push_back(textOf(verdict));
    } else if (element["verdict"].get(value) == simdjson::SUCCESS) {
        outcome.verdicts.push_back(textOf(value));
    }
    if (element["responseType"].get(value) == simdjson::SUCCESS)
        outcome.responseType = textOf(value);
    std::int64_t status = 0;
    if (element["status"].get(status) == simdjson::SUCCESS)
        outcome.status = static_cast<int>(status);
    bool redirected = false;
    if (element["redirected"].get(redirected) == simdjson::SUCCESS)
        outcome.redirected = redirected;
    if (element["url"].get(value) == simdjson::SUCCESS)
        outcome.url = textOf(value);
    if (element["exposedHeaders"].get(value) == simdjson::SUCCESS) {
        auto& names = outcome.exposedHeaders.emplace();
        for (const Element& name : itemsOf(element, "exposedHeaders"))
            names.push_back(textOf(name));
    }
    if (element["use"].get(value) == simdjson::SUCCESS)
        outcome.use = useOf(value);
    return outcome;
}

ObservedAction actionOf(const Element& element)
{
    ObservedAction action;
    for (const Element& exchange : itemsOf(element, "exchanges"))
        action.exchanges.push_back(exchangeOf(exchange));
    // Reports are recorded by themselves: when they come does not depend on the request.
    for (const Element& report : itemsOf(element, "reports"))
        action.exchanges.push_back(exchangeOf(report));
    action.outcome = outcomeOf(memberOf(element, "outcome"));
    for (const Element& line : itemsOf(element, "console"))
        action.console.push_back(textOf(memberOf(line, "text")));
    return action;
}

/// `redirect-1-271` or `mixc-89-4`: the family, a seed and a number. Sets by hand that are numbered so say it in
/// `seed`.
bool isNamedByGenerator(const Recording& recording, const Element& element)
{
    static const std::regex seedAndNumber("[a-z]?-[0-9]+-[0-9]+");
    std::string_view seed;
    if (!recording.id.starts_with(recording.family)
        || (element["seed"].get(seed) == simdjson::SUCCESS && seed == "hand"))
        return false;
    return std::regex_match(recording.id.cbegin() + recording.family.size(), recording.id.cend(), seedAndNumber);
}

} // namespace

std::vector<Recording> readRecordings(const std::string& path)
{
    const std::string text = readCompressed(path);
    std::vector<Recording> recordings;
    simdjson::dom::parser parser;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const simdjson::padded_string line(text.data() + start, end - start);
        start = end + 1;
        if (line.size() == 0)
            continue;
        Element element;
        if (parser.parse(line).get(element) != simdjson::SUCCESS)
            throw std::runtime_error("a line of " + path + " is not JSON");
        Recording recording;
        recording.id = textOf(memberOf(element, "id"));
        recording.family = textOf(memberOf(element, "family"));
        recording.isGenerated = isNamedByGenerator(recording, element);
        recording.scenario = simdjson::minify(memberOf(element, "scenario"));
        for (const Element& action : itemsOf(memberOf(element, "truth"), "actions")) {
            if (action.is_null())
                recording.actions.emplace_back();
            else
                recording.actions.emplace_back(actionOf(action));
        }
        recordings.push_back(std::move(recording));
    }
    return recordings;
}

std::vector<Recording> readAllRecordings(const std::string& directory, const std::string& browser)
{
    std::vector<Recording> all;
    for (const char* const part : {"", "-second", "-by-hand", "-use", "-frames", "-families", "-policies", "-code",
             "-frame-navigation-by-hand", "-contact", "-deferred", "-fresh", "-reports", "-early-hints",
             "-web-transport", "-embedder-reports", "-opener-reports"}) {
        std::string path = directory;
        path.append("/").append(browser).append(part).append(".ndjson.gz");
        // Not every browser was recorded with every set.
        if (!std::filesystem::exists(path))
            continue;
        std::vector<Recording> recordings = readRecordings(path);
        all.insert(all.end(), std::make_move_iterator(recordings.begin()), std::make_move_iterator(recordings.end()));
    }
    if (all.empty())
        throw std::runtime_error("there are no recordings of " + browser + " in " + directory);
    return all;
}

} // namespace fetchscope::conformance
