#pragma once

#include "core/engine/http/header_list.h"
#include "core/engine/url/url.h"

#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// Which parts of a query make no difference to a response
/// (https://httpwg.org/http-extensions/draft-ietf-httpbis-no-vary-search.html#name-data-model).
struct SearchVariance
{
    /// Names that make no difference; null: none does but those of `varied`.
    std::optional<std::vector<std::string>> ignored = std::vector<std::string>();
    /// Where all are ignored: those that are not.
    std::vector<std::string> varied;
    bool variesOnKeyOrder = true;

    bool operator==(const SearchVariance&) const = default;
};

/// https://httpwg.org/http-extensions/draft-ietf-httpbis-no-vary-search.html#name-obtain-a-url-search-varianc, of the
/// header No-Vary-Search; the default where there is none that means anything.
SearchVariance searchVarianceOf(const HeaderList& headers);

/// https://httpwg.org/http-extensions/draft-ietf-httpbis-no-vary-search.html#name-comparing. Fragments are not
/// compared.
bool isEquivalent(const Url& first, const Url& second, const SearchVariance& variance);

} // namespace fetchscope
