#pragma once

#include <string_view>

namespace fetchscope {

/// Colours and type of all pages that are written, in light and dark. A page adds what it has of its own.
inline constexpr std::string_view pageStyle =
    R"(:root{color-scheme:light dark;--text:#1c2128;--dim:#59636e;--line:#d8dee4;--page:#fff;
--card:#f6f8fa;--bad:#b42318;--bad-back:#fdecea;--good:#1a6b35;--good-back:#e6f4ea;--warn:#8a5300;--warn-back:#fff3d6}
@media(prefers-color-scheme:dark){:root{--text:#e4e8ec;--dim:#9aa4af;--line:#363d46;--page:#15191e;--card:#1e242b;
--bad:#ff9a8f;--bad-back:#43201d;--good:#7bd495;--good-back:#16351f;--warn:#f0c26b;--warn-back:#3d2f12}}
*{box-sizing:border-box}
body{font:15px/1.5 system-ui,"Segoe UI",sans-serif;margin:0 auto;padding:2rem 1.5rem 4rem;max-width:86rem;
color:var(--text);background:var(--page)}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.25rem 0 .6rem}
p,ul{margin:.25rem 0}.dim{color:var(--dim)}code,.url{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.86em}
)";

} // namespace fetchscope
