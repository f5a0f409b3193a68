#pragma once

#include "core/engine/base/result.h"
#include "core/replay/what_if.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QStringListModel;

namespace fetchscope::ui {

/// One change of recorded answers: a header that is set or taken away, on all hosts or on some.
class HarRuleRow : public QFrame
{
    Q_OBJECT

public:
    /// `hosts` is what the field for the host offers.
    explicit HarRuleRow(QStringListModel& hosts, QWidget* parent = nullptr);

    void fill(const QString& host, const QString& header, const QString& value);
    /// Null while the row is empty. What is wrong is marked where it stands, and said.
    Result<std::optional<ResponseChange>, QString> change();
    void focusFirst();

signals:
    void edited();
    void removeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QComboBox* m_what;
    QLineEdit* m_header;
    QLineEdit* m_value;
    QLineEdit* m_host;
    QWidget* m_at = nullptr;
    bool m_isNarrow = false;
};

} // namespace fetchscope::ui
