#include "core/engine/policy/csp_inline.h"
#include "tests/core/engine/simulation/conversation.h"

#include <QTest>

using namespace fetchscope;

namespace {

/// sha256 of `start()`, by `openssl dgst -sha256 -binary | base64`.
constexpr const char* hashOfStart = "'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='";

InlineCode codeOf(InlineKind kind, const QByteArray& source, const QByteArray& nonce, bool isParserInserted)
{
    return {kind, source.toStdString(), nonce.toStdString(), isParserInserted};
}

} // namespace

/// Code in the page itself under https://w3c.github.io/webappsec-csp/#should-block-inline.
class TestCspInline : public QObject
{
    Q_OBJECT

private slots:
    void isAllowedByTheStandard_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<InlineKind>("kind");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<bool>("isParserInserted");
        QTest::addColumn<bool>("isAllowed");
        const auto row = [](const char* name, const char* policy, InlineKind kind, bool isAllowed,
                             const char* nonce = "", bool isParserInserted = true) {
            QTest::newRow(name) << QByteArray(policy) << kind << QByteArray(nonce) << isParserInserted << isAllowed;
        };
        using enum InlineKind;
        row("no directive", "img-src 'none'", Script, true);
        row("only hosts", "script-src 'self' https:", Script, false);
        row("default-src", "default-src 'self'", Style, false);
        row("unsafe-inline", "script-src 'UNSAFE-INLINE'", Script, true);
        // #allow-all-inline
        row("beside a nonce", "script-src 'unsafe-inline' 'nonce-abc'", Script, false);
        row("beside a hash", "script-src 'unsafe-inline' 'sha256-AAAA'", EventHandler, false);
        row("beside no nonce", "script-src 'unsafe-inline' 'nonce-'", Script, true);
        row("beside strict-dynamic", "script-src 'unsafe-inline' 'strict-dynamic'", Script, false);
        row("a style beside it", "style-src 'unsafe-inline' 'strict-dynamic'", Style, true);
        // #match-element-to-source-list, 2
        row("the nonce", "script-src 'nonce-abc'", Script, true, "abc");
        row("another nonce", "script-src 'nonce-abc'", Script, false, "ABC");
        row("a style's nonce", "style-src-elem 'nonce-abc'", Style, true, "abc");
        row("an attribute's nonce", "script-src 'nonce-abc'", EventHandler, false, "abc");
        row("a URL's nonce", "script-src 'nonce-abc'", JavaScriptUrl, false, "abc");
        // 5
        row("inserted by a script", "script-src 'strict-dynamic'", Script, true, "", false);
        row("in the markup", "script-src 'strict-dynamic'", Script, false);
        row("a handler a script inserts", "script-src 'strict-dynamic'", EventHandler, false, "", false);
        const QByteArray hash = QByteArray("script-src ") + hashOfStart;
        row("the hash", hash.constData(), Script, true);
        row("a handler's hash", hash.constData(), EventHandler, false);
        const QByteArray unsafeHashes = QByteArray("script-src 'unsafe-hashes' ") + hashOfStart;
        row("a handler's under unsafe-hashes", unsafeHashes.constData(), EventHandler, true);
        // #effective-directive-for-inline-check
        row("-attr", "script-src 'unsafe-inline'; script-src-attr 'none'", EventHandler, false);
        row("-attr and an element", "script-src 'unsafe-inline'; script-src-attr 'none'", Script, true);
        row("-elem and a URL", "script-src 'unsafe-inline'; script-src-elem 'none'", JavaScriptUrl, false);
        row("style-src-attr", "style-src 'unsafe-inline'; style-src-attr 'none'", StyleAttribute, false);
    }

    void isAllowedByTheStandard()
    {
        QFETCH(const QByteArray, policy);
        QFETCH(const InlineKind, kind);
        QFETCH(const QByteArray, nonce);
        QFETCH(const bool, isParserInserted);
        QFETCH(const bool, isAllowed);
        Page page = makePage(urlOf("https://app.example/"));
        page.policyContainer.contentSecurityPolicies = {parseContentSecurityPolicy(policy.toStdString())};
        Tracer silent;
        const CspVerdict verdict =
            shouldInlineCodeBeBlocked(codeOf(kind, "start()", nonce, isParserInserted), page, silent);
        QCOMPARE(!verdict.isBlocked, isAllowed);
    }

    /// Step 3: each policy counts, and one that only reports forbids nothing.
    void everyPolicyCounts()
    {
        Page page = makePage(urlOf("https://app.example/"));
        page.policyContainer.contentSecurityPolicies = {parseContentSecurityPolicy("script-src 'unsafe-inline'"),
            parseContentSecurityPolicy("script-src 'self'", true)};
        const InlineCode code = codeOf(InlineKind::Script, "start()", "", true);
        Tracer silent;
        QVERIFY(!shouldInlineCodeBeBlocked(code, page, silent).isBlocked);
        page.policyContainer.contentSecurityPolicies.push_back(parseContentSecurityPolicy("script-src 'self'"));
        const CspVerdict verdict = shouldInlineCodeBeBlocked(code, page, silent);
        QVERIFY(verdict.isBlocked);
        QCOMPARE(toBytes(verdict.decisiveViolation()->effectiveDirective), QByteArray("script-src-elem"));
    }

    /// A frame without allow-scripts runs none, whatever its policies say; its styles are applied.
    void aSandboxForbidsScripts()
    {
        for (const auto& [kind, outcome] : {std::pair(InlineKind::EventHandler, "blocked sandbox-scripts"),
                 std::pair(InlineKind::StyleAttribute, "exposed")}) {
            PageOptions options;
            options.frameSandbox = "";
            Conversation talk("https://app.example/", options);
            RequestAction& action = talk.fetch("");
            action.initiator = InitiatorKind::Inline;
            action.inlineKind = kind;
            action.code = "a";
            QVERIFY2(talk.outcome().startsWith(outcome), talk.outcome().constData());
            QCOMPARE(talk.result().exchanges.size(), std::size_t {0});
        }
    }
};

QTEST_GUILESS_MAIN(TestCspInline)
#include "tst_csp_inline.moc"
