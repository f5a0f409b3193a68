#include "app/pictures.h"
#include "ui/handout/handout_pdf.h"
#include "ui/words/text.h"

namespace fetchscope {

namespace {

std::optional<std::string> bytesOf(const std::optional<QString>& problem)
{
    return problem ? std::optional(ui::toBytes(*problem)) : std::nullopt;
}

} // namespace

std::optional<std::string> writeTimelinePicture(
    const RunPointer& run, const std::string& path, const std::string& format)
{
    const auto as = format == "svg" ? ui::TimelineExport::Format::Svg : ui::TimelineExport::Format::Png;
    return bytesOf(ui::writeTimeline(run, ui::toText(path), as));
}

std::optional<std::string> writePdf(const HandoutOptions& options, const std::string& path,
    const std::function<std::string(const HandoutOptions& options)>& markdown)
{
    ui::HandoutPdf pdf;
    HandoutOptions withPictures = options;
    withPictures.picture = [&pdf](const RunPointer& run) { return pdf.picture(run); };
    return bytesOf(pdf.write(markdown(withPictures), ui::toText(path)));
}

} // namespace fetchscope
