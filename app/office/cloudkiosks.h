#pragma once

#include "app/office/cloudaccount.h"
#include "core/supabase/staffkiosks.h"
#include "ui/office/kiosklist.h"

#include <QElapsedTimer>

namespace rollcall::app {

/** The school's kiosks of the cloud, for the office's page. Thread: gui. */
class CloudKiosks final : public office::KioskListSource {
    Q_OBJECT

public:
    /** Somebody is signed in at `account`, which outlives this. */
    explicit CloudKiosks(CloudAccount& account);

    /** Without an answer, what was seen last, also if that was on another day (CloudAccount::lastSeen()). */
    void read(QObject* context, std::function<void(const office::KnownKiosks&)> then) override;
    void readHoles(QObject* context, Then<QList<office::KioskHole>> then) override;
    void describe(const QString& id, const std::optional<QString>& name, const std::optional<QString>& place,
                  QObject* context, Then<Described> then) override;
    void makeCode(const QString& id, QObject* context, Then<office::KioskCode> then) override;
    void setShutOut(const QString& id, bool isShutOut, QObject* context,
                    std::function<void(const std::optional<office::CloudFault>&)> then) override;

private:
    /** What `show` makes of an answer, or its fault; and the window hears whether the cloud has answered. */
    template <typename Shown, typename Value>
    void give(QFuture<std::variant<Value, supabase::ServiceOutcome>> answer, QObject* context, Then<Shown> then,
              std::function<Shown(const Value&)> show);
    office::KioskCode shown(const supabase::PairingCode& code) const;
    void keep(const supabase::KioskList& list);

    CloudAccount& m_account;
    supabase::StaffKiosks m_kiosks;
    std::optional<office::KioskList> m_known; ///< as last heard of
    QElapsedTimer m_sinceKept;
};

} // namespace rollcall::app
