#include "core/engine/fetch/classification.h"
#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/question_draft.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Guess = QuestionDraft::Guess;

Message answerFor(const std::optional<std::string>& value)
{
    return value ? say<messages::AnswerValue>(*value) : say<messages::AnswerNoHeader>();
}

/// One header of one request: what is there, and what somebody might think.
struct HeaderQuestion
{
    QuestionKind kind;
    std::string_view name;
    std::size_t asked = 0;
    std::size_t step = 0;
    std::vector<std::optional<std::string>> others {};
    /// What it would be by the usual rule; outer null: there is none.
    std::optional<std::optional<std::string>> usual {};
    /// In place of the step, where the header is absent.
    Message explanation {};
};

/// Goes through the requests of an action as they are sent.
class HeaderQuestions
{
public:
    HeaderQuestions(const AskedAction& action, QuestionDrafts& drafts)
        : m_action(action)
        , m_drafts(drafts)
    {
    }

    void askAll();

private:
    void askOrigin();
    void askReferer();
    void askSite();
    void askMode();
    void askDestination();
    void askUser();
    /// Asks of the first request; of later ones where the header is another than before, or than one would think.
    void ask(HeaderQuestion question);
    std::optional<std::string> valueOf(std::string_view name) const { return m_exchange->requestHeaders.get(name); }
    /// The last step of these before the request is sent, and after it began to be put together.
    std::optional<std::size_t> lastOf(std::initializer_list<StepId> ids) const;
    bool isFirst() const { return m_previous == nullptr; }
    bool isCors() const { return m_action.value(m_building.begin, 1) == "cors"; }

    const AskedAction& m_action;
    QuestionDrafts& m_drafts;
    const Exchange* m_exchange = nullptr;
    const Exchange* m_previous = nullptr;
    std::optional<Url> m_url;
    AskedAction::Building m_building;
    std::size_t m_number = 0;
};

void HeaderQuestions::askAll()
{
    const ActionResult& action = m_action.action();
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const auto building = m_action.buildingOf(i);
        if (!building)
            continue;
        m_exchange = &m_action.result().exchanges[i];
        m_url = parseUrl(m_exchange->url);
        m_building = *building;
        m_number = i;
        if (m_url) {
            askReferer();
            askOrigin();
            askSite();
            askMode();
            askDestination();
            askUser();
        }
        m_previous = m_exchange;
    }
}

std::optional<std::size_t> HeaderQuestions::lastOf(std::initializer_list<StepId> ids) const
{
    std::optional<std::size_t> last;
    for (const StepId id : ids) {
        const auto found = m_action.findBefore(id, m_building.sent);
        if (found && *found >= m_building.begin && (!last || *found > *last))
            last = found;
    }
    return last;
}

void HeaderQuestions::ask(HeaderQuestion question)
{
    const std::optional<std::string> value = valueOf(question.name);
    const bool isUnusual = question.usual && *question.usual != value;
    if (!isFirst()) {
        const bool isElsewhere = m_previous->url != m_exchange->url;
        const bool isOther = m_previous->requestHeaders.get(question.name) != value;
        if (!isOther && !(isElsewhere && isUnusual))
            return;
    }
    QuestionDraft draft;
    draft.kind = question.kind;
    draft.exchange = m_number;
    draft.asked = question.asked;
    draft.step = question.step;
    draft.text = say<messages::QuestionHeader>(AskedAction::nameOf(*m_exchange), question.name);
    draft.right = answerFor(value);
    for (const auto& other : question.others)
        draft.wrong.push_back(answerFor(other));
    draft.explanation = std::move(question.explanation);
    draft.guess = isUnusual ? Guess::Wrong : question.usual && isFirst() && !isCors() ? Guess::Easy : Guess::Open;
    m_drafts.push_back(std::move(draft));
}

void HeaderQuestions::askOrigin()
{
    const auto step = lastOf({StepId::OriginAppend, StepId::OriginAppendUnsafe, StepId::OriginNone});
    if (!step)
        return;
    const std::string page(m_action.page().origin.serialize());
    const Origin target = originOf(*m_url);
    HeaderQuestion question {QuestionKind::Origin, "Origin", m_building.begin, *step, {}, std::nullopt};
    question.others = {page, "null", std::nullopt, std::string(target.serialize())};
    if (m_previous && m_previous->url != m_exchange->url)
        question.others.insert(
            question.others.begin() + 2, std::string(originOf(*parseUrl(m_previous->url)).serialize()));
    question.usual = isCors() ? std::optional(page) : std::optional<std::string>();
    ask(std::move(question));
}

void HeaderQuestions::askReferer()
{
    const Page& page = m_action.page();
    // The referrer is settled in main fetch, long before the request is put together.
    const auto settled = m_action.findBefore(Algorithm::DetermineReferrer, m_building.begin);
    if (!settled || infoOf(m_action.step(*settled).id).algorithm != Algorithm::DetermineReferrer)
        return;
    std::size_t asked = *settled;
    while (
        asked > m_action.firstStep() && infoOf(m_action.step(asked - 1).id).algorithm == Algorithm::DetermineReferrer)
        --asked;
    std::string whole = page.creationUrl.href();
    whole.resize(std::min(whole.size(), whole.find('#')));
    std::string origin(page.origin.serialize());
    const bool isOpaque = origin == "null";
    origin += '/';
    const Relation relation = relationTo(page.origin, *m_url);
    HeaderQuestion question {QuestionKind::Referer, "Referer", asked, *settled, {}, std::nullopt};
    question.others = {whole, std::nullopt};
    if (!isOpaque)
        question.others.insert(question.others.begin(), origin);
    if (m_previous && m_previous->url != m_exchange->url)
        question.others.emplace_back(m_previous->url);
    std::string own(originOf(*m_url).serialize());
    own += '/';
    question.others.emplace_back(own);
    question.usual = relation == Relation::SameOrigin || isOpaque ? whole : origin;
    ask(std::move(question));
}

void HeaderQuestions::askSite()
{
    const auto step = lastOf({StepId::SiteUserInitiated, StepId::SiteHostPermission, StepId::SiteCrossSite,
        StepId::SiteSameSite, StepId::MetadataNotTrustworthy, StepId::MetadataSite});
    if (!step)
        return;
    // The value stands in the step that appends it; why it is so, in the one before.
    std::size_t why = *step;
    if (m_action.step(why).id == StepId::MetadataSite && why > m_building.begin
        && infoOf(m_action.step(why - 1).id).algorithm == Algorithm::SetFetchSite)
        --why;
    HeaderQuestion question {QuestionKind::FetchSite, "Sec-Fetch-Site", m_building.begin, why, {}, std::nullopt};
    question.others = {"cross-site", "same-site", "same-origin", std::nullopt, "none"};
    const Relation relation = relationTo(m_action.page().origin, *m_url);
    question.usual = std::string(nameOf(relation));
    ask(std::move(question));
}

void HeaderQuestions::askMode()
{
    const auto step = lastOf({StepId::MetadataMode});
    // What fetch() is told, it says.
    if (!step || !isFirst() || !m_action.request() || m_action.request()->initiator == InitiatorKind::Fetch)
        return;
    HeaderQuestion question {QuestionKind::FetchMode, "Sec-Fetch-Mode", m_building.begin, *step, {}, std::nullopt};
    question.others = {"no-cors", "cors", "navigate", "same-origin"};
    // What an element loads is asked for without CORS, unless it says otherwise.
    const InitiatorInfo& initiator = infoOf(m_action.request()->initiator);
    if (initiator.reader == ResponseReader::Element)
        question.usual = initiator.mode == ModeRule::Navigate ? "navigate" : "no-cors";
    ask(std::move(question));
}

void HeaderQuestions::askDestination()
{
    const auto step = lastOf({StepId::MetadataDest});
    if (!step || !isFirst())
        return;
    HeaderQuestion question {QuestionKind::FetchDest, "Sec-Fetch-Dest", m_building.begin, *step};
    question.others = {"document", "empty", "image", "script"};
    const InitiatorInfo& initiator = infoOf(m_action.request()->initiator);
    const bool isNavigation = initiator.mode == ModeRule::Navigate;
    if (initiator.destination != Destination::Empty)
        question.others.insert(question.others.begin(), std::string(nameOf(initiator.destination)));
    if (initiator.reader == ResponseReader::Element || isNavigation || initiator.kind == InitiatorKind::Prefetch)
        question.usual = isNavigation || initiator.kind == InitiatorKind::Prefetch
            ? std::string("document")
            : std::string(nameOf(initiator.destination));
    ask(std::move(question));
}

void HeaderQuestions::askUser()
{
    const auto site = lastOf({StepId::MetadataSite});
    if (!site || !isFirst() || valueOf("Sec-Fetch-Mode") != "navigate")
        return;
    const auto user = lastOf({StepId::MetadataUser});
    HeaderQuestion question {QuestionKind::FetchUser, "Sec-Fetch-User", m_building.begin, user.value_or(*site)};
    question.others = {"?1", std::nullopt, "?0", "true"};
    if (!user)
        question.explanation = say<messages::ExplainNoUser>();
    ask(std::move(question));
}

/// What asks ahead of being used, and so might be thought to say so.
bool seemsAhead(InitiatorKind kind)
{
    return infoOf(kind).group == InitiatorGroup::Hints;
}

/// Has something been asked ahead before it?
bool followsHint(const AskedAction& action)
{
    const auto& actions = action.run().scenario->actions;
    return std::any_of(
        actions.begin(), actions.begin() + static_cast<std::ptrdiff_t>(action.index()), [](const Action& earlier) {
            const auto* request = std::get_if<RequestAction>(&earlier.what);
            return request && seemsAhead(request->initiator);
        });
}

} // namespace

void askAboutPurpose(const AskedAction& action, QuestionDrafts& drafts)
{
    const std::size_t number = action.action().firstExchange;
    const auto building = number < action.action().endExchange ? action.buildingOf(number) : std::nullopt;
    const Exchange* exchange = building ? &action.result().exchanges[number] : nullptr;
    if (!action.request() || !exchange || exchange->kind != Exchange::Kind::Request)
        return;
    const auto decided = action.findBefore(StepId::NetFetchMetadata, building->sent);
    if (!decided || *decided < building->begin)
        return;
    const auto value = exchange->requestHeaders.get("Sec-Purpose");
    QuestionDraft draft;
    draft.kind = QuestionKind::Purpose;
    draft.exchange = number;
    draft.asked = building->begin;
    draft.step = value ? action.findBefore(StepId::NetSecPurpose, building->sent).value_or(*decided) : *decided;
    draft.text = say<messages::QuestionHeader>(AskedAction::nameOf(*exchange), "Sec-Purpose");
    draft.right = answerFor(value);
    for (const std::optional<std::string>& other :
        {std::optional<std::string>("prefetch"), std::optional<std::string>(),
            std::optional<std::string>("prefetch;prerender"), std::optional<std::string>("preload")})
        draft.wrong.push_back(answerFor(other));
    draft.explanation = value ? say<messages::ExplainPurpose>() : say<messages::ExplainNoPurpose>();
    const bool isAhead = seemsAhead(action.request()->initiator);
    draft.guess = isAhead && !value ? Guess::Wrong : isAhead || followsHint(action) ? Guess::Open : Guess::Easy;
    drafts.push_back(std::move(draft));
}

void askAboutHeaders(const AskedAction& action, QuestionDrafts& drafts)
{
    if (action.request())
        HeaderQuestions(action, drafts).askAll();
}

} // namespace fetchscope
