#include "ui/widgets/fadeover.h"

#include <QPainter>

namespace rollcall::ui {

FadeOver::FadeOver(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_opacity.setStartValue(1.0);
    m_opacity.setEndValue(0.0);
    m_opacity.setDuration(120);
    connect(&m_opacity, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_opacity, &QVariantAnimation::finished, this, &FadeOver::stop);
}

void FadeOver::start(const QPixmap& before)
{
    m_before = before;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    m_opacity.start();
}

void FadeOver::stop()
{
    m_opacity.stop();
    hide();
    m_before = {};
}

void FadeOver::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setOpacity(m_opacity.currentValue().toReal());
    painter.drawPixmap(0, 0, m_before);
}

} // namespace rollcall::ui
