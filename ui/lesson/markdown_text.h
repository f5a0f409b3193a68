#pragma once

#include <QTextBrowser>

namespace fetchscope::ui {

/// The width of running text in pixels: about 66 characters a line read best.
inline constexpr int widestLine = 620;

/// Words that can be followed.
struct LinkedWords
{
    QString words;
    QString address;
};

/// Markdown of a lesson in the colours of the window, as high as its words are at the width that it has. The headers
/// and terms that it names can be followed.
class MarkdownText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownText(QWidget* parent = nullptr);

    void setText(const QString& markdown);
    /// The `code` words that are headers.
    void setLinkedHeaders(const QStringList& headers);
    /// Words whose first place in the text can be followed, outside of code and headings.
    void setLinkedWords(const QList<LinkedWords>& words);
    /// How much larger than usual, for a projector.
    void setScale(double scale);
    /// Without the links, for a screen reader and for tests.
    QString plainText() const { return toPlainText(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void headerChosen(const QString& header);
    /// The address `lesson:ID` was followed.
    void lessonChosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void fitHeight();

    QString m_markdown;
    QStringList m_headers;
    QList<LinkedWords> m_words;
    double m_scale = 1;
};

/// A line of Markdown as rich text, for labels and buttons: `code` stands out, everything else is escaped.
QString inlineHtml(const QString& markdown);
/// The same without its marks.
QString plainOf(const QString& markdown);

} // namespace fetchscope::ui
