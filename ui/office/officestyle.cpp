#include "ui/office/officestyle.h"

#include <QWidget>

namespace rollcall::office {

namespace {

constexpr int bodyPixels = 15;

/** `share` of `top` over `below`. */
QColor blended(const QColor& top, const QColor& below, qreal share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share) + 0.5); };
    return {mix(top.red(), below.red()), mix(top.green(), below.green()), mix(top.blue(), below.blue())};
}

QString withColours(QString sheet, const ui::Theme& theme)
{
    const std::pair<const char*, QColor> names[] = {
        {"@paper", theme.paper},
        {"@surface", theme.surface},
        {"@ink", theme.ink},
        {"@muted", theme.muted},
        {"@accent", theme.accent},
        {"@fault", theme.fault},
        {"@line", blended(theme.ink, theme.surface, 0.18)},
        {"@edge",
         blended(theme.ink, theme.surface, 0.50)}, // of what is typed or pressed: contrast 3 (WCAG 2.2, 1.4.11)
        {"@hover", blended(theme.accent, theme.surface, 0.10)},
        {"@chosen", blended(theme.accent, theme.surface, 0.20)},
        {"@onaccent", theme.surface},
    };
    for (const auto& [name, colour] : names)
        sheet.replace(QLatin1String(name) + u';', colour.name() + u';');
    sheet.replace(QLatin1String("@body;"), QStringLiteral("%1px;").arg(bodyPixels));
    sheet.replace(QLatin1String("@tone"),
                  isDark(officePalette(theme)) ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

const char sheetText[] = R"(
QWidget { color: @ink; font-size: @body; }
QWidget#officeWindow, QWidget#signIn, QWidget#setUp, QDialog, QScrollArea, QScrollArea > QWidget > QWidget { background: @paper; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 26px; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="figure"] { font-size: 28px; font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="fault"] { color: @fault; }
QFrame[role="card"] { background: @surface; border: 1px solid @line; border-radius: 12px; }
QFrame#sideBar { background: @surface; border: none; }
QFrame#sideEdge, QFrame#statusEdge { background: @line; border: none; }
QListWidget#pageList { background: transparent; border: 2px solid transparent; border-radius: 8px; outline: none; font-size: 16px; }
QListWidget#pageList:focus { border-color: @accent; }
QListWidget#pageList::item { padding: 10px 14px; border-radius: 8px; color: @ink; }
QListWidget#pageList::item:hover { background: @hover; }
QListWidget#pageList::item:selected { background: @chosen; font-weight: 600; color: @ink; }
QPushButton, QToolButton { background: @surface; border: 1px solid @edge; border-radius: 8px; padding: 7px 14px; min-height: 20px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 6px 13px; }
QPushButton:pressed, QToolButton:pressed, QToolButton:open { background: @chosen; }
QPushButton:checked, QToolButton:checked { background: @chosen; border: 1px solid @accent; }
QPushButton:checked:focus { border: 2px solid @accent; }
QPushButton:disabled, QToolButton:disabled { color: @muted; border-color: @line; background: @paper; }
QPushButton[primary="true"] { background: @accent; border-color: @accent; color: @onaccent; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @ink; }
QPushButton[primary="true"]:disabled { background: @line; border-color: @line; color: @muted; }
QPushButton[tile="true"] { min-height: 58px; padding: 4px; }
QPushButton[tile="true"]:focus { padding: 3px; }
QPushButton[quiet="true"], QToolButton[quiet="true"] { background: transparent; border-color: transparent; color: @accent; text-align: left; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border: 2px solid @accent; }
QToolButton::menu-indicator { subcontrol-position: right center; subcontrol-origin: padding; right: 6px; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit { background: @surface; border: 1px solid @edge; border-radius: 8px; padding: 6px 10px; min-height: 22px; selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 5px 9px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled { color: @muted; background: @paper; border-color: @line; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; subcontrol-origin: border; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/office/down-@tone.png); width: 12px; height: 12px; }
QTimeEdit::up-button, QTimeEdit::down-button { border: none; width: 22px; subcontrol-origin: border; }
QTimeEdit::up-button { subcontrol-position: top right; margin-top: 3px; }
QTimeEdit::down-button { subcontrol-position: bottom right; margin-bottom: 3px; }
QTimeEdit::up-arrow { image: url(:/office/up-@tone.png); width: 10px; height: 10px; }
QTimeEdit::down-arrow { image: url(:/office/down-@tone.png); width: 10px; height: 10px; }
QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid @edge; border-radius: 3px; background: @surface; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: @accent; border-color: @accent; image: url(:/office/check-@tone.png); }
QCheckBox::indicator:focus { border: 2px solid @accent; }
QCheckBox::indicator:disabled { border-color: @line; background: @paper; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QComboBox QAbstractItemView, QMenu { background: @surface; border: 1px solid @edge; selection-background-color: @chosen; selection-color: @ink; }
QMenu::item { padding: 8px 24px; }
QMenu::item:selected { background: @chosen; }
QListWidget { background: @surface; border: 1px solid @line; border-radius: 8px; outline: none; }
QListWidget::item { padding: 6px 8px; color: @ink; }
QListWidget:focus { border: 2px solid @accent; }
QTableView { background: @surface; border: 1px solid @line; gridline-color: @line; selection-background-color: @chosen; selection-color: @ink; alternate-background-color: @surface; outline: none; }
QTableView:focus { border: 2px solid @accent; }
QTableView::item { padding: 4px 8px; border: none; border-bottom: 1px solid @line; }
QTableView::item:selected { background: @chosen; color: @ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line; padding: 8px; font-weight: 600; }
QHeaderView::down-arrow { image: url(:/office/down-@tone.png); width: 10px; height: 10px; subcontrol-origin: padding; subcontrol-position: center right; }
QHeaderView::up-arrow { image: url(:/office/up-@tone.png); width: 10px; height: 10px; subcontrol-origin: padding; subcontrol-position: center right; }
QTableCornerButton::section { background: @surface; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: 2px solid transparent; border-bottom: 3px solid transparent; padding: 7px 14px; color: @muted; }
QTabBar::tab:hover { background: @hover; }
QTabBar::tab:selected { border-bottom: 3px solid @accent; color: @ink; font-weight: 600; }
QTabBar::tab:selected:focus { border: 2px solid @accent; border-bottom: 3px solid @accent; border-radius: 4px; }
QToolTip { background: @ink; color: @paper; border: none; padding: 6px; }
)";

} // namespace

bool isDark(const QPalette& system)
{
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

QPalette officePalette(const ui::Theme& theme)
{
    QPalette palette(theme.ink, theme.surface, blended(theme.ink, theme.surface, 0.05),
                     blended(theme.ink, theme.surface, 0.3), blended(theme.ink, theme.surface, 0.18), theme.ink,
                     theme.surface, theme.surface, theme.paper);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.surface);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.ink);
    palette.setColor(QPalette::ToolTipText, theme.paper);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    return palette;
}

void applyOfficeStyle(QWidget& window, const ui::Theme& theme)
{
    window.setPalette(officePalette(theme));
    window.setFont(ui::themeFont(bodyPixels));
    window.setStyleSheet(withColours(QString::fromLatin1(sheetText), theme));
}

} // namespace rollcall::office
