#pragma once

#include "ui/widgets/fittext.h"
#include "ui/widgets/theme.h"

#include <QColor>
#include <QWidget>

#include <optional>

namespace rollcall::ui {

/** A text that always fits its rectangle: it wraps, then shrinks, and is cut only if that is not enough (see fitText). It is
 *  aligned to the side where the layout direction begins. Its accessible name is its text. */
class TextLabel final : public QWidget {
    Q_OBJECT

public:
    explicit TextLabel(QWidget* parent);

    void setText(const QString& text);
    void setStyle(const QFont& font, int maxLines);
    void setColour(const QColor& colour);
    /** Qt::AlignLeft means the side where the layout direction begins. */
    void setAlignment(Qt::Alignment alignment);

    const QString& text() const { return m_text; }
    const FittedText& fitted() const;
    /** The height of the text within this size, in pixels. */
    int heightFor(QSize room) const { return sizeFor(room).height(); }
    QSize sizeFor(QSize room) const { return fitText(m_text, m_font, room, m_maxLines).size; }
    /** Whether it is whole within this size. */
    bool fits(QSize room) const { return !fitText(m_text, m_font, room, m_maxLines).isElided; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitAnew();

    QString m_text;
    QFont m_font = themeFont(TypeSize::body);
    int m_maxLines = 1;
    QColor m_colour;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignTop;
    mutable std::optional<FittedText> m_fitted; ///< once it was asked for: most labels of a window are never seen
};

} // namespace rollcall::ui
