#include "app/office/cloudbadges.h"

#include "app/operations/awaited.h"
#include "app/operations/badgeissue.h"
#include "app/operations/staffsentence.h"
#include "core/base/timetext.h"
#include "core/cards/cardsheet.h"

#include <QCollator>
#include <QHash>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace rollcall::app {

using attendance::Student;
using office::BadgeHolder;
using office::CardWish;
using office::OfficeBadge;
using supabase::BadgeBook;
using supabase::IssuedBadge;
using supabase::ServiceOutcome;
using supabase::StaffBadges;

namespace {

const QString keptBadges = QStringLiteral("badges");

void sortBySectionAndName(std::vector<Student>& students)
{
    QCollator collator{QLocale(QLocale::English)}; // that of the system may know no numbers
    collator.setNumericMode(true);
    std::sort(students.begin(), students.end(), [&collator](const Student& a, const Student& b) {
        for (const auto& [left, right] :
             {std::pair(a.section, b.section), {a.lastName, b.lastName}, {a.firstName, b.firstName}}) {
            if (const int order = collator.compare(left, right); order != 0)
                return order < 0;
        }
        return a.number.toString() < b.number.toString();
    });
}

OfficeBadge shownBadgeOf(const IssuedBadge& issued, const BadgeBook& book, const QDate& today)
{
    using State = OfficeBadge::State;
    OfficeBadge badge{.serial = issued.serial,
                      .issued = issued.issuedAt.toLocalTime().date(),
                      .lastDay = issued.lastDay,
                      .state = State::Counts,
                      .lostSince = issued.revokedAt.toLocalTime().date(),
                      .lostFor = issued.revokedFor};
    if (issued.isRevoked())
        badge.state = State::Lost;
    else if (book.isRetired(issued.key))
        badge.state = State::KeyRetired;
    else if (!book.counts(issued, today))
        badge.state = State::Over;
    return badge;
}

QJsonObject studentRow(const Student& student)
{
    return {{QStringLiteral("number"), student.number.toString()},
            {QStringLiteral("first_name"), student.firstName},
            {QStringLiteral("last_name"), student.lastName},
            {QStringLiteral("section"), student.section}};
}

std::optional<Student> studentOfRow(const QJsonValue& row)
{
    const auto number = StudentNumber::parse(row[u"number"].toString());
    if (!number)
        return std::nullopt;
    return Student{*number, row[u"first_name"].toString(), row[u"last_name"].toString(), row[u"section"].toString()};
}

} // namespace

CloudBadges::CloudBadges(CloudAccount& account, const Clock& clock)
    : m_account(account), m_clock(clock), m_roster(account.login()), m_badges(account.login()),
      m_worker(new BadgeWorker(account.login().project(), account.settings()))
{
    m_thread.setObjectName(QStringLiteral("badges"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();

    const auto kept = m_account.lastSeen().read(keptBadges);
    const auto book = kept ? supabase::readBadgeBook(kept->value(u"book").toObject()) : std::nullopt;
    if (!book)
        return;
    std::vector<Student> students;
    for (const QJsonValue row : kept->value(u"students").toArray()) {
        if (const auto student = studentOfRow(row))
            students.push_back(*student);
    }
    take(std::move(students), *book);
    m_known.asOf = QDateTime::fromString(kept->value(u"as_of").toString(), Qt::ISODateWithMs).toLocalTime();
}

CloudBadges::~CloudBadges()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->endThread(StaffWorker::Unfinished::Finish); });
    m_thread.wait();
}

void CloudBadges::take(std::vector<Student> students, const BadgeBook& book)
{
    sortBySectionAndName(students);
    m_students = std::move(students);
    m_book = book;
    const QDate today = m_clock.now().date();
    QHash<QString, QList<OfficeBadge>> byNumber;
    for (const IssuedBadge& issued : book.badges) // by serial, so the newest is put before the others
        byNumber[issued.student.toString()].prepend(shownBadgeOf(issued, book, today));
    office::BadgeList list{.holders = {}, .doPlainNumbersCount = book.policy == badge::BadgePolicy::PlainAndSigned};
    for (const Student& student : m_students)
        list.holders.push_back({student, byNumber.value(student.number.toString())});
    m_known.list = std::make_shared<const office::BadgeList>(std::move(list));
}

void CloudBadges::keep()
{
    QJsonArray rows;
    for (const Student& student : m_students)
        rows.append(studentRow(student));
    m_account.lastSeen().keep(keptBadges, {{QStringLiteral("students"), rows},
                                           {QStringLiteral("book"), m_book.answer},
                                           {QStringLiteral("as_of"), toRfc3339(m_known.asOf)}});
}

void CloudBadges::read(QObject* context, std::function<void(const office::KnownBadges&)> then)
{
    const QPointer<QObject> alive(context);
    using Both = std::variant<std::pair<std::vector<Student>, BadgeBook>, ServiceOutcome>;
    m_roster.fetch()
        .then(this,
              [this](const supabase::StaffRoster::Students& students) -> QFuture<Both> {
                  if (const auto* outcome = std::get_if<ServiceOutcome>(&students))
                      return QtFuture::makeReadyFuture(Both(*outcome));
                  return m_badges.fetch().then(this, [students](const StaffBadges::Book& book) -> Both {
                      if (const auto* outcome = std::get_if<ServiceOutcome>(&book))
                          return *outcome;
                      return std::pair(std::get<std::vector<Student>>(students), std::get<BadgeBook>(book));
                  });
              })
        .unwrap()
        .then(this, [=, this](const Both& answer) {
            if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
                m_known.fault = m_account.heard(*outcome);
            } else {
                m_account.heardWell();
                m_known.fault.reset();
                m_known.asOf = m_clock.now().toLocalTime();
                const auto& [students, book] = std::get<0>(answer);
                take(students, book);
                keep();
            }
            const office::KnownBadges known = m_known;
            if (alive)
                then(known);
        });
}

void CloudBadges::change(QFuture<StaffBadges::Answer<StudentNumber>> answer, QObject* context,
                         std::function<void(const Change&)> then)
{
    const QPointer<QObject> alive(context);
    answer.then(this, [=, this](const StaffBadges::Answer<StudentNumber>& given) {
        Change told = Changed::Done;
        if (const auto* outcome = std::get_if<ServiceOutcome>(&given)) {
            told = *m_account.heard(*outcome);
        } else {
            m_account.heardWell();
            if (std::holds_alternative<StaffBadges::Refused>(given))
                told = Changed::NoSuchBadge;
        }
        if (alive)
            then(told);
    });
}

void CloudBadges::reportLost(quint32 serial, const QString& reason, QObject* context,
                             std::function<void(const Change&)> then)
{
    change(m_badges.revoke(serial, reason), context, std::move(then));
}

void CloudBadges::reportFound(quint32 serial, QObject* context, std::function<void(const Change&)> then)
{
    change(m_badges.restore(serial), context, std::move(then));
}

void CloudBadges::makeKey(const QString& file, QObject* context,
                          std::function<void(const std::optional<QString>&)> then)
{
    const QPointer<QObject> alive(context);
    const auto key = loadOrMakeKey(file);
    if (!key)
        return then(key.error().detail);
    m_badges.registerKey(key->publicKey()).then(this, [=, this](const StaffBadges::Answer<StaffBadges::Key>& answer) {
        std::optional<QString> why;
        if (const auto* outcome = std::get_if<ServiceOutcome>(&answer)) {
            (void)m_account.heard(*outcome);
            why = QStringLiteral(
                      "The key is in %1, and the cloud has not heard of it: %2. Make the key again, in the same "
                      "file.")
                      .arg(file, staffSentence(*outcome));
        } else if (const auto* refused = std::get_if<StaffBadges::Refused>(&answer)) {
            why = QStringLiteral("The cloud does not take the key: %1.").arg(badgeSentence(*refused));
        }
        if (alive)
            then(why);
    });
}

Result<BadgePlan> CloudBadges::planOf(const CardWish& wish) const
{
    if (!wish.isSigned)
        return BadgePlan();
    const auto key = badge::SigningKey::load(wish.keyFile);
    if (!key)
        return key.error();
    return planBadges(m_book, key->publicKey(), wish.numbers, wish.isAnew, m_clock.now().date());
}

office::BadgeSource::Plan CloudBadges::plan(const CardWish& wish)
{
    const auto planned = planOf(wish);
    if (!planned)
        return planned.error().detail;
    return office::CardPlan{.again = int(planned->again.size()),
                            .anew = int(planned->anew.size()),
                            .replaced = {planned->replaced.begin(), planned->replaced.end()}};
}

Result<CardJob> CloudBadges::jobOf(const CardWish& wish) const
{
    const auto planned = planOf(wish);
    if (!planned)
        return planned.error();
    CardJob job{.wish = wish, .students = {}, .plan = *planned};
    const QSet<QString> numbers(wish.numbers.begin(), wish.numbers.end());
    std::copy_if(m_students.begin(), m_students.end(), std::back_inserter(job.students),
                 [&numbers](const Student& one) { return numbers.contains(one.number.toString()); });
    return job;
}

void CloudBadges::run(const CardWish& wish, std::function<Made(BadgeWorker&, const CardJob&)> work, QObject* context,
                      std::function<void(const Made&)> then)
{
    const QPointer<QObject> alive(context);
    const auto job = jobOf(wish);
    if (!job)
        return then(job.error().detail);
    QMetaObject::invokeMethod(m_worker, [=, this, worker = m_worker, job = *job] {
        const Made made = work(*worker, job);
        QMetaObject::invokeMethod(this, [=] {
            if (alive)
                then(made);
        });
    });
}

void CloudBadges::save(const CardWish& wish, const QString& file, QObject* context,
                       std::function<void(const Made&)> then)
{
    run(
        wish, [file](BadgeWorker& worker, const CardJob& job) { return worker.save(job, file); }, context,
        std::move(then));
}

bool CloudBadges::print(const CardWish& wish, QWidget& parent, QObject* context,
                        std::function<void(const Made&)> then)
{
    const cards::SheetPlan sheet = cards::planOf(wish.isLetter ? cards::Paper::Letter : cards::Paper::A4);
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(sheet.page);
    QPrintDialog dialog(printer.get(), &parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    // Whatever paper the dialog has set: the cards have their size.
    printer->setPageLayout(sheet.page);
    printer->setFullPage(true);
    run(
        wish, [printer](BadgeWorker& worker, const CardJob& job) { return worker.print(job, *printer); }, context,
        std::move(then));
    return true;
}

void CloudBadges::show(const CardWish& wish, QObject* context, std::function<void(const Made&)> then)
{
    run(
        wish, [](BadgeWorker& worker, const CardJob& job) { return worker.show(job); }, context, std::move(then));
}

void CloudBadges::preview(const CardWish& wish, int width, QObject* context, std::function<void(const QImage&)> then)
{
    const QPointer<QObject> alive(context);
    const auto found = std::find_if(m_students.begin(), m_students.end(), [&wish](const Student& one) {
        return one.number.toString() == wish.numbers.value(0);
    });
    if (found == m_students.end())
        return then({});
    QMetaObject::invokeMethod(m_worker, [=, this, worker = m_worker, student = *found] {
        const QImage picture = worker->preview(wish, student, width);
        QMetaObject::invokeMethod(this, [=] {
            if (alive)
                then(picture);
        });
    });
}

} // namespace rollcall::app
