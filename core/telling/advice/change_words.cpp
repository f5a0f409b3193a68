#include "core/telling/advice/change.h"
#include "core/telling/advice/messages.h"

namespace fetchscope {

namespace {

Message requestOf(const FixChange& change)
{
    Message requests = say<messages::AsItIs>(change.method + ' ' + change.url);
    for (const std::string& other : change.otherRequests)
        requests = say<messages::AndTo>(std::move(requests), other);
    return requests;
}

Message optionWords(const FixChange& change)
{
    if (!change.otherRequests.empty() && change.value)
        return say<messages::SetOptionOf>(change.otherRequests.front(), change.name, *change.value);
    if (!change.value)
        return say<messages::LeaveOutOption>(change.name);
    if (*change.value == "true")
        return say<messages::SwitchOn>(change.name);
    return say<messages::SetOption>(change.name, *change.value);
}

Message pageWords(const FixChange& change)
{
    const std::string value = change.value.value_or(std::string());
    switch (change.kind) {
    case ChangeKind::SecurityPolicy:
        return say<messages::SetPolicy>(value);
    case ChangeKind::AncestorPolicy:
        return say<messages::SetAncestorPolicy>(value);
    case ChangeKind::EmbedderPolicy:
        return say<messages::SetEmbedderPolicy>(value);
    case ChangeKind::IntegrityPolicy:
        return say<messages::DropIntegrityPolicy>();
    case ChangeKind::ConnectionAllowlist:
        return say<messages::SetConnectionAllowlist>(value);
    case ChangeKind::Sandbox:
        return say<messages::SetSandbox>(value);
    case ChangeKind::SandboxOrigin:
        return say<messages::SetSandboxOrigin>();
    case ChangeKind::Allow:
        return say<messages::SetAllow>(value);
    case ChangeKind::HostPermission:
        return say<messages::GiveHostPermission>(value);
    case ChangeKind::PageUrl:
        return say<messages::ServePageAt>(value);
    default:
        return say<messages::LetWorkerPass>();
    }
}

Message serverWords(const FixChange& change)
{
    switch (change.kind) {
    case ChangeKind::AnswerHeader:
        return change.value ? say<messages::SetAnswerHeader>(requestOf(change), change.name, *change.value)
                            : say<messages::DropAnswerHeader>(requestOf(change), change.name);
    case ChangeKind::AnswerStatus:
        return say<messages::SetAnswerStatus>(requestOf(change), change.value.value_or(std::string()));
    case ChangeKind::NewAnswer:
        return say<messages::ServeCopy>(change.url);
    default:
        return say<messages::ServeOriginAt>(change.name, change.value.value_or(std::string()));
    }
}

} // namespace

Message messageFor(const FixChange& change)
{
    switch (change.kind) {
    case ChangeKind::Option:
        return optionWords(change);
    case ChangeKind::RequestHeader:
        return say<messages::LeaveOutHeader>(change.name);
    case ChangeKind::Url:
        return say<messages::AskForUrl>(change.value.value_or(std::string()));
    case ChangeKind::Navigate:
        return say<messages::NavigateThere>(change.value.value_or(std::string()));
    case ChangeKind::WholeBody:
        return say<messages::SendWholeBody>();
    case ChangeKind::BodyType:
        return say<messages::SetBodyType>(change.value.value_or(std::string()));
    case ChangeKind::SecurityPolicy:
    case ChangeKind::AncestorPolicy:
    case ChangeKind::EmbedderPolicy:
    case ChangeKind::IntegrityPolicy:
    case ChangeKind::ConnectionAllowlist:
    case ChangeKind::Sandbox:
    case ChangeKind::SandboxOrigin:
    case ChangeKind::Allow:
    case ChangeKind::HostPermission:
    case ChangeKind::PageUrl:
    case ChangeKind::WorkerPassesOn:
        return change.name.empty() ? pageWords(change) : say<messages::OnPage>(pageWords(change), change.name);
    case ChangeKind::ServedFolder:
        return say<messages::ServeFolderAt>(change.name, change.value.value_or(std::string()));
    case ChangeKind::CrossSiteCookie:
        return say<messages::SetCrossSiteCookie>(change.name);
    case ChangeKind::AnswerCookie:
        return say<messages::SetAnswerHeader>(requestOf(change), "Set-Cookie", change.value.value_or(std::string()));
    case ChangeKind::AnswerHeader:
    case ChangeKind::AnswerStatus:
    case ChangeKind::NewAnswer:
    case ChangeKind::ServedAt:
        return serverWords(change);
    case ChangeKind::LocalNetworkAccess:
    case ChangeKind::Count:
        break;
    }
    return say<messages::LetUserPermit>();
}

} // namespace fetchscope
