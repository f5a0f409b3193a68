#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>

/// What curl gives out, with owners.
namespace fetchscope {

struct CurlCloser
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using CurlHandle = std::unique_ptr<CURL, CurlCloser>;

struct CurlMultiCloser
{
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
using CurlMulti = std::unique_ptr<CURLM, CurlMultiCloser>;

struct CurlListFreer
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListFreer>;

/// Without memory the list stays as it is.
inline void appendTo(CurlList& list, const std::string& text)
{
    if (curl_slist* const longer = curl_slist_append(list.get(), text.c_str())) {
        // It is the same list, or a new one.
        static_cast<void>(list.release());
        list.reset(longer);
    }
}

} // namespace fetchscope
