#include "ui/widgets/clockpanel.h"

namespace rollcall::ui {

ClockPanel::ClockPanel(QWidget* parent)
    : QWidget(parent), m_school(this), m_time(this), m_date(this), m_session(this), m_scans(this)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ClockPanel::setSession(const QString& session, const QString& scans)
{
    if (m_session.text() == session && m_scans.text() == scans)
        return;
    m_session.setText(session);
    m_scans.setText(scans);
    place();
}

void ClockPanel::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_school.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 2);
    m_school.setColour(theme.ink);
    m_time.setStyle(themeFont(scale.text(TypeSize::display), QFont::DemiBold), 1);
    m_time.setColour(theme.ink);
    m_date.setStyle(themeFont(scale.text(TypeSize::body)), 1);
    m_date.setColour(theme.muted);
    m_session.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 1);
    m_session.setColour(theme.ink);
    m_scans.setStyle(themeFont(scale.text(TypeSize::body)), 1);
    m_scans.setColour(theme.ink);
    place();
}

void ClockPanel::setCentred(bool centred)
{
    const Qt::Alignment alignment = centred ? Qt::AlignHCenter : Qt::AlignLeft;
    for (TextLabel* label : {&m_school, &m_time, &m_date, &m_session, &m_scans})
        label->setAlignment(alignment | Qt::AlignTop);
}

void ClockPanel::resizeEvent(QResizeEvent*)
{
    place();
}

void ClockPanel::place()
{
    const bool hasSession = !m_session.text().isEmpty();
    const bool hasScans = !m_scans.text().isEmpty();
    const int wanted = TypeSize::body * (3 + (hasSession ? 1 : 0) + (hasScans ? 1 : 0)) + TypeSize::display;
    const int gap = hasSession ? m_scale.length(24) : 0;
    // With large text on a small screen the lines come closer, and each text fits itself into its own.
    const qreal each =
        qMin(1.5 * m_scale.text(TypeSize::display) / TypeSize::display, qreal(height() - gap) / wanted);
    const auto lines = [each](int size, int count) { return static_cast<int>(size * each * count); };
    const int school = lines(TypeSize::body, 2);
    const int time = lines(TypeSize::display, 1);
    const int date = lines(TypeSize::body, 1);
    m_school.setGeometry(0, 0, width(), school);
    const int session = hasSession ? date : 0;
    const int scans = hasScans ? date : 0;
    // The clock is centred in the remaining space, so that the column does not look top-heavy.
    const int free = height() - school - time - date - gap - session - scans;
    const int top = school + qMax(0, free / 2 - school / 2);
    m_time.setGeometry(0, top, width(), time);
    m_date.setGeometry(0, top + time, width(), date);
    m_session.setGeometry(0, top + time + date + gap, width(), session);
    m_scans.setGeometry(0, top + time + date + gap + session, width(), scans);
}

} // namespace rollcall::ui
