#pragma once

#include "core/reading/importers/javascript/lexer.h"
#include "core/reading/importers/javascript/syntax.h"

#include <string>
#include <string_view>

namespace fetchscope::javascript {

/// Reads a script by descent. An error ends the statement that it is in; the next one begins on a line behind it.
class Parser
{
public:
    Parser(std::string_view text, Ending ending);
    Program parse();

private:
    using Kind = Node::Kind;

    /// Where it is, so that it can come back after looking ahead.
    struct State
    {
        Lexer lexer;
        Token token;
        std::size_t lastEnd;
        int depth;
        bool isCutOff;
    };
    State state() const { return {m_lexer, m_token, m_lastEnd, m_depth, m_isCutOff}; }
    void restore(const State& state);

    // Words: parser.cpp.
    void advance();
    void moveTo(std::size_t offset);
    bool take(std::string_view punctuator);
    bool takeName(std::string_view name);
    /// False, and an error, where it does not stand there.
    bool expect(std::string_view punctuator);
    /// A comma between the members of a list, or its end.
    bool expectComma(std::string_view closing);
    /// Does it stand there, or does the text end where that counts for the same?
    bool isAt(std::string_view closing);
    /// Is it missing here, where that is to be mended?
    bool lacks(std::string_view closing) const;
    /// Passes over what closes, where it stands there.
    void close(std::string_view closing);
    void fail(Message message);
    bool hasFailed() const { return m_lexer.hasFailed(); }
    /// What the word after the one that is being looked at is.
    Token peekNext() const;
    Node* make(Kind kind, std::size_t start, std::vector<Node*> children = {}, std::string text = {});
    /// The offset behind the bracket that closes the one at `offset`; npos where none does.
    std::size_t closingOf(std::size_t offset);
    void recoverFrom(std::size_t start);
    bool isRequestMade(std::string_view source) const;

    // Statements: parser_statements.cpp; imports, exports and types: parser_modules.cpp.
    Node* statement();
    Node* statementInside();
    Node* statementOfKeyword();
    Node* block();
    /// Up to a closing brace, a `case`, or the end.
    void statements(std::vector<Node*>& list);
    Node* declaration();
    Node* ifStatement();
    Node* forStatement();
    Node* whileStatement();
    Node* switchStatement();
    Node* tryStatement();
    Node* importStatement();
    Node* exportStatement();
    Node* labelled();
    Node* expressionStatement();
    /// A method or a field that was cut out of its class or object.
    Node* loneMember();
    bool skipTypeDeclaration();
    void endStatement();

    // Functions and classes: parser_functions.cpp.
    Node* function(std::size_t start, bool isMethod, std::string name);
    bool parameters(std::vector<Node*>& list);
    Node* parameter();
    Node* arrowFunction(std::size_t start);
    bool isArrowAhead();
    Node* classDefinition();
    Node* classMember();
    void skipDecorators();
    Node* bindingTarget();

    // Expressions: parser_expressions.cpp.
    Node* expression();
    Node* assignment();
    Node* conditional();
    Node* binary(int least);
    Node* unary();
    Node* postfix();
    Node* postfixOf(Node* value);
    Node* primary();
    Node* primaryInside();
    Node* nameOrKeyword();
    Node* functionExpression();
    Node* member(Node* object);
    bool isFunctionInParentheses() const;
    Node* newExpression();
    bool arguments(std::vector<Node*>& list);
    Node* arrayLiteral();
    Node* objectLiteral();
    Node* objectMember();
    Node* templateLiteral();
    Node* lessThan();
    /// The offset behind the element that begins at `offset`; npos where it is none.
    std::size_t element(std::size_t offset, std::vector<Node*>& expressions);
    std::size_t elementContent(std::size_t offset, std::vector<Node*>& expressions);
    bool isElement(std::size_t offset) const;

    // Types: parser_types.cpp. They are passed over; false where there is none.
    bool skipType();
    bool skipTypeTerm();
    bool skipTypeArguments();
    /// `: Type`, where it stands there; its name where it is a simple one.
    std::string annotation();
    bool skipBrackets();

    std::string_view m_text;
    Lexer m_lexer;
    Token m_token;
    Program m_program;
    Ending m_ending;
    /// The text has ended, and something was open.
    bool m_isCutOff = false;
    int m_recoveries = 0;
    std::size_t m_lastEnd = 0;
    int m_depth = 0;
    /// How many bytes may still be looked at ahead.
    std::size_t m_lookAhead;
    /// A type that follows a condition's `?` is none.
    bool m_isInConditional = false;
};

} // namespace fetchscope::javascript
