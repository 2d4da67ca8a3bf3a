#!/bin/bash
# Subject:   Qt 6.4.2 (libqt6multimedia6 6.4.2-5, Debian 12), QVideoFrame::toImage() of a frame of ten bits a sample on a machine
#            without a graphics card.
# Behaviour: A frame in Format_YUV420P10, as the FFmpeg backend gives it for a ten-bit film, becomes a null QImage, without a
#            word. The same samples in Format_P010, as the GStreamer backend gives them, become a picture, and so do those of
#            eight bits in Format_YUV420P.
# Expected:  a picture of all three; the eight lower bits of a sample are enough for one.
# For us:    core/scan/commonformat.cpp makes such a frame one of eight bits before anybody sees it.
set -euo pipefail
version=6.4.2-5
base=6.4.2+dfsg-10
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "libqt6multimedia6=$version" "qt6-multimedia-dev=$version" \
    "libqt6core6=$base" "libqt6gui6=$base" "libqt6network6=$base" "libqt6dbus6=$base" "qt6-base-dev=$base" >&2
for package in ./*.deb; do dpkg -x "$package" root; done
include=root/usr/include/$(uname -m)-linux-gnu/qt6
lib=root/usr/lib/$(uname -m)-linux-gnu
cat >frame.cpp <<'CPP'
#include <QGuiApplication>
#include <QImage>
#include <QVideoFrame>
#include <cstdio>
// Medium gray, samples of two bytes being `sample`.
static void show(const char *name, QVideoFrameFormat::PixelFormat format, int bytes, quint16 sample)
{
    QVideoFrame frame(QVideoFrameFormat(QSize(64, 64), format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return;
    for (int plane = 0; plane < frame.planeCount(); ++plane) {
        for (int i = 0; i + bytes <= frame.mappedBytes(plane); i += bytes) {
            frame.bits(plane)[i] = uchar(sample);
            if (bytes == 2)
                frame.bits(plane)[i + 1] = uchar(sample >> 8);
        }
    }
    frame.unmap();
    const QImage image = frame.toImage();
    if (image.isNull())
        std::printf("%s null; ", name);
    else
        std::printf("%s gray=%d; ", name, image.pixelColor(32, 32).green() / 16 * 16);
}
int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    show("YUV420P", QVideoFrameFormat::Format_YUV420P, 1, 128);
    show("P010", QVideoFrameFormat::Format_P010, 2, 512 << 6);
    show("YUV420P10", QVideoFrameFormat::Format_YUV420P10, 2, 512);
}
CPP
g++ -std=c++17 -fPIC -I"$include" -I"$include/QtCore" -I"$include/QtGui" -I"$include/QtMultimedia" frame.cpp -o frame \
    "$lib/libQt6Multimedia.so.6" "$lib/libQt6Gui.so.6" "$lib/libQt6Core.so.6" -Wl,--allow-shlib-undefined
mkdir run
seen=$(LD_LIBRARY_PATH=$lib QT_QPA_PLATFORM=offscreen QT_PLUGIN_PATH=root/usr/lib/$(uname -m)-linux-gnu/qt6/plugins \
    XDG_RUNTIME_DIR=$here/run ./frame 2>/dev/null)
known='YUV420P gray=128; P010 gray=128; YUV420P10 null; '
echo "Qt $version: $seen"
[[ $seen == "$known" ]] || { echo "changed: was $known" >&2; exit 1; }
