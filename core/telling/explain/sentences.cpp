#include "core/telling/explain/sentences.h"

#include <array>

namespace fetchscope {

namespace {

constexpr std::array texts {
#define REASON_SENTENCE(reason, text)
#define OUTCOME_SENTENCE(enumerator, text) std::string_view(text),
#include "core/telling/explain/sentences.def"
#undef OUTCOME_SENTENCE
#undef REASON_SENTENCE
};

} // namespace

std::string_view textOf(Sentence sentence)
{
    return texts[static_cast<std::size_t>(sentence)];
}

std::string_view sentenceFor(Reason reason)
{
    switch (reason) {
#define REASON_SENTENCE(enumerator, text)                                                                              \
    case Reason::enumerator:                                                                                           \
        return text;
#define OUTCOME_SENTENCE(enumerator, text)
#include "core/telling/explain/sentences.def"
#undef OUTCOME_SENTENCE
#undef REASON_SENTENCE
    default:
        return {};
    }
}

} // namespace fetchscope
