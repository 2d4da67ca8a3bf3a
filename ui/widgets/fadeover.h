#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

namespace rollcall::ui {

/** A picture of the page before, which fades out within 120 ms over the new page. Everything below it stays live. */
class FadeOver final : public QWidget {
    Q_OBJECT

public:
    explicit FadeOver(QWidget* parent);

    /** Covers the parent with the picture and starts to fade. */
    void start(const QPixmap& before);
    void stop();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap m_before;
    QVariantAnimation m_opacity;
};

} // namespace rollcall::ui
