#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>

#include <cmath>

namespace fetchscope::ui {

namespace {

/// What is drawn beside the window is drawn on white.
thread_local const Theme* currentTheme = nullptr;

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

std::array<QColor, originColorCount> colorsOf(const std::array<std::uint32_t, originColorCount>& values)
{
    std::array<QColor, originColorCount> colors;
    std::transform(
        values.begin(), values.end(), colors.begin(), [](std::uint32_t value) { return QColor(QRgb(value)); });
    return colors;
}

Theme makeLight()
{
    Theme theme;
    theme.window = QColor(0xf3f5f8);
    theme.base = QColor(0xffffff);
    theme.raised = QColor(0xf3f5f8);
    theme.border = QColor(0xd3d9e2);
    theme.faint = QColor(0xe4e8ee);
    theme.text = QColor(0x18202c);
    theme.mutedText = QColor(0x535f70);
    theme.accent = QColor(0x1d5fc4);
    theme.accentSoft = QColor(0xe2edfc);
    theme.onAccent = QColor(0xffffff);
    theme.pass = QColor(0x00665a);
    theme.passSoft = QColor(0xdff3ef);
    theme.fail = QColor(0xb42318);
    theme.failSoft = QColor(0xfdeae7);
    theme.warn = QColor(0x875300);
    theme.warnSoft = QColor(0xfdf1d8);
    theme.unknown = QColor(0x586273);
    theme.unknownSoft = QColor(0xeceff3);
    theme.origins = colorsOf(originColorsOnLight);
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x1d2229);
    theme.base = QColor(0x15191f);
    theme.raised = QColor(0x222831);
    theme.border = QColor(0x39424f);
    theme.faint = QColor(0x2a313b);
    theme.text = QColor(0xe4e9f0);
    theme.mutedText = QColor(0xa2adbc);
    theme.accent = QColor(0x7fb2ff);
    theme.accentSoft = QColor(0x1f3350);
    theme.onAccent = QColor(0x0d1a2c);
    theme.pass = QColor(0x52d3b8);
    theme.passSoft = QColor(0x123a35);
    theme.fail = QColor(0xff9086);
    theme.failSoft = QColor(0x4a201d);
    theme.warn = QColor(0xf3c452);
    theme.warnSoft = QColor(0x40320f);
    theme.unknown = QColor(0xadb7c5);
    theme.unknownSoft = QColor(0x2c343f);
    theme.origins = colorsOf(originColorsOnDark);
    return theme;
}

} // namespace

QColor Theme::of(Tone tone) const
{
    switch (tone) {
    case Tone::Pass:
        return pass;
    case Tone::Fail:
        return fail;
    case Tone::Warn:
        return warn;
    case Tone::Unknown:
        return unknown;
    case Tone::Neutral:
        break;
    }
    return text;
}

QColor Theme::softOf(Tone tone) const
{
    switch (tone) {
    case Tone::Pass:
        return passSoft;
    case Tone::Fail:
        return failSoft;
    case Tone::Warn:
        return warnSoft;
    case Tone::Unknown:
        return unknownSoft;
    case Tone::Neutral:
        break;
    }
    return raised;
}

Theme Theme::dimmed(double share) const
{
    Theme theme = *this;
    for (QColor Theme::*color :
        {&Theme::border, &Theme::text, &Theme::mutedText, &Theme::accent, &Theme::pass, &Theme::passSoft, &Theme::fail,
            &Theme::failSoft, &Theme::warn, &Theme::warnSoft, &Theme::unknown, &Theme::unknownSoft, &Theme::raised})
        theme.*color = mix(base, this->*color, share);
    for (QColor& color : theme.origins)
        color = mix(base, color, share);
    return theme;
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, mutedText);
    palette.setColor(QPalette::Button, isDark ? raised : QColor(0xfafbfc));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, fail);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, isDark ? raised : base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, isDark ? border : QColor(0xffffff));
    palette.setColor(QPalette::Midlight, isDark ? faint : raised);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, mix(border, text, 0.25));
    palette.setColor(QPalette::Shadow, isDark ? QColor(Qt::black) : mix(border, text, 0.5));
    const QColor disabled = mix(mutedText, window, 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = QStringLiteral(R"(
QToolTip { color: $text; background: $base; border: 1px solid $border; padding: 4px; }
QMainWindow::separator { background: $border; }
QMenuBar { background: $window; padding: 0 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $accentSoft; color: $text; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: $border; width: 1px; margin: 4px 8px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $accentSoft; }
QToolButton:checked { background: $accentSoft; border-color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="1"] { padding-right: 20px; }
QToolButton::menu-button { border: none; border-radius: 4px; width: 18px; }
QToolButton::menu-button:hover { background: $hover; }
QToolButton::menu-arrow { image: url(:/fetchscope/icons/drop-down.svg); width: 12px; height: 12px; }
QToolButton[segment="true"] { border-radius: 0; border: 1px solid $border; margin-left: -1px; padding: 4px 8px;
    background: $base; }
QToolButton[segment="true"]:hover { background: $hover; }
QToolButton[segment="true"]:checked { background: $accent; color: $onAccent; border-color: $accent; }
QToolButton[segment="true"]:focus { border-color: $text; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $border; background: $base; }
QTabBar { background: $window; }
QTabBar::tab { padding: 8px 16px; border: none; border-bottom: 2px solid transparent; color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }
QTabBar::tab:selected:focus { background: $accentSoft; }
QTabBar::scroller { width: 24px; }
QTabBar QToolButton { border: none; padding: 0; background: $window; }
QTabBar QToolButton:hover { background: $hover; }
QTabBar QToolButton::left-arrow { image: url(:/fetchscope/icons/scroll-left.svg); width: 12px; height: 12px; }
QTabBar QToolButton::right-arrow { image: url(:/fetchscope/icons/scroll-right.svg); width: 12px; height: 12px; }
QHeaderView { background: $base; }
QHeaderView::section { background: $base; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 4px 12px; }
QTreeView, QTableView, QTextBrowser, QAbstractScrollArea[flat="true"] { border: none; background: $base; }
QTreeView, QTableView { outline: none; selection-background-color: $accentSoft; selection-color: $text;
    gridline-color: $faint; }
QTreeView#libraryList::item { padding: 4px 4px 4px 0; }
QTreeView#algorithmSteps::item { padding: 3px 0; }
QTreeView[framed="true"]::item { padding: 3px 0; min-height: 18px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QPushButton { border: 1px solid $border; border-radius: 4px; padding: 4px 12px; background: $base; color: $text; }
QPushButton:hover { border-color: $muted; }
QPushButton:focus, QPushButton:default { border-color: $accent; }
QPushButton:pressed { background: $accentSoft; }
QPushButton[link="true"] { border-radius: 8px; padding: 3px 12px 3px 8px; }
QPushButton[link="true"]:checked { background: $accentSoft; border-color: $accent; }
QPushButton[link="true"]:checked:focus { border-color: $text; }
QLineEdit, QPlainTextEdit, QComboBox { border: 1px solid $edge; border-radius: 4px; padding: 3px 6px;
    background: $base; selection-background-color: $accent; selection-color: $onAccent; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QListWidget[field="true"]::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 3px; background: $base; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked, QListWidget[field="true"]::indicator:checked { background: $accent; border-color: $accent; image: url(:/fetchscope/icons/$check.svg); }
QCheckBox::indicator:disabled { background: $window; border-color: $border; }
QProgressBar { border: none; border-radius: 3px; background: $border; }
QProgressBar::chunk { border-radius: 3px; background: $accent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $border; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::sub-page:horizontal:disabled { background: $border; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border: 1px solid $accent; border-radius: 8px;
    background: $base; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: $accent; }
QSlider::handle:horizontal:disabled { border-color: $border; }
QMenu { background: $base; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: $accentSoft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; padding-left: 8px; }
QMenu::indicator:checked { image: url(:/fetchscope/icons/$tick.svg); }
QLineEdit[search="true"] { padding: 4px 8px; }
QLineEdit[cell="true"] { border: none; border-radius: 0; padding: 0 4px; background: $base; }
QPlainTextEdit { padding: 2px; }
QPlainTextEdit[page="true"], QPlainTextEdit[plain="true"] { border: none; border-radius: 0; padding: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QTableView[field="true"]:focus, QListWidget[field="true"]:focus {
    border-color: $accent; }
QPlainTextEdit[page="true"]:focus { border: none; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"], QTableView[wrong="true"] {
    border-color: $fail; background: $failSoft; }
QComboBox:!editable { padding-left: 8px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/fetchscope/icons/drop-down.svg); width: 12px; height: 12px; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QComboBox QAbstractItemView { border: 1px solid $border; background: $base; selection-background-color: $accentSoft;
    selection-color: $text; }
QTreeView[framed="true"], QTableView[field="true"], QListWidget[field="true"] { border: 1px solid $border; border-radius: 4px; background: $base;
    outline: none; selection-background-color: $accentSoft; selection-color: $text; }
QListView[completions="true"] { border: 1px solid $border; background: $base; outline: none; }
QListView[completions="true"]::item { padding: 3px 6px; min-height: 18px; background: transparent; }
QListView[completions="true"]::item:selected { background: $accentSoft; color: $text; }
QListWidget[field="true"]::item { padding: 3px 6px; min-height: 18px; background: transparent; }
QListWidget[field="true"]::item:selected { background: $accentSoft; color: $text; }
QToolButton[small="true"] { padding: 4px; }
QToolButton[quiet="true"] { color: $accent; padding: 4px 0; margin-left: -5px; border: none; }
QToolButton[quiet="true"]:hover, QToolButton[quiet="true"]:checked { background: transparent; }
QToolButton[quiet="true"]:focus { text-decoration: underline; }
QToolButton[chip="true"] { border: 1px solid $border; border-radius: 11px; padding: 2px 10px; background: $base; }
QToolButton[chip="true"]:hover { background: $hover; }
QToolButton[chip="true"]:checked { background: $accentSoft; border-color: $accent; }
QToolButton[chip="true"]:focus { border-color: $accent; }
QToolButton:checked:focus, QToolButton[chip="true"]:checked:focus { border-color: $text; }
QLabel[role="sectionTitle"] { font-weight: 600; }
QLabel[role="fieldLabel"], QLabel[role="hint"], QLabel[role="overline"] { color: $muted; }
QLabel[role="overline"] { font-weight: 600; border-top: 1px solid $border; padding-top: 12px; }
QLabel[role="error"] { color: $fail; }
QLabel[role="errorBand"] { background: $failSoft; color: $text; padding: 8px 12px; }
QLabel[role="strip"] { background: $window; color: $text; border-top: 1px solid $border; padding: 6px 12px; }
QFrame[role="rule"] { background: $border; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 3px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar { background: $window; }
)");
    const std::pair<const char*, QColor> names[] {
        {"$window", window},
        {"$base", base},
        {"$border", border},
        {"$edge", mix(border, mutedText, 0.35)},
        {"$faint", faint},
        {"$text", text},
        {"$muted", mutedText},
        {"$accentSoft", accentSoft},
        {"$accent", accent},
        {"$onAccent", onAccent},
        {"$failSoft", failSoft},
        {"$fail", fail},
        {"$hover", mix(window, text, 0.07)},
        {"$scroll", mix(base, mutedText, 0.45)},
    };
    for (const auto& [name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    // Style sheets take pictures as they are: one for each theme.
    const QString variant = isDark ? QStringLiteral("-dark") : QStringLiteral("-light");
    sheet.replace(QStringLiteral("$check"), QStringLiteral("check") + variant);
    sheet.replace(QStringLiteral("$tick"), QStringLiteral("tick") + variant);

    return sheet;
}

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::current()
{
    return currentTheme ? *currentTheme : light();
}

void Theme::setCurrent(const Theme& theme)
{
    currentTheme = &theme;
}

QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Pass:
        return QStringLiteral("\u2713");
    case Tone::Fail:
        return QStringLiteral("\u2717");
    case Tone::Warn:
        return QStringLiteral("!");
    case Tone::Unknown:
        return QStringLiteral("?");
    case Tone::Neutral:
        break;
    }
    return {};
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor mix(const QColor& a, const QColor& b, double share)
{
    const auto between = [share](double from, double to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(
        between(a.redF(), b.redF()), between(a.greenF(), b.greenF()), between(a.blueF(), b.blueF()));
}

QFont titleFont()
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.25);
    else
        font.setPixelSize(font.pixelSize() * 5 / 4);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont body = QApplication::font();
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF());
    else
        font.setPixelSize(body.pixelSize());
    return font;
}

} // namespace fetchscope::ui
