#include "core/telling/reference/messages.h"
#include "core/telling/reference/reference_article.h"
#include "core/writing/report/reference_report.h"

#include <optional>

namespace fetchscope {

namespace {

/// Text of a manual page, in which no character is a request to roff.
void addRoff(std::string& roff, std::string_view text)
{
    for (const char character : text) {
        switch (character) {
        case '\\':
            roff += "\\e";
            break;
        case '-':
            roff += "\\-";
            break;
        case '.':
        case '\'':
            // Only at the beginning of a line do they mean something.
            roff += roff.ends_with('\n') ? "\\&" : "";
            roff += character;
            break;
        case '/':
            // A long address may be broken here.
            roff += "/\\:";
            break;
        case '\n':
            roff += ' ';
            break;
        case '"':
            roff += "\\(dq";
            break;
        default:
            roff += character;
        }
    }
}

void addPieces(std::string& roff, const ReferencePieces& pieces)
{
    for (const ReferencePiece& piece : pieces)
        addRoff(roff, piece.text);
    roff += "\n";
}

} // namespace

std::string writeReferenceManual(ReferenceList entries)
{
    std::string roff = ".\\\" -*- coding: utf-8 -*-\n.TH FETCHSCOPE\\-REFERENCE 7 \"\" Fetchscope\n.ad l\n.SH NAME\n"
                       "fetchscope\\-reference \\- headers, reasons, steps and differences between browsers\n"
                       ".SH DESCRIPTION\n";
    addRoff(roff, textOf(say<messages::ReferenceAbout>()));
    roff += "\n";
    std::optional<ReferenceKind> kind;
    for (const ReferenceEntry* entry : entries) {
        if (kind != entry->kind) {
            kind = entry->kind;
            roff += ".SH ";
            addRoff(roff, kindHeading(entry->kind));
            roff += "\n";
        }
        const ReferenceArticle article = articleOf(*entry);
        roff += ".SS ";
        addRoff(roff, article.title);
        roff += "\n";
        if (!article.summary.empty())
            addPieces(roff, article.summary);
        for (const ReferenceLine& line : article.lines) {
            roff += ".TP\n.I ";
            addRoff(roff, line.label);
            roff += "\n";
            for (const ReferencePieces& item : line.items) {
                if (&item != &line.items.front())
                    roff += ".br\n";
                addPieces(roff, item);
            }
        }
    }
    roff += ".SH SEE ALSO\n.BR fetchscope (1)\n";
    return roff;
}

} // namespace fetchscope
