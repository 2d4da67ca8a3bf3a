#pragma once

#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

namespace rollcall::ui {

/** The school's name, the time and the day, and what its session takes now. */
class ClockPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ClockPanel(QWidget* parent);

    void setSchoolName(const QString& name) { m_school.setText(name); }
    void setTime(const QString& time) { m_time.setText(time); }
    void setDate(const QString& date) { m_date.setText(date); }
    /** "Morning session" and "in until 07:30"; both empty where there is nothing to say. */
    void setSession(const QString& session, const QString& scans);
    void setLook(const Theme& theme, const Scale& scale);
    /** Centres everything, for portrait screens. */
    void setCentred(bool centred);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    TextLabel m_school;
    TextLabel m_time;
    TextLabel m_date;
    TextLabel m_session;
    TextLabel m_scans;
    Scale m_scale{QSize(1280, 800)};
};

} // namespace rollcall::ui
