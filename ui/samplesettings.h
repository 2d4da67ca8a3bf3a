#pragma once

#include "ui/admin/settingsstore.h"

namespace rollcall::ui {

/** The settings that pages show, in memory, for pictures and tests of the window: no file, no network. Describes the settings as the
 *  program does (a test of the app compares them). Replies at once. Thread: gui. */
class SampleSettings : public SettingsStore {
    Q_OBJECT

public:
    /** `values` are the settings that are set. */
    explicit SampleSettings(QList<SettingValue> values);

    QStringList keys() const override;
    SettingInfo describe(const QString& key) const override;
    std::optional<QString> normalized(const QString& key, const QString& text) const override;
    void load(QObject* context, Then then) override;
    void save(const QList<SettingChange>& changes, QObject* context, Then then) override;
    void backToLastGood(QObject* context, ThenBack then) override;
    /** Replies with one result of every kind: two good answers, a server that is silent, and a service not set up. */
    void testServices(const QMap<QString, QString>& limits) override;
    void playSound(int) override {}

private:
    QList<SettingValue> m_values;
};

} // namespace rollcall::ui
