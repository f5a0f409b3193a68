#include "ui/words/outcome_words.h"

#include "ui/words/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeWords)
};

struct Phrase
{
    int status;
    const char* text;
};

// https://www.iana.org/assignments/http-status-codes
constexpr std::array phrases {
    Phrase {100, "Continue"},
    Phrase {101, "Switching Protocols"},
    Phrase {103, "Early Hints"},
    Phrase {200, "OK"},
    Phrase {201, "Created"},
    Phrase {202, "Accepted"},
    Phrase {203, "Non-Authoritative Information"},
    Phrase {204, "No Content"},
    Phrase {205, "Reset Content"},
    Phrase {206, "Partial Content"},
    Phrase {300, "Multiple Choices"},
    Phrase {301, "Moved Permanently"},
    Phrase {302, "Found"},
    Phrase {303, "See Other"},
    Phrase {304, "Not Modified"},
    Phrase {307, "Temporary Redirect"},
    Phrase {308, "Permanent Redirect"},
    Phrase {400, "Bad Request"},
    Phrase {401, "Unauthorized"},
    Phrase {403, "Forbidden"},
    Phrase {404, "Not Found"},
    Phrase {405, "Method Not Allowed"},
    Phrase {406, "Not Acceptable"},
    Phrase {408, "Request Timeout"},
    Phrase {409, "Conflict"},
    Phrase {410, "Gone"},
    Phrase {412, "Precondition Failed"},
    Phrase {413, "Content Too Large"},
    Phrase {415, "Unsupported Media Type"},
    Phrase {416, "Range Not Satisfiable"},
    Phrase {418, "(Unused)"},
    Phrase {421, "Misdirected Request"},
    Phrase {422, "Unprocessable Content"},
    Phrase {429, "Too Many Requests"},
    Phrase {451, "Unavailable For Legal Reasons"},
    Phrase {500, "Internal Server Error"},
    Phrase {501, "Not Implemented"},
    Phrase {502, "Bad Gateway"},
    Phrase {503, "Service Unavailable"},
    Phrase {504, "Gateway Timeout"},
};

QString describeFailure(NetworkFailure failure)
{
    switch (failure) {
    case NetworkFailure::Dns:
        return Words::tr("host not found");
    case NetworkFailure::Refused:
        return Words::tr("connection refused");
    case NetworkFailure::Reset:
        return Words::tr("connection reset");
    case NetworkFailure::Timeout:
        return Words::tr("no answer in time");
    case NetworkFailure::Tls:
        return Words::tr("TLS failed");
    }
    return {};
}

} // namespace

Tone toneOf(const Outcome& outcome)
{
    switch (outcome.verdict) {
    case Verdict::Exposed:
    case Verdict::Navigated:
        return Tone::Pass;
    case Verdict::Opaque:
        return Tone::Warn;
    case Verdict::Blocked:
    case Verdict::NetworkError:
        break;
    }
    return Tone::Fail;
}

QString wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Exposed:
        return Words::tr("Exposed");
    case Verdict::Opaque:
        return Words::tr("Opaque");
    case Verdict::Blocked:
        return Words::tr("Blocked");
    case Verdict::NetworkError:
        return Words::tr("Network error");
    case Verdict::Navigated:
        return Words::tr("Navigated");
    }
    return {};
}

QString nameOfAction(const Scenario& scenario, const ActionResult& action)
{
    if (action.index >= scenario.actions.size())
        return {};
    const auto& what = scenario.actions[action.index].what;
    if (const auto* wait = std::get_if<WaitAction>(&what))
        return Words::tr("wait %1").arg(describeTime(wait->seconds));
    if (const auto* clear = std::get_if<ClearAction>(&what)) {
        return *clear == ClearAction::Cookies ? Words::tr("clear the cookies") : Words::tr("clear the preflight cache");
    }
    const auto& request = std::get<RequestAction>(what);
    QString name = toText(nameOf(request.initiator));
    if (const std::string method = methodOf(request); request.method || method != "GET")
        name += QChar(' ') + toText(method);
    return name;
}

QString describeAction(const Scenario& scenario, const ActionResult& action)
{
    QString text = nameOfAction(scenario, action);
    if (action.index < scenario.actions.size()) {
        if (const auto* request = std::get_if<RequestAction>(&scenario.actions[action.index].what))
            text += QChar(' ') + toText(request->url);
    }
    return text;
}

QString describeAnswer(const Exchange& exchange)
{
    if (exchange.networkFailure)
        return describeFailure(*exchange.networkFailure);
    const QString phrase = exchange.statusText.empty() ? phraseOfStatus(exchange.status) : toText(exchange.statusText);
    return phrase.isEmpty() ? QString::number(exchange.status)
                            : QStringLiteral("%1 %2").arg(exchange.status).arg(phrase);
}

QString phraseOfStatus(int status)
{
    const auto found = std::lower_bound(
        phrases.begin(), phrases.end(), status, [](const Phrase& phrase, int value) { return phrase.status < value; });
    return found != phrases.end() && found->status == status ? QString::fromLatin1(found->text) : QString();
}

QString nameOfProfile(ProfileId profile)
{
    switch (profile) {
    case ProfileId::Standard:
        return Words::tr("Standard");
    case ProfileId::Chromium:
        return Words::tr("Chromium");
    case ProfileId::Firefox:
        return Words::tr("Firefox");
    case ProfileId::Safari:
        return Words::tr("Safari");
    }
    return {};
}

QString departureText(const Profile& profile, Difference difference)
{
    const DifferenceInfo& info = infoOf(difference);
    return Words::tr("%1 departs from the standard: %2 is %3")
        .arg(nameOfProfile(profile.id()), toText(info.name), toText(info.spell(profile.value(difference))));
}

QString evidenceText(Difference difference)
{
    return Words::tr("Evidence: %1").arg(toText(infoOf(difference).evidence));
}

} // namespace fetchscope::ui
