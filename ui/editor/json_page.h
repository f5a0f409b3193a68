#pragma once

#include "core/engine/base/message.h"

#include <QPlainTextEdit>

#include <utility>

class QCompleter;
class QSyntaxHighlighter;

namespace fetchscope::ui {

class ScenarioDraft;

/// The scenario as JSON: coloured, with line numbers, with the faulty place marked and names completed.
class JsonPage : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonPage(ScenarioDraft& draft, QWidget* parent = nullptr);

    /// Moves the cursor to the place of an error: a JSON pointer, or `line 3, column 7`.
    void goTo(const MessageValue& where);
    int gutterWidth() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Gutter;
    void showText();
    void takeText();
    void markError();
    void paintGutter(QPaintEvent* event);
    void offerCompletions(bool isAskedFor);
    QString wordBeforeCursor() const;
    /// The place of an error in the text: first character and length.
    std::pair<int, int> placeOf(const MessageValue& where) const;

    ScenarioDraft& m_draft;
    QWidget* m_gutter;
    QSyntaxHighlighter* m_highlighter;
    QCompleter* m_completer;
    bool m_isShowing = false;
    bool m_isStale = true;
};

} // namespace fetchscope::ui
