#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A call that somebody writes in the middle of a sentence, and the words around it.
struct SentenceCall
{
    std::string_view code;
    std::string words;
};

/// "It fails when I use $.ajax({type: 'script'}) to get it": the call alone. Null where the line is no sentence, or the
/// call goes on in the next one.
std::optional<SentenceCall> callInSentence(std::string_view line);

/// Does a sentence only name calls: "a request via fetch() or $.ajax() fails"?
bool speaksOfCalls(std::string_view line);

/// Where a script begins behind the end of a sentence on one line: "I get this error. import axios from 'axios';". npos
/// where none does.
std::size_t statementBehindSentence(std::string_view line);

/// Several words, and nothing but words: no statement, and no part of one.
bool isPlainSentence(std::string_view line);

} // namespace fetchscope
