#include "ui/office/kioskspage.h"

#include "ui/office/faultsentence.h"
#include "ui/office/kioskcodedialog.h"
#include "ui/office/words.h"
#include "ui/text/kiosksdesksentences.h"

#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall::office {

using Words = ui::KiosksDeskSentences;

namespace {

// The window asks every five seconds, by a timer that may be a little early.
constexpr std::chrono::milliseconds kioskPollInterval{4500};
constexpr int mostHolesShown = 5;
constexpr int pageGap = 12; // px
constexpr int halvesGap = 24;
constexpr int fieldsGap = 6;

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

QString explanationOf(const Kiosk& kiosk, const QDateTime& asOf)
{
    switch (kiosk.state) {
    case Kiosk::State::Silent:
        return Words::whatSilentMeans(Words::moment(kiosk.reportedAt, asOf));
    case Kiosk::State::NeverReported:
        return Words::whatNeverReportedMeans();
    case Kiosk::State::Unpaired:
        return Words::whatUnpairedMeans();
    case Kiosk::State::ShutOut:
        return Words::whatShutOutMeans();
    case Kiosk::State::Working:
        break;
    }
    return {};
}

QString holesOf(const QList<KioskHole>& holes, const QString& kiosk)
{
    QStringList lines;
    qint64 further = 0;
    for (const KioskHole& hole : holes) {
        if (hole.kiosk != kiosk)
            continue;
        if (lines.size() < mostHolesShown)
            lines << Words::missing(hole.first, hole.last);
        else
            further += hole.last - hole.first + 1;
    }
    if (lines.isEmpty())
        return Words::noneMissing();
    if (further > 0)
        lines << Words::moreMissing(further);
    return lines.join(u'\n') + u'\n' + Words::whyMissing();
}

} // namespace

KiosksPage::KiosksPage(KioskListSource& source, const Clock& clock, QWidget* parent)
    : OfficePage(parent), m_source(source), m_clock(clock), m_summary(wrappedWords(this, "muted")),
      m_pairButton(new QPushButton(this)), m_table(new QTableView(this)), m_heading(words(this, "heading")),
      m_explanation(wrappedWords(this)), m_nameLabel(new QLabel(this)), m_name(new QLineEdit(this)),
      m_placeLabel(new QLabel(this)), m_place(new QLineEdit(this)), m_meanwhile(wrappedWords(this, "fault")),
      m_saveButton(new QPushButton(this)), m_discardButton(new QPushButton(this)),
      m_holesHeading(words(this, "heading")), m_holesText(wrappedWords(this)), m_codeButton(new QPushButton(this)),
      m_shutOutButton(new QPushButton(this)), m_letInButton(new QPushButton(this)), m_detail(new QFrame(this))
{
    m_pairButton->setProperty("primary", true);
    m_pairButton->setObjectName(QStringLiteral("pair"));
    m_codeButton->setObjectName(QStringLiteral("newCode"));
    m_shutOutButton->setObjectName(QStringLiteral("shutOut"));
    m_letInButton->setObjectName(QStringLiteral("letIn"));
    m_saveButton->setObjectName(QStringLiteral("save"));
    m_discardButton->setObjectName(QStringLiteral("discard"));
    m_name->setObjectName(QStringLiteral("name"));
    m_place->setObjectName(QStringLiteral("place"));
    m_holesText->setObjectName(QStringLiteral("holes"));
    m_meanwhile->setObjectName(QStringLiteral("meanwhile"));
    m_summary->setObjectName(QStringLiteral("summary"));
    m_nameLabel->setBuddy(m_name);
    m_placeLabel->setBuddy(m_place);
    for (QLineEdit* field : {m_name, m_place})
        field->setMaxLength(KioskListSource::longestText);
    m_holesText->setAlignment(Qt::AlignTop);

    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(KioskModel::Place, QHeaderView::Stretch);

    auto* top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_pairButton);

    m_detail->setProperty("role", QStringLiteral("card"));
    auto* fields = new QGridLayout;
    fields->setVerticalSpacing(fieldsGap);
    fields->addWidget(m_nameLabel, 0, 0);
    fields->addWidget(m_name, 0, 1);
    fields->addWidget(m_placeLabel, 1, 0);
    fields->addWidget(m_place, 1, 1);
    auto* keeping = new QHBoxLayout;
    keeping->addWidget(m_saveButton);
    keeping->addWidget(m_discardButton);
    keeping->addStretch();
    auto* left = new QVBoxLayout;
    left->setSpacing(fieldsGap);
    left->addWidget(m_heading);
    left->addWidget(m_explanation);
    left->addLayout(fields);
    left->addWidget(m_meanwhile);
    left->addLayout(keeping);
    left->addStretch();
    auto* acting = new QHBoxLayout;
    acting->addWidget(m_codeButton);
    acting->addWidget(m_shutOutButton);
    acting->addWidget(m_letInButton);
    acting->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(fieldsGap);
    right->addWidget(m_holesHeading);
    right->addWidget(m_holesText, 1);
    right->addLayout(acting);
    auto* halves = new QHBoxLayout(m_detail);
    halves->setSpacing(halvesGap);
    halves->addLayout(left, 1);
    halves->addLayout(right, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0); // the window has its own
    layout->setSpacing(pageGap);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KiosksPage::choose);
    connect(m_table, &QTableView::activated, m_name, [this] { m_name->setFocus(); });
    for (QLineEdit* field : {m_name, m_place}) {
        connect(field, &QLineEdit::textEdited, this, &KiosksPage::showButtons);
        connect(field, &QLineEdit::returnPressed, this, &KiosksPage::save);
    }
    connect(m_saveButton, &QPushButton::clicked, this, &KiosksPage::save);
    connect(m_discardButton, &QPushButton::clicked, this, [this] {
        if (const Kiosk* kiosk = chosen())
            keepFields(*kiosk);
        showChosen();
    });
    connect(m_pairButton, &QPushButton::clicked, this, &KiosksPage::pairNew);
    connect(m_codeButton, &QPushButton::clicked, this, &KiosksPage::makeNewCode);
    connect(m_shutOutButton, &QPushButton::clicked, this, &KiosksPage::askShutOut);
    connect(m_letInButton, &QPushButton::clicked, this, [this] {
        if (const Kiosk* kiosk = chosen())
            setShutOut(kiosk->id, calledKiosk(*kiosk), false);
    });
    retranslate();
}

QString KiosksPage::title() const
{
    return Words::title();
}

void KiosksPage::open()
{
    read();
    readHoles();
    m_table->setFocus();
}

void KiosksPage::refresh()
{
    if (!m_readAt || m_clock.monotonic() - *m_readAt >= kioskPollInterval)
        read();
    if (!m_holesAt || m_clock.monotonic() - *m_holesAt >= holesInterval)
        readHoles();
}

void KiosksPage::retranslate()
{
    alignLeading(*m_heading);
    m_pairButton->setText(Words::pairNew());
    m_table->setAccessibleName(Words::title());
    m_nameLabel->setText(Words::nameLabel());
    m_name->setAccessibleName(withoutMnemonic(Words::nameLabel()));
    m_placeLabel->setText(Words::placeLabel());
    m_place->setAccessibleName(withoutMnemonic(Words::placeLabel()));
    m_saveButton->setText(Words::save());
    m_discardButton->setText(Words::discard());
    m_holesHeading->setText(Words::missingRecords());
    m_codeButton->setText(Words::newCode());
    m_shutOutButton->setText(Words::shutOutButton());
    m_letInButton->setText(Words::letInButton());
    m_model.retranslate();
    showSummary();
    showChosen();
}

void KiosksPage::setChangesAllowed(bool areAllowed)
{
    m_areChangesAllowed = areAllowed;
    showButtons();
}

bool KiosksPage::isDirty() const
{
    return !m_chosenId.isEmpty() && (m_name->text() != m_kept.name || m_place->text() != m_kept.place);
}

void KiosksPage::read()
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_readAt = m_clock.monotonic();
    m_source.read(this, [this](const KnownKiosks& known) {
        m_isReading = false;
        take(known);
    });
}

void KiosksPage::readHoles()
{
    m_holesAt = m_clock.monotonic();
    m_source.readHoles(this, [this](const std::variant<QList<KioskHole>, CloudFault>& answer) {
        if (const auto* holes = std::get_if<QList<KioskHole>>(&answer))
            m_holes = *holes;
        showChosen();
    });
}

// Without an answer the page goes on showing what it last saw, and says of when that is.
void KiosksPage::take(const KnownKiosks& known)
{
    m_fault = known.fault;
    if (known.list) {
        m_list = known.list;
        m_isShowing = true;
        m_model.set(*m_list);
        const int row = m_model.rowOf(m_chosenId);
        if (row >= 0)
            m_table->setCurrentIndex(m_model.index(row, 0));
        else if (!m_model.kiosks().isEmpty())
            m_table->setCurrentIndex(m_model.index(0, 0));
        m_isShowing = false;
        if (const Kiosk* kiosk = chosen(); !kiosk || !isDirty())
            choose();
    }
    showSummary();
    showChosen();
}

const Kiosk* KiosksPage::chosen() const
{
    const int row = m_model.rowOf(m_chosenId);
    return row < 0 ? nullptr : &m_model.kiosks().at(row);
}

void KiosksPage::choose()
{
    if (m_isShowing)
        return;
    const QModelIndex current = m_table->currentIndex();
    const QString id = current.isValid() ? m_model.kiosks().at(current.row()).id : QString();
    if (id != m_chosenId && isDirty() && chosen()) {
        Q_EMIT noted({Note::Kind::Refused, Words::saveFirst(calledKiosk(*chosen()))});
        // Not from within the view's own change of its selection.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isShowing = true;
                m_table->setCurrentIndex(m_model.index(m_model.rowOf(m_chosenId), 0));
                m_isShowing = false;
                m_name->setFocus();
            },
            Qt::QueuedConnection);
        return;
    }
    m_chosenId = id;
    if (const Kiosk* kiosk = chosen())
        keepFields(*kiosk);
    showChosen();
}

void KiosksPage::keepFields(const Kiosk& kiosk)
{
    m_kept = kiosk;
    // A cursor stays where it is while nothing else is to be shown.
    if (m_name->text() != kiosk.name)
        m_name->setText(kiosk.name);
    if (m_place->text() != kiosk.place)
        m_place->setText(kiosk.place);
}

void KiosksPage::showSummary()
{
    QStringList parts;
    if (m_list) {
        const auto& kiosks = m_list->kiosks;
        const auto silent = std::count_if(kiosks.begin(), kiosks.end(),
                                          [](const Kiosk& kiosk) { return kiosk.state == Kiosk::State::Silent; });
        parts << (kiosks.isEmpty() ? Words::noKiosks() : Words::summary(int(kiosks.size()), int(silent)))
              << Words::asOf(m_list->asOf, m_clock.now());
    }
    if (m_fault)
        parts << faultSentence(*m_fault);
    m_summary->setText(parts.isEmpty() ? Words::reading() : parts.join(u' '));
}

void KiosksPage::showChosen()
{
    const Kiosk* kiosk = chosen();
    m_heading->setText(kiosk ? calledKiosk(*kiosk) : Words::choose());
    const QString explanation = kiosk ? explanationOf(*kiosk, m_list->asOf) : QString();
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_holesText->setText(kiosk && m_holes ? holesOf(*m_holes, kiosk->id) : QString());
    const bool isOtherMeanwhile = kiosk && isDirty() && (kiosk->name != m_kept.name || kiosk->place != m_kept.place);
    m_meanwhile->setText(isOtherMeanwhile ? Words::changedMeanwhile(kiosk->name, kiosk->place) : QString());
    m_meanwhile->setVisible(isOtherMeanwhile);
    showButtons();
}

void KiosksPage::showButtons()
{
    const Kiosk* kiosk = chosen();
    const bool mayChange = kiosk && m_areChangesAllowed;
    const bool isShutOut = kiosk && kiosk->state == Kiosk::State::ShutOut;
    m_pairButton->setEnabled(m_list && m_areChangesAllowed);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_name, m_place, m_codeButton, m_shutOutButton, m_letInButton})
        widget->setEnabled(mayChange);
    m_saveButton->setEnabled(mayChange && isDirty());
    m_discardButton->setEnabled(isDirty());
    m_shutOutButton->setVisible(!isShutOut);
    m_letInButton->setVisible(isShutOut);
}

void KiosksPage::save()
{
    const Kiosk* kiosk = chosen();
    if (!kiosk || !m_saveButton->isEnabled())
        return;
    for (QLineEdit* field : {m_name, m_place})
        field->setText(field->text().trimmed());
    // Only what was changed: the other may be somebody else's work.
    const auto changed = [](const QLineEdit* field, const QString& before) {
        return field->text() == before ? std::nullopt : std::optional(field->text());
    };
    const auto name = changed(m_name, m_kept.name);
    const auto place = changed(m_place, m_kept.place);
    Q_EMIT noted({Note::Kind::Pending, Words::saving(kiosk->id)});
    m_source.describe(kiosk->id, name, place, this,
                      [this, id = kiosk->id, name, place](const std::variant<Described, CloudFault>& answer) {
                          if (const auto* fault = std::get_if<CloudFault>(&answer))
                              return tellRefused(*fault);
                          switch (std::get<Described>(answer)) {
                          case Described::Done:
                              if (id == m_chosenId) {
                                  m_kept.name = name.value_or(m_kept.name);
                                  m_kept.place = place.value_or(m_kept.place);
                              }
                              Q_EMIT noted({Note::Kind::Done, Words::saved(id)});
                              break;
                          case Described::NoSuchKiosk:
                              Q_EMIT noted({Note::Kind::Refused, Words::noSuchKiosk(id)});
                              break;
                          case Described::TooLong:
                              Q_EMIT noted({Note::Kind::Refused, Words::tooLong(KioskListSource::longestText)});
                              return;
                          }
                          read();
                      });
}

void KiosksPage::pairNew()
{
    QStringList taken;
    for (const Kiosk& kiosk : m_model.kiosks())
        taken << kiosk.id;
    auto* dialog = new KioskCodeDialog(m_source, taken, this);
    watch(*dialog);
    dialog->open();
}

void KiosksPage::makeNewCode()
{
    const Kiosk* kiosk = chosen();
    if (!kiosk)
        return;
    // Nothing is replaced where no kiosk has used a code yet.
    const QStringList taken = kiosk->state == Kiosk::State::Unpaired ? QStringList() : QStringList{kiosk->id};
    auto* dialog = new KioskCodeDialog(m_source, taken, this);
    watch(*dialog);
    dialog->open();
    dialog->makeFor(kiosk->id);
}

void KiosksPage::watch(KioskCodeDialog& dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    connect(&dialog, &KioskCodeDialog::asked, this, [this](const QString& id) {
        Q_EMIT noted({Note::Kind::Pending, Words::makingCode(id)});
    });
    connect(&dialog, &KioskCodeDialog::made, this, [this](const QString& id) {
        Q_EMIT noted({Note::Kind::Done, Words::madeCode(id)});
        if (!isDirty())
            m_chosenId = id;
        read();
    });
    connect(&dialog, &KioskCodeDialog::refused, this, &KiosksPage::tellRefused);
}

void KiosksPage::askShutOut()
{
    const Kiosk* kiosk = chosen();
    if (!kiosk)
        return;
    const QString called = calledKiosk(*kiosk);
    auto* question =
        new QMessageBox(QMessageBox::NoIcon, Words::title(), Words::askShutOut(called), QMessageBox::NoButton, this);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(Words::whatShuttingOutDoes());
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* yes = question->addButton(Words::shutItOut(), QMessageBox::DestructiveRole);
    QPushButton* no = question->addButton(Words::cancel(), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, id = kiosk->id, called] { setShutOut(id, called, true); });
    question->open();
}

void KiosksPage::setShutOut(const QString& id, const QString& called, bool isShutOut)
{
    Q_EMIT noted({Note::Kind::Pending, isShutOut ? Words::shuttingOut(called) : Words::lettingIn(called)});
    m_source.setShutOut(id, isShutOut, this, [this, called, isShutOut](const std::optional<CloudFault>& fault) {
        if (fault)
            return tellRefused(*fault);
        Q_EMIT noted({Note::Kind::Done, isShutOut ? Words::wasShutOut(called) : Words::wasLetIn(called)});
        read();
    });
}

void KiosksPage::tellRefused(const CloudFault& fault)
{
    Q_EMIT noted({Note::Kind::Refused, faultSentence(fault)});
}

} // namespace rollcall::office
