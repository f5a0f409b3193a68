#pragma once

#include <string>
#include <string_view>

/// Pages of Blazor WebAssembly, which are written in C#: their HttpClient asks by fetch()
/// (dotnet/runtime, System.Net.Http/BrowserHttpHandler).
namespace fetchscope::csharp {

/// Does a text say that its code runs in a page? Servers have the same HttpClient.
bool speaksOfBlazor(std::string_view text);

/// The requests that code makes with an HttpClient, as calls of fetch(), each on the line where it stands. The whole
/// text may say elsewhere how the client is made. Empty where the code makes none, or the text is longer than
/// anybody's.
std::string scriptOfHttpClient(std::string_view code, std::string_view whole);

} // namespace fetchscope::csharp
