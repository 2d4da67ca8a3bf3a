#pragma once

#include "ui/samplesettings.h"

#include <QPointer>

namespace rollcall::ui {

/** Settings that reply when the test says so, and remember what was asked of them. */
class FakeSettings final : public SampleSettings {
public:
    FakeSettings() : SampleSettings({}) {}

    int loads = 0;
    QList<QList<SettingChange>> saves;
    QList<QMap<QString, QString>> tests;

    void load(QObject* context, Then then) override
    {
        ++loads;
        ask(context, std::move(then));
    }

    void save(const QList<SettingChange>& changes, QObject* context, Then then) override
    {
        saves << changes;
        ask(context, std::move(then));
    }

    int backs = 0;
    void backToLastGood(QObject* context, ThenBack then) override
    {
        ++backs;
        m_context = context;
        m_thenBack = std::move(then);
    }

    void testServices(const QMap<QString, QString>& limits) override { tests << limits; }

    QList<int> sounds;
    void playSound(int percent) override { sounds << percent; }

    // Answers to what was asked last; nothing if nothing was.
    void finishLoad(const QList<SettingValue>& values) { reply(values); }
    void failLoad(const QString& detail) { reply(SettingsFault{SettingsFault::Cause::Other, detail}); }
    void finishBack(const BackReply& reply)
    {
        if (const ThenBack then = std::exchange(m_thenBack, {}); then && m_context)
            then(reply);
    }
    void finishSave(const QList<SettingValue>& values) { reply(values); }
    void failSave(SettingsFault::Cause cause, const QString& detail) { reply(SettingsFault{cause, detail}); }
    void finishTest(const ServiceTest& test) { Q_EMIT serviceTested(test); }

private:
    void ask(QObject* context, Then then)
    {
        m_context = context;
        m_then = std::move(then);
    }

    void reply(const SettingsReply& reply)
    {
        if (const Then then = std::exchange(m_then, {}); then && m_context)
            then(reply);
    }

    QPointer<QObject> m_context;
    Then m_then;
    ThenBack m_thenBack;
};

} // namespace rollcall::ui
