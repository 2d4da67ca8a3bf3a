#pragma once

#include "ui/widgets/textlabel.h"

#include <chrono>
#include <optional>
#include <vector>

namespace rollcall::ui {

/** How long something took, of how long it may take: a bar and the time for each limit of a row. Thread: gui. */
class MeasuredBars final : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        std::chrono::milliseconds took{};
        std::chrono::milliseconds limit{};
    };

    explicit MeasuredBars(QWidget* parent);

    /** At most two, from the top; nothing where nothing was measured. */
    void set(const std::vector<std::optional<Bar>>& bars);
    void setLook(const Theme& theme, const Scale& scale);
    /** The texts beside the bars; empty where there is none. */
    QStringList texts() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect line(std::size_t bar) const;
    void place();

    std::vector<std::optional<Bar>> m_bars;
    Theme m_theme = Theme::light();
    Scale m_scale{QSize(1280, 800)};
    TextLabel m_texts[2];
};

/** Whether a limit leaves so little room over what was measured that a busy hour would exceed it: less than three times. */
bool isTight(const MeasuredBars::Bar& bar);

} // namespace rollcall::ui
