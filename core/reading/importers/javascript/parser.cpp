#include "core/reading/importers/javascript/parser.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope::javascript {

namespace {

/// Parts nest no deeper than this, so that whoever walks through them does not run out of stack.
constexpr std::uint16_t deepestNesting = 200;

/// What makes requests, as it is called.
constexpr std::array<std::string_view, 14> requestCalls {"fetch(", "fetch (", "Request(", "XMLHttpRequest", "ajax",
    "axios", "sendBeacon(", "EventSource(", "WebSocket(", "superagent", "ky.", "ky(", "$http", "HttpClient"};

} // namespace

Program parseScript(std::string_view text, Ending ending)
{
    return Parser(text, ending).parse();
}

Parser::Parser(std::string_view text, Ending ending)
    : m_text(text)
    , m_lexer(text)
    , m_ending(ending)
    , m_lookAhead((std::size_t {64} << 10U) + text.size() * 8)
{
    advance();
}

Program Parser::parse()
{
    while (m_token.kind != Token::Kind::End || hasFailed()) {
        const std::size_t start = m_token.start;
        Node* node = statement();
        if (hasFailed()) {
            recoverFrom(start);
        } else if (node) {
            m_program.statements.push_back(node);
        }
        // A bracket that closes nothing.
        if (m_token.start == start && m_token.kind != Token::Kind::End)
            advance();
    }
    return std::move(m_program);
}

void Parser::advance()
{
    m_lastEnd = m_token.end();
    m_token = m_lexer.next();
}

void Parser::moveTo(std::size_t offset)
{
    m_lexer.seek(offset);
    m_token = m_lexer.next();
}

bool Parser::take(std::string_view punctuator)
{
    if (!m_token.is(punctuator))
        return false;
    advance();
    return true;
}

bool Parser::takeName(std::string_view name)
{
    if (!m_token.isName(name))
        return false;
    advance();
    return true;
}

bool Parser::isAt(std::string_view closing)
{
    if (m_token.is(closing))
        return true;
    if (m_token.kind != Token::Kind::End || hasFailed() || m_ending == Ending::Error)
        return false;
    m_isCutOff = true;
    return true;
}

bool Parser::lacks(std::string_view closing) const
{
    const bool isOtherBracket = closing == "}" ? m_token.is(")") || m_token.is("]") : m_token.is("}");
    return m_ending == Ending::Mends && (m_token.is(";") || isOtherBracket);
}

void Parser::close(std::string_view closing)
{
    if (m_token.is(closing))
        advance();
}

bool Parser::expect(std::string_view punctuator)
{
    if (take(punctuator) || isAt(punctuator))
        return true;
    fail(m_token.kind == Token::Kind::End ? say<messages::ClosingMissing>(punctuator)
                                          : say<messages::ScriptCommaExpected>(punctuator));
    return false;
}

bool Parser::expectComma(std::string_view closing)
{
    if (isAt(closing) || take(","))
        return true;
    return expect(closing);
}

void Parser::fail(Message message)
{
    m_lexer.fail(m_token.kind == Token::Kind::End ? m_text.size() : m_token.start, std::move(message));
    m_token = {};
}

Token Parser::peekNext() const
{
    Lexer lexer(m_text);
    lexer.seek(m_token.end());
    return lexer.next();
}

Node* Parser::make(Kind kind, std::size_t start, std::vector<Node*> children, std::string text)
{
    Node& node = m_program.nodes.emplace_back();
    node.kind = kind;
    node.start = start;
    node.end = std::max(m_lastEnd, start);
    node.text = std::move(text);
    node.isCutOff = m_isCutOff;
    for (const Node* child : children) {
        if (child)
            node.depth = std::max(node.depth, static_cast<std::uint16_t>(child->depth + 1));
    }
    node.children = std::move(children);
    if (node.depth > deepestNesting)
        fail(say<messages::NestedTooDeeply>());
    return &node;
}

void Parser::restore(const State& state)
{
    m_lexer = state.lexer;
    m_token = state.token;
    m_lastEnd = state.lastEnd;
    m_depth = state.depth;
    m_isCutOff = state.isCutOff;
}

std::size_t Parser::closingOf(std::size_t offset)
{
    Lexer lexer(m_text);
    lexer.seek(offset);
    std::size_t depth = 0;
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
        if (token.source.size() > m_lookAhead)
            return std::string_view::npos;
        m_lookAhead -= token.source.size();
        if (token.kind == Token::Kind::Backquote) {
            // What is in a template counts for nothing here.
            std::size_t at = token.end();
            while (at < m_text.size() && m_text[at] != '`')
                at += m_text[at] == '\\' ? 2 : 1;
            lexer.seek(at + 1);
        }
        if (token.kind != Token::Kind::Punctuator || token.source.size() != 1)
            continue;
        const char c = token.source.front();
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if (c == ')' || c == ']' || c == '}')
            --depth;
        if (depth == 0)
            return token.end();
    }
    return std::string_view::npos;
}

bool Parser::isRequestMade(std::string_view source) const
{
    return std::any_of(requestCalls.begin(), requestCalls.end(),
        [source](std::string_view call) { return source.find(call) != std::string_view::npos; });
}

/// Where a call begins, at an offset or behind it, whose name ends no longer one (`sendRequest(`); npos where none
/// does.
static std::size_t findCall(std::string_view text, std::string_view call, std::size_t from)
{
    std::size_t at = text.find(call, from);
    while (at != std::string_view::npos && at > 0 && isNameCharacter(text[at - 1]) && isNameCharacter(call.front()))
        at = text.find(call, at + 1);
    return at;
}

/// Goes on at the line behind the error, or at the bracket that closes what the statement is in.
void Parser::recoverFrom(std::size_t start)
{
    const std::size_t failedAt = std::max(std::min(m_lexer.at(), m_text.size()), start);
    auto& kept = isRequestMade(m_text.substr(start, failedAt - start)) ? m_program.error : m_program.errorElsewhere;
    if (!kept)
        kept = m_lexer.error();
    m_program.endsEarly = m_program.endsEarly || failedAt >= m_text.size();
    m_lexer.recover();
    const std::size_t lineBreak = std::min(m_text.find('\n', failedAt), m_text.size());
    // A call in it may be whole, and follow words in its line.
    constexpr int mostRecoveries = 50;
    std::size_t next = lineBreak;
    if (++m_recoveries < mostRecoveries) {
        for (const std::string_view call : requestCalls)
            next = std::min(next, findCall(m_text.substr(0, lineBreak), call, start + 1));
    }
    // `success: function () { what comes then }`
    constexpr std::size_t longest = 20000;
    int depth = 0;
    for (std::size_t at = start; next - start < longest && at < next && depth >= 0; ++at) {
        depth += m_text[at] == '{' ? 1 : m_text[at] == '}' ? -1 : 0;
        if (depth < 0 && at >= failedAt)
            next = at;
    }
    moveTo(next);
}

} // namespace fetchscope::javascript
