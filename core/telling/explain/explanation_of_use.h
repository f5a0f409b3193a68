#pragma once

#include "core/engine/model/outcome.h"
#include "core/telling/explain/outcome_facts.h"
#include "core/telling/explain/sentences.h"

#include <string>
#include <string_view>

/// What is said beside a verdict: of storage access, of what had been asked for ahead, of what a script makes of an
/// image.
namespace fetchscope {

/// Sentences, one after another.
class SentenceRow
{
public:
    SentenceRow(std::string& text, const OutcomeFacts& facts)
        : m_text(text)
        , m_facts(facts)
    {
    }

    void say(std::string_view pattern)
    {
        if (!m_isFirst)
            m_text += " ";
        m_isFirst = false;
        m_facts.say(m_text, pattern);
    }
    void say(Sentence sentence) { say(textOf(sentence)); }
    /// Goes on with the sentence before, in words of no language.
    void append(std::string_view pattern) { m_facts.append(m_text, pattern); }

private:
    std::string& m_text;
    const OutcomeFacts& m_facts;
    bool m_isFirst = true;
};

/// What came of asking for storage access, and why.
void sayStorageAccess(SentenceRow& sentences, const OutcomeFacts& facts, StorageAccessResult result);
/// That a cache in front of the server answered with what is another's; false where that is not so.
bool saySharedAnswer(SentenceRow& sentences, const OutcomeFacts& facts);
/// What answered in place of the network, or why it did not; nothing where nothing had been asked for ahead.
void sayAhead(SentenceRow& sentences, const OutcomeFacts& facts);
/// What a script makes of the image; nothing where none does.
void sayUse(SentenceRow& sentences, const OutcomeFacts& facts);

} // namespace fetchscope
