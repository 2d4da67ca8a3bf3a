#include "ui/forgot/forgotpanel.h"

#include "ui/text/forgotsentences.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QStyle>

#include <algorithm>

namespace rollcall::ui {

namespace {

// At 1280x800.
constexpr QSize sectionTile{280, 96};
constexpr QSize nameTile{360, 96};
constexpr QSize letterTile{88, 80};

constexpr int narrow = 400; // pixels

} // namespace

ForgotPanel::ForgotPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_title(this), m_note(this), m_typedLabel(this), m_tiles(this), m_delete(this),
      m_pageBack(this), m_pageOn(this), m_back(this)
{
    setFocusPolicy(Qt::StrongFocus);
    m_delete.setSign(Shape::Backspace);
    m_pageBack.setSign(Shape::ChevronUp);
    m_pageOn.setSign(Shape::ChevronDown);
    for (TouchButton* button : {&m_delete, &m_pageBack, &m_pageOn})
        button->setFocusPolicy(Qt::TabFocus);
    connect(&m_pageBack, &TouchButton::clicked, this, [this] {
        m_tiles.turn(-1);
        showTurns();
    });
    connect(&m_pageOn, &TouchButton::clicked, this, [this] {
        m_tiles.turn(1);
        showTurns();
    });
    m_back.setFocusPolicy(Qt::TabFocus);
    connect(&m_tiles, &TileGrid::chosen, this, &ForgotPanel::choose);
    connect(&m_delete, &TouchButton::clicked, this, &ForgotPanel::backspace);
    connect(&m_back, &TouchButton::clicked, this, &ForgotPanel::goBack);
    hide();
}

void ForgotPanel::open()
{
    if (isOpen() || !m_source)
        return;
    m_step = Step::Reading;
    noteTouch();
    fill();
    show();
    raise();
    setFocus();
    Q_EMIT opened();
    m_source->sections(this, [this](const auto& sections) {
        if (m_step == Step::Reading)
            showSections(sections);
    });
}

void ForgotPanel::close()
{
    if (!isOpen())
        return;
    m_step = Step::Closed;
    hide();
    m_approval.reset();
    m_sections.clear();
    m_section.clear();
    m_search = {};
    m_typed.clear();
    m_student.reset();
    fill(); // no name stays on a tile
    Q_EMIT closed();
}

void ForgotPanel::noteTouch()
{
    m_touchedAt = m_clock.monotonic();
}

void ForgotPanel::refresh()
{
    if (!isOpen())
        return;
    if (m_clock.monotonic() - m_touchedAt >= patience)
        return close();
    if (m_approval)
        m_approval->refresh();
}

void ForgotPanel::showSections(const std::optional<QStringList>& sections)
{
    m_step = sections ? Step::Section : Step::Unreadable;
    m_sections = sections.value_or(QStringList());
    fill();
}

void ForgotPanel::chooseSection(const QString& section)
{
    m_section = section;
    m_step = Step::Reading;
    fill();
    m_source->students(section, this, [this, section](const std::optional<StudentSource::Students>& students) {
        if (m_step != Step::Reading || m_section != section)
            return;
        m_step = students ? Step::Name : Step::Unreadable;
        m_search = NameSearch(students.value_or(StudentSource::Students()));
        m_typed.clear();
        fill();
    });
}

void ForgotPanel::choose(int tile)
{
    const auto at = static_cast<std::size_t>(tile);
    if (m_step == Step::Section)
        chooseSection(m_sections.at(tile));
    else if (m_step == Step::Name && m_shown.empty())
        type(m_letters.at(tile));
    else if (m_step == Step::Name)
        ask(attendance::Student(m_shown.at(at)));
}

void ForgotPanel::ask(const attendance::Student& student)
{
    m_student = student;
    m_step = Step::Approval;
    m_approval = std::make_unique<PinPane>(m_clock, NewPinRule(), this);
    connect(m_approval.get(), &PinPane::leaveRequested, this, &ForgotPanel::goBack, Qt::QueuedConnection);
    connect(m_approval.get(), &PinPane::entered, this,
            [this](const QString& pin) { Q_EMIT pinEntered(m_student->number, pin); });
    nameApproval();
    m_approval->setLook(m_theme, m_scale);
    m_approval->setGeometry(rect());
    m_approval->show();
    m_approval->setFocus();
    fill();
    Q_EMIT waitWanted(student.number);
}

void ForgotPanel::nameApproval()
{
    m_approval->setWords({.title = ForgotSentences::student(*m_student),
                          .headline = ForgotSentences::askStaff(),
                          .enter = ForgotSentences::count(),
                          .back = ForgotSentences::back()});
}

bool ForgotPanel::isAbout(const StudentNumber& student) const
{
    return m_approval && m_student && m_student->number == student;
}

void ForgotPanel::showPinReady(const StudentNumber& student, std::chrono::milliseconds wait)
{
    if (isAbout(student))
        m_approval->showReady(wait);
}

void ForgotPanel::showPinWrong(const StudentNumber& student, std::chrono::milliseconds wait)
{
    if (isAbout(student))
        m_approval->showWrong(wait);
}

void ForgotPanel::showPinUnreadable(const StudentNumber& student)
{
    if (isAbout(student))
        m_approval->showUnreadable();
}

// What leads to nobody was a slip, and is not taken.
void ForgotPanel::type(const QString& letters)
{
    const QString typed = m_typed + folded(letters);
    if (m_step != Step::Name || m_search.matches(typed).empty())
        return;
    m_typed = typed;
    fill();
}

void ForgotPanel::backspace()
{
    if (m_step != Step::Name)
        return;
    m_typed.chop(m_typed.size() > 1 && m_typed.back().isLowSurrogate() ? 2 : 1);
    fill();
}

void ForgotPanel::goBack()
{
    switch (m_step) {
    case Step::Approval:
        m_approval.reset();
        m_student.reset();
        m_step = Step::Name;
        setFocus();
        return fill();
    case Step::Name:
        m_search = {};
        m_typed.clear();
        m_step = Step::Section;
        return fill();
    default:
        return close();
    }
}

void ForgotPanel::fill()
{
    m_letters.clear();
    m_shown.clear();
    m_note.setText({});
    m_typedLabel.setText({});
    QStringList sections;
    switch (m_step) {
    case Step::Closed:
        break;
    case Step::Reading:
        m_title.setText(ForgotSentences::forgotBadge());
        m_note.setText(ForgotSentences::reading());
        break;
    case Step::Unreadable:
        m_title.setText(ForgotSentences::forgotBadge());
        m_note.setText(ForgotSentences::unreadable());
        break;
    case Step::Section:
        m_title.setText(ForgotSentences::whichSection());
        for (const QString& section : std::as_const(m_sections))
            sections << (section.isEmpty() ? ForgotSentences::withoutSection() : section);
        break;
    case Step::Name:
    case Step::Approval:
        m_title.setText(ForgotSentences::whatIsYourName());
        m_typedLabel.setText(m_typed.toUpper());
        break;
    }
    m_title.setVisible(!m_approval);
    m_note.setVisible(!m_approval);
    m_typedLabel.setVisible(!m_approval);
    m_tiles.setVisible(!m_approval);
    m_back.setVisible(!m_approval);
    m_delete.setVisible(m_step == Step::Name && !m_typed.isEmpty());
    m_back.setText(ForgotSentences::back());
    m_back.setAccessibleName(m_back.text());
    m_delete.setAccessibleName(ForgotSentences::deleteLetter());
    m_pageBack.setAccessibleName(ForgotSentences::pageBack());
    m_pageOn.setAccessibleName(ForgotSentences::pageOn());
    place();
    if (m_step == Step::Name)
        fillNames();
    else
        m_tiles.setTiles(sections, sectionTile, TypeSize::body);
    showTurns();
}

void ForgotPanel::showTurns()
{
    const bool turns = !m_approval && m_tiles.pages() > 1;
    m_pageBack.setVisible(turns);
    m_pageOn.setVisible(turns);
    m_pageBack.setEnabled(m_tiles.page() > 0);
    m_pageOn.setEnabled(m_tiles.page() < m_tiles.pages() - 1);
}

// Names where they fit on the page, and until then the letters that lead to them.
void ForgotPanel::fillNames()
{
    auto students = m_search.matches(m_typed);
    const QStringList letters = m_search.nextLetters(m_typed);
    if (static_cast<int>(students.size()) > m_tiles.capacity(nameTile) && letters.size() > 1) {
        m_letters = letters;
        QStringList keys;
        for (const QString& letter : letters)
            keys << letter.toUpper();
        m_note.setText(
            ForgotSentences::firstLetters(m_section.isEmpty() ? ForgotSentences::withoutSection() : m_section));
        return m_tiles.setTiles(keys, letterTile, TypeSize::body);
    }
    m_shown = std::move(students);
    QStringList names;
    for (const attendance::Student& student : m_shown)
        names << fullName(student);
    m_note.setText(m_section.isEmpty() ? ForgotSentences::withoutSection() : m_section);
    m_tiles.setTiles(names, nameTile, TypeSize::body);
}

void ForgotPanel::setLook(const Theme& theme, const Scale& scale)
{
    m_theme = theme;
    m_scale = scale;
    m_title.setStyle(themeFont(scale.text(TypeSize::greeting), QFont::DemiBold), 1);
    m_title.setColour(theme.ink);
    m_note.setStyle(themeFont(scale.text(TypeSize::small)), 2);
    m_note.setColour(theme.muted);
    m_typedLabel.setStyle(themeFont(scale.text(TypeSize::body), QFont::Bold), 1);
    m_typedLabel.setColour(theme.accent);
    m_typedLabel.setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_tiles.setLook(theme, scale);
    for (TouchButton* button : {&m_back, &m_delete, &m_pageBack, &m_pageOn}) {
        button->setScale(scale);
        button->setLook({theme.surface, theme.accent, theme.ink, theme.paper});
    }
    if (m_approval)
        m_approval->setLook(theme, scale);
    fill();
}

void ForgotPanel::retranslate()
{
    if (!isOpen())
        return;
    if (m_approval) {
        nameApproval();
        m_approval->retranslate();
    }
    fill();
}

void ForgotPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        goBack();
    else if (event->key() == Qt::Key_Backspace)
        backspace();
    else if (m_step == Step::Name && !event->text().trimmed().isEmpty())
        type(event->text());
    else
        QWidget::keyPressEvent(event);
}

void ForgotPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.paper);
}

void ForgotPanel::resizeEvent(QResizeEvent*)
{
    if (m_approval)
        m_approval->setGeometry(rect());
    fill();
}

void ForgotPanel::place()
{
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int margin = m_scale.length(32);
    const int gap = std::max(16, m_scale.length(16));
    const int touch = m_scale.touch();
    const int ring = TouchButton::ringRoom;
    const int inner = width() - 2 * margin;
    const int bar = height() - margin - touch;
    const int title = m_scale.text(TypeSize::greeting) * 3 / 2;
    // A width of 320 has not enough of it for a section and what to do there.
    const int note = m_scale.text(TypeSize::small) * (inner < narrow ? 6 : 3) / 2;
    m_title.setGeometry(mirrored({margin, margin / 2, inner, title}));
    m_note.setGeometry(mirrored({margin, margin / 2 + title, inner, note}));
    const int top = margin / 2 + title + note + gap / 2;
    m_tiles.setGeometry(QRect(margin, top, inner, bar - gap - top).adjusted(-ring, -ring, ring, ring));
    // From the end: the next page, the one before, and what deletes a letter, with the letters before it.
    const int back = std::min(m_scale.length(304), inner / 3);
    const int key = std::max(touch, std::min(m_scale.length(136), (inner - back) / 6));
    m_back.place(mirrored({margin, bar, back, touch}));
    int right = width() - margin;
    for (TouchButton* button : {&m_pageOn, &m_pageBack, &m_delete}) {
        button->place(mirrored({right - key, bar, key, touch}));
        right -= key + gap;
    }
    const int typedAt = margin + back + gap;
    m_typedLabel.setGeometry(mirrored({typedAt, bar, std::max(0, right - typedAt), touch}));
}

} // namespace rollcall::ui
