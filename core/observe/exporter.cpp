#include "core/observe/exporter.h"

#include "core/log/logger.h"
#include "core/observe/metricsserver.h"
#include "core/observe/textfile.h"

#include <QTimer>

namespace rollcall::observe {

namespace {

const log::Logger exporterLog{"observe.exporter"};

/** Logs a fault when it begins, when it becomes another one and when it ends. */
class FaultLine {
public:
    FaultLine(const char* fault, const char* end) : m_fault(fault), m_end(end) {}

    void note(const Result<void>& result)
    {
        const QString detail = result ? QString() : result.error().detail;
        if (detail == m_detail)
            return;
        m_detail = detail;
        if (result)
            exporterLog.info(m_end);
        else
            exporterLog.error(m_fault, result.error());
    }

private:
    const char* m_fault;
    const char* m_end;
    QString m_detail;
};

class Worker : public QObject {
public:
    Worker(const Exporter::Settings& settings, std::function<QByteArray()> text)
        : m_settings(settings), m_text(std::move(text)), m_retry(this), m_write(this)
    {
        connect(&m_retry, &QTimer::timeout, this, &Worker::listen);
        connect(&m_write, &QTimer::timeout, this, &Worker::write);
    }

    void start()
    {
        if (m_settings.listen) {
            m_server = new MetricsServer(*m_settings.listen, m_text, this);
            listen();
        }
        if (!m_settings.textfile.isEmpty()) {
            m_write.start(m_settings.textfileInterval);
            write();
        }
    }

private:
    void listen()
    {
        const auto listening = m_server->listen();
        m_listening.note(listening);
        if (listening)
            m_retry.stop();
        else
            m_retry.start(m_settings.retryInterval);
    }

    void write() { m_writing.note(writeTextfile(m_settings.textfile, m_text())); }

    const Exporter::Settings& m_settings; // the Exporter's, which outlives the thread
    const std::function<QByteArray()> m_text;
    QTimer m_retry;
    QTimer m_write;
    MetricsServer* m_server = nullptr; // child
    FaultLine m_listening{"nobody can ask for the metrics", "the metrics can be asked for again"};
    FaultLine m_writing{"the file of the metrics cannot be written", "the file of the metrics is written again"};
};

} // namespace

Exporter::Exporter(Settings settings, std::function<QByteArray()> text) : m_settings(std::move(settings))
{
    auto* worker = new Worker(m_settings, std::move(text));
    m_worker = worker;
    m_thread.setObjectName(QStringLiteral("metrics"));
    worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, worker, &Worker::start);
    QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread.start();
}

Exporter::~Exporter()
{
    m_thread.quit();
    m_thread.wait();
    if (!m_settings.textfile.isEmpty())
        removeTextfile(m_settings.textfile);
}

} // namespace rollcall::observe
