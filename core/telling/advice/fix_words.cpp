#include "core/telling/advice/fix_words.h"

#include "core/engine/base/ascii.h"
#include "core/engine/model/reason.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_source_list.h"
#include "core/engine/policy/integrity.h"
#include "core/engine/simulation/pages.h"
#include "core/telling/advice/messages.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace fetchscope {

namespace {

class Notes
{
public:
    void add(Message note)
    {
        if (std::find(m_notes.begin(), m_notes.end(), note) == m_notes.end())
            m_notes.push_back(std::move(note));
    }
    std::vector<Message> take() { return std::move(m_notes); }

private:
    std::vector<Message> m_notes;
};

void noteHeader(const FixChange& change, Notes& notes)
{
    if (!change.value) {
        if (change.name == "X-Content-Type-Options")
            notes.add(say<messages::NoteNosniff>());
        return;
    }
    if (change.name == "Access-Control-Allow-Origin") {
        if (*change.value == "*")
            notes.add(say<messages::NoteAnyOrigin>());
        else if (*change.value == "null")
            notes.add(say<messages::NoteNullOrigin>());
        else
            notes.add(say<messages::NoteOriginList>());
        if (change.method != "OPTIONS" || !change.otherRequests.empty())
            notes.add(say<messages::NoteErrors>());
    } else if (change.name == "Access-Control-Expose-Headers") {
        notes.add(say<messages::NoteHiddenHeader>());
    } else if (change.name == "Access-Control-Allow-Credentials") {
        notes.add(say<messages::NoteCredentials>());
    }
}

/// Was there no body to take the hash of, as in what is imported from a page?
bool isHashOfNothing(std::string_view integrity)
{
    return integrity == "sha384-" + hashOf({}, IntegrityHash::Algorithm::Sha384).value;
}

void noteOption(const FixChange& change, bool givesUp, Notes& notes)
{
    const bool isCredentials = change.name == "credentials" || change.name == "withCredentials"
        || (change.name == "crossorigin" && change.value == "anonymous");
    if (change.name == "integrity")
        notes.add(!change.value                  ? say<messages::NoteIntegrityGone>()
                : isHashOfNothing(*change.value) ? say<messages::NoteIntegrityOfNothing>()
                                                 : say<messages::NoteIntegrityOwn>());
    else if (change.name == "method" && change.value)
        notes.add(say<messages::NoteOtherMethod>(*change.value));
    else if (isCredentials && change.value && change.value != "anonymous")
        notes.add(say<messages::NoteWithCookies>());
    else if (givesUp && isCredentials)
        notes.add(say<messages::NoteNoCookies>());
    else if (change.name == "keepalive" && !change.value)
        notes.add(say<messages::NoteNoKeepalive>());
    else if (givesUp && !change.value && change.name != "mode")
        notes.add(say<messages::NoteGoesWithout>(change.name));
}

/// The sources that a policy has now and had not before.
void notePolicy(const FixChange& change, const Scenario& before, Notes& notes)
{
    const auto& policies = pageNamed(before, change.name).policyContainer.contentSecurityPolicies;
    const std::string text = change.value.value_or(std::string());
    if (change.index >= policies.size() || text.empty())
        return;
    // What was added stands at the end of its directive.
    const ContentSecurityPolicy policy = parseContentSecurityPolicy(text);
    for (const CspDirective& directive : policy.directives) {
        const CspDirective* was = policies[change.index].directive(directive.name);
        if (directive.values.empty() || (was && was->values == directive.values))
            continue;
        const std::string& source = directive.values.back();
        if (source == "http:" || source == "https:" || source == "ws:" || source == "wss:") {
            notes.add(say<messages::NoteSchemeSource>(source));
            continue;
        }
        if (directive.name == "sandbox") {
            notes.add(
                source == "allow-same-origin" ? say<messages::NoteSandboxOrigin>() : say<messages::NoteSandbox>());
            continue;
        }
        // A nonce or a hash lets through what has it, and nothing else.
        if (isCspNonceOrHash(source))
            continue;
        if (directive.name == "form-action") {
            notes.add(say<messages::NoteFormTarget>(source));
            continue;
        }
        notes.add(directive.name.starts_with("script-src") ? say<messages::NoteScriptSource>(source)
                                                           : say<messages::NotePolicySource>(source));
    }
}

void noteFraming(const FixChange& change, Notes& notes)
{
    if (change.name != "Content-Security-Policy" || !change.value)
        return;
    const std::size_t found = change.value->find("frame-ancestors ");
    if (found == std::string::npos)
        return;
    const std::string rest = change.value->substr(found + std::string_view("frame-ancestors ").size());
    std::string origins;
    for (const std::string_view source : strictlySplit(std::string_view(rest).substr(0, rest.find(';')), ' ')) {
        // Its own pages, by a keyword, could do so before.
        if (!source.empty() && source.front() != '\'')
            origins.append(origins.empty() ? "" : " ").append(source);
    }
    notes.add(say<messages::NoteFramed>(origins));
}

/// Is a script told to log in, in place of being led to where people do?
bool isRefusal(const Fix& fix)
{
    return std::any_of(fix.changes.begin(), fix.changes.end(),
        [](const FixChange& change) { return change.kind == ChangeKind::AnswerStatus && change.value == "401"; });
}

Message nameForPerson(ProfileId profile)
{
    const std::string_view name = browserNameOf(profile);
    return name.empty() ? say<messages::TheStandard>() : say<messages::AsItIs>(name);
}

/// What is to change about an answer, without whose answer it is; null where it is something else that changes.
std::optional<Message> detailOf(const FixChange& change)
{
    if (change.kind == ChangeKind::AnswerStatus)
        return say<messages::AnswerStatusLine>(change.value.value_or(std::string()));
    if (change.kind == ChangeKind::AnswerCookie)
        return say<messages::AnswerHeaderLine>("Set-Cookie", change.value.value_or(std::string()));
    if (change.kind != ChangeKind::AnswerHeader)
        return std::nullopt;
    return change.value ? say<messages::AnswerHeaderLine>(change.name, *change.value)
                        : say<messages::AnswerWithoutHeader>(change.name);
}

void addToList(Message& list, Message one)
{
    list = list.isEmpty() ? std::move(one) : say<messages::InList>(std::move(list), std::move(one));
}

Message nameOfSide(ChangeSide side)
{
    switch (side) {
    case ChangeSide::Request:
        return say<messages::SideRequest>();
    case ChangeSide::Page:
        return say<messages::SidePage>();
    case ChangeSide::Cookie:
        return say<messages::SideCookie>();
    case ChangeSide::Server:
        return say<messages::SideServer>();
    case ChangeSide::User:
        break;
    }
    return say<messages::SideUser>();
}

Message withSide(Message others, ChangeSide side, bool isLast)
{
    switch (side) {
    case ChangeSide::Request: // the first of all
    case ChangeSide::Page:
        return isLast ? say<messages::AndPage>(std::move(others)) : say<messages::ListPage>(std::move(others));
    case ChangeSide::Cookie:
        return isLast ? say<messages::AndCookie>(std::move(others)) : say<messages::ListCookie>(std::move(others));
    case ChangeSide::Server:
        return isLast ? say<messages::AndServer>(std::move(others)) : say<messages::ListServer>(std::move(others));
    case ChangeSide::User:
        break;
    }
    return say<messages::AndUser>(std::move(others));
}

} // namespace

std::vector<Message> notesOn(
    const Fix& fix, const Scenario& before, const std::vector<LostCookie>& stillLost, std::size_t action)
{
    Notes notes;
    const auto* request = std::get_if<RequestAction>(&before.actions[action].what);
    const bool isForNobody = request != nullptr && infoOf(request->initiator).reader == ResponseReader::Nobody;
    if (fix.givesUp && fix.verdict == Verdict::Opaque && !isForNobody)
        notes.add(say<messages::NoteNotReadable>());
    for (const FixChange& change : fix.changes) {
        switch (change.kind) {
        case ChangeKind::AnswerHeader:
            noteHeader(change, notes);
            noteFraming(change, notes);
            if (change.name == "Location" && !change.value)
                notes.add(isRefusal(fix) ? say<messages::NoteRefuseInPlace>() : say<messages::NoteAnswerInPlace>());
            break;
        case ChangeKind::Option:
            noteOption(change, fix.givesUp, notes);
            break;
        case ChangeKind::RequestHeader:
            if (fix.givesUp)
                notes.add(say<messages::NoteGoesWithout>(change.name));
            break;
        case ChangeKind::HostPermission:
            notes.add(say<messages::NoteHostPermission>());
            break;
        case ChangeKind::Navigate:
            notes.add(say<messages::NoteNavigates>());
            break;
        case ChangeKind::ServedFolder:
            notes.add(say<messages::NoteServedFolder>());
            break;
        case ChangeKind::BodyType:
            notes.add(say<messages::NoteBodyType>(change.value.value_or(std::string())));
            break;
        case ChangeKind::SecurityPolicy:
            notePolicy(change, before, notes);
            break;
        case ChangeKind::EmbedderPolicy:
            if (change.value == "unsafe-none")
                notes.add(say<messages::NoteIsolation>());
            break;
        case ChangeKind::IntegrityPolicy:
            notes.add(say<messages::NoteIntegrityGone>());
            break;
        case ChangeKind::ConnectionAllowlist:
            notes.add(say<messages::NoteAllowlist>());
            break;
        case ChangeKind::Sandbox:
            notes.add(say<messages::NoteSandbox>());
            break;
        case ChangeKind::SandboxOrigin:
            notes.add(say<messages::NoteSandboxOrigin>());
            break;
        case ChangeKind::NewAnswer:
            notes.add(say<messages::NoteCopy>());
            break;
        case ChangeKind::ServedAt:
            if (change.name.starts_with("http:") || change.name.starts_with("ws:"))
                notes.add(say<messages::NoteHttps>(change.value.value_or(std::string())));
            else
                notes.add(say<messages::NotePort>());
            break;
        case ChangeKind::CrossSiteCookie:
        case ChangeKind::AnswerCookie:
            notes.add(say<messages::NoteCrossSiteCookie>());
            break;
        case ChangeKind::LocalNetworkAccess:
            notes.add(say<messages::NoteUser>());
            break;
        default:
            break;
        }
    }
    for (const LostCookie& cookie : stillLost)
        notes.add(cookie.verdict == CookieVerdict::ThirdPartyBlocked ? say<messages::NoteNoThirdParty>(cookie.name)
                                                                     : say<messages::NoteLostCookie>(cookie.name));
    return notes.take();
}

Message sidesOf(const Fix& fix)
{
    std::set<ChangeSide> sides;
    for (const FixChange& change : fix.changes)
        sides.insert(sideOf(change.kind));
    Message words;
    for (const ChangeSide side : sides)
        words = words.isEmpty() ? nameOfSide(side) : withSide(std::move(words), side, side == *sides.rbegin());
    return words;
}

std::vector<FixStep> stepsOf(const Fix& fix)
{
    std::vector<FixStep> steps;
    /// The answers among the steps, by the request that they are for.
    std::map<std::string, std::size_t> answers;
    for (const FixChange& change : fix.changes) {
        const auto detail = detailOf(change);
        if (!detail) {
            steps.push_back({messageFor(change), {}});
            continue;
        }
        std::vector<std::string> requests {change.method + ' ' + change.url};
        requests.insert(requests.end(), change.otherRequests.begin(), change.otherRequests.end());
        for (const std::string& request : requests) {
            const auto [found, isNew] = answers.emplace(request, steps.size());
            if (isNew)
                steps.push_back({say<messages::InAnswerTo>(request), {}});
            steps[found->second].details.push_back(*detail);
        }
    }
    return steps;
}

std::string summaryOf(const Fix& fix, Phrasebook phrases)
{
    Message all;
    for (const FixChange& change : fix.changes)
        all = all.isEmpty() ? messageFor(change) : say<messages::AndThen>(std::move(all), messageFor(change));
    return textOf(all, phrases);
}

std::vector<Message> openedBy(const Fix& fix)
{
    if (fix.opened.empty() && !fix.reach.empty())
        return {say<messages::StrangersGetNothing>()};
    return fix.opened;
}

std::string securityOf(const Fix& fix, Phrasebook phrases)
{
    std::string text;
    const auto add = [&text, phrases](const Message& message) {
        text.append(text.empty() ? "" : " ");
        appendMessage(text, message, phrases);
    };
    for (const Message& opened : openedBy(fix))
        add(opened);
    for (const Message& note : fix.notes)
        add(note);
    return text;
}

std::string_view causeOf(const ProfileTrial& trial)
{
    if (trial.works)
        return {};
    if (trial.cookie != CookieVerdict::Accepted)
        return codeOf(trial.cookie);
    return trial.reason == Reason::None ? std::string_view() : std::string_view(infoOf(trial.reason).code);
}

Message worksUnder(const Fix& fix)
{
    Message works;
    Message fails;
    for (const ProfileTrial& trial : fix.trials) {
        Message name = nameForPerson(trial.profile);
        if (trial.works)
            addToList(works, std::move(name));
        else if (const std::string_view cause = causeOf(trial); !cause.empty())
            addToList(fails, say<messages::WithReason>(std::move(name), cause));
        else
            addToList(fails, std::move(name));
    }
    return fails.isEmpty() ? say<messages::WorksEverywhere>() : say<messages::WorksUnder>(works, fails);
}

} // namespace fetchscope
