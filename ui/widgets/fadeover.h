#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

namespace rollcall::ui {

/** A picture of what was, fading away in 120 ms over what already is. Everything below it stays live. */
class FadeOver final : public QWidget {
    Q_OBJECT

public:
    explicit FadeOver(QWidget* parent);

    /** Covers the parent and starts. */
    void start(const QPixmap& before);
    void stop();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap m_before;
    QVariantAnimation m_opacity;
};

} // namespace rollcall::ui
