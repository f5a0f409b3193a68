#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string_view>

namespace fetchscope {

/// Is all of `part` in `whole`: the members of objects, the first elements of lists?
inline bool contains(const QJsonValue& whole, const QJsonValue& part)
{
    if (part.isObject() && whole.isObject()) {
        const QJsonObject members = part.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            if (!whole.toObject().contains(member.key()) || !contains(whole.toObject()[member.key()], member.value()))
                return false;
        }
        return true;
    }
    if (part.isArray() && whole.isArray()) {
        const QJsonArray elements = part.toArray();
        for (int i = 0; i < elements.size(); ++i) {
            if (i >= whole.toArray().size() || !contains(whole.toArray()[i], elements[i]))
                return false;
        }
        return true;
    }
    return whole == part;
}

/// The lines that come out of what is tested, from whatever thread.
class Lines
{
public:
    bool take(std::string_view line)
    {
        const std::scoped_lock lock(m_mutex);
        m_lines.emplace_back(line.data(), static_cast<qsizetype>(line.size()));
        m_changed.notify_all();
        return true;
    }
    /// Takes the first line that has all of `part`; waits for it. Null where none comes.
    std::optional<QJsonObject> find(const QJsonObject& part)
    {
        std::unique_lock lock(m_mutex);
        std::optional<QJsonObject> found;
        m_changed.wait_for(lock, std::chrono::seconds(60), [&] {
            for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
                const QJsonObject object = QJsonDocument::fromJson(*line).object();
                if (!contains(object, part))
                    continue;
                found = object;
                m_lines.erase(line);
                return true;
            }
            return false;
        });
        return found;
    }
    std::optional<QJsonObject> find(const char* part) { return find(QJsonDocument::fromJson(part).object()); }
    /// What is there and was not taken.
    std::deque<QByteArray> rest()
    {
        const std::scoped_lock lock(m_mutex);
        return m_lines;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_lines;
};

} // namespace fetchscope
