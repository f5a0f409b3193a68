#include "core/telling/lessons/drill.h"

#include "core/reading/json/json_locator.h"
#include "core/telling/lessons/drill_question.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <random>

namespace fetchscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t mostRecent = 24;
constexpr std::size_t mostMissed = 500;
/// What was missed comes back after so many others, and so on while it is right.
constexpr std::size_t pauses[] = {3, 7, 20};

/// The numbers of std::mt19937_64 are the same everywhere; those of the standard library's distributions are not.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(m_engine() % count); }

private:
    std::mt19937_64 m_engine;
};

/// The spaces of a chapter, or all.
std::vector<const DrillSpace*> spacesOf(std::optional<DrillChapter> chapter)
{
    std::vector<const DrillSpace*> spaces;
    for (const DrillSpace& space : drillSpaces()) {
        if (!chapter || space.chapter == *chapter)
            spaces.push_back(&space);
    }
    return spaces;
}

/// The base with some of its dimensions otherwise: more of them at a higher level.
DrillChoices choose(const DrillSpace& space, unsigned level, Dice& dice)
{
    DrillChoices choices(space.dimensions.size(), 0);
    std::vector<std::size_t> rest(choices.size());
    std::iota(rest.begin(), rest.end(), std::size_t {0});
    for (std::size_t changes = level + dice.below(2); changes > 0 && !rest.empty(); --changes) {
        const std::size_t taken = dice.below(rest.size());
        const std::size_t dimension = rest[taken];
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(taken));
        const auto options = space.dimensions[dimension].options;
        const auto isWithin = [level](const DrillOption& option) { return option.level <= level; };
        // The options of a dimension are ordered by use, not by level.
        std::size_t number =
            dice.below(static_cast<std::size_t>(std::count_if(options.begin(), options.end(), isWithin)));
        for (std::size_t option = 0; option < options.size(); ++option) {
            if (isWithin(options[option]) && number-- == 0)
                choices[dimension] = option;
        }
    }
    return choices;
}

std::string keyOf(const DrillSituation& situation, const DrillAsk& ask)
{
    const auto spaces = spacesOf(situation.space->chapter);
    const auto place = std::find(spaces.begin(), spaces.end(), situation.space) - spaces.begin();
    std::string key(nameOf(situation.space->chapter));
    key.append("/").append(std::to_string(place)).append("/");
    for (const std::size_t choice : situation.choices)
        key.append(std::to_string(choice)).append(".");
    key.back() = '/';
    return key.append(ask.kind).append("/").append(std::to_string(ask.action)).append("/").append(ask.subject);
}

/// Takes what stands before a separator.
std::string_view take(std::string_view& rest, char separator)
{
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::optional<std::size_t> numberIn(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// A question by chance; its key.
std::string randomKey(
    std::uint64_t seed, std::optional<DrillChapter> chapter, unsigned level, const std::vector<std::string>& recent)
{
    constexpr int mostTries = 200;
    Dice dice(seed);
    const auto spaces = spacesOf(chapter);
    std::string key;
    for (int i = 0; i < mostTries; ++i) {
        const DrillSpace& space = *spaces[dice.below(spaces.size())];
        const auto situation = makeSituation(space, choose(space, level, dice));
        if (!situation)
            continue;
        const std::vector<DrillAsk> asks = asksOf(*situation);
        if (asks.empty())
            continue;
        key = keyOf(*situation, asks[dice.below(asks.size())]);
        if (std::find(recent.begin(), recent.end(), key) == recent.end())
            break;
    }
    return key;
}

/// https://prng.di.unimi.it/splitmix64.c: seeds that have nothing in common of numbers that follow each other.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

} // namespace

std::optional<DrillQuestion> drillQuestion(std::string_view key, Phrasebook phrases)
{
    std::string_view rest = key;
    const auto chapter = valueNamed<DrillChapter>(take(rest, '/'));
    const auto place = numberIn(take(rest, '/'));
    if (!chapter || !place)
        return std::nullopt;
    const auto spaces = spacesOf(*chapter);
    if (*place >= spaces.size())
        return std::nullopt;
    DrillChoices choices;
    for (std::string_view numbers = take(rest, '/'); !numbers.empty();)
        choices.push_back(numberIn(take(numbers, '.')).value_or(static_cast<std::size_t>(-1)));
    DrillAsk ask;
    ask.kind = take(rest, '/');
    const auto action = numberIn(take(rest, '/'));
    ask.subject = rest;
    const auto situation = makeSituation(*spaces[*place], std::move(choices));
    if (!situation || !action)
        return std::nullopt;
    ask.action = *action;
    auto question = askAbout(*situation, ask, phrases);
    if (question)
        question->key = key;
    return question;
}

Drill::Drill(std::uint64_t seed, std::optional<DrillChapter> chapter, unsigned level)
    : m_seed(seed)
    , m_chapter(chapter)
    , m_level(std::clamp(level, 1U, highestDrillLevel))
{
}

void Drill::setLevel(unsigned level)
{
    m_level = std::clamp(level, 1U, highestDrillLevel);
}

DrillQuestion Drill::next(Phrasebook phrases) const
{
    for (const Missed& missed : m_missed) {
        if (missed.dueAt > m_asked)
            continue;
        if (auto question = drillQuestion(missed.key, phrases);
            question && (!m_chapter || question->chapter == *m_chapter))
            return *std::move(question);
    }
    const std::string key = randomKey(mixed(m_seed ^ mixed(m_asked)), m_chapter, m_level, m_recent);
    return drillQuestion(key, phrases).value_or(DrillQuestion {});
}

void Drill::answer(const DrillQuestion& question, bool right)
{
    ++m_asked;
    m_right += right ? 1 : 0;
    m_recent.push_back(question.key);
    if (m_recent.size() > mostRecent)
        m_recent.erase(m_recent.begin());
    const auto found = std::find_if(
        m_missed.begin(), m_missed.end(), [&](const Missed& missed) { return missed.key == question.key; });
    if (!right) {
        if (found != m_missed.end())
            m_missed.erase(found);
        m_missed.push_back({question.key, 0, m_asked + pauses[0]});
        if (m_missed.size() > mostMissed)
            m_missed.erase(m_missed.begin());
    } else if (found != m_missed.end()) {
        if (++found->streak < std::size(pauses))
            found->dueAt = m_asked + pauses[found->streak];
        else
            m_missed.erase(found);
    }
}

std::string Drill::write() const
{
    Json json = {{"seed", m_seed}, {"level", m_level}, {"asked", m_asked}, {"right", m_right}};
    if (m_chapter)
        json["chapter"] = nameOf(*m_chapter);
    json["missed"] = Json::array();
    for (const Missed& missed : m_missed)
        json["missed"].push_back({{"key", missed.key}, {"streak", missed.streak}, {"dueAt", missed.dueAt}});
    json["recent"] = m_recent;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Drill> Drill::read(std::string_view text)
{
    if (findJsonFault(text))
        return std::nullopt;
    const Json json = Json::parse(text, nullptr, false);
    const auto number = [](const Json& object, const char* key) -> std::uint64_t {
        const auto found = object.is_object() ? object.find(key) : object.end();
        return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
    };
    if (!json.is_object() || !json.contains("seed"))
        return std::nullopt;
    Drill drill(number(json, "seed"), std::nullopt,
        static_cast<unsigned>(std::min<std::uint64_t>(number(json, "level"), highestDrillLevel)));
    if (json.contains("chapter") && json["chapter"].is_string())
        drill.m_chapter = valueNamed<DrillChapter>(json["chapter"].get<std::string>());
    drill.m_asked = number(json, "asked");
    drill.m_right = number(json, "right");
    if (json.contains("missed") && json["missed"].is_array()) {
        for (const Json& missed : json["missed"]) {
            if (missed.is_object() && missed.contains("key") && missed["key"].is_string())
                drill.m_missed.push_back(
                    {missed["key"].get<std::string>(), number(missed, "streak"), number(missed, "dueAt")});
        }
    }
    if (json.contains("recent") && json["recent"].is_array()) {
        for (const Json& key : json["recent"]) {
            if (key.is_string())
                drill.m_recent.push_back(key.get<std::string>());
        }
    }
    return drill;
}

} // namespace fetchscope
