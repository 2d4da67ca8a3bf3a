#include "ui/widgets/languagesheet.h"

#include "ui/text/sentences.h"

#include <QPainter>
#include <QStyle>

namespace rollcall::ui {

namespace {

constexpr int gapOfLanguages = 16;
constexpr int narrowestName = 72; // below that they stand in two rows

} // namespace

LanguageSheet::LanguageSheet(QWidget* parent) : QWidget(parent)
{
    for (const Language& language : languages()) {
        auto* button = new TouchButton(this);
        button->setText(language.nativeName);
        button->setAccessibleName(language.nativeName);
        button->setCheckable(true);
        connect(button, &TouchButton::clicked, this, [this, code = language.code] { Q_EMIT chosen(code); });
        m_buttons.push_back(button);
    }
}

void LanguageSheet::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    for (TouchButton* button : m_buttons) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.surface});
        button->setScale(scale);
    }
    update();
}

void LanguageSheet::setCurrent(const QString& code)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(languages()[i].code == code);
    setAccessibleName(Sentences::chooseLanguage());
}

int LanguageSheet::columnsIn(int width) const
{
    const int count = static_cast<int>(m_buttons.size());
    const int inOneRow = (width - 2 * m_scale.length(16) + gapOfLanguages) / (narrowestName + gapOfLanguages);
    return inOneRow >= count ? count : (count + 1) / 2;
}

int LanguageSheet::heightIn(int width) const
{
    const int columns = columnsIn(width);
    const int rows = (static_cast<int>(m_buttons.size()) + columns - 1) / columns;
    return rows * m_scale.touch() + (rows - 1) * gapOfLanguages + 2 * m_scale.length(16);
}

void LanguageSheet::resizeEvent(QResizeEvent*)
{
    const int pad = m_scale.length(16);
    const int columns = columnsIn(width());
    const int wide = (width() - 2 * pad - (columns - 1) * gapOfLanguages) / columns;
    const int high = m_scale.touch();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const int row = static_cast<int>(i) / columns;
        const int column = static_cast<int>(i) % columns;
        const QRect place(pad + column * (wide + gapOfLanguages), pad + row * (high + gapOfLanguages), wide, high);
        m_buttons[i]->place(QStyle::visualRect(layoutDirection(), rect(), place));
    }
}

void LanguageSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = m_scale.stroke(16);
    painter.setPen(QPen(m_theme.muted, 1));
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace rollcall::ui
