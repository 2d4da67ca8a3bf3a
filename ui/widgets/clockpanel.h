#pragma once

#include "ui/widgets/schoollogo.h"
#include "ui/widgets/sessioncard.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

namespace rollcall::ui {

/** The school's logo and name, the time and the day, and what its session takes now. */
class ClockPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ClockPanel(QWidget* parent);

    void setSchoolName(const QString& name);
    /** A null picture: none. */
    void setLogo(const QImage& picture);
    void setTime(const QString& time) { m_time.setText(time); }
    void setDate(const QString& date) { m_date.setText(date); }
    /** For SessionCard::set(); both texts empty where there is nothing to say. */
    void setSession(const QString& session, const QString& scans, std::optional<double> passed);
    void setLook(const Theme& theme, const Scale& scale);
    /** Centres everything, for portrait screens. */
    void setCentred(bool centred);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void placeSchool(const QRect& row);

    SchoolLogo m_logo;
    TextLabel m_school;
    TextLabel m_time;
    TextLabel m_date;
    SessionCard m_session;
    Scale m_scale{QSize(1280, 800)};
    bool m_isCentred = false;
};

} // namespace rollcall::ui
