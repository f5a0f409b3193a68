#pragma once

#include "core/engine/url/url.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>

namespace fetchscope {

/// The URL list of a request (https://fetch.spec.whatwg.org/#concept-request-url-list) or a response. A response gets a
/// clone of its request's: clones share their URLs until one of them is changed.
class UrlList
{
public:
    UrlList() = default;
    UrlList(std::initializer_list<Url> urls)
        : m_urls(std::make_shared<Url[]>(urls.size()))
        , m_size(urls.size())
    {
        std::copy(urls.begin(), urls.end(), m_urls.get());
    }

    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    const Url& front() const { return m_urls[0]; }
    const Url& back() const { return m_urls[static_cast<std::ptrdiff_t>(m_size) - 1]; }
    const Url& operator[](std::size_t index) const { return m_urls[static_cast<std::ptrdiff_t>(index)]; }
    const Url* begin() const { return m_urls.get(); }
    const Url* end() const { return m_urls.get() + m_size; }

    /// Lists are short: most have one URL, and none more than redirects are followed.
    void push_back(Url url) // NOLINT(readability-identifier-naming): as the containers of the library name it
    {
        auto longer = std::make_shared<Url[]>(m_size + 1);
        std::copy(begin(), end(), longer.get());
        longer[static_cast<std::ptrdiff_t>(m_size)] = std::move(url);
        m_urls = std::move(longer);
        ++m_size;
    }
    /// The last URL, to be changed in this list only.
    Url& changeableBack()
    {
        if (m_urls.use_count() > 1) {
            auto own = std::make_shared<Url[]>(m_size);
            std::copy(begin(), end(), own.get());
            m_urls = std::move(own);
        }
        return m_urls[static_cast<std::ptrdiff_t>(m_size) - 1];
    }

private:
    std::shared_ptr<Url[]> m_urls;
    std::size_t m_size = 0;
};

} // namespace fetchscope
