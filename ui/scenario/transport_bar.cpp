#include "ui/scenario/transport_bar.h"

#include "core/telling/timeline/step_roles.h"
#include "ui/place/commands.h"
#include "ui/timeline/step_cursor.h"
#include "ui/widgets/yielding_label.h"
#include "ui/words/engine_words.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace fetchscope::ui {

TransportBar::TransportBar(StepCursor& cursor, const Commands& commands, const QList<Command>& buttons, QWidget* parent)
    : QWidget(parent)
    , m_cursor(cursor)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_position(new YieldingLabel(Qt::ElideRight))
{
    setObjectName(QStringLiteral("transport"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 12, 4);
    layout->setSpacing(0);
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const Command command = buttons[i];
        auto* button = new QToolButton;
        button->setDefaultAction(commands[command]);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(commands[command]->iconText());
        layout->addWidget(button);
        // The buttons that go a step repeat while they are held down.
        button->setAutoRepeat(i == 1 || i == 2);
    }
    if (buttons.contains(Command::Play))
        addSpeed(commands.choices(Choice::Speed), *layout);
    if (buttons.contains(Command::LessonPlay))
        addSpeed(commands.choices(Choice::LessonSpeed), *layout);
    layout->addSpacing(12);
    m_slider->setObjectName(QStringLiteral("stepSlider"));
    m_slider->setAccessibleName(tr("Step"));
    layout->addWidget(m_slider, 1);
    layout->addSpacing(16);
    m_position->setObjectName(QStringLiteral("position"));
    m_position->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_position->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    layout->addWidget(m_position, 1);
    connect(m_slider, &QSlider::valueChanged, &cursor, &StepCursor::moveTo);
    connect(&cursor, &StepCursor::changed, this, &TransportBar::refresh);
    refresh();
}

void TransportBar::addSpeed(const QActionGroup& speeds, QHBoxLayout& layout)
{
    auto* speed = new QToolButton;
    speed->setObjectName(QStringLiteral("speed"));
    auto* menu = new QMenu(speed);
    menu->addActions(speeds.actions());
    speed->setMenu(menu);
    speed->setPopupMode(QToolButton::InstantPopup);
    speed->setFocusPolicy(Qt::TabFocus);
    speed->setToolTip(tr("Speed"));
    const auto showSpeed = [speed, &speeds] {
        if (const QAction* chosen = speeds.checkedAction()) {
            speed->setText(Commands::signOf(*chosen));
            speed->setAccessibleName(tr("Speed: %1").arg(chosen->iconText()));
        }
    };
    for (const QAction* action : speeds.actions())
        connect(action, &QAction::toggled, this, showSpeed);
    showSpeed();
    layout.addWidget(speed);
}

void TransportBar::setRun(RunPointer run)
{
    m_run = std::move(run);
    refresh();
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Where there is little room, words need it more than the slider does.
    constexpr int enoughForBoth = 800;
    const bool isNarrow = width() < enoughForBoth;
    m_slider->setMinimumWidth(isNarrow ? 64 : 96);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->setStretchFactor(m_position, isNarrow ? 5 : 1);
}

void TransportBar::refresh()
{
    const QSignalBlocker blocker(m_slider);
    const int index = m_cursor.index();
    // How far it goes is part of what comes.
    const int count = m_cursor.hasLimit() ? std::min(m_cursor.limit() + 1, m_cursor.count()) : m_cursor.count();
    m_slider->setRange(0, std::max(0, count - 1));
    m_slider->setPageStep(std::max(1, count / 20));
    m_slider->setValue(std::max(0, index));
    m_slider->setEnabled(count > 1);
    if (!m_run || index < 0 || static_cast<std::size_t>(index) >= m_run->result.trace.size()) {
        m_position->setFullText(m_cursor.count() > 0 ? QString() : tr("No steps"), {});
        return;
    }
    const QLocale locale;
    QString text = m_cursor.hasLimit() ? tr("Step %1").arg(locale.toString(index + 1))
                                       : tr("Step %1 of %2").arg(locale.toString(index + 1), locale.toString(count));
    text += QStringLiteral(" \u00b7 ") + placeOf(m_run->result.trace.step(static_cast<std::size_t>(index)).id);
    m_position->setFullText(text, text);
}

} // namespace fetchscope::ui
