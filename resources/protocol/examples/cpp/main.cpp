#include <fetchscope/fetchscope.h>

#include <iostream>

/// May a page of https://app.example delete something of https://api.example? The server is a function here; it could
/// be an HTTP client, or the code under test.
int main()
{
    using namespace fetchscope::library;
    const Network server = [](const Request& request) {
        std::cout << request.method << ' ' << request.url << '\n';
        return Response {204, {{"Access-Control-Allow-Origin", "https://app.example"}}, {}, {}};
    };
    Page page("https://app.example/", "chromium", server);
    const Outcome outcome = page.fetch("https://api.example/doc/1", R"({"method":"DELETE"})");
    std::cout << outcome.verdict << ' ' << outcome.reason << '\n' << outcome.explanation << '\n';
    return outcome.reason == "preflight-method-not-allowed" ? 0 : 1;
}
