#include "core/telling/lessons/drill.h"

#include "app/commands/commands.h"
#include "core/reading/json/json_writer.h"

#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

struct DrillOptions
{
    std::string chapter;
    unsigned level = 1;
    std::uint64_t seed = 1;
    std::size_t count = 10;
    std::string format = "text";
    bool hasAnswers = false;
};

void appendText(std::string& text, const DrillQuestion& question, std::size_t number, bool hasAnswers)
{
    text.append(std::to_string(number)).append(". ").append(question.text).append("\n\n");
    for (const std::string& fact : question.facts)
        text.append("    ").append(fact).append("\n");
    text.append("\n");
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const char letter = static_cast<char>('a' + i);
        text.append("    ").append(1, hasAnswers && i == question.right ? '*' : ' ').append(1, letter).append(") ");
        text.append(question.answers[i]).append("\n");
    }
    if (hasAnswers) {
        text.append("\n    ").append(question.explanation).append("\n");
        if (!question.otherwise.empty())
            text.append("    ").append(question.otherwise).append("\n");
    }
    text.append("\n");
}

void writeJson(JsonWriter& writer, const DrillQuestion& question, bool hasAnswers)
{
    writer.beginObject();
    writer.member("key", question.key);
    writer.member("chapter", nameOf(question.chapter));
    writer.member("kind", question.kind);
    writer.member("text", question.text);
    writer.key("facts");
    writer.beginArray();
    for (const std::string& fact : question.facts)
        writer.string(fact);
    writer.endArray();
    writer.key("answers");
    writer.beginArray();
    for (const std::string& answer : question.answers)
        writer.string(answer);
    writer.endArray();
    if (hasAnswers) {
        writer.member("right", question.right);
        writer.member("explanation", question.explanation);
        writer.member("otherwise", question.otherwise);
    }
    writer.key("scenario");
    writer.json(question.scenarioJson);
    writer.endObject();
}

ExitStatus drill(const DrillOptions& options)
{
    Drill drill(options.seed, valueNamed<DrillChapter>(options.chapter), options.level);
    StandardOutput output;
    JsonWriter writer(JsonWriter::Layout::Pretty);
    const bool isJson = options.format == "json";
    if (isJson)
        writer.beginArray();
    std::string text;
    for (std::size_t i = 0; i < options.count; ++i) {
        const DrillQuestion question = drill.next();
        drill.answer(question, true);
        if (isJson)
            writeJson(writer, question, options.hasAnswers);
        else
            appendText(text, question, i + 1, options.hasAnswers);
    }
    if (isJson) {
        writer.endArray();
        text = writer.take();
        text.append("\n");
    }
    output.write(text);
    return output.finish(ExitStatus::Success);
}

} // namespace

void addDrillCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("drill", "Print questions whose answers were found by running");
    auto options = std::make_shared<DrillOptions>();
    const auto& chapters = Names<DrillChapter>::list;
    command->add_option("--chapter", options->chapter, "Only of this chapter of the course")
        ->check(CLI::IsMember(std::vector<std::string>(chapters.begin(), chapters.end())));
    command->add_option("--level", options->level, "1 to 3: how many things are otherwise than usual")
        ->check(CLI::Range(1U, highestDrillLevel))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "Another number gives other questions, the same one the same")
        ->capture_default_str();
    command->add_option("--count", options->count, "How many")->check(CLI::Range(1, 1000))->capture_default_str();
    command->add_option("--format", options->format, "text for a person, json for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_flag("--answers", options->hasAnswers, "With the right answers, and why");
    command->callback([options, &status] { status = drill(*options); });
}

} // namespace fetchscope
