#include "core/telling/reference/messages.h"
#include "core/telling/reference/reference_article.h"
#include "core/writing/report/markup.h"
#include "core/writing/report/page_style.h"
#include "core/writing/report/reference_report.h"

#include <algorithm>
#include <optional>

namespace fetchscope {

namespace {

constexpr std::string_view referenceStyle = R"(body{max-width:60rem}
nav{margin:1rem 0}nav a{margin-right:1rem}
a{color:inherit;text-decoration-color:var(--dim)}
label{display:block;margin:1.25rem 0 .25rem}
input{font:inherit;width:100%;padding:.4rem .6rem;border:1px solid var(--line);border-radius:6px;
color:var(--text);background:var(--page)}
article{border-top:1px solid var(--line);padding:.75rem 0}article:target{background:var(--card)}
h3{font-size:1rem;margin:0;overflow-wrap:anywhere}dl{margin:.4rem 0 0}
dt{color:var(--dim);margin-top:.35rem}dd{margin:0 0 0 1.25rem;overflow-wrap:anywhere}
@media print{label,input,nav{display:none}}
)";

/// What is typed stays on the page; without scripts the field is not there.
constexpr std::string_view searchScript = R"(<script>
const field = document.getElementById('search');
field.hidden = field.labels[0].hidden = false;
field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const article of document.querySelectorAll('article')) {
    const text = (article.id + ' ' + article.textContent).toLowerCase();
    article.hidden = !words.every(word => text.includes(word));
  }
  for (const section of document.querySelectorAll('section'))
    section.hidden = !section.querySelector('article:not([hidden])');
});
</script>
)";

std::string anchorOf(const ReferenceEntry& entry)
{
    std::string anchor(nameOf(entry.kind));
    return anchor.append("-").append(entry.id);
}

class PageWriter
{
public:
    explicit PageWriter(ReferenceList entries)
        : m_entries(entries)
    {
    }

    std::string write()
    {
        m_html = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
        const std::string title = "Fetchscope: " + textOf(say<messages::ReferenceTitle>());
        addMarkup(m_html, title);
        m_html.append("</title>\n<style>").append(pageStyle).append(referenceStyle);
        m_html += "</style>\n</head>\n<body>\n<h1>";
        addMarkup(m_html, title);
        m_html += "</h1>\n<p>";
        addMarkup(m_html, textOf(say<messages::ReferenceAbout>()));
        m_html += "</p>\n<label for=\"search\" hidden>";
        addMarkup(m_html, textOf(say<messages::ReferenceSearchLabel>()));
        m_html += "</label>\n<input id=\"search\" type=\"search\" hidden>\n<nav>";
        for (const ReferenceEntry* entry : m_entries)
            addLinkOfKind(*entry);
        m_html += "</nav>\n<main>\n";
        m_kind.reset();
        for (const ReferenceEntry* entry : m_entries)
            addEntry(*entry);
        if (m_kind)
            m_html += "</section>\n";
        m_html.append("</main>\n").append(searchScript).append("</body>\n</html>\n");
        return std::move(m_html);
    }

private:
    bool isHere(const ReferenceEntry* entry) const
    {
        return std::find(m_entries.begin(), m_entries.end(), entry) != m_entries.end();
    }
    /// Once for all of a kind that follow each other.
    void addLinkOfKind(const ReferenceEntry& entry)
    {
        if (m_kind == entry.kind)
            return;
        m_kind = entry.kind;
        m_html.append("<a href=\"#").append(nameOf(entry.kind)).append("\">");
        addMarkup(m_html, kindHeading(entry.kind));
        m_html += "</a>\n";
    }
    void addEntry(const ReferenceEntry& entry)
    {
        if (m_kind != entry.kind) {
            if (m_kind)
                m_html += "</section>\n";
            m_kind = entry.kind;
            m_html.append("<section>\n<h2 id=\"").append(nameOf(entry.kind)).append("\">");
            addMarkup(m_html, kindHeading(entry.kind));
            m_html += "</h2>\n";
        }
        const ReferenceArticle article = articleOf(entry);
        m_html += "<article id=\"";
        addMarkup(m_html, anchorOf(entry));
        m_html += "\">\n<h3>";
        addMarkup(m_html, article.title);
        m_html += "</h3>\n";
        if (!article.summary.empty()) {
            m_html += "<p>";
            addPieces(article.summary);
            m_html += "</p>\n";
        }
        m_html += "<dl>\n";
        for (const ReferenceLine& line : article.lines) {
            m_html += "<dt>";
            addMarkup(m_html, line.label);
            m_html += "</dt>";
            for (const ReferencePieces& item : line.items) {
                m_html += "<dd>";
                addPieces(item);
                m_html += "</dd>";
            }
            m_html += "\n";
        }
        m_html += "</dl>\n</article>\n";
    }
    void addPieces(const ReferencePieces& pieces)
    {
        for (const ReferencePiece& piece : pieces) {
            const ReferenceEntry* target = entryAt(piece.link);
            const bool leadsOut = piece.link.starts_with("https:");
            const bool isLink = leadsOut || (target && isHere(target));
            if (isLink) {
                m_html += "<a href=\"";
                addMarkup(m_html, leadsOut ? piece.link : "#" + anchorOf(*target));
                m_html += "\">";
            }
            addMarkup(m_html, piece.text);
            if (isLink)
                m_html += "</a>";
        }
    }

    ReferenceList m_entries;
    std::string m_html;
    std::optional<ReferenceKind> m_kind;
};

} // namespace

std::string writeReferencePage(ReferenceList entries)
{
    return PageWriter(entries).write();
}

} // namespace fetchscope
