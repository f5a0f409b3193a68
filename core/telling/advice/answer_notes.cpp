#include "core/telling/advice/answer_notes.h"

#include "core/engine/base/ascii.h"
#include "core/telling/advice/messages.h"

#include <algorithm>
#include <string>

namespace fetchscope {

namespace {

/// The page may then read the answer, and that says what went wrong.
void noteError(Fix& fix, const Patient& patient)
{
    constexpr int firstError = 400;
    const Exchange* const answered = patient.exchange();
    const bool isStatusKept = std::none_of(fix.changes.begin(), fix.changes.end(),
        [](const FixChange& change) { return change.kind == ChangeKind::AnswerStatus; });
    const bool isOfAnswer = fix.side == ChangeSide::Server && fix.verdict == Verdict::Exposed;
    if (answered != nullptr && answered->kind != Exchange::Kind::Preflight && answered->status >= firstError
        && isStatusKept && isOfAnswer)
        fix.notes.insert(fix.notes.begin(), say<messages::NoteErrorFirst>(std::to_string(answered->status)));
}

/// What a cache in front of the server says of its answer: `age: 5123`; empty where the server itself answered.
std::string signOfCache(const Exchange& answered)
{
    const auto value = [&answered](std::string_view name) {
        return answered.responseHeaders ? answered.responseHeaders->get(name).value_or("") : std::string();
    };
    if (const std::string age = value("Age"); !age.empty() && age.find_first_not_of("0 ") != std::string::npos)
        return "Age: " + age;
    for (const std::string_view name : {"X-Cache", "CF-Cache-Status"}) {
        if (const std::string said = value(name); asciiLowercase(said).find("hit") != std::string::npos)
            return std::string(name).append(": ").append(said);
    }
    return {};
}

/// It was kept from somebody who did not send Origin, or another one.
void noteCache(Fix& fix, const Patient& patient)
{
    const Exchange* const answered = patient.exchange();
    const bool isOfOrigin = std::any_of(fix.changes.begin(), fix.changes.end(), [](const FixChange& change) {
        return change.kind == ChangeKind::AnswerHeader
            && asciiCaseInsensitiveEquals(change.name, "access-control-allow-origin");
    });
    const std::string sign = answered && isOfOrigin ? signOfCache(*answered) : std::string();
    if (!sign.empty())
        fix.notes.insert(fix.notes.begin(), say<messages::NoteCacheAnswered>(sign));
}

} // namespace

void noteAnswer(Fix& fix, const Patient& patient)
{
    noteError(fix, patient);
    noteCache(fix, patient);
}

} // namespace fetchscope
