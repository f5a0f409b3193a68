#pragma once

#include "core/replay/entry_filter.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace fetchscope::ui {

class HarRecording;

/// An EntryFilter in the language of the window.
class HarFilter
{
public:
    HarFilter() = default;
    explicit HarFilter(const QString& text);

    bool isEmpty() const { return m_filter.isEmpty(); }
    const QString& text() const { return m_text; }
    /// What is wrong with a term, which is passed over; empty where nothing is.
    QString problem() const;
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
    QString m_text;
    EntryFilter m_filter;
};

} // namespace fetchscope::ui
