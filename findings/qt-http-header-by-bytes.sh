#!/bin/bash
# Subject:   Qt 6.4.2 (libqt6network6 6.4.2+dfsg-10, Debian 12), QNetworkAccessManager over plain HTTP.
# Behaviour: The header of a reply is read from the socket one byte a system call, however much of it is there: one read(2) for
#            each of its bytes. The body is read at once.
# Expected:  a read takes what has come.
# For us:    each reply of a Supabase costs some hundreds of system calls. It is part of what a drain of many small requests takes
#            beside curl, which reads a header at once (rollcall-bench --benchmark_filter=^sync/).
set -euo pipefail
version=6.4.2+dfsg-10
tracer=6.1-0.1
trap 'echo "cannot be tried: line $LINENO failed" >&2; exit 2' ERR
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download "libqt6core6=$version" "libqt6network6=$version" "libqt6dbus6=$version" \
    "qt6-base-dev=$version" "strace=$tracer" >&2
for package in ./*.deb; do dpkg -x "$package" root; done
include=root/usr/include/$(uname -m)-linux-gnu/qt6
lib=root/usr/lib/$(uname -m)-linux-gnu
cat >get.cpp <<'CPP'
#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <cstdio>
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    const QByteArray header = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nX-Filler: " + QByteArray(447, 'h') + "\r\n\r\n";
    QObject::connect(&server, &QTcpServer::newConnection, &app, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, header] {
            if (socket->readAll().endsWith("\r\n\r\n"))
                socket->write(header + QByteArray(1000, 'b'));
        });
    });
    QNetworkAccessManager manager;
    QNetworkReply *reply = manager.get(
        QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()))));
    QObject::connect(reply, &QNetworkReply::finished, &app, [&] {
        std::printf("header=%d body=%d ", int(header.size()), int(reply->readAll().size()));
        app.quit();
    });
    return app.exec();
}
CPP
g++ -std=c++17 -fPIC -I"$include" -I"$include/QtCore" -I"$include/QtNetwork" get.cpp -o get \
    "$lib/libQt6Network.so.6" "$lib/libQt6Core.so.6" -Wl,--allow-shlib-undefined
seen=$(LD_LIBRARY_PATH=$lib root/usr/bin/strace -f -o reads -e trace=read ./get 2>/dev/null)
# A call that another thread interrupted stands in two lines, the second of which has the result.
single=$(grep -cE '(read\([0-9]+, ".{1,2}", 1\)|resumed>".{1,2}", 1\)) += 1$' reads)
echo "Qt $version: ${seen}reads of one byte=$single"
[[ $seen == 'header=500 body=1000 ' ]] && ((single == 500))
