#pragma once

#include "core/wedge/codebuffer.h"

#include <QObject>
#include <QTimer>

namespace rollcall::app {

/** Reads a USB scanner that nobody may open or recognises by what it types into the window. The window must be in front and the
 *  system's keyboard layout that of the scanner. A person types more slowly: only `shortest` characters or more without a pause
 *  between them count. Keys go on to the window all the same. Thread: gui. */
class KeyEventScanner : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype shortest = 4; ///< bytes

    KeyEventScanner();

    /** Installed by its owner on a QWindow; the widgets in it would tell each key again. */
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void codeRead(const QByteArray& code);

private:
    void give(const std::optional<QByteArray>& code);

    wedge::CodeBuffer m_buffer;
    QTimer m_pause;
};

} // namespace rollcall::app
