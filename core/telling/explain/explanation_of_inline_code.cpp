#include "core/telling/explain/explanation_of_inline_code.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/inline_code.h"
#include "core/engine/policy/csp_source_list.h"

namespace fetchscope {

namespace {

CspSourceList sourcesOf(std::string_view directive)
{
    CspSourceList sources;
    for (const std::string_view value : strictlySplit(directive, ' '))
        sources.emplace_back(value);
    return sources;
}

} // namespace

void sayInlineCodeBlocked(SentenceRow& sentences, const OutcomeFacts& facts)
{
    sentences.say(Sentence::InlineCodeBlocked);
    const CspSourceList sources = sourcesOf(facts.cause()->subject);
    // It would have allowed the code by itself.
    if (containsCspKeyword(sources, "'unsafe-inline'"))
        sentences.say(Sentence::UnsafeInlineIgnored);
    if (!isElement(inlineCodeOf(*facts.request()).kind) && !containsCspKeyword(sources, "'unsafe-hashes'"))
        sentences.say(Sentence::AttributesNeedUnsafeHashes);
}

bool isRefusedByStrictDynamic(const OutcomeFacts& facts)
{
    return facts.reason() == Reason::CspScriptSrc && facts.request()->parserInserted
        && containsCspKeyword(sourcesOf(facts.cause()->subject), "'strict-dynamic'");
}

} // namespace fetchscope
