#pragma once

#include "core/reading/importers/captured/captured_exchange.h"
#include "core/reading/importers/http/httpie_item.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

inline constexpr const char* httpieTypeOfForm = "application/x-www-form-urlencoded; charset=utf-8";

/// What the items of a command of HTTPie say of the body: https://httpie.io/docs/cli/request-items
class HttpieBody
{
public:
    void takeField(HttpieItem item);
    void takeText(std::string text);
    /// `@path`: a file that is all of it.
    void takeFileAsAll(const std::string& path);
    bool isEmpty() const;
    /// Gives the request its body and, where it has none, its Content-Type.
    void giveTo(CapturedRequest& request, bool isForm, bool isMultipart);

private:
    void givePartsTo(CapturedRequest& request) const;
    std::vector<FormEntry> entries() const;

    std::vector<HttpieItem> m_fields;
    std::optional<std::string> m_text;
    /// Of a file that is all of it; empty where its name does not tell.
    std::string_view m_type;
};

} // namespace fetchscope
