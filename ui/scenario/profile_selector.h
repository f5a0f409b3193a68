#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace fetchscope::ui {

/// The profiles side by side, one of them chosen.
class ProfileSelector : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileSelector(const QList<QAction*>& profiles, QWidget* parent = nullptr);
};

} // namespace fetchscope::ui
