#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QWidget>

namespace rollcall::ui {

/** The picture in this file, upright, at most `longestSide` pixels on each side and of that size if its format has none of its own
 *  (SVG). What is no picture, larger than 4 MB or cannot be read is an Error{Io} whose detail names no path. Formats are those of Qt
 *  and its plugins. Any thread. */
Result<QImage> readLogo(const QString& file);

/** A school's logo, as large as its rectangle allows, at the side where reading begins. Decoration: the name stands beside it. */
class SchoolLogo final : public QWidget {
    Q_OBJECT

public:
    static constexpr qint64 largestFile = 4 * 1024 * 1024; ///< bytes
    static constexpr int longestSide = 512;                ///< pixels

    explicit SchoolLogo(QWidget* parent);

    /** A null picture: none. */
    void setPicture(const QImage& picture);
    bool isEmpty() const { return m_picture.isNull(); }
    /** The size it has within this one. */
    QSize sizeWithin(QSize room) const { return m_picture.size().scaled(room, Qt::KeepAspectRatio); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
};

} // namespace rollcall::ui
