/// The pages that people read first: what they link to is there.
#include <QtTest>

class TestGuide : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLinkedIsThere_data();
    void whatIsLinkedIsThere();
};

void TestGuide::whatIsLinkedIsThere_data()
{
    QTest::addColumn<QString>("page");
    const QDir resources(QStringLiteral(FETCHSCOPE_RESOURCES));
    QTest::newRow("README.md") << resources.filePath(QStringLiteral("../README.md"));
    const QStringList pages = QDir(resources.filePath(QStringLiteral("guide"))).entryList({QStringLiteral("*.md")});
    QVERIFY(!pages.isEmpty());
    for (const QString& page : pages)
        QTest::newRow(qPrintable(page)) << resources.filePath(QStringLiteral("guide/") + page);
}

void TestGuide::whatIsLinkedIsThere()
{
    QFETCH(QString, page);
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression link(QStringLiteral(R"(\]\(([^)#:]+)(#[^)]*)?\))"));
    QStringList missing;
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const QString target = found.next().captured(1);
        if (!QFileInfo::exists(QFileInfo(page).dir().filePath(target)))
            missing << target;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
}

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
