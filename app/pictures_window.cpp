#include "app/pictures.h"
#include "ui/handout/handout_file.h"
#include "ui/handout/handout_pdf.h"
#include "ui/timeline/timeline_export.h"
#include "ui/words/text.h"

namespace fetchscope {

namespace {

std::optional<std::string> bytesOf(const std::optional<QString>& problem)
{
    return problem ? std::optional(ui::toBytes(*problem)) : std::nullopt;
}

} // namespace

std::optional<std::string> writeTimelinePicture(const RunPointer& run, const std::string& path, HandoutFormat format)
{
    return bytesOf(ui::writeFile(ui::toText(path),
        [&](QIODevice& device) { return ui::TimelineExport(run).write(device, ui::pictureFormatOf(format)); }));
}

std::optional<std::string> writePdf(const HandoutOptions& options, const std::string& path,
    const std::function<std::string(const HandoutOptions& options)>& markdown)
{
    ui::HandoutPdf pdf;
    HandoutOptions withPictures = options;
    withPictures.picture = [&pdf](const RunPointer& run) { return pdf.picture(run); };
    const std::string text = markdown(withPictures);
    return bytesOf(ui::writeFile(ui::toText(path), [&](QIODevice& device) { return pdf.write(text, device); }));
}

} // namespace fetchscope
