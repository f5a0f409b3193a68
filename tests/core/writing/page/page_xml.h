#pragma once

#include <QByteArrayView>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

/// Pages as tests read them.
namespace fetchscope::tests {

/// A page as XML, without its own script and style.
inline QString xmlOf(QByteArrayView html)
{
    static const QRegularExpression own(
        QStringLiteral("<(script|style)>.*?</\\1>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression empty(QStringLiteral("<(meta|br|hr)( [^>]*)?>"));
    QString text = QString::fromUtf8(html);
    text.remove(QStringLiteral("<!DOCTYPE html>")).remove(own);
    return text.replace(empty, QString());
}

/// The words of each element with a class, in order.
inline QStringList textsOf(const QString& xml, const QString& look)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement
            && reader.attributes().value(QStringLiteral("class")).toString().split(QChar(' ')).contains(look))
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    }
    return texts;
}

} // namespace fetchscope::tests
