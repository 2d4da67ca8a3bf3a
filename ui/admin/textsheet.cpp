#include "ui/admin/textsheet.h"

#include "ui/text/adminsentences.h"
#include "ui/text/forgotsentences.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

constexpr QSize keyTile{88, 80}; // at 1280x800

} // namespace

TextSheet::TextSheet(QWidget* parent)
    : QWidget(parent), m_title(this), m_shown(this), m_note(this), m_tiles(this), m_space(this), m_delete(this),
      m_pageBack(this), m_pageOn(this), m_cancel(this), m_take(this)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent); // nothing behind it is to be seen or heard
    m_shown.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_delete.setSign(Shape::Backspace);
    m_pageBack.setSign(Shape::ChevronUp);
    m_pageOn.setSign(Shape::ChevronDown);
    // Else a space that is typed would press the button that was touched last.
    for (TouchButton* button : findChildren<TouchButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    connect(&m_tiles, &TileGrid::chosen, this, [this](int key) { add(m_keys.at(key)); });
    connect(&m_space, &TouchButton::clicked, this, [this] { add(QStringLiteral(" ")); });
    connect(&m_delete, &TouchButton::clicked, this, &TextSheet::backspace);
    connect(&m_pageBack, &TouchButton::clicked, this, [this] {
        m_tiles.turn(-1);
        place();
    });
    connect(&m_pageOn, &TouchButton::clicked, this, [this] {
        m_tiles.turn(1);
        place();
    });
    connect(&m_cancel, &TouchButton::clicked, this, &TextSheet::cancelled);
    connect(&m_take, &TouchButton::clicked, this, &TextSheet::take);
}

void TextSheet::ask(const TextQuestion& question)
{
    m_question = question;
    m_text = question.text;
    retranslate();
    show();
    raise();
    setFocus();
}

void TextSheet::add(const QString& text)
{
    if (m_text.size() + text.size() > m_question.longest)
        return;
    m_text += text;
    fill();
    setFocus();
}

void TextSheet::backspace()
{
    m_text.chop(m_text.size() > 1 && m_text.back().isLowSurrogate() ? 2 : 1);
    fill();
    setFocus();
}

void TextSheet::take()
{
    if (m_canTake)
        Q_EMIT typed(m_text);
}

void TextSheet::retranslate()
{
    m_title.setText(m_question.title);
    m_space.setText(AdminSentences::space());
    m_cancel.setText(AdminSentences::cancel());
    m_take.setText(m_question.taken);
    for (TouchButton* button : {&m_space, &m_cancel, &m_take})
        button->setAccessibleName(button->text());
    m_delete.setAccessibleName(ForgotSentences::deleteLetter());
    m_pageBack.setAccessibleName(ForgotSentences::pageBack());
    m_pageOn.setAccessibleName(ForgotSentences::pageOn());
    fill();
}

void TextSheet::fill()
{
    m_keys = m_question.keys ? m_question.keys(m_text) : QStringList();
    QStringList shown = m_keys;
    for (QString& key : shown) {
        if (key.toUpper().size() == key.size()) // else it is two letters, as of a sharp s
            key = key.toUpper();
    }
    m_delete.setEnabled(!m_text.isEmpty());
    m_space.setEnabled(!m_text.isEmpty());
    m_shown.setText(m_text);
    const NoteLine::Note note = m_question.judge ? m_question.judge(m_text) : NoteLine::Note{};
    m_note.set(note);
    m_canTake = note.kind != NoteLine::Kind::Fault;
    m_take.setEnabled(m_canTake);
    place();
    m_tiles.setTiles(shown, keyTile, TypeSize::body);
    place(); // there may be more pages now
}

void TextSheet::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_title.setStyle(themeFont(scale.text(TypeSize::small), QFont::DemiBold), 2);
    m_title.setColour(theme.ink);
    m_shown.setStyle(themeFont(scale.text(TypeSize::body), QFont::DemiBold), 1);
    m_shown.setColour(theme.ink);
    m_note.setLook(theme, scale);
    m_tiles.setLook(theme, scale);
    for (TouchButton* button : findChildren<TouchButton*>(Qt::FindDirectChildrenOnly)) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
    }
    m_take.setLook({theme.accent, theme.accent, theme.paper, theme.surface});
    fill();
}

void TextSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else if (event->key() == Qt::Key_Backspace)
        backspace();
    else if (!event->text().isEmpty() && event->text().at(0).isPrint())
        add(event->text());
    else
        QWidget::keyPressEvent(event);
}

void TextSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.paper);
    painter.setPen(QPen(m_theme.accent, 2));
    painter.setBrush(m_theme.surface);
    const qreal radius = m_scale.stroke(16);
    painter.drawRoundedRect(QRectF(m_field).adjusted(1, 1, -1, -1), radius, radius);
    // Where the next letter comes.
    const FittedText& fitted = m_shown.fitted();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QRect text = m_shown.geometry();
    const int written = m_text.isEmpty() ? 0 : fitted.size.width() + m_scale.length(4);
    const int x = isMirrored ? text.right() - written : text.left() + written;
    const int high = fitted.font.pixelSize();
    painter.setPen(QPen(m_theme.muted, std::max<qreal>(2, m_scale.stroke(3))));
    painter.drawLine(x, text.center().y() - high / 2, x, text.center().y() + high / 2);
}

void TextSheet::resizeEvent(QResizeEvent*)
{
    fill();
}

void TextSheet::place()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int margin = m_scale.length(32);
    const int gap = std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const int ring = TouchButton::ringRoom;
    const int inner = width() - 2 * margin;
    const int words = m_scale.text(TypeSize::small) * 3 / 2;
    const int field = m_scale.text(TypeSize::body) * 7 / 4;
    const bool turns = m_tiles.pages() > 1;

    int y = margin / 2;
    const int title = std::max(words, m_title.heightFor({inner, 2 * words}));
    m_title.setGeometry(mirrored({margin, y, inner, title}));
    y += title;
    m_field = mirrored({margin, y, inner, field});
    m_shown.setGeometry(m_field.adjusted(gap, 0, -gap, 0));
    y += field;
    m_note.setGeometry(mirrored({margin, y, inner, words}));
    y += words;

    // What leaves stands at both ends of the last line, the other keys between them, or above where there is no room.
    const int bar = height() - margin - touch;
    const int wide = std::clamp(inner / 6, touch, m_scale.length(200));
    const QList<TouchButton*> keys{&m_space, &m_delete, &m_pageBack, &m_pageOn};
    const int between = inner - 2 * (wide + gap);
    const int needed = static_cast<int>(keys.size()) * (touch + gap) - gap;
    const bool isNarrow = between < needed;
    const int leave = isNarrow ? (inner - gap) / 2 : wide;
    m_cancel.place(mirrored({margin, bar, leave, touch}));
    m_take.place(mirrored({margin + inner - leave, bar, leave, touch}));
    const int keyBar = isNarrow ? bar - gap - touch : bar;
    const int side = isNarrow && inner < needed ? margin / 2 : margin; // four keys of 64 pixels on a width of 320
    const int room = isNarrow ? width() - 2 * side : between;
    const int key = std::min((room - (static_cast<int>(keys.size()) - 1) * gap) / static_cast<int>(keys.size()),
                             std::max(touch, m_scale.length(136)));
    int x = isNarrow ? side : margin + wide + gap;
    for (TouchButton* button : keys) {
        button->place(mirrored({x, keyBar, key, touch}));
        x += key + gap;
    }
    m_pageBack.setVisible(turns);
    m_pageOn.setVisible(turns);
    m_pageBack.setEnabled(m_tiles.page() > 0);
    m_pageOn.setEnabled(m_tiles.page() < m_tiles.pages() - 1);
    m_tiles.setGeometry(QRect(margin, y, inner, keyBar - gap - y).adjusted(-ring, -ring, ring, ring));
    update();
}

} // namespace rollcall::ui
