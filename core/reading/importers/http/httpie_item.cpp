#include "core/reading/importers/http/httpie_item.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/json/json_writer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace fetchscope {

namespace {

struct Separator
{
    std::string_view text;
    HttpieItem::Kind kind;
    /// The value is what is in the file of this path.
    bool isOfFile = false;
};

/// Of two that begin at the same place the longer one counts.
constexpr std::array<Separator, 9> separators {{{":=@", HttpieItem::Kind::Json, true},
    {"==@", HttpieItem::Kind::Query, true}, {":@", HttpieItem::Kind::Header, true},
    {"=@", HttpieItem::Kind::Text, true}, {":=", HttpieItem::Kind::Json}, {"==", HttpieItem::Kind::Query},
    {"=", HttpieItem::Kind::Text}, {":", HttpieItem::Kind::Header}, {"@", HttpieItem::Kind::File}}};

/// A value of JSON that is put together from the names of items.
struct Node
{
    /// JSON; what it comes to where there are no members.
    std::string text;
    bool isList = false;
    std::vector<std::string> names;
    /// The member of each name.
    std::vector<Node> members;

    Node& at(std::string_view name)
    {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found != names.end())
            return members[static_cast<std::size_t>(found - names.begin())];
        names.emplace_back(name);
        return members.emplace_back();
    }

    void write(JsonWriter& writer) const
    {
        if (members.empty()) {
            writer.json(text);
            return;
        }
        isList ? writer.beginArray() : writer.beginObject();
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (!isList)
                writer.anyKey(names[i]);
            members[i].write(writer);
        }
        isList ? writer.endArray() : writer.endObject();
    }
};

/// `a[b][]`: the parts of a name; the name alone where its brackets are none of a path.
std::vector<std::string_view> pathOf(std::string_view name)
{
    std::vector<std::string_view> path;
    const std::size_t bracket = name.find('[');
    if (bracket == std::string_view::npos || !name.ends_with(']'))
        return {name};
    if (bracket > 0)
        path.push_back(name.substr(0, bracket));
    for (std::string_view rest = name.substr(bracket); !rest.empty();) {
        const std::size_t end = rest.find(']');
        if (rest.front() != '[' || end == std::string_view::npos)
            return {name};
        path.push_back(rest.substr(1, end - 1));
        rest.remove_prefix(end + 1);
    }
    return path;
}

/// `[]`, which appends, and `[0]`.
bool isIndex(std::string_view part)
{
    return std::all_of(part.begin(), part.end(), isAsciiDigit);
}

} // namespace

std::optional<HttpieItem> readHttpieItem(std::string_view word)
{
    std::string name;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const std::string_view rest = word.substr(at);
        // A backslash takes a separator its meaning.
        if (rest.front() == '\\' && rest.size() > 1) {
            name += rest[1];
            ++at;
            continue;
        }
        const auto* const separator = std::find_if(
            separators.begin(), separators.end(), [rest](const Separator& row) { return rest.starts_with(row.text); });
        if (separator == separators.end()) {
            name += rest.front();
            continue;
        }
        if (name.empty() && separator->kind != HttpieItem::Kind::File)
            return std::nullopt;
        std::string value(rest.substr(separator->text.size()));
        if (separator->kind == HttpieItem::Kind::Header && value.empty())
            return HttpieItem {HttpieItem::Kind::NoHeader, std::move(name), {}};
        if (separator->isOfFile)
            value = openName(value.insert(0, 1, '@'));
        if (separator->kind == HttpieItem::Kind::Header)
            value = strip(std::string_view(value), isAsciiWhitespace);
        return HttpieItem {separator->kind, std::move(name), std::move(value)};
    }
    if (word.size() > 1 && word.ends_with(';'))
        return HttpieItem {HttpieItem::Kind::Header, std::string(word.substr(0, word.size() - 1)), {}};
    return std::nullopt;
}

std::string httpieJson(std::span<const HttpieItem> fields)
{
    Node root;
    for (const HttpieItem& field : fields) {
        Node* node = &root;
        bool isInBrackets = field.name.starts_with('[');
        for (const std::string_view part : pathOf(field.name)) {
            if (node->members.empty())
                node->isList = isInBrackets && isIndex(part);
            node = &node->at(isInBrackets && part.empty() ? std::to_string(node->members.size()) : std::string(part));
            isInBrackets = true;
        }
        JsonWriter text;
        if (field.kind == HttpieItem::Kind::Json)
            text.raw(field.value);
        else
            text.string(field.value);
        node->text = text.take();
    }
    JsonWriter writer;
    root.write(writer);
    return withOpenMarks(writer.take());
}

} // namespace fetchscope
