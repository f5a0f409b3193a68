#include "core/writing/page/page_frame.h"

#include "core/engine/base/hex.h"
#include "core/engine/policy/integrity.h"
#include "core/writing/page/page_resources.h"
#include "core/writing/report/page_style.h"

#include <array>
#include <cstdint>

namespace fetchscope {

namespace {

/// The colours of origins as variables.
void writeOriginColors(HtmlWriter& html, const std::array<std::uint32_t, originColorCount>& colors)
{
    html.raw(":root{");
    for (std::size_t i = 0; i < colors.size(); ++i) {
        std::string digits;
        for (const unsigned shift : {16U, 8U, 0U})
            appendHex(digits, static_cast<unsigned char>(colors[i] >> shift & 0xFFU), HexCase::Lower);
        html.raw("--origin");
        html.raw(i);
        html.raw(":#");
        html.raw(digits);
        html.raw(";");
    }
    html.raw("}");
}

/// How origins look: `.c0` has the first colour, `.s0` the first sign, which is not for being read aloud.
void writeOriginStyle(HtmlWriter& html)
{
    writeOriginColors(html, originColorsOnLight);
    html.raw("\n@media(prefers-color-scheme:dark){");
    writeOriginColors(html, originColorsOnDark);
    html.raw("}\n");
    for (std::size_t i = 0; i < originColorCount; ++i) {
        html.raw(".c");
        html.raw(i);
        html.raw("{color:var(--origin");
        html.raw(i);
        html.raw(")}");
    }
    for (std::size_t i = 0; i < originSigns.size(); ++i) {
        html.raw("\n.s");
        html.raw(i);
        // The second is for those who know that a text may stand for it.
        for (const std::string_view instead : {"\"", "\" / \"\""}) {
            html.raw(instead.size() == 1 ? "::before{content:\"" : ";content:\"");
            html.raw(originSigns[i]);
            html.raw("\\a0");
            html.raw(instead);
        }
        html.raw("}");
    }
    html.raw("\n");
}

} // namespace

void openPage(HtmlWriter& html, std::string_view title, std::string_view language)
{
    html.raw("<!DOCTYPE html>\n<html lang=\"");
    html.plain(language);
    html.raw("\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
             "script-src 'sha256-");
    html.raw(hashOf(handoutScript(), IntegrityHash::Algorithm::Sha256).value);
    html.raw("'; base-uri 'none'; form-action 'none'\">\n");
    html.element("title", title);
    html.raw("\n<style>\n");
    html.raw(pageStyle);
    html.raw(handoutStyle());
    writeOriginStyle(html);
    html.raw("</style>\n</head>\n<body>\n<main>\n");
}

void closePage(HtmlWriter& html)
{
    html.raw("</main>\n<script>");
    html.raw(handoutScript());
    html.raw("</script>\n</body>\n</html>\n");
}

} // namespace fetchscope
