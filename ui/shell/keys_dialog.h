#pragma once

#include <QDialog>

namespace fetchscope::ui {

class Commands;

/// All keys of the window in one list.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const Commands& commands, QWidget* parent = nullptr);
};

} // namespace fetchscope::ui
