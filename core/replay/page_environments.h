#pragma once

#include "core/engine/model/page.h"
#include "core/replay/page_context.h"
#include "core/replay/what_if.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// The pages of a recording, as far as they are known by now, and the environments that their requests come from. A few
/// are kept: what was not asked for lately is forgotten.
class PageEnvironments
{
public:
    PageEnvironments();
    ~PageEnvironments();

    PageContext& pageOf(const std::string& pageref);
    /// The environment of requests of a page that have this origin, made once; the entry is one of them. Null: no
    /// what-if. Valid until room is made.
    const Page& environmentOf(
        const PageContext& page, const std::string& origin, const RecordedEntry& entry, const WhatIf* whatIf);
    /// Before each request: nothing is forgotten during one.
    void makeRoom();
    /// Something became known of a page that its environments do not have.
    void forgetEnvironments();
    void forget();

private:
    struct KnownPage;

    std::vector<PageContext> m_pages;
    std::vector<std::unique_ptr<KnownPage>> m_environments;
};

/// The URL at another origin.
std::optional<Url> movedTo(const Url& origin, const Url& url);

} // namespace fetchscope
