#include "core/writing/report/judged_cookie_words.h"

#include "core/telling/timeline/cookie_rows.h"
#include "core/writing/report/run_words.h"

namespace fetchscope {

std::string wordsOf(const JudgedCookie& cookie)
{
    std::string words = readable(cookie.cookie.name.empty() ? cookie.cookie.value : cookie.cookie.name);
    if (!cookie.cookie.domain.empty())
        words.append(" (").append(cookie.cookie.domain).append(cookie.cookie.path).append(")");
    words.append(": ").append(textOf(messageFor(cookie.kind)));
    if (cookie.why != CookieVerdict::Accepted)
        words.append(": ").append(describe(cookie.why));
    if (cookie.setBy)
        words.append(" (set by #").append(std::to_string(*cookie.setBy)).append(")");
    if (cookie.contradicts())
        words.append(cookie.recorded == RecordedCookie::Sent ? "; the recording shows that it was sent"
                                                             : "; the recording shows that it was not sent");
    return words;
}

} // namespace fetchscope
