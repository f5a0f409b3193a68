#pragma once

#include <QSyntaxHighlighter>

#include <string_view>

namespace fetchscope::ui {

/// Colours comments, texts and numbers of a server's configuration, whatever it is written in.
class ConfigurationColors : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// `language`: as a dialect names it.
    void setLanguage(std::string_view language);

protected:
    void highlightBlock(const QString& text) override;

private:
    /// What begins a comment; empty: nothing does.
    QString m_comment;
};

} // namespace fetchscope::ui
