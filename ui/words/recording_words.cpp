#include "ui/words/recording_words.h"

#include "core/replay/entry_table.h"
#include "ui/theme/theme.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeHarWords)
};

} // namespace

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
    return messageText(messageFor(verdict));
}

QString wordOf(Relation relation)
{
    return messageText(messageFor(relation));
}

QString wordOf(RecordedOutcome outcome)
{
    return messageText(messageFor(outcome));
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
    case AuditResult::NeedsToken:
        return Words::tr("needs a token");
    case AuditResult::WithoutSession:
        return Words::tr("goes on without the session");
    case AuditResult::NotAudited:
        break;
    }
    return {};
}

Tone toneOf(AuditResult result)
{
    switch (result) {
    case AuditResult::Allowed:
        return Tone::Pass;
    case AuditResult::Refused:
        return Tone::Fail;
    case AuditResult::NeedsToken:
    case AuditResult::WithoutSession:
        return Tone::Warn;
    case AuditResult::NotAudited:
        break;
    }
    return Tone::Neutral;
}

QString wordOf(Trust trust)
{
    return messageText(messageFor(trust));
}

QString nameOfFact(std::string_view fact)
{
    return toText(factName(fact, windowPhrase));
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
        return Words::tr("not in the recording: made after what is in it");
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
