#include "core/telling/lessons/term_index.h"

#include "core/telling/lessons/lesson_prose.h"

#include <unicode/stringoptions.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace fetchscope {

namespace {

icu::UnicodeString unicodeOf(std::string_view text)
{
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string bytesOf(const icu::UnicodeString& text)
{
    std::string bytes;
    return text.toUTF8String(bytes);
}

bool isInWord(const icu::UnicodeString& text, std::int32_t at)
{
    return at >= 0 && at < text.length() && isWordCharacter(text.char32At(at));
}

} // namespace

TermIndex::TermIndex(const Course& course)
{
    for (const Chapter& chapter : course.chapters) {
        for (const Lesson& lesson : chapter.lessons) {
            m_lessons.push_back(&lesson);
            for (const std::string& term : lesson.terms) {
                const auto isKnown = [&](const Term& known) { return isSameTerm(known.words, term); };
                if (std::none_of(m_terms.begin(), m_terms.end(), isKnown))
                    m_terms.push_back({term, &lesson});
            }
        }
    }
    std::stable_sort(m_terms.begin(), m_terms.end(),
        [](const Term& one, const Term& other) { return one.words.size() > other.words.size(); });
}

std::vector<TermPiece> TermIndex::piecesOf(
    std::string_view text, const Lesson& reader, std::set<std::string_view>& linked) const
{
    const auto here =
        std::find_if(m_lessons.begin(), m_lessons.end(), [&](const Lesson* lesson) { return lesson->id == reader.id; });
    struct Known
    {
        const Term* term = nullptr;
        icu::UnicodeString words;
    };
    std::vector<Known> known;
    for (const Term& term : m_terms) {
        if (std::find(m_lessons.begin(), here, term.lesson) != here && linked.count(term.words) == 0)
            known.push_back({&term, unicodeOf(term.words)});
    }
    const icu::UnicodeString all = unicodeOf(text);
    std::vector<TermPiece> pieces;
    std::int32_t plainFrom = 0;
    for (std::int32_t at = 0; at < all.length();) {
        const bool begins = !isInWord(all, all.moveIndex32(at, -1)) || at == 0;
        const auto isHere = [&](const Known& one) {
            const std::int32_t length = one.words.length();
            return linked.count(one.term->words) == 0 && !isInWord(all, at + length)
                && all.caseCompare(at, length, one.words, U_FOLD_CASE_DEFAULT) == 0;
        };
        const auto found = begins ? std::find_if(known.begin(), known.end(), isHere) : known.end();
        if (found == known.end()) {
            at = all.moveIndex32(at, 1);
            continue;
        }
        const std::int32_t end = std::min(at + found->words.length(), all.length());
        if (plainFrom < at)
            pieces.push_back({bytesOf(all.tempSubStringBetween(plainFrom, at)), nullptr});
        pieces.push_back({bytesOf(all.tempSubStringBetween(at, end)), found->term->lesson});
        linked.insert(found->term->words);
        plainFrom = at = end;
    }
    if (plainFrom < all.length())
        pieces.push_back({bytesOf(all.tempSubStringBetween(plainFrom)), nullptr});
    return pieces;
}

} // namespace fetchscope
