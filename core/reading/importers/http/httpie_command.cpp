#include "core/reading/importers/http/httpie_command.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/reading/importers/shell_words.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 20> optionsWithValue {"-a", "--auth", "-A", "--auth-type", "-p", "--print", "-o",
    "--output", "-s", "--style", "--pretty", "--session", "--session-read-only", "--timeout", "--proxy", "--verify",
    "--cert", "--cert-key", "--max-redirects", "--ssl"};

bool isMethodWord(std::string_view word)
{
    const bool isCapital = std::all_of(word.begin(), word.end(), isAsciiUpperAlpha);
    constexpr std::array<std::string_view, 7> small {"get", "post", "put", "patch", "delete", "head", "options"};
    return (isCapital && word.size() >= 3 && word.size() <= 10)
        || std::find(small.begin(), small.end(), word) != small.end();
}

/// `:8080/path`, `example.org/path`, `https://example.org/path`.
bool isAddressWord(std::string_view word)
{
    return word.find("://") != std::string_view::npos || word.starts_with("localhost") || word.starts_with(":")
        || (word.find('.') != std::string_view::npos && word.find('=') == std::string_view::npos);
}

struct Field
{
    std::string name;
    std::string value;
    bool isJson = false;
};

/// Takes one item behind the address; false where it is none.
bool takeItem(CapturedRequest& request, std::vector<Field>& fields, const std::string& word)
{
    const std::size_t at = word.find_first_of(":=@");
    if (at == std::string::npos || at == 0)
        return false;
    std::string name = word.substr(0, at);
    const std::string_view rest = std::string_view(word).substr(at);
    if (rest.starts_with("==")) {
        request.url.append(request.url.find('?') == std::string::npos ? "?" : "&")
            .append(name)
            .append("=")
            .append(rest.substr(2));
    } else if (rest.starts_with(":=")) {
        fields.push_back({std::move(name), std::string(rest.substr(2)), true});
    } else if (rest.starts_with('=')) {
        fields.push_back({std::move(name), std::string(rest.substr(1)), false});
    } else if (rest.starts_with('@')) {
        request.form.push_back({std::move(name), "…", std::string(rest.substr(rest.find_last_of("/@") + 1)), {}});
    } else if (rest.size() > 1) {
        request.headers.emplace_back(std::move(name), rest.substr(1));
    }
    return true;
}

void takeFields(CapturedRequest& request, const std::vector<Field>& fields, bool isForm)
{
    if (isForm || !request.form.empty()) {
        std::vector<FormEntry> entries;
        entries.reserve(fields.size());
        for (const Field& field : fields)
            entries.push_back({field.name, field.value, std::nullopt, {}});
        if (!request.form.empty()) {
            request.form.insert(request.form.begin(), entries.begin(), entries.end());
            return;
        }
        request.body = serializeUrlEncoded(entries);
        request.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        return;
    }
    JsonWriter writer;
    writer.beginObject();
    for (const Field& field : fields) {
        writer.anyKey(field.name);
        if (field.isJson)
            writer.json(field.value);
        else
            writer.string(field.value);
    }
    writer.endObject();
    request.body = writer.take();
    request.headers.emplace_back("Content-Type", "application/json");
}

} // namespace

std::optional<CapturedRequest> readHttpieCommand(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    if (line.starts_with("$ "))
        line = strip(line.substr(2), isAsciiWhitespace);
    // `xh` takes the same words.
    const bool isTls = line.starts_with("https ") || line.starts_with("xhs ");
    if (!isTls && !line.starts_with("http ") && !line.starts_with("xh "))
        return std::nullopt;
    const ShellCommand command = splitShellCommand(line);
    std::size_t at = 1;
    CapturedRequest request;
    bool isForm = false;
    bool isBearer = false;
    std::string credentials;
    const auto takeOption = [&] {
        const std::string& option = command.words[at++];
        isForm = isForm || option == "-f" || option == "--form";
        const bool hasValue =
            std::find(optionsWithValue.begin(), optionsWithValue.end(), option) != optionsWithValue.end();
        if (!hasValue || at >= command.words.size())
            return;
        const std::string& value = command.words[at];
        isBearer = isBearer || ((option == "-A" || option == "--auth-type") && value == "bearer");
        if (option == "-a" || option == "--auth")
            credentials = value;
        ++at;
    };
    const auto skipOptions = [&] {
        while (at < command.words.size() && command.words[at].starts_with('-'))
            takeOption();
    };
    skipOptions();
    if (at < command.words.size() && isMethodWord(command.words[at]))
        request.method = asciiUppercase(command.words[at++]);
    skipOptions();
    if (at >= command.words.size() || !isAddressWord(command.words[at]))
        return std::nullopt;
    request.url = command.words[at++];
    if (request.url.starts_with(':'))
        request.url.insert(0, "localhost");
    if (request.url.find("://") == std::string::npos)
        request.url.insert(0, isTls ? "https://" : "http://");
    std::vector<Field> fields;
    while (at < command.words.size()) {
        if (command.words[at].starts_with('-'))
            takeOption();
        else if (!takeItem(request, fields, command.words[at++]))
            return std::nullopt;
    }
    if (!credentials.empty())
        request.headers.emplace_back(
            "Authorization", isBearer ? "Bearer " + credentials : "Basic " + base64Encode(credentials));
    if (!fields.empty() || !request.form.empty())
        takeFields(request, fields, isForm);
    if (request.method.empty())
        request.method = request.body || !request.form.empty() ? "POST" : "GET";
    return request;
}

} // namespace fetchscope
