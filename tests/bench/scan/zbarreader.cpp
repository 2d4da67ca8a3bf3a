#include "tests/bench/scan/zbarreader.h"

#ifdef ROLLCALL_ZBAR

#include <zbar.h>

#include <algorithm>
#include <memory>

namespace rollcall::bench {

Read zbarAlone()
{
    auto scanner = std::make_shared<zbar::ImageScanner>();
    scanner->set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner->set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    scanner->set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1); // bytes, not what it takes for text
    return [scanner](const Shot& shot) {
        const auto width = std::size_t(shot.gray.width());
        const auto height = std::size_t(shot.gray.height());
        std::vector<uchar> packed(width * height);
        for (std::size_t y = 0; y < height; ++y)
            std::copy_n(shot.gray.constScanLine(int(y)), width, packed.begin() + qsizetype(y * width));
        zbar::Image image(unsigned(width), unsigned(height), "Y800", packed.data(), packed.size());
        scanner->scan(image);
        QList<QByteArray> payloads;
        for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
            payloads.append(QByteArray::fromStdString(symbol->get_data()));
        return payloads;
    };
}

} // namespace rollcall::bench

#endif
