#include "ui/admin/studentspage.h"

#include "ui/admin/adminplan.h"
#include "ui/text/adminsentences.h"
#include "ui/text/language.h"
#include "ui/text/officesentences.h"
#include "ui/text/rostersentences.h"

#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

using Kind = NoteLine::Kind;
using RowKind = RosterPreview::Row::Kind;

namespace {

Shape rowSign(RowKind kind)
{
    switch (kind) {
    case RowKind::Fault:
        return Shape::Triangle;
    case RowKind::HeldBack:
    case RowKind::Doubt:
        return Shape::HollowTriangle;
    case RowKind::Removed:
        return Shape::Minus;
    case RowKind::Changed:
        return Shape::Ring;
    case RowKind::Added:
        break;
    }
    return Shape::Plus;
}

bool isAmiss(RowKind kind)
{
    return kind == RowKind::Fault || kind == RowKind::HeldBack || kind == RowKind::Doubt;
}

/** "Grade 8 - Narra · Deutsch" */
QString placeOf(const QString& section, const QString& language)
{
    return OfficeSentences::joined(section, language.isEmpty() ? QString() : languageFor(language).nativeName);
}

ListRow studentRow(const attendance::Student& student)
{
    return {.upper = fullName(student),
            .lower = placeOf(student.section, student.language),
            .end = student.number.toString()};
}

ListRow previewRow(const RosterPreview::Row& row)
{
    const QString what = RosterSentences::kind(row.kind);
    if (isAmiss(row.kind))
        return {.sign = rowSign(row.kind),
                .isFault = row.kind == RowKind::Fault,
                .upper = row.name,
                .lower = row.remedy,
                .end = RosterSentences::line(row.line),
                .lowerEnd = what};
    const bool isChanged = row.kind == RowKind::Changed;
    const QString place = placeOf(row.section, row.language);
    return {.sign = rowSign(row.kind),
            .upper = isChanged ? RosterSentences::changed(row.nameBefore, row.name) : row.name,
            .lower =
                isChanged ? RosterSentences::changed(placeOf(row.sectionBefore, row.languageBefore), place) : place,
            .end = row.number,
            .lowerEnd = what};
}

} // namespace

int RosterPreview::count(Row::Kind kind) const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [kind](const Row& one) { return one.kind == kind; }));
}

StudentsPage::StudentsPage(RosterList& roster, const Clock& clock)
    : m_roster(roster), m_clock(clock), m_list(this), m_back(this), m_search(this), m_next(this)
{
    m_list.setModel(&m_rows);
    connect(&m_list, &RowList::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(&m_list, &RowList::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(&m_back, &TouchButton::clicked, this, &StudentsPage::goBack);
    connect(&m_search, &TouchButton::clicked, this, &StudentsPage::askName);
    connect(&m_next, &TouchButton::clicked, this, &StudentsPage::goOn);
    retranslate();
}

QString StudentsPage::title() const
{
    return RosterSentences::title();
}

NoteLine::Note StudentsPage::status() const
{
    if (m_message)
        return *m_message;
    if (m_view == View::Files)
        return {Kind::Plain, m_isBusy ? RosterSentences::readingFile() : RosterSentences::chooseFile()};
    if (m_view == View::Preview) {
        const bool isWell = m_preview->canBeTaken();
        return {isWell ? Kind::Plain : Kind::Fault,
                isWell ? RosterSentences::summary(*m_preview) : RosterSentences::refused(*m_preview)};
    }
    if (!m_read)
        return m_wasRead ? NoteLine::Note{Kind::Fault, RosterSentences::unreadable()}
                         : NoteLine::Note{Kind::Plain, RosterSentences::reading()};
    if (!m_typed.isEmpty())
        return {Kind::Plain, RosterSentences::found(m_typed, static_cast<int>(m_found.size()))};
    if (m_read->heldBack)
        return {Kind::Fault, RosterSentences::heldBack(*m_read->heldBack)};
    return {m_read->students->size() == 0 ? Kind::Fault : Kind::Plain,
            RosterSentences::about(*m_read, m_clock.now())};
}

void StudentsPage::open()
{
    if (m_isBusy)
        return;
    m_message.reset();
    m_view = View::Roster;
    m_preview.reset();
    read();
}

void StudentsPage::read()
{
    m_roster.read(this, [this](const std::optional<OfficeRoster>& roster) {
        m_wasRead = true;
        m_read = roster;
        if (m_view == View::Roster)
            showRoster();
    });
    showRoster();
}

void StudentsPage::showRoster()
{
    m_view = View::Roster;
    m_found = m_read ? m_read->students->matches(m_typed) : std::vector<attendance::Student>();
    m_rows.setRows(static_cast<int>(m_found.size()),
                   [this](int row) { return studentRow(m_found.at(static_cast<std::size_t>(row))); });
    retranslate();
    Q_EMIT changed();
}

void StudentsPage::showFiles()
{
    m_view = View::Files;
    m_rows.setRows(static_cast<int>(m_files.size()), [this](int row) {
        const RosterFileEntry& file = m_files.at(row);
        return ListRow{.upper = file.name, .lower = file.path, .end = RosterSentences::moment(file.changedAt)};
    });
    retranslate();
    Q_EMIT changed();
}

void StudentsPage::showPreview()
{
    m_view = View::Preview;
    m_rows.setRows(static_cast<int>(m_preview->rows.size()),
                   [this](int row) { return previewRow(m_preview->rows.at(static_cast<std::size_t>(row))); });
    retranslate();
    Q_EMIT changed();
}

void StudentsPage::choose(int row)
{
    if (m_isBusy)
        return;
    if (m_view == View::Files)
        look(m_files.at(row).path);
    else if (m_view == View::Preview)
        showWhole(m_preview->rows.at(static_cast<std::size_t>(row)));
}

// A row has room for the beginning only.
void StudentsPage::showWhole(const RosterPreview::Row& row)
{
    const ListRow shown = previewRow(row);
    Q_EMIT asked({OfficeSentences::joined(shown.lowerEnd, shown.end) + QChar(QChar::LineSeparator) + shown.upper,
                  shown.lower,
                  AdminSentences::close(),
                  {}});
}

void StudentsPage::look(const QString& file)
{
    m_isBusy = true;
    m_message.reset();
    m_roster.look(file, this, [this](const RosterList::PreviewReply& reply) {
        m_isBusy = false;
        if (const auto* preview = std::get_if<RosterPreview>(&reply)) {
            m_preview = *preview;
            return showPreview();
        }
        showFiles();
        // Which sticks are there, and what is on them, may have changed.
        Q_EMIT asked({RosterSentences::fileUnreadable(),
                      std::get<QString>(reply),
                      RosterSentences::back(),
                      {},
                      [this](Choice) { listFiles(); }});
    });
    if (m_isBusy)
        showFiles();
}

void StudentsPage::goBack()
{
    m_message.reset();
    if (m_view == View::Preview)
        return listFiles();
    m_typed.clear();
    showRoster();
}

void StudentsPage::askName()
{
    const std::shared_ptr<const NameSearch> students = m_read->students;
    TextQuestion question{
        .title = RosterSentences::searchFor(), .text = m_typed, .taken = RosterSentences::show(), .keys = {}};
    question.longest = 60;
    question.judge = [students](const QString& typed) {
        return NoteLine::Note{Kind::Plain,
                              RosterSentences::foundSoFar(static_cast<int>(students->matches(folded(typed)).size()))};
    };
    question.keys = [students](const QString& typed) { return students->nextLetters(folded(typed)); };
    question.then = [this](const QString& typed) {
        m_message.reset();
        m_typed = folded(typed).simplified();
        showRoster();
    };
    Q_EMIT textAsked(question);
}

void StudentsPage::goOn()
{
    if (m_view == View::Preview)
        askTake();
    else
        listFiles();
}

void StudentsPage::listFiles()
{
    m_message.reset();
    m_isBusy = true;
    retranslate();
    m_roster.files(this, [this](const QList<RosterFileEntry>& files) {
        m_isBusy = false;
        m_files = files;
        if (!files.isEmpty())
            return showFiles();
        showRoster();
        Q_EMIT asked({RosterSentences::noFile(), RosterSentences::noFileDetail(), RosterSentences::back(), {}});
    });
}

void StudentsPage::askTake()
{
    QStringList warnings = RosterSentences::warnings(*m_preview);
    const bool isOrdinary = warnings.isEmpty();
    if (m_read && m_read->hasCloud)
        warnings << RosterSentences::cloudReplacesIt();
    Q_EMIT asked({RosterSentences::askTake(*m_preview),
                  warnings.join(u' '),
                  AdminSentences::cancel(),
                  RosterSentences::takeIt(),
                  [this](Choice choice) {
                      if (choice == Choice::Confirm)
                          take();
                  },
                  {},
                  isOrdinary});
}

void StudentsPage::take()
{
    m_isBusy = true;
    m_message = NoteLine::Note{Kind::Plain, RosterSentences::taking()};
    retranslate();
    Q_EMIT changed();
    m_roster.take(*m_preview, this, [this](const std::optional<QString>& fault) {
        m_isBusy = false;
        m_preview.reset();
        m_typed.clear();
        m_message = fault ? NoteLine::Note{Kind::Fault, RosterSentences::notTaken()}
                          : NoteLine::Note{Kind::Good, RosterSentences::taken()};
        m_view = View::Roster;
        read();
        if (fault)
            Q_EMIT asked({RosterSentences::notTaken(), *fault, AdminSentences::close(), {}});
    });
}

void StudentsPage::retranslate()
{
    m_list.setAccessibleName(title());
    m_back.setText(m_view == View::Roster ? RosterSentences::showAll() : RosterSentences::back());
    m_search.setText(RosterSentences::search());
    m_next.setText(m_view == View::Preview ? RosterSentences::takeIt() : RosterSentences::import());
    for (TouchButton* button : {&m_back, &m_search, &m_next})
        button->setAccessibleName(button->text());
    place();
}

void StudentsPage::setLook(const Theme& theme, const Scale& scale)
{
    m_scale = scale;
    m_list.setLook(theme, scale);
    for (TouchButton* button : {&m_back, &m_search, &m_next}) {
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
        button->setScale(scale);
        button->setMaxLines(2);
    }
    place();
}

void StudentsPage::resizeEvent(QResizeEvent*)
{
    place();
}

void StudentsPage::place()
{
    const AdminPlan plan = adminPlan(size(), m_scale);
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect room = plan.header.united(plan.rows).adjusted(0, m_scale.length(16), 0, 0);
    m_list.setGeometry(mirrored(room));
    m_back.place(mirrored(plan.up.united(plan.down)));
    m_search.place(mirrored(plan.test));
    m_next.place(mirrored(plan.save));
    m_back.setVisible(m_view != View::Roster || !m_typed.isEmpty());
    m_search.setVisible(m_view == View::Roster && m_read && m_read->students->size() > 0);
    m_next.setVisible(m_view == View::Roster || (m_view == View::Preview && m_preview && m_preview->canBeTaken()));
    for (TouchButton* button : {&m_back, &m_search, &m_next})
        button->setEnabled(!m_isBusy);
}

} // namespace rollcall::ui
