#include "core/replay/entry_words.h"

#include "core/replay/entry_table.h"

namespace fetchscope {

namespace {

EntryVerdict entryVerdict(EntryRole role, Verdict verdict, bool isUnknown)
{
    switch (role) {
    case EntryRole::Preflight:
        return EntryVerdict::Preflight;
    case EntryRole::RedirectHop:
        return EntryVerdict::RedirectHop;
    case EntryRole::NotJudged:
        return EntryVerdict::NotJudged;
    case EntryRole::Request:
        break;
    }
    if (isUnknown)
        return EntryVerdict::Unknown;
    switch (verdict) {
    case Verdict::Exposed:
        return EntryVerdict::Exposed;
    case Verdict::Opaque:
        return EntryVerdict::Opaque;
    case Verdict::Blocked:
        return EntryVerdict::Blocked;
    case Verdict::NetworkError:
        return EntryVerdict::NetworkError;
    case Verdict::Navigated:
        break;
    }
    return EntryVerdict::Navigated;
}

} // namespace

EntryVerdict verdictOf(const EntryTable& table, std::size_t row)
{
    return entryVerdict(table.role(row), table.verdict(row), table.isUnknown(row));
}

EntryVerdict verdictOf(const JudgedEntry& entry)
{
    return entryVerdict(entry.role, entry.judgement.verdict, entry.judgement.isUnknown);
}

EntryVerdict verdictOf(const Judgement& judgement)
{
    return entryVerdict(EntryRole::Request, judgement.verdict, judgement.isUnknown);
}

Message messageFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Exposed:
        return say<messages::VerdictExposed>();
    case Verdict::Opaque:
        return say<messages::VerdictOpaque>();
    case Verdict::Blocked:
        return say<messages::VerdictBlocked>();
    case Verdict::NetworkError:
        return say<messages::VerdictNetworkError>();
    case Verdict::Navigated:
        return say<messages::VerdictNavigated>();
    }
    return {};
}

Message messageFor(EntryVerdict verdict)
{
    switch (verdict) {
    case EntryVerdict::Blocked:
        return messageFor(Verdict::Blocked);
    case EntryVerdict::NetworkError:
        return messageFor(Verdict::NetworkError);
    case EntryVerdict::Opaque:
        return messageFor(Verdict::Opaque);
    case EntryVerdict::Exposed:
        return messageFor(Verdict::Exposed);
    case EntryVerdict::Navigated:
        return messageFor(Verdict::Navigated);
    case EntryVerdict::Unknown:
        return say<messages::VerdictUnknown>();
    case EntryVerdict::Preflight:
        return say<messages::VerdictPreflight>();
    case EntryVerdict::RedirectHop:
        return say<messages::VerdictRedirect>();
    case EntryVerdict::NotJudged:
        return say<messages::VerdictNotJudged>();
    }
    return {};
}

Message messageFor(Relation relation)
{
    switch (relation) {
    case Relation::SameOrigin:
        return say<messages::RelationSameOrigin>();
    case Relation::SameSite:
        return say<messages::RelationSameSite>();
    case Relation::CrossSite:
        return say<messages::RelationCrossSite>();
    case Relation::None:
        break;
    }
    return {};
}

Message messageFor(RecordedOutcome outcome)
{
    switch (outcome) {
    case RecordedOutcome::Received:
        return say<messages::OutcomeReceived>();
    case RecordedOutcome::Blocked:
        return say<messages::OutcomeBlocked>();
    case RecordedOutcome::Failed:
        return say<messages::OutcomeFailed>();
    case RecordedOutcome::Aborted:
        return say<messages::OutcomeAborted>();
    case RecordedOutcome::BlockedByClient:
        return say<messages::OutcomeBlockedByClient>();
    case RecordedOutcome::Unknown:
        break;
    }
    return {};
}

} // namespace fetchscope
