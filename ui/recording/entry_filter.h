#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope::ui {

class HarRecording;

/// What a person types to see a part of a recording: words that stand anywhere in an entry, and terms such as
/// `host:api.example`, `reason:cors-*`, `status:4xx` or `is:blocked`. A minus before one turns it round. Terms of the
/// same kind are alternatives; everything else has to be so together.
class HarFilter
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
        Is,
    };
    static constexpr int kinds = 14;

    HarFilter() = default;
    explicit HarFilter(const QString& text);

    bool isEmpty() const { return m_terms.empty(); }
    const QString& text() const { return m_text; }
    /// What is wrong with a term, which is passed over; empty where nothing is.
    const QString& problem() const { return m_problem; }
    /// Is `is:blocked` or the like one of the terms?
    bool hasTerm(const QString& term) const;
    /// Clears the marks of the rows from `first` on that do not pass. `passes` has a mark for each row.
    void apply(const HarRecording& recording, std::size_t first, std::vector<char>& passes) const;

    /// The text with a term taken in or out.
    static QString toggled(const QString& text, const QString& term);
    /// A term for exactly this value, quoted where it has to be.
    static QString termFor(const char* key, const QString& value);

    struct Help
    {
        QString term;
        QString meaning;
    };
    static std::vector<Help> help();
    /// What may be typed to continue this word: names of terms, and values where they are few.
    static QStringList completions(const QString& word);

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
    void addToken(const QString& token);
    void addTerm(Term term, const QString& key);
    static bool parseStatus(const QString& text, Term& term);

    QString m_text;
    QString m_problem;
    QStringList m_tokens;
    std::vector<Term> m_terms;
};

} // namespace fetchscope::ui
