#include "core/engine/http/methods.h"
#include "core/telling/timeline/messages.h"
#include "core/telling/timeline/question_draft.h"

namespace fetchscope {

namespace {

using Guess = QuestionDraft::Guess;

struct Course
{
    Message answer;
    std::size_t step = 0;
};

/// What is done at a redirect, and where that is decided; null where a later rule stops what was followed.
std::optional<Course> courseAfter(const AskedAction& action, std::size_t redirect, const std::string& method)
{
    const std::size_t end = action.find(StepId::HttpRedirectStatus, redirect + 1).value_or(action.endStep());
    if (const auto at = action.find(StepId::HttpRedirectManual, redirect, end))
        return Course {say<messages::AnswerRedirectOpaque>(), *at};
    if (const auto at = action.find(StepId::RedirectNoLocation, redirect, end))
        return Course {say<messages::AnswerRedirectItself>(), *at};
    for (const StepId id : {StepId::HttpRedirectError, StepId::RedirectBadLocation, StepId::RedirectNotHttp,
             StepId::RedirectNotFollowed, StepId::RedirectTooMany, StepId::RedirectUserinfoCors,
             StepId::RedirectUserinfoTainted, StepId::RedirectStream}) {
        if (const auto at = action.find(id, redirect, end))
            return Course {say<messages::AnswerRedirectError>(), *at};
    }
    const auto followed = action.find(StepId::RedirectMain, redirect, end);
    if (!followed || !action.find(StepId::WireSend, *followed))
        return std::nullopt;
    if (const auto at = action.find(StepId::RedirectMethod, redirect, *followed))
        return Course {say<messages::AnswerRedirectAsGet>(), *at};
    return Course {say<messages::AnswerRedirectAsBefore>(method), *followed};
}

} // namespace

void askAboutRedirects(const AskedAction& action, QuestionDrafts& drafts)
{
    for (auto at = action.find(StepId::HttpRedirectStatus); at; at = action.find(StepId::HttpRedirectStatus, *at + 1)) {
        const auto sent = action.findBefore(StepId::WireSend, *at);
        // What a cache redirects is in no exchange.
        if (!sent || action.step(*sent).exchange < 0 || action.find(StepId::NetFromCache, *sent, *at))
            continue;
        const auto number = static_cast<std::size_t>(action.step(*sent).exchange);
        if (number >= action.action().endExchange)
            continue;
        const Exchange& exchange = action.result().exchanges[number];
        const auto course = courseAfter(action, *at, exchange.method);
        if (exchange.kind != Exchange::Kind::Request || !exchange.responseHeaders || !course)
            continue;
        // A WebTransport follows none, whatever is changed.
        if (exchange.method == "CONNECT")
            continue;
        QuestionDraft draft;
        draft.kind = QuestionKind::Redirect;
        draft.exchange = number;
        draft.asked = *at;
        draft.step = course->step;
        const auto location = exchange.responseHeaders->get("Location");
        const std::string name = AskedAction::nameOf(exchange);
        draft.text = location ? say<messages::QuestionRedirect>(name, exchange.status, *location)
                              : say<messages::QuestionRedirectNowhere>(name, exchange.status);
        draft.right = course->answer;
        draft.wrong.push_back(say<messages::AnswerRedirectAsBefore>(exchange.method));
        if (exchange.method != "GET")
            draft.wrong.push_back(say<messages::AnswerRedirectAsGet>());
        draft.wrong.push_back(say<messages::AnswerRedirectError>());
        draft.wrong.push_back(say<messages::AnswerRedirectOpaque>());
        const bool isFollowed = action.find(StepId::RedirectMain, *at).has_value();
        draft.guess = exchange.method == "GET" && isFollowed ? Guess::Easy : Guess::Wrong;
        drafts.push_back(std::move(draft));
    }
}

} // namespace fetchscope
