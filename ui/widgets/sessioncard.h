#pragma once

#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

#include <optional>

namespace rollcall::ui {

/** A card that says which session the school takes now and until when, with a thin bar of how much of that time is over. */
class SessionCard final : public QWidget {
    Q_OBJECT

public:
    explicit SessionCard(QWidget* parent);

    /** "Morning session" and "On time until 07:30", which may be empty. `passed`: from 0 to 1; nothing where nothing ends.
     *  Whether it wants another height now. */
    bool set(const QString& session, const QString& scans, std::optional<double> passed);
    bool isEmpty() const { return m_session.text().isEmpty(); }
    void setLook(const Theme& theme, const Scale& scale);
    void setCentred(bool centred);
    /** The height it would like to have at this scale, in pixels. */
    int wantedHeight() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    QRect bar() const;
    int margin() const;
    int barHeight() const;
    int barRoom() const; ///< with the distance to the text; 0 without a bar

    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    TextLabel m_session;
    TextLabel m_scans;
    std::optional<double> m_passed;
};

} // namespace rollcall::ui
