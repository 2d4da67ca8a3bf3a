#include "ui/pages/helppage.h"

#include "ui/text/adminsentences.h"
#include "ui/text/helpsentences.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace rollcall::ui {

namespace {

constexpr int stepSize = 40; // of the type scale, between body and greeting

} // namespace

HelpPage::HelpPage(QWidget* parent) : QWidget(parent), m_title(this), m_office(this), m_close(this)
{
    hide();
    const QStringList steps = this->steps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i + 1 < steps.size())
            m_numbers.push_back(new TextLabel(this));
        m_steps.push_back(new TextLabel(this));
    }
    m_office.setSign(Shape::Key);
    connect(&m_office, &TouchButton::clicked, this, &HelpPage::officeRequested);
    connect(&m_close, &TouchButton::clicked, this, &HelpPage::closeRequested);
    retranslate();
}

QStringList HelpPage::steps() const
{
    return m_topic == Topic::Badge ? HelpSentences::steps(m_hasForgotBadge)
                                   : HelpSentences::stepsOfNewStudent(m_hasForgotBadge);
}

void HelpPage::retranslate()
{
    m_title.setText(m_topic == Topic::Badge ? HelpSentences::title() : HelpSentences::titleForNewStudent());
    const QStringList steps = this->steps();
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setText(steps[static_cast<qsizetype>(i)]);
    for (std::size_t i = 0; i < m_numbers.size(); ++i)
        m_numbers[i]->setText(QString::number(i + 1));
    m_office.setAccessibleName(AdminSentences::office());
    m_close.setText(HelpSentences::close());
    m_close.setAccessibleName(m_close.text());
    setAccessibleName(m_title.text());
    place();
}

void HelpPage::setForgotBadgeOffered(bool offered)
{
    if (std::exchange(m_hasForgotBadge, offered) != offered)
        retranslate();
}

void HelpPage::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_title.setStyle(themeFont(scale.text(TypeSize::lead), QFont::DemiBold), 2);
    m_title.setColour(theme.ink);
    for (TextLabel* step : m_steps) {
        step->setStyle(themeFont(scale.text(step == m_steps.back() ? TypeSize::body : stepSize)), 3);
        step->setColour(theme.ink);
        step->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    m_steps.back()->setColour(theme.muted);
    for (TextLabel* number : m_numbers) {
        number->setStyle(themeFont(scale.text(TypeSize::status), QFont::Bold), 1);
        number->setColour(theme.accent);
        number->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    }
    m_office.setLook({theme.surface, theme.accent, theme.ink, theme.paper});
    m_close.setLook({theme.accent, theme.accent, theme.paper, theme.surface});
    for (TouchButton* button : {&m_office, &m_close})
        button->setScale(scale);
    place();
    update();
}

void HelpPage::open(Topic topic)
{
    m_topic = topic;
    retranslate();
    show();
    raise();
    m_close.setFocus();
}

void HelpPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void HelpPage::resizeEvent(QResizeEvent*)
{
    place();
}

void HelpPage::place()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int margin = m_scale.length(32);
    const int touch = m_scale.touch();
    const int row = height() - margin - touch;
    const int wide = std::min(width() - 2 * margin - touch - margin, m_scale.length(320));
    m_office.place(mirrored({margin, row, touch, touch}));
    m_close.place(mirrored({width() - margin - wide, row, wide, touch}));

    const int inner = width() - 2 * margin;
    const int room = row - 2 * margin;
    const int title = m_title.heightFor({inner, room / 3});
    m_title.setGeometry(mirrored({margin, margin, inner, title}));
    const int top = margin + title + m_scale.length(16);
    const int count = static_cast<int>(m_steps.size());
    const int each = std::min((row - m_scale.length(16) - top) / count, m_scale.length(168));
    const int number = m_scale.length(80);
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const bool isNumbered = at < m_numbers.size();
        const int y = top + i * each;
        if (isNumbered)
            m_numbers[at]->setGeometry(mirrored({margin, y, number, each}));
        const int start = margin + number + m_scale.length(16);
        m_steps[at]->setGeometry(mirrored({start, y, width() - margin - start, each}));
    }
}

void HelpPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.paper);
}

} // namespace rollcall::ui
