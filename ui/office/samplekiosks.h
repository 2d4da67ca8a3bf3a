#pragma once

#include "ui/office/kiosklist.h"

namespace rollcall::office {

/** A school's kiosks for pictures and tests; what is changed stays so. Replies at once. Thread: gui. */
class SampleKiosks : public KioskListSource {
    Q_OBJECT

public:
    /** As of `now`: one that works, one that is silent, one that was shut out, one without a camera, one that is not paired yet. */
    explicit SampleKiosks(const QDateTime& now);

    void read(QObject* context, std::function<void(const KnownKiosks&)> then) override;
    void readHoles(QObject* context, Then<QList<KioskHole>> then) override;
    void describe(const QString& id, const std::optional<QString>& name, const std::optional<QString>& place,
                  QObject* context, Then<Described> then) override;
    void makeCode(const QString& id, QObject* context, Then<KioskCode> then) override;
    void setShutOut(const QString& id, bool isShutOut, QObject* context,
                    std::function<void(const std::optional<CloudFault>&)> then) override;

protected:
    /** Null if there is none. */
    Kiosk* find(const QString& id);

    KioskList m_list;
    QList<KioskHole> m_holes;
};

} // namespace rollcall::office
