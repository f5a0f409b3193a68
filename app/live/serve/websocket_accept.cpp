#include "app/live/serve/websocket_accept.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace fetchscope {

std::string webSocketAccept(const std::string& key)
{
    const QByteArray text = QByteArray::fromStdString(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).toBase64().toStdString();
}

} // namespace fetchscope
