#pragma once

#include <QWidget>

#include <array>

class QAction;

namespace fetchscope::ui {

/// The four profiles side by side, one of them chosen.
class ProfileSelector : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileSelector(const std::array<QAction*, 4>& profiles, QWidget* parent = nullptr);
};

} // namespace fetchscope::ui
