#include "core/reading/server_configuration/origin_branches.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/origin_function.h"
#include "core/reading/server_configuration/program_scan.h"
#include "core/reading/server_configuration/program_texts.h"

#include <algorithm>
#include <utility>

namespace fetchscope {

namespace {

constexpr int deepestTest = 6;
constexpr std::size_t mostBranches = 12;
constexpr std::size_t longestBranchText = 60;

/// What stands between a sign, outside of texts and brackets.
std::vector<std::string_view> splitOutside(std::string_view condition, std::string_view sign)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    std::size_t at = 0;
    while (at < condition.size()) {
        const char c = condition[at];
        if (condition.substr(at).starts_with(sign)) {
            parts.push_back(condition.substr(start, at - start));
            at += sign.size();
            start = at;
        } else if (c == '"' || c == '\'' || c == '`') {
            at = std::min(condition.find(c, at + 1), condition.size() - 1) + 1;
        } else if (c == '(' || c == '[' || c == '{') {
            at = std::min(endOfBrackets(condition, at + 1), condition.size() - 1) + 1;
        } else {
            ++at;
        }
    }
    parts.push_back(condition.substr(start));
    return parts;
}

std::string_view withoutOuterParentheses(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    while (text.size() > 2 && text.front() == '(' && endOfBrackets(text, 1) == text.size() - 1)
        text = strip(text.substr(1, text.size() - 2), isAsciiWhitespace);
    return text;
}

/// `origin`, `req.headers.origin`, `req.header('Origin')`, `request.headers.get("Origin")`
bool isOriginOfRequest(std::string_view text)
{
    std::string plain = asciiLowercase(text);
    std::erase_if(plain, [](char c) { return c == '\'' || c == '"' || c == ')' || c == ']' || c == '?'; });
    if (!plain.ends_with("origin"))
        return false;
    plain.resize(plain.size() - std::string_view("origin").size());
    // What another function makes of it is something else.
    if (plain.find('(') != std::string::npos && !plain.ends_with("header(") && !plain.ends_with("get("))
        return false;
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '(' || c == '['; }, '.');
    return std::all_of(plain.begin(), plain.end(), [](char c) { return isNameCharacter(c) || c == '.'; })
        && plain.find("allow") == std::string::npos;
}

std::string withoutSpaces(std::string_view text)
{
    std::string plain(text);
    std::erase_if(plain, isAsciiWhitespace);
    return plain;
}

bool endsWithOneOf(std::string_view text, const std::vector<std::string_view>& endings)
{
    return std::any_of(
        endings.begin(), endings.end(), [text](std::string_view ending) { return text.ends_with(ending); });
}

/// Does a question with a known answer hold where the origin is one of those in it? Null: that cannot be told.
std::optional<bool> holdsForListed(std::string_view question)
{
    const std::string plain = withoutSpaces(question);
    if (plain.find(".indexOf(") != std::string::npos) {
        if (endsWithOneOf(plain, {"!==-1", "!=-1", ">-1", ">=0"}))
            return true;
        return endsWithOneOf(plain, {"===-1", "==-1", "<0"}) ? std::optional(false) : std::nullopt;
    }
    const bool isUnequal = plain.find("!==") != std::string::npos || plain.find("!=") != std::string::npos;
    return !isUnequal;
}

std::optional<OriginTest> listedTest(std::string_view question, std::string_view program, ConfigurationDraft& draft)
{
    // A list is asked for something else: `list.includes('*')`.
    if (asciiLowercase(question).find("origin") == std::string::npos || question.find("'*'") != question.npos
        || question.find("\"*\"") != question.npos)
        return std::nullopt;
    // An expression is looked for behind a space.
    const Literal asked = originsAskedIn(program, std::string(" ").append(question));
    const auto isWhere = holdsForListed(question);
    if (asked.members.empty() || !isWhere)
        return std::nullopt;
    OriginTest test {OriginTest::Kind::IsOneOf};
    for (const auto& [unused, origin] : asked.members) {
        if (origin.kind == Literal::Kind::Text) {
            test.origins.push_back(TextPattern::ofText(origin.text));
            continue;
        }
        const auto pattern = origin.kind == Literal::Kind::Expression ? draft.expression(origin.text) : std::nullopt;
        if (!pattern)
            return std::nullopt;
        test.origins.push_back(*pattern);
    }
    if (*isWhere)
        return test;
    return OriginTest {OriginTest::Kind::Not, {}, {std::move(test)}};
}

std::optional<OriginTest> testOf(
    std::string_view condition, std::string_view program, int depth, ConfigurationDraft& draft)
{
    condition = withoutOuterParentheses(condition);
    if (condition.empty() || depth > deepestTest)
        return std::nullopt;
    for (const auto& [sign, kind] : {std::pair(std::string_view("||"), OriginTest::Kind::Or),
             std::pair(std::string_view("&&"), OriginTest::Kind::And)}) {
        const auto parts = splitOutside(condition, sign);
        if (parts.size() == 1)
            continue;
        OriginTest whole {kind};
        for (const std::string_view part : parts) {
            auto test = testOf(part, program, depth + 1, draft);
            if (!test)
                return std::nullopt;
            whole.parts.push_back(*std::move(test));
        }
        return whole;
    }
    if (condition.front() == '!') {
        auto opposite = testOf(condition.substr(1), program, depth + 1, draft);
        if (!opposite)
            return std::nullopt;
        return OriginTest {OriginTest::Kind::Not, {}, {*std::move(opposite)}};
    }
    if (isOriginOfRequest(condition))
        return OriginTest {};
    if (std::all_of(condition.begin(), condition.end(), isNameCharacter)) {
        std::string_view value = strip(valueOfVariable(program, condition), isAsciiWhitespace);
        while (value.ends_with(';'))
            value.remove_suffix(1);
        return value == condition ? std::nullopt : testOf(value, program, depth + 1, draft);
    }
    return listedTest(condition, program, draft);
}

/// `if (…)` or `else` before a brace.
struct BlockHead
{
    /// Empty: of an `else`.
    std::string_view condition {};
    /// Where the block before it is closed, of which this is the `else`; npos: there is none.
    std::size_t closedBefore = std::string_view::npos;
};

std::optional<BlockHead> headBefore(std::string_view program, std::size_t brace)
{
    BlockHead head;
    std::string_view before = strip(program.substr(0, brace), isAsciiWhitespace);
    // The text may begin with spaces.
    const std::size_t skipped = static_cast<std::size_t>(before.data() - program.data());
    if (before.ends_with(')')) {
        const std::size_t open = startOfBrackets(before, before.size() - 1);
        if (open == before.npos)
            return std::nullopt;
        head.condition = before.substr(open + 1, before.size() - open - 2);
        before = strip(before.substr(0, open), isAsciiWhitespace);
        if (!before.ends_with("if") || (before.size() > 2 && isNameCharacter(before[before.size() - 3])))
            return std::nullopt;
        before = strip(before.substr(0, before.size() - 2), isAsciiWhitespace);
        if (!before.ends_with("else"))
            return head;
    }
    if (!before.ends_with("else"))
        return std::nullopt;
    before = strip(before.substr(0, before.size() - 4), isAsciiWhitespace);
    if (!before.ends_with('}'))
        return std::nullopt;
    head.closedBefore = skipped + before.size() - 1;
    return head;
}

/// Is the origin asked for in one of them? What the method decides is looked at elsewhere.
bool asksForOrigin(const std::vector<std::string_view>& conditions)
{
    const auto has = [&conditions](std::string_view word) {
        return std::any_of(
            conditions.begin(), conditions.end(), [word](std::string_view one) { return one.find(word) != one.npos; });
    };
    return has("rigin") && !has("ethod");
}

/// `if (…) res.header(…);`: the condition of one statement that has no braces.
std::optional<OriginBranch> branchOfStatement(std::string_view program, std::size_t offset)
{
    const std::size_t end = program.find_last_of(";{}", offset);
    const std::size_t start = end == program.npos ? 0 : end + 1;
    const std::string_view before = program.substr(start, offset - start);
    const std::string_view statement = strip(before, isAsciiWhitespace);
    if (!statement.starts_with("if (") && !statement.starts_with("if("))
        return std::nullopt;
    const std::size_t open = statement.find('(') + 1;
    const std::size_t close = endOfBrackets(statement, open);
    if (close >= statement.size())
        return std::nullopt;
    OriginBranch branch;
    branch.own = statement.substr(open, close - open);
    return asksForOrigin({branch.own}) ? std::optional(std::move(branch)) : std::nullopt;
}

std::optional<OriginBranch> branchOf(std::string_view program, std::size_t brace)
{
    auto head = headBefore(program, brace);
    if (!head)
        return std::nullopt;
    OriginBranch branch;
    branch.own = head->condition;
    while (head->closedBefore != program.npos && branch.before.size() < mostBranches) {
        const std::size_t open = startOfBrackets(program, head->closedBefore);
        head = open == program.npos ? std::nullopt : headBefore(program, open);
        if (!head)
            return std::nullopt;
        branch.before.push_back(head->condition);
    }
    std::vector<std::string_view> conditions = branch.before;
    conditions.push_back(branch.own);
    return asksForOrigin(conditions) ? std::optional(std::move(branch)) : std::nullopt;
}

} // namespace

bool OriginTest::holds(RequestCases& request) const
{
    switch (kind) {
    case Kind::IsThere:
        return request.hasHeader("Origin");
    case Kind::IsOneOf:
        return std::any_of(origins.begin(), origins.end(),
            [&request](const TextPattern& origin) { return request.headerMatches("Origin", origin); });
    case Kind::Not:
        return !parts.front().holds(request);
    case Kind::And:
        return std::all_of(
            parts.begin(), parts.end(), [&request](const OriginTest& part) { return part.holds(request); });
    case Kind::Or:
        return std::any_of(
            parts.begin(), parts.end(), [&request](const OriginTest& part) { return part.holds(request); });
    }
    return false;
}

std::string OriginBranch::text() const
{
    if (!own.empty())
        return std::string("if (").append(own.substr(0, longestBranchText)).append(")");
    return std::string("else of if (").append(before.front().substr(0, longestBranchText)).append(")");
}

std::optional<OriginBranch> originBranchAround(std::string_view program, std::size_t offset)
{
    if (auto branch = branchOfStatement(program, offset))
        return branch;
    constexpr int mostBlocks = 20;
    int blocks = 0;
    int depth = 0;
    for (std::size_t i = offset; i-- > 0 && blocks < mostBlocks;) {
        if (program[i] == '}')
            ++depth;
        if (program[i] != '{' || depth-- > 0)
            continue;
        depth = 0;
        ++blocks;
        if (auto branch = branchOf(program, i))
            return branch;
    }
    return std::nullopt;
}

std::optional<OriginTest> testOfBranch(const OriginBranch& branch, std::string_view program, ConfigurationDraft& draft)
{
    OriginTest all {OriginTest::Kind::And};
    const auto add = [&](std::string_view condition, bool holds) {
        auto test = testOf(condition, program, 0, draft);
        if (!test)
            return false;
        if (!holds)
            test = OriginTest {OriginTest::Kind::Not, {}, {*std::move(test)}};
        all.parts.push_back(*std::move(test));
        return true;
    };
    for (const std::string_view condition : branch.before) {
        if (!add(condition, false))
            return std::nullopt;
    }
    if (!branch.own.empty() && !add(branch.own, true))
        return std::nullopt;
    return all;
}

} // namespace fetchscope
