#include "core/writing/page/page_frame.h"

#include "core/engine/policy/integrity.h"
#include "core/writing/page/page_resources.h"
#include "core/writing/report/page_style.h"

namespace fetchscope {

void openPage(HtmlWriter& html, std::string_view title, std::string_view language)
{
    html.raw("<!DOCTYPE html>\n<html lang=\"");
    html.text(language);
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
    html.raw("</style>\n</head>\n<body>\n<main>\n");
}

void closePage(HtmlWriter& html)
{
    html.raw("</main>\n<script>");
    html.raw(handoutScript());
    html.raw("</script>\n</body>\n</html>\n");
}

} // namespace fetchscope
