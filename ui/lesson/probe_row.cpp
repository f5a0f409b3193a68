#include "ui/lesson/probe_row.h"

#include "ui/lesson/markdown_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/words/text.h"

#include <QEvent>

namespace fetchscope::ui {

ProbeRow::ProbeRow(const std::vector<LessonProbe>& probes, QWidget* parent)
    : QWidget(parent)
    , m_probes(probes)
    , m_tones(probes.size(), Tone::Unknown)
{
    setObjectName(QStringLiteral("probes"));
    setAccessibleName(tr("Probes"));
    auto* layout = new FlowLayout(this, 8);
    for (std::size_t i = 0; i < probes.size(); ++i) {
        auto* chip = new Chip;
        chip->setObjectName(QStringLiteral("probe%1").arg(i + 1));
        connect(chip, &QToolButton::clicked, this, [this, i](bool isOn) {
            setChosen(isOn ? static_cast<int>(i) : -1);
            emit chosenByUser(m_chosen);
        });
        layout->addWidget(chip);
        m_chips.push_back(chip);
    }
    dress();
}

void ProbeRow::show(const TaskTrial* trial)
{
    for (std::size_t i = 0; i < m_tones.size(); ++i) {
        const bool isKnown = trial && i < trial->probes.size();
        m_tones[i] = !isKnown ? Tone::Unknown : trial->probes[i].isGreen ? Tone::Pass : Tone::Fail;
    }
    dress();
}

void ProbeRow::setChosen(int probe)
{
    m_chosen = probe;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(static_cast<int>(i) == probe);
}

void ProbeRow::dress()
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QString name = plainOf(toText(m_probes[i].name.markdown));
        const QString word = m_tones[i] == Tone::Pass ? tr("as wanted")
            : m_tones[i] == Tone::Fail                ? tr("not as wanted")
                                                      : tr("not tried yet");
        m_chips[i]->setText(name);
        m_chips[i]->setIcon(toneIcon(m_tones[i]));
        m_chips[i]->setProperty("tone", static_cast<int>(m_tones[i]));
        m_chips[i]->setAccessibleName(tr("%1: %2").arg(name, word));
        m_chips[i]->setToolTip(tr("%1: %2. Click to see what happens to it.").arg(name, word));
    }
}

void ProbeRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace fetchscope::ui
