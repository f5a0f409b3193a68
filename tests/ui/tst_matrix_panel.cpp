#include "tests/core/scenarios.h"
#include "ui/inspector/matrix_model.h"
#include "ui/inspector/matrix_panel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace fetchscope;
using namespace fetchscope::ui;

/// The panel that says who may ask the server of a scenario what.
class MatrixPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void aCellSaysWhatCameOfIt();
    void keysLeadToTheReason();
    void theTableIsCopiedWithItsHeadings();
    void whoAsksAndHowIsChosen();
    void withoutARequestItSaysSo();
};

void MatrixPanelTest::aCellSaysWhatCameOfIt()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    // Any origin may read it, without credentials.
    model.show(tests::runOf(tests::credentialedGet()));
    QVERIFY(model.rowCount() > 4);
    QCOMPARE(model.headerData(MatrixModel::FirstCellColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("GET omit"));
    const int last = model.rowCount() - 1;
    QVERIFY(model.index(last, MatrixModel::FirstCellColumn).data().toString().contains(QStringLiteral("readable")));
    const QModelIndex included = model.index(last, MatrixModel::FirstCellColumn + 1);
    QVERIFY(included.data().toString().contains(QStringLiteral("only sent")));
    QVERIFY(model.detailHtml(included).contains(QStringLiteral("cors-wildcard-with-credentials")));
    QVERIFY(included.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("GET include")));
}

void MatrixPanelTest::keysLeadToTheReason()
{
    MatrixPanel panel;
    panel.setRun(tests::runOf(tests::credentialedGet()));
    panel.show();
    auto* table = panel.findChild<QTableView*>();
    const auto* detail = panel.findChild<QLabel*>(QStringLiteral("matrixDetail"));
    QVERIFY(!detail->text().contains(QStringLiteral("cors-wildcard-with-credentials")));
    QTest::keyClick(table, Qt::Key_Right);
    QVERIFY(detail->text().contains(QStringLiteral("cors-wildcard-with-credentials")));
}

void MatrixPanelTest::theTableIsCopiedWithItsHeadings()
{
    MatrixPanel panel;
    panel.setRun(tests::runOf(tests::credentialedGet()));
    panel.show();
    QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("copyMatrix")), Qt::LeftButton);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QVERIFY(lines.size() > 5);
    QCOMPARE(
        lines.first().split(QLatin1Char('\t')).value(MatrixModel::FirstCellColumn + 1), QStringLiteral("GET include"));
    for (const QString& line : lines)
        QCOMPARE(line.count(QLatin1Char('\t')), lines.first().count(QLatin1Char('\t')));
}

void MatrixPanelTest::whoAsksAndHowIsChosen()
{
    MatrixPanel panel;
    panel.setRun(tests::runOf(tests::credentialedGet()));
    panel.show();
    auto* origins = panel.findChild<QLineEdit*>(QStringLiteral("matrixOrigins"));
    QVERIFY(!origins->isVisible());
    QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("showMatrixAxes")), Qt::LeftButton);
    QVERIFY(origins->isVisible());
    QTest::keyClicks(origins, QStringLiteral("https://a.example, https://b.example"));
    QTest::keyClick(origins, Qt::Key_Return);
    auto* methods = panel.findChild<QLineEdit*>(QStringLiteral("matrixMethods"));
    QTest::keyClicks(methods, QStringLiteral("PATCH"));
    QTest::keyClick(methods, Qt::Key_Return);
    const QAbstractItemModel* model = panel.findChild<QTableView*>()->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(1, MatrixModel::OriginColumn).data().toString(), QStringLiteral("https://b.example"));
    QVERIFY(model->headerData(MatrixModel::FirstCellColumn, Qt::Horizontal).toString().startsWith("PATCH"));
    // What is none is told.
    origins->clear();
    QTest::keyClicks(origins, QStringLiteral("no origin"));
    QTest::keyClick(origins, Qt::Key_Return);
    QVERIFY(!panel.findChild<QTableView*>()->isVisible());
    bool isSaid = false;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QStringLiteral("no origin"));
    QVERIFY(isSaid);
}

void MatrixPanelTest::withoutARequestItSaysSo()
{
    MatrixPanel panel;
    panel.setRun(tests::runOf(tests::nothing()));
    panel.show();
    QVERIFY(!panel.findChild<QTableView*>()->isVisible());
    bool isSaid = false;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QStringLiteral("makes no request"));
    QVERIFY(isSaid);
}

QTEST_MAIN(MatrixPanelTest)
#include "tst_matrix_panel.moc"
