#pragma once

#include <QDateTime>
#include <QLatin1String>
#include <QList>
#include <QObject>

namespace rollcall::ui {

/** An alarm that stands, as the office sees it. */
struct AlarmLine {
    QLatin1String code; ///< of a literal; AdminSentences has a sentence for each
    bool isCritical = false;
    QDateTime since;
    friend bool operator==(const AlarmLine&, const AlarmLine&) = default;
};

/** What is wrong with this kiosk now, for the page that shows it. Owned by the app; outlives the pages. Thread: gui. */
class AlarmList : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /** The most urgent first. */
    const QList<AlarmLine>& standing() const { return m_standing; }
    void set(const QList<AlarmLine>& standing)
    {
        m_standing = standing;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    QList<AlarmLine> m_standing;
};

} // namespace rollcall::ui
