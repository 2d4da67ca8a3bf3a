#include "ui/admin/measuredbars.h"

#include "ui/text/adminsentences.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

bool isTight(const MeasuredBars::Bar& bar)
{
    return bar.limit < 3 * bar.took;
}

MeasuredBars::MeasuredBars(QWidget* parent) : QWidget(parent), m_texts{TextLabel(this), TextLabel(this)}
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    for (TextLabel& text : m_texts)
        text.setAlignment(Qt::AlignLeft | Qt::AlignBottom);
}

void MeasuredBars::set(const std::vector<std::optional<Bar>>& bars)
{
    m_bars = bars;
    m_bars.resize(std::size(m_texts));
    place();
    QStringList said = texts();
    said.removeAll(QString());
    setAccessibleName(said.join(QStringLiteral(", ")));
    update();
}

void MeasuredBars::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    for (TextLabel& text : m_texts) {
        text.setStyle(themeFont(scale.text(TypeSize::small)), 1);
        text.setColour(theme.ink);
    }
    place();
}

QStringList MeasuredBars::texts() const
{
    QStringList texts;
    for (const auto& bar : m_bars)
        texts << (bar ? AdminSentences::measured(bar->took, bar->limit) : QString());
    texts.resize(std::size(m_texts));
    return texts;
}

void MeasuredBars::resizeEvent(QResizeEvent*)
{
    place();
}

QRect MeasuredBars::line(std::size_t bar) const
{
    const bool alone = m_bars.size() < 2 || !m_bars[0] || !m_bars[1];
    if (alone)
        return {0, height() / 6, width(), height() * 2 / 3};
    const int high = height() / 2;
    return {0, static_cast<int>(bar) * high, width(), high};
}

void MeasuredBars::place()
{
    const int thick = m_scale.stroke(8);
    const QStringList whole = texts();
    for (std::size_t i = 0; i < std::size(m_texts); ++i) {
        const QRect room = line(i).adjusted(0, 0, 0, -thick - 2);
        m_texts[i].setGeometry(room);
        m_texts[i].setText(whole[static_cast<qsizetype>(i)]);
        if (!whole[static_cast<qsizetype>(i)].isEmpty() && !m_texts[i].fits(room.size())) // the bar says of how much
            m_texts[i].setText(AdminSentences::duration(m_bars[i]->took));
    }
}

void MeasuredBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int thick = m_scale.stroke(8);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        if (!m_bars[i])
            continue;
        const QRect all = line(i);
        const QRect track(all.left(), all.bottom() - thick, all.width(), thick);
        const double share = std::clamp(
            double(m_bars[i]->took.count()) / double(std::max<qint64>(1, m_bars[i]->limit.count())), 0., 1.);
        const QRect filled(track.topLeft(), QSize(std::max(thick, int(track.width() * share)), thick));
        painter.setBrush(m_theme.paper);
        painter.drawRoundedRect(track, thick / 2.0, thick / 2.0);
        painter.setBrush(isTight(*m_bars[i]) ? resultColours(ResultKind::Late).background : m_theme.accent);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), track, filled), thick / 2.0, thick / 2.0);
    }
}

} // namespace rollcall::ui
