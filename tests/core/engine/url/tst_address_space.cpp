#include "core/engine/url/address_space.h"

#include <QTest>

using namespace fetchscope;

/// The table of https://wicg.github.io/local-network-access/#non-public-ip-address-blocks, first and last address of
/// each block and their neighbours.
class TestAddressSpace : public QObject
{
    Q_OBJECT

private slots:
    void hostsHaveAnAddressSpace_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("space");
        const auto rows = [](AddressSpace space, std::initializer_list<const char*> hosts) {
            for (const char* const host : hosts)
                QTest::newRow(host) << QByteArray("http://") + host + '/' << static_cast<int>(space);
        };
        rows(AddressSpace::Public,
            {"1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
                "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
                "198.17.255.255", "198.20.0.0", "255.255.255.255", "[::2]", "[fbff::1]", "[fe00::1]", "[ff00::1]",
                "[2001:db7::1]", "[2001:db9::1]", "[3fff:1000::1]", "[2606:4700::1111]", "[::ffff:8.8.8.8]"});
        rows(AddressSpace::Local,
            {"10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "169.254.0.0", "169.254.255.255",
                "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255", "0.0.0.1", "0.255.255.255",
                "[fc00::]", "[fdff::1]", "[fe80::1]", "[febf::1]", "[fec0::1]", "[feff::1]", "[2001:db8::1]",
                "[3fff:fff::1]", "[::ffff:192.168.1.1]"});
        rows(AddressSpace::Loopback,
            {"127.0.0.0", "127.255.255.255", "198.18.0.0", "198.19.255.255", "0.0.0.0", "[::1]", "[::]",
                "[::ffff:127.0.0.1]", "localhost", "a.localhost", "0x7f.1"});
    }

    void hostsHaveAnAddressSpace()
    {
        QFETCH(QByteArray, url);
        const auto parsed = parseUrl(url.toStdString());
        QVERIFY(parsed);
        const auto space = addressSpaceOf(*parsed);
        QVERIFY(space);
        QTEST(static_cast<int>(*space), "space");
    }

    void namesDoNotSay()
    {
        for (const char* const url :
            {"https://app.example/", "https://printer.local/", "https://10.example/", "data:,"}) {
            const auto parsed = parseUrl(url);
            QVERIFY2(parsed && !addressSpaceOf(*parsed), url);
        }
        QVERIFY(addressSpaceOf(*parseUrl("file:///index.html")) == std::optional(AddressSpace::Loopback));
    }

    void someNamesAreLocal()
    {
        for (const char* const url : {"http://printer.local/", "http://printer.local./", "http://192.168.0.1/"})
            QVERIFY2(isLocalByName(*parseUrl(url)), url);
        for (const char* const url : {"http://local/", "http://local.example/", "http://localhost/",
                 "http://127.0.0.1/", "http://8.8.8.8/", "data:,"})
            QVERIFY2(!isLocalByName(*parseUrl(url)), url);
    }
};

QTEST_GUILESS_MAIN(TestAddressSpace)
#include "tst_address_space.moc"
