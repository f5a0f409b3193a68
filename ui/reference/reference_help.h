#pragma once

#include <QObject>
#include <QPointer>

class QUrl;
class QWidget;

namespace fetchscope::ui {

class Commands;
class ReferenceWindow;

/// Opens the reference: by its commands, for what has the focus, and by `reference:` links wherever they stand. Its
/// window is made when it is first wanted.
class ReferenceHelp : public QObject
{
    Q_OBJECT

public:
    ReferenceHelp(const Commands& commands, QWidget& window);
    ~ReferenceHelp() override;

public slots:
    void follow(const QUrl& link);

private:
    ReferenceWindow& open(const QString& address);

    QWidget& m_window;
    QPointer<ReferenceWindow> m_reference;
};

} // namespace fetchscope::ui
