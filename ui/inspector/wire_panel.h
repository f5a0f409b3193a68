#pragma once

#include "ui/inspector/header_model.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QTableView;
class QToolButton;

namespace fetchscope::ui {

class StepCursor;

/// Both messages of the exchange at the current step: first line, headers with what set or read each, body.
class WirePanel : public QWidget
{
    Q_OBJECT

public:
    explicit WirePanel(StepCursor& cursor, QWidget* parent = nullptr);

    void setRun(RunPointer run);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Side
    {
        QHBoxLayout* lineLayout = nullptr;
        QLabel* line = nullptr;
        QTableView* table = nullptr;
        QPlainTextEdit* body = nullptr;
        HeaderModel* model = nullptr;
    };
    Side makeSide(HeaderModel::Side which, const QString& name);
    QWidget* widgetOf(const Side& side);
    void refresh();
    /// Says in full what set or read a header.
    void explain(const QModelIndex& header, const QString& verb);
    void showBody(const Side& side, const std::string* body);
    /// Moves the cursor to where another exchange of the same action is sent.
    void goTo(int offset);

    StepCursor& m_cursor;
    RunPointer m_run;
    /// Nobody has seen what is shown now: it is put right when somebody looks.
    bool m_isStale = false;
    QLabel* m_title = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QLabel* m_source = nullptr;
    Side m_request;
    Side m_response;
};

} // namespace fetchscope::ui
