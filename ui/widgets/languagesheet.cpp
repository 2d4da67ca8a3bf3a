#include "ui/widgets/languagesheet.h"

#include "ui/text/sentences.h"

#include <QPainter>
#include <QStyle>

namespace rollcall::ui {

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

int LanguageSheet::wantedHeight() const
{
    return m_scale.touch() + 2 * m_scale.length(16);
}

void LanguageSheet::resizeEvent(QResizeEvent*)
{
    const int pad = m_scale.length(16);
    const int gap = 16;
    const int count = static_cast<int>(m_buttons.size());
    const int each = (width() - 2 * pad - (count - 1) * gap) / count;
    for (int i = 0; i < count; ++i) {
        const QRect place(pad + i * (each + gap), pad, each, m_scale.touch());
        m_buttons[static_cast<std::size_t>(i)]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
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
