#pragma once

#include "core/reading/importers/javascript/syntax.h"
#include "core/reading/importers/open_question.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fetchscope::javascript {

struct Object;

/// What a value depends on that the script does not say: asked where the value is used.
using Doubt = std::shared_ptr<const OpenQuestion>;

/// A piece of a text: known, or the name of what stands there when the script runs.
struct TextPiece
{
    std::string text;
    bool isOpen = false;
    std::size_t line = 0;
    Doubt doubt;
};
using Text = std::vector<TextPiece>;

/// A value as far as the script says it.
struct Value
{
    enum class Kind : std::uint8_t {
        /// Known only when the script runs: `text` has its name.
        Open,
        Undefined,
        Null,
        Boolean,
        Number,
        String,
        Object,
    };
    Kind kind = Kind::Undefined;
    bool boolean = false;
    double number = 0;
    Text text;
    Object* object = nullptr;
    Doubt doubt;

    static Value open(std::string name, std::size_t line);
    static Value of(bool value);
    static Value of(double value);
    static Value of(std::string text);
    static Value of(Text text);
    static Value of(Object* object);
    static Value null();

    bool isOpen() const { return kind == Kind::Open; }
    bool isUndefined() const { return kind == Kind::Undefined; }
    bool isNull() const { return kind == Kind::Null; }
    bool isText() const { return kind == Kind::String; }
    bool isObject() const { return kind == Kind::Object; }
    bool isFunction() const;
    /// Undefined or null.
    bool isNullish() const { return isUndefined() || isNull(); }
    /// The name of what is open.
    const std::string& name() const { return text.front().text; }
    std::size_t line() const { return text.front().line; }
    /// The text where all of it is known.
    std::optional<std::string> knownText() const;
    /// Does it count as true in a condition? Null where only the run says it.
    std::optional<bool> truth() const;
};

/// The end of what a server's template puts in here (`{{ url }}`, `<?= $url ?>`, `<%= url %>`); 0 where nothing is.
std::size_t placeholderEnd(std::string_view text, std::size_t at);
/// A string, in which what a template puts in is open.
Value templateText(std::string_view text, std::size_t line);

/// What a text says, the names of what is open in place of it.
std::string plainText(const Text& text);
/// As a text: what `String(value)` gives.
Text textOf(const Value& value);
void append(Text& text, const Text& more);
void append(Text& text, std::string more);
/// The name that what is open has in a text: the last part of `this.props.id`, letters and digits of it.
std::string shortName(std::string_view name);
/// A number as scripts write it.
std::string numberText(double number);

class Evaluator;
struct CallInfo;
using NativeFunction = Value (*)(Evaluator&, CallInfo&);

struct Scope;

/// What an object is, beside its members.
enum class ObjectClass : std::uint8_t {
    Plain,
    Array,
    Function,
    Class,
    /// Lists of names and values.
    Headers,
    SearchParams,
    FormData,
    /// `url`
    Url,
    /// `parts`, `type`
    Blob,
    ArrayBuffer,
    Stream,
    /// `url`, and the members of its init
    Request,
    /// What a request that was made gives; its responses are known only when it runs.
    Pending,
    XmlHttpRequest,
    /// A client of a library, with its defaults.
    Client,
    /// A request of a library that is still put together.
    Draft,
    Element,
};

struct Object
{
    ObjectClass objectClass = ObjectClass::Plain;
    std::vector<std::pair<std::string, Value>> members;
    /// Of lists of names and values.
    std::vector<std::pair<std::string, Value>> entries;
    /// What was spread into it and is not known.
    std::vector<Value> openSpreads;
    /// Members that it is not known to have are open, and not undefined.
    bool isOpenEnded = false;
    /// What it is called where its members are asked for.
    std::string name;
    /// The later, the higher.
    std::size_t serial = 0;
    Object* prototype = nullptr;

    // Of functions and classes.
    const Node* node = nullptr;
    Scope* scope = nullptr;
    NativeFunction native = nullptr;
    Value boundThis;
    /// The object that a method stands in.
    Object* home = nullptr;
    bool isGetter = false;
    bool wasCalled = false;
    /// A list that its methods leave as it is, and give a changed copy of.
    bool isImmutable = false;
    std::size_t line = 0;

    const Value* find(std::string_view member) const;
    Value* find(std::string_view member);
    void set(std::string_view member, Value value);
    void remove(std::string_view member);
};

/// The names of a block or a function.
struct Scope
{
    Scope* parent = nullptr;
    std::vector<std::pair<std::string, Value>> names;
    /// The later, the higher.
    std::size_t serial = 0;

    Value* find(std::string_view name);
    void declare(std::string_view name, Value value);

private:
    Value* findOwn(std::string_view name);

    /// Where names stand, once there are many.
    std::unordered_map<std::string, std::size_t> m_places;
};

/// A call of a function that is built in.
struct CallInfo
{
    const Node& node;
    Value thisValue;
    std::vector<Value> arguments;
    bool isNew = false;

    /// Undefined where there is none.
    const Value& argument(std::size_t index) const;
};

/// A function that gives back what it is called with.
Value firstArgument(Evaluator&, CallInfo& call);

} // namespace fetchscope::javascript
