// The colours of origins, measured: read on every ground that they stand on, and apart from each other whoever looks.

#include "core/telling/timeline/origin_marks.h"
#include "ui/theme/theme.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace fetchscope;
using namespace fetchscope::ui;

namespace {

using Rgb = std::array<double, 3>;
using Matrix = std::array<Rgb, 3>;

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Rgb times(const Matrix& matrix, const Rgb& vector)
{
    Rgb product {};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            product[row] += matrix[row][column] * vector[column];
    }
    return product;
}

/// What somebody sees, in linear RGB. The matrices are those of Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), for a whole deficiency.
struct Vision
{
    const char* name;
    Matrix matrix;
};
const std::array<Vision, 4> visions {{
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

/// Oklab (https://bottosson.github.io/posts/oklab/), where distances are about as large as they look.
Rgb oklab(const Rgb& rgb)
{
    Rgb cones = times({{{0.4122214708, 0.5363325363, 0.0514459929}, {0.2119034982, 0.6806995451, 0.1073969566},
                          {0.0883024619, 0.2817188376, 0.6299787005}}},
        rgb);
    for (double& cone : cones)
        cone = std::cbrt(std::max(0.0, cone));
    return times({{{0.2104542553, 0.7936177850, -0.0040720468}, {1.9779984951, -2.4285922050, 0.4505937099},
                     {0.0259040371, 0.7827717662, -0.8086757660}}},
        cones);
}

Rgb seen(const QColor& color, const Vision& vision)
{
    Rgb rgb = times(vision.matrix, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double& channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    return oklab(rgb);
}

double distance(const Rgb& a, const Rgb& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

class OriginColorsTest : public QObject
{
    Q_OBJECT

private slots:
    void theyAreReadOnEveryGround_data() { themes(); }
    void theyAreReadOnEveryGround();
    void theyAreApartForEveryone_data() { themes(); }
    void theyAreApartForEveryone();

private:
    static void themes()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

/// https://www.w3.org/TR/WCAG22/#contrast-minimum
void OriginColorsTest::theyAreReadOnEveryGround()
{
    QFETCH(const bool, isDark);
    const Theme& theme = isDark ? Theme::dark() : Theme::light();
    for (const QColor& ground : {theme.base, theme.window, theme.raised, theme.accentSoft}) {
        for (const QColor& color : theme.origins)
            QVERIFY2(contrast(color, ground) >= 4.5,
                qPrintable(
                    QStringLiteral("%1 on %2: %3").arg(color.name(), ground.name()).arg(contrast(color, ground))));
    }
}

void OriginColorsTest::theyAreApartForEveryone()
{
    QFETCH(const bool, isDark);
    const Theme& theme = isDark ? Theme::dark() : Theme::light();
    // Five times what is just noticed side by side (0.02).
    constexpr double least = 0.1;
    for (const Vision& vision : visions) {
        for (std::size_t i = 0; i < theme.origins.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double apart = distance(seen(theme.origins[i], vision), seen(theme.origins[j], vision));
                QVERIFY2(apart >= least,
                    qPrintable(QStringLiteral("%1 and %2, %3: %4")
                                   .arg(theme.origins[i].name(), theme.origins[j].name(), QLatin1String(vision.name))
                                   .arg(apart)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(OriginColorsTest)
#include "tst_origin_colors.moc"
