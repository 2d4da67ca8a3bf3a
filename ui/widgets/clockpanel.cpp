#include "ui/widgets/clockpanel.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

constexpr int clockSize = 132; // of the type scale's largest, which nothing else has
constexpr int dateSize = 30;
constexpr int logoHeight = 64;
constexpr int logoWidth = 192;
constexpr qreal leastPart = 0.75; // of the designed height

} // namespace

ClockPanel::ClockPanel(QWidget* parent)
    : QWidget(parent), m_logo(this), m_school(this), m_time(this), m_date(this), m_session(this)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ClockPanel::setSchoolName(const QString& name)
{
    m_school.setText(name);
    place();
}

void ClockPanel::setLogo(const QImage& picture)
{
    m_logo.setPicture(picture);
    place();
}

void ClockPanel::setSession(const QString& session, const QString& scans, std::optional<double> passed)
{
    if (m_session.set(session, scans, passed))
        place();
}

void ClockPanel::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_school.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 2);
    m_school.setColour(theme.ink);
    m_time.setStyle(themeFont(scale.text(clockSize), QFont::DemiBold), 1);
    m_time.setColour(theme.ink);
    m_date.setStyle(themeFont(scale.text(dateSize)), 1);
    m_date.setColour(theme.muted);
    m_session.setLook(theme, scale);
    place();
}

void ClockPanel::setCentred(bool centred)
{
    m_isCentred = centred;
    const Qt::Alignment alignment = (centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter;
    for (TextLabel* label : {&m_time, &m_date})
        label->setAlignment(alignment);
    m_session.setCentred(centred);
    place();
}

void ClockPanel::resizeEvent(QResizeEvent*)
{
    place();
}

// School above, session below, the clock between them. With large text on a small screen all comes closer, and each text fits
// itself into its own room; before it gets too small what matters least is left out.
void ClockPanel::place()
{
    const qreal gap = m_scale.length(16);
    const qreal time = m_scale.text(clockSize) * 1.2;
    const qreal name = m_school.text().isEmpty() ? 0 : m_school.heightFor({width(), std::max(1, height() / 4)});
    qreal school = std::max(name, m_logo.isEmpty() ? 0.0 : m_scale.length(logoHeight));
    qreal date = m_scale.text(dateSize) * 1.5;
    qreal card = m_session.isEmpty() ? 0 : m_session.wantedHeight();
    const auto gaps = [&] { return (school > 0 ? gap : 0) + (card > 0 ? gap : 0); };
    const auto part = [&] { return std::clamp((height() - gaps()) / (school + time + date + card), 0.0, 1.0); };
    for (qreal* least : {&school, &date, &card}) {
        if (part() < leastPart)
            *least = 0;
    }
    const auto px = [share = part()](qreal length) { return static_cast<int>(length * share); };
    const int cardTop = height() - px(card);
    const int top = px(school) + static_cast<int>(school > 0 ? gap : 0);
    const int bottom = cardTop - static_cast<int>(card > 0 ? gap : 0);
    const int start = top + std::max(0, bottom - top - px(time) - px(date)) / 2;
    placeSchool({0, 0, width(), px(school)});
    m_time.setGeometry(0, start, width(), px(time));
    m_date.setGeometry(0, start + px(time), width(), px(date));
    m_session.setGeometry(0, cardTop, width(), px(card));
    m_logo.setVisible(school > 0 && !m_logo.isEmpty());
    m_school.setVisible(school > 0);
    m_date.setVisible(date > 0);
    m_session.setVisible(card > 0);
}

void ClockPanel::placeSchool(const QRect& row)
{
    const QSize most(std::min(m_scale.length(logoWidth), row.width() / 2), row.height());
    const QSize logo = m_logo.isEmpty() ? QSize() : m_logo.sizeWithin(most);
    const int indent = m_logo.isEmpty() ? 0 : logo.width() + m_scale.length(16);
    const QSize room(row.width() - indent, row.height());
    const int text = m_isCentred ? std::min(room.width(), m_school.sizeFor(room).width() + 2) : room.width();
    const int start = (row.width() - indent - text) / 2;
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    m_logo.setGeometry(mirrored({start, row.top(), logo.width(), row.height()}));
    m_school.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_school.setGeometry(mirrored({start + indent, row.top(), text, row.height()}));
}

} // namespace rollcall::ui
