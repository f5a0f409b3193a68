#pragma once

#include "core/telling/lessons/lesson.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A piece of a text, and the lesson that explains it as a term; null: plain words.
struct TermPiece
{
    std::string text;
    const Lesson* lesson = nullptr;
};

/// Where a course explains its terms. The course outlives this.
class TermIndex
{
public:
    explicit TermIndex(const Course& course);

    /// A text in pieces: what lessons before the reader's have explained, as whole words whatever their case, the
    /// longest first. `linked`: the terms that are not taken any more; those that are found are added.
    std::vector<TermPiece> piecesOf(
        std::string_view text, const Lesson& reader, std::set<std::string_view>& linked) const;

private:
    struct Term
    {
        std::string_view words;
        const Lesson* lesson = nullptr;
    };
    /// The longest first.
    std::vector<Term> m_terms;
    std::vector<const Lesson*> m_lessons;
};

} // namespace fetchscope
