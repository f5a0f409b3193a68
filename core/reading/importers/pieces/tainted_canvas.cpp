#include "core/reading/importers/pieces/tainted_canvas.h"

#include "core/engine/model/reason.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/message_assumptions.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/pieces/prose_reader.h"

#include <algorithm>
#include <string>
#include <utility>

namespace fetchscope {

namespace {

bool isImage(const SnippetAction& action)
{
    return action.request.initiator == InitiatorKind::Img;
}

/// The address of an image that the text has somewhere, such as among the options of a library; empty where it has
/// none.
std::string imageNamedIn(const std::vector<Piece>& pieces)
{
    for (const Piece& piece : pieces) {
        for (const NamedUrl& named : urlsInProse(piece.text)) {
            const std::string address = named.url.href();
            if (usualInitiatorOf(Reason::MimeType, MessageCause::None, address) == InitiatorKind::Img)
                return address;
        }
    }
    return {};
}

} // namespace

void addTaintedCanvas(Combination& all, const BrowserMessage& message, const std::vector<Piece>& pieces)
{
    SnippetParts told = partsOfMessage(message);
    if (all.parts.profile == ProfileId::Standard)
        all.parts.profile = told.profile;
    for (SnippetAction& action : all.parts.actions) {
        if (isImage(action))
            action.request.use = told.request().use;
    }
    if (std::any_of(all.parts.actions.begin(), all.parts.actions.end(), isImage))
        return;
    if (const std::string named = imageNamedIn(pieces); !named.empty()) {
        BrowserMessage whole = message;
        whole.requestUrl = named;
        told = partsOfMessage(whole);
        told.assume(say<messages::AssumedAddressOfProse>(named));
    }
    // What the server of an image sends may stand in the text.
    told.server.clear();
    all.parts.actions.insert(all.parts.actions.begin(), std::move(told.actions.front()));
    all.parts.takePageOf(told);
    for (Message& assumption : told.assumptions)
        all.parts.assume(std::move(assumption));
}

} // namespace fetchscope
