/// What helps to type a filter: examples, and how a word may go on.
#include "core/engine/base/ascii.h"
#include "core/replay/entry_filter.h"
#include "core/replay/entry_filter_terms.h"
#include "core/replay/entry_words.h"
#include "core/replay/what_if.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool beginsWith(std::string_view text, std::string_view beginning)
{
    return text.size() >= beginning.size() && asciiCaseInsensitiveEquals(text.substr(0, beginning.size()), beginning);
}

} // namespace

std::vector<EntryFilter::Help> EntryFilter::help()
{
    return {
        {"api", say<messages::FilterHelpWord>()},
        {"host:api.example", say<messages::FilterHelpHost>()},
        {"path:/v1/", say<messages::FilterHelpPath>()},
        {"reason:cors-*", say<messages::FilterHelpReason>()},
        {"verdict:opaque", say<messages::FilterHelpVerdict>()},
        {"status:4xx", say<messages::FilterHelpStatus>()},
        {"method:put", say<messages::FilterHelpMethod>()},
        {"initiator:img", say<messages::FilterHelpInitiator>()},
        {"relation:cross-site", say<messages::FilterHelpRelation>()},
        {"type:font", say<messages::FilterHelpType>()},
        {"recording:failed", say<messages::FilterHelpRecording>()},
        {"finding:vary", say<messages::FilterHelpFinding>()},
        {"cookie:refused", say<messages::FilterHelpCookie>()},
        {"page:page_1", say<messages::FilterHelpPage>()},
        {"is:blocked", say<messages::FilterHelpIs>()},
        {"-is:preflight", say<messages::FilterHelpMinus>()},
    };
}

std::vector<std::string> EntryFilter::completions(std::string_view word)
{
    std::vector<std::string> list;
    const std::string_view sign = word.starts_with('-') ? "-" : "";
    word.remove_prefix(sign.size());
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos) {
        for (const std::string_view key : entryFilterKeys) {
            if (!key.empty() && beginsWith(key, word))
                list.push_back(std::string(sign).append(key).append(":"));
        }
        return list;
    }
    const std::string key = asciiLowercase(word.substr(0, colon));
    const std::string_view value = word.substr(colon + 1);
    const auto offer = [&](std::string_view text) {
        if (!text.empty() && beginsWith(text, value))
            list.push_back(std::string(sign).append(key).append(":").append(text));
    };
    if (key == "is")
        std::for_each(entryQualities.begin(), entryQualities.end(), offer);
    if (key == "verdict")
        std::for_each(Names<EntryVerdict>::list.begin(), Names<EntryVerdict>::list.end(), offer);
    if (key == "reason") {
        for (const ReasonInfo& info : allReasons())
            offer(info.code);
    }
    if (key == "relation")
        std::for_each(Names<Relation>::list.begin(), Names<Relation>::list.end() - 1, offer);
    if (key == "initiator")
        std::for_each(Names<InitiatorKind>::list.begin(), Names<InitiatorKind>::list.end(), offer);
    if (key == "finding")
        std::for_each(Names<FindingKind>::list.begin(), Names<FindingKind>::list.end(), offer);
    if (key == "cookie") {
        std::for_each(Names<CookieFate::Kind>::list.begin(), Names<CookieFate::Kind>::list.end(), offer);
        offer(contradictingCookie);
        for (std::uint8_t i = 1; i < cookieVerdictCount; ++i)
            offer(codeOf(static_cast<CookieVerdict>(i)));
    }
    return list;
}

} // namespace fetchscope
