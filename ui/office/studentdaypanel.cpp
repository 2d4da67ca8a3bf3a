#include "ui/office/studentdaypanel.h"

#include "ui/forgot/namesearch.h"
#include "ui/office/faultsentence.h"
#include "ui/office/words.h"
#include "ui/text/absencedesksentences.h"
#include "ui/text/daydesksentences.h"

#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QPushButton>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace rollcall::office {

using attendance::Correction;
using attendance::StudentDay;
using ui::DayDeskSentences;

namespace {

constexpr int longestReason = 500; // attendance_corrections.why
constexpr QSize largestPhoto{640, 480};

bool hasTime(Correction::Kind kind)
{
    return kind != Correction::Kind::Excuse;
}

} // namespace

StudentDayPanel::StudentDayPanel(DaySource& source, QWidget* parent) : QScrollArea(parent), m_source(source)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(this);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(8);
    m_name = words(inside, "heading");
    m_name->setWordWrap(true);
    m_about = words(inside, "muted");
    m_about->setWordWrap(true);
    m_column->addWidget(m_name);
    m_column->addWidget(m_about);

    m_changes = new QWidget(inside);
    auto* grid = new QGridLayout(m_changes);
    grid->setContentsMargins(0, 0, 0, 0);
    using Kind = Correction::Kind;
    for (const Kind kind : {Kind::Excuse, Kind::Present, Kind::Late, Kind::LeftEarly}) {
        auto* button = new QToolButton(m_changes);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setVisible(kind == Kind::Excuse || !m_source.takesExcusesOnly());
        const int place = int(m_reasons.size());
        grid->addWidget(button, place / 2, place % 2);
        m_reasons.push_back({button, kind});
    }
    auto* timeRow = new QHBoxLayout;
    m_withTime = new QCheckBox(m_changes);
    m_time = new QTimeEdit(m_changes);
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setLocale(QLocale::c()); // digits as everywhere in the window
    m_time->setEnabled(false);
    connect(m_withTime, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    timeRow->addWidget(m_withTime);
    timeRow->addWidget(m_time);
    timeRow->addStretch(1);
    grid->addLayout(timeRow, 2, 0, 1, 2);
    m_withTime->setVisible(!m_source.takesExcusesOnly()); // an excuse has none
    m_time->setVisible(!m_source.takesExcusesOnly());
    m_column->addWidget(m_changes);
    m_column->addStretch(1);
    setWidget(inside);
    clear();
    retranslate();
}

QString StudentDayPanel::shownName() const
{
    return m_row ? ui::fullName(m_row->student) : QString();
}

void StudentDayPanel::show(const attendance::OfficeDayRow& row, QDate day, QTime now)
{
    m_row = row;
    m_day = day;
    m_time->setTime(now);
    m_withTime->setChecked(false);
    m_story.reset();
    showStory();
    readAgain();
}

void StudentDayPanel::clear()
{
    ++m_asked;
    m_row.reset();
    m_story.reset();
    showStory();
}

void StudentDayPanel::readAgain()
{
    if (!m_row)
        return;
    const quint64 asked = ++m_asked;
    m_source.readStudent(m_row->student.number, m_day, this, [this, asked](const DaySource::Story& story) {
        if (asked != m_asked)
            return;
        m_story = story;
        showStory();
    });
}

void StudentDayPanel::setChangesAllowed(bool areAllowed)
{
    m_mayChange = areAllowed;
    m_changes->setEnabled(areAllowed);
    showStory();
}

void StudentDayPanel::fillReasons(QToolButton& button, const QStringList& reasons,
                                  const std::function<void(const QString&)>& chosen)
{
    delete button.menu();
    auto* menu = new QMenu(&button);
    for (const QString& reason : reasons)
        connect(menu->addAction(reason), &QAction::triggered, this, [chosen, reason] { chosen(reason); });
    menu->addSeparator();
    connect(menu->addAction(DayDeskSentences::otherReason()), &QAction::triggered, this,
            [this, chosen] { askReason(chosen); });
    button.setMenu(menu);
}

void StudentDayPanel::askReason(const std::function<void(const QString&)>& then)
{
    QInputDialog dialog(this);
    dialog.setWindowTitle(shownName());
    dialog.setLabelText(DayDeskSentences::askReason());
    if (auto* field = dialog.findChild<QLineEdit*>()) {
        field->setMaxLength(longestReason);
        field->setAccessibleName(DayDeskSentences::reasonField());
    }
    const QString why = dialog.exec() == QDialog::Accepted ? dialog.textValue().trimmed() : QString();
    if (!why.isEmpty())
        then(why);
}

void StudentDayPanel::correctRow(Correction::Kind kind, const QString& why)
{
    if (!m_row)
        return;
    const bool isTimed = hasTime(kind) && m_withTime->isChecked();
    correct({.kind = kind,
             .student = m_row->student.number,
             .day = m_day,
             .session = m_row->session,
             .at = isTimed ? std::optional(m_time->time()) : std::nullopt,
             .about = {},
             .why = why});
}

void StudentDayPanel::correct(Correction correction)
{
    const QString name = shownName();
    Q_EMIT noted({Note::Kind::Pending, DayDeskSentences::sending(name)});
    m_source.correct(correction, this, [this, name](const std::optional<CloudFault>& fault) {
        if (fault) {
            Q_EMIT noted({Note::Kind::Refused, DayDeskSentences::notDone(name, faultSentence(*fault))});
            return;
        }
        Q_EMIT noted({Note::Kind::Done, DayDeskSentences::done(name)});
        readAgain();
        Q_EMIT corrected();
    });
}

void StudentDayPanel::showStory()
{
    if (m_body) { // which may hold the button that is being pressed
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(widget());
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(0, 8, 0, 0);
    m_rows->setSpacing(6);
    m_column->insertWidget(m_column->count() - 1, m_body);
    m_changes->setVisible(m_row.has_value());
    m_name->setVisible(m_row.has_value());
    if (!m_row) {
        m_about->setText(DayDeskSentences::chooseSomebody());
        return;
    }
    m_name->setText(shownName());
    QStringList about{m_row->student.section, m_row->student.number.toString(),
                      DayDeskSentences::session(m_row->session)};
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" \u00b7 ")));
    if (!m_story) {
        addText(DayDeskSentences::reading(), "muted");
    } else if (const auto* fault = std::get_if<CloudFault>(&*m_story)) {
        addText(faultSentence(*fault), "fault");
    } else {
        const auto& story = std::get<StudentDay>(*m_story);
        addScans(story);
        addCorrections(story);
        addLeaves(story);
        addWeek(story);
    }
    m_body->show(); // what was put into a layout is shown with the next event only
}

void StudentDayPanel::addHeading(const QString& text)
{
    m_rows->addSpacing(8);
    addText(text, "heading");
}

void StudentDayPanel::addText(const QString& text, const char* role)
{
    QLabel* label = words(m_body, role);
    label->setWordWrap(true);
    label->setText(text);
    m_rows->addWidget(label);
}

void StudentDayPanel::addScans(const StudentDay& story)
{
    addHeading(DayDeskSentences::scans());
    if (story.scans.empty())
        addText(DayDeskSentences::noScans(), "muted");
    for (const StudentDay::Scan& scan : story.scans) {
        addText(DayDeskSentences::scan(scan), "");
        auto* line = new QHBoxLayout;
        if (scan.hasPhoto) {
            auto* photo = new QPushButton(DayDeskSentences::showPhoto(), m_body);
            photo->setAccessibleDescription(DayDeskSentences::scan(scan));
            connect(photo, &QPushButton::clicked, this, [this, scan] { showPhoto(scan); });
            line->addWidget(photo);
        }
        if (scan.counts && !m_source.takesExcusesOnly()) {
            auto* voided = new QToolButton(m_body);
            voided->setText(DayDeskSentences::voidScan());
            voided->setAccessibleDescription(DayDeskSentences::scan(scan));
            voided->setPopupMode(QToolButton::InstantPopup);
            voided->setEnabled(m_mayChange);
            fillReasons(*voided, DayDeskSentences::reasonsToVoid(), [this, id = scan.id](const QString& why) {
                if (m_row)
                    correct({.kind = Correction::Kind::Void, .about = id, .why = why});
            });
            line->addWidget(voided);
        }
        line->addStretch(1);
        m_rows->addLayout(line);
    }
}

void StudentDayPanel::addCorrections(const StudentDay& story)
{
    addHeading(DayDeskSentences::corrections());
    if (story.corrections.empty())
        addText(DayDeskSentences::noCorrections(), "muted");
    for (const StudentDay::MadeCorrection& made : story.corrections) {
        const QString said = DayDeskSentences::correction(made);
        addText(said, made.isUndone ? "muted" : "");
        if (made.isUndone
            || (m_source.takesExcusesOnly() && made.kind != QLatin1String(name(Correction::Kind::Excuse))))
            continue;
        auto* undo = new QPushButton(DayDeskSentences::undo(), m_body);
        undo->setAccessibleDescription(said);
        undo->setEnabled(m_mayChange);
        connect(undo, &QPushButton::clicked, this, [this, id = made.id] {
            if (m_row)
                correct({.kind = Correction::Kind::Undo, .about = id, .why = DayDeskSentences::undoReason()});
        });
        m_rows->addWidget(undo, 0, Qt::AlignLeading);
    }
}

// Why somebody without a scan is excused, where no correction says so.
void StudentDayPanel::addLeaves(const StudentDay& story)
{
    for (const StudentDay::Leave& leave : story.leaves)
        addText(ui::AbsenceDeskSentences::granted(leave), "");
}

void StudentDayPanel::addWeek(const StudentDay& story)
{
    addHeading(DayDeskSentences::week());
    if (story.week.empty())
        addText(DayDeskSentences::noScans(), "muted");
    for (const StudentDay::WeekDay& day : story.week)
        addText(DayDeskSentences::weekDay(day, locale()), "");
}

void StudentDayPanel::showPhoto(const StudentDay::Scan& scan)
{
    const QString title = DayDeskSentences::photoOf(shownName(), scan.time);
    m_source.photo(scan.id, this, [this, title](const DaySource::Photo& photo) {
        if (const auto* none = std::get_if<DaySource::NoPhoto>(&photo)) {
            Q_EMIT noted({Note::Kind::Plain, *none == DaySource::NoPhoto::NotTaken
                                                 ? DayDeskSentences::photoNotTaken()
                                                 : DayDeskSentences::photoNotArrived()});
            return;
        }
        if (const auto* fault = std::get_if<CloudFault>(&photo)) {
            Q_EMIT noted({Note::Kind::Refused, faultSentence(*fault)});
            return;
        }
        QPixmap picture;
        if (!picture.loadFromData(std::get<QByteArray>(photo), "JPEG")) {
            Q_EMIT noted({Note::Kind::Refused, DayDeskSentences::photoUnreadable()});
            return;
        }
        QDialog dialog(this);
        dialog.setWindowTitle(title);
        auto* down = new QVBoxLayout(&dialog);
        QLabel* shown = words(&dialog);
        shown->setPixmap(picture.scaled(largestPhoto, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        shown->setAccessibleName(title);
        down->addWidget(shown);
        QLabel* caption = words(&dialog, "muted");
        caption->setText(title);
        down->addWidget(caption);
        auto* close = new QPushButton(DayDeskSentences::close(), &dialog);
        close->setDefault(true);
        connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
        down->addWidget(close, 0, Qt::AlignTrailing);
        dialog.exec();
    });
}

void StudentDayPanel::retranslate()
{
    using Kind = Correction::Kind;
    for (const Reasons& one : m_reasons) {
        const Kind kind = one.kind;
        one.button->setText(kind == Kind::Excuse    ? DayDeskSentences::excuse()
                            : kind == Kind::Present ? DayDeskSentences::wasHere()
                            : kind == Kind::Late    ? DayDeskSentences::cameLate()
                                                    : DayDeskSentences::leftEarly());
        fillReasons(*one.button,
                    kind == Kind::Excuse      ? DayDeskSentences::reasonsToExcuse()
                    : kind == Kind::LeftEarly ? DayDeskSentences::reasonsToLeave()
                                              : DayDeskSentences::reasonsToCount(),
                    [this, kind](const QString& why) { correctRow(kind, why); });
    }
    alignLeading(*m_name);
    m_withTime->setText(DayDeskSentences::withTime());
    m_withTime->setAccessibleName(DayDeskSentences::at());
    m_time->setAccessibleName(DayDeskSentences::at());
    showStory();
}

} // namespace rollcall::office
