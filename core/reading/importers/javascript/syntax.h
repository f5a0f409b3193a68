#pragma once

#include "core/engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope::javascript {

/// A part of a script. What its children are stands beside its kind; patterns of destructuring are kept as the literals
/// that they look like.
struct Node
{
    enum class Kind : std::uint8_t {
        /// `text`
        Name,
        This,
        Null,
        Undefined,
        /// `text` is `true` or `false`.
        Boolean,
        /// `text` as written
        Number,
        /// `text` as it means
        String,
        /// Strings and expressions by turns, beginning and ending with a string.
        Template,
        RegularExpression,
        Array,
        /// Of properties and spreads.
        Object,
        /// `text` is its name; the value (null for a field without one), the key where it is computed.
        Property,
        /// What is spread, or the pattern of the rest.
        Spread,
        /// `text` is its name, where it has one; the body (a block, or an expression), then the parameters.
        Function,
        /// The class that it extends or null, then its members.
        Class,
        /// `text` is the member's name; the object.
        Member,
        /// The object and the key.
        Index,
        /// What is called, then the arguments. The same for New.
        Call,
        New,
        /// `text` is the operator. The same for the two below.
        Unary,
        Binary,
        Assign,
        Conditional,
        Sequence,
        Await,
        /// An element of JSX: the expressions in it. `text` is its tag.
        Element,
        /// `import(…)`
        DynamicImport,

        /// Statements
        /// Of Assign, and of names and patterns without a value.
        Declaration,
        Expression,
        Block,
        /// The condition, what is done then, what is done else or null.
        If,
        /// What initializes, the condition, the step (each may be null), the body.
        For,
        /// The target, what is gone through, the body. `text` is `of` or `in`.
        ForEach,
        /// The condition, the body. `text` is `while` or `do`.
        While,
        /// What is asked, then the cases.
        Switch,
        /// The value or null (default), then statements.
        Case,
        /// The block, the parameter, its handler, the finalizer; each but the first may be null.
        Try,
        /// The value or null
        Return,
        Throw,
        /// `text` is the module; a Property for each name: `text` what is imported, its value the name here.
        Import,
        /// The declaration, or the value of `export default`.
        Export,
        Jump,
    };

    Kind kind = Kind::Name;
    std::string text;
    std::vector<Node*> children;
    /// Of a parameter or a field: the name of its type, where it has a simple one.
    std::string annotation;
    std::size_t start = 0;
    std::size_t end = 0;
    /// How deep the parts below it are nested.
    std::uint16_t depth = 0;
    bool isArrow = false;
    bool isComputed = false;
    bool isStatic = false;
    bool isGetter = false;
    /// The text ended before it did.
    bool isCutOff = false;
    /// Of a parameter: it becomes a member, too (`private http: HttpClient`).
    bool isParameterProperty = false;

    const Node* child(std::size_t index) const { return index < children.size() ? children[index] : nullptr; }
};

/// A script that was parsed, and what could not be.
struct Program
{
    /// What the nodes are in.
    std::deque<Node> nodes;
    std::vector<Node*> statements;
    /// The first error in a statement that calls something which makes requests.
    std::optional<InputError> error;
    /// The first error elsewhere: prose around a script, say.
    std::optional<InputError> errorElsewhere;
    /// One of the errors is that the text ends too early.
    bool endsEarly = false;
};

/// What is done where a text ends in the middle.
enum class Ending : std::uint8_t {
    Error,
    /// Whatever is open there is taken for closed, and marked as cut off.
    Closes,
    /// The same; and a bracket that is missing before another or at the end of a statement is taken to be there.
    Mends,
};

/// Parses a script, of modules or not, with type annotations or not, whole or cut out of one. What is no script is
/// passed over, and the errors are kept.
Program parseScript(std::string_view text, Ending ending = Ending::Error);

} // namespace fetchscope::javascript
