#include "app/operations/speechcheck.h"

#include "core/speech/speaker.h"
#include "core/speech/speechsocket.h"

#include <QEventLoop>

namespace rollcall::app {

Finding judgeSpeech(const QString& socket, std::chrono::milliseconds limit)
{
    const QString remedy = QStringLiteral("apt install speech-dispatcher speech-dispatcher-espeak-ng, then systemctl "
                                          "enable --now speech-dispatcherd; or "
                                          "switch sound.speak_results off");
    speech::Speaker speaker(socket, limit);
    QEventLoop loop;
    QString fault;
    QObject::connect(&speaker, &speech::Speaker::handedOver, &loop, &QEventLoop::quit);
    QObject::connect(&speaker, &speech::Speaker::failed, &loop, [&](const QString& why) {
        fault = why;
        loop.quit();
    });
    speaker.look(); // never answers before the loop runs
    loop.exec();
    if (!fault.isEmpty())
        return warn(QStringLiteral("results are to be spoken, and the speech-dispatcher at %1 does not take them: %2")
                        .arg(socket, fault),
                    remedy);
    return ok(QStringLiteral("speech-dispatcher answers at %1").arg(socket));
}

Finding checkSpeech(DiagnosticContext& context)
{
    if (!context.settings || !context.settings->sound.speakResults)
        return skipped(QStringLiteral("results are not to be spoken (sound.speak_results)"));
    return judgeSpeech(speech::speechSocket(), speech::Speaker::patience);
}

} // namespace rollcall::app
