#pragma once

#include "ui/admin/listpage.h"
#include "ui/admin/settingsstore.h"

namespace rollcall::ui {

/** The settings that no other page changes: what they are set to, and why they are not changed here. Thread: gui. */
class OtherSettingsPage final : public ListPage {
    Q_OBJECT

public:
    /** `store` outlives the page. */
    explicit OtherSettingsPage(SettingsStore& store);

    QString title() const override;
    void open() override;
    void retranslate() override;

protected:
    void choose(const ListRow& row) override;

private:
    void showSettings();

    SettingsStore& m_store;
    std::optional<SettingsReply> m_reply;
};

} // namespace rollcall::ui
