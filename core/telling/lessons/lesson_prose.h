#pragma once

#include "core/telling/lessons/lesson.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A lesson as a person reads it: words, without code, addresses and marks.
namespace fetchscope {

/// A run of words in a lesson.
struct LessonProse
{
    std::string text;
    std::size_t line = 0;
    bool isBold = false;
};
/// All that is read of a lesson but the teacher's notes, in order, a line at a time. Code is left out.
std::vector<LessonProse> proseOf(const Lesson& lesson);
/// How many words a class reads: the texts, questions and tasks, not what explains an answer when it was given.
std::size_t wordsOf(const Lesson& lesson);
/// Is it a part of a word (a code point)?
bool isWordCharacter(std::int32_t character);
/// Does a term stand in a text as a whole word, whatever its case? A hyphen is part of a word.
bool usesTerm(std::string_view text, std::string_view term);
/// Are the two the same, but for their case?
bool isSameTerm(std::string_view one, std::string_view other);

} // namespace fetchscope
