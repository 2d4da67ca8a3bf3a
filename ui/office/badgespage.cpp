#include "ui/office/badgespage.h"

#include "core/attendance/rosterchange.h"
#include "ui/office/badgetable.h"
#include "ui/office/cardform.h"
#include "ui/office/faultsentence.h"
#include "ui/office/lostbadgedialog.h"
#include "ui/office/words.h"
#include "ui/text/badgedesksentences.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>

namespace rollcall::office {

using ui::BadgeDeskSentences;

namespace {

constexpr int badgeRowPixels = 34;
constexpr int leastCode = 420; // px a side, on a screen that a phone looks at
constexpr qsizetype mostSerials = 12;
constexpr int columnWidths[BadgeTable::ColumnCount] = {0, 138, 104, 178, 106};

} // namespace

BadgesPage::BadgesPage(BadgeSource& source, QWidget* parent)
    : OfficePage(parent), m_source(source), m_model(new BadgeTable(this))
{
    buildList();
    m_form = new CardForm(this);
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setProperty("primary", true);
    m_print = new QPushButton(this);
    m_print->setObjectName(QStringLiteral("print"));

    auto* top = new QHBoxLayout;
    top->addWidget(m_searchLabel);
    top->addWidget(m_search, 1);
    top->addWidget(m_sectionLabel);
    top->addWidget(m_section);
    auto* below = new QHBoxLayout;
    below->addWidget(m_tick);
    below->addWidget(m_count, 1);
    auto* ofOne = new QHBoxLayout;
    ofOne->addWidget(m_lost);
    ofOne->addWidget(m_found);
    ofOne->addWidget(m_screen);
    ofOne->addStretch(1);
    auto* list = new QVBoxLayout;
    list->addLayout(top);
    list->addWidget(m_fault);
    list->addWidget(m_table, 1);
    list->addLayout(below);
    list->addLayout(ofOne);
    auto* files = new QHBoxLayout;
    files->addWidget(m_save, 1);
    files->addWidget(m_print, 1);
    auto* cards = new QVBoxLayout;
    cards->addWidget(m_form, 1);
    cards->addLayout(files);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(20);
    across->addLayout(list, 1);
    across->addLayout(cards);

    connect(m_form, &CardForm::changed, this, [this] {
        updateButtons();
        showPreview();
    });
    connect(m_form, &CardForm::keyWanted, this, &BadgesPage::makeKey);
    connect(m_save, &QPushButton::clicked, this, &BadgesPage::save);
    connect(m_print, &QPushButton::clicked, this, &BadgesPage::print);
    const auto shortcut = [this](const QKeySequence& keys, auto slot) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    shortcut(QKeySequence::Save, [this] { m_save->click(); });
    shortcut(QKeySequence::Print, [this] { m_print->click(); });
    shortcut(QKeySequence::Refresh, [this] { open(); });
    retranslate();
    updateButtons();
}

void BadgesPage::buildList()
{
    m_searchLabel = words(this);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_searchLabel->setBuddy(m_search);
    m_sectionLabel = words(this);
    m_section = new QComboBox(this);
    m_section->setObjectName(QStringLiteral("section"));
    m_sectionLabel->setBuddy(m_section);
    m_fault = words(this, "fault");
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_count = words(this, "muted");
    m_tick = new QToolButton(this);
    m_tick->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_tick->setPopupMode(QToolButton::InstantPopup);
    m_tick->setFocusPolicy(Qt::StrongFocus);
    m_tickMenu = new QMenu(m_tick);
    m_tick->setMenu(m_tickMenu);
    m_lost = new QPushButton(this);
    m_lost->setObjectName(QStringLiteral("lost"));
    m_found = new QPushButton(this);
    m_found->setObjectName(QStringLiteral("found"));
    m_screen = new QPushButton(this);
    m_screen->setObjectName(QStringLiteral("screen"));
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("badges"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // else each of 10,000 rows is measured
    m_table->verticalHeader()->setDefaultSectionSize(badgeRowPixels);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < BadgeTable::ColumnCount; ++column) {
        const bool isFixed = columnWidths[column] > 0;
        m_table->horizontalHeader()->setSectionResizeMode(column,
                                                          isFixed ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (isFixed)
            m_table->setColumnWidth(column, columnWidths[column]);
    }
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BadgeTable::Section, Qt::AscendingOrder);

    connect(m_search, &QLineEdit::textChanged, m_model, &BadgeTable::setTyped);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() == 0)
            return;
        m_table->setFocus();
        m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_section, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setSection(m_section->currentData().toString()); });
    connect(m_model, &BadgeTable::ticksChanged, this, &BadgesPage::updateButtons);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isSelecting = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_isSelecting = false;
        selectChosen();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (m_isSelecting || !current.isValid())
                    return;
                m_chosenNumber = m_model->holder(current.row()).student.number.toString();
                showChosen();
            });
    connect(m_lost, &QPushButton::clicked, this, &BadgesPage::askLost);
    connect(m_found, &QPushButton::clicked, this, &BadgesPage::reportFound);
    connect(m_screen, &QPushButton::clicked, this, &BadgesPage::showOnScreen);
}

QString BadgesPage::title() const
{
    return BadgeDeskSentences::title();
}

void BadgesPage::open()
{
    if (!m_known.list)
        m_count->setText(BadgeDeskSentences::reading());
    m_source.read(this, [this](const KnownBadges& known) { take(known); });
}

void BadgesPage::refresh()
{
    if (!m_areChangesAllowed || m_known.fault)
        open();
}

void BadgesPage::take(const KnownBadges& known)
{
    const bool isOther = known.list && known.list != m_known.list;
    m_known = known;
    m_fault->setVisible(known.fault.has_value());
    if (known.fault) {
        const QString fault = faultSentence(*known.fault);
        m_fault->setText(known.list
                             ? BadgeDeskSentences::asOf(fault, locale().toString(known.asOf, QLocale::ShortFormat))
                             : fault);
    }
    if (isOther) {
        m_model->setList(known.list);
        const QSignalBlocker quiet(m_section);
        const QString before = m_section->currentData().toString();
        m_section->clear();
        m_section->addItem(BadgeDeskSentences::allSections(), QString());
        for (const QString& section : m_model->sections())
            m_section->addItem(section, section);
        m_section->setCurrentIndex(std::max(0, m_section->findData(before)));
        m_model->setSection(m_section->currentData().toString()); // that of before may be gone
    }
    showChosen();
    updateButtons();
}

const BadgeHolder* BadgesPage::chosen() const
{
    const int row = m_chosenNumber.isEmpty() ? -1 : m_model->rowOf(m_chosenNumber);
    return row < 0 ? nullptr : &m_model->holder(row);
}

void BadgesPage::selectChosen()
{
    const int row = m_chosenNumber.isEmpty() ? -1 : m_model->rowOf(m_chosenNumber);
    m_isSelecting = true;
    if (row < 0)
        m_table->clearSelection();
    else
        m_table->setCurrentIndex(m_model->index(row, 0)); // selectRow() picks nothing from right to left
    m_isSelecting = false;
    showChosen();
}

void BadgesPage::showChosen()
{
    showPreview();
    updateButtons();
}

void BadgesPage::showPreview()
{
    CardWish wish = m_form->wish();
    if (const BadgeHolder* holder = chosen())
        wish.numbers = {holder->student.number.toString()};
    else
        wish.numbers = m_model->ticked().mid(0, 1);
    if (wish.numbers.isEmpty())
        return m_form->showPicture({});
    m_source.preview(wish, m_form->pictureWidth(), this, [this, asked = ++m_previews](const QImage& picture) {
        if (asked == m_previews)
            m_form->showPicture(picture);
    });
}

void BadgesPage::updateButtons()
{
    const BadgeHolder* holder = chosen();
    const bool mayChange = m_areChangesAllowed && !m_isMaking;
    const bool isLost = holder
                        && std::any_of(holder->badges.begin(), holder->badges.end(),
                                       [](const OfficeBadge& one) { return one.state == OfficeBadge::State::Lost; });
    m_lost->setEnabled(mayChange && holder && holder->counting());
    m_found->setEnabled(mayChange && isLost);
    // Plain numbers change nothing anywhere.
    const bool mayMake = !m_isMaking && (m_areChangesAllowed || !m_form->wish().isSigned) && m_known.list;
    m_screen->setEnabled(mayMake && holder);
    const auto ticked = m_model->ticked().size();
    m_save->setEnabled(mayMake && ticked > 0);
    m_print->setEnabled(mayMake && ticked > 0);
    m_form->setChangesAllowed(mayChange);
    m_tick->setEnabled(m_known.list != nullptr);
    if (m_known.list)
        m_count->setText(BadgeDeskSentences::ticked(int(ticked), int(m_known.list->holders.size())));
    else if (m_known.fault)
        m_count->clear();
}

std::optional<CardWish> BadgesPage::wishFor(const QStringList& numbers)
{
    CardWish wish = m_form->wish();
    wish.numbers = numbers;
    if (wish.isSigned && wish.keyFile.isEmpty()) {
        note(Note::Kind::Refused, BadgeDeskSentences::noKey());
        return std::nullopt;
    }
    return wish;
}

void BadgesPage::askPlan(const CardWish& wish, const std::function<void()>& then)
{
    if (!wish.isSigned)
        return then();
    const BadgeSource::Plan planned = m_source.plan(wish);
    if (const auto* why = std::get_if<QString>(&planned))
        return note(Note::Kind::Refused, BadgeDeskSentences::notMade(*why));
    const auto& plan = std::get<CardPlan>(planned);
    QStringList lines;
    if (plan.anew > 0)
        lines << BadgeDeskSentences::planAnew(plan.anew);
    if (plan.again > 0)
        lines << BadgeDeskSentences::planAgain(plan.again);
    if (!plan.replaced.isEmpty()) {
        QStringList serials;
        for (const quint32 serial : plan.replaced.mid(0, mostSerials))
            serials << QString::number(serial);
        if (plan.replaced.size() > mostSerials)
            serials << QStringLiteral("… (%1)").arg(plan.replaced.size());
        lines << BadgeDeskSentences::planReplaced(serials.join(QStringLiteral(", ")));
    }
    auto* question = new QMessageBox(QMessageBox::NoIcon, BadgeDeskSentences::title(), BadgeDeskSentences::askPlan(),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(lines.join(u'\n'));
    QPushButton* yes = question->addButton(BadgeDeskSentences::makeThem(), QMessageBox::AcceptRole);
    question->setEscapeButton(question->addButton(BadgeDeskSentences::cancel(), QMessageBox::RejectRole));
    question->setDefaultButton(yes);
    connect(yes, &QPushButton::clicked, this, then);
    question->open();
}

void BadgesPage::save()
{
    const auto wish = wishFor(m_model->ticked());
    if (!wish)
        return;
    askPlan(*wish, [this, wish = *wish] {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        auto* dialog = new QFileDialog(this, BadgeDeskSentences::saveTitle(), folder,
                                       BadgeDeskSentences::pdf() + QStringLiteral(" (*.pdf)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("pdf"));
        connect(dialog, &QFileDialog::fileSelected, this, [this, wish](const QString& file) {
            beginMaking(BadgeDeskSentences::making());
            m_source.save(wish, file, this, [this, file](const BadgeSource::Made& answer) {
                const auto* cards = std::get_if<MadeCards>(&answer);
                made(answer, cards ? BadgeDeskSentences::saved(cards->cards, file) : QString());
            });
        });
        dialog->open();
    });
}

void BadgesPage::print()
{
    const auto wish = wishFor(m_model->ticked());
    if (!wish)
        return;
    askPlan(*wish, [this, wish = *wish] {
        const auto isAnswered = std::make_shared<bool>(false);
        const bool isBegun = m_source.print(wish, *this, this, [this, isAnswered](const BadgeSource::Made& answer) {
            *isAnswered = true;
            const auto* cards = std::get_if<MadeCards>(&answer);
            made(answer, cards ? BadgeDeskSentences::printed(cards->cards) : QString());
        });
        if (isBegun && !*isAnswered) // not while it is asked which printer
            beginMaking(BadgeDeskSentences::making());
    });
}

void BadgesPage::showOnScreen()
{
    const BadgeHolder* holder = chosen();
    const auto wish = holder ? wishFor({holder->student.number.toString()}) : std::nullopt;
    if (!wish)
        return;
    askPlan(*wish, [this, wish = *wish, name = attendance::wholeName(holder->student)] {
        beginMaking(BadgeDeskSentences::making());
        m_source.show(wish, this, [this, name](const BadgeSource::Made& answer) {
            made(answer, BadgeDeskSentences::screenTitle(name));
            if (const auto* shown = std::get_if<MadeCards>(&answer))
                showCode(name, shown->code);
        });
    });
}

void BadgesPage::beginMaking(const QString& sentence)
{
    m_isMaking = true;
    updateButtons();
    note(Note::Kind::Pending, sentence);
}

void BadgesPage::made(const BadgeSource::Made& answer, const QString& done)
{
    m_isMaking = false;
    updateButtons();
    open(); // serials were given out, perhaps also where no card came of it
    if (const auto* why = std::get_if<QString>(&answer))
        return note(Note::Kind::Refused, BadgeDeskSentences::notMade(*why));
    const auto& cards = std::get<MadeCards>(answer);
    QStringList said{done};
    if (cards.sheets > 0)
        said << BadgeDeskSentences::sheets(cards.sheets);
    if (cards.withoutPhoto > 0 && !m_form->wish().photoFolder.isEmpty())
        said << BadgeDeskSentences::initials(cards.withoutPhoto);
    if (!cards.missingScripts.isEmpty())
        said << BadgeDeskSentences::missingFonts(cards.missingScripts.join(QStringLiteral(", ")),
                                                 cards.fontPackages.join(u' '));
    if (cards.stillCounting > 0)
        said << BadgeDeskSentences::stillCounting(cards.stillCounting);
    const bool isWhole = cards.stillCounting == 0 && cards.missingScripts.isEmpty();
    note(isWhole ? Note::Kind::Done : Note::Kind::Refused, said.join(u' '));
}

void BadgesPage::showCode(const QString& name, const QImage& code)
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("code"));
    dialog->setWindowTitle(BadgeDeskSentences::screenTitle(name));
    auto* whose = words(dialog, "title");
    whose->setText(name);
    whose->setAlignment(Qt::AlignCenter);
    auto* picture = new QLabel(dialog);
    picture->setObjectName(QStringLiteral("picture"));
    picture->setAccessibleName(BadgeDeskSentences::screenTitle(name));
    picture->setAlignment(Qt::AlignCenter);
    // Whole pixels a module: a camera reads no blurred edges.
    const int times = qMax(1, leastCode / qMax(1, code.width()));
    picture->setPixmap(QPixmap::fromImage(code.scaled(code.size() * times)));
    auto* hint = words(dialog, "muted");
    hint->setText(BadgeDeskSentences::screenHint());
    hint->setAlignment(Qt::AlignCenter);
    auto* close = new QPushButton(BadgeDeskSentences::close(), dialog);
    close->setProperty("primary", true);
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto* down = new QVBoxLayout(dialog);
    for (QWidget* one : std::initializer_list<QWidget*>{whose, picture, hint, close})
        down->addWidget(one);
    dialog->open();
}

void BadgesPage::makeKey(const QString& file)
{
    beginMaking(BadgeDeskSentences::makingKey());
    m_source.makeKey(file, this, [this, file](const std::optional<QString>& why) {
        m_isMaking = false;
        if (why) {
            note(Note::Kind::Refused, *why);
        } else {
            m_form->setKeyFile(file);
            note(Note::Kind::Done, BadgeDeskSentences::madeKey(file));
            open();
        }
        updateButtons();
    });
}

void BadgesPage::askLost()
{
    const BadgeHolder* holder = chosen();
    if (!holder || !holder->counting())
        return;
    auto* dialog = new LostBadgeDialog(*holder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = attendance::wholeName(holder->student);
    connect(dialog, &LostBadgeDialog::reported, this, [this, name](quint32 serial, const QString& reason) {
        beginMaking(BadgeDeskSentences::reporting(name));
        m_source.reportLost(serial, reason, this, [this, serial, name](const BadgeSource::Change& answer) {
            changed(answer, serial, BadgeDeskSentences::reported(serial, name));
        });
    });
    dialog->open();
}

void BadgesPage::reportFound()
{
    const BadgeHolder* holder = chosen();
    const auto lost = holder
                          ? std::find_if(holder->badges.begin(), holder->badges.end(),
                                         [](const OfficeBadge& one) { return one.state == OfficeBadge::State::Lost; })
                          : QList<OfficeBadge>::const_iterator();
    if (!holder || lost == holder->badges.end())
        return;
    const QString name = attendance::wholeName(holder->student);
    beginMaking(BadgeDeskSentences::restoring(name));
    m_source.reportFound(lost->serial, this, [this, serial = lost->serial, name](const BadgeSource::Change& answer) {
        changed(answer, serial, BadgeDeskSentences::restored(serial, name));
    });
}

void BadgesPage::changed(const BadgeSource::Change& answer, quint32 serial, const QString& done)
{
    m_isMaking = false;
    if (const auto* fault = std::get_if<CloudFault>(&answer))
        note(Note::Kind::Refused, BadgeDeskSentences::notChanged(faultSentence(*fault)));
    else if (std::get<BadgeSource::Changed>(answer) == BadgeSource::Changed::NoSuchBadge)
        note(Note::Kind::Refused, BadgeDeskSentences::noSuchBadge(serial));
    else
        note(Note::Kind::Done, done);
    updateButtons();
    open();
}

void BadgesPage::setChangesAllowed(bool areAllowed)
{
    m_areChangesAllowed = areAllowed;
    updateButtons();
}

void BadgesPage::note(Note::Kind kind, const QString& text)
{
    Q_EMIT noted({kind, text});
}

void BadgesPage::retranslate()
{
    m_searchLabel->setText(BadgeDeskSentences::search());
    m_search->setPlaceholderText(BadgeDeskSentences::searchHint());
    m_search->setAccessibleName(QString(BadgeDeskSentences::search()).remove(u'&'));
    m_sectionLabel->setText(BadgeDeskSentences::ofSection());
    m_section->setAccessibleName(QString(BadgeDeskSentences::ofSection()).remove(u'&'));
    if (m_section->count() > 0)
        m_section->setItemText(0, BadgeDeskSentences::allSections());
    else
        m_section->addItem(BadgeDeskSentences::allSections(), QString());
    m_table->setAccessibleName(BadgeDeskSentences::title());
    m_tick->setText(BadgeDeskSentences::tick());
    m_tickMenu->clear();
    connect(m_tickMenu->addAction(BadgeDeskSentences::tickShown()), &QAction::triggered, m_model,
            [this] { m_model->tickShown(false); });
    connect(m_tickMenu->addAction(BadgeDeskSentences::tickWithoutCard()), &QAction::triggered, m_model,
            [this] { m_model->tickShown(true); });
    connect(m_tickMenu->addAction(BadgeDeskSentences::tickNobody()), &QAction::triggered, m_model,
            &BadgeTable::tickNobody);
    m_lost->setText(BadgeDeskSentences::reportLost());
    m_found->setText(BadgeDeskSentences::reportFound());
    m_screen->setText(BadgeDeskSentences::showOnScreen());
    m_save->setText(BadgeDeskSentences::save());
    m_print->setText(BadgeDeskSentences::print());
    m_model->retranslate();
    m_form->retranslate();
    updateButtons();
}

} // namespace rollcall::office
