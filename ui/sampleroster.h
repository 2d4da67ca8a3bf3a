#pragma once

#include "ui/admin/rosterlist.h"

namespace rollcall::ui {

/** A roster, and files on a stick, for the pictures of the page of students. Replies at once. Thread: gui. */
class SampleRoster : public RosterList {
    Q_OBJECT

public:
    explicit SampleRoster(QDateTime now) : m_now(std::move(now)) {}

    static RosterPreview samplePreview();

    void read(QObject* context, std::function<void(const std::optional<OfficeRoster>&)> then) override;
    void files(QObject* context, std::function<void(const QList<RosterFileEntry>&)> then) override;
    /** The file whose name begins with "old" is refused. */
    void look(const QString& file, QObject* context, std::function<void(const PreviewReply&)> then) override;
    void take(const RosterPreview& preview, QObject* context,
              std::function<void(const std::optional<QString>&)> then) override;

private:
    const QDateTime m_now;
};

} // namespace rollcall::ui
