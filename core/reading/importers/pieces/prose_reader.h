#pragma once

#include "core/engine/url/url.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// An address in a text, and the words before it in lower case.
struct NamedUrl
{
    Url url;
    std::string before;
    /// It was written without a scheme: `localhost:3000`.
    bool isBare = false;
};

/// Those of a text, without links to what only tells of it: documentation, issues, pictures.
std::vector<NamedUrl> urlsInProse(std::string_view text);
/// Is it a picture that somebody put into an issue (a screenshot), which no page asks for?
bool isPictureOfIssue(const Url& url);
/// Do the words say that the page is there, or is it a development server's?
bool namesPage(const NamedUrl& named);
/// `page: https://app.example`, `served from http://localhost:3000`: is that all the line says?
bool saysWhereThePageIs(std::string_view line);
/// Do the words say that something is asked there?
bool namesServer(const NamedUrl& named);

/// `Backend: http://localhost:3000`: is it all that the line says, and said of a server?
bool isNamedAsServer(const NamedUrl& named);

/// The method of the request that a sentence speaks of (`a POST request`); empty where it names none.
std::string methodInSentence(std::string_view sentence);

/// The answer that sentences tell of (`my POST request produces a 400 error`); null where they name no error, or
/// several.
std::optional<ToldStatus> answerInProse(std::string_view words);

/// The page that sentences name beside the addresses that are asked: the first other origin that follows a word for it
/// (from, origin, page, front end), or a development server's. Empty where there is none.
std::string pageInProse(std::string_view text, const std::vector<std::string>& asked);

/// Do the words before an answer say that it is the one that was expected, and not the one that came?
bool announcesWantedAnswer(std::string_view words);
/// `Actual result:`, a short line alone that says whether an answer below it was expected or came.
bool isHeadingOfAnswer(std::string_view line);

} // namespace fetchscope
