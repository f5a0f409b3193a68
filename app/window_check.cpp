#include "app/window_check.h"

#include "app/live/serve/scenario_server.h"
#include "core/telling/loopback/loopback_limits.h"
#include "core/telling/loopback/messages.h"
#include "ui/words/engine_words.h"
#include "ui/words/language.h"

namespace fetchscope {

namespace {

class ServedCheck : public ui::BrowserCheck
{
public:
    ServedCheck(std::shared_ptr<const LoopbackPlan> plan, ServeOptions options)
        : m_server(std::move(plan), std::move(options))
    {
        m_server.changed = [this](const SeenRun&) { changed(); };
    }

    Result<void> start() { return m_server.start(); }
    QString address() const override { return QString::fromStdString(m_server.address()); }
    std::vector<const SeenRun*> runs() const override
    {
        std::vector<const SeenRun*> list;
        for (const auto& run : m_server.runs())
            list.push_back(&run->seen());
        return list;
    }

private:
    ScenarioServer m_server;
};

} // namespace

tl::expected<std::unique_ptr<ui::BrowserCheck>, std::vector<Message>> serveForBrowsers(const QByteArray& json)
{
    auto plan = LoopbackPlan::of(json.toStdString());
    if (!plan)
        return tl::make_unexpected(std::vector {say<messages::LoopbackNotReadable>(plan.error().message)});
    std::vector<Message> why = whyNotOnLoopback(*plan, false);
    if (!why.empty())
        return tl::make_unexpected(std::move(why));
    ServeOptions options;
    const QString language = ui::windowLanguage();
    options.language = language.isEmpty() ? "en" : language.toStdString();
    options.phrases = ui::windowPhrase;
    auto check = std::make_unique<ServedCheck>(std::make_shared<const LoopbackPlan>(*std::move(plan)), options);
    if (const auto started = check->start(); !started)
        return tl::make_unexpected(std::vector {started.error().message});
    return check;
}

} // namespace fetchscope
