#pragma once

#include "ui/office/badgesource.h"

namespace rollcall::office {

/** Badges of a made-up school, which keep what is done to them, for pictures and tests. Answers at once. Thread: gui. */
class SampleBadges final : public BadgeSource {
    Q_OBJECT

public:
    explicit SampleBadges(int students = 60);

    void read(QObject* context, std::function<void(const KnownBadges&)> then) override;
    void reportLost(quint32 serial, const QString& reason, QObject* context,
                    std::function<void(const Change&)> then) override;
    void reportFound(quint32 serial, QObject* context, std::function<void(const Change&)> then) override;
    void makeKey(const QString& file, QObject* context,
                 std::function<void(const std::optional<QString>&)> then) override;
    /** Who has a badge that counts gets it again, unless new ones are wanted. */
    Plan plan(const CardWish& wish) override;
    void save(const CardWish& wish, const QString& file, QObject* context,
              std::function<void(const Made&)> then) override;
    bool print(const CardWish& wish, QWidget& parent, QObject* context,
               std::function<void(const Made&)> then) override;
    void show(const CardWish& wish, QObject* context, std::function<void(const Made&)> then) override;
    /** A card without a code: nothing here can draw one. */
    void preview(const CardWish& wish, int width, QObject* context, std::function<void(const QImage&)> then) override;

    const BadgeHolder* find(const QString& number) const;

    std::optional<CloudFault> fault = {}; ///< the answer to everything, while it is set
    std::optional<QString> trouble = {};  ///< why no card and no key is made, while it is set
    QList<CardWish> wished = {};          ///< what was made
    QStringList files = {};               ///< where it was saved, or the key
    int printed = 0;                      ///< on paper

private:
    Made made(const CardWish& wish);
    OfficeBadge* badgeOf(quint32 serial);
    void keep();

    std::vector<BadgeHolder> m_holders;
    std::shared_ptr<const BadgeList> m_given;
    quint32 m_nextSerial = 1;
};

} // namespace rollcall::office
