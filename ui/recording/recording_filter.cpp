#include "ui/recording/recording_filter.h"

#include "ui/recording/recording.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

namespace fetchscope::ui {

HarFilter::HarFilter(const QString& text)
    : m_text(text)
    , m_filter(toBytes(text))
{
}

QString HarFilter::problem() const
{
    return messageText(m_filter.problem());
}

bool HarFilter::hasTerm(const QString& term) const
{
    return m_filter.hasTerm(toBytes(term));
}

void HarFilter::apply(const HarRecording& recording, std::size_t first, std::vector<char>& passes) const
{
    m_filter.apply(recording.view(), first, passes, windowPhrase);
}

QString HarFilter::toggled(const QString& text, const QString& term)
{
    return toText(EntryFilter::toggled(toBytes(text), toBytes(term)));
}

QString HarFilter::termFor(const char* key, const QString& value)
{
    return toText(EntryFilter::termFor(key, toBytes(value)));
}

std::vector<HarFilter::Help> HarFilter::help()
{
    std::vector<Help> list;
    for (const EntryFilter::Help& help : EntryFilter::help())
        list.push_back({toText(help.term), messageText(help.meaning)});
    return list;
}

QStringList HarFilter::completions(const QString& word)
{
    QStringList list;
    for (const std::string& completion : EntryFilter::completions(toBytes(word)))
        list << toText(completion);
    return list;
}

} // namespace fetchscope::ui
