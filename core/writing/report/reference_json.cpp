#include "core/reading/json/json_writer.h"
#include "core/telling/reference/reference_article.h"
#include "core/writing/report/reference_report.h"

namespace fetchscope {

namespace {

/// The text, and where the names in it lead to.
void writePieces(JsonWriter& writer, const ReferencePieces& pieces)
{
    writer.beginObject();
    std::string text;
    for (const ReferencePiece& piece : pieces)
        text += piece.text;
    writer.member("text", text);
    writer.key("links");
    writer.beginShortArray();
    for (const ReferencePiece& piece : pieces) {
        if (!piece.link.empty())
            writer.string(piece.link);
    }
    writer.endShortArray();
    writer.endObject();
}

} // namespace

std::string writeReferenceJson(ReferenceList entries)
{
    JsonWriter writer(JsonWriter::Layout::Pretty);
    writer.beginArray();
    for (const ReferenceEntry* entry : entries) {
        const ReferenceArticle article = articleOf(*entry);
        writer.beginObject();
        writer.member("kind", nameOf(entry->kind));
        writer.member("id", entry->id);
        writer.member("address", addressOf(*entry));
        writer.member("title", article.title);
        writer.member("summary", summaryOf(*entry));
        writer.key("facts");
        writer.beginArray();
        for (const ReferenceLine& line : article.lines) {
            writer.beginObject();
            writer.member("label", line.label);
            writer.key("items");
            writer.beginArray();
            for (const ReferencePieces& item : line.items)
                writePieces(writer, item);
            writer.endArray();
            writer.endObject();
        }
        writer.endArray();
        writer.endObject();
    }
    writer.endArray();
    writer.raw("\n");
    return writer.take();
}

} // namespace fetchscope
