#include "app/office/cloudimport.h"

#include <QPointer>

namespace rollcall::app {

CloudImport::CloudImport(CloudAccount& account)
    : m_worker(new ImportWorker(account.login().project(), account.settings()))
{
    m_thread.setObjectName(QStringLiteral("import"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

CloudImport::~CloudImport()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->endThread(StaffWorker::Unfinished::Finish); });
    m_thread.wait();
}

template <typename Answer>
void CloudImport::run(std::function<Answer(ImportWorker&)> work, QObject* context,
                      std::function<void(const Answer&)> then)
{
    const QPointer<QObject> alive(context);
    QMetaObject::invokeMethod(m_worker, [=, this, worker = m_worker] {
        const Answer answer = work(*worker);
        QMetaObject::invokeMethod(this, [=, this, canUndo = worker->canUndo()] {
            m_canUndo = canUndo;
            if (alive)
                then(answer);
        });
    });
}

void CloudImport::read(const office::ListChoice& choice, QObject* context, std::function<void(const Read&)> then)
{
    run<Read>([choice](ImportWorker& worker) { return worker.read(choice); }, context, std::move(then));
}

void CloudImport::write(QObject* context, std::function<void(const Write&)> then)
{
    run<Write>([](ImportWorker& worker) { return worker.write(); }, context, std::move(then));
}

void CloudImport::undo(QObject* context, std::function<void(const Undo&)> then)
{
    run<Undo>([](ImportWorker& worker) { return worker.undo(); }, context, std::move(then));
}

} // namespace rollcall::app
