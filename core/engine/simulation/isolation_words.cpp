#include "core/engine/simulation/isolation_words.h"

#include "core/engine/simulation/messages.h"

namespace fetchscope {

Message wordsOf(IsolationObstacle obstacle)
{
    switch (obstacle) {
    case IsolationObstacle::InsecureContext:
        return say<messages::IsolationNeedsSecureContext>();
    case IsolationObstacle::OpenerPolicy:
        return say<messages::IsolationNeedsOpenerPolicy>();
    case IsolationObstacle::EmbedderPolicy:
        return say<messages::IsolationNeedsEmbedderPolicy>();
    case IsolationObstacle::PermissionsPolicy:
        return say<messages::IsolationWithheld>();
    case IsolationObstacle::Frame:
        return say<messages::IsolationOfFrame>();
    }
    return {};
}

Message wordsOf(const CrossOriginIsolation& isolation)
{
    return isolation.obstacles.empty() ? say<messages::Isolated>() : wordsOf(isolation.obstacles.front());
}

} // namespace fetchscope
