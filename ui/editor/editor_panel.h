#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace fetchscope::ui {

class EntrySection;
class FieldForm;
class JsonPage;
class ScenarioDraft;

/// The scenario as a form and as JSON, with what is wrong said at the place and above.
class EditorPanel : public QWidget
{
    Q_OBJECT

public:
    enum Page { FormPage, TextPage };

    explicit EditorPanel(ScenarioDraft& draft, QWidget* parent = nullptr);

    void setPage(int page);
    int page() const;
    /// Shows the entries that a step belongs to: an action, and the rule that answered (-1: none).
    void showPlace(int action, int rule);
    /// Hides what says how the scenario ends: its title, its notes, and what it expects.
    void setHidesEnd(bool hides);
    /// The fields are there. They are made after the panel was painted for the first time, so that a window shows at
    /// once.
    bool isFilled() const { return m_isFilled; }
    QSize sizeHint() const override { return {344, 400}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void fill();
    void refresh();
    void showError();
    void layOut();
    void goToError();

    ScenarioDraft& m_draft;
    bool m_isFilled = false;
    bool m_isToBeFilled = false;
    /// What showPlace() was given last.
    int m_action = -1;
    int m_rule = -1;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QLabel* m_error;
    QScrollArea* m_scroll;
    FieldForm* m_page;
    FieldForm* m_title;
    FieldForm* m_settings;
    QLabel* m_settingsTitle;
    EntrySection* m_actions;
    EntrySection* m_server;
    EntrySection* m_cookies;
    QWidget* m_form;
    QLabel* m_broken;
    JsonPage* m_json;
};

} // namespace fetchscope::ui
