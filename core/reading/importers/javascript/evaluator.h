#pragma once

#include "core/reading/importers/javascript/value.h"
#include "core/reading/importers/snippet_parts.h"

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope::javascript {

/// Follows a script through its constants, objects and calls, without running it: what it says is known, the rest is
/// open and keeps its name. Of what only the run decides, both ways are followed. Functions that nobody calls are
/// followed at the end, with open parameters.
class Evaluator
{
public:
    Evaluator(std::string_view text, SnippetParts& parts);
    void run(const Program& program);

    // What is built in asks for these.
    SnippetParts& parts() { return m_parts; }
    std::string_view source() const { return m_text; }
    Object* makeObject(ObjectClass objectClass = ObjectClass::Plain);
    Value makeFunction(NativeFunction native, std::string_view name = {});
    Value makeArray(std::vector<Value> members);
    /// A variable that every script has, or a member of one (`navigator.sendBeacon`).
    void addGlobal(std::string_view name, Value value);
    /// What `import … from "name"` and `require("name")` give.
    void addModule(std::string_view name, Value value);
    /// Null where no script has a variable of this name.
    const Value* global(std::string_view name) { return m_global.find(name); }
    /// Null where nothing is known of it.
    const Value* module(std::string_view name) const;
    std::size_t lineOf(const Node& node) const;
    /// What is open where the node stands, by its name in the script.
    Value openAt(const Node& node) const;
    /// A member of a value, built-in methods too.
    Value member(const Value& object, std::string_view name, const Node& node);
    /// Calls a function; where the arguments are null, they are open.
    Value call(const Value& function, const Value& thisValue, const std::vector<Value>* arguments, const Node& node);
    /// Follows the functions among the arguments, as whoever is called would call them.
    void followCallbacks(const std::vector<Value>& arguments, const Node& node);
    /// Done when all is followed, in the order in which it was asked for.
    void atEnd(std::function<void()> task) { m_tasks.push_back(std::move(task)); }
    Value evaluate(const Node* node, Scope& scope);
    /// The same of one that adds a request.
    void atEndAsk(std::function<void()> task);
    /// A function that only some answers lead to (a hook that asks again): it is followed where nothing else asks.
    void holdBack(const Value& function);
    /// Functions and classes in the order in which they stand in the script.
    const std::vector<Object*>& functions() const { return m_functions; }
    /// A place in the order of requests, for one that is finished later.
    std::size_t reservePlace();
    /// The next request that is added gets this place.
    void usePlace(std::size_t place) { m_usedPlace = place; }
    /// Notes the place of a request that was added by the call at a node, and what its address is made of.
    void placeRequest(const Node& node, const Text& address);
    /// Takes back the request that was added last.
    void takeBackRequest();
    /// Is a function followed that only some answers lead to? It may send once more what was asked before.
    bool isAfterAnswer() const { return m_isAfterAnswer; }
    /// Of one of the requests, what it is given was cut off.
    bool hasCutOffRequest() const { return m_hasCutOffRequest; }

private:
    /// Functions call each other no deeper than this.
    static constexpr std::size_t deepestCalls = 16;

    enum class Flow : std::uint8_t { Next, Return, Jump };
    /// A function that is being followed.
    struct Frame
    {
        const Node* function = nullptr;
        Value returned;
    };
    /// A variable or member that a branch has written.
    struct Written
    {
        const void* owner;
        std::string name;
    };

    // Statements: evaluate_statements.cpp.
    Flow follow(const Node* node, Scope& scope);
    Flow followAll(const std::vector<Node*>& statements, std::size_t from, Scope& scope);
    Flow followIf(const Node& node, Scope& scope);
    Flow followFor(const Node& node, Scope& scope);
    Flow followForEach(const Node& node, Scope& scope);
    Flow followSwitch(const Node& node, Scope& scope);
    Flow followTry(const Node& node, Scope& scope);
    void followImport(const Node& node, Scope& scope);
    void followDeclaration(const Node& node, Scope& scope);
    void followReturn(Value value);
    void hoist(const std::vector<Node*>& statements, std::size_t from, Scope& scope);
    /// What is followed under a condition that only the run decides.
    template <class Branch> void underCondition(const Node& condition, Branch branch);

    // Expressions: evaluate_expressions.cpp.
    Value evaluateInside(const Node& node, Scope& scope);
    Value evaluateName(const Node& node, Scope& scope);
    Value evaluateTemplate(const Node& node, Scope& scope);
    Value evaluateArray(const Node& node, Scope& scope);
    Value evaluateObject(const Node& node, Scope& scope);
    Value evaluateIndex(const Node& node, Scope& scope);
    Value evaluateUnary(const Node& node, Scope& scope);
    Value evaluateBinary(const Node& node, Scope& scope);
    Value evaluateLogical(const Node& node, Scope& scope);
    Value evaluateAssign(const Node& node, Scope& scope);
    Value evaluateConditional(const Node& node, Scope& scope);
    Value firstOf(const Node& node, Value first, const Value& second, const Node& condition) const;
    void spreadInto(Object& object, const Value& value) const;

    // Calls and functions: evaluate_calls.cpp; classes, and what components are: evaluate_classes.cpp.
    Value evaluateCall(const Node& node, Scope& scope);
    Value evaluateNew(const Node& node, Scope& scope);
    std::vector<Value> evaluateArguments(const Node& node, Scope& scope);
    Value makeClosure(const Node& node, Scope& scope);
    Value makeClass(const Node& node, Scope& scope);
    Value construct(Object& definition, const std::vector<Value>* arguments, const Node& node);
    void construct(Object& self, Object& definition, const std::vector<Value>* arguments, const Node& node);
    Value callClosure(Object& function, const Value& thisValue, const std::vector<Value>* arguments, const Node& node);
    Value callOpen(const Value& callee, CallInfo& call);
    Value scopeOfController();
    /// What is given for a parameter of this type; null where nobody knows it.
    std::optional<Value> injected(const Node& parameter);
    void bindParameter(const Node& parameter, const Value* argument, Scope& scope, const Value& thisValue);
    /// Gives names to the parts of a value.
    void bind(const Node& target, const Value& value, Scope& scope, bool isDeclared);
    void bindObject(const Node& target, const Value& value, Scope& scope, bool isDeclared);
    void assign(const Node& target, const Value& value, Scope& scope);
    void write(Object& object, std::string_view name, Value value);
    /// Has the other branch written it, so that this one leaves it?
    bool isKept(const Object& object, std::string_view name) const;
    Object& componentOf(Object& home);
    /// Notes what is called by name anywhere in the script.
    void noteCalls(const Program& program);
    void followTheUncalled();
    void followUncalled(Object& function);
    void followHeldBack();
    /// A plugin of Nuxt sets the client up that all pages have: it runs where it stands.
    void followPlugin(const Node* exported);
    void orderRequests();
    void dropWrappers();

    Scope& makeScope(Scope& parent);

    std::string_view m_text;
    SnippetParts& m_parts;
    std::deque<Object> m_objects;
    std::deque<Scope> m_scopes;
    Scope m_global;
    Object m_modules;
    std::vector<std::size_t> m_lineStarts;
    std::vector<Frame> m_frames;
    /// Functions and classes in the order in which they stand in the script.
    std::vector<Object*> m_functions;
    std::set<std::string, std::less<>> m_calledNames;
    /// Functions that were followed at least once.
    std::set<const Node*> m_followed;
    /// Functions that only some answers lead to.
    std::set<const Node*> m_heldBack;
    bool m_hasRequestAtEnd = false;
    /// A function that an answer leads to is being followed.
    bool m_isAfterAnswer = false;
    /// What the components have that objects describe.
    std::map<const Object*, Object*> m_components;
    /// Instances of the script's own classes, as they are given to others that name their type.
    std::map<const Object*, Value> m_instances;
    Scope* m_script = nullptr;
    std::vector<std::function<void()>> m_tasks;
    /// The condition under which something is followed; null where it surely runs.
    Doubt m_condition;
    std::size_t m_objectsBeforeBranch = 0;
    std::size_t m_scopesBeforeBranch = 0;
    std::vector<Written>* m_recorded = nullptr;
    const std::vector<Written>* m_kept = nullptr;
    bool m_hasCutOffRequest = false;
    /// Where in the text the statement begins that is followed. Of one that is called it is the statement that calls.
    std::size_t m_position = 0;
    /// How many frames that statement's own function has.
    std::size_t m_ownFrames = 0;
    /// The function that is followed though nobody calls it; null while what runs by itself is followed.
    const Node* m_uncalled = nullptr;
    /// Functions of the script were called by what runs by itself, and made requests.
    bool m_callsOwn = false;
    /// Of each place.
    std::vector<std::size_t> m_positions;
    std::vector<const Node*> m_uncalledAt;
    /// The names that were asked for while a function was followed that nobody calls.
    std::vector<std::pair<const Node*, std::string>> m_askedBy;
    std::optional<std::size_t> m_usedPlace;
    /// Of each request.
    std::vector<std::size_t> m_places;
    std::vector<bool> m_isOfWrapper;
    std::size_t m_steps = 0;
    int m_depth = 0;
};

/// Makes known what scripts have without asking: `JSON`, `Object`, `URLSearchParams`…
void addBuiltIns(Evaluator& evaluator);
void addUrlBuiltIns(Evaluator& evaluator);
void addBodyBuiltIns(Evaluator& evaluator);
/// A method that values of its kind have; null where there is none.
NativeFunction builtInMethod(const Value& value, std::string_view name);

} // namespace fetchscope::javascript
