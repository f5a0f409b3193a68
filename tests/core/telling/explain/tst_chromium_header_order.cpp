#include "core/telling/explain/chromium_header_order.h"

#include <QTest>

using namespace fetchscope;

/// The order in which Chromium sent headers that pages had set by fetch(), in recordings.
class TestChromiumHeaderOrder : public QObject
{
    Q_OBJECT

private slots:
    void recordedOrder_data();
    void recordedOrder();
};

void TestChromiumHeaderOrder::recordedOrder_data()
{
    QTest::addColumn<QString>("sent");
    QTest::newRow("classify-1-2705, a name of one letter") << "accept-language accept content-language content-type a";
    QTest::newRow("classify-4242-432") << "x-b last-event-id a downlink";
    QTest::newRow("classify-1-1204, a long name")
        << "accept-language access-control-request-private-network content-disposition priority";
    QTest::newRow("classify-1-1648") << "user-agent upgrade-insecure-requests content-disposition content-language";
    QTest::newRow("classify-4242-1319, many")
        << "x-many-12 x-many-16 x-many-9 x-many-13 x-many-29 x-many-39 x-many-7 accept x-many-20 content-type "
           "x-many-27 "
           "x-many-21 x-many-26 accept-language upgrade-insecure-requests x-many-31 x-many-6 x-many-25 x-many-19 "
           "x-many-1 x-many-10 x-many-35 x-many-37 x-many-17 x-many-23 x-many-24 x-many-3 x-many-4 x-many-14 x-many-33 "
           "x-many-34 x-many-0 x-many-32 x-many-2 x-many-30 x-many-5 x-many-36 x-many-8 x-many-18 x-many-15 x-many-22 "
           "x-many-11 x-many-28 x-many-38";
}

void TestChromiumHeaderOrder::recordedOrder()
{
    QFETCH(const QString, sent);
    const QStringList expected = sent.split(' ');
    QStringList sorted = expected;
    sorted.sort();
    std::vector<std::string> names;
    for (const QString& name : sorted)
        names.push_back(name.toStdString());
    QStringList ordered;
    for (const std::string& name :
        inTableOfChromium(names, {"sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform", "user-agent"}))
        ordered.append(QString::fromStdString(name));
    QCOMPARE(ordered, expected);
}

QTEST_APPLESS_MAIN(TestChromiumHeaderOrder)
#include "tst_chromium_header_order.moc"
