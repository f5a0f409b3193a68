#include "core/telling/timeline/change_list.h"

#include "core/engine/simulation/pages.h"

namespace fetchscope {

void ChangeList::addAnswer(std::size_t exchange, Message words, const std::function<void(ServerResponse&)>& apply)
{
    const Exchange* sent = exchangeAt(exchange);
    if (!sent || sent->rule < 0 || sent->networkFailure)
        return;
    add(std::move(words),
        [rule = static_cast<std::size_t>(sent->rule), method = sent->method, url = sent->url, apply](
            Scenario& scenario) {
            if (rule >= scenario.server.size())
                return;
            ServerRule changed = scenario.server[rule];
            auto* response = std::get_if<ServerResponse>(&changed.respond);
            if (!response)
                return;
            apply(*response);
            changed.method = method;
            changed.url = TextPattern::ofText(url);
            changed.times.reset();
            changed.headers.clear();
            scenario.server.insert(scenario.server.begin(), std::move(changed));
        });
}

void ChangeList::addHeaders(std::size_t exchange, const std::vector<std::pair<std::string, std::string>>& headers)
{
    const Exchange* sent = exchangeAt(exchange);
    if (!sent || headers.empty())
        return;
    std::string values;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (i > 0) {
            values += ", ";
            values += headers[i].first;
            values += ": ";
        }
        values += headers[i].second;
    }
    addAnswer(exchange, say<messages::ChangeAnswerHeader>(headers.front().first, values, AskedAction::nameOf(*sent)),
        [headers](ServerResponse& response) {
            HeaderList list = response.headers ? *response.headers : HeaderList();
            for (const auto& [name, value] : headers) {
                list.remove(name);
                list.append(name, value);
            }
            response.headers = std::make_shared<const HeaderList>(std::move(list));
        });
}

void ChangeList::addWithoutHeader(std::size_t exchange, std::string_view name)
{
    const Exchange* sent = exchangeAt(exchange);
    if (!sent || !sent->responseHeaders || !sent->responseHeaders->contains(name))
        return;
    addAnswer(exchange, say<messages::ChangeNoAnswerHeader>(name, AskedAction::nameOf(*sent)),
        [header = std::string(name)](ServerResponse& response) {
            HeaderList list = response.headers ? *response.headers : HeaderList();
            list.remove(header);
            response.headers = std::make_shared<const HeaderList>(std::move(list));
        });
}

void ChangeList::addStatus(std::size_t exchange, std::uint16_t status)
{
    const Exchange* sent = exchangeAt(exchange);
    if (!sent || sent->status == status)
        return;
    addAnswer(
        exchange, say<messages::ChangeStatus>(status, AskedAction::nameOf(*sent)), [status](ServerResponse& response) {
            response.status = status;
            response.statusText.clear();
        });
}

void ChangeList::addMethod(std::string_view method)
{
    const RequestAction& request = *m_action.request();
    if (!hasOption(request.initiator, "method") || methodOf(request) == method || (method == "GET" && request.body))
        return;
    addToRequest(say<messages::ChangeMethod>(method),
        [text = std::string(method)](RequestAction& changed) { changed.method = text; });
}

void ChangeList::addInitiator(InitiatorKind kind)
{
    if (m_action.request()->initiator == kind)
        return;
    addToRequest(say<messages::ChangeInitiator>(infoOf(kind).title), [kind](RequestAction& request) {
        RequestAction other;
        other.initiator = kind;
        other.url = request.url;
        request = std::move(other);
    });
}

void ChangeList::addUserActivation()
{
    if (!hasOption(m_action.request()->initiator, "userActivation"))
        return;
    const bool isThere = m_action.request()->userActivation;
    addToRequest(isThere ? say<messages::ChangeNoUserActivation>() : say<messages::ChangeUserActivation>(),
        [isThere](RequestAction& request) { request.userActivation = !isThere; });
}

void ChangeList::addPage(const Url& url)
{
    const Page& page = m_action.page();
    if (page.isFramed || page.isSandboxed || page.kind != GlobalKind::Window || !url.hasHttpScheme())
        return;
    add(say<messages::ChangePage>(url.href()), [url, name = nameOfPage()](Scenario& scenario) {
        Page& asking = pageNamed(scenario, name);
        // What is asked for stays the same.
        for (Action& action : scenario.actions) {
            auto* request = action.page == name ? std::get_if<RequestAction>(&action.what) : nullptr;
            const auto target = request ? urlOf(*request, asking.creationUrl) : std::nullopt;
            if (target)
                request->url = target->href();
        }
        Page moved = makePage(url);
        moved.policyContainer = asking.policyContainer;
        moved.number = asking.number;
        asking = std::move(moved);
    });
}

void ChangeList::addPageAtTarget()
{
    if (const auto target = urlOf(*m_action.request(), m_action.page().creationUrl))
        addPageAt(*target);
}

void ChangeList::addPageAt(const Url& url)
{
    std::string home(originOf(url).serialize());
    home += '/';
    if (const auto page = parseUrl(home))
        addPage(*page);
}

void ChangeList::addPageElsewhere()
{
    if (const auto elsewhere = parseUrl("https://elsewhere.example/"))
        addPage(*elsewhere);
}

void ChangeList::addPageBeside(const Url& url)
{
    // A name in front of another belongs to the same owner.
    std::string beside(url.scheme());
    beside.append("://www.").append(url.host()).append("/");
    if (const auto page = parseUrl(beside))
        addPage(*page);
}

void ChangeList::addWithoutCrossorigin()
{
    if (m_action.request()->crossorigin)
        addToRequest(
            say<messages::ChangeNoOption>("crossorigin"), [](RequestAction& request) { request.crossorigin.reset(); });
}

void ChangeList::addNoWait()
{
    add(say<messages::ChangeNoWait>(), [index = m_action.index()](Scenario& scenario) {
        for (std::size_t i = 0; i < index; ++i) {
            if (auto* wait = std::get_if<WaitAction>(&scenario.actions[i].what))
                wait->seconds = 0;
        }
    });
}

void ChangeList::addCredentials()
{
    addOption("credentials", "include", &RequestAction::credentials);
    addOption("crossorigin", "use-credentials", &RequestAction::crossorigin);
    if (hasOption(m_action.request()->initiator, "withCredentials") && !m_action.request()->withCredentials)
        addToRequest(say<messages::ChangeOption>("withCredentials", "true"),
            [](RequestAction& request) { request.withCredentials = true; });
}

} // namespace fetchscope
