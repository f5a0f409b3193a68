#include "core/engine/url/site.h"
#include "core/replay/replayer.h"

#include <utility>

// The same request under other rules: those of a what-if, and those of a server that audits what it is asked.

namespace fetchscope {

void Replayer::audit(const RecordedEntry& entry, JudgedEntry& judged) const
{
    const HeaderList& headers = entry.requestHeaders;
    MetadataView view;
    view.method = entry.method;
    view.site = headers.getSingle("sec-fetch-site").value_or(std::string_view());
    view.mode = headers.getSingle("sec-fetch-mode").value_or(std::string_view());
    view.destination = headers.getSingle("sec-fetch-dest").value_or(std::string_view());
    if (view.mode.empty()) {
        // The program left them out, or the browser was older than they are: what one of today would send.
        view.mode = nameOf(judged.facts.mode.value);
        view.destination =
            judged.facts.destination.value == Destination::Empty ? "empty" : nameOf(judged.facts.destination.value);
        view.site = judged.facts.initiator.value == InitiatorKind::AddressBar ? std::string_view("none")
                                                                              : nameOf(judged.relation);
    }
    judged.audit = m_options.audit->allows(view) ? AuditResult::Allowed : AuditResult::Refused;
}

void Replayer::judgeWhatIf(const RecordedRequest& recorded, const Case& asRecorded, JudgedEntry& judged)
{
    const WhatIf& whatIf = m_options.whatIf;
    const RecordedEntry& entry = *recorded.entry;
    const Url* top = recorded.page->url();
    const std::string& origin = judged.facts.origin.value;
    const bool isOfThePage = top ? originOf(*top).serialize() == origin : origin != "null";
    const bool isNavigation = judged.facts.mode.value == RequestMode::Navigate;
    RequestAction action = m_action;
    const bool isItsOwn = isOfThePage && originOf(*recorded.url).serialize() == origin;
    if (whatIf.pageOrigin && isItsOwn && (!whatIf.keepsUrls || isNavigation)) {
        // It moves along with its page.
        if (const auto moved = movedTo(*whatIf.pageOrigin, *recorded.url))
            action.url = moved->href();
    }
    Case changed = asRecorded;
    changed.action = &action;
    changed.changes = &whatIf.responses;
    changed.page = &m_pages.environmentOf(*recorded.page, origin, entry, &whatIf);
    CaseResult result = m_whatIfJudge->judge(changed);
    judged.hasWhatIf = true;
    judged.whatIf = std::move(result.judgement);
    const Judgement& before = judged.judgement;
    const Judgement& after = judged.whatIf;
    // Whether an answer that is not in the recording would do then, nobody knows.
    const bool liftsPolicy = whatIf.embedderPolicy == EmbedderPolicy::UnsafeNone
        && (before.reason == Reason::CoepRequireCorp || before.reason == Reason::CoepFrame);
    if (m_isByMark && !after.isBlocked() && !liftsPolicy)
        judged.whatIf = before;
    if (!before.isBlocked() && after.isBlocked())
        judged.change = Change::Breaks;
    else if (before.isBlocked() && !after.isUnknown && !after.isBlocked())
        judged.change = Change::BeginsToWork;
    else if (before.isBlocked() && !after.isUnknown && before.reason != after.reason)
        judged.change = Change::OtherReason;
    else if ((before.isBlocked() && after.isUnknown) || !before.isSameAs(after))
        judged.change = Change::OtherVerdict;
    else if (whatIf.blocksThirdPartyCookies && entry.hasCookies && top && !isNavigation
        && !isSameSite(originOf(*top), *recorded.url))
        judged.change = Change::LosesCookies;
}

} // namespace fetchscope
