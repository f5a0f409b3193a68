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
    std::vector<std::optional<std::string>> others;
    /// What it would be by the usual rule; outer null: there is none.
    std::optional<std::optional<std::string>> usual;
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

} // namespace

void askAboutHeaders(const AskedAction& action, QuestionDrafts& drafts)
{
    if (action.request())
        HeaderQuestions(action, drafts).askAll();
}

} // namespace fetchscope
