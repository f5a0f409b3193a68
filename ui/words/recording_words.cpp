#include "ui/words/recording_words.h"

#include "core/replay/entry_table.h"
#include "ui/theme/theme.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeHarWords)
};

EntryVerdict verdictOf(EntryRole role, Verdict verdict, bool isUnknown)
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
    return verdictOf(table.role(row), table.verdict(row), table.isUnknown(row));
}

EntryVerdict verdictOf(const JudgedEntry& entry)
{
    return verdictOf(entry.role, entry.judgement.verdict, entry.judgement.isUnknown);
}

EntryVerdict verdictOf(const Judgement& judgement)
{
    return verdictOf(EntryRole::Request, judgement.verdict, judgement.isUnknown);
}

Tone toneOf(EntryVerdict verdict)
{
    switch (verdict) {
    case EntryVerdict::Blocked:
    case EntryVerdict::NetworkError:
        return Tone::Fail;
    case EntryVerdict::Opaque:
        return Tone::Warn;
    case EntryVerdict::Exposed:
    case EntryVerdict::Navigated:
        return Tone::Pass;
    case EntryVerdict::Unknown:
        return Tone::Unknown;
    case EntryVerdict::Preflight:
    case EntryVerdict::RedirectHop:
    case EntryVerdict::NotJudged:
        break;
    }
    return Tone::Neutral;
}

QString wordOf(EntryVerdict verdict)
{
    switch (verdict) {
    case EntryVerdict::Blocked:
        return wordOf(Verdict::Blocked);
    case EntryVerdict::NetworkError:
        return wordOf(Verdict::NetworkError);
    case EntryVerdict::Opaque:
        return wordOf(Verdict::Opaque);
    case EntryVerdict::Exposed:
        return wordOf(Verdict::Exposed);
    case EntryVerdict::Navigated:
        return wordOf(Verdict::Navigated);
    case EntryVerdict::Unknown:
        return Words::tr("Unknown");
    case EntryVerdict::Preflight:
        return Words::tr("Preflight");
    case EntryVerdict::RedirectHop:
        return Words::tr("Redirect");
    case EntryVerdict::NotJudged:
        return Words::tr("Not judged");
    }
    return {};
}

QString termOf(EntryVerdict verdict)
{
    static constexpr std::array terms {
        "blocked", "network-error", "unknown", "opaque", "exposed", "navigated", "preflight", "redirect", "not-judged"};
    return QString::fromLatin1(terms[static_cast<std::size_t>(verdict)]);
}

QString wordOf(Relation relation)
{
    switch (relation) {
    case Relation::SameOrigin:
        return Words::tr("same origin");
    case Relation::SameSite:
        return Words::tr("same site");
    case Relation::CrossSite:
        return Words::tr("cross-site");
    case Relation::None:
        break;
    }
    return {};
}

QString wordOf(RecordedOutcome outcome)
{
    switch (outcome) {
    case RecordedOutcome::Received:
        return Words::tr("received");
    case RecordedOutcome::Blocked:
        return Words::tr("blocked");
    case RecordedOutcome::Failed:
        return Words::tr("failed");
    case RecordedOutcome::Aborted:
        return Words::tr("aborted");
    case RecordedOutcome::BlockedByClient:
        return Words::tr("blocked by an extension");
    case RecordedOutcome::Unknown:
        break;
    }
    return {};
}

QString wordOf(Change change)
{
    switch (change) {
    case Change::Breaks:
        return Words::tr("breaks");
    case Change::BeginsToWork:
        return Words::tr("begins to work");
    case Change::OtherReason:
        return Words::tr("other reason");
    case Change::OtherVerdict:
        return Words::tr("other verdict");
    case Change::LosesCookies:
        return Words::tr("loses cookies");
    case Change::None:
        break;
    }
    return {};
}

Tone toneOf(Change change)
{
    switch (change) {
    case Change::Breaks:
        return Tone::Fail;
    case Change::BeginsToWork:
        return Tone::Pass;
    case Change::OtherReason:
    case Change::OtherVerdict:
    case Change::LosesCookies:
        return Tone::Warn;
    case Change::None:
        break;
    }
    return Tone::Neutral;
}

QString wordOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ReflectedOrigin:
        return Words::tr("Any origin is allowed with credentials");
    case FindingKind::NullAllowed:
        return Words::tr("The origin null is allowed");
    case FindingKind::MissingVary:
        return Words::tr("Vary: Origin is missing");
    case FindingKind::WildcardWithCookies:
        return Words::tr("Wildcard on responses that carry cookies");
    case FindingKind::MaxAgeTooLong:
        return Words::tr("Max-Age beyond what browsers keep");
    case FindingKind::HeaderWithoutEffect:
        return Words::tr("Header without effect");
    }
    return {};
}

QString wordOf(AuditResult result)
{
    switch (result) {
    case AuditResult::Allowed:
        return Words::tr("allowed");
    case AuditResult::Refused:
        return Words::tr("refused");
    case AuditResult::NotAudited:
        break;
    }
    return {};
}

Trust trustOf(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Known:
        return Trust::Known;
    case Certainty::Inferred:
        return Trust::Inferred;
    case Certainty::Assumed:
        break;
    }
    return Trust::Assumed;
}

QString signOf(Trust trust)
{
    switch (trust) {
    case Trust::Known:
        return QStringLiteral("\u2713");
    case Trust::Inferred:
        return QStringLiteral("\u2248");
    case Trust::Assumed:
        return QStringLiteral("?");
    case Trust::Reconstructed:
        return QStringLiteral("+");
    }
    return {};
}

QString wordOf(Trust trust)
{
    switch (trust) {
    case Trust::Known:
        return Words::tr("known");
    case Trust::Inferred:
        return Words::tr("inferred");
    case Trust::Assumed:
        return Words::tr("assumed");
    case Trust::Reconstructed:
        return Words::tr("reconstructed");
    }
    return {};
}

QColor colorOf(Trust trust)
{
    const Theme& theme = Theme::current();
    switch (trust) {
    case Trust::Known:
        return theme.pass;
    case Trust::Inferred:
        return theme.accent;
    case Trust::Assumed:
        return theme.warn;
    case Trust::Reconstructed:
        return theme.unknown;
    }
    return theme.text;
}

QString meaningOf(Trust trust)
{
    switch (trust) {
    case Trust::Known:
        return Words::tr("the browser said so itself");
    case Trust::Inferred:
        return Words::tr("follows from something that is nearly always right");
    case Trust::Assumed:
        return Words::tr("nothing says it: the usual case was taken");
    case Trust::Reconstructed:
        return Words::tr("not in the recording: made up as the request needs it");
    }
    return {};
}

QString wordOf(FactSource source)
{
    switch (source) {
    case FactSource::Nothing:
        return Words::tr("nothing");
    case FactSource::PreflightHeaders:
        return Words::tr("its preflight");
    case FactSource::PageTitle:
        return Words::tr("the page’s title");
    case FactSource::PageDocument:
        return Words::tr("the page’s document");
    case FactSource::MimeType:
        return Words::tr("the content type");
    case FactSource::RequestHeaders:
        return Words::tr("the request’s headers");
    case FactSource::UsualCase:
        return Words::tr("the usual case");
    case FactSource::OwnOrigin:
        return Words::tr("the URL’s own origin");
    case FactSource::RecordedOutcome:
        return Words::tr("the recorded outcome");
    case FactSource::WhatIf:
        return Words::tr("the what-if");
    default:
        break;
    }
    return toText(nameOf(source));
}

} // namespace fetchscope::ui
