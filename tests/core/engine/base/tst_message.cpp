#include "core/engine/base/message.h"
#include "core/engine/base/result.h"

#include <QTest>

using namespace fetchscope;

namespace {

constexpr MessagePattern plain {"test.plain", "nothing was sent"};
constexpr MessagePattern oneKey {"test.one-key", "unknown key {0}"};
constexpr MessagePattern mustBe {"test.must-be", "must be {0}, not {1}"};
constexpr MessagePattern aList {"test.a-list", "a list"};
constexpr MessagePattern gap {"test.gap", "{0} and {2}"};
constexpr MessagePattern twice {"test.twice", "{1} is {0}, and {0} is {1}; {x} is no placeholder"};

std::string german(std::string_view phrase)
{
    if (phrase == mustBe.english)
        return "{1} steht, wo {0} stehen muss";
    if (phrase == aList.english)
        return "eine Liste";
    return std::string(phrase);
}

class MessageTest : public QObject
{
    Q_OBJECT

private slots:
    void countsItsPlaceholders()
    {
        QCOMPARE(plain.valueCount(), 0);
        QCOMPARE(mustBe.valueCount(), 2);
        QCOMPARE(twice.valueCount(), 2);
        QCOMPARE(gap.valueCount(), -1);
    }
    void aPlaceholderMayStandSeveralTimesAndInAnyOrder()
    {
        QCOMPARE(textOf(say<twice>("a", 7)), std::string("7 is a, and a is 7; {x} is no placeholder"));
    }
    /// A value that looks like a placeholder is not filled in turn.
    void valuesAreNotPatterns() { QCOMPARE(textOf(say<mustBe>("{1}", "{0}")), std::string("must be {1}, not {0}")); }
    /// What a person wrote stays as it is, though it is spelt like words of ours.
    void onlyWordsOfOursAreTranslated()
    {
        QCOMPARE(textOf(say<mustBe>(say<aList>(), "a list"), german),
            std::string("a list steht, wo eine Liste stehen muss"));
        QCOMPARE(textOf(say<mustBe>(say<aList>(), "a list")), std::string("must be a list, not a list"));
    }
    void anInputErrorSaysWhere()
    {
        QCOMPARE(describe(InputError {"/a", say<oneKey>("b"), say<mustBe>("c", "d")}),
            std::string("/a: unknown key b, must be c, not d"));
        QCOMPARE(describe(InputError {{}, say<plain>(), {}}), std::string("nothing was sent"));
        // A place may be words as well.
        QCOMPARE(describe(InputError {say<aList>(), say<mustBe>(say<aList>(), "a list"), {}}, german),
            std::string("eine Liste: a list steht, wo eine Liste stehen muss"));
    }
    void anEmptyMessageSaysNothing() { QCOMPARE(textOf(Message {}), std::string()); }
    void messagesAreEqualByPatternAndValues()
    {
        QCOMPARE(say<oneKey>("a"), say<oneKey>(std::string("a")));
        QVERIFY(!(say<oneKey>("a") == say<oneKey>("b")));
        QVERIFY(!(say<mustBe>(say<aList>(), "x") == say<mustBe>("a list", "x")));
    }
};

} // namespace

QTEST_GUILESS_MAIN(MessageTest)
#include "tst_message.moc"
