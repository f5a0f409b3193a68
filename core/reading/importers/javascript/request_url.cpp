#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/javascript/requests.h"

#include <algorithm>

namespace fetchscope::javascript {

namespace {

using Decides = OpenQuestion::Decides;

/// The host that stands for one whose name is open: `api-url.example`.
std::string standInHost(std::string_view name)
{
    const std::string origin = standInOrigin(name);
    return origin.substr(origin.find("//") + 2);
}

/// Puts a URL together piece by piece, and knows how far it has come.
class UrlWriter
{
public:
    UrlWriter(Evaluator& evaluator, std::string_view scheme)
        : m_evaluator(evaluator)
        , m_scheme(scheme)
    {
    }

    void addKnown(std::string_view text)
    {
        // `base` + `users`: what is open ends with a slash, or its name would run into the path.
        const bool isAfterOrigin = m_url.size() == m_originEnd && m_originEnd > 0;
        if (isAfterOrigin && !text.empty() && std::string_view("/?#:.").find(text.front()) == std::string_view::npos)
            m_url += '/';
        m_url += text;
    }

    void addOpen(const TextPiece& piece, std::string_view next)
    {
        if (m_url.empty()) {
            addOpenStart(piece, next);
            return;
        }
        const std::size_t slashes = m_url.find("://");
        const bool isAtHost =
            slashes != std::string::npos && m_url.find_first_of("/?#", slashes + 3) == std::string::npos;
        const bool isRelative = slashes == std::string::npos || m_url.find_first_of("/?#") < slashes;
        if (!isAtHost && !(isRelative && m_url == "//")) {
            const std::string standIn = shortName(piece.text);
            m_evaluator.parts().ask({Decides::UrlPart, piece.text, piece.line, standIn});
            m_url += standIn;
            return;
        }
        if (m_url.back() == ':') {
            m_url += "8080";
        } else if (m_url.back() == '/') {
            m_url += next.starts_with('.') ? asciiLowercase(shortName(piece.text)) : standInHost(piece.text);
        } else if (m_url.back() == '.') {
            m_url += standInHost(piece.text);
        } else if (next.empty() || next.starts_with('/') || next.starts_with('?')) {
            // Behind a whole host: a path, most likely.
            m_url += '/';
            const std::string standIn = shortName(piece.text);
            m_evaluator.parts().ask({Decides::UrlPart, piece.text, piece.line, standIn});
            m_url += standIn;
            return;
        } else {
            m_url += asciiLowercase(shortName(piece.text));
        }
        askOrigin(piece);
    }

    std::string take() { return std::move(m_url); }

private:
    void addOpenStart(const TextPiece& piece, std::string_view next)
    {
        if (next.starts_with("://")) {
            m_url = m_scheme;
            return;
        }
        // `url + ".json"` is a file, `${tenant}.example.com` a host.
        const bool isFile = next.starts_with('.') && next.find('.', 1) == std::string_view::npos
            && next.find_first_of("/:") == std::string_view::npos;
        if (isFile) {
            m_url = standInOrigin(piece.text, m_scheme);
            askOrigin(piece);
            m_url.append("/").append(shortName(piece.text));
            return;
        }
        if (next.starts_with('.')) {
            m_url.append(m_scheme).append("://").append(asciiLowercase(shortName(piece.text)));
        } else {
            m_url = standInOrigin(piece.text, m_scheme);
            m_originEnd = m_url.size();
        }
        askOrigin(piece);
    }

    void askOrigin(const TextPiece& piece)
    {
        m_evaluator.parts().ask({Decides::Origin, piece.text, piece.line, m_url});
    }

    Evaluator& m_evaluator;
    std::string_view m_scheme;
    std::string m_url;
    std::size_t m_originEnd = 0;
};

/// `<API URL>/users` and `https://{{host}}/users` say no more of where that is than a variable does.
Text withPlaceholdersOpen(const Text& url)
{
    if (url.empty() || url.front().isOpen)
        return url;
    // Somebody left the address out (`fetch('....')`).
    const std::string& known = url.front().text;
    const bool isLeftOut = url.size() == 1 && known.size() > 1 && known.find_first_not_of(".*-_x ") == std::string::npos
        && known.find_first_of(".*x") == 0;
    if (isLeftOut) {
        TextPiece piece = url.front();
        piece.text = "url";
        piece.isOpen = true;
        return {std::move(piece)};
    }
    Text cut;
    for (const AddressPiece& part : cutAtPlaceholders(url.front().text)) {
        TextPiece piece;
        piece.text = part.text;
        piece.isOpen = part.isName;
        piece.line = url.front().line;
        cut.push_back(std::move(piece));
    }
    cut.front().doubt = url.front().doubt;
    cut.insert(cut.end(), url.begin() + 1, url.end());
    return cut;
}

} // namespace

std::string resolvedUrl(Evaluator& evaluator, const Text& url, std::string_view scheme)
{
    const Text cut = withPlaceholdersOpen(url);
    UrlWriter writer(evaluator, scheme);
    for (std::size_t i = 0; i < cut.size(); ++i) {
        const TextPiece& piece = cut[i];
        if (piece.doubt)
            evaluator.parts().ask(*piece.doubt);
        const bool hasNext = i + 1 < cut.size() && !cut[i + 1].isOpen;
        if (piece.isOpen)
            writer.addOpen(piece, hasNext ? std::string_view(cut[i + 1].text) : std::string_view());
        else
            writer.addKnown(piece.text);
    }
    return writer.take();
}

} // namespace fetchscope::javascript
