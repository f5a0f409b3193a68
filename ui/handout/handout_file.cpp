#include "ui/handout/handout_file.h"

#include "core/writing/page/course_markdown.h"
#include "core/writing/page/course_page.h"
#include "core/writing/page/scenario_markdown.h"
#include "ui/handout/handout_pdf.h"
#include "ui/words/engine_words.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace fetchscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeHandout)
};

/// What a function says that gave up.
const QString givenUp = QStringLiteral("given up");

std::string pageOf(const Handout& handout, const HandoutOptions& options)
{
    switch (handout.kind()) {
    case HandoutKind::Scenario:
        return writeScenarioPage(std::get<HandoutRun>(handout.what).run, options);
    case HandoutKind::Lesson:
        return writeLessonPage(*std::get<std::shared_ptr<const Lesson>>(handout.what), options);
    case HandoutKind::CheatSheet:
        return writeCheatSheetPage(*std::get<std::shared_ptr<const Chapter>>(handout.what), options);
    case HandoutKind::Course:
        break;
    }
    return writeCoursePage(*std::get<std::shared_ptr<const Course>>(handout.what), options);
}

std::string markdownOf(const Handout& handout, const HandoutOptions& options)
{
    switch (handout.kind()) {
    case HandoutKind::Scenario:
        return writeScenarioMarkdown(std::get<HandoutRun>(handout.what).run, options);
    case HandoutKind::Lesson:
        return writeLessonMarkdown(*std::get<std::shared_ptr<const Lesson>>(handout.what), options);
    case HandoutKind::CheatSheet:
        return writeCheatSheetMarkdown(*std::get<std::shared_ptr<const Chapter>>(handout.what), options);
    case HandoutKind::Course:
        break;
    }
    return writeCourseMarkdown(*std::get<std::shared_ptr<const Course>>(handout.what), options);
}

std::optional<QString> writeText(const std::string& text, QIODevice& device)
{
    const auto size = static_cast<qint64>(text.size());
    return device.write(text.data(), size) == size ? std::nullopt : std::optional(device.errorString());
}

HandoutOptions windowOptions()
{
    HandoutOptions options;
    if (!windowLanguage().isEmpty()) {
        options.phrases = windowPhrase;
        static const std::string language = windowLanguage().toStdString();
        options.language = language;
    }
    return options;
}

} // namespace

std::optional<QString> writeFile(
    const QString& path, const std::function<std::optional<QString>(QIODevice& device)>& write)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (info.isDir())
        return Words::tr("%1 is a folder. Give the file a name in it.").arg(shown);
    if (!info.absoluteDir().exists())
        return Words::tr("There is no folder %1. Choose another one.")
            .arg(QDir::toNativeSeparators(info.absolutePath()));
    QSaveFile file(path);
    std::optional<QString> problem;
    if (!file.open(QIODevice::WriteOnly))
        problem = file.errorString();
    else
        problem = write(file);
    if (!problem && !file.commit())
        problem = file.errorString();
    if (problem)
        return Words::tr("%1 could not be written: %2").arg(shown, *problem);
    return std::nullopt;
}

TimelineExport::Format pictureFormatOf(HandoutFormat format)
{
    return format == HandoutFormat::Svg ? TimelineExport::Format::Svg : TimelineExport::Format::Png;
}

std::optional<QString> writeHandout(
    const Handout& handout, HandoutFormat format, const QString& path, const HandoutProgress& progress)
{
    HandoutOptions options = windowOptions();
    bool isGivenUp = false;
    options.progress = [&](std::size_t done, std::size_t all) {
        isGivenUp = isGivenUp || !progress(done, all);
        return !isGivenUp;
    };
    // Asked once more when all is made, so that nobody finds a file that he did not want any more.
    const auto checked = [&](const std::optional<QString>& problem) {
        return problem || options.progress(1, 1) ? problem : std::optional(givenUp);
    };
    const auto problem = writeFile(path, [&](QIODevice& device) {
        if (infoOf(format).isPicture) {
            const auto& [run, folds] = std::get<HandoutRun>(handout.what);
            return checked(TimelineExport(run, folds).write(device, pictureFormatOf(format)));
        }
        if (format == HandoutFormat::Html)
            return checked(writeText(pageOf(handout, options), device));
        if (format == HandoutFormat::Markdown)
            return checked(writeText(markdownOf(handout, options), device));
        HandoutPdf pdf;
        options.picture = [&pdf](const RunPointer& run) { return pdf.picture(run); };
        const std::string markdown = markdownOf(handout, options);
        return checked(isGivenUp ? std::nullopt : pdf.write(markdown, device));
    });
    return isGivenUp ? std::nullopt : problem;
}

} // namespace fetchscope::ui
