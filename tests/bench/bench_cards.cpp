// Cards for 2,000 students as a PDF, and the same codes alone.

#include "core/cards/cardsheet.h"
#include "core/cards/qrcode.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

#include <benchmark/benchmark.h>

using namespace rollcall;

namespace {

constexpr int cardCount = 2000;

std::vector<cards::Card> manyCards()
{
    std::vector<cards::Card> cards;
    for (int i = 0; i < cardCount; ++i) {
        const QString number = QString::number(136'000'000'000 + i);
        cards.push_back({.name = QStringLiteral("Ana Maria %1 Reyes").arg(i % 300),
                         .section = QStringLiteral("Grade %1 - Narra").arg(7 + i % 6),
                         .number = number,
                         .code = number.toLatin1()});
    }
    return cards;
}

void drawCards(benchmark::State& state)
{
    const auto cards = manyCards();
    for (auto _ : state) {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QBuffer::WriteOnly);
        if (!cards::writeCards(buffer, cards, {.school = QStringLiteral("San Mateo High")}, cards::Paper::A4))
            state.SkipWithError("no cards");
        state.counters["megabytes"] = double(pdf.size()) / 1e6;
    }
}
// To be at most twice the time of the codes alone.
BENCHMARK(drawCards)->Name("cards/pdf_2000")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void drawCodesAlone(benchmark::State& state)
{
    const auto cards = manyCards();
    for (auto _ : state) {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QBuffer::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(1200);
        QPainter painter(&writer);
        for (int i = 0; i < cardCount; ++i) {
            if (i > 0 && i % 10 == 0)
                writer.newPage();
            const QImage code = *cards::qrCode(cards[std::size_t(i)].code);
            constexpr int module = 60;
            QPainterPath path;
            for (int y = 0; y < code.height(); ++y) {
                for (int x = 0; x < code.width(); ++x) {
                    if (code.pixelIndex(x, y) == 1)
                        path.addRect(x * module, y * module, module, module);
                }
            }
            painter.save();
            painter.translate((i % 2) * 4000, (i / 2 % 5) * 2500);
            painter.fillPath(path, Qt::black);
            painter.restore();
        }
        painter.end();
        state.counters["megabytes"] = double(pdf.size()) / 1e6;
    }
}
BENCHMARK(drawCodesAlone)
    ->Name("cards/floor_codes_2000")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(3);

} // namespace
