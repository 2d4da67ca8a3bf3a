#!/bin/bash
# Subject:   ZXing-C++ 1.4.0 (libzxing2 1.4.0-3+b1, Debian 12), several QR codes in one picture.
# Behaviour: of codes in one row all are read, but of a grid only some: 2 of 2x2, 3 of 4x2, 1 of 3x3 and 4x3, although 255 may be
#            read and all are clean, upright, of the same size and at least 80 pixels apart.
# Expected:  every code, as the limit of symbols promises.
# For us:    a still picture is looked at again after what was read was painted over, until nothing is found any more
#            (core/scan/decoder); in the camera's pictures two badges beside each other are a row.
set -euo pipefail
version=1.4.0-3+b1
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "libzxing2=$version" "libzxing-dev=$version" >&2
for package in ./*.deb; do dpkg -x "$package" root; done
lib=root/usr/lib/$(uname -m)-linux-gnu
cat >grid.cpp <<'CPP'
#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>
#include <cstdio>
#include <string>
#include <vector>
int main()
{
    using namespace ZXing;
    const int cell = 240, margin = 40, size = 160;
    for (const auto& [columns, rows] : {std::pair(4, 1), {2, 2}, {4, 2}, {3, 3}, {4, 3}}) {
        const int width = columns * cell;
        std::vector<uint8_t> picture(size_t(width) * rows * cell, 255);
        for (int i = 0; i < columns * rows; ++i) {
            const BitMatrix code = MultiFormatWriter(BarcodeFormat::QRCode).setMargin(4).encode(
                std::to_string(2021001 + i), size, size);
            for (int y = 0; y < size; ++y)
                for (int x = 0; x < size; ++x)
                    if (code.get(x, y))
                        picture[size_t(i / columns * cell + margin + y) * width + i % columns * cell + margin + x] = 0;
        }
        const auto hints = DecodeHints().setFormats(BarcodeFormat::QRCode).setMaxNumberOfSymbols(255);
        int read = 0;
        for (const auto& result : ReadBarcodes({picture.data(), width, rows * cell, ImageFormat::Lum}, hints))
            read += result.isValid();
        std::printf("%dx%d=%d ", columns, rows, read);
    }
}
CPP
g++ -std=c++17 -Iroot/usr/include grid.cpp -o grid "$lib/libZXing.so"
seen=$(LD_LIBRARY_PATH=$lib ./grid)
known='4x1=4 2x2=2 4x2=3 3x3=1 4x3=1 '
echo "ZXing $version: read of a grid: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
