#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Is it a recording? The one answer, for what is pasted, dropped and opened.
namespace fetchscope {

/// So many bytes of a text tell.
inline constexpr std::size_t bytesThatTellHar = 65536;

/// Does a text begin like a HAR: an object that has a member `log`, which is an object? The end may be missing.
bool looksLikeHar(std::string_view text);

/// Is a file to be read as a recording: by its name, as it is compressed, or by how its text begins?
bool isHarFile(const std::string& path);

} // namespace fetchscope
