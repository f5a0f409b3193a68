#include "tests/browser/browser.h"

#include <QJsonArray>

namespace fetchscope::tests {

void Browser::click(const QString& selector)
{
    // Of a link over several lines the first one.
    const QJsonArray middle = evaluate(
        QStringLiteral(
            "(() => { const element = document.querySelector(`%1`); element.scrollIntoView({ block: 'center' }); "
            "const box = element.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; })()")
            .arg(selector))
                                  .toArray();
    if (middle.size() != 2)
        qFatal("nothing to click: %s", qPrintable(selector));
    click(middle[0].toDouble(), middle[1].toDouble());
}

bool areLongTestsWanted()
{
    return qEnvironmentVariableIntValue("FETCHSCOPE_LONG_BROWSER_TESTS") == 1;
}

} // namespace fetchscope::tests
