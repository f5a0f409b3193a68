#pragma once

#include "core/engine/console/console_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// Quotes of all kinds as the plain ones, and white space as single spaces: messages are cut into lines when they are
/// copied, and browsers differ in their quotes.
std::string flattenedConsoleText(std::string_view text);

/// What the rows of console_texts.def find in a text that was copied from a console.
class ConsoleReading
{
public:
    explicit ConsoleReading(std::string_view text);

    /// The row that tells what happened; null where none does.
    const ConsoleText* text() const { return m_text; }
    /// Does a row with this form fit?
    bool has(ConsoleForm form) const;
    /// Reason::None where no row tells it.
    Reason reason() const;
    bool isOfPreflight() const { return m_isOfPreflight; }
    /// By what was said; null where no row fits.
    std::optional<ProfileId> browser() const { return m_browser; }
    /// The kind that the nouns of the message name; null where they fit to many, or to none.
    std::optional<InitiatorKind> initiator() const;
    /// Did the noun stand in a message about CORS?
    bool isNamedByCors() const { return !value("noun").empty(); }
    /// What stood at a placeholder: of the row that tells what happened, or else of the first that has it. Empty where
    /// there is none.
    std::string_view value(std::string_view name) const;

private:
    struct Found
    {
        const ConsoleText* text = nullptr;
        std::vector<std::pair<std::string, std::string>> values;
    };
    std::vector<Found> m_found;
    const ConsoleText* m_text = nullptr;
    std::optional<ProfileId> m_browser;
    bool m_isOfPreflight = false;
};

} // namespace fetchscope
