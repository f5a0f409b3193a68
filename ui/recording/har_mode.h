#pragma once

#include "ui/recording/har_parts.h"

#include <QObject>

class QStackedWidget;

namespace fetchscope::ui {

class HarView;
class HarWorkspace;

/// The way of recordings into the window. All that shows them is made when the first one is opened, since most people
/// open none.
class HarMode : public QObject
{
    Q_OBJECT

public:
    using Parts = HarParts;
    explicit HarMode(const Parts& parts);
    ~HarMode() override;

    /// Table and scenario, one of which is shown.
    QWidget* stack();
    /// Where the bar of an opened entry is, above the timeline.
    QWidget* entryBar();

    void open(const QString& path);
    /// Opens text that is no file yet.
    void openText(const QByteArray& text);
    bool isOpen() const;
    bool isTableShown() const;
    /// Empty for what was pasted.
    QString path() const;
    QString title() const;
    HarView& view();
    void save(QSettings& settings) const;
    /// What is made later takes up by itself what was saved.
    void restore();

public slots:
    void openEntry(qint64 entry);
    void reload();

signals:
    /// The table came into sight or went out of it.
    void shownChanged();
    void openFileRequested();

private:
    HarWorkspace& workspace();

    Parts m_parts;
    QStackedWidget* m_stack;
    QWidget* m_barPlace;
    HarWorkspace* m_workspace = nullptr;
};

} // namespace fetchscope::ui
