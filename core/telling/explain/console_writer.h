#pragma once

#include "core/engine/console/console_text.h"
#include "core/telling/explain/outcome_facts.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// The kind by whose words Chromium tells of a request: a preload goes by what it is for.
InitiatorKind kindByWords(const RequestAction& action);

/// Writes what one browser prints of an outcome, line by line, from the rows of console_texts.def.
class ConsoleWriter : private ConsoleValues
{
public:
    ConsoleWriter(ProfileId browser, const OutcomeFacts& facts)
        : m_browser(browser)
        , m_facts(facts)
    {
    }

    /// Appends the line of a reason and form, for the initiator that the facts are about; false where the browser has
    /// no such text.
    bool say(Reason reason, ConsoleForm form = ConsoleForm::Usual);
    bool say(ConsoleForm form) { return say(m_facts.reason(), form); }
    /// What stands at a placeholder in place of what the facts have for it.
    void set(std::string_view name, std::string value);

    /// Appends lines that another writer has made.
    void add(const std::string& lines);

    /// The lines, separated by line feeds.
    const std::string& text() const { return m_text; }

private:
    void append(std::string& text, std::string_view name) const override;
    bool hasPart(std::string_view name) const override;

    ProfileId m_browser;
    const OutcomeFacts& m_facts;
    std::vector<std::pair<std::string_view, std::string>> m_own;
    std::string m_text;
};

} // namespace fetchscope
