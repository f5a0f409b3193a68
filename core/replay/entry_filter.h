#pragma once

#include "core/engine/base/message.h"
#include "core/replay/entry_view.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a person types to see a part of a recording: words that stand anywhere in an entry, and terms such as
/// `host:api.example`, `reason:cors-*`, `status:4xx` or `is:blocked`. A minus before one turns it round. Terms of the
/// same kind are alternatives; everything else has to be so together.
class EntryFilter
{
public:
    enum class Kind : std::uint8_t {
        Word,
        Verdict,
        Reason,
        Method,
        Host,
        Path,
        Status,
        Initiator,
        Relation,
        Type,
        Page,
        Recording,
        Finding,
        Cookie,
        Is,
    };
    static constexpr int kinds = 15;

    EntryFilter() = default;
    explicit EntryFilter(std::string_view text);

    bool isEmpty() const { return m_terms.empty(); }
    /// What is wrong with a term, which is passed over; empty where nothing is.
    const Message& problem() const { return m_problem; }
    /// Is `is:blocked` or the like one of the terms?
    bool hasTerm(std::string_view term) const;
    /// Clears the marks of the rows from `first` on that do not pass. `passes` has a mark for each row. Words of ours
    /// count in English, or as the phrasebook has them; names count always.
    void apply(
        const EntryView& entries, std::size_t first, std::vector<char>& passes, Phrasebook phrases = nullptr) const;

    /// The text with a term taken in or out.
    static std::string toggled(std::string_view text, std::string_view term);
    /// A term for exactly this value, quoted where it has to be.
    static std::string termFor(std::string_view key, std::string_view value);

    struct Help
    {
        std::string_view term;
        Message meaning;
    };
    static std::vector<Help> help();
    /// What may be typed to continue this word: names of terms, and values where they are few.
    static std::vector<std::string> completions(std::string_view word);

private:
    struct Term
    {
        Kind kind = Kind::Word;
        bool isNegative = false;
        /// In lower case.
        std::string value;
        /// The whole value has to be so, and not a part of it.
        bool isExact = false;
        /// Of a status.
        int least = 0;
        int most = 0;
    };
    class Matcher;
    void addToken(std::string_view token);
    void addTerm(Term term, std::string_view key);
    static bool parseStatus(std::string_view text, Term& term);

    Message m_problem;
    std::vector<std::string> m_tokens;
    std::vector<Term> m_terms;
};

} // namespace fetchscope
